import { mkdtempSync, rmSync } from 'node:fs';
import { DatabaseSync } from 'node:sqlite';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { openStore } from '../../src/store/index.ts';
import { APPLICATION_ID, migrations } from '../../src/store/sqlite/migrations.ts';

it('the migrations make the schema that db/schema.sql shows (npx vitest run -u writes it)', async () => {
  const dir = mkdtempSync(join(tmpdir(), 'quotetrail-schema-'));
  await (await openStore(dir)).close();
  const db = new DatabaseSync(join(dir, 'index.sqlite'));
  const tables = db
    .prepare('SELECT sql FROM sqlite_schema WHERE sql IS NOT NULL ORDER BY type DESC, name')
    .all();
  const [{ user_version: version }] = db.prepare('PRAGMA user_version').all() as [{ user_version: number }];
  const recorded = db.prepare('SELECT number, name FROM migration ORDER BY number').all();
  db.close();
  rmSync(dir, { recursive: true, force: true });
  const head = [
    '-- The schema of an index after every migration; made by test/store/schema.test.ts, not read by the program.',
    `PRAGMA application_id = ${APPLICATION_ID};`,
    `PRAGMA user_version = ${version};`,
  ];
  const dump = [...head, ...tables.map(({ sql }) => `\n${String(sql)};`)].join('\n');
  await expect(`${dump}\n`).toMatchFileSnapshot('../../db/schema.sql');
  expect(recorded.map((row) => ({ ...row }))).toEqual(
    migrations().map(({ name, number }) => ({ number, name })),
  );
});
