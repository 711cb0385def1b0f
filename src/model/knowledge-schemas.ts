// What people know, as it is read from a file they may also edit by hand. Exported through `schemas.ts`.
import { z } from 'zod';
import type { FactCheck } from './fact-check.ts';
import type { Anchor, AnchoredWords, Knowledge, Review, SpeakerAlias } from './knowledge.ts';
import { REVIEW_ACTIONS } from './knowledge.ts';
import type { Outlet } from './outlet.ts';
import { OUTLET_KINDS } from './outlet.ts';

/** A schema for every field of `T`, and for nothing else. */
type Shape<T> = { readonly [K in keyof T]-?: z.ZodType<T[K]> };

const text = z.string();
const textOrNull = z.string().nullable();
const texts = z.array(text);

export const outletSchema: z.ZodType<Outlet> = z.strictObject({
  id: text.min(1),
  name: text.min(1),
  kind: z.enum(OUTLET_KINDS),
  aliases: texts,
  hosts: texts,
  owner: textOrNull,
} satisfies Shape<Outlet>);

export const speakerAliasSchema: z.ZodType<SpeakerAlias> = z.strictObject({
  name: text.min(1),
  aliases: texts,
} satisfies Shape<SpeakerAlias>);

const anchor = z.strictObject({
  articleId: text,
  address: text,
  sha256: text,
  quoteId: textOrNull,
  words: z.array(
    z.strictObject({
      start: z.int().min(0),
      end: z.int().min(0),
      words: text,
    } satisfies Shape<AnchoredWords>),
  ),
} satisfies Shape<Anchor>);

export const reviewSchema: z.ZodType<Review> = z.strictObject({
  seq: z.int().min(1),
  at: z.iso.datetime({ offset: true }),
  by: text,
  action: z.enum(REVIEW_ACTIONS),
  target: text,
  value: textOrNull,
  note: textOrNull,
  // Decisions of the first version have none.
  anchors: z.array(anchor).default([]),
} satisfies Shape<Review>);

export const knowledgeSchema: z.ZodType<Knowledge> = z.strictObject({
  aliases: z.array(speakerAliasSchema),
  outlets: z.array(outletSchema),
  reviews: z.array(reviewSchema),
} satisfies Shape<Knowledge>);

/** A published fact-check, as `import` keeps it. */
export const factCheckSchema: z.ZodType<FactCheck> = z.strictObject({
  id: text.min(1),
  url: textOrNull,
  claim: text.min(1),
  claimant: textOrNull,
  author: textOrNull,
  rating: text.min(1),
  scale: z
    .strictObject({
      value: z.number(),
      best: z.number().nullable(),
      worst: z.number().nullable(),
    } satisfies Shape<NonNullable<FactCheck['scale']>>)
    .nullable(),
  published: textOrNull,
  appearances: texts,
  language: textOrNull,
} satisfies Shape<FactCheck>);
