import { createHash } from 'node:crypto';
import { OUTLETS } from '../../src/lexicon/index.ts';
import type { Article } from '../../src/model/index.ts';
import { type ByteInput, memoryInput } from '../../src/read/byte-input.ts';
import type { PartEvent } from '../../src/read/part.ts';
import { partsOf } from '../../src/read/parts.ts';
import { type Reading, readSource } from '../../src/read/index.ts';
import type { Mapping } from '../../src/read/records/fields.ts';

export const bytesOf = (content: string | Uint8Array): Uint8Array =>
  typeof content === 'string' ? new TextEncoder().encode(content) : content;

/** Everything that is read out of one invented source of many articles. */
export async function readAll(path: string, content: string | Uint8Array): Promise<readonly Reading[]> {
  const bytes = bytesOf(content);
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  const source = { path, address: path, bytes, sha256, capturedAt: null };
  return Array.fromAsync(readSource(source, OUTLETS));
}

export async function articlesOf(path: string, content: string | Uint8Array): Promise<readonly Article[]> {
  return (await readAll(path, content)).flatMap((one) => (one.kind === 'article' ? [one.article] : []));
}

/** "path code" of each refusal. */
export const refused = (readings: readonly (Reading | PartEvent)[]): readonly string[] =>
  readings.flatMap((one) => (one.kind === 'refused' ? [`${one.path} ${one.warning.code}`] : []));

/** An input whose bytes come in chunks of the given sizes, the last size over and over. */
export function chunked(path: string, content: string | Uint8Array, sizes: readonly number[]): ByteInput {
  const bytes = bytesOf(content);
  const whole = memoryInput(path, path, bytes);
  return {
    ...whole,
    chunks: async function* (start, end) {
      let at = start;
      for (let index = 0; at < (end ?? bytes.length); index += 1) {
        const size = Math.max(1, sizes[Math.min(index, sizes.length - 1)] ?? 1);
        yield await Promise.resolve(bytes.subarray(at, Math.min(at + size, end ?? bytes.length)));
        at += size;
      }
    },
  };
}

/** Every part and line of an input. */
export const eventsOf = (input: ByteInput, mapping: Mapping = new Map()): Promise<readonly PartEvent[]> =>
  Array.fromAsync(partsOf(input, { mapping }));

export const partsIn = (
  path: string,
  content: string | Uint8Array,
  mapping: Mapping = new Map(),
): Promise<readonly PartEvent[]> => eventsOf(memoryInput(path, path, bytesOf(content)), mapping);
