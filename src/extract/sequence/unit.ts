import type { Span } from '../../model/index.ts';
import { sentences, tokenize, type Tokens } from '../../text/index.ts';
import { type QuotationCursor, OUTSIDE_MARKS } from './quotation-state.ts';
import { cueLevel, type Vocabulary } from './vocabulary.ts';
import { classNamed } from './word-class.ts';

/** The longest stretch tagged at once, in tokens; a longer paragraph is cut at sentence ends, a longer sentence where it stands. */
export const UNIT_LIMIT = 400;
/** From this level of the cue profile up, a word outside quotation marks counts as a possible cue. */
const LEXICON_CUE = 3;

/** What every unit of an article is laid out with; `onClear` is told when the vocabulary starts anew. */
export interface Layout {
  readonly unit: Unit;
  readonly vocabulary: Vocabulary;
  readonly cursor: QuotationCursor;
  readonly onClear: () => void;
}

/**
 * A stretch of one paragraph laid out for the feature functions: columns indexed by token, reused from unit to unit.
 *
 * Indexes of tokens are within the unit; -1 stands for none.
 */
export class Unit {
  count = 0;
  /** What the paragraph before was; see `beforeOf`. */
  before = 0;
  readonly starts = new Int32Array(UNIT_LIMIT);
  readonly ends = new Int32Array(UNIT_LIMIT);
  readonly types = new Int32Array(UNIT_LIMIT);
  readonly states = new Uint8Array(UNIT_LIMIT);
  readonly profiles = new Int32Array(UNIT_LIMIT);
  readonly sentenceStarts = new Int32Array(UNIT_LIMIT);
  readonly sentenceEnds = new Int32Array(UNIT_LIMIT);
  /** Nearest possible cue before and behind, in the same sentence. */
  readonly cuesLeft = new Int32Array(UNIT_LIMIT);
  readonly cuesRight = new Int32Array(UNIT_LIMIT);
  /** Nearest clause border (comma, colon, dash, "that", relative, joiner) before and behind, in the same sentence. */
  readonly bordersLeft = new Int32Array(UNIT_LIMIT);
  readonly bordersRight = new Int32Array(UNIT_LIMIT);
  /** First and last token of the run of capitalised words the token stands in, itself where it is in none. */
  readonly runStarts = new Int32Array(UNIT_LIMIT);
  readonly runEnds = new Int32Array(UNIT_LIMIT);
  /** Possible cues in the sentence. */
  readonly cueCounts = new Uint8Array(UNIT_LIMIT);
}

/** Cuts a paragraph into stretches of at most `UNIT_LIMIT` tokens and lays each out in turn in the same `Unit`. */
export function* unitsOf(text: string, block: Span, shared: Layout): Generator<Unit> {
  const tokens = tokenize(text, block);
  const ends = sentenceTokenEnds(tokens, sentences(text, block));
  let from = 0;
  let sentence = 0;
  while (from < tokens.count) {
    let to = from;
    while (sentence < ends.length && (ends[sentence] ?? 0) - from <= UNIT_LIMIT) {
      to = ends[sentence] ?? to;
      sentence += 1;
    }
    if (to === from) to = Math.min(from + UNIT_LIMIT, tokens.count);
    layOut(text, tokens, { from, to, ends }, shared);
    yield shared.unit;
    from = to;
  }
}

/** For each sentence the index behind its last token. Both lists are in order: one walk. */
function sentenceTokenEnds(tokens: Tokens, found: readonly Span[]): number[] {
  const ends: number[] = [];
  let token = 0;
  for (const sentence of found) {
    while (token < tokens.count && (tokens.starts[token] ?? 0) < sentence.end) token += 1;
    if (token > (ends.at(-1) ?? 0)) ends.push(token);
  }
  if ((ends.at(-1) ?? 0) < tokens.count) ends.push(tokens.count);
  return ends;
}

