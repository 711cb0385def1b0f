// What crosses a boundary (a file people edit, an import, a kept record) is read through these schemas. Each is held to
// its model type in both directions: a field missing here, or no longer in the type, fails to compile.
// Importing zod costs some 70 ms, so import this file only where data is really read from outside.
import { z } from 'zod';
import type { Claim, ClaimDate, Quantity } from './claim.ts';
import { MODALITIES } from './claim.ts';
import type { Conflict, Side } from './conflict.ts';
import { CONFLICT_KINDS, CONFLICT_LISTS } from './conflict.ts';
import type { Article, Credit, Zone } from './article.ts';
import { ZONE_KINDS } from './article.ts';
import type { Entry, Extraction } from './corpus.ts';
import type { Duplicate, Passage } from './duplicate.ts';
import { DUPLICATE_KINDS } from './duplicate.ts';
import type { Evidence, Reason } from './evidence.ts';
import type { Edge, Group, Member, Origin, Speaker, SpeakerRef, Variant } from './group.ts';
import { GRADES, ORIGIN_STATUSES, RELATIONS } from './group.ts';
import type { Link } from './link.ts';
import { LINK_ROLES } from './link.ts';
import type { OutletRef } from './outlet.ts';
import type { Quote, QuoteSpeaker, Via } from './quote.ts';
import { QUOTE_CLASSES, QUOTE_FLAGS, QUOTE_KINDS, RESOLUTIONS, SPEAKER_KINDS } from './quote.ts';
import type { Span } from './span.ts';
import type { Warning } from './warning.ts';
import type { Said, When } from './when.ts';
import { DATE_BASES } from './when.ts';

export {
  factCheckSchema,
  knowledgeSchema,
  outletSchema,
  reviewSchema,
  speakerAliasSchema,
} from './knowledge-schemas.ts';

/** A schema for every field of `T`, and for nothing else. */
type Shape<T> = { readonly [K in keyof T]-?: z.ZodType<T[K]> };

const text = z.string();
const textOrNull = z.string().nullable();
const texts = z.array(text);
const share = z.number().min(0).max(1);
const polarity = z.enum(['affirmed', 'negated']);

const spanShape = { start: z.int().min(0), end: z.int().min(0) } satisfies Shape<Span>;
const isInOrder = (span: Span): boolean => span.start <= span.end;
const span = z.strictObject(spanShape).refine(isInOrder, 'a span ends before it starts');
const spans = z.array(span);

const reason = z.strictObject({ code: text, values: texts } satisfies Shape<Reason>);
const evidence = z.strictObject({ ...spanShape, articleId: text, words: text } satisfies Shape<Evidence>);
const outletRef = z.strictObject({ id: text, name: text } satisfies Shape<OutletRef>);
const speakerRef = z.strictObject({ id: text, name: text } satisfies Shape<SpeakerRef>);
const warning = z.strictObject({
  code: text,
  message: text,
  start: z.int().nullable(),
} satisfies Shape<Warning>);

const whenShape = {
  earliest: textOrNull,
  latest: textOrNull,
  basis: z.enum(DATE_BASES),
} satisfies Shape<When>;
const when = z.strictObject(whenShape);
const said = z.strictObject({ ...whenShape, words: text } satisfies Shape<Said>);

const role = z.enum(LINK_ROLES);
const zone = z.strictObject({ ...spanShape, kind: z.enum(ZONE_KINDS) } satisfies Shape<Zone>);
const credit = z.strictObject({ ...spanShape, role, name: text } satisfies Shape<Credit>);

const article = z.strictObject({
  id: text,
  path: text,
  address: text,
  url: textOrNull,
  title: textOrNull,
  outlet: outletRef.nullable(),
  byline: textOrNull,
  language: textOrNull,
  published: when.nullable(),
  modified: when.nullable(),
  sha256: text,
  text,
  zones: z.array(zone),
  credits: z.array(credit),
} satisfies Shape<Article>);

const quoteSpeaker = z.strictObject({
  mention: spans,
  id: text,
  name: text,
  role: textOrNull,
  kind: z.enum(SPEAKER_KINDS),
  resolvedBy: z.enum(RESOLUTIONS),
  evidence: spans,
  confidence: share,
} satisfies Shape<QuoteSpeaker>);

const quote = z.strictObject({
  id: text,
  articleId: text,
  kind: z.enum(QUOTE_KINDS),
  class: z.enum(QUOTE_CLASSES),
  content: spans,
  quoted: spans,
  cue: spans,
  speaker: quoteSpeaker.nullable(),
  via: z.array(z.strictObject({ ...spanShape, role, name: text } satisfies Shape<Via>)),
  said: said.nullable(),
  polarity,
  negators: spans,
  hedges: spans,
  flags: z.array(z.enum(QUOTE_FLAGS)),
  confidence: share,
  rule: text,
} satisfies Shape<Quote>);

