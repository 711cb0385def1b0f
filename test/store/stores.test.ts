import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll } from 'vitest';
import { memoryStore, openStore } from '../../src/store/index.ts';
import { storeContract } from './contract.ts';
import { questionsContract } from './questions-contract.ts';

const root = mkdtempSync(join(tmpdir(), 'quotetrail-store-'));
afterAll(() => {
  rmSync(root, { recursive: true, force: true });
});

const STORES = {
  memory: () => Promise.resolve(memoryStore()),
  sqlite: () => openStore(mkdtempSync(join(root, 'db-'))),
};
for (const [name, open] of Object.entries(STORES)) {
  storeContract(name, open);
  questionsContract(name, open);
}
