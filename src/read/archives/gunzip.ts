// Gzip, one member or ten thousand behind one another, unpacked as it is read.
import { pipeline, Readable } from 'node:stream';
import { createGunzip } from 'node:zlib';
import { guardRatio } from '../byte-input.ts';
import { StreamTrouble } from '../trouble.ts';

/**
 * The unpacked bytes. Throws `StreamTrouble` where the file is cut, damaged, or a bomb; what came before has then been
 * given. Memory: a few chunks.
 */
export async function* gunzip(chunks: AsyncIterable<Uint8Array>): AsyncIterable<Uint8Array> {
  const counted = { packed: 0, unpacked: 0 };
  const unzip = createGunzip({ chunkSize: 65_536 });
  pipeline(Readable.from(count(chunks, counted), { objectMode: true }), unzip, () => undefined);
  try {
    for await (const chunk of bytesOf(unzip)) {
      counted.unpacked += chunk.length;
      guardRatio(counted.packed, counted.unpacked);
      yield chunk;
    }
  } catch (error) {
    throw troubleOf(error);
  } finally {
    unzip.destroy();
  }
}

async function* count(
  chunks: AsyncIterable<Uint8Array>,
  counted: { packed: number },
): AsyncIterable<Uint8Array> {
  for await (const chunk of chunks) {
    counted.packed += chunk.length;
    yield chunk;
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

function troubleOf(error: unknown): unknown {
  const code = error instanceof Error && 'code' in error ? error.code : null;
  if (typeof code !== 'string' || !(code.startsWith('Z_') || CUT.has(code))) return error;
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
