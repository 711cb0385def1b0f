// The characters of one record. Files of records are UTF-8 but for old exports, whose records are guessed one by one.
import { utf16Order } from '../binary.ts';
import type { ByteInput } from '../byte-input.ts';
import { ByteReader } from '../byte-reader.ts';
import { decode } from '../characters.ts';
import type { Trouble } from '../trouble.ts';

/** What a file's records have shown so far. */
export interface RecordEncoding {
  /** The encoding the last record that was no UTF-8 was read in. */
  guessed: string | null;
}

/** A record as text, and as UTF-8 to be kept. */
export interface RecordText {
  readonly text: string;
  readonly bytes: Uint8Array;
}

/** Reads a record's bytes; what is not UTF-8 is read as windows-1252, as old spreadsheets write it. */
export async function recordText(bytes: Uint8Array, encoding: RecordEncoding): Promise<RecordText | Trouble> {
  const strict = decodeStrictly(bytes);
  if (strict !== null) return { text: strict, bytes };
  const decoded = await decode(bytes, encoding.guessed ?? 'windows-1252');
  if ('code' in decoded) return decoded;
  encoding.guessed = 'windows-1252';
  return { text: decoded.text, bytes: new TextEncoder().encode(decoded.text) };
}

function decodeStrictly(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

/** What a person should know once where a file's records were no UTF-8. */
export const guessedNote = (label: string): string =>
  `some records are not UTF-8 and were read as ${label}: check their accents and quotation marks`;

/** The bytes as UTF-8 without a mark, where the file is UTF-16; else as they are, without a mark. */
export async function* utf8Chunks(input: ByteInput): AsyncIterable<Uint8Array> {
  let decoder: InstanceType<typeof TextDecoder> | null = null;
  let isFirst = true;
  const encoder = new TextEncoder();
  for await (const chunk of startingWhole(input.chunks(0, null))) {
    if (isFirst) {
      const wide = wideOrder(chunk);
      decoder = wide === null ? null : new TextDecoder(wide);
    }
    const plain = decoder === null ? chunk : encoder.encode(decoder.decode(chunk, { stream: true }));
    yield isFirst && hasMark(plain) ? plain.subarray(3) : plain;
    isFirst = false;
  }
  if (decoder !== null) yield encoder.encode(decoder.decode());
}

/** Bytes that a first look needs at once, however small the chunks are. */
const FIRST_LOOK = 4096;

/** The chunks, the first at least so long; what came before a fault is given before it is told. */
async function* startingWhole(chunks: AsyncIterable<Uint8Array>): AsyncIterable<Uint8Array> {
  const reader = new ByteReader(chunks);
  try {
    yield Buffer.from(await reader.take(Math.min(FIRST_LOOK, (await reader.peek(FIRST_LOOK)).length)));
    for (let chunk = await reader.chunk(); chunk !== null; chunk = await reader.chunk()) yield chunk;
  } finally {
    await reader.close();
  }
}

const hasMark = (bytes: Uint8Array): boolean => bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf;

function wideOrder(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  return utf16Order(bytes);
}
