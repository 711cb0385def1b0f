import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import {
  CONFLICT_KINDS,
  CONFLICT_LISTS,
  DUPLICATE_KINDS,
  GRADES,
  LINK_ROLES,
  ORIGIN_STATUSES,
  QUOTE_KINDS,
} from '../../src/model/index.ts';

const article = z.string();
const place = z.strictObject({ article, text: z.string() });

/** What a perfect tool finds in a set of articles; `optional` articles may stand in a group or not. */
const expected = z.strictObject({
  quotes: z.array(
    z.strictObject({
      article,
      kind: z.enum(QUOTE_KINDS),
      /** Words between marks, one entry for each pair; empty for an indirect quote. */
      text: z.array(z.string()),
      /** Words the content of an indirect quote holds. */
      about: z.string().optional(),
      /** Null where the story leaves it open. */
      speaker: z.string().nullable(),
    }),
  ),
  notQuoted: z.array(place),
  groups: z.array(
    z.strictObject({
      about: z.string(),
      speaker: z.string(),
      articles: z.array(article),
      optional: z.array(article),
      independentReports: z.number().optional(),
      /** `article` is empty where no one origin may be claimed. */
      origin: z
        .strictObject({
          article,
          grade: z.enum(GRADES).optional(),
          status: z.enum(ORIGIN_STATUSES).optional(),
        })
        .optional(),
    }),
  ),
  apart: z.array(z.strictObject({ a: place, b: place })),
  conflicts: z.array(
    z.strictObject({
      list: z.enum(CONFLICT_LISTS),
      kind: z.enum(CONFLICT_KINDS),
      articles: z.array(article).length(2),
      words: z.array(z.string()).length(2),
    }),
  ),
  neverInConflict: z.array(z.array(article).length(2)),
  duplicates: z.array(z.strictObject({ kind: z.enum(DUPLICATE_KINDS), articles: z.array(article) })),
  credits: z.array(z.strictObject({ article, role: z.enum(LINK_ROLES), name: z.string() })),
  via: z.array(z.strictObject({ article, role: z.enum(LINK_ROLES), name: z.string() })),
});
export type Expected = z.infer<typeof expected>;

export const CORPUS = join(import.meta.dirname, '../../corpus');

export function readExpected(set: string): Expected {
  return expected.parse(JSON.parse(readFileSync(join(CORPUS, set, 'expected.json'), 'utf8')));
}
