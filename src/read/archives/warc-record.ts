// One record of a WARC file (ISO 28500, versions 0.17 to 1.1): a head of named fields, then as many bytes as it says.
import type { ByteReader } from '../byte-reader.ts';
import { TOO_LONG } from '../byte-reader.ts';
import { MOST_RECORD, tooBig } from '../byte-input.ts';
import type { Trouble } from '../trouble.ts';

/** Fields by name in lower case; the first of each name counts. */
export type Fields = ReadonlyMap<string, string>;

export interface WarcRecord {
  readonly kind: 'record';
  readonly type: string;
  readonly fields: Fields;
  /** The head as it stands, its empty line included. */
  readonly head: Uint8Array;
  /** What the record holds; empty where `wants` said no. */
  readonly content: Uint8Array;
}

/** A place in the archive that is no record; `isEnd` where nothing behind it can be read. */
export interface WarcTrouble {
  readonly kind: 'trouble';
  readonly trouble: Trouble;
  readonly isEnd: boolean;
}

/** Bytes of one head; crawlers write under 4 kB. */
const MOST_HEAD = 65_536;
const VERSION = 'WARC/';
const MARK = Buffer.from('\r\n\r\nWARC/');

/** Bytes that may be looked at twice in one archive, beside those read: lying lengths must not make it quadratic. */
const AGAIN = 2 * MOST_RECORD;

/**
 * The records of an archive in order. A record whose length does not fit what stands behind it is told as trouble, and
 * reading goes on at the next head. Linear; memory: one record of at most 64 MB.
 *
 * `wants` says of a head whether its content is needed; other contents are passed over unread.
 */
export async function* warcRecords(
  reader: ByteReader,
  wants: (type: string, fields: Fields) => boolean,
): AsyncIterable<WarcRecord | WarcTrouble> {
  let again = AGAIN;
  for (;;) {
    const head = await readHead(reader);
    if (head === null) return;
    if (head === 'no-head') {
      yield trouble('no record begins where one should', 'what follows is searched for the next record');
      if (!(await toNextHead(reader))) return;
      continue;
    }
    const length = lengthOf(head.fields);
    if (length === null) {
      yield trouble('its Content-Length is no number of bytes', 'the record was passed over');
      if (!(await toNextHead(reader))) return;
      continue;
    }
    const found = await contentOf(reader, length, wants(head.type, head.fields));
    if (found.isCut) {
      const isBeyond = again > 0 && goBack(reader, found.content);
      again -= found.content.length;
      yield isBeyond ? BEYOND : cutOff(length);
      if (isBeyond) continue;
      return;
    }
    if (await standsAtEnd(reader)) {
      yield recordOf(head, found.content, length, wants);
      continue;
    }
    yield trouble('its Content-Length does not lead to the next record', 'the record was passed over');
    again -= found.content.length;
    if (again > 0) goBack(reader, found.content);
    if (!(await toNextHead(reader))) return;
  }
}

function recordOf(
  head: Head,
  content: Uint8Array,
  length: number,
  wants: (type: string, fields: Fields) => boolean,
): WarcRecord | WarcTrouble {
  const isBig = length > MOST_RECORD && wants(head.type, head.fields);
  return isBig ? big(length) : { kind: 'record', ...head, content };
}

const trouble = (what: string, remedy: string): WarcTrouble => ({
  kind: 'trouble',
  trouble: { code: 'warc-record', what, remedy },
  isEnd: false,
});

const BEYOND = trouble('its Content-Length leads beyond the records behind it', 'the record was passed over');

const cutOff = (length: number): WarcTrouble => ({
  ...trouble(`the archive ends inside it (it says ${length} bytes)`, 'fetch it again'),
  isEnd: true,
});

const big = (length: number): WarcTrouble => ({ kind: 'trouble', trouble: tooBig(length), isEnd: false });

type Head = Pick<WarcRecord, 'type' | 'fields' | 'head'>;

async function readHead(reader: ByteReader): Promise<Head | 'no-head' | null> {
  const lines: Uint8Array[] = [];
  let size = 0;
  for (;;) {
    const line = await reader.line(MOST_HEAD);
    if (line === null) return lines.length === 0 ? null : 'no-head';
    if (line === TOO_LONG) return 'no-head';
    const isBlank = line.length <= 2 && latin1(line).trim() === '';
    if (lines.length === 0 && isBlank) continue;
    if (lines.length === 0 && !latin1(line).startsWith(VERSION)) {
      reader.unread(line);
      return 'no-head';
    }
    lines.push(line);
    size += line.length;
    if (isBlank) break;
    if (size > MOST_HEAD) return 'no-head';
  }
  const head = Buffer.concat(lines);
  const fields = fieldsOf(new TextDecoder().decode(head).split(/\r?\n/u).slice(1));
  return { type: fields.get('warc-type')?.toLowerCase() ?? '', fields, head };
}

const latin1 = (bytes: Uint8Array): string => Buffer.from(bytes).toString('latin1', 0, 8);

/** `Name: value` lines; a line that begins with white space goes on with the one before. */
export function fieldsOf(lines: readonly string[]): Fields {
  const fields = new Map<string, string>();
  let last = '';
  for (const line of lines) {
    const colon = line.indexOf(':');
    if (/^[ \t]/u.test(line) && last !== '') fields.set(last, `${fields.get(last) ?? ''} ${line.trim()}`);
    else if (colon > 0) {
      last = line.slice(0, colon).trim().toLowerCase();
      if (!fields.has(last)) fields.set(last, line.slice(colon + 1).trim());
      else last = '';
    }
  }
  return fields;
}

function lengthOf(fields: Fields): number | null {
  const value = fields.get('content-length') ?? '';
  return /^\d{1,15}$/u.test(value) ? Number(value) : null;
}

async function contentOf(
  reader: ByteReader,
  length: number,
  isWanted: boolean,
): Promise<{ readonly content: Uint8Array; readonly isCut: boolean }> {
  if (!isWanted) return { content: new Uint8Array(), isCut: (await reader.skip(length)) < length };
  // Of one that says it is larger than any, what could be its neighbours is looked at all the same.
  const content = await reader.take(Math.min(length, MOST_RECORD));
  if (content.length < Math.min(length, MOST_RECORD) || length <= MOST_RECORD) {
    return { content, isCut: content.length < length };
  }
  const rest = length - content.length;
  return { content: new Uint8Array(), isCut: (await reader.skip(rest)) < rest };
}

/** True where the next record, or the end, stands behind the line ends that close a record; some writers leave them out. */
async function standsAtEnd(reader: ByteReader): Promise<boolean> {
  const next = Buffer.from(await reader.peek(16)).toString('latin1');
  return /^[\r\n]{0,8}(?:WARC\/|$)/u.test(next);
}

/** A record too long by its own account has swallowed the next ones: they are given back. False where it has none. */
function goBack(reader: ByteReader, content: Uint8Array): boolean {
  const at = Buffer.from(content.buffer, content.byteOffset, content.length).indexOf(MARK);
  if (at >= 0) reader.unread(content.subarray(at + 4));
  return at >= 0;
}

/** Passes over everything up to a line that begins as a record does. */
async function toNextHead(reader: ByteReader): Promise<boolean> {
  for (;;) {
    const line = await reader.line(MOST_HEAD);
    if (line === null) return false;
    if (line === TOO_LONG) await reader.skipLine();
    else if (latin1(line).startsWith(VERSION)) {
      reader.unread(line);
      return true;
    }
  }
}
