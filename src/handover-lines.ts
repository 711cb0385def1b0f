// The lines in which everything one folder keeps goes to another: what each of them holds, and how it is known again.
// docs/formats.md shows them to people.
import { z } from 'zod';
import type { Entry, FactCheck, Outlet, Review, SpeakerAlias } from './model/index.ts';
import {
  entrySchema,
  factCheckSchema,
  outletSchema,
  reviewSchema,
  speakerAliasSchema,
} from './model/schemas.ts';
import type { SourceRecord, StoredSource, Tracked } from './store/index.ts';

/** The version of the lines; raised when an older program could no longer read them rightly. */
export const HANDOVER_VERSION = 2;
export const HANDOVER_FORMAT = 'quotetrail';

/** The first line: whose it is, and what it was made from. */
export interface HandoverHeader {
  readonly type: 'header';
  readonly format: typeof HANDOVER_FORMAT;
  readonly version: number;
  /** The version of the program that wrote it. */
  readonly program: string;
  /** Equal marks: articles are read alike, outlets aside. */
  readonly reading: string;
  /** Digest of the set of articles, as the store gives it. */
  readonly articles: string;
  /** How many of each are to come. */
  readonly counts: Readonly<Record<string, number>>;
}

/** The last line: how many lines stand before it, and the SHA-256 of their bytes, line ends included. */
export interface HandoverEnd {
  readonly type: 'end';
  readonly lines: number;
  readonly sha256: string;
}

/** What is kept, a line each. Findings follow them for other readers: whoever takes over makes them anew. */
export type HandoverLine =
  | { readonly type: 'outlet'; readonly outlet: Outlet }
  | { readonly type: 'alias'; readonly alias: SpeakerAlias }
  | { readonly type: 'review'; readonly review: Review }
  | { readonly type: 'check'; readonly check: FactCheck }
  | { readonly type: 'tracked'; readonly tracked: Tracked }
  | { readonly type: 'source'; readonly record: SourceRecord; readonly bytes: string | null }
  | ({ readonly type: 'article'; readonly source: StoredSource } & Entry);

/** The types of the lines that hold findings. */
export const FINDING_LINES = ['speaker', 'speaker-of', 'group', 'link', 'duplicate', 'conflict'] as const;

const count = z.int().min(0);
const headerSchema = z.object({
  type: z.literal('header'),
  format: z.literal(HANDOVER_FORMAT),
  version: z.int().min(1),
  program: z.string(),
  reading: z.string(),
  articles: z.string(),
  counts: z.record(z.string(), count),
});
const endSchema = z.object({ type: z.literal('end'), lines: count, sha256: z.string() });

/** The header in a value, or null where it is none: then the file is of another kind. */
export function headerIn(value: unknown): HandoverHeader | null {
  const read = headerSchema.safeParse(value);
  return read.success ? read.data : null;
}

export function endIn(value: unknown): HandoverEnd | null {
  const read = endSchema.safeParse(value);
  return read.success ? read.data : null;
}

const storedSource = z.strictObject({
  sha256: z.string(),
  path: z.string(),
  address: z.string(),
  addedAt: z.iso.datetime({ offset: true }),
  capturedAt: z.string().nullable(),
  articleId: z.string(),
} satisfies { readonly [K in keyof StoredSource]-?: z.ZodType<StoredSource[K]> });
const tracked = z.strictObject({
  kind: z.enum(['group', 'words']),
  value: z.string().min(1),
  at: z.iso.datetime({ offset: true }),
  by: z.string(),
} satisfies { readonly [K in keyof Tracked]-?: z.ZodType<Tracked[K]> });

const textOrNull = z.string().nullable();
const sourceRecordSchema = z.strictObject({
  sha256: z.string().regex(/^[0-9a-f]{64}$/u),
  path: z.string(),
  address: z.string(),
  addedAt: z.iso.datetime({ offset: true }),
  capturedAt: textOrNull,
  served: z.strictObject({ contentType: textOrNull, lastModified: textOrNull }).exactOptional(),
  articles: z.array(z.strictObject({ id: z.string(), address: z.string() })),
} satisfies { readonly [K in keyof SourceRecord]-?: z.ZodType<SourceRecord[K]> });

const SHAPES: ReadonlyMap<
  unknown,
  (line: Readonly<Record<string, unknown>>) => z.ZodSafeParseResult<unknown>
> = new Map<unknown, (line: Readonly<Record<string, unknown>>) => z.ZodSafeParseResult<unknown>>([
  ['outlet', ({ outlet }) => outletSchema.safeParse(outlet)],
  ['alias', ({ alias }) => speakerAliasSchema.safeParse(alias)],
  ['review', ({ review }) => reviewSchema.safeParse(review)],
  ['check', ({ check }) => factCheckSchema.safeParse(check)],
  ['tracked', (line) => tracked.safeParse(line['tracked'])],
  [
    'source',
    ({ record, bytes }) => z.tuple([sourceRecordSchema, z.string().nullable()]).safeParse([record, bytes]),
  ],
  [
    'article',
    ({ article, extraction, revisionOf, source }) =>
      z.tuple([entrySchema, storedSource]).safeParse([{ article, extraction, revisionOf }, source]),
  ],
]);

/**
 * True where a value is a line of what is kept, whole and of the right types. The value itself is then used and not a
 * copy of it: digests hang on the order of its fields.
 */
export function isHandoverLine(value: unknown): value is HandoverLine {
  return faultOfLine(value) === null;
}

/** What is wrong with a line, in a few words; null where it is well. */
export function faultOfLine(value: unknown): string | null {
  if (!isRecord(value)) return 'it is no object';
  const shape = SHAPES.get(value['type']);
  if (shape === undefined) return `its type is not known (${String(value['type']).slice(0, 40)})`;
  const read = shape(value);
  if (read.success) return null;
  const [issue] = read.error.issues;
  return `${issue?.path.map(String).join('.') ?? ''}: ${issue?.message ?? 'it does not fit'}`;
}

/** True for a line that holds a finding. */
export const isFindingLine = (value: unknown): boolean =>
  isRecord(value) && FINDING_LINES.some((type) => type === value['type']);

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  value !== null && typeof value === 'object' && !Array.isArray(value);
