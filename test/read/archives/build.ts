// Small archives for tests.
import { gzipSync } from 'node:zlib';
import { ZipFile } from 'yazl';

export interface RecordOf {
  readonly type?: string;
  readonly url?: string;
  readonly date?: string;
  readonly id?: string;
  /** More fields of the head, a line each. */
  readonly more?: readonly string[];
  /** What Content-Length says, where it lies. */
  readonly length?: string;
  readonly content?: string | Uint8Array;
}

/** One WARC record with the line ends that close it. */
export function record(of: RecordOf): Buffer {
  const content = Buffer.from(of.content ?? '');
  const head = [
    'WARC/1.0',
    `WARC-Type: ${of.type ?? 'response'}`,
    `WARC-Record-ID: ${of.id ?? '<urn:uuid:1>'}`,
    `WARC-Target-URI: ${of.url ?? 'https://harbour.example/fares'}`,
    `WARC-Date: ${of.date ?? '2025-03-04T10:00:00Z'}`,
    ...(of.more ?? ['Content-Type: application/http; msgtype=response']),
    `Content-Length: ${of.length ?? String(content.length)}`,
    '',
    '',
  ].join('\r\n');
  return Buffer.concat([Buffer.from(head), content, Buffer.from('\r\n\r\n')]);
}

export function http(
  body: string | Uint8Array,
  fields: readonly string[] = ['Content-Type: text/html; charset=utf-8'],
  status = '200 OK',
): Buffer {
  return Buffer.concat([
    Buffer.from([`HTTP/1.1 ${status}`, ...fields, '', ''].join('\r\n')),
    Buffer.from(body),
  ]);
}

/** A page with one quotation; `words` make it its own. */
export const pageOf = (words: string): string =>
  `<!doctype html><html><head><title>The ${words} and the town</title></head><body><article><h1>The ${words} and the town</h1>` +
  `<p>The council of Skarrow spoke for two hours about the ${words} on Monday evening, and nobody left the room.</p>` +
  `<p>“The ${words} will stay where it is for as long as I am the mayor of this town,” said Ruth Ambler, the mayor.</p>` +
  '<p>The next meeting is in the spring, and the harbour master has promised to bring the new figures.</p></article></body></html>';

/** Each piece as a gzip member of its own. */
export const members = (...pieces: readonly Uint8Array[]): Buffer =>
  Buffer.concat(pieces.map((piece) => gzipSync(piece)));

export async function zip(files: readonly (readonly [string, string | Uint8Array])[]): Promise<Buffer> {
  const made = new ZipFile();
  for (const [name, content] of files) made.addBuffer(Buffer.from(content), name);
  made.end();
  const chunks: Buffer[] = [];
  for await (const chunk of made.outputStream) chunks.push(Buffer.from(chunk as Uint8Array));
  return Buffer.concat(chunks);
}
