// One-pass scanner of quotation marks: deterministic, paragraph by paragraph, in the style the document prints.
// Cost: linear in the text; memory is bounded by one paragraph's marks and the quotations found.
import type { Span } from '../model/index.ts';
import type { Quotation } from './quotation.ts';
import { readingLines } from './reading-lines.ts';
import type { Mark } from './scan-marks.ts';
import { hasReversedGuillemets, readMarks } from './scan-marks.ts';
import type { Pair } from './scan-pairs.ts';
import { pairMarks } from './scan-pairs.ts';
import { pairSingles } from './scan-singles.ts';

/** More quotations than any newspaper holds: reading stops there. */
export const MOST_QUOTATIONS = 100_000;

/**
 * Every pair of quotation marks in the blocks of a text, outermost first, whether or not it is speech.
 *
 * No mark is carried over the end of a paragraph, with one exception: a quotation
 * left open there goes on where the next paragraph opens again (or, unopened,
 * closes); the second then `continues` the first. Any text gives an answer.
 */
export function scanQuotations(text: string, blocks: readonly Span[]): readonly Quotation[] {
  return scanLines(text, [...readingLines(text, blocks)]);
}

/** `scanQuotations` of blocks that are cut into lines already. */
export function scanLines(text: string, lines: readonly Span[]): readonly Quotation[] {
  const found: Quotation[] = [];
  const reversed = hasReversedGuillemets(text, lines);
  let open: Open | null = null;
  for (const paragraph of lines) {
    if (found.length >= MOST_QUOTATIONS) break;
    const pairs = pairsOf(text, paragraph, reversed);
    open = append(found, { text, paragraph, pairs, open });
  }
  const continued = new Set(found.flatMap(({ continues }) => (continues === null ? [] : [continues])));
  return found.map((quotation, index) =>
    quotation.closed || continued.has(index) ? quotation : beforeSpeaker(text, quotation),
  );
}

/** The quotation that was open when the paragraph before ended. */
interface Open {
  readonly index: number;
  readonly opener: string;
  /** True for a single mark, which is dropped again unless the next paragraph goes on. */
  readonly isTentative: boolean;
}

interface Turn {
  readonly text: string;
  readonly paragraph: Span;
  readonly pairs: readonly Pair[];
  readonly open: Open | null;
}

function append(found: Quotation[], { text, paragraph, pairs, open }: Turn): Open | null {
  const first = pairs[0];
  const goesOn =
    open !== null && first?.span.start === paragraph.start && (first.headless || sameFamily(open, first));
  if (open?.isTentative === true && !goesOn) dropTentative(found, open.index);
  const ends: number[] = [];
  let next: Open | null = null;
  pairs.forEach((pair, index) => {
    while ((ends.at(-1) ?? Infinity) <= pair.span.start) ends.pop();
    if (pair.headless && !goesOn && !isAfterOpening(text, paragraph, pair)) return;
    const isSingle = isSingleMark(pair.opener);
    if (pair.runsOn && ends.length === 0) {
      next = { index: found.length, opener: pair.opener, isTentative: isSingle };
    } else if (!pair.closed && isSingle) return;
    found.push({
      span: pair.span,
      inner: pair.inner,
      depth: ends.length,
      opener: pair.opener,
      closed: pair.closed,
      repaired: pair.repaired,
      continues: index === 0 && goesOn ? open.index : null,
    });
    ends.push(pair.span.end);
  });
  return next;
}

/** A speaker and verb at the end of a quotation that was never closed: its closing mark belongs before them. */
const SPEAKER_TAIL = /[,?!]\s((?:[\p{L}.’'-]{1,24}\s){1,6}(?:said|says|added|told\s\p{L}{1,20}))\W{0,2}$/u;
const TAIL_REACH = 160;

function beforeSpeaker(text: string, quotation: Quotation): Quotation {
  const { inner } = quotation;
  const from = Math.max(inner.start, inner.end - TAIL_REACH);
  const tail = SPEAKER_TAIL.exec(text.slice(from, inner.end));
  if (tail === null) return quotation;
  const end = from + tail.index + 1;
  return {
    ...quotation,
    span: { start: quotation.span.start, end },
    inner: { start: inner.start, end },
    repaired: true,
  };
}

/** Takes a single mark that nothing closed out again; what it seemed to hold moves up a level. */
function dropTentative(found: Quotation[], index: number): void {
  const held = found.splice(index + 1).map((inner) => ({ ...inner, depth: inner.depth - 1 }));
  found.splice(index, 1, ...held);
}

/** A closing mark without an opener counts where the words before it stand alone in their paragraph. */
function isAfterOpening(text: string, paragraph: Span, pair: Pair): boolean {
  return pair.span.start > paragraph.start || !/[.!?]\s/u.test(text.slice(pair.inner.start, pair.inner.end));
}

const SINGLES = "'‘’‚‛`";
const isSingleMark = (opener: string): boolean => opener.length === 1 && SINGLES.includes(opener);
const sameFamily = (open: Open, pair: Pair): boolean =>
  open.opener === pair.opener || (!isSingleMark(open.opener) && !isSingleMark(pair.opener));

function pairsOf(text: string, paragraph: Span, reversed: boolean): readonly Pair[] {
  const marks = readMarks(text, paragraph, reversed);
  if (marks.length === 0) return [];
  const isSingle = (mark: Mark): boolean => mark.family === 'single';
  const others = [...pairMarks(text, paragraph, withoutSingles(marks))].sort(outerFirst);
  const singles = pairSingles(text, paragraph, marks.filter(isSingle), others);
  return [...others, ...singles].filter((pair) => holdsWord(text, pair)).sort(outerFirst);
}

const holdsWord = (text: string, { inner }: Pair): boolean =>
  /[\p{L}\p{N}]/u.test(text.slice(inner.start, inner.end));
const withoutSingles = (marks: readonly Mark[]): readonly Mark[] =>
  marks.filter((mark) => mark.family !== 'single');
const outerFirst = (a: Pair, b: Pair): number => a.span.start - b.span.start || b.span.end - a.span.end;
