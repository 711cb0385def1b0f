import {
  CONDITION_OPENERS,
  CONDITION_PHRASES,
  HARMLESS_WORDS,
  MODAL_WORDS,
  OPINION_VERBS,
  QUANTIFIERS,
} from '../lexicon/index.ts';
import { BRACKET, ELLIPSIS } from '../text/index.ts';
import type { AlignedWord } from './aligned-words.ts';
import type { Difference } from './difference.ts';
import { areConverses, areOpposites, isConfirming, isDenying } from './opposites.ts';

/** Where a segment stands: at the edges of the statements, and the shared words of `a` around it. */
export interface SegmentPlace {
  readonly first: boolean;
  readonly last: boolean;
  readonly before: AlignedWord | null;
  readonly after: AlignedWord | null;
  /** A sentence begins behind it, on either side: nothing in it reaches what follows. */
  readonly ends: boolean;
  /** Part of a sentence that both sides have, not a sentence of its own. */
  readonly attached: boolean;
  /** Both are prints of one quotation, in which no word may stand for another. */
  readonly exact: boolean;
}

type Typed = Pick<Difference, 'kind' | 'code'>;
type Words = readonly AlignedWord[];

const HARMLESS: Typed = { kind: 'harmless', code: 'same-sense' };
const OTHER: Typed = { kind: 'other', code: 'other-matter' };

/** What a differing segment is; the words of both sides, one of them perhaps empty. */
export function typeSegment(a: Words, b: Words, place: SegmentPlace): Typed {
  return (
    conditionType(a, b, place) ??
    cutOpinion(a, b, place) ??
    (place.attached && !isCutClause(a, b, place) ? quantifierType(a, b) : null) ??
    loneOpposites(a, b) ??
    polarityType(a, b, place) ??
    denialType(a, b) ??
    modalityType(a, b) ??
    (place.exact ? weightyType(a, b, place) : null) ??
    matterType(a, b, place)
  );
}

/** One side has a condition the other lacks. */
function conditionType(a: Words, b: Words, place: SegmentPlace): Typed | null {
  const only = a.length === 0 ? b : b.length === 0 ? a : null;
  if (only === null || !place.attached) return null;
  const at = only.findIndex((word, index) => opensCondition(only, index, word.key));
  if (at < 0 || at > 1 || only.length - at < 3) return null;
  const code = place.first || place.last ? 'condition-cut' : 'condition-lost';
  return { kind: 'condition', code };
}

const opensCondition = (words: Words, at: number, key: string): boolean =>
  CONDITION_OPENERS.has(key) || CONDITION_PHRASES.has(`${key} ${words[at + 1]?.key ?? ''}`);

/** "I don't think that …" cut off the beginning turns a doubt into an assertion. */
function cutOpinion(a: Words, b: Words, place: SegmentPlace): Typed | null {
  const only = a.length === 0 ? b : b.length === 0 ? a : null;
  if (only === null || !place.first) return null;
  const tail = only.slice(-4);
  const at = tail.findIndex((word) => word.negates);
  const verb = tail.slice(at + 1).find((word) => OPINION_VERBS.has(word.key));
  if (at < 0 || verb === undefined) return null;
  return tail.slice(tail.indexOf(verb) + 1).every(isLight)
    ? { kind: 'negation', code: 'negation-cut' }
    : null;
}

/** Words that may come and go. */
const isLight = (word: AlignedWord): boolean =>
  word.key === BRACKET || word.key === ELLIPSIS || (HARMLESS_WORDS.has(word.key) && !word.negates);

/** Words of a stretch that only says how many ("not all of the"). */
const MOST_QUANTIFYING = 4;

/** A whole clause cut off at an edge: how many of whom it says is no part of what is shared. */
const isCutClause = (a: Words, b: Words, { first, last }: SegmentPlace): boolean =>
  (first || last) && (a.length === 0 || b.length === 0) && Math.max(a.length, b.length) > MOST_QUANTIFYING;

/** Two different ways of saying how many of a set are neither equal nor plain opposites. */
function quantifierType(a: Words, b: Words): Typed | null {
  const of = (words: Words): string =>
    words
      .filter((word) => QUANTIFIERS.has(word.key))
      .map((word) => word.key)
      .sort()
      .join(' ');
  if (of(a) === of(b)) return null;
  return a.length === 0 || b.length === 0 ? { kind: 'added', code: 'quantifier' } : OTHER;
}

/** One word for its opposite, of which one negates by itself ("always", "never"; "agreed to", "refused to"). */
function loneOpposites(a: Words, b: Words): Typed | null {
  const [x, y] = [a[0], b[0]];
  if (x === undefined || y === undefined || a.length !== 1 || b.length !== 1) return null;
  if (isDenying(x) || isDenying(y)) return null;
  return x.negates !== y.negates && areOpposites(x, y) ? { kind: 'antonym', code: 'opposite-words' } : null;
}

/** One side negates: "denied that he took it" is its subject's word against the other's. */
function flipType(a: Words, b: Words, place: SegmentPlace): Typed {
  if ([...a, ...b].some((word) => word.negates && isDenying(word))) return { kind: 'denial', code: 'denied' };
  return reachesShared(a, b, place) ? { kind: 'negation', code: 'negation-differs' } : OTHER;
}

