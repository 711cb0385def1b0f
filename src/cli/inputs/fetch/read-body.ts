import type { IncomingMessage } from 'node:http';
import { Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createBrotliDecompress, createGunzip, createInflate } from 'node:zlib';
import { FetchRefusal } from './fetch-refusal.ts';

/** What happens to a body that is larger than it may be: refused, or what fits is taken. */
export type Excess = 'refuse' | 'cut';

/**
 * The body of an answer, unpacked. Both what comes over the wire and what it unpacks to are counted while they
 * stream, so that neither an endless body nor a small one that unpacks to gigabytes takes more memory than the cap.
 * Throws a refusal, or what the stream throws.
 */
export async function readBody(answer: IncomingMessage, most: number, excess: Excess): Promise<Uint8Array> {
  const unpack = unpacker(answer.headers['content-encoding'] ?? '');
  const chunks: Uint8Array[] = [];
  let room = most;
  const collect = async (source: AsyncIterable<Uint8Array>): Promise<void> => {
    for await (const chunk of source) {
      if (chunk.length > room) throw new Overfull(chunk.subarray(0, room));
      room -= chunk.length;
      chunks.push(chunk);
    }
  };
  const wire = counted(most);
  try {
    if (unpack === null) await pipeline(answer, collect);
    else await pipeline(answer, wire, unpack, collect);
  } catch (error) {
    if (!(error instanceof Overfull)) throw damaged(error, unpack !== null);
    if (excess === 'refuse') throw tooLarge(most);
    chunks.push(error.last);
  }
  return Buffer.concat(chunks);
}

/** Raised inside the pipeline, which then lets go of the connection. */
class Overfull extends Error {
  readonly last: Uint8Array;
  constructor(last: Uint8Array) {
    super('a body is larger than it may be');
    this.last = last;
  }
}

/** Passes bytes on until there are too many of them. */
function counted(most: number): Transform {
  let room = most;
  return new Transform({
    transform: (chunk: Uint8Array, _, done) => {
      room -= chunk.length;
      if (room < 0) done(new Overfull(new Uint8Array(0)));
      else done(null, chunk);
    },
  });
}

type Unpacker = Transform | null;

/** One layer of packing at most: a page packed twice is a trap. */
function unpacker(encoding: string): Unpacker {
  switch (encoding.trim().toLowerCase()) {
    case '':
    case 'identity':
      return null;
    case 'gzip':
    case 'x-gzip':
      return createGunzip();
    case 'deflate':
      return createInflate();
    case 'br':
      return createBrotliDecompress();
    default:
      throw new FetchRefusal('damaged-answer', `its packing is not known ("${encoding.slice(0, 40)}")`);
  }
}

function damaged(error: unknown, isPacked: boolean): unknown {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  if (!isPacked || !/^(?:Z_|ERR_(?:_ERROR|BROTLI|PADDING))/u.test(code)) return error;
  return new FetchRefusal('damaged-answer', `it cannot be unpacked (${code}); try again`, error);
}

const tooLarge = (most: number): FetchRefusal =>
  new FetchRefusal('too-large', `it is larger than ${most / 1024 / 1024} MB`);
