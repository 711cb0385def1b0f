// Features of a token's place in its unit. Each is a row of the weight table, found by hashing a template number and
// values read off the unit's columns. The numbers of the templates are part of the trained weights.
import { nearRowOf, rowOf } from './features.ts';
import { INSIDE, NESTED } from './quotation-state.ts';
import { borderOrder, byte, distanceBin, gapBin, int, NOWHERE, wordOf } from './read-unit.ts';
import { MARGIN, type Unit } from './unit.ts';
import { classesNamed } from './word-class.ts';

/** How many features the place of a token gives at most. */
export const PLACE_FEATURES = 32;
/** The first so many are those of the middle of a quotation as well; the last ones only those of a name. */
const EVERYWHERE = 8;
const WITHOUT_NAME = 26;

/** The bin of the end of a sentence behind a cue that is not there. */
const NO_TAIL = 11;
/** Longer runs of capitalised words tell nothing more. */
const LONGEST_RUN = 5;

/** Constants of this module are folded into compiled code, imported ones are looked up each time. */
const M = MARGIN;
const INSIDE_MARKS = INSIDE;
const NESTED_MARKS = NESTED;
const NAMES = classesNamed(['capitalised', 'capitals']);

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
  if (byte(NAMES, byte(unit.classes, here)) === 0) return WITHOUT_NAME;
  putNameRun(rows, unit, at);
  return PLACE_FEATURES;
}

function putEverywhere(rows: Int32Array, unit: Unit, at: number): void {
  const { states, classes, words } = unit;
  const here = at + M;
  const state = byte(states, here);
  const order = (byte(states, here - 1) * 8 + state) * 8 + byte(states, here + 1);
  const around = (byte(classes, here - 1) * 64 + byte(classes, here)) * 64 + byte(classes, here + 1);
  rows[0] = nearRowOf(1, around, 0);
  rows[1] = rowOf(2, int(words, here - 1), order);
  rows[2] = nearRowOf(3, int(unit.profiles, at), unit.before * 8 + state);
  rows[3] = nearRowOf(4, distanceBin(at - int(unit.sentenceStarts, at)), state);
  rows[4] = nearRowOf(5, distanceBin(int(unit.sentenceEnds, at) - 1 - at), state);
}

function putNearCues(rows: Int32Array, unit: Unit, at: number): void {
  const left = int(unit.cuesLeft, at);
  const right = int(unit.cuesRight, at);
  const toLeft = gapBin(left, at);
  const toRight = gapBin(at, right);
  rows[5] = rowOf(6, wordOf(unit, left), toLeft);
  rows[6] = rowOf(7, wordOf(unit, right), toRight);
  rows[7] = nearRowOf(8, toLeft * 16 + toRight, byte(unit.states, at + M));
}

function putSequences(rows: Int32Array, { words, classes, cues }: Unit, here: number): void {
  const word = int(words, here);
  const before = int(words, here - 1);
  const c1 = byte(classes, here - 1);
  const c0 = byte(classes, here);
  const d1 = byte(classes, here + 1);
  const cueOrder = (byte(cues, here - 1) * 8 + byte(cues, here)) * 8 + byte(cues, here + 1);
  rows[8] = nearRowOf(9, (byte(classes, here - 2) * 64 + c1) * 64 + c0, 0);
  rows[9] = nearRowOf(10, (c0 * 64 + d1) * 64 + byte(classes, here + 2), 0);
  rows[10] = rowOf(11, before, word);
  rows[11] = rowOf(12, word, c1);
  rows[12] = rowOf(13, word, d1);
  rows[13] = rowOf(14, before, c0);
  rows[14] = nearRowOf(15, cueOrder, c0);
}

function putQuotation(rows: Int32Array, unit: Unit, at: number): void {
  const { states, words, classes } = unit;
  const here = at + M;
  const order = (byte(states, here - 1) * 8 + byte(states, here)) * 8 + byte(states, here + 1);
  const start = int(unit.sentenceStarts, at);
  rows[15] = nearRowOf(16, order, byte(classes, here));
  rows[16] = rowOf(17, int(words, here + 1), order);
  rows[17] = nearRowOf(18, unit.before, start === 0 ? distanceBin(at) : NOWHERE);
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
  const tail = right < 0 ? NO_TAIL : distanceBin(int(unit.sentenceEnds, at) - right);
  rows[18] = rowOf(19, int(unit.words, here), wordOf(unit, left));
  rows[19] = nearRowOf(20, toLeft * 16 + gapBin(at, right), c0);
  rows[20] = nearRowOf(21, behind, toLeft);
  rows[21] = nearRowOf(22, tail, toLeft * 64 + c0);
  rows[22] = nearRowOf(25, borderOrder(unit, at), c0);
  rows[23] = rowOf(32, int(unit.words, here), wordOf(unit, right));
}

/** How far the nearest clause borders are. */
function putBorders(rows: Int32Array, unit: Unit, at: number): void {
  const left = int(unit.bordersLeft, at);
  const right = int(unit.bordersRight, at);
  rows[24] = rowOf(33, wordOf(unit, left), gapBin(left, at));
  rows[25] = rowOf(34, wordOf(unit, right), gapBin(at, right));
}

/** The run of capitalised words the token stands in, and what stands around it. */
function putNameRun(rows: Int32Array, unit: Unit, at: number): void {
  const { cues, classes, words } = unit;
  const start = int(unit.runStarts, at);
  const behind = int(unit.runEnds, at) + 1 + M;
  const before = start - 1 + M;
  const length = Math.min(behind - before - 1, LONGEST_RUN);
  const classPair = byte(classes, behind) * 64 + byte(classes, before);
  rows[26] = rowOf(26, length, at - start);
  rows[27] = rowOf(27, byte(cues, behind) * 8 + byte(cues, before), length);
  rows[28] = rowOf(28, byte(cues, behind + 1) * 8 + byte(cues, before - 1), classPair);
  rows[29] = rowOf(29, int(words, before), byte(classes, behind));
  rows[30] = rowOf(30, int(words, behind), int(words, behind + 1));
  rows[31] = rowOf(31, int(words, behind - 1), int(words, start + M));
}