const quantity = z.strictObject({
  ...spanShape,
  low: z.number(),
  high: z.number(),
  lowOpen: z.boolean(),
  highOpen: z.boolean(),
  unit: text,
  counted: text,
  approximate: z.boolean(),
} satisfies Shape<Quantity>);

const claimDate = z.strictObject({
  ...spanShape,
  from: textOrNull,
  to: textOrNull,
  key: text,
  role: z.enum(['event', 'statement']),
} satisfies Shape<ClaimDate>);

const claim = z.strictObject({
  id: text,
  articleId: text,
  span,
  voice: z.enum(['outlet', 'attributed']),
  quoteId: textOrNull,
  polarity,
  negators: spans,
  modality: z.enum(MODALITIES),
  hedges: spans,
  conditions: spans,
  quantities: z.array(quantity),
  dates: z.array(claimDate),
} satisfies Shape<Claim>);

const extraction = z.strictObject({
  quotes: z.array(quote),
  claims: z.array(claim),
  warnings: z.array(warning),
} satisfies Shape<Extraction>);

/** One article with what was read out of it. */
export const entrySchema: z.ZodType<Entry> = z.strictObject({
  article,
  extraction,
  revisionOf: textOrNull,
} satisfies Shape<Entry>);

export const speakerSchema: z.ZodType<Speaker> = z.strictObject({
  id: text,
  name: text,
  kind: z.enum(SPEAKER_KINDS),
  forms: texts,
  roles: texts,
} satisfies Shape<Speaker>);

const relation = z.enum(RELATIONS);
const member = z.strictObject({
  quoteId: text,
  articleId: text,
  page: text,
  path: text,
  outlet: outletRef.nullable(),
  kind: z.enum(QUOTE_KINDS),
  relation,
  content: spans,
  text,
} satisfies Shape<Member>);
const variant = z.strictObject({
  text,
  kind: z.enum(QUOTE_KINDS),
  printed: text,
  relation,
  quoteIds: texts,
} satisfies Shape<Variant>);
const edge = z.strictObject({
  a: text,
  b: text,
  rule: text,
  score: share,
  aSpan: span,
  bSpan: span,
} satisfies Shape<Edge>);
const origin = z.strictObject({
  status: z.enum(ORIGIN_STATUSES),
  grade: z.enum(GRADES),
  articleId: textOrNull,
  outlet: outletRef.nullable(),
  candidates: texts,
  reasons: z.array(reason),
  external: texts,
} satisfies Shape<Origin>);

export const groupSchema: z.ZodType<Group> = z.strictObject({
  id: text,
  keys: texts,
  speaker: speakerRef.nullable(),
  wording: text,
  members: z.array(member),
  variants: z.array(variant),
  edges: z.array(edge),
  independentReports: z.int().min(0),
  origin,
} satisfies Shape<Group>);

const passage = z.strictObject({
  ...spanShape,
  articleId: text,
  path: text,
  outlet: outletRef.nullable(),
} satisfies Shape<Passage>);

export const duplicateSchema: z.ZodType<Duplicate> = z.strictObject({
  id: text,
  kind: z.enum(DUPLICATE_KINDS),
  similarity: share,
  passages: z.array(passage),
} satisfies Shape<Duplicate>);

export const linkSchema: z.ZodType<Link> = z.strictObject({
  id: text,
  role,
  from: z.strictObject({ articleId: text, quoteId: textOrNull } satisfies Shape<Link['from']>),
  to: z.strictObject({ articleId: textOrNull, outletId: textOrNull, name: text } satisfies Shape<Link['to']>),
  evidence: z.array(evidence),
  rule: text,
} satisfies Shape<Link>);

const side = z.strictObject({
  articleId: text,
  path: text,
  outlet: outletRef.nullable(),
  speaker: speakerRef.nullable(),
  spans,
  deciding: spans,
  text,
  quoteId: textOrNull,
} satisfies Shape<Side>);

export const conflictSchema: z.ZodType<Conflict> = z.strictObject({
  id: text,
  list: z.enum(CONFLICT_LISTS),
  kind: z.enum(CONFLICT_KINDS),
  detector: text,
  confidence: share,
  state: z.enum(['open', 'confirmed', 'dismissed']),
  reason,
  guards: texts,
  sides: z.tuple([side, side]),
} satisfies Shape<Conflict>);
