import type {
  DateBase,
  Member,
  Origin,
  OutletRef,
  Published,
  Reason,
  Span,
  When,
} from '../../model/index.ts';
import { originReasonWords } from '../wording-origin.ts';

/** Spans with their two fields and no others, whatever they were read from. */
export const spansJson = (spans: readonly Span[]): object[] =>
  spans.map(({ start, end }) => ({ start, end }));

/** A date of publication is always an object: an undated article has nulls in it. */
export const publishedJson = (when: Published | null): object => ({
  earliest: when?.earliest ?? null,
  latest: when?.latest ?? null,
  basis: when?.basis ?? null,
  bases: (when?.bases ?? []).map(baseJson),
});

/** What one place says of a date; `end` ends its words where they stand in the text. */
const baseJson = ({ basis, earliest, latest, stands, words, start }: DateBase): object => ({
  basis,
  earliest,
  latest,
  stands,
  words,
  start,
  end: start === null || words === null ? null : start + words.length,
});

/** A name with its id, or null. */
export const refJson = (ref: OutletRef | null): object | null =>
  ref === null ? null : { id: ref.id, name: ref.name };

export const whenJson = (when: When | null): object | null =>
  when === null ? null : { earliest: when.earliest, latest: when.latest, basis: when.basis };

export const originJson = (origin: Origin): object => ({
  status: origin.status,
  grade: origin.grade,
  articleId: origin.articleId,
  outlet: refJson(origin.outlet),
  candidates: origin.candidates,
  reasons: origin.reasons.map((reason) => reasonJson(reason, originReasonWords(reason))),
  external: origin.external,
});

export const reasonJson = (reason: Reason, words: string): object => ({
  code: reason.code,
  words,
  values: reason.values,
});

export const memberJson = (member: Member): object => ({
  quoteId: member.quoteId,
  articleId: member.articleId,
  page: member.page,
  path: member.path,
  outlet: refJson(member.outlet),
  kind: member.kind,
  relation: member.relation,
  content: spansJson(member.content),
  text: member.text,
});
