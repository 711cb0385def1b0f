// Gzip, one member or ten thousand behind one another, unpacked as it is read.
import type { Readable } from 'node:stream';
import { createGunzip, type Gunzip } from 'node:zlib';
import { guardRatio } from '../byte-input.ts';
import { StreamTrouble } from '../trouble.ts';

/** Packed bytes given at a time: what comes out of them, a thousand times as much at worst, is held. */
const SLICE = 16_384;
const MOST_HELD = 32 * 1024 * 1024;
const OPTIONS = { chunkSize: 65_536, readableHighWaterMark: MOST_HELD };

/**
 * The unpacked bytes. Throws `StreamTrouble` where the file is cut, damaged, or a bomb; everything that stands before
 * has then been given. Memory: what one slice of packed bytes holds.
 */
export async function* gunzip(chunks: AsyncIterable<Uint8Array>): AsyncIterable<Uint8Array> {
  const unzip = createGunzip(OPTIONS);
  const step = stepper(unzip);
  let packed = 0;
  let unpacked = 0;
  try {
    for await (const slice of slices(chunks)) {
      packed += slice?.length ?? 0;
      const { held, fault } = await step(slice);
      for (const chunk of held) {
        unpacked += chunk.length;
        guardRatio(packed, unpacked);
        yield chunk;
      }
      if (fault !== null) throw troubleOf(fault);
    }
  } finally {
    unzip.destroy();
  }
}

/** Small pieces of the chunks, then null for the end. */
async function* slices(chunks: AsyncIterable<Uint8Array>): AsyncIterable<Uint8Array | null> {
  for await (const chunk of chunks) {
    for (let at = 0; at < chunk.length; at += SLICE) yield chunk.subarray(at, at + SLICE);
  }
  yield null;
}

interface Step {
  readonly held: readonly Uint8Array[];
  readonly fault: Error | null;
}

/** Gives the stream a piece, or its end, and waits until that is unpacked: what came out, and the fault it ran into. */
function stepper(unzip: Gunzip): (slice: Uint8Array | null) => Promise<Step> {
  let held: Uint8Array[] = [];
  let told: (step: Step) => void = () => undefined;
  const tell = (fault: Error | null): void => {
    take(unzip, held);
    told({ held, fault });
    held = [];
  };
  unzip.on('error', tell);
  unzip.once('end', () => {
    tell(null);
  });
  return (slice) =>
    new Promise((resolve) => {
      told = resolve;
      if (slice !== null) {
        unzip.write(slice, (fault) => {
          tell(fault ?? null);
        });
        return;
      }
      unzip.on('readable', () => {
        take(unzip, held);
      });
      unzip.end();
    });
}

/** Moves what has come out of the stream into `held`. */
function take(unzip: Gunzip, held: Uint8Array[]): void {
  for (;;) {
    const chunk: unknown = unzip.read();
    if (!(chunk instanceof Uint8Array)) return;
    held.push(chunk);
  }
}

/** The chunks of a stream of bytes, typed. */
export async function* bytesOf(stream: Readable): AsyncIterable<Uint8Array> {
  for await (const chunk of stream) {
    const piece: unknown = chunk;
    if (piece instanceof Uint8Array) yield piece;
  }
}

const CUT = new Set(['Z_BUF_ERROR', 'ERR_STREAM_PREMATURE_CLOSE']);

function troubleOf(fault: Error): Error {
  const code = 'code' in fault ? fault.code : null;
  if (typeof code !== 'string' || !(code.startsWith('Z_') || CUT.has(code))) return fault;
  return new StreamTrouble(CUT.has(code) ? CUT_OFF : DAMAGED);
}

const CUT_OFF = {
  code: 'cut',
  what: 'the gzip file is cut off; what stands before the cut was read',
  remedy: 'fetch it again',
};
const DAMAGED = {
  code: 'damaged',
  what: 'the gzip file is damaged; what stands before the damage was read',
  remedy: 'fetch it again',
};
