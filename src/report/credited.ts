import type { LinkRole, Member } from '../model/index.ts';
import type { GroupView } from './group-view.ts';
import { oneLine } from './visible.ts';
import { cut } from './width.ts';

/** Whom an appearance has it from, with the words that say so; null where the name alone is printed. */
export interface Credited {
  readonly role: LinkRole;
  readonly name: string;
  readonly words: string | null;
}

/** Columns of the words shown. */
const WORDS_SHOWN = 90;
/** Steps of one appearance that are told; the chain has the rest. */
const STEPS_TOLD = 4;

/**
 * The steps of one appearance: those about its very quote and those about its whole article, each name and role once.
 * Of their words at most `context` columns are shown, where it is no null.
 */
export function creditsOf(
  { articleId, quoteId }: Member,
  { links }: GroupView,
  context: number | null,
): readonly Credited[] {
  const told = new Map<string, Credited>();
  for (const { evidence, from, role, to } of links) {
    if (from.articleId !== articleId || (from.quoteId !== null && from.quoteId !== quoteId)) continue;
    const own = evidence.find((one) => one.articleId === articleId);
    const words = role === 'same-text-as' ? '' : oneLine(own?.words ?? '');
    const shown =
      words === '' || words === oneLine(to.name)
        ? null
        : cut(words, Math.min(WORDS_SHOWN, context ?? WORDS_SHOWN));
    if (!told.has(`${role} ${to.name}`))
      told.set(`${role} ${to.name}`, { role, name: to.name, words: shown });
  }
  return [...told.values()].slice(0, STEPS_TOLD);
}
