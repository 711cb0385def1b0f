import { oneLine } from '../visible.ts';

/** What makes a list or a rule of a line that begins with it. */
const LINE_OPENER = /^(?:([-+])|(\d{1,9})([.)]))/u;

/** What makes a link of bare words in many readers: no address of an article's words is one to follow. */
const ADDRESS = /:(?=\/\/)|(?<=\bwww)\./giu;

/** Any text as one line of plain Markdown text: no markup, no HTML, no list, no table cell of its own. */
export function escapeMarkdown(text: string): string {
  return oneLine(text)
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replace(/[\\`*_{}[\]#!|~^$@]/gu, (mark) => `\\${mark}`)
    .replace(ADDRESS, '\\$&')
    .replace(LINE_OPENER, (_opener, sign?: string, figure?: string, stop?: string) =>
      sign === undefined ? `${figure ?? ''}\\${stop ?? ''}` : `\\${sign}`,
    );
}
