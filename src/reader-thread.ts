// What a reading thread does: first what it reads with comes in, then sources; what was found in each goes out, one
// after the other. See `readers.ts`.
import module from 'node:module';
import { parentPort } from 'node:worker_threads';
import type { RawSource } from './read/index.ts';
import type { ThreadData } from './readers.ts';

/** Everything a source holds, as entries or as lines. */
type Read = (source: RawSource) => Promise<readonly unknown[]>;

let read: Promise<Read> | null = null;
let before: Promise<void> = Promise.resolve();

async function begin({ outlets, lines, compileCache }: ThreadData): Promise<Read> {
  if (compileCache !== null) module.enableCompileCache(compileCache);
  if (lines === null) {
    const { readEntries } = await import('./pipeline.ts');
    return (source) => Array.fromAsync(readEntries(source, outlets));
  }
  const { readLines } = await import('./lines.ts');
  return (source) => Array.fromAsync(readLines(source, outlets, lines));
}

async function answer(source: RawSource): Promise<void> {
  const reader = await read;
  if (reader !== null) parentPort?.postMessage(await reader(source));
}

parentPort?.on('message', (message: ThreadData | RawSource) => {
  if ('outlets' in message) read = begin(message);
  else before = before.then(() => answer(message));
});
