export type Format = 'text' | 'markdown' | 'html';

const BY_EXTENSION: ReadonlyMap<string, Format> = new Map([
  ['txt', 'text'],
  ['text', 'text'],
  ['md', 'markdown'],
  ['markdown', 'markdown'],
  ['html', 'html'],
  ['htm', 'html'],
  ['xhtml', 'html'],
]);

/** The format a path's extension names, or null where it names none we read. */
export function formatOfPath(path: string): Format | null {
  const plain = path.split(/[?#]/u, 1)[0] ?? '';
  const name = plain.slice(Math.max(plain.lastIndexOf('/'), plain.lastIndexOf('\\')) + 1);
  const dot = name.lastIndexOf('.');
  return dot < 0 ? null : (BY_EXTENSION.get(name.slice(dot + 1).toLowerCase()) ?? null);
}

/** The format the beginning of a text shows: a document type or tags, front matter, else plain text. */
export function sniffFormat(text: string): Format {
  const head = text.slice(0, 2048).trimStart();
  if (looksLikeHtml(head)) return 'html';
  return /^---[ \t]{0,9}\r?\n[A-Za-z_-]{1,30}:/u.test(head) ? 'markdown' : 'text';
}

/** True where a text begins as an HTML page does. */
export function looksLikeHtml(head: string): boolean {
  return /^(?:<\?xml[^>]{0,200}>\s{0,20})?(?:<!--[^>]{0,400}-->\s{0,20})?<(?:!doctype html|html|head|body|article|meta|div|p|h1)\b/iu.test(
    head.trimStart(),
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
