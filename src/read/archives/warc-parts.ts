// A WARC file as one part for each page in it.
import type { ByteInput } from '../byte-input.ts';
import { ByteReader } from '../byte-reader.ts';
import type { PartEvent } from '../part.ts';
import { numbered } from '../part.ts';
import { refusal } from '../trouble.ts';
import { pageOf, targetOf } from './warc-page.ts';
import { type Fields, type WarcRecord, warcRecords } from './warc-record.ts';

/** `revisit` records remembered for the second reading; what they stand for is nearly always a page that is held. */
const MOST_REVISITS = 200_000;

/** A page that was met again unchanged: where, when, and in which record its content stands. */
interface Revisit {
  readonly number: number;
  readonly url: string;
  readonly date: string;
  readonly keys: readonly string[];
}

/**
 * One part for each page: the bytes of its record, so that it can be read again alone. Records that hold no page are
 * counted in one note. `revisit` records hold no content: a second reading of the file finds it, and their parts come
 * last. Memory: one record, and a line for each revisit.
 */
export async function* warcParts(input: ByteInput): AsyncIterable<PartEvent> {
  const revisits: Revisit[] = [];
  let others = 0;
  let number = 0;
  for await (const found of recordsIn(input, isWanted)) {
    number += 1;
    const path = numbered(input.path, number);
    if (found.kind === 'trouble') {
      yield refusal(path, found.trouble);
      continue;
    }
    const page = pageOf(found);
    if (page !== null) yield partOf(path, found, page.url);
    else if (found.type === 'revisit' && revisits.length < MOST_REVISITS)
      revisits.push(...revisitOf(found, number));
    else if (found.type === 'response' || found.type === 'resource') others += 1;
  }
  if (others > 0) {
    const message = `${others} records hold no HTML page (pictures, redirects, failures)`;
    yield { kind: 'note', path: input.path, message };
  }
  if (revisits.length > 0) yield* revisited(input, revisits);
}

async function* recordsIn(
  input: ByteInput,
  wants: Parameters<typeof warcRecords>[1],
): ReturnType<typeof warcRecords> {
  const reader = new ByteReader(input.chunks(0, null));
  try {
    yield* warcRecords(reader, wants);
  } finally {
    await reader.close();
  }
}

const isWanted = (type: string, fields: Fields): boolean =>
  (type === 'response' && !/\bdns\b/iu.test(fields.get('content-type') ?? '')) || type === 'resource';

const partOf = (path: string, record: WarcRecord, url: string): PartEvent => ({
  kind: 'part',
  path,
  address: url,
  bytes: Buffer.concat([record.head, record.content, Buffer.from('\r\n\r\n')]),
  capturedAt: record.fields.get('warc-date') ?? null,
});

function revisitOf(record: WarcRecord, number: number): Revisit[] {
  const url = targetOf(record);
  const { fields } = record;
  if (url === null) return [];
  const id = fields.get('warc-refers-to');
  const uri = fields.get('warc-refers-to-target-uri');
  const date = fields.get('warc-refers-to-date');
  const digest = fields.get('warc-payload-digest');
  const keys = [
    ...(id === undefined ? [] : [`id ${id}`]),
    ...(uri === undefined || date === undefined ? [] : [`at ${uri} ${date}`]),
    ...(digest === undefined ? [] : [`digest ${digest}`]),
  ];
  return [{ number, url, date: fields.get('warc-date') ?? '', keys }];
}

/** The keys a record answers to. */
function keysOf({ fields }: WarcRecord): readonly string[] {
  const get = (name: string): string => fields.get(name) ?? '';
  return [
    `id ${get('warc-record-id')}`,
    `at ${get('warc-target-uri')} ${get('warc-date')}`,
    `digest ${get('warc-payload-digest')}`,
  ];
}

/** Reads the file again for the records that revisits refer to. */
async function* revisited(input: ByteInput, revisits: readonly Revisit[]): AsyncIterable<PartEvent> {
  const open = new Set(revisits);
  const byKey = new Map<string, Revisit[]>();
  for (const revisit of input.canRestart ? revisits : []) {
    for (const key of revisit.keys) byKey.set(key, [...(byKey.get(key) ?? []), revisit].slice(-MOST_SAME));
  }
  if (byKey.size > 0) {
    for await (const found of recordsIn(input, isWanted)) {
      if (found.kind === 'trouble' || pageOf(found) === null) continue;
      for (const revisit of new Set(keysOf(found).flatMap((key) => byKey.get(key) ?? []))) {
        if (open.delete(revisit)) yield revisitPart(input, revisit, found);
      }
    }
  }
  if (open.size > 0) {
    const message = `${open.size} revisit records refer to pages that are not in this file; add the file that holds them`;
    yield { kind: 'note', path: input.path, message };
  }
}

/** Revisits of one record that are looked at; a crawl has a handful. */
const MOST_SAME = 64;

/** The content of the earlier record under the address and time of the revisit. */
function revisitPart(input: ByteInput, { number, url, date }: Revisit, earlier: WarcRecord): PartEvent {
  const type = earlier.fields.get('content-type') ?? 'application/http; msgtype=response';
  const head = [
    'WARC/1.1',
    `WARC-Type: ${earlier.type}`,
    `WARC-Target-URI: ${url}`,
    `WARC-Date: ${date}`,
    `Content-Type: ${type}`,
    `Content-Length: ${earlier.content.length}`,
    '\r\n',
  ].join('\r\n');
  const fields = new Map([...earlier.fields, ['warc-date', date]]);
  return partOf(numbered(input.path, number), { ...earlier, fields, head: Buffer.from(head) }, url);
}
