import type { Span } from '../model/index.ts';
import { paragraphs } from '../text/index.ts';

/** A stretch of shown text; `marked` stretches are the words meant. */
export interface Run {
  readonly text: string;
  readonly marked: boolean;
}

/** The spans in order, overlaps joined, cut to the text. */
export function merged(spans: readonly Span[]): Span[] {
  const found: Span[] = [];
  for (const span of spans.toSorted((a, b) => a.start - b.start || a.end - b.end)) {
    const last = found.at(-1);
    if (last !== undefined && span.start <= last.end) {
      found[found.length - 1] = { start: last.start, end: Math.max(last.end, span.end) };
    } else if (span.start < span.end) {
      found.push(span);
    }
  }
  return found;
}

/** The words of `within`, with those inside `marks` marked. */
export function markedRuns(text: string, within: Span, marks: readonly Span[]): Run[] {
  const runs: Run[] = [];
  let at = within.start;
  for (const mark of merged(marks)) {
    const start = Math.max(at, mark.start);
    const end = Math.min(within.end, mark.end);
    if (start >= end) continue;
    if (start > at) runs.push({ text: text.slice(at, start), marked: false });
    runs.push({ text: text.slice(start, end), marked: true });
    at = end;
  }
  if (at < within.end) runs.push({ text: text.slice(at, within.end), marked: false });
  return runs;
}

/** Characters of context shown on each side of an excerpt's marks, unless fewer are wanted. */
export const CONTEXT = 140;

/**
 * A stretch of the article from the first to the last of some spans, with what stands around it in its paragraphs, cut
 * at words. Cost: the stretch shown.
 */
export function excerpt(
  text: string,
  spans: readonly Span[],
  marks: readonly Span[] = spans,
  context: number = CONTEXT,
): Run[] {
  const shown = merged(spans);
  const first = shown[0];
  const last = shown.at(-1);
  if (first === undefined || last === undefined) return [];
  const start = contextStart(text, first.start, context);
  const end = contextEnd(text, last.end, context);
  const runs = markedRuns(text, { start, end }, marks).map((run, at, all) =>
    at === 0 || at === all.length - 1 ? run : shortened(run, context),
  );
  const head = start > 0 && !isEdge(text, start - 1) ? [{ text: '… ', marked: false }] : [];
  const tail = end < text.length && !isEdge(text, end) ? [{ text: ' …', marked: false }] : [];
  return [...head, ...runs, ...tail];
}

/** What stands between two marks, where it is longer than the context of both: the beginning and the end of it. */
function shortened(run: Run, context: number): Run {
  const { marked, text } = run;
  if (marked || text.length <= 2 * context + GAP.length) return run;
  const [head, tail] = [text.slice(0, context), text.slice(text.length - context)];
  const words = [head.slice(0, head.lastIndexOf(' ') + 1).trimEnd(), tail.slice(tail.indexOf(' ') + 1)];
  return { marked, text: words.join(GAP) };
}

/** Stands for what is left out between two marks. */
const GAP = ' … ';

const isEdge = (text: string, at: number): boolean => /[\n\r]/u.test(text.charAt(at));

function contextStart(text: string, start: number, context: number): number {
  const floor = Math.max(0, start - context);
  const line = paragraphs(text, { start: floor, end: start }).at(-1);
  if (line === undefined || /[\n\r]/u.test(text.slice(line.end, start))) return start;
  if (line.start > floor || floor === 0) return line.start;
  const space = text.indexOf(' ', floor);
  return space === -1 || space >= start ? start : space + 1;
}

function contextEnd(text: string, end: number, context: number): number {
  const ceiling = Math.min(text.length, end + context);
  const stretch = text.slice(end, ceiling);
  const breakAt = stretch.search(/[\n\r]/u);
  if (breakAt !== -1) return end + breakAt;
  if (ceiling === text.length) return ceiling;
  const space = text.lastIndexOf(' ', ceiling);
  return space <= end ? end : space;
}
