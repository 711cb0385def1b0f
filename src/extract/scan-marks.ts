// Reads quotation marks as events: which family, and whether the place looks like an opening or a closing.
import type { Span } from '../model/index.ts';
import { ELISIONS } from '../lexicon/index.ts';
import { isPlainWord, isSpaceCode } from '../text/index.ts';

/** Marks of one family close each other; other families nest. */
export type MarkFamily = 'double' | 'single' | 'guillemet' | 'angle' | 'corner' | 'white-corner';

/** What the place of a mark says about it; `either` is settled by what is open. */
export type Lean = 'open' | 'close' | 'either';

/** A quotation mark at its place; `odd` where the glyph stands against its own direction. */
export interface Mark extends Span {
  readonly family: MarkFamily;
  readonly lean: Lean;
  readonly glyph: string;
  readonly odd: boolean;
  /** How well a single mark closes: 2 after punctuation, 1 after a word, 0 where it may be a possessive. */
  readonly strength: number;
}

type Facing = 'open' | 'close' | 'low' | 'none';
interface Glyph {
  readonly family: MarkFamily;
  readonly facing: Facing;
}

const glyph = (family: MarkFamily, facing: Facing): Glyph => ({ family, facing });
const GLYPHS: ReadonlyMap<string, Glyph> = new Map([
  ['"', glyph('double', 'none')],
  ['＂', glyph('double', 'none')],
  ["''", glyph('double', 'none')],
  ['``', glyph('double', 'open')],
  ['‘‘', glyph('double', 'open')],
  ['’’', glyph('double', 'close')],
  ['“', glyph('double', 'open')],
  ['‟', glyph('double', 'open')],
  ['„', glyph('double', 'low')],
  ['〝', glyph('double', 'low')],
  ['”', glyph('double', 'close')],
  ['〞', glyph('double', 'close')],
  ['〟', glyph('double', 'close')],
  ["'", glyph('single', 'none')],
  ['‘', glyph('single', 'open')],
  ['‛', glyph('single', 'open')],
  ['`', glyph('single', 'open')],
  ['‚', glyph('single', 'low')],
  ['’', glyph('single', 'close')],
  ['«', glyph('guillemet', 'open')],
  ['»', glyph('guillemet', 'close')],
  ['‹', glyph('angle', 'open')],
  ['›', glyph('angle', 'close')],
  ['「', glyph('corner', 'open')],
  ['」', glyph('corner', 'close')],
  ['『', glyph('white-corner', 'open')],
  ['』', glyph('white-corner', 'close')],
  ['&quot;', glyph('double', 'none')],
  ['&#34;', glyph('double', 'none')],
  ['&ldquo;', glyph('double', 'open')],
  ['&rdquo;', glyph('double', 'close')],
  ['&lsquo;', glyph('single', 'open')],
  ['&rsquo;', glyph('single', 'close')],
  ['&laquo;', glyph('guillemet', 'open')],
  ['&raquo;', glyph('guillemet', 'close')],
]);
/** One for each code unit that begins a mark. */
const BEGINS_MARK = new Uint8Array(0x10000);
for (const key of GLYPHS.keys()) BEGINS_MARK[key.charCodeAt(0)] = 1;
const ENTITY_LONGEST = 7;
const DOUBLED = new Set(["'", '`', '‘', '’']);
/** A run this long of one mark is decoration, not quotation. */
const DECORATION_RUN = 3;
/** How many neighbouring marks are looked through to find what a mark touches. */
const LOOK_THROUGH = 3;

