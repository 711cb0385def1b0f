import type { Group, Variant } from '../../model/index.ts';
import { placeName } from '../facts.ts';
import type { Screen } from '../screen.ts';
import { wordDiff } from '../word-diff.ts';
import { counted } from '../wording-date.ts';
import { variantWords } from '../wording-quote.ts';
import { nameList } from '../wording-origin.ts';
import { RELATION_WORDS } from '../wording-terms.ts';
import { block, diffLine, paintDiff, shortId } from './layout.ts';

/** The wordings of a group, fullest first; with `diff` each is compared with the fullest, word by word. */
export function variantsText(group: Group, diff: boolean, screen: Screen): string {
  const [fullest] = group.variants;
  const head = `${screen.palette.strong(shortId(group.id))}  ${group.speaker?.name ?? 'unknown speaker'}  ${counted(group.variants.length, 'wording')}\n`;
  const shown = group.variants.map((variant, at) => {
    const label = at === 0 ? 'fullest wording' : RELATION_WORDS[variant.relation];
    const words =
      diff && at > 0 && fullest !== undefined
        ? paintDiff(block(diffLine(wordDiff(fullest.text, variant.text)), screen, 4), screen)
        : block(variantWords(variant), screen, 4);
    return `\n  ${screen.palette.strong(label)}  ${screen.palette.dim(carriers(group, variant))}\n${words}`;
  });
  const key = diff && group.variants.length > 1 ? '\n  [-left out-]  {+put in+}\n' : '';
  return head + shown.join('') + key;
}

/** Who printed this wording. */
function carriers(group: Group, variant: Variant): string {
  const ids = new Set(variant.quoteIds);
  const names = group.members.filter((member) => ids.has(member.quoteId)).map(placeName);
  return `${counted(variant.quoteIds.length, 'time')}: ${nameList(names, 4)}`;
}
