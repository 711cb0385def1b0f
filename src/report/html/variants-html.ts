import type { Group, Variant } from '../../model/index.ts';
import { foreign } from '../escape-html.ts';
import { wordDiff } from '../word-diff.ts';
import { counted } from '../wording-date.ts';
import { variantWords } from '../wording-quote.ts';
import { RELATION_WORDS } from '../wording-terms.ts';
import { diffHtml } from './pieces.ts';

/** Wordings shown beside the fullest. */
const WORDINGS_SHOWN = 24;

/** Every wording beside the fullest one, with what differs; nothing where there is one wording alone. */
export function variantsHtml({ variants }: Group): string {
  const [fullest, ...others] = variants;
  if (fullest === undefined || others.length === 0) return '';
  const rest = others.length - WORDINGS_SHOWN;
  const more = rest > 0 ? `<p class="meta">And ${counted(rest, 'more wording')} in the table above.</p>` : '';
  const rows = others.slice(0, WORDINGS_SHOWN).map(
    (
      variant,
    ) => `<div class="sides wordings"><div class="side"><p class="meta">fullest</p><blockquote>${foreign(variantWords(fullest))}</blockquote></div>
<div class="side"><p class="meta">${RELATION_WORDS[variant.relation]} · ${counted(variant.quoteIds.length, 'print')}</p><blockquote>${foreign(variantWords(variant))}</blockquote>${difference(fullest, variant)}</div></div>`,
  );
  return `<h4>Wordings side by side</h4>\n${rows.join('\n')}${more}\n`;
}

const difference = (fullest: Variant, variant: Variant): string =>
  variant.text === fullest.text
    ? ''
    : `<p class="diff"><span class="meta">Word by word:</span> ${diffHtml(wordDiff(fullest.text, variant.text))}</p>`;
