import type { Claim, ClaimDate, Side, Span } from '../model/index.ts';
import type { LabelledEvidence } from './explain.ts';
import { labelled } from './explain.ts';
import { placeName } from './facts.ts';

/** The claims of an article that a side rests on: those its deciding words stand in, of its own voice where there are such. */
export function claimsOfSide(side: Side, claims: readonly Claim[]): readonly Claim[] {
  const spans = side.deciding.length > 0 ? side.deciding : side.spans;
  const under = claims.filter(({ span }) =>
    spans.some((one) => one.start < span.end && span.start < one.end),
  );
  const own = under.filter(({ quoteId }) => quoteId === side.quoteId);
  return (own.length > 0 ? own : under).slice(0, MOST_CLAIMS);
}

/** A long quotation holds many; the first say what it is about. */
const MOST_CLAIMS = 3;

/** How a claim was read: who or what it is said of, what, of what, where and when; null where none of that was read. */
export function readingWords(side: Side, claim: Claim, text: string | null): string | null {
  if (text === null) return null;
  const { subject, predicate, object, place, dates } = claim;
  const parts = [
    ...part('subject', subject, text),
    ...part(predicate?.voice === 'passive' ? 'predicate (passive)' : 'predicate', predicate, text),
    ...part('object', object, text),
    ...part('place', place, text),
    ...dates.flatMap((date) => part(`date (${DATE_ROLE_WORDS[date.role]})`, date, text)),
  ];
  return parts.length === 0 ? null : `${placeName(side)} is read as: ${parts.join('; ')}.`;
}

const DATE_ROLE_WORDS: Readonly<Record<ClaimDate['role'], string>> = {
  event: 'of what happened',
  statement: 'when it was said',
  'as-of': 'up to when it holds',
  scheduled: 'when it is to be',
};

const part = (name: string, span: Span | null, text: string): string[] =>
  span === null ? [] : [`${name} “${cut(text.slice(span.start, span.end))}”`];

/** Words of a part that are shown; its span is not cut. */
const LONGEST_PART = 80;

const cut = (words: string): string => {
  const line = words.replace(/\s+/gu, ' ');
  return line.length <= LONGEST_PART ? line : `${line.slice(0, LONGEST_PART).trimEnd()} …`;
};

/** The places of a claim's parts. */
export const readingEvidence = (side: Side, claim: Claim, text: string | null): LabelledEvidence[] =>
  (['subject', 'predicate', 'object', 'place'] as const).flatMap((name) => {
    const span = claim[name];
    return span === null ? [] : labelled(`${placeName(side)}: ${name}`, side.articleId, text, [span]);
  });
