import { dayGap } from './day-range.ts';
import type { DayRange } from './day-range.ts';

/**
 * What of an article can meet something of another: a wording, a rewording, a text, a retelling, a claim, a claim of one
 * speaker, a text printed again, a name it credits.
 */
export const PLACE_KINDS = [
  'wording',
  'rewording',
  'text',
  'retelling',
  'claim',
  'claim-of-speaker',
  'reprint',
  'credit',
] as const;
export type PlaceKind = (typeof PLACE_KINDS)[number];

/** A passage of an article as an index keeps it, so that what one more article touches is found without reading the rest. */
export interface Place {
  readonly articleId: string;
  readonly kind: PlaceKind;
  /** When it was said or printed, as `periodOf` counts; null where that is not known, or plays no part. */
  readonly period: number | null;
  /** Keys others find it by, and keys by which it looks for others: integers below 2^33. */
  readonly kept: readonly number[];
  readonly sought: readonly number[];
  /** What is held against the other's before either is read: hashes below 2^32, ascending. */
  readonly facts: Uint32Array;
  /** Who surely speaks (see `voiceNumber`); null where that is nobody known, or plays no part. */
  readonly voice: number | null;
  /** When it was said; null where that is not known, or plays no part. */
  readonly days: DayRange | null;
}

/** When two places of one kind are worth reading. */
export interface MeetingRule {
  /** Keys they must share, and how many places of one period may hold a key before it leads nowhere. */
  readonly keys: number;
  readonly most: number;
  /** Whether only near periods meet. */
  readonly near: boolean;
  /** Facts they must share, and their share of the smaller and of the larger side. */
  readonly facts: number;
  readonly ofSmaller: number;
  readonly ofLarger: number;
  /** `ofSmaller` where one voice surely speaks on both sides; `enough` facts settle it then. Two persons, or two bodies, never meet. */
  readonly ofSmallerSpoken: number;
  readonly enough: number;
  /** Facts they must share besides, the more the further apart they were said; null where time plays no part. */
  readonly apart: FewestApart | null;
}

/** The fewest shared facts for one voice on both sides, and for any other two, by the days between. */
export interface FewestApart {
  readonly spoken: FewestByDays;
  readonly open: FewestByDays;
}

interface FewestByDays {
  /** At most `SOON` days apart, or not known. */
  readonly soon: number;
  /** At most `RELATED` days apart. */
  readonly related: number;
  readonly far: number;
}

/** Days within which two prints can tell one story, and within which words are taken up again in the same matter. */
const SOON = 3;
const RELATED = 10;

const ANY = { facts: 0, ofSmaller: 0, ofLarger: 0, ofSmallerSpoken: 0, enough: 0, apart: null } as const;

const WORDS = {
  facts: 3,
  ofSmaller: 0.6,
  ofLarger: 0,
  ofSmallerSpoken: 0.34,
  enough: 9,
  apart: { spoken: { soon: 0, related: 3, far: 7 }, open: { soon: 3, related: 5, far: 9 } },
} as const;
const spoken = (
  facts: number,
  ofSmaller: number,
  ofLarger: number,
): Omit<MeetingRule, 'keys' | 'most' | 'near'> => ({
  facts,
  ofSmaller,
  ofLarger,
  ofSmallerSpoken: ofSmaller,
  enough: Infinity,
  apart: null,
});

/** Each a little below the bar of the stage that then compares. */
export const MEETING_RULES: Readonly<Record<PlaceKind, MeetingRule>> = {
  wording: { keys: 1, most: 4000, near: false, ...WORDS },
  rewording: { keys: 2, most: 400, near: true, ...spoken(3, 0.6, 0.3) },
  text: { keys: 2, most: 4000, near: false, ...ANY },
  retelling: { keys: 8, most: 400, near: true, ...spoken(8, 0.15, 0) },
  claim: { keys: 1, most: 96, near: true, ...spoken(3, 0, 0.5) },
  'claim-of-speaker': { keys: 1, most: 96, near: false, ...spoken(3, 0, 0.5) },
  reprint: { keys: 1, most: 4000, near: false, ...ANY },
  credit: { keys: 1, most: 4000, near: false, ...ANY },
};

/** What of a place is held against another's. */
export type Held = Pick<Place, 'facts' | 'voice' | 'days'>;

/** Whether what two places hold lets them be about one thing. Cost: linear in their facts. */
export function mayMeet(rule: MeetingRule, a: Held, b: Held): boolean {
  if (areTwo(a.voice, b.voice)) return false;
  if (rule.facts === 0) return true;
  const isSpoken = a.voice !== null && a.voice === b.voice;
  const shared = sharedFacts(a.facts, b.facts);
  if (
    rule.apart !== null &&
    shared < fewest(rule.apart[isSpoken ? 'spoken' : 'open'], dayGap(a.days, b.days))
  )
    return false;
  if (isSpoken && shared >= rule.enough) return true;
  const smaller = Math.min(a.facts.length, b.facts.length);
  const larger = Math.max(a.facts.length, b.facts.length);
  return (
    shared >= Math.min(rule.facts, smaller) &&
    shared >= (isSpoken ? rule.ofSmallerSpoken : rule.ofSmaller) * smaller &&
    shared >= rule.ofLarger * larger
  );
}

const fewest = ({ soon, related, far }: FewestByDays, gap: number | null): number =>
  gap === null || gap <= SOON ? soon : gap <= RELATED ? related : far;

const VOICE_KINDS = ['person', 'organisation', 'group'] as const;
const COLLECTIVE = VOICE_KINDS.indexOf('group');

/** Who speaks as a number: the hash of its id, below 2^32, and what it is. */
export const voiceNumber = (idHash: number, kind: (typeof VOICE_KINDS)[number]): number =>
  idHash * VOICE_KINDS.length + VOICE_KINDS.indexOf(kind);

/** Two persons, or two bodies; a body and a person, and two loose collectives, may be one voice. */
function areTwo(a: number | null, b: number | null): boolean {
  if (a === null || b === null || a === b) return false;
  const kind = a % VOICE_KINDS.length;
  return kind !== COLLECTIVE && kind === b % VOICE_KINDS.length;
}

function sharedFacts(a: Uint32Array, b: Uint32Array): number {
  let shared = 0;
  for (let i = 0, j = 0; i < a.length && j < b.length;) {
    const left = a[i] ?? 0;
    const right = b[j] ?? 0;
    if (left === right) shared += 1;
    if (left <= right) i += 1;
    if (right <= left) j += 1;
  }
  return shared;
}

/** Hashes as the facts of a place, each once. */
export const factsOf = (hashes: Iterable<number>): Uint32Array => Uint32Array.from(new Set(hashes)).sort();

/** Hashes as the facts of a place, one said twice twice. */
export const repeatedFactsOf = (hashes: Iterable<number>): Uint32Array => Uint32Array.from(hashes).sort();