/** Negation against none, opposites, or both together (which cancel). */
function polarityType(a: Words, b: Words, place: SegmentPlace): Typed | null {
  const flips = negations(a) % 2 !== negations(b) % 2;
  const restA = a.filter((word) => !word.negates && !isLight(word));
  const restB = b.filter((word) => !word.negates && !isLight(word));
  if (sameBases(restA, restB)) {
    if (flips) return flipType(a, b, place);
    return a.some((word) => word.negates) || b.some((word) => word.negates) ? HARMLESS : null;
  }
  const [x, y] = [restA[0], restB[0]];
  if (x === undefined || y === undefined || restA.length !== 1 || restB.length !== 1) return null;
  if (isDenying(x) || isDenying(y) || !(areOpposites(x, y) || areConverses(x, y))) return null;
  return flips ? HARMLESS : { kind: 'antonym', code: 'opposite-words' };
}

/** A negator that ends its segment negates the shared words behind it; one with its own words, or at the end, does not. */
function reachesShared(a: Words, b: Words, place: SegmentPlace): boolean {
  if ((place.last || place.ends) && (a.length === 0 || b.length === 0)) return false;
  return [a, b].every((words) => {
    const last = words.findLastIndex((word) => word.negates);
    return last < 0 || words.length - 1 - last <= MOST_BETWEEN;
  });
}

/** Words between a negator and what it negates ("failed to", "denied that he"). */
const MOST_BETWEEN = 2;

const negations = (words: Words): number => words.filter((word) => word.negates).length;

const sameBases = (a: Words, b: Words): boolean =>
  a.length === b.length && a.every((word, at) => word.base === b[at]?.base);

/** A word of denial against a word of saying, confirming, or nothing. */
function denialType(a: Words, b: Words): Typed | null {
  const restA = a.filter((word) => !isLight(word));
  const restB = b.filter((word) => !isLight(word));
  for (const [denial, other] of [
    [restA, restB],
    [restB, restA],
  ] as const) {
    const [verb] = denial;
    if (denial.length !== 1 || verb === undefined || !isDenying(verb)) continue;
    if (other.length === 0) return { kind: 'denial', code: 'denied' };
    if (other.length === 1 && other.every(isConfirming))
      return { kind: 'denial', code: 'confirmed-and-denied' };
    if (other.length === 1 && other.every((word) => areOpposites(word, verb))) {
      return { kind: 'antonym', code: 'opposite-words' };
    }
  }
  return null;
}

/** Nothing but words of possibility, duty or hearsay on one side or both. */
function modalityType(a: Words, b: Words): Typed | null {
  const restA = a.filter((word) => !isLight(word));
  const restB = b.filter((word) => !isLight(word));
  if (![...restA, ...restB].every((word) => forceOf(word) !== null)) return null;
  const forceA = strongest(a);
  const forceB = strongest(b);
  return forceA === forceB ? null : { kind: 'modality', code: 'certainty-differs' };
}

/** Words on one side of a replaced stretch in which a negator, a modal word or a figure still decides. */
const MOST_REPLACED = 4;

/**
 * A few words of a quotation replaced by others, and with them a negation, a certainty or a figure ("will not", "may").
 *
 * Where one side has nothing, only a negation that reaches the shared words weighs ("by no means").
 */
function weightyType(a: Words, b: Words, place: SegmentPlace): Typed | null {
  if (a.length > MOST_REPLACED || b.length > MOST_REPLACED) return null;
  if ((place.first || !place.attached) && (a.length === 0 || b.length === 0)) return null;
  if (negations(a) % 2 !== negations(b) % 2)
    return !place.last && reachesShared(a, b, place) ? { kind: 'negation', code: 'negation-differs' } : null;
  if (a.length === 0 || b.length === 0) return null;
  if (strongest(a) !== strongest(b)) return { kind: 'modality', code: 'certainty-differs' };
  return null;
}

const forceOf = (word: AlignedWord): string | null =>
  word.capital && word.key !== 'will' ? null : (MODAL_WORDS.get(word.key) ?? null);

/** The future counts as plain assertion: reported speech moves it about. */
function strongest(words: Words): string {
  const forces = words.map(forceOf).filter((force) => force !== null && force !== 'future');
  return forces[0] ?? '';
}

/** What is left: titles and fillers, names, matter on one side, other matter. */
function matterType(a: Words, b: Words, place: SegmentPlace): Typed {
  const restA = a.filter((word) => !isLight(word));
  const restB = b.filter((word) => !isLight(word));
  if (restA.length === 0 && restB.length === 0) return HARMLESS;
  if (restA.length > 0 && restB.length > 0) {
    const names = [...restA, ...restB].every((word) => word.capital && word.figure === null);
    return names ? { kind: 'other', code: 'other-name' } : OTHER;
  }
  const only = restA.length > 0 ? restA : restB;
  if (isFullerName(only, place)) return HARMLESS;
  // A whole sentence that one side leaves out is cut, not worded otherwise.
  if (place.first || place.last || !place.attached) return { kind: 'edge', code: 'longer-at-edge' };
  return { kind: 'added', code: 'longer-inside' };
}

/** A title or given name before a name both sides have. */
const isFullerName = (words: Words, place: SegmentPlace): boolean =>
  words.length <= 4 &&
  words.every((word) => word.capital) &&
  ((place.after?.capital ?? false) || (place.before?.capital ?? false));
