import { brotliCompressSync, brotliDecompressSync, constants } from 'node:zlib';
import { HASH_BITS } from './features.ts';
import { LABEL_COUNT } from './labels.ts';
import type { Profiles } from './vocabulary.ts';

/**
 * What training leaves behind: hashed features and bucket tables, no words.
 *
 * `rows` holds `LABEL_COUNT` whole numbers for each of the `2 ** HASH_BITS` feature rows;
 * a weight is that number times `step`.
 */
export interface SequenceWeights {
  readonly step: number;
  readonly transitions: Float64Array;
  readonly profiles: Profiles;
  readonly rows: Int8Array;
}

const MAGIC = 0x51_54_53_4d;
const VERSION = 1;
const ROWS = 2 ** HASH_BITS;
const PAIRS = LABEL_COUNT * LABEL_COUNT;
const HEADER = 4 + 1 + 1 + 1 + 1 + 4 + 4 + 4;
/** Nothing an asset unpacks to can be larger. */
const LARGEST = HEADER + PAIRS * 4 + ROWS * (2 + LABEL_COUNT) + 2 ** 24;

/**
 * The weights as bytes: a header, then one compressed block of transitions, word
 * profiles, a mask of the labels each row speaks of, and the numbers of those labels.
 */
export function packWeights(weights: SequenceWeights): Uint8Array {
  const masks = new Uint8Array(ROWS * 2);
  const values = new Int8Array(ROWS * LABEL_COUNT);
  let count = 0;
  for (let row = 0; row < ROWS; row += 1) {
    let mask = 0;
    for (let label = 0; label < LABEL_COUNT; label += 1) {
      const value = weights.rows[row * LABEL_COUNT + label] ?? 0;
      if (value === 0) continue;
      mask |= 1 << label;
      values[count] = value;
      count += 1;
    }
    masks[row] = mask & 255;
    masks[ROWS + row] = mask >> 8;
  }
  const { hashes, bytes } = weights.profiles;
  const body = Buffer.concat([
    bytesOf(Float32Array.from(weights.transitions)),
    bytesOf(hashes),
    bytes,
    masks,
    bytesOf(values.subarray(0, count)),
  ]);
  const head = Buffer.alloc(HEADER);
  head.writeUInt32BE(MAGIC, 0);
  head.set([VERSION, HASH_BITS, LABEL_COUNT, 0], 4);
  head.writeFloatLE(weights.step, 8);
  head.writeUInt32LE(hashes.length, 12);
  head.writeUInt32LE(body.length, 16);
  const packed = brotliCompressSync(body, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } });
  return new Uint8Array(Buffer.concat([head, packed]));
}

const bytesOf = (array: Float32Array | Uint32Array | Int8Array): Uint8Array =>
  new Uint8Array(array.buffer, array.byteOffset, array.byteLength);

/**
 * Reads weights that `packWeights` wrote.
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
  const profileCount = view.getUint32(12, true);
  const body = unpacked(bytes.subarray(HEADER), view.getUint32(16, true));
  const masksAt = PAIRS * 4 + profileCount * 5;
  if (body.length < masksAt + ROWS * 2) throw damaged();
  const at = new DataView(body.buffer, body.byteOffset, body.byteLength);
  return {
    step: view.getFloat32(8, true),
    transitions: Float64Array.from({ length: PAIRS }, (_, pair) => at.getFloat32(pair * 4, true)),
    profiles: {
      hashes: Uint32Array.from({ length: profileCount }, (_, index) =>
        at.getUint32(PAIRS * 4 + index * 4, true),
      ),
      bytes: body.slice(PAIRS * 4 + profileCount * 4, masksAt),
    },
    rows: spreadRows(body, masksAt),
  };
}

const damaged = (): Error => new Error('the sequence model is damaged: its length does not fit its header');

function unpacked(packed: Uint8Array, length: number): Uint8Array {
  if (length > LARGEST) throw damaged();
  let body: Uint8Array;
  try {
    body = brotliDecompressSync(packed, { maxOutputLength: LARGEST });
  } catch (cause) {
    throw new Error('the sequence model is damaged: it can not be unpacked', { cause });
  }
  if (body.length !== length) throw damaged();
  return body;
}

function spreadRows(body: Uint8Array, masksAt: number): Int8Array {
  const rows = new Int8Array(ROWS * LABEL_COUNT);
  const values = new Int8Array(body.buffer, body.byteOffset + masksAt + ROWS * 2);
  let next = 0;
  let from = 0;
  for (let row = 0; row < ROWS; row += 1, from += LABEL_COUNT) {
    let mask = (body[masksAt + row] ?? 0) | ((body[masksAt + ROWS + row] ?? 0) << 8);
    while (mask !== 0) {
      rows[from + 31 - Math.clz32(mask & -mask)] = values[next] ?? 0;
      next += 1;
      mask &= mask - 1;
    }
  }
  if (next !== values.length) throw damaged();
  return rows;
}
