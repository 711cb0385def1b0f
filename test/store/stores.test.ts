import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll } from 'vitest';
import { memoryStore, openStore } from '../../src/store/index.ts';
import { storeContract } from './contract.ts';

const root = mkdtempSync(join(tmpdir(), 'quotetrail-store-'));
afterAll(() => {
  rmSync(root, { recursive: true, force: true });
});

storeContract('memory', () => Promise.resolve(memoryStore()));
storeContract('sqlite', () => openStore(mkdtempSync(join(root, 'db-'))));
