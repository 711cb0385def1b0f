import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const FILE = join(import.meta.dirname, '../../docs/measurements.md');
const TITLE = `# Measurements

Written by \`npm run eval\` (quality, in points) and \`npm run bench\` (speed and memory).
`;

/** Puts a section between its markers in docs/measurements.md, in the place of the one that was there. */
export function writeSection(name: string, markdown: string): void {
  const before = existsSync(FILE) ? readFileSync(FILE, 'utf8') : TITLE;
  writeFileSync(FILE, withSection(before, name, markdown));
}

/** The page with the section replaced, or added at its end; everything else stays as it is. */
export function withSection(page: string, name: string, markdown: string): string {
  const open = `<!-- ${name} -->`;
  const close = `<!-- /${name} -->`;
  const block = `${open}\n\n${markdown.trim()}\n\n${close}`;
  const start = page.indexOf(open);
  const end = page.indexOf(close, start);
  if (start < 0 || end < 0) return `${page.trimEnd()}\n\n${block}\n`;
  return page.slice(0, start) + block + page.slice(end + close.length);
}
