// Pairs single marks, which are mostly apostrophes. Cost: linear; every mark is looked at once as a closer.
import type { Span } from '../model/index.ts';
import { trim } from '../text/index.ts';
import type { Mark } from './scan-marks.ts';
import type { Pair } from './scan-pairs.ts';

/** A mark after a word in -s closes only this near to its opener (characters): else it is a possessive. */
const POSSESSIVE_REACH = 40;
/** A mark after a plain word closes this near (characters). */
const WORD_REACH = 400;

/**
 * Pairs the single marks that stand inside the same other quotation.
 *
 * `holders` are the pairs of the other families in order of start; a single pair
 * never crosses the border of one of them.
 */
export function pairSingles(
  text: string,
  paragraph: Span,
  marks: readonly Mark[],
  holders: readonly Pair[],
): readonly Pair[] {
  const pairs: Pair[] = [];
  for (const group of byHolder(marks, holders)) pairs.push(...pairGroup(text, paragraph, group));
  return pairs;
}

/** The marks by the innermost pair that holds them; one sweep. */
function byHolder(marks: readonly Mark[], holders: readonly Pair[]): readonly Mark[][] {
  const groups: Mark[][] = [[]];
  const stack: { readonly end: number; readonly group: number }[] = [];
  let next = 0;
  for (const mark of marks) {
    for (let pair = holders[next]; pair !== undefined && pair.span.start < mark.start; pair = holders[next]) {
      while ((stack.at(-1)?.end ?? Infinity) <= pair.span.start) stack.pop();
      groups.push([]);
      stack.push({ end: pair.span.end, group: groups.length - 1 });
      next += 1;
    }
    while ((stack.at(-1)?.end ?? Infinity) <= mark.start) stack.pop();
    groups[stack.at(-1)?.group ?? 0]?.push(mark);
  }
  return groups;
}

function pairGroup(text: string, paragraph: Span, marks: readonly Mark[]): readonly Pair[] {
  const pairs: Pair[] = [];
  let at = 0;
  while (at < marks.length) {
    const opener = marks[at];
    if (opener?.lean !== 'open') {
      at += 1;
      continue;
    }
    const found = closerOf(marks, at);
    if (found.closer === null) {
      if (found.next >= marks.length && opener.glyph !== "'") pairs.push(runOn(text, paragraph, opener));
      at = found.next;
      continue;
    }
    pairs.push(joined(text, opener, found.closer));
    at = found.next;
  }
  return pairs;
}

/** The closer of the opener at `from`, and where to go on: past it, or at the next opener. */
function closerOf(marks: readonly Mark[], from: number): { closer: Mark | null; next: number } {
  const opener = marks[from];
  let possessive: { closer: Mark; next: number } | null = null;
  let at = from + 1;
  for (; at < marks.length; at += 1) {
    const mark = marks[at];
    if (mark === undefined || opener === undefined) break;
    if (mark.lean === 'open') {
      if (opener.glyph !== "'" && mark.glyph === "'") continue;
      break;
    }
    const distance = mark.start - opener.end;
    if (mark.strength === 2 || (mark.strength === 1 && distance <= WORD_REACH)) {
      return { closer: mark, next: at + 1 };
    }
    if (mark.strength === 0 && distance <= POSSESSIVE_REACH) possessive = { closer: mark, next: at + 1 };
  }
  return possessive ?? { closer: null, next: at };
}

function joined(text: string, opener: Mark, closer: Mark): Pair {
  return {
    span: { start: opener.start, end: closer.end },
    inner: trim(text, { start: opener.end, end: closer.start }),
    opener: opener.glyph,
    closed: true,
    repaired: false,
    runsOn: false,
    headless: false,
  };
}

/** A directed single mark that opens a paragraph and is not closed in it: kept only if the next paragraph goes on. */
function runOn(text: string, paragraph: Span, opener: Mark): Pair {
  const inner = trim(text, { start: opener.end, end: paragraph.end });
  return {
    span: { start: opener.start, end: inner.end },
    inner,
    opener: opener.glyph,
    closed: false,
    repaired: false,
    runsOn: true,
    headless: false,
  };
}
