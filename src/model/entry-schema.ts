// An article with its quotes and claims, as it is kept. Exported through `schemas.ts`.
import { z } from 'zod';
import type { Article, Credit, Zone } from './article.ts';
import { ZONE_KINDS } from './article.ts';
import type { Claim, ClaimDate, Predicate, Quantity } from './claim.ts';
import { DATE_ROLES, MODALITIES } from './claim.ts';
import type { Entry, Extraction } from './corpus.ts';
import type { Quote, QuoteSpeaker, Via } from './quote.ts';
import { QUOTE_CLASSES, QUOTE_FLAGS, QUOTE_KINDS, RESOLUTIONS, SPEAKER_KINDS } from './quote.ts';
import type { Shape } from './schema-shapes.ts';
import {
  outletRef,
  polarity,
  published,
  role,
  said,
  share,
  span,
  spanShape,
  spans,
  text,
  textOrNull,
  warning,
  when,
} from './schema-shapes.ts';

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
  published: published.nullable(),
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
  role: z.enum(DATE_ROLES),
} satisfies Shape<ClaimDate>);

const predicate = z.strictObject({
  ...spanShape,
  verb: text,
  voice: z.enum(['active', 'passive']),
} satisfies Shape<Predicate>);

const claim = z.strictObject({
  id: text,
  articleId: text,
  span,
  voice: z.enum(['outlet', 'attributed']),
  quoteId: textOrNull,
  subject: span.nullable(),
  predicate: predicate.nullable(),
  object: span.nullable(),
  place: span.nullable(),
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