function layOut(
  text: string,
  tokens: Tokens,
  cut: { readonly from: number; readonly to: number; readonly ends: readonly number[] },
  shared: Layout,
): void {
  const { unit, vocabulary, cursor } = shared;
  if (vocabulary.isNearlyFull(UNIT_LIMIT)) {
    vocabulary.clear();
    shared.onClear();
  }
  unit.count = cut.to - cut.from;
  for (let at = 0; at < unit.count; at += 1) {
    const start = tokens.starts[cut.from + at] ?? 0;
    const end = tokens.ends[cut.from + at] ?? 0;
    unit.starts[at] = start;
    unit.ends[at] = end;
    unit.types[at] = vocabulary.idOf(text.slice(start, end), tokens.kinds[cut.from + at] ?? 0);
    unit.states[at] = cursor.stateOf(start, end);
    unit.profiles[at] = cursor.profile;
  }
  markSentences(unit, cut);
  markNeighbours(unit, vocabulary);
}

function markSentences(
  unit: Unit,
  cut: { readonly from: number; readonly to: number; readonly ends: readonly number[] },
): void {
  let start = 0;
  let next = firstAbove(cut.ends, cut.from);
  while (start < unit.count) {
    const end = Math.min((cut.ends[next] ?? cut.to) - cut.from, unit.count);
    unit.sentenceStarts.fill(start, start, end);
    unit.sentenceEnds.fill(end, start, end);
    start = Math.max(end, start + 1);
    next += 1;
  }
}

function firstAbove(sorted: readonly number[], value: number): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle] ?? 0) <= value) low = middle + 1;
    else high = middle;
  }
  return low;
}

const CAPITALISED = classNamed('capitalised');
const CAPITALS = classNamed('capitals');
const BORDERS: ReadonlySet<number> = new Set(
  ['comma', 'colon', 'dash', 'that', 'relative', 'joiner', 'subordinator', 'opening', 'closing'].map(
    classNamed,
  ),
);

function isName(wordClassNumber: number): boolean {
  return wordClassNumber === CAPITALISED || wordClassNumber === CAPITALS;
}

/** One walk to the right and one to the left: what is nearest on each side, within the sentence. */
function markNeighbours(unit: Unit, vocabulary: Vocabulary): void {
  const classOf = (at: number): number => vocabulary.classes[unit.types[at] ?? 0] ?? 0;
  const isCue = (at: number): boolean =>
    cueLevel(vocabulary.profileBytes[unit.types[at] ?? 0] ?? 0) >= LEXICON_CUE &&
    unit.states[at] === OUTSIDE_MARKS;
  let cue = -1;
  let border = -1;
  let run = -1;
  let cues = 0;
  for (let at = 0; at < unit.count; at += 1) {
    if (unit.sentenceStarts[at] === at) cue = border = run = -1;
    if (unit.sentenceStarts[at] === at) cues = 0;
    unit.cuesLeft[at] = cue;
    unit.bordersLeft[at] = border;
    run = isName(classOf(at)) ? (run < 0 ? at : run) : -1;
    unit.runStarts[at] = run < 0 ? at : run;
    if (isCue(at)) cue = at;
    if (cue === at) cues += 1;
    unit.cueCounts[at] = Math.min(cues, 3);
    if (BORDERS.has(classOf(at))) border = at;
  }
  markRightNeighbours(unit, classOf, isCue);
}

function markRightNeighbours(
  unit: Unit,
  classOf: (at: number) => number,
  isCue: (at: number) => boolean,
): void {
  let cue = -1;
  let border = -1;
  let run = -1;
  let cues = 0;
  for (let at = unit.count - 1; at >= 0; at -= 1) {
    if ((unit.sentenceEnds[at] ?? 0) === at + 1) {
      cue = border = run = -1;
      cues = unit.cueCounts[at] ?? 0;
    }
    unit.cuesRight[at] = cue;
    unit.bordersRight[at] = border;
    run = isName(classOf(at)) ? (run < 0 ? at : run) : -1;
    unit.runEnds[at] = run < 0 ? at : run;
    unit.cueCounts[at] = cues;
    if (isCue(at)) cue = at;
    if (BORDERS.has(classOf(at))) border = at;
  }
}
