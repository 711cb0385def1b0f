// Features of a token's place in its unit. Each is a row of the weight table, found by hashing a template number and
// values read off the unit's columns. The numbers of the templates are part of the trained weights.
import { rowOf } from './features.ts';
import { INSIDE, NESTED } from './quotation-state.ts';
import { MARGIN, type Unit, UNIT_LIMIT } from './unit.ts';
import { EDGE_WORD } from './vocabulary.ts';

/** How many features the place of a token gives at most. */
export const PLACE_FEATURES = 31;
/** The first so many are those of the middle of a quotation as well. */
const EVERYWHERE = 8;

/** Distances in tokens: 0 to 4 as they are, then 5-6, 7-9, 10-14, 15-24, more. */
const BINS = Uint8Array.from({ length: UNIT_LIMIT + 1 }, (_, distance) => {
  if (distance < 5) return distance;
  if (distance < 7) return 5;
  if (distance < 10) return 6;
  if (distance < 15) return 7;
  return distance < 25 ? 8 : 9;
});

/** The word in place of a cue or border that is not there (-1). */
const NO_WORD = EDGE_WORD + 1;
/** The bin of a distance to what is not there, and of the end of a sentence behind a cue that is not there. */
const NOWHERE = 10;
const NO_TAIL = 11;
/** Longer runs of capitalised words tell nothing more. */
const LONGEST_RUN = 5;

/** Constants of this module are folded into compiled code, imported ones are looked up each time. */
const M = MARGIN;
const INSIDE_MARKS = INSIDE;
const NESTED_MARKS = NESTED;

const int = (values: Int32Array, at: number): number => values[at] ?? 0;
const byte = (values: Uint8Array, at: number): number => values[at] ?? 0;
const bin = (distance: number): number => BINS[distance | 0] ?? 0;
/** The distance from one place to a later one; `NOWHERE` where either is not there. */
const gapBin = (from: number, to: number): number => (from < 0 || to < 0 ? NOWHERE : bin(to - from));
/** The word at a place; a negative one is no place. */
const wordOf = (unit: Unit, at: number): number => (at < 0 ? NO_WORD : int(unit.words, at + M));

/** True for the states of tokens that stand in a quotation and touch none of its ends. */
const isDeep = (state: number): boolean => state === INSIDE_MARKS || state === NESTED_MARKS;

/**
 * Writes the rows of what only the place of a token in its unit says; answers how many.
 *
 * In the middle of a quotation the marks around it decide, and a few features do.
 */
export function placeRows(rows: Int32Array, unit: Unit, at: number): number {
  const { states } = unit;
  const here = at + M;
  putEverywhere(rows, unit, at);
  putNearCues(rows, unit, at);
  if (isDeep(byte(states, here)) && isDeep(byte(states, here - 1)) && isDeep(byte(states, here + 1))) {
    return EVERYWHERE;
  }
  putSequences(rows, unit, here);
  putQuotation(rows, unit, at);
  putCues(rows, unit, at);
  putBorders(rows, unit, at);
  putNameRun(rows, unit, at);
  return PLACE_FEATURES;
}

function putEverywhere(rows: Int32Array, unit: Unit, at: number): void {
  const { states, classes, words } = unit;
  const here = at + M;
  const state = byte(states, here);
  const order = (byte(states, here - 1) * 8 + state) * 8 + byte(states, here + 1);
  const around = (byte(classes, here - 1) * 64 + byte(classes, here)) * 64 + byte(classes, here + 1);
  rows[0] = rowOf(1, around, 0);
  rows[1] = rowOf(2, int(words, here - 1), order);
  rows[2] = rowOf(3, int(unit.profiles, at), unit.before * 8 + state);
  rows[3] = rowOf(4, bin(at - int(unit.sentenceStarts, at)), state);
  rows[4] = rowOf(5, bin(int(unit.sentenceEnds, at) - 1 - at), state);
}

function putNearCues(rows: Int32Array, unit: Unit, at: number): void {
  const left = int(unit.cuesLeft, at);
  const right = int(unit.cuesRight, at);
  const toLeft = gapBin(left, at);
  const toRight = gapBin(at, right);
  rows[5] = rowOf(6, wordOf(unit, left), toLeft);
  rows[6] = rowOf(7, wordOf(unit, right), toRight);
  rows[7] = rowOf(8, toLeft * 16 + toRight, byte(unit.states, at + M));
}