/** The quotation marks of a paragraph, in order; apostrophes, decades and inches left out. One pass. */
export function readMarks(text: string, paragraph: Span, reversed: boolean): readonly Mark[] {
  const marks: Mark[] = [];
  let at = paragraph.start;
  while (at < paragraph.end) {
    if (BEGINS_MARK[text.charCodeAt(at)] === 0) {
      at += 1;
      continue;
    }
    if (isInsideWord(text, at, paragraph)) {
      at += 1;
      continue;
    }
    if (isMarkupValue(text, at)) {
      at = behindValue(text, at, paragraph.end);
      continue;
    }
    const printed = glyphAt(text, at, paragraph.end);
    const kind = GLYPHS.get(printed);
    const run = kind === undefined ? 1 : runLength(text, at, paragraph.end);
    if (kind === undefined || run >= DECORATION_RUN) {
      at += run;
      continue;
    }
    const span = { start: at, end: at + printed.length };
    const mark = place({ text, paragraph, reversed }, span, kind);
    if (mark !== null) marks.push(mark);
    at = span.end;
  }
  return marks;
}

/** An apostrophe between plain letters, as nearly all are. */
function isInsideWord(text: string, at: number, { start, end }: Span): boolean {
  const code = text.charCodeAt(at);
  if (code !== APOSTROPHE && code !== CURLY_APOSTROPHE) return false;
  if (at <= start || at + 1 >= end) return false;
  return isPlainWord(text.charCodeAt(at - 1)) && isPlainWord(text.charCodeAt(at + 1));
}

const APOSTROPHE = 39;
const CURLY_APOSTROPHE = 0x2019;

/** No value in a left-over tag is longer (code units). */
const LONGEST_VALUE = 300;

/** `name="value"`: the marks of a tag that was left in the text are not quotation marks. */
const isMarkupValue = (text: string, at: number): boolean =>
  text.charAt(at) === '"' && text.charAt(at - 1) === '=' && /[\w-]/u.test(text.charAt(at - 2));

/** The place behind the mark that ends the value, or behind the one that opens it where none does. */
function behindValue(text: string, at: number, ceiling: number): number {
  const length = text.slice(at + 1, Math.min(at + 1 + LONGEST_VALUE, ceiling)).indexOf('"');
  return length < 0 ? at + 1 : at + length + 2;
}

/** True where the document prints its guillemets the other way round (»so«). One pass over the text's marks. */
export function hasReversedGuillemets(text: string, blocks: readonly Span[]): boolean {
  if (!text.includes('«') && !text.includes('»')) return false;
  let balance = 0;
  for (const block of blocks) {
    for (let at = block.start; at < block.end; at += 1) {
      const code = text.charCodeAt(at);
      if (code !== 0xab && code !== 0xbb) continue;
      const opens = isOpenish(text, at - 1, block) && !isClosish(text, at + 1, block);
      const closes = !isOpenish(text, at - 1, block) && isClosish(text, at + 1, block);
      if (opens !== closes) balance += opens === (code === 0xab) ? -1 : 1;
    }
  }
  return balance > 0;
}

function glyphAt(text: string, at: number, ceiling: number): string {
  const first = text.charAt(at);
  if (first === '&') {
    const end = text.slice(at, Math.min(at + ENTITY_LONGEST, ceiling)).indexOf(';');
    return end < 0 ? first : text.slice(at, at + end + 1);
  }
  const isDoubled = DOUBLED.has(first) && at + 1 < ceiling && text.charAt(at + 1) === first;
  return isDoubled && text.charAt(at + 2) !== first ? first + first : first;
}

function runLength(text: string, at: number, ceiling: number): number {
  const code = text.charCodeAt(at);
  let end = at + 1;
  while (end < ceiling && text.charCodeAt(end) === code) end += 1;
  return end - at;
}

interface Place {
  readonly text: string;
  readonly paragraph: Span;
  readonly reversed: boolean;
}

function place(where: Place, span: Span, kind: Glyph): Mark | null {
  return kind.family === 'single' ? placeSingle(where, span, kind) : placeOther(where, span, kind);
}

