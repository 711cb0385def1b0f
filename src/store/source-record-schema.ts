import { z } from 'zod';
import type { SourceRecord } from './source-record.ts';

/** A record beside kept bytes, as it is read back. */
export const sourceRecordSchema: z.ZodType<SourceRecord> = z.object({
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
  path: z.string(),
  address: z.string(),
  addedAt: z.string(),
  capturedAt: z.string().nullable(),
  served: z
    .object({ contentType: z.string().nullable(), lastModified: z.string().nullable() })
    .exactOptional(),
  articles: z.array(z.object({ id: z.string(), address: z.string() })),
});
