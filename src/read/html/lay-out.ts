// Lays the blocks of a page out as a text of lines, and says what each line is for.
import { pageLines } from '../page-lines.ts';
import { type ZonedPage, zonePage } from '../zones.ts';
import type { BlockLine } from './block-text.ts';
import { markedZones } from './line-zones.ts';

export interface LaidOut {
  readonly text: string;
  readonly page: ZonedPage;
}

/** The text, a line a block under the title, with its zones; `host` is the page's own, where known. Linear. */
export function layOut(title: string | null, body: readonly BlockLine[], host: string | null): LaidOut {
  const blocks = underTitle(title, body);
  const text = blocks
    .map((block) => block.text)
    .join('\n')
    .toWellFormed();
  const byStart = new Map<number, BlockLine>();
  let start = 0;
  for (const block of blocks) {
    byStart.set(start, block);
    start += block.text.length + 1;
  }
  const lines = pageLines(text);
  const marked = lines.flatMap((line) => {
    const block = byStart.get(line.start);
    return block === undefined ? [] : [{ line, block }];
  });
  const headline = title === null ? null : 0;
  return { text, page: zonePage(lines, { kind: 'article', headline, given: markedZones(marked, host) }) };
}

/** The title, then the text without a repetition of it at its head. */
function underTitle(title: string | null, body: readonly BlockLine[]): readonly BlockLine[] {
  if (title === null) return body;
  const same = ({ text }: BlockLine): boolean => text.toLowerCase() === title.toLowerCase();
  const first: BlockLine = { text: title, role: null, linked: 0, isHeading: true, link: null };
  return [first, ...body.filter((line, at) => at > 3 || !same(line))];
}
