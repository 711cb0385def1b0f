import type { Reason } from '../model/index.ts';
import { matchWords } from '../text/index.ts';
import type { Difference } from './difference.ts';
import type { Alignment } from './differences.ts';
import type { Statement } from './statement.ts';
import type { Unscored } from './verdict.ts';

/** Share of the longer side's content words that both have; the name of who denies it left out. */
const LEAST_COVERAGE = 0.7;
const LEAST_SHARED = 3;

/** The same words, asserted on one side and denied on the other. */
export function disowned(a: Statement, b: Statement, alignment: Alignment): Unscored | null {
  if (a.disowned === b.disowned || a.question || b.question || !areOneClaim(a, b, alignment)) return null;
  const same = a.speaker !== null && a.speaker.id === b.speaker?.id;
  return {
    list: same ? 'changed' : 'disagreement',
    kind: 'denial',
    reason: reasonOf(a, b, same),
    guards: ['no-question', 'same-matter', 'nothing-else-replaced'],
    deciding: [[...a.spans], [...b.spans]],
  };
}

/** Both names, and behind them who denies it. */
function reasonOf(a: Statement, b: Statement, same: boolean): Reason {
  const values = [nameOf(a), nameOf(b)];
  if (same) return { code: 'later-opposite', values };
  const denier = nameOf(a.disowned ? a : b);
  return denier === '' ? { code: 'denied', values } : { code: 'denied-by', values: [...values, denier] };
}

const nameOf = ({ speaker }: Statement): string => speaker?.name ?? '';

function areOneClaim(a: Statement, b: Statement, alignment: Alignment): boolean {
  const { differences, shared, contentA, contentB } = alignment;
  const denier = nameOf(a.disowned ? a : b);
  const named = differences.filter((one) => isDenierNamed(one, denier));
  if (shared < LEAST_SHARED || differences.some((one) => one.kind === 'other' && !named.includes(one)))
    return false;
  const longer = Math.max(contentA - contentOf(named, 'a'), contentB - contentOf(named, 'b'));
  return shared >= LEAST_COVERAGE * longer;
}

const contentOf = (differences: readonly Difference[], side: 'a' | 'b'): number =>
  differences.flatMap((one) => one[side]).filter(({ content }) => content).length;

/** "She" on the side of who denies it, the denier's name on the other ("denied that she …", "Mayor Hester Quill …"). */
function isDenierNamed({ a, b }: Difference, denier: string): boolean {
  const isPronoun = (words: Difference['a']): boolean => words.every(({ content }) => !content);
  const parts = new Set(matchWords(denier).keys);
  const isName = (words: Difference['a']): boolean =>
    words.some(({ key, capital }) => capital && parts.has(key)) &&
    words.every(({ content, capital }) => capital || !content);
  return (isPronoun(a) && isName(b)) || (isPronoun(b) && isName(a));
}
