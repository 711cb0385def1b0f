// A file or pipe as the readers of archives see it, and how much of one is read.
import { StreamTrouble } from './trouble.ts';

/** Bytes that are read in order, and again where they can be. */
export interface ByteInput {
  /** The file or address as a person knows it; its extension tells the format. */
  readonly path: string;
  readonly address: string;
  /** How many bytes there are, or null where only reading tells (a pipe, something packed). */
  readonly size: number | null;
  /** False where the bytes can be read once only. */
  readonly canRestart: boolean;
  /** The bytes from `start` on, up to `end` or the last; `start` above 0 only where `size` is known. */
  chunks(start: number, end: number | null): AsyncIterable<Uint8Array>;
}

const MEGABYTE = 1024 * 1024;

/** The largest record, item or page that is read, in bytes. */
export const MOST_RECORD = 64 * MEGABYTE;
/** What is unpacked from one file, in bytes: an archive of two gigabytes as crawlers write them, with room. */
export const MOST_UNPACKED = 16 * 1024 * MEGABYTE;
/** No text packs better than this; what does is made to fill a memory. Looked at beyond the first `FREE` bytes. */
export const MOST_RATIO = 200;
export const FREE = 10 * MEGABYTE;

/** Throws where so many bytes came out of so few that they can only be a bomb. */
export function guardRatio(packed: number, unpacked: number): void {
  if (unpacked > FREE && unpacked > packed * MOST_RATIO) {
    throw new StreamTrouble({
      code: 'bomb',
      what: `it unpacks to more than ${MOST_RATIO} times its size`,
      remedy: 'unpack it yourself and add what is in it',
    });
  }
  if (unpacked > MOST_UNPACKED) {
    throw new StreamTrouble({
      code: 'too-big',
      what: `it unpacks to more than ${MOST_UNPACKED / MEGABYTE / 1024} GB`,
      remedy: 'split it',
    });
  }
}

/** Bytes in memory as an input. */
export function memoryInput(
  path: string,
  address: string,
  bytes: Uint8Array,
): ByteInput & { readonly size: number } {
  return {
    path,
    address,
    size: bytes.length,
    canRestart: true,
    chunks: (start, end) => once(bytes.subarray(start, end ?? bytes.length)),
  };
}

async function* once(bytes: Uint8Array): AsyncIterable<Uint8Array> {
  await Promise.resolve();
  if (bytes.length > 0) yield bytes;
}

/** All bytes of a stream; throws `StreamTrouble` beyond `MOST_RECORD`. */
export async function collect(chunks: AsyncIterable<Uint8Array>): Promise<Uint8Array> {
  const held: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of chunks) {
    size += chunk.length;
    if (size > MOST_RECORD) throw new StreamTrouble(tooBig(size));
    held.push(chunk);
  }
  return held.length === 1 ? (held[0] ?? new Uint8Array()) : Buffer.concat(held);
}

/** The line for something larger than a record may be. */
export const tooBig = (size: number): StreamTrouble['trouble'] => ({
  code: 'too-big',
  what: `it has ${Math.ceil(size / MEGABYTE)} MB or more, and at most ${MOST_RECORD / MEGABYTE} MB are read`,
  remedy: 'split it',
});
