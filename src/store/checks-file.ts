import { join } from 'node:path';
import type { FactCheck } from '../model/index.ts';
import { withLock } from './files/folder-lock.ts';
import { readText } from './json-file.ts';

/** Published fact-checks that were imported, in `people/checks.json`: shown beside what is found, and used for nothing else. */
export interface ChecksFile {
  /** In order of id. */
  list(): Promise<readonly FactCheck[]>;
  /** Keeps checks, each in place of what was kept under its id; answers how many are new or changed. */
  keep(checks: readonly FactCheck[]): Promise<number>;
}

/** The file of one folder; nothing is made until something is kept. */
export function openChecks(dir: string): ChecksFile {
  const path = join(dir, 'people', 'checks.json');
  // Loaded when first needed: a desk without fact-checks never pays for the schemas.
  const open = async () => (await import('./checks-json.ts')).openChecksJson(path);
  return {
    list: async () => (readText(path) === null ? [] : (await open()).data.checks),
    keep: (checks) =>
      withLock(dir, async () => {
        const low = await open();
        const known = new Map(low.data.checks.map((check) => [check.id, check]));
        const fresh = new Map(checks.map((check) => [check.id, check]));
        const changed = [...fresh.values()].filter((check) => differ(known.get(check.id), check));
        if (changed.length === 0) return 0;
        for (const check of changed) known.set(check.id, check);
        low.data = { version: 1, checks: [...known.values()].sort((a, b) => (a.id < b.id ? -1 : 1)) };
        await low.write();
        return changed.length;
      }),
  };
}

/** Field by field: the order of the fields plays no part. */
const differ = (known: FactCheck | undefined, check: FactCheck): boolean =>
  known === undefined || canonical(known) !== canonical(check);

const canonical = (check: FactCheck): string =>
  JSON.stringify(Object.entries(check).sort(([a], [b]) => (a < b ? -1 : 1)));
