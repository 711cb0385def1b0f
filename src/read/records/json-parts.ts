// JSON and JSON Lines as one part for each record.
import { type ByteInput, MOST_RECORD, tooBig } from '../byte-input.ts';
import { ByteReader, TOO_LONG } from '../byte-reader.ts';
import { numbered, type PartEvent } from '../part.ts';
import { refusal, type Trouble } from '../trouble.ts';
import { type Mapping, pickFields } from './fields.ts';
import { isQuotationRecord } from './gdelt.ts';
import { jsonElements } from './json-elements.ts';
import { isJsonFeed } from './json-kind.ts';
import { entriesOf, parseJson } from './parse-json.ts';
import { recordPart } from './record-part.ts';
import { guessedNote, type RecordEncoding, recordText, utf8Chunks } from './record-text.ts';

/** Bytes in which the first character that is no white space stands. */
const FIRST_LOOK = 1024;
/** Names lists of records go by where the file is one object around them. */
const LISTS = [
  'articles',
  'items',
  'results',
  'data',
  'documents',
  'docs',
  'entries',
  'records',
  'stories',
  'hits',
];

/**
 * The records of a file of one JSON object a line, a list of objects, one object, or one object around a list. A bad
 * record is one line with its number, counted from 1, and the rest is read. Memory: one record of at most 64 MB.
 */
export async function* jsonParts(
  input: ByteInput,
  isLines: boolean,
  mapping: Mapping,
): AsyncIterable<PartEvent> {
  const reader = new ByteReader(utf8Chunks(input));
  const file: File = { input, mapping, encoding: { guessed: null } };
  try {
    const first = await firstByte(reader);
    if (first === '[') yield* listParts(file, reader);
    else if (isLines) yield* lineParts(file, reader);
    else yield* objectParts(file, reader);
  } finally {
    await reader.close();
  }
  if (file.encoding.guessed !== null) {
    yield { kind: 'note', path: input.path, message: guessedNote(file.encoding.guessed) };
  }
}

interface File {
  readonly input: ByteInput;
  readonly mapping: Mapping;
  readonly encoding: RecordEncoding;
}

async function firstByte(reader: ByteReader): Promise<string> {
  const head = Buffer.from(await reader.peek(FIRST_LOOK)).toString('latin1');
  const blank = head.length - head.trimStart().length;
  await reader.skip(blank);
  return head.charAt(blank);
}

async function* lineParts(file: File, reader: ByteReader): AsyncIterable<PartEvent> {
  let number = 0;
  for (;;) {
    const line = await reader.line(MOST_RECORD);
    if (line === null) return;
    if (line === TOO_LONG) {
      number += 1;
      yield refusal(numbered(file.input.path, number), tooBig(MOST_RECORD));
      await reader.skipLine();
    } else if (!isBlank(line)) {
      number += 1;
      yield* partsOf(file, line, number);
    }
  }
}

const isBlank = (line: Uint8Array): boolean => line.every((byte) => byte <= 32);

async function* listParts(file: File, reader: ByteReader): AsyncIterable<PartEvent> {
  let number = 0;
  for await (const element of jsonElements(reader)) {
    if (element.kind === 'element' && isBlank(element.bytes)) continue;
    number += 1;
    const path = numbered(file.input.path, number);
    if (element.kind === 'element') yield* partsOf(file, element.bytes, number);
    else yield refusal(path, element.kind === 'cut' ? CUT : tooBig(MOST_RECORD));
  }
}

const CUT: Trouble = {
  code: 'cut',
  what: 'the list ends without its closing bracket',
  remedy: 'fetch the file again; what stands before was read',
};

