// What a reading thread does: first what it reads with comes in, then sources; what was found in each goes out.
// See `readers.ts`.
import module from 'node:module';
import { parentPort } from 'node:worker_threads';
import type { Outlet } from './model/index.ts';
import type { Found, readEntries } from './pipeline.ts';
import type { RawSource } from './read/index.ts';
import type { ThreadData } from './readers.ts';

interface Pipeline {
  readonly readEntries: typeof readEntries;
}

let outlets: readonly Outlet[] = [];
let pipeline: Promise<Pipeline> | null = null;

function begin(data: ThreadData): void {
  outlets = data.outlets;
  if (data.compileCache !== null) module.enableCompileCache(data.compileCache);
  pipeline = import('./pipeline.ts');
}

async function read(source: RawSource): Promise<readonly Found[]> {
  pipeline ??= import('./pipeline.ts');
  const reading = await pipeline;
  return Array.fromAsync(reading.readEntries(source, outlets));
}

parentPort?.on('message', (message: ThreadData | RawSource) => {
  if ('outlets' in message) begin(message);
  else
    void read(message).then((found) => {
      parentPort?.postMessage(found);
    });
});
