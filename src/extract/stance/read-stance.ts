// Whether a sentence says that something was said, and how firmly: the words around the verb of saying.
// Cost: linear in the verb phrase and a few words before it.
import {
  CLAIM_NOUNS,
  DENIAL_VERBS,
  HINTING_VERBS,
  NEGATIVE_SUBJECTS,
  NEGATORS,
  NOT_NEGATED,
  REJECTING_VERBS,
  TELLING_HEDGES,
  WITHHOLDING_PHRASES,
  WITHHOLDING_VERBS,
} from '../../lexicon/index.ts';
import type { Quote, Span } from '../../model/index.ts';
import type { RangeReader, WordRange } from '../../text/index.ts';
import { keyOfListed, lemma, remembered } from '../../text/index.ts';

/** Words as `lemma` folds them. */
const bases = (listed: Iterable<string>): ReadonlySet<string> =>
  new Set([...listed].map((word) => lemma(keyOfListed(word))));
const DENYING = bases(DENIAL_VERBS);
const WITHHOLDING = bases(WITHHOLDING_VERBS);
const REJECTING = bases(REJECTING_VERBS);
const CLAIMED = bases(CLAIM_NOUNS);
const HINTING = bases(HINTING_VERBS);
const RULE = lemma('rule');

/** How a telling stands: whether it is denied, and the words that deny it or hold it open. */
export type Stance = Pick<Quote, 'polarity' | 'negators' | 'hedges'>;

/** What is read of an attribution; `polarity` is what the reader of the verb phrase already knows. */
export type TellingContext = Pick<Quote, 'cue' | 'content' | 'polarity'> & {
  readonly mention: readonly Span[];
  readonly sentence: Span;
};

/** Words before the verb that can belong to its phrase, and how far back they are looked for (characters). */
const MOST_BEFORE = 5;
const REACH_BEFORE = 60;
/** How far behind a rejecting verb the noun of what is rejected stands, in words. */
const NOUN_REACH = 4;

/**
 * Reads the words of a telling: "did not say", "denied", "Neither Orr nor Lund said" negate it, "may say",
 * "reportedly said" and "hinted" hold it open.
 *
 * Two negations affirm ("did not deny"). A negation the verb phrase alone gave stays, with the cue as its words.
 */
export function readStance(text: string, telling: TellingContext, wordsIn: RangeReader): Stance {
  const keys: string[] = [];
  const places: Span[] = [];
  addTellingWords(text, telling, wordsIn, (key, place) => {
    keys.push(key);
    places.push(place);
  });
  const uses = keys.map(usesOf);
  const negators = subjectNegators(text, telling, wordsIn);
  const hedges: Span[] = [];
  for (let at = 0; at < places.length; at += 1) {
    const place = places[at];
    if (place === undefined || uses[at] === 0) continue;
    if (negates(keys, uses, at)) negators.push(place);
    if (((uses[at] ?? 0) & USE.hedge) !== 0) hedges.push(place);
  }
  const isNegated = negators.length === 0 ? telling.polarity === 'negated' : negators.length % 2 === 1;
  const shown = negators.length === 0 && isNegated ? telling.cue : negators;
  return { polarity: isNegated ? 'negated' : 'affirmed', negators: shown, hedges: isNegated ? [] : hedges };
}

type AddWord = (key: string, place: Span) => void;

/** The words of the cue, of what stands between speaker and cue, and a few behind a verb of rejecting. */
function addTellingWords(
  text: string,
  { cue, content, mention, sentence }: TellingContext,
  wordsIn: RangeReader,
  add: AddWord,
): void {
  const first = cue[0];
  const last = cue.at(-1);
  if (first === undefined || last === undefined) return;
  let from = Math.max(sentence.start, first.start - REACH_BEFORE);
  for (const { end } of mention) if (end <= first.start) from = Math.max(from, end);
  for (const { end } of content) if (end <= first.start) from = Math.max(from, end);
  // ", telling him": the verb before the comma has its own say.
  if (!/^, \p{Ll}{2,12}ing\b/u.test(text.slice(Math.max(0, first.start - 2), last.end)))
    addLast(wordsIn({ start: Math.min(from, first.start), end: first.start }), MOST_BEFORE, add);
  addLast(wordsIn({ start: first.start, end: last.end }), Infinity, add);
}

