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
  /** What is held against the other's before either is read: hashes below 2^32, ascending, each once. */
  readonly facts: Uint32Array;
}

/** When two places of one kind are worth reading. */
export interface MeetingRule {
  /** Keys they must share, and how many places of one period may hold a key before it leads nowhere. */
  readonly keys: number;
  readonly most: number;
  /** Whether only near periods meet. */
  readonly near: boolean;
  /** Facts they must share, their share of the smaller and of the larger side; `enough` facts settle it. */
  readonly facts: number;
  readonly ofSmaller: number;
  readonly ofLarger: number;
  readonly enough: number;
}

const ANY = { facts: 0, ofSmaller: 0, ofLarger: 0, enough: 0 } as const;

/** Each a little below the bar of the stage that then compares. */
export const MEETING_RULES: Readonly<Record<PlaceKind, MeetingRule>> = {
  wording: { keys: 1, most: 4000, near: false, facts: 3, ofSmaller: 0.3, ofLarger: 0, enough: 9 },
  rewording: { keys: 2, most: 400, near: true, facts: 3, ofSmaller: 0.6, ofLarger: 0.3, enough: Infinity },
  text: { keys: 2, most: 4000, near: false, ...ANY },
  retelling: { keys: 8, most: 400, near: true, facts: 8, ofSmaller: 0.15, ofLarger: 0, enough: Infinity },
  claim: { keys: 1, most: 96, near: true, facts: 3, ofSmaller: 0, ofLarger: 0.5, enough: Infinity },
  'claim-of-speaker': {
    keys: 1,
    most: 96,
    near: false,
    facts: 3,
    ofSmaller: 0,
    ofLarger: 0.5,
    enough: Infinity,
  },
  reprint: { keys: 1, most: 4000, near: false, ...ANY },
  credit: { keys: 1, most: 4000, near: false, ...ANY },
};

/** Whether what two places hold lets them be about one thing. Cost: linear in their facts. */
export function mayMeet(rule: MeetingRule, a: Uint32Array, b: Uint32Array): boolean {
  if (rule.facts === 0) return true;
  let shared = 0;
  for (let i = 0, j = 0; i < a.length && j < b.length;) {
    const left = a[i] ?? 0;
    const right = b[j] ?? 0;
    if (left === right) shared += 1;
    if (left <= right) i += 1;
    if (right <= left) j += 1;
  }
  const [smaller, larger] = a.length < b.length ? [a.length, b.length] : [b.length, a.length];
  if (shared >= rule.enough) return true;
  return (
    shared >= Math.min(rule.facts, smaller) &&
    shared >= rule.ofSmaller * smaller &&
    shared >= rule.ofLarger * larger
  );
}

/** Hashes as the facts of a place. */
export const factsOf = (hashes: Iterable<number>): Uint32Array => Uint32Array.from(new Set(hashes)).sort();
