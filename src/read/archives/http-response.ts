// An HTTP response as a crawler kept it: status, fields, and a body that may be chunked and packed.
import { brotliDecompressSync, gunzipSync, inflateRawSync, inflateSync, zstdDecompressSync } from 'node:zlib';
import { FREE, MOST_RATIO, MOST_RECORD } from '../byte-input.ts';
import type { Trouble } from '../trouble.ts';
import { type Fields, fieldsOf } from './warc-record.ts';

export interface HttpResponse {
  readonly status: number;
  readonly fields: Fields;
  /** As it came: see `bodyOf`. */
  readonly body: Uint8Array;
}

const MOST_HEAD = 262_144;

/** Cuts a response into its parts; null where the bytes do not begin as one. */
export function readResponse(bytes: Uint8Array): HttpResponse | null {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
  const top = buffer.toString('latin1', 0, Math.min(bytes.length, MOST_HEAD));
  const end = /\r?\n\r?\n/u.exec(top);
  const head = end === null ? top : top.slice(0, end.index);
  const [first = '', ...lines] = head.split(/\r?\n/u);
  const status = /^HTTP\/\d(?:\.\d)? (\d{3})/u.exec(first);
  if (status === null) return null;
  const start = end === null ? bytes.length : end.index + end[0].length;
  return { status: Number(status[1]), fields: fieldsOf(lines), body: bytes.subarray(start) };
}

/**
 * The body as the page's author wrote it: chunks joined, unpacked. Crawlers often keep fields that are no longer true of
 * what they keep, so bytes that are not chunked or packed as they say are taken as they are.
 */
export function bodyOf({ fields, body }: HttpResponse): Uint8Array | Trouble {
  const isChunked = /\bchunked\b/iu.test(fields.get('transfer-encoding') ?? '');
  const whole = isChunked ? (joinChunks(body) ?? body) : body;
  const coding = fields.get('content-encoding')?.trim().toLowerCase() ?? '';
  const unpack = UNPACKERS.get(coding);
  if (unpack === undefined || whole.length === 0) return whole;
  const most = Math.min(MOST_RECORD, Math.max(FREE, whole.length * MOST_RATIO));
  try {
    return unpack(whole, most);
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ERR_BUFFER_TOO_LARGE') return BOMB;
    return looksPacked(whole, coding) ? DAMAGED : whole;
  }
}

type Unpack = (bytes: Uint8Array, most: number) => Uint8Array;

const inflate: Unpack = (bytes, most) => {
  const isWrapped = ((bytes[0] ?? 0) & 15) === 8 && (((bytes[0] ?? 0) << 8) | (bytes[1] ?? 0)) % 31 === 0;
  return (isWrapped ? inflateSync : inflateRawSync)(bytes, { maxOutputLength: most });
};
const gzip: Unpack = (bytes, most) => gunzipSync(bytes, { maxOutputLength: most });

const UNPACKERS: ReadonlyMap<string, Unpack> = new Map([
  ['gzip', gzip],
  ['x-gzip', gzip],
  ['deflate', inflate],
  ['br', (bytes: Uint8Array, most: number) => brotliDecompressSync(bytes, { maxOutputLength: most })],
  ['zstd', (bytes: Uint8Array, most: number) => zstdDecompressSync(bytes, { maxOutputLength: most })],
]);

/** True for bytes that begin as packed ones do; brotli and raw deflate have no mark, so text tells by its characters. */
function looksPacked(bytes: Uint8Array, coding: string): boolean {
  if (coding.endsWith('gzip')) return bytes[0] === 0x1f && bytes[1] === 0x8b;
  const sample = bytes.subarray(0, 512);
  const controls = sample.filter((byte) => byte < 9 || (byte > 13 && byte < 32)).length;
  return controls > sample.length * 0.02;
}

const BOMB: Trouble = {
  code: 'bomb',
  what: 'its body unpacks to far more than a page holds',
  remedy: 'the record was passed over',
};
const DAMAGED: Trouble = {
  code: 'damaged',
  what: 'its packed body is damaged or cut',
  remedy: 'the record was passed over',
};

/**
 * The chunks of a chunked body joined; null where it is not chunked after all. A cut body gives what there is. They are
 * copied into one block: a body in chunks of a byte must not become a million objects.
 */
function joinChunks(body: Uint8Array): Uint8Array | null {
  const buffer = Buffer.from(body.buffer, body.byteOffset, body.length);
  const joined = Buffer.allocUnsafeSlow(buffer.length);
  let written = 0;
  let at = 0;
  while (at < buffer.length) {
    const end = buffer.indexOf(10, at);
    const line = end < 0 || end - at > 256 ? '' : buffer.toString('latin1', at, end).trim();
    const size = /^([0-9a-f]{1,8})\s{0,8}(?:;|$)/iu.exec(line);
    if (size === null) return at === 0 ? null : joined.subarray(0, written);
    const length = Number.parseInt(size[1] ?? '0', 16);
    if (length === 0) break;
    written += buffer.copy(joined, written, end + 1, end + 1 + length);
    at = end + 1 + length;
    while (at < buffer.length && (buffer[at] === 13 || buffer[at] === 10)) at += 1;
  }
  return joined.subarray(0, written);
}
