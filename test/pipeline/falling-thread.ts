// A reading thread that falls over one source, for the test of what that costs.
import { parentPort } from 'node:worker_threads';
import { readEntries } from '../../src/pipeline.ts';
import type { RawSource } from '../../src/read/index.ts';
import type { ThreadData } from '../../src/readers.ts';

let before: Promise<void> = Promise.resolve();

async function answer(source: RawSource): Promise<void> {
  if (source.path.startsWith('falls')) process.exit(7);
  if (source.path.startsWith('throws')) throw new Error('out of ink');
  parentPort?.postMessage(await Array.fromAsync(readEntries(source, [])));
}

parentPort?.on('message', (message: ThreadData | RawSource) => {
  if (!('outlets' in message)) before = before.then(() => answer(message));
});