function putSequences(rows: Int32Array, { words, classes, cues }: Unit, here: number): void {
  const word = int(words, here);
  const before = int(words, here - 1);
  const c1 = byte(classes, here - 1);
  const c0 = byte(classes, here);
  const d1 = byte(classes, here + 1);
  const cueOrder = (byte(cues, here - 1) * 8 + byte(cues, here)) * 8 + byte(cues, here + 1);
  rows[8] = rowOf(9, (byte(classes, here - 2) * 64 + c1) * 64 + c0, 0);
  rows[9] = rowOf(10, (c0 * 64 + d1) * 64 + byte(classes, here + 2), 0);
  rows[10] = rowOf(11, before, word);
  rows[11] = rowOf(12, word, c1);
  rows[12] = rowOf(13, word, d1);
  rows[13] = rowOf(14, before, c0);
  rows[14] = rowOf(15, cueOrder, c0);
}

function putQuotation(rows: Int32Array, unit: Unit, at: number): void {
  const { states, words, classes } = unit;
  const here = at + M;
  const order = (byte(states, here - 1) * 8 + byte(states, here)) * 8 + byte(states, here + 1);
  const start = int(unit.sentenceStarts, at);
  rows[15] = rowOf(16, order, byte(classes, here));
  rows[16] = rowOf(17, int(words, here + 1), order);
  rows[17] = rowOf(18, unit.before, start === 0 ? bin(at) : NOWHERE);
}

function putCues(rows: Int32Array, unit: Unit, at: number): void {
  const { classes } = unit;
  const here = at + M;
  const left = int(unit.cuesLeft, at);
  const right = int(unit.cuesRight, at);
  const toLeft = gapBin(left, at);
  const c0 = byte(classes, here);
  const behind = left < 0 ? 0 : byte(classes, left + 1 + M) * 64 + byte(classes, left + 2 + M);
  // A possible cue close to the end of its sentence, with nothing behind it: the content stands before it.
  const tail = right < 0 ? NO_TAIL : bin(int(unit.sentenceEnds, at) - right);
  rows[18] = rowOf(19, int(unit.words, here), wordOf(unit, left));
  rows[19] = rowOf(20, toLeft * 16 + gapBin(at, right), c0);
  rows[20] = rowOf(21, behind, toLeft);
  rows[21] = rowOf(22, tail, toLeft * 64 + c0);
}

/** The nearest clause borders, and whether one lies between the token and the nearest possible cue on each side. */
function putBorders(rows: Int32Array, unit: Unit, at: number): void {
  const { classes } = unit;
  const left = int(unit.bordersLeft, at);
  const right = int(unit.bordersRight, at);
  const cueLeft = int(unit.cuesLeft, at);
  const cueRight = int(unit.cuesRight, at);
  const leftWord = wordOf(unit, left);
  const beside = left < 0 ? 0 : byte(classes, left + 1 + M) * 64 + byte(classes, left - 1 + M);
  const before = cueLeft < 0 ? 0 : left > cueLeft ? 1 : 2;
  const ahead = cueRight < 0 ? 0 : right >= 0 && right < cueRight ? 1 : 2;
  rows[22] = rowOf(23, leftWord, wordOf(unit, right));
  rows[23] = rowOf(24, leftWord, beside);
  rows[24] = rowOf(25, before * 3 + ahead, byte(classes, at + M));
}

/** The run of capitalised words the token stands in, and what stands around it. */
function putNameRun(rows: Int32Array, unit: Unit, at: number): void {
  const { cues, classes, words } = unit;
  const start = int(unit.runStarts, at);
  const behind = int(unit.runEnds, at) + 1 + M;
  const before = start - 1 + M;
  const length = Math.min(behind - before - 1, LONGEST_RUN);
  const classPair = byte(classes, behind) * 64 + byte(classes, before);
  rows[25] = rowOf(26, length, at - start);
  rows[26] = rowOf(27, byte(cues, behind) * 8 + byte(cues, before), length);
  rows[27] = rowOf(28, byte(cues, behind + 1) * 8 + byte(cues, before - 1), classPair);
  rows[28] = rowOf(29, int(words, before), byte(classes, behind));
  rows[29] = rowOf(30, int(words, behind), int(words, behind + 1));
  rows[30] = rowOf(31, int(words, behind - 1), int(words, start + M));
}