/** One object; or, where its first line is one by itself and others follow, a file of lines under another name. */
async function* objectParts(file: File, reader: ByteReader): AsyncIterable<PartEvent> {
  const line = await reader.line(MOST_RECORD);
  if (line === null || line === TOO_LONG) {
    yield refusal(file.input.path, tooBig(MOST_RECORD));
    return;
  }
  const rest = await reader.peek(FIRST_LOOK);
  const isOne = !isBlank(rest) && 'value' in parseJson(new TextDecoder().decode(line));
  if (isOne) {
    reader.unread(line);
    yield* lineParts(file, reader);
    return;
  }
  const behind = await reader.take(MOST_RECORD - line.length + 1);
  if (line.length + behind.length > MOST_RECORD) yield refusal(file.input.path, tooBig(MOST_RECORD));
  else yield* partsOf(file, behind.length === 0 ? line : Buffer.concat([line, behind]), null);
}

/** The part of one record, or those of the list it is wrapped around; `number` is null where the file is one object. */
async function* partsOf(file: File, bytes: Uint8Array, number: number | null): AsyncIterable<PartEvent> {
  const found = await partOrList(file, bytes, number);
  if ('kind' in found) {
    yield found;
    return;
  }
  const { address, path } = file.input;
  for (const [index, one] of found.list.entries()) {
    const own = entriesOf(one);
    const where = number === null ? numbered(path, index + 1) : `${numbered(path, number)}.${index + 1}`;
    if (own === null) yield refusal(where, NO_OBJECT);
    else yield recordPart(own, { address, path: where, isAlone: false }, file.mapping, null);
  }
}

/** Apart from what gives parts on: while a record is read, its text and what was parsed of it are held by nobody here. */
async function partOrList(
  file: File,
  bytes: Uint8Array,
  number: number | null,
): Promise<PartEvent | { readonly list: readonly unknown[] }> {
  const { input, mapping } = file;
  const path = number === null ? input.path : numbered(input.path, number);
  const read = await readObject(file, bytes);
  if ('code' in read) return refusal(path, read);
  const { record } = read;
  const list = isReadable(record, mapping) ? null : listIn(record, 2);
  if (list !== null) return { list };
  const place = { address: input.address, path, isAlone: path === input.path };
  return recordPart(record, place, isJsonFeed(record) ? NO_MAPPING : mapping, read.bytes);
}

const NO_MAPPING: Mapping = new Map();

/** The object in some bytes, with those bytes as UTF-8. */
async function readObject(
  file: File,
  bytes: Uint8Array,
): Promise<{ readonly record: ReadonlyMap<string, unknown>; readonly bytes: Uint8Array } | Trouble> {
  const read = await recordText(bytes, file.encoding);
  if ('code' in read) return read;
  const parsed = parseJson(read.text);
  if ('code' in parsed) return parsed;
  const record = entriesOf(parsed.value);
  return record === null ? NO_OBJECT : { record, bytes: read.bytes };
}

const NO_OBJECT: Trouble = {
  code: 'json-record',
  what: 'it is no JSON object with names and values',
  remedy: 'write each article as {"url": …, "title": …, "text": …}',
};

/** True for an object that is itself a feed, a record of quotations, or a record with words. */
function isReadable(record: ReadonlyMap<string, unknown>, mapping: Mapping): boolean {
  if (mapping.size > 0 || isJsonFeed(record) || isQuotationRecord(record)) return true;
  const fields = pickFields(record);
  return typeof fields.get('text') === 'string' || typeof fields.get('html') === 'string';
}

/** The list of objects an answer of a service is wrapped around. */
function listIn(record: ReadonlyMap<string, unknown>, depth: number): readonly unknown[] | null {
  for (const name of LISTS) {
    const value = record.get(name);
    const list: readonly unknown[] = Array.isArray(value) ? value : [];
    if (list.some((one) => entriesOf(one) !== null)) return list;
  }
  if (depth === 0) return null;
  for (const value of record.values()) {
    const inner = entriesOf(value);
    const found = inner === null ? null : listIn(inner, depth - 1);
    if (found !== null) return found;
  }
  return null;
}
