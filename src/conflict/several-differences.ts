import { decidingSpans, wordsUnder } from './deciding.ts';
import type { Difference } from './difference.ts';
import type { Case, Guard } from './guards.ts';
import { listOfQuotation } from './lists.ts';
import type { Unscored } from './verdict.ts';

/** More places than these, and the second print is another utterance, not an altered one. */
const MOST_PLACES = 3;
/** Share of the shorter print's content words that must stand in the longer one. */
const LEAST_SHARED = 0.55;

/** The kind that names the finding: what turns a meaning round comes before what shifts it. */
const WEIGHT: readonly Difference['kind'][] = [
  'negation',
  'antonym',
  'denial',
  'number',
  'unit',
  'date',
  'condition',
  'modality',
];

/**
 * Two prints of one quotation that differ in several places, each with a type: one finding that shows them all.
 *
 * Null where the places cancel ("I don't think it is", "I think it is not"), where they are too many, or where
 * no place makes a conflict.
 */
export function severalDifferences(
  pair: Omit<Case, 'difference'>,
  typed: readonly Difference[],
  guards: readonly Guard[],
): Unscored | null {
  const { shared, contentA, contentB } = pair.alignment;
  if (typed.length > MOST_PLACES || shared < LEAST_SHARED * Math.min(contentA, contentB)) return null;
  const found = withoutCancelling(pair, typed).flatMap((difference) => {
    const one: Case = { ...pair, difference };
    const listed = guards.every((guard) => guard.passes(one)) ? listOfQuotation(one) : null;
    return listed === null ? [] : [{ difference, listed }];
  });
  const apart = found.filter(({ listed }) => listed.list === 'conflict');
  const shown = (apart.length > 0 ? apart : found).toSorted(
    (x, y) => weight(x.difference) - weight(y.difference),
  );
  const [first] = shown;
  if (first === undefined) return null;
  const inOrder = typed.filter((difference) => shown.some((one) => one.difference === difference));
  const deciding: Unscored['deciding'] = [
    inOrder.flatMap((difference) => decidingSpans(pair.a, difference, 'a')),
    inOrder.flatMap((difference) => decidingSpans(pair.b, difference, 'b')),
  ];
  const values = [wordsUnder(pair.a, deciding[0]), wordsUnder(pair.b, deciding[1])];
  const reason = shown.length === 1 ? first.listed.reason : { code: 'several-differ', values };
  return { ...first.listed, reason, guards: guards.map(({ name }) => name), deciding };
}

const weight = ({ kind }: Difference): number => {
  const at = WEIGHT.indexOf(kind);
  return at < 0 ? WEIGHT.length : at;
};

/** Two turns in one sentence give the meaning back: a negation moved to another verb, or met by an opposite. */
function withoutCancelling(
  pair: Omit<Case, 'difference'>,
  typed: readonly Difference[],
): readonly Difference[] {
  const [x, y, ...others] = typed.filter(({ kind }) => kind === 'negation' || kind === 'antonym');
  if (x === undefined || y === undefined || others.length > 0 || !cancel(x, y)) return typed;
  return inOneSentence(pair, x, y) ? typed.filter((one) => one !== x && one !== y) : typed;
}

/** A negation and an opposite; or a negation on each side. */
const cancel = (x: Difference, y: Difference): boolean =>
  x.kind === y.kind ? x.kind === 'negation' && negatesA(x) !== negatesA(y) : true;

const negatesA = ({ a }: Difference): boolean => a.some((word) => word.negates);

function inOneSentence({ wordsA, wordsB }: Omit<Case, 'difference'>, x: Difference, y: Difference): boolean {
  return [
    { words: wordsA, from: placeOf(x, 'a'), to: placeOf(y, 'a') },
    { words: wordsB, from: placeOf(x, 'b'), to: placeOf(y, 'b') },
  ].every(({ words, from, to }) => !words.some(({ opens, start }) => opens && start > from && start <= to));
}

const placeOf = (difference: Difference, side: 'a' | 'b'): number =>
  difference[side][0]?.start ?? difference.anchor[side === 'a' ? 0 : 1]?.start ?? 0;
