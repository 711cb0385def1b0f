// A reading thread that falls over one source, for the test of what that costs.
import { parentPort } from 'node:worker_threads';
import { readEntries } from '../../src/pipeline.ts';
import type { RawSource } from '../../src/read/index.ts';
import type { ThreadData } from '../../src/readers.ts';

parentPort?.on('message', (message: ThreadData | RawSource) => {
  if ('outlets' in message) return;
  if (message.path.startsWith('falls')) process.exit(7);
  if (message.path.startsWith('throws')) throw new Error('out of ink');
  void Array.fromAsync(readEntries(message, [])).then((found) => parentPort?.postMessage(found));
});
