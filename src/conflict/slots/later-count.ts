import type { Case } from '../guards.ts';
import { isRunning } from '../guards.ts';
import { spansOver, wordsUnder } from '../deciding.ts';
import { daysBetween } from '../statement.ts';
import type { Verdict } from '../verdict.ts';
import { withScore } from '../score.ts';
import type { AlignedWord } from '../aligned-words.ts';
import { coverage, matching } from './matching.ts';
import { areOfOneTime } from './other-date.ts';

/** Share of the shorter statement's content words that the longer must have. */
const LEAST_COVERAGE = 0.5;
const LEAST_MATCHED = 3;

/**
 * A count of the dead, the hurt or the missing that was a bound first and is a higher figure on a later day, told in other words.
 *
 * Both can be true as printed. Only where each side has one figure, and both count the same. Null where this is not so.
 */
export function laterCount(pair: Pair): Verdict | null {
  const { a, b, wordsA, wordsB } = pair;
  if (a.question || b.question || (daysBetween(a.published, b.published) ?? 0) === 0) return null;
  const match = matching(wordsA, wordsB);
  if (match.matched < LEAST_MATCHED || coverage(match) < LEAST_COVERAGE || !areOfOneTime(match)) return null;
  const [x, y] = [onlyFigure(wordsA), onlyFigure(wordsB)];
  if (x === null || y === null || !areOneCountLater(pair, x, y)) return null;
  const deciding = [spansOver(a, [x]), spansOver(b, [y])] as const;
  const grounds = { method: 'slots', coverage: coverage(match), shared: match.matched } as const;
  return withScore(
    {
      list: 'changed',
      kind: 'number',
      reason: { code: 'later-figure', values: [wordsUnder(a, deciding[0]), wordsUnder(b, deciding[1])] },
      guards: ['no-question', 'same-slot'],
      deciding,
    },
    grounds,
  );
}

type Pair = Pick<Case, 'a' | 'b' | 'wordsA' | 'wordsB'>;

function onlyFigure(words: readonly AlignedWord[]): AlignedWord | null {
  const [first, ...others] = words.filter(({ figure }) => figure !== null);
  return others.length > 0 ? null : (first ?? null);
}

/** A count that runs, and of the two figures the one printed later is the higher. */
function areOneCountLater({ a, b, wordsA, wordsB }: Pair, x: AlignedWord, y: AlignedWord): boolean {
  const isAFirst = (a.published?.first ?? 0) <= (b.published?.first ?? 0);
  return (isAFirst ? rises(x, y) : rises(y, x)) && [...wordsA, ...wordsB].some(({ base }) => isRunning(base));
}

/** From an open bound to a higher figure of the same things. */
function rises({ figure: x }: AlignedWord, { figure: y }: AlignedWord): boolean {
  if (x === null || y === null || x.unit !== 'count' || x.counted === '' || x.counted !== y.counted)
    return false;
  return x.low !== x.high && y.low > x.low;
}
