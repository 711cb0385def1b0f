import { oneLine } from '../visible.ts';

/** Any text as one line of plain Markdown text: no markup, no HTML, no table cell of its own. */
export function escapeMarkdown(text: string): string {
  return oneLine(text)
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replace(/[\\`*_{}[\]()#+!|~^$:@-]/gu, (mark) => (isTame(mark) ? mark : `\\${mark}`));
}

/** Marks that mean nothing inside a line; escaping them would only hurt the reader. */
const isTame = (mark: string): boolean =>
  mark === '-' || mark === ':' || mark === '(' || mark === ')' || mark === '+';
