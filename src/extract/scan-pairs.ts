// Pairs quotation marks inside one paragraph with a small stack. Cost: linear in the marks and the text between them.
import type { Span } from '../model/index.ts';
import { trim } from '../text/index.ts';
import type { Mark, MarkFamily } from './scan-marks.ts';

/** A pair of marks in one paragraph, or a mark and the place that stands in for its partner. */
export interface Pair {
  readonly span: Span;
  readonly inner: Span;
  readonly opener: string;
  readonly closed: boolean;
  readonly repaired: boolean;
  /** True where it is open when the paragraph ends, so that the next may go on with it. */
  readonly runsOn: boolean;
  /** True for words that a closing mark ends and no mark opens. */
  readonly headless: boolean;
}

/** Deeper nesting is not printed in news; what looks deeper is a mark gone wrong. */
const DEEPEST = 3;

interface Open {
  readonly mark: Mark;
  readonly floor: number;
}

interface State {
  readonly text: string;
  readonly paragraph: Span;
  readonly stack: Open[];
  readonly pairs: Pair[];
  /** End of the last pair on the outermost level: where a missing opener may stand at the earliest. */
  free: number;
}

/** Pairs every family but the single marks, nested as printed. */
export function pairMarks(text: string, paragraph: Span, marks: readonly Mark[]): readonly Pair[] {
  const state: State = { text, paragraph, stack: [], pairs: [], free: paragraph.start };
  const balance = balances(marks);
  marks.forEach((mark, index) => {
    const open = topOf(state.stack, mark.family);
    if (leanOf(mark, open >= 0) === 'close') closeMark(state, mark, open);
    else openMark(state, mark, { isBalanced: balance(index), open });
  });
  while (state.stack.length > 0) leaveOpen(state);
  return state.pairs;
}

function leanOf(mark: Mark, isOpen: boolean): 'open' | 'close' {
  if (mark.lean === 'either') return isOpen ? 'close' : 'open';
  if (mark.odd && mark.lean === 'close' && !isOpen) return 'open';
  return mark.lean;
}

function topOf(stack: readonly Open[], family: MarkFamily): number {
  for (let at = stack.length - 1; at >= 0; at -= 1) if (stack[at]?.mark.family === family) return at;
  return -1;
}

function closeMark(state: State, mark: Mark, open: number): void {
  const entry = state.stack[open];
  if (entry === undefined) {
    addHeadless(state, mark);
    return;
  }
  while (state.stack.length > open + 1) closeAt(state, mark.start);
  state.stack.pop();
  state.pairs.push({
    span: { start: entry.mark.start, end: mark.end },
    inner: trim(state.text, { start: entry.mark.end, end: mark.start }),
    opener: entry.mark.glyph,
    closed: true,
    repaired: entry.mark.odd || (mark.odd && entry.mark.glyph !== '„'),
    runsOn: false,
    headless: false,
  });
  if (state.stack.length === 0) state.free = mark.end;
}

function openMark(state: State, mark: Mark, at: { isBalanced: boolean; open: number }): void {
  const isAgain = at.open >= 0 && at.open === state.stack.length - 1 && !at.isBalanced;
  if (isAgain || state.stack.length >= DEEPEST) {
    const entry = state.stack.at(-1);
    if (entry !== undefined) closeAt(state, giveUpAt(state.text, entry.mark.end, mark.start));
  }
  state.stack.push({ mark, floor: state.pairs.length });
}

/** Ends the innermost open quotation at a place where no mark stands. */
function closeAt(state: State, end: number): void {
  const entry = state.stack.pop();
  if (entry === undefined) return;
  const inner = trim(state.text, { start: entry.mark.end, end });
  state.pairs.push({
    span: { start: entry.mark.start, end: Math.max(inner.end, entry.mark.end) },
    inner,
    opener: entry.mark.glyph,
    closed: false,
    repaired: true,
    runsOn: false,
    headless: false,
  });
  if (state.stack.length === 0) state.free = end;
}

function leaveOpen(state: State): void {
  const entry = state.stack.pop();
  if (entry === undefined || (entry.mark.odd && entry.mark.family !== 'double')) return;
  const inner = trim(state.text, { start: entry.mark.end, end: state.paragraph.end });
  state.pairs.push({
    span: { start: entry.mark.start, end: inner.end },
    inner,
    opener: entry.mark.glyph,
    closed: false,
    repaired: entry.mark.odd,
    runsOn: state.stack.length === 0,
    headless: false,
  });
}

/** A closing mark after punctuation that nothing opened: the sentence before it is taken. */
function addHeadless(state: State, mark: Mark): void {
  const { text, free } = state;
  if (mark.family !== 'double' || state.stack.length > 0) return;
  if (!/[\p{L}][.,!?…]$/u.test(text.slice(Math.max(free, mark.start - 2), mark.start))) return;
  const start = free === state.paragraph.start ? free : sentenceStart(text, free, mark.start);
  const inner = trim(text, { start, end: mark.start });
  const span = { start: inner.start, end: mark.end };
  state.pairs.push({
    span,
    inner,
    opener: '',
    closed: true,
    repaired: true,
    runsOn: false,
    headless: true,
  });
  state.free = mark.end;
}

/** The first place after a sentence end in the range, else its beginning. */
function sentenceStart(text: string, from: number, to: number): number {
  for (let at = from; at < to - 2; at += 1) {
    if (/[.!?]/u.test(text.charAt(at)) && /\s/u.test(text.charAt(at + 1))) return at + 1;
  }
  return from;
}

/** Where an unclosed quotation is given up: the last sentence end before the place, else the last comma, else there. */
function giveUpAt(text: string, from: number, to: number): number {
  let comma = -1;
  for (let at = to - 1; at > from; at -= 1) {
    const char = text.charAt(at);
    if ('.!?。！？'.includes(char) && /\s/u.test(text.charAt(at + 1))) return at + 1;
    if (comma < 0 && char === ',') comma = at + 1;
  }
  return comma < 0 ? to : comma;
}

/**
 * Tells for a mark that opens inside an open quotation of its own family whether enough
 * closers follow to close both: then it nests, else the earlier one was never closed.
 */
function balances(marks: readonly Mark[]): (index: number) => boolean {
  const families = new Map<MarkFamily, { depth: number; sums: number[]; indexes: number[] }>();
  const slot = marks.map((mark, index) => {
    const known = families.get(mark.family) ?? { depth: 0, sums: [], indexes: [] };
    families.set(mark.family, known);
    known.depth += leanOf(mark, known.depth > 0) === 'open' ? 1 : -1;
    known.sums.push(known.depth);
    known.indexes.push(index);
    return known.sums.length - 1;
  });
  const lowest = new Map<MarkFamily, number[]>();
  for (const [family, { sums }] of families) {
    const least = [...sums];
    for (let at = least.length - 2; at >= 0; at -= 1)
      least[at] = Math.min(least[at] ?? 0, least[at + 1] ?? 0);
    lowest.set(family, least);
  }
  return (index) => {
    const family = marks[index]?.family;
    if (family === undefined) return false;
    const at = slot[index] ?? 0;
    const before = at === 0 ? 0 : (families.get(family)?.sums[at - 1] ?? 0);
    const after = lowest.get(family)?.[at + 1];
    return after !== undefined && after <= before - 1;
  };
}
