/** What a file is by its name; `gzip` is unpacked first, `xml` is a feed or a page. */
export type Format =
  | 'text'
  | 'markdown'
  | 'html'
  | 'xml'
  | 'feed'
  | 'json'
  | 'json-lines'
  | 'csv'
  | 'tsv'
  | 'warc'
  | 'zip'
  | 'gzip';

const BY_EXTENSION: ReadonlyMap<string, Format> = new Map([
  ['txt', 'text'],
  ['text', 'text'],
  ['md', 'markdown'],
  ['markdown', 'markdown'],
  ['html', 'html'],
  ['htm', 'html'],
  ['xhtml', 'html'],
  ['xml', 'xml'],
  ['rss', 'feed'],
  ['atom', 'feed'],
  ['rdf', 'feed'],
  ['json', 'json'],
  ['jsonl', 'json-lines'],
  ['ndjson', 'json-lines'],
  ['jl', 'json-lines'],
  ['csv', 'csv'],
  ['tsv', 'tsv'],
  ['tab', 'tsv'],
  ['warc', 'warc'],
  ['zip', 'zip'],
]);

/** The format a path's extension names, or null where it names none we read; `.gz` behind it is set aside. */
export function formatOfPath(path: string): Format | null {
  const isAddress = /^https?:\/\//iu.test(path);
  // "What now?.html" is a name like any other; "page.html?id=3" is what a crawler calls a page.
  const whole = isAddress ? null : ofName(path.replace(/#\d{1,10}(?:\.\d{1,10})?$/u, ''));
  return whole ?? ofName(path.split(/[?#]/u, 1)[0] ?? '');
}

function ofName(plain: string): Format | null {
  const name = plain.slice(Math.max(plain.lastIndexOf('/'), plain.lastIndexOf('\\')) + 1);
  const bare = /\.gz$/iu.test(name) ? name.slice(0, -3) : name;
  const dot = bare.lastIndexOf('.');
  return dot < 0 ? null : (BY_EXTENSION.get(bare.slice(dot + 1).toLowerCase()) ?? null);
}

/** The format the first bytes mark, whatever the name says: gzip and ZIP, and WARC where the name says nothing else. */
export function markedFormat(head: Uint8Array): 'gzip' | 'zip' | 'warc' | null {
  if (head[0] === 0x1f && head[1] === 0x8b) return 'gzip';
  const top = String.fromCharCode(...head.subarray(0, 8));
  if (top.startsWith('PK\u0003\u0004') || top.startsWith('PK\u0005\u0006')) return 'zip';
  return /^WARC\/\d/u.test(top) ? 'warc' : null;
}

/** The format the beginning of a text shows: a document type or tags, a feed, records, front matter, else plain text. */
export function sniffFormat(text: string): Format {
  const head = text.slice(0, 2048).trimStart();
  if (looksLikeFeed(head)) return 'feed';
  if (looksLikeHtml(head)) return 'html';
  if (/^\{\s{0,200}"|^\[\s{0,200}\{\s{0,200}"/u.test(head)) return 'json';
  return /^---[ \t]{0,9}\r?\n[A-Za-z_-]{1,30}:/u.test(head) ? 'markdown' : 'text';
}

/** True where a text begins as an HTML page does. */
export function looksLikeHtml(head: string): boolean {
  return /^(?:<\?xml[^>]{0,200}>\s{0,20})?(?:<!--[^>]{0,400}-->\s{0,20})?<(?:!doctype html|html|head|body|article|meta|div|p|h1)\b/iu.test(
    head.trimStart(),
  );
}

/** True where the first element of a text is that of a feed; declarations and comments before it are passed over. */
export function looksLikeFeed(head: string): boolean {
  const top = head.slice(0, 2048);
  const first = /<(?![?!])\/?([\w.-]{1,40}(?::[\w.-]{1,40})?)/u.exec(top);
  return (
    first !== null &&
    top.trimStart().startsWith('<') &&
    /^(?:rss|(?:\w{1,20}:)?feed|rdf:rdf)$/iu.test(first[1] ?? '')
  );
}

/**
 * The charset a page declares in its first 4 kB, or null.
 *
 * Looked up in the bytes as Latin-1: a declaration is ASCII in every encoding that can carry one.
 */
export function declaredCharset(bytes: Uint8Array): string | null {
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, 4096));
  const found = /<meta[^<>]{0,200}charset\s{0,3}=\s{0,3}["']?\s{0,3}([\w.:-]{2,40})/iu.exec(head);
  const xml = /^<\?xml[^>]{0,100}encoding\s{0,3}=\s{0,3}["']([\w.:-]{2,40})/iu.exec(head);
  return found?.[1] ?? xml?.[1] ?? null;
}
