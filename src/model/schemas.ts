// What crosses a boundary (a file people edit, an import, a kept record) is read through these schemas. Each is held to
// its model type in both directions: a field missing here, or no longer in the type, fails to compile.
// Importing zod costs some 70 ms, so import this file only where data is really read from outside.
import { z } from 'zod';
import type { Conflict, Side } from './conflict.ts';
import { CONFLICT_KINDS, CONFLICT_LISTS } from './conflict.ts';
import type { Duplicate, Passage } from './duplicate.ts';
import { DUPLICATE_KINDS } from './duplicate.ts';
import type { Edge, Group, Member, Origin, Speaker, Variant } from './group.ts';
import { GRADES, ORIGIN_STATUSES, RELATIONS } from './group.ts';
import type { Link } from './link.ts';
import { QUOTE_KINDS, SPEAKER_KINDS } from './quote.ts';
import type { Shape } from './schema-shapes.ts';
import {
  evidence,
  outletRef,
  reason,
  role,
  share,
  span,
  spanShape,
  spans,
  speakerRef,
  text,
  textOrNull,
  texts,
} from './schema-shapes.ts';

export { entrySchema } from './entry-schema.ts';
export {
  factCheckSchema,
  knowledgeSchema,
  outletSchema,
  reviewSchema,
  speakerAliasSchema,
} from './knowledge-schemas.ts';

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
