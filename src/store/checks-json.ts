import type { Low } from 'lowdb';
import { z } from 'zod';
import type { FactCheck } from '../model/index.ts';
import { factCheckSchema } from '../model/schemas.ts';
import { openJsonFile } from './json-file.ts';

interface Checks {
  readonly version: 1;
  readonly checks: FactCheck[];
}

const fileSchema = z.strictObject({ version: z.literal(1), checks: z.array(factCheckSchema) });

/** The file of imported fact-checks, read through its schema. */
export const openChecksJson = (path: string): Promise<Low<Checks>> =>
  openJsonFile<Checks>(path, fileSchema, { version: 1, checks: [] });