/** Adds the last words of a range. */
function addLast({ words, from, to }: WordRange, most: number, add: AddWord): void {
  for (let at = Math.max(from, to - most); at < to; at += 1)
    add(words.keys[at] ?? '', { start: words.starts[at] ?? 0, end: words.ends[at] ?? 0 });
}

/** How far before the words for a speaker "Neither" may stand (characters). */
const NEITHER_REACH = 100;

/** "Neither Orr nor " before the words that were read as the speaker. */
function neitherBefore(text: string, place: Span, wordsIn: RangeReader): Span | null {
  if (place.start >= place.end || endsOtherwise(text, place.end)) return null;
  const { words, from, to } = wordsIn(place);
  if (to === from || words.keys[to - 1] !== 'nor') return null;
  for (let at = to - 1; at >= from; at -= 1) {
    if (words.keys[at] === 'neither') return { start: words.starts[at] ?? 0, end: words.ends[at] ?? 0 };
  }
  return null;
}

/** True where what ends before a place is plainly another word than "nor": it has another last letter. */
function endsOtherwise(text: string, end: number): boolean {
  const code = text.charCodeAt(text.charCodeAt(end - 1) === SPACE ? end - 2 : end - 1) | LOWER_CASE;
  return code >= LETTER_A && code <= LETTER_Z && code !== LETTER_R;
}

const SPACE = 32;
/** What a capital letter of ASCII lacks of its small one. */
const LOWER_CASE = 32;
const LETTER_A = 97;
const LETTER_R = 114;
const LETTER_Z = 122;

function subjectNegators(
  text: string,
  { mention, cue, sentence }: TellingContext,
  wordsIn: RangeReader,
): Span[] {
  const [first] = mention;
  if (first === undefined || first.start > (cue[0]?.start ?? first.start)) return [];
  const before = { start: Math.max(sentence.start, first.start - NEITHER_REACH), end: first.start };
  const neither = neitherBefore(text, before, wordsIn);
  if (neither !== null) return [neither];
  const { words, from, to } = wordsIn(first);
  if (from === to || !NEGATIVE_SUBJECTS.has(words.keys[from] ?? '')) return [];
  return [{ start: words.starts[from] ?? 0, end: words.ends[from] ?? 0 }];
}

/** What a word of a telling can do there, one bit each. */
const USE = { negator: 1, denying: 2, rejecting: 4, claimed: 8, rule: 16, hedge: 32, phrase: 64 } as const;
const PHRASE_STARTS: ReadonlySet<string> = new Set(
  [...WITHHOLDING_PHRASES].map((phrase) => phrase.split(' ')[0] ?? ''),
);
/** Words whose uses are held at once. */
const REMEMBERED = 16_384;

const usesOf = remembered(REMEMBERED, (key) => {
  const base = lemma(key);
  let uses = 0;
  if (NEGATORS.has(key)) uses |= USE.negator;
  if (DENYING.has(base) || WITHHOLDING.has(base)) uses |= USE.denying;
  if (REJECTING.has(base)) uses |= USE.rejecting;
  if (CLAIMED.has(base)) uses |= USE.claimed;
  if (base === RULE) uses |= USE.rule;
  if (TELLING_HEDGES.has(key) || HINTING.has(base)) uses |= USE.hedge;
  if (PHRASE_STARTS.has(key)) uses |= USE.phrase;
  return uses;
});

function negates(keys: readonly string[], uses: readonly number[], at: number): boolean {
  const own = uses[at] ?? 0;
  if (own === 0) return false;
  const next = keys[at + 1] ?? '';
  if ((own & USE.negator) !== 0) return NOT_NEGATED.get(keys[at] ?? '')?.has(next) !== true;
  if ((own & USE.denying) !== 0) return true;
  if ((own & USE.rejecting) !== 0)
    return uses.slice(at + 1, at + 1 + NOUN_REACH).some((use) => (use & USE.claimed) !== 0);
  if ((own & USE.rule) !== 0) return next === 'out';
  return (own & USE.phrase) !== 0 && WITHHOLDING_PHRASES.has(`${keys[at] ?? ''} ${next}`);
}