function placeOther({ text, paragraph, reversed }: Place, span: Span, kind: Glyph): Mark | null {
  const printed = text.slice(span.start, span.end);
  const opens = isOpenish(text, span.start - 1, paragraph);
  const closes = isClosish(text, span.end, paragraph);
  if (kind.facing === 'none' && isInches(text, span.start, paragraph)) return null;
  const afterDigit = isDigit(text, span.start - 1) && span.start > paragraph.start;
  const facing = reversed && kind.family === 'guillemet' ? turned(kind.facing) : kind.facing;
  const byPlace: Lean = opens === closes ? 'either' : opens ? 'open' : 'close';
  const mark = { ...span, family: kind.family, glyph: printed, strength: 2 };
  if (facing === 'none') {
    return { ...mark, lean: byPlace === 'either' && afterDigit ? 'close' : byPlace, odd: false };
  }
  if (facing === 'low') return { ...mark, lean: 'open', odd: false };
  const isAgainst = byPlace !== 'either' && byPlace !== facing;
  return { ...mark, lean: isAgainst ? byPlace : facing, odd: isAgainst };
}

const turned = (facing: Facing): Facing =>
  facing === 'open' ? 'close' : facing === 'close' ? 'open' : facing;

function placeSingle({ text, paragraph }: Place, span: Span, kind: Glyph): Mark | null {
  const before = span.start > paragraph.start ? text.charAt(span.start - 1) : '';
  const after = span.end < paragraph.end ? text.charAt(span.end) : '';
  if (/[\p{L}\p{N}]/u.test(before) && /[\p{L}\p{N}]/u.test(after)) return null;
  const opens = isOpenish(text, span.start - 1, paragraph);
  const closes = isClosish(text, span.end, paragraph);
  const mark = { ...span, family: kind.family, glyph: text.slice(span.start, span.end), odd: false };
  if (opens && !closes && kind.facing !== 'close') {
    return isElision(text, span.end, paragraph.end) ? null : { ...mark, lean: 'open', strength: 2 };
  }
  if (!closes || opens || kind.facing === 'low') return null;
  if (/\p{N}/u.test(before) && /^ ?\d/u.test(text.slice(span.end, span.end + 2))) return null;
  return { ...mark, lean: 'close', strength: closingStrength(text, span, before) };
}

function closingStrength(text: string, span: Span, before: string): number {
  if (!/[\p{L}\p{N}]/u.test(before)) return 2;
  const follows = text.slice(span.end, span.end + 2);
  return /[sS]/u.test(before) && /^\s\p{L}/u.test(follows) ? 0 : 1;
}

/** A decade ('90s) or a word that has lost its beginning ('em). */
function isElision(text: string, from: number, ceiling: number): boolean {
  const ahead = text.slice(from, Math.min(from + 12, ceiling));
  if (/^\d\ds?(?![\p{L}\p{N}])/u.test(ahead)) return true;
  const word = /^\p{L}+/u.exec(ahead)?.[0] ?? '';
  return ELISIONS.has(word.toLowerCase());
}

/** The second mark of a height (6' 2"). */
function isInches(text: string, at: number, paragraph: Span): boolean {
  const behind = text.slice(Math.max(paragraph.start, at - 8), at);
  return /\d['’′]\s?\d{1,2}$/u.test(behind);
}

const isDigit = (text: string, at: number): boolean => {
  const code = text.charCodeAt(at);
  return code >= 48 && code <= 57;
};

const OPENISH = '([{—–-/';
const CLOSISH = '.,;:!?)]}—–-/。，、';

function isOpenish(text: string, at: number, paragraph: Span): boolean {
  let seen = at;
  for (let step = 0; step < LOOK_THROUGH && seen >= paragraph.start; step += 1) {
    if (!GLYPHS.has(text.charAt(seen))) break;
    seen -= 1;
  }
  if (seen < paragraph.start) return true;
  return isSpaceCode(text.charCodeAt(seen)) || OPENISH.includes(text.charAt(seen));
}

function isClosish(text: string, at: number, paragraph: Span): boolean {
  let seen = at;
  for (let step = 0; step < LOOK_THROUGH && seen < paragraph.end; step += 1) {
    if (!GLYPHS.has(text.charAt(seen))) break;
    seen += 1;
  }
  if (seen >= paragraph.end) return true;
  if (isSpaceCode(text.charCodeAt(seen))) return true;
  const isDots = text.startsWith('..', seen);
  return !isDots && CLOSISH.includes(text.charAt(seen));
}
