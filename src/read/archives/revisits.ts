// `revisit` records of web archives: pages that were met again unchanged, whose content stands in an earlier record, of
// the same file or of another. ISO 28500, 6.7; https://iipc.github.io/warc-specifications/specifications/warc-format/warc-1.1/
import { memoryInput } from '../byte-input.ts';
import { ByteReader } from '../byte-reader.ts';
import { payloadDigests } from '../../text/index.ts';
import type { Part } from '../part.ts';
import type { Revisit } from './revisit.ts';
import { pageOf, targetOf } from './warc-page.ts';
import { type Fields, type WarcRecord, warcRecords } from './warc-record.ts';

/** What a `revisit` record refers to; null where it names no page's address. */
export function revisitOf(record: WarcRecord, path: string): Revisit | null {
  const url = targetOf(record);
  if (url === null) return null;
  const { fields } = record;
  const earlier = bare(fields.get('warc-refers-to-target-uri')) ?? url;
  return {
    path,
    url,
    date: fields.get('warc-date') ?? '',
    keys: keysIn({
      id: fields.get('warc-refers-to'),
      url: earlier,
      date: fields.get('warc-refers-to-date'),
      digest: fields.get('warc-payload-digest'),
    }),
    addresses: [...new Set([earlier, url])],
  };
}

/** Revisits by what they refer to, until each is answered. */
export class OpenRevisits {
  private readonly waiting: Set<Revisit>;
  private readonly byKey = new Map<string, Revisit[]>();

  constructor(revisits: Iterable<Revisit>) {
    this.waiting = new Set(revisits);
    for (const revisit of this.waiting) {
      for (const key of revisit.keys) {
        const same = this.byKey.get(key);
        if (same === undefined) this.byKey.set(key, [revisit]);
        else same.push(revisit);
      }
    }
  }

  get isEmpty(): boolean {
    return this.waiting.size === 0;
  }

  /** Those that no record has answered yet, in order. */
  get open(): readonly Revisit[] {
    return [...this.waiting];
  }

  /** The parts of those that refer to this record; each is answered once. */
  answeredBy(record: WarcRecord): readonly Part[] {
    const meant = keysOf(record).flatMap((key) => this.take(key));
    if (meant.length === 0 || pageOf(record) === null) return [];
    return [...new Set(meant)]
      .filter((revisit) => this.waiting.delete(revisit))
      .map((revisit) => revisitPart(revisit, record));
  }

  /** What waits under a key; what was answered under another is looked at once more and no more. */
  private take(key: string): readonly Revisit[] {
    const found = (this.byKey.get(key) ?? []).filter((revisit) => this.waiting.has(revisit));
    if (found.length === 0) this.byKey.delete(key);
    return found;
  }
}

/**
 * The part of a revisit whose content stands in bytes that were kept: a WARC record by itself, or the page as it was
 * fetched or saved. Null where those bytes are not what it refers to.
 */
export async function revisitFrom(revisit: Revisit, bytes: Uint8Array): Promise<Part | null> {
  const record = await oneRecord(bytes);
  if (record !== null) return new OpenRevisits([revisit]).answeredBy(record)[0] ?? null;
  const isSame = payloadDigests(bytes)
    .map(digestKey)
    .some((digest) => revisit.keys.includes(digest));
  return isSame ? revisitPart(revisit, savedPage(bytes)) : null;
}

/** The record that bytes consist of, or null where they are no WARC record. */
export async function oneRecord(bytes: Uint8Array): Promise<WarcRecord | null> {
  if (!Buffer.from(bytes.subarray(0, 5)).equals(MARK)) return null;
  const input = memoryInput('', '', bytes);
  for await (const found of warcRecords(new ByteReader(input.chunks(0, null)), () => true)) {
    return found.kind === 'record' ? found : null;
  }
  return null;
}

const MARK = Buffer.from('WARC/');

interface Reference {
  readonly id: string | undefined;
  readonly url: string | undefined;
  readonly date: string | undefined;
  readonly digest: string | undefined;
}

/** Absent fields give no key. Times are compared to the second: writers of version 1.1 may have cut theirs. */
function keysIn({ id, url, date, digest }: Reference): readonly string[] {
  const time = Date.parse(date ?? '');
  return [
    ...(id === undefined ? [] : [`id ${bare(id) ?? ''}`]),
    ...(url === undefined || Number.isNaN(time) ? [] : [`at ${url} ${Math.floor(time / 1000)}`]),
    ...(digest === undefined ? [] : [digestKey(digest)]),
  ];
}

/** The keys a record answers to. */
function keysOf(record: WarcRecord): readonly string[] {
  const { fields } = record;
  return keysIn({
    id: fields.get('warc-record-id'),
    url: targetOf(record) ?? undefined,
    date: fields.get('warc-date'),
    digest: fields.get('warc-payload-digest'),
  });
}

/** "sha1:ABC": the name of the algorithm is written either way, hexadecimal digits too; Base32 has capitals alone. */
const digestKey = (digest: string): string => `digest ${digest.trim().toLowerCase()}`;

/** Some writers put addresses and ids in angle brackets. */
const bare = (value: string | undefined): string | undefined => value?.replace(/^<|>$/gu, '');

/** A page's bytes as a record that holds the bare file. */
const savedPage = (content: Uint8Array): WarcRecord => ({
  kind: 'record',
  type: 'resource',
  fields: new Map([['content-type', 'text/html']]),
  head: new Uint8Array(),
  content,
});

/** The content of the earlier record under the address and time of the revisit. */
function revisitPart({ path, url, date }: Revisit, earlier: WarcRecord): Part {
  const type = earlier.fields.get('content-type') ?? 'application/http; msgtype=response';
  const digest = earlier.fields.get('warc-payload-digest');
  const head = [
    'WARC/1.1',
    `WARC-Type: ${earlier.type}`,
    `WARC-Target-URI: ${url}`,
    `WARC-Date: ${date}`,
    `Content-Type: ${type}`,
    ...(digest === undefined ? [] : [`WARC-Payload-Digest: ${digest}`]),
    `Content-Length: ${earlier.content.length}`,
    '\r\n',
  ].join('\r\n');
  return recordPart(path, { url, date, head: Buffer.from(head) }, earlier.content);
}

/** The part of a record: its own bytes, so that it can be read again alone. */
export const recordPart = (
  path: string,
  { url, date, head }: { readonly url: string; readonly date: string | null; readonly head: Uint8Array },
  content: Uint8Array,
): Part => ({
  kind: 'part',
  path,
  address: url,
  bytes: Buffer.concat([head, content, Buffer.from('\r\n\r\n')]),
  capturedAt: date === '' ? null : date,
});

/** True of heads whose content may be a page. */
export const mayHoldPage = (type: string, fields: Fields): boolean =>
  (type === 'response' && !/\bdns\b/iu.test(fields.get('content-type') ?? '')) || type === 'resource';
