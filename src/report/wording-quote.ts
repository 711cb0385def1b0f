import type { Group, Variant } from '../model/index.ts';

/** Stands before words that report what was said: no article prints them in quotation marks. */
const REPORTED = 'reported:';

/**
 * A wording as people are shown it: exactly as its article prints it. A whole utterance brings its own marks, a
 * reported clause has marks only around what is marked in it, and reported speech without marks says so.
 */
export const variantWords = ({ kind, printed }: Pick<Variant, 'kind' | 'printed'>): string =>
  kind === 'indirect' ? `${REPORTED} ${printed}` : printed;

/** The fullest wording of a group, as `variantWords`. */
export function groupWords(group: Pick<Group, 'variants' | 'wording'>): string {
  const [fullest] = group.variants;
  return variantWords(fullest ?? { kind: 'indirect', printed: group.wording });
}
