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
import type { MatchWords } from '../../text/index.ts';
import { lemma, matchWords } from '../../text/index.ts';

/** Words as `lemma` folds them. */
const bases = (listed: Iterable<string>): ReadonlySet<string> =>
  new Set([...listed].map((word) => lemma(matchWords(word).keys[0] ?? word)));
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
export function readStance(text: string, telling: TellingContext): Stance {
  const words = tellingWords(text, telling);
  const negators = [...subjectNegators(text, telling), ...negatorsIn(words)];
  const isNegated = negators.length === 0 ? telling.polarity === 'negated' : negators.length % 2 === 1;
  const shown = negators.length === 0 && isNegated ? telling.cue : negators;
  return {
    polarity: isNegated ? 'negated' : 'affirmed',
    negators: shown,
    hedges: isNegated ? [] : hedgesIn(words),
  };
}

/** The words of the cue, of what stands between speaker and cue, and a few behind a verb of rejecting. */
function tellingWords(text: string, { cue, content, mention, sentence }: TellingContext): MatchWords {
  const first = cue[0];
  const last = cue.at(-1);
  if (first === undefined || last === undefined) return matchWords('');
  const borders = [...mention, ...content].map(({ end }) => end).filter((end) => end <= first.start);
  const from = Math.max(sentence.start, first.start - REACH_BEFORE, ...borders);
  const lead = matchWords(text, { start: Math.min(from, first.start), end: first.start });
  const skip = Math.max(0, lead.keys.length - MOST_BEFORE);
  const own = matchWords(text, { start: first.start, end: last.end });
  return {
    ...own,
    keys: [...lead.keys.slice(skip), ...own.keys],
    starts: [...lead.starts.slice(skip), ...own.starts],
    ends: [...lead.ends.slice(skip), ...own.ends],
  };
}

/** How far before the words for a speaker "Neither" may stand (characters). */
const NEITHER_REACH = 100;

/** "Neither Orr nor " before the words that were read as the speaker. */
function neitherBefore(text: string, speaker: number, sentence: number): Span | null {
  const { keys, starts, ends } = matchWords(text, {
    start: Math.max(sentence, speaker - NEITHER_REACH),
    end: speaker,
  });
  const at = keys.at(-1) === 'nor' ? keys.lastIndexOf('neither') : -1;
  return at < 0 ? null : { start: starts[at] ?? 0, end: ends[at] ?? 0 };
}

function subjectNegators(text: string, { mention, cue, sentence }: TellingContext): Span[] {
  const [first] = mention;
  if (first === undefined || first.start > (cue[0]?.start ?? first.start)) return [];
  const neither = neitherBefore(text, first.start, sentence.start);
  if (neither !== null) return [neither];
  const { keys, starts, ends } = matchWords(text, first);
  return NEGATIVE_SUBJECTS.has(keys[0] ?? '') ? [{ start: starts[0] ?? 0, end: ends[0] ?? 0 }] : [];
}

function negatorsIn({ keys, starts, ends }: MatchWords): Span[] {
  return keys.flatMap((key, at) =>
    negates(keys, at, key) ? [{ start: starts[at] ?? 0, end: ends[at] ?? 0 }] : [],
  );
}

function negates(keys: readonly string[], at: number, key: string): boolean {
  const next = keys[at + 1] ?? '';
  if (NEGATORS.has(key)) return NOT_NEGATED.get(key)?.has(next) !== true;
  const base = lemma(key);
  if (DENYING.has(base) || WITHHOLDING.has(base)) return true;
  if (REJECTING.has(base))
    return keys.slice(at + 1, at + 1 + NOUN_REACH).some((word) => CLAIMED.has(lemma(word)));
  if (base === RULE) return next === 'out';
  return WITHHOLDING_PHRASES.has(`${key} ${next}`);
}

function hedgesIn({ keys, starts, ends }: MatchWords): Span[] {
  return keys.flatMap((key, at) =>
    TELLING_HEDGES.has(key) || HINTING.has(lemma(key))
      ? [{ start: starts[at] ?? 0, end: ends[at] ?? 0 }]
      : [],
  );
}
