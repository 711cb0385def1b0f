// What is kept for `watch`, read through schemas: apart, so that they load only where the files are touched.
import type { Low } from 'lowdb';
import { z } from 'zod';
import { openJsonFile } from './json-file.ts';

const version = z.literal(1);
const trackedSchema = z.strictObject({
  version,
  tracked: z.array(
    z.strictObject({
      kind: z.enum(['group', 'words']),
      value: z.string().min(1),
      at: z.iso.datetime({ offset: true }),
      by: z.string(),
    }),
  ),
});
const seenSchema = z.strictObject({ version, seen: z.iso.datetime({ offset: true }).nullable() });

/** What people follow. */
export const openTracked = (path: string): Promise<Low<z.infer<typeof trackedSchema>>> =>
  openJsonFile(path, trackedSchema, { version: 1, tracked: [] });

/** Up to when news was told. */
export const openSeen = (path: string): Promise<Low<z.infer<typeof seenSchema>>> =>
  openJsonFile(path, seenSchema, { version: 1, seen: null });
