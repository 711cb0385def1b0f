import { sha256Bytes } from '../../text/index.ts';
import { HASH_BITS } from './features.ts';
import { LABEL_COUNT } from './labels.ts';
import type { Profiles } from './vocabulary.ts';

/**
 * What training leaves behind: hashed features and bucket tables, no words.
 *
 * `rows` holds `LABEL_COUNT` bytes for each of the `2 ** HASH_BITS` feature rows; a weight is that byte less
 * `WEIGHT_BIAS`, times `step`. `transitions` are whole numbers of `step`.
 */
export interface SequenceWeights {
  readonly step: number;
  readonly transitions: Int16Array;
  readonly profiles: Profiles;
  readonly rows: Uint8Array;
}

/** Added to each weight, so that no byte is negative and no sum of bytes borrows from its neighbour. */
export const WEIGHT_BIAS = 128;

const MAGIC = 0x51_54_53_4d;
const VERSION = 2;
const ROWS = 2 ** HASH_BITS;
const PAIRS = LABEL_COUNT * LABEL_COUNT;
/** Magic, version and sizes, step, number of profiles, 16 bytes of the digest of all behind the header. */
const HEADER = 32;
const DIGEST_AT = 16;

/**
 * The weights as bytes: a header, then rows, transitions and word profiles as they lie in memory (the lowest byte
 * first), so that reading them is looking at them.
 */
export function packWeights({ step, transitions, profiles, rows }: SequenceWeights): Uint8Array {
  const body = Buffer.concat([rows, lowestFirst(transitions), lowestFirst(profiles.hashes), profiles.bytes]);
  const head = Buffer.alloc(HEADER);
  head.writeUInt32BE(MAGIC, 0);
  head.set([VERSION, HASH_BITS, LABEL_COUNT, 0], 4);
  head.writeFloatLE(step, 8);
  head.writeUInt32LE(profiles.hashes.length, 12);
  head.set(digestOf(body), DIGEST_AT);
  return new Uint8Array(Buffer.concat([head, body]));
}

/**
 * Reads weights that `packWeights` wrote. The answer looks at the given bytes: they must not change.
 *
 * Throws an `Error` with one clear line where the bytes are no such asset, are of another version, or are damaged.
 */
export function unpackWeights(bytes: Uint8Array): SequenceWeights {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (bytes.length < HEADER || view.getUint32(0) !== MAGIC) {
    throw new Error('these bytes are not a quotetrail sequence model');
  }
  if (bytes[4] !== VERSION || bytes[5] !== HASH_BITS || bytes[6] !== LABEL_COUNT) {
    throw new Error(
      `sequence model of another version (${bytes[4] ?? 0}); this program reads version ${VERSION}`,
    );
  }
  const count = view.getUint32(12, true);
  const transitionsAt = HEADER + ROWS * LABEL_COUNT;
  const hashesAt = transitionsAt + PAIRS * 2;
  const bytesAt = hashesAt + count * 4;
  const body = bytes.subarray(HEADER);
  const digest = bytes.subarray(DIGEST_AT, HEADER);
  if (bytes.length !== bytesAt + count || Buffer.compare(digestOf(body), digest) !== 0) {
    throw new Error('the sequence model is damaged: its bytes do not fit its header');
  }
  return {
    step: view.getFloat32(8, true),
    transitions: Int16Array.from({ length: PAIRS }, (_, at) => view.getInt16(transitionsAt + at * 2, true)),
    profiles: {
      hashes: Uint32Array.from({ length: count }, (_, at) => view.getUint32(hashesAt + at * 4, true)),
      bytes: bytes.subarray(bytesAt),
    },
    rows: bytes.subarray(HEADER, transitionsAt),
  };
}

const digestOf = (body: Uint8Array): Buffer => sha256Bytes(body).subarray(0, HEADER - DIGEST_AT);

function lowestFirst(values: Int16Array | Uint32Array): Uint8Array {
  const size = values.BYTES_PER_ELEMENT;
  const bytes = new Uint8Array(values.length * size);
  values.forEach((value, at) => {
    for (let byte = 0; byte < size; byte += 1) bytes[at * size + byte] = (value >>> (8 * byte)) & 255;
  });
  return bytes;
}

/** Rows of bytes as whole numbers of four bytes each, the lowest first; a view where the bytes lie well for it. */
export function wordsOf(rows: Uint8Array): Int32Array {
  const isLowestFirst = new Uint8Array(Uint32Array.of(1).buffer)[0] === 1;
  if (isLowestFirst && rows.byteOffset % 4 === 0) {
    return new Int32Array(rows.buffer, rows.byteOffset, rows.length / 4);
  }
  const view = new DataView(rows.buffer, rows.byteOffset, rows.byteLength);
  return Int32Array.from({ length: rows.length / 4 }, (_, at) => view.getInt32(at * 4, true));
}
