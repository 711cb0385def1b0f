// One part to its article, or a feed to its articles.
import type { Outlet, Warning } from '../model/index.ts';
import { charsetOf, isHtml, pageOf } from './archives/warc-page.ts';
import { warcRecords } from './archives/warc-record.ts';
import { memoryInput } from './byte-input.ts';
import { ByteReader } from './byte-reader.ts';
import { decode } from './characters.ts';
import { endlessText } from './endless-text.ts';
import { declaredCharset, looksLikeFeed, looksLikeHtml } from './formats.ts';
import { type KnownOutlets, knownOutlets } from './known-outlets.ts';
import { formatOf } from './parts.ts';
import { readRawPage } from './raw-page.ts';
import type { RawSource, Reading } from './reading.ts';
import { refusal, type Trouble } from './trouble.ts';

/** The articles of a part: one, or those of a feed. Never throws on any bytes. */
export async function* readPart(source: RawSource, outlets: readonly Outlet[]): AsyncIterable<Reading> {
  const known = knownOutlets(outlets);
  const format = isServedHtml(source) ? 'html' : formatOf(source.path, source.bytes.subarray(0, 4096));
  if (format === 'warc') yield await readWarc(source, known);
  else if (format === 'gzip' || format === 'zip') yield refusal(source.path, PACKED);
  else yield* readText(source, format, known);
}

/** A page is one whatever its address ends in: servers show tables and Markdown as pages too. */
export const isServedHtml = ({ served }: RawSource): boolean => isHtml(served?.contentType ?? '');

const PACKED: Trouble = {
  code: 'nested-archive',
  what: 'it is an archive inside an archive inside an archive',
  remedy: 'unpack it yourself and add what is in it',
};

/** The page in the one record of a WARC part. */
async function readWarc(source: RawSource, known: KnownOutlets): Promise<Reading> {
  const input = memoryInput(source.path, source.address, source.bytes);
  for await (const found of warcRecords(new ByteReader(input.chunks(0, null)), () => true)) {
    if (found.kind === 'trouble') return refusal(source.path, found.trouble);
    const page = pageOf(found);
    if (page === null) break;
    if ('code' in page.html) return refusal(source.path, page.html);
    const decoded = await decode(page.html, page.charset ?? declaredCharset(page.html));
    if ('code' in decoded) return refusal(source.path, decoded);
    const { readHtml } = await import('./html/read-html.ts');
    const at = { ...source, address: page.url, capturedAt: page.capturedAt };
    return readHtml(at, decoded.text, known, decoded.warnings);
  }
  return refusal(source.path, NO_PAGE);
}

const NO_PAGE: Trouble = {
  code: 'no-article',
  what: 'the record holds no HTML page',
  remedy: 'add the archive of the site’s pages',
};

type TextFormat = Exclude<ReturnType<typeof formatOf>, 'warc' | 'gzip' | 'zip'>;

async function* readText(source: RawSource, format: TextFormat, known: KnownOutlets): AsyncIterable<Reading> {
  const mayDeclare = format !== 'text' && format !== 'markdown';
  const charset = charsetOf(source.served?.contentType ?? '');
  const declared = charset ?? (mayDeclare ? declaredCharset(source.bytes) : null);
  const decoded = await decode(source.bytes, declared);
  if ('code' in decoded) {
    yield refusal(source.path, decoded);
    return;
  }
  const { text, warnings } = decoded;
  const own = format === 'xml' ? xmlFormat(text) : format;
  const endless = own === 'text' || own === 'markdown' ? endlessText(text) : null;
  if (text.trim() === '') yield refusal(source.path, EMPTY);
  else if (endless !== null) yield refusal(source.path, endless);
  else yield* readAs(own, { source, text, known, warnings });
}

const EMPTY: Trouble = {
  code: 'empty',
  what: 'there is nothing but white space in it',
  remedy: 'save the page again and add it',
};

/** A file named `.xml` is a page where it begins as one; else it is read as a feed, whose reader says what is wrong. */
const xmlFormat = (text: string): 'feed' | 'html' =>
  !looksLikeFeed(text) && looksLikeHtml(text.slice(0, 2048)) ? 'html' : 'feed';

interface Page {
  readonly source: RawSource;
  readonly text: string;
  readonly known: KnownOutlets;
  readonly warnings: readonly Warning[];
}

async function* readAs(
  format: Exclude<TextFormat, 'xml'>,
  { source, text, known, warnings }: Page,
): AsyncIterable<Reading> {
  switch (format) {
    case 'text':
      yield readRawPage(source, text, known, warnings);
      return;
    case 'markdown': {
      const { readMarkdown } = await import('./markdown.ts');
      yield await readMarkdown(source, text, known, warnings);
      return;
    }
    case 'html': {
      const { readHtml } = await import('./html/read-html.ts');
      yield await readHtml(source, text, known, warnings);
      return;
    }
    case 'feed': {
      const { readFeed } = await import('./feeds/read-feed.ts');
      yield* readFeed(source, text, known, warnings);
      return;
    }
    case 'json':
    case 'json-lines':
    case 'csv':
    case 'tsv':
      yield* readJson({ source, text, known, warnings });
  }
}

async function* readJson({ source, text, known, warnings }: Page): AsyncIterable<Reading> {
  const { entriesOf, parseJson } = await import('./records/parse-json.ts');
  const parsed = parseJson(text);
  if ('code' in parsed) {
    yield refusal(source.path, parsed);
    return;
  }
  const { isJsonFeed } = await import('./records/json-kind.ts');
  const record = entriesOf(parsed.value) ?? new Map<string, unknown>();
  if (isJsonFeed(record)) {
    const { readFeed } = await import('./feeds/read-feed.ts');
    yield* readFeed(source, text, known, warnings);
    return;
  }
  const { readRecord } = await import('./records/read-record.ts');
  yield await readRecord(source, record, known, warnings);
}
