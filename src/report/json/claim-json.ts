import type { Claim, Predicate, Span } from '../../model/index.ts';
import { spansJson } from './members.ts';

/** A claim with its parts; every span is into the article's text. */
export const claimJson = (claim: Claim): object => ({
  id: claim.id,
  span: spanJson(claim.span),
  voice: claim.voice,
  quoteId: claim.quoteId,
  subject: claim.subject === null ? null : spanJson(claim.subject),
  predicate: claim.predicate === null ? null : predicateJson(claim.predicate),
  object: claim.object === null ? null : spanJson(claim.object),
  place: claim.place === null ? null : spanJson(claim.place),
  polarity: claim.polarity,
  negators: spansJson(claim.negators),
  modality: claim.modality,
  hedges: spansJson(claim.hedges),
  conditions: spansJson(claim.conditions),
  quantities: claim.quantities.map((quantity) => ({
    start: quantity.start,
    end: quantity.end,
    low: finite(quantity.low),
    high: finite(quantity.high),
    lowOpen: quantity.lowOpen,
    highOpen: quantity.highOpen,
    unit: quantity.unit,
    counted: quantity.counted,
    approximate: quantity.approximate,
  })),
  dates: claim.dates.map(({ start, end, from, to, key, role }) => ({ start, end, from, to, key, role })),
});

const spanJson = ({ start, end }: Span): object => ({ start, end });
const predicateJson = ({ start, end, verb, voice }: Predicate): object => ({ start, end, verb, voice });

/** JSON has no infinity: an open end is null. */
const finite = (figure: number): number | null => (Number.isFinite(figure) ? figure : null);
