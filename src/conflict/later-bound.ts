import type { Difference } from './difference.ts';
import type { Case } from './guards.ts';
import { gapOf, isRunningCount, SENTENCE_GUARDS } from './guards.ts';
import type { Unscored } from './verdict.ts';
import { decidingSpans, wordsUnder } from './deciding.ts';

/**
 * A count that was a bound first and is a higher figure on a later day ("at least 9 dead", then "14").
 *
 * Both can be true as printed; the later one replaces the earlier.
 */
export function laterBound(pair: Omit<Case, 'difference'>): Unscored | null {
  const compatible = pair.alignment.differences.filter(({ code }) => code === 'compatible-figures');
  const [difference] = compatible;
  if (difference === undefined || compatible.length > 1) return null;
  const full: Case = { ...pair, difference };
  const gap = gapOf(full);
  if (gap === null || gap === 0 || !isRunningCount(full) || !rises(full, difference)) return null;
  if (!SENTENCE_GUARDS.every((guard) => guard.passes(full))) return null;
  const deciding = [decidingSpans(pair.a, difference, 'a'), decidingSpans(pair.b, difference, 'b')] as const;
  return {
    list: 'changed',
    kind: 'number',
    reason: {
      code: 'later-figure',
      values: [wordsUnder(pair.a, deciding[0]), wordsUnder(pair.b, deciding[1])],
    },
    guards: SENTENCE_GUARDS.map((guard) => guard.name),
    deciding,
  };
}

/** The later figure lies above the lower end of the earlier one. */
function rises({ a, b }: Case, difference: Difference): boolean {
  const [x, y] = [difference.a[0]?.figure, difference.b[0]?.figure];
  if (x == null || y == null || a.published === null || b.published === null) return false;
  const [earlier, later] = a.published.first <= b.published.first ? [x, y] : [y, x];
  return later.low > earlier.low && earlier.low !== earlier.high;
}
