import type { Span } from '../model/index.ts';
import { paragraphs } from '../text/index.ts';

/** A longer line is read in pieces cut at white space: no printed paragraph comes near it (code units). */
const LONGEST_PARAGRAPH = 60_000;

/**
 * The lines of the blocks, in order and disjoint; a line without end is cut at white space.
 *
 * Everything that reads an article reads these, so that no step holds more than one
 * of them and all agree where a paragraph ends.
 */
export function* readingLines(text: string, blocks: readonly Span[]): Generator<Span> {
  let floor = 0;
  for (const block of [...blocks].sort((a, b) => a.start - b.start)) {
    const within = { start: Math.max(block.start, floor), end: Math.min(block.end, text.length) };
    if (within.start >= within.end) continue;
    floor = within.end;
    for (const line of paragraphs(text, within)) yield* pieces(text, line);
  }
}

function* pieces(text: string, line: Span): Generator<Span> {
  let start = line.start;
  while (line.end - start > LONGEST_PARAGRAPH) {
    const cut = text.lastIndexOf(' ', start + LONGEST_PARAGRAPH);
    const end = cut > start + LONGEST_PARAGRAPH / 2 ? cut : start + LONGEST_PARAGRAPH;
    yield { start, end };
    start = end;
  }
  yield { start, end: line.end };
}
