import type { Claim, ClaimDate, OutletRef, Quantity, Span, SpeakerRef, When } from '../model/index.ts';

/** First and last day (midnights UTC) on which something was published. */
export interface Days {
  readonly first: number;
  readonly last: number;
}

/**
 * What is compared: the words of one statement with who vouches for them, and what its claims say of them.
 *
 * `spans` index `text`, which is the whole article. `verbatim` words stood between quotation
 * marks; `disowned` ones were denied by the speaker they are credited to.
 */
export interface Statement {
  readonly articleId: string;
  readonly path: string;
  readonly outlet: OutletRef | null;
  readonly text: string;
  readonly spans: readonly Span[];
  readonly quoteId: string | null;
  readonly speaker: SpeakerRef | null;
  /** Whether the speaker is one person known by name, so that two of them are surely two. */
  readonly namedPerson: boolean;
  readonly verbatim: boolean;
  /** A whole utterance in quotation marks, not a fragment inside a reported clause. */
  readonly whole: boolean;
  readonly nested: boolean;
  readonly disowned: boolean;
  /** Handed in by somebody who holds it against another: then both are taken to be about one thing. */
  readonly given: boolean;
  readonly question: boolean;
  readonly published: Days | null;
  readonly quantities: readonly Quantity[];
  readonly dates: readonly ClaimDate[];
  readonly negators: readonly Span[];
  /** Subject, predicate and object of each claim, as far as they were read. */
  readonly parts: readonly Parts[];
}

/** What a claim says of whom. */
export type Parts = Pick<Claim, 'subject' | 'predicate' | 'object'>;

/** What a statement takes from its claims. */
export type FromClaims = Pick<Statement, 'quantities' | 'dates' | 'negators' | 'question' | 'parts'>;

/** What a statement takes from the claims that lie inside its spans. */
export function readFromClaims(claims: readonly Claim[], spans: readonly Span[]): FromClaims {
  const inside = claims.filter((claim) => spans.some((span) => overlaps(claim.span, span)));
  const within = (part: Span): boolean => spans.some((span) => overlaps(part, span));
  return {
    quantities: inside.flatMap((claim) => claim.quantities).filter(within),
    dates: inside.flatMap((claim) => claim.dates).filter(within),
    negators: inside.flatMap((claim) => claim.negators).filter(within),
    parts: inside.map(({ subject, predicate, object }) => ({ subject, predicate, object })),
    question: inside.length > 0 && inside.every((claim) => claim.modality === 'question'),
  };
}

const overlaps = (a: Span, b: Span): boolean => a.start < b.end && b.start < a.end;

const DAY = 86_400_000;
/** A date without a time zone spans fifty hours; its middle lies on the day that was printed. */
const WIDEST_DAY = 50 * 3_600_000;

/** The days an interval of instants can mean; null where a side is unknown. */
export function daysOf(published: When | null): Days | null {
  if (published === null || published.earliest === null || published.latest === null) return null;
  const earliest = Date.parse(published.earliest);
  const latest = Date.parse(published.latest);
  if (Number.isNaN(earliest) || Number.isNaN(latest)) return null;
  const midnight = (instant: number): number => Math.floor(instant / DAY) * DAY;
  if (latest - earliest > WIDEST_DAY) return { first: midnight(earliest), last: midnight(latest) };
  const middle = midnight(earliest + (latest - earliest) / 2);
  return { first: middle, last: middle };
}

/** Whole days surely between two publications: 0 where they may be of one day, null where one is undated. */
export function daysBetween(a: Days | null, b: Days | null): number | null {
  if (a === null || b === null) return null;
  return Math.max(0, Math.round(Math.max(a.first - b.last, b.first - a.last) / DAY));
}
