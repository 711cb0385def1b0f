// Blocking: pairs that share two of their rarest words are looked at, everything else is never compared. Rarity comes
// from a shipped table and time from the prints, so whether two wordings are looked at hangs on the two alone.
// Cost: linear in the wordings, plus the pairs of each block; a block of more than MOST_IN_BLOCK is a template.
import { FUNCTION_WORDS, HARMLESS_WORDS, MONTHS, WEEKDAYS } from '../lexicon/index.ts';
import { hash32, lemma, meetings, periodOf, stemHash } from '../text/index.ts';
import type { CommonWords } from '../text/index.ts';
import type { Days } from './statement.ts';
import { daysBetween } from './statement.ts';
import type { Wording } from './wordings.ts';

/** Rarest words of a wording that are paired for its keys. */
const RAREST = 5;
/** More wordings of one period around one pair of words are a template or a set phrase. */
const MOST_IN_BLOCK = 96;
/** Content words two wordings must share. */
export const LEAST_SHARED = 3;
/** Share of the longer wording's content words. A screen a little below the bar of the checks. */
export const LEAST_COVERAGE = 0.5;
/** Reports further apart are of other events, unless one named speaker stands behind both. */
const MOST_DAYS = 7;
const DAY = 86_400_000;

/** Two wordings that may speak of one thing, as positions in the list. */
export type CandidatePair = readonly [number, number];

/** The pairs worth comparing, in order; the same for every order of the corpus that keeps articles sorted. */
export function candidatePairs(all: readonly Wording[], words: CommonWords): CandidatePair[] {
  const bases = all.map((wording) => contentBases(wording));
  const keys = bases.map((own) => blockKeys(own, words));
  const rule = { fewest: 1, most: MOST_IN_BLOCK };
  const seen = new Set<number>();
  const pairs: CandidatePair[] = [];
  const look = (a: number, b: number): void => {
    const key = a * all.length + b;
    if (seen.has(key)) return;
    seen.add(key);
    if (isNear(all[a], all[b]) && overlap(bases[a] ?? [], bases[b] ?? [])) pairs.push([a, b]);
  };
  const inTime = all.map(({ carriers }, at) => ({
    keys: keys[at] ?? [],
    periods: new Set(carriers.map(({ published }) => periodOf(daysFrom(published)))),
  }));
  for (const { a, b } of meetings(inTime, rule)) look(a, b);
  const always = new Set([0]);
  const ofSpeaker = all.map(({ first }, at) => ({
    keys: first.speaker === null ? [] : speakerKeys(first.speaker.id, keys[at] ?? []),
    periods: always,
  }));
  for (const { a, b } of meetings(ofSpeaker, rule)) look(a, b);
  return pairs.sort((x, y) => x[0] - y[0] || x[1] - y[1]);
}

/** Days since 1970, the last one to its end. */
export const daysFrom = (published: Days | null): { readonly from: number; readonly to: number } | null =>
  published === null ? null : { from: published.first / DAY, to: published.last / DAY + 1 };

/** What a wording speaks of: base forms without function words, figures and days. */
export const contentBases = ({ keys }: Pick<Wording, 'keys'>): readonly string[] => [
  ...new Set(keys.filter(isContent).map((key) => lemma(key))),
];

const isContent = (key: string): boolean =>
  /^\p{L}/u.test(key) &&
  !FUNCTION_WORDS.has(key) &&
  !HARMLESS_WORDS.has(key) &&
  !WEEKDAYS.has(key) &&
  !MONTHS.has(key);

/** A hash for each pair of the rarest words; equally rare ones go by their hash, so that two wordings choose alike. */
export function blockKeys(bases: readonly string[], words: CommonWords): readonly number[] {
  if (bases.length < LEAST_SHARED) return [];
  const rare = bases
    .map((base) => ({ hash: hash32(base), level: words(stemHash(base)) }))
    .sort((a, b) => a.level - b.level || a.hash - b.hash)
    .slice(0, RAREST)
    .map(({ hash }) => hash)
    .sort((a, b) => a - b);
  return rare.flatMap((a, at) => rare.slice(at + 1).map((b) => hash32(`${a} ${b}`)));
}

/** The keys under which one speaker's wordings meet, whenever they were printed. */
export const speakerKeys = (speakerId: string, keys: readonly number[]): readonly number[] =>
  keys.map((key) => hash32(`${speakerId} ${key}`));

function isNear(a: Wording | undefined, b: Wording | undefined): boolean {
  if (a === undefined || b === undefined) return false;
  const speaker = a.first.speaker?.id;
  if (speaker !== undefined && speaker === b.first.speaker?.id) return true;
  const gap = daysBetween(a.first.published, b.first.published);
  return gap === null || gap <= MOST_DAYS;
}

function overlap(a: readonly string[], b: readonly string[]): boolean {
  const other = new Set(b);
  const shared = a.filter((word) => other.has(word)).length;
  return shared >= LEAST_SHARED && shared >= LEAST_COVERAGE * Math.max(a.length, b.length);
}
