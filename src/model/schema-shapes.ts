// The small schemas that articles and findings share. Exported through `schemas.ts` where others need them.
import { z } from 'zod';
import type { Evidence, Reason } from './evidence.ts';
import type { SpeakerRef } from './group.ts';
import { LINK_ROLES } from './link.ts';
import type { OutletRef } from './outlet.ts';
import type { Span } from './span.ts';
import type { Warning } from './warning.ts';
import type { DateBase, Said, When } from './when.ts';
import { DATE_BASES, DATE_STANDINGS } from './when.ts';

/** A schema for every field of `T`, and for nothing else. */
export type Shape<T> = { readonly [K in keyof T]-?: z.ZodType<T[K]> };

export const text = z.string();
export const textOrNull = z.string().nullable();
export const texts = z.array(text);
export const share = z.number().min(0).max(1);
export const polarity = z.enum(['affirmed', 'negated']);

export const spanShape = { start: z.int().min(0), end: z.int().min(0) } satisfies Shape<Span>;
const isInOrder = (span: Span): boolean => span.start <= span.end;
export const span = z.strictObject(spanShape).refine(isInOrder, 'a span ends before it starts');
export const spans = z.array(span);

export const reason = z.strictObject({ code: text, values: texts } satisfies Shape<Reason>);
export const evidence = z.strictObject({
  ...spanShape,
  articleId: text,
  words: text,
} satisfies Shape<Evidence>);
export const outletRef = z.strictObject({ id: text, name: text } satisfies Shape<OutletRef>);
export const speakerRef = z.strictObject({ id: text, name: text } satisfies Shape<SpeakerRef>);
export const warning = z.strictObject({
  code: text,
  message: text,
  start: z.int().nullable(),
} satisfies Shape<Warning>);

const whenShape = {
  earliest: textOrNull,
  latest: textOrNull,
  basis: z.enum(DATE_BASES),
} satisfies Shape<When>;
export const when = z.strictObject(whenShape);
const dateBase = z.strictObject({
  ...whenShape,
  stands: z.enum(DATE_STANDINGS),
  words: textOrNull,
  start: z.int().min(0).nullable(),
} satisfies Shape<DateBase>);
/** The bases are absent in what older versions kept. */
export const published = z.strictObject({ ...whenShape, bases: z.array(dateBase).exactOptional() });
export const said = z.strictObject({ ...whenShape, words: text } satisfies Shape<Said>);
export const role = z.enum(LINK_ROLES);
