import type { Outlet } from '../model/index.ts';
import { decode } from './characters.ts';
import { endlessLine } from './endless-line.ts';
import { declaredCharset, formatOfPath, sniffFormat } from './formats.ts';
import { knownOutlets } from './known-outlets.ts';
import { readRawPage } from './raw-page.ts';
import type { RawSource, Reading } from './reading.ts';
import { refusal } from './trouble.ts';

/**
 * The articles in the bytes of one source, or the one line that says why there are none.
 *
 * The extension of `source.path` tells the format (`.txt`, `.md`, `.html`); where it
 * tells none, the text itself does. Never throws on any bytes. Time and memory are
 * linear in the bytes, which are capped at 64 MB.
 */
export async function* readSource(source: RawSource, outlets: readonly Outlet[]): AsyncIterable<Reading> {
  const byPath = formatOfPath(source.path);
  const mayDeclare = byPath === 'html' || byPath === null;
  const decoded = await decode(source.bytes, mayDeclare ? declaredCharset(source.bytes) : null);
  if ('code' in decoded) {
    yield refusal(source.path, decoded);
    return;
  }
  const known = knownOutlets(outlets);
  const { text, warnings } = decoded;
  if (text.trim() === '') {
    yield refusal(source.path, {
      code: 'empty',
      what: 'there is nothing but white space in it',
      remedy: 'save the page again and add it',
    });
    return;
  }
  const format = byPath ?? sniffFormat(text);
  const endless = format === 'html' ? null : endlessLine(text);
  if (endless !== null) {
    yield refusal(source.path, endless);
    return;
  }
  switch (format) {
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
    case 'text':
      yield readRawPage(source, text, known, warnings);
  }
}
