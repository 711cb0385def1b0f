// Features of a token's place in its unit. Each is a row of the weight table, found by hashing a template number and
// values read off the unit's columns. The numbers of the templates are part of the trained weights.
import { type FeatureList, PLACE_FEATURE_LIMIT, saltsOf } from './features.ts';
import { OUTSIDE_MARKS } from './quotation-state.ts';
import { MARGIN, type Unit, UNIT_LIMIT } from './unit.ts';
import { EDGE_WORD } from './vocabulary.ts';

/** Distances in tokens: 0 to 4 as they are, then 5-6, 7-9, 10-14, 15-24, more. */
const BINS = Uint8Array.from({ length: UNIT_LIMIT + 1 }, (_, distance) => {
  if (distance < 5) return distance;
  if (distance < 7) return 5;
  if (distance < 10) return 6;
  if (distance < 15) return 7;
  return distance < 25 ? 8 : 9;
});
const distanceBin = (distance: number): number => BINS[distance] ?? 0;

/** Stands for a cue or border that is not there, and the word that stands in for it. */
const NONE = -1;
const NO_WORD = EDGE_WORD + 1;
/** The bin of a distance to what is not there. */
const NOWHERE = 10;

/** The distance from one place to a later one; `NOWHERE` where either is not there. */
function gapBin(from: number, to: number): number {
  return from === NONE || to === NONE ? NOWHERE : distanceBin(to - from);
}

/** A constant of this module is folded into compiled code, an imported one is looked up each time. */
const M = MARGIN;
const OUTSIDE = OUTSIDE_MARKS;

const wordAt = (unit: Unit, at: number): number => unit.words[at + M] ?? 0;
const classAt = (unit: Unit, at: number): number => unit.classes[at + M] ?? 0;
const cueAt = (unit: Unit, at: number): number => unit.cues[at + M] ?? 0;
const stateAt = (unit: Unit, at: number): number => unit.states[at + M] ?? 0;
/** The word at a place that may be `NONE`. */
const wordOf = (unit: Unit, at: number): number => (at === NONE ? NO_WORD : wordAt(unit, at));

/** The templates of each group of features, in the order their values are put. */
const WORDS_AND_CLASSES = [
  201, 202, 203, 204, 205, 206, 211, 212, 213, 214, 215, 216, 217, 218, 219, 220, 221, 222, 223, 224,
];
const QUOTATION = [231, 232, 233, 234, 235, 236, 237, 238];
/** Only a token inside quotation marks has it. */
const QUOTED = 239;
const BEYOND = [
  241, 242, 243, 244, 245, 246, 247, 248, 251, 252, 253, 254, 255, 256, 257, 258, 259, 260, 261, 262, 263,
  264, 271, 272, 273, 274, 275, 279, 276, 277, 278, 281, 282, 283, 284, 285, 286, 287, 288,
];
const OUTSIDE_SALTS = saltsOf([...WORDS_AND_CLASSES, ...QUOTATION, ...BEYOND]);
const INSIDE_SALTS = saltsOf([...WORDS_AND_CLASSES, ...QUOTATION, QUOTED, ...BEYOND]);
const NO_PROFILE = 0;

/** The two values of each feature of one token; filled anew for each. */
const VALUES = new Int32Array(2 * PLACE_FEATURE_LIMIT);

/** Adds what only the place of a token in its unit says. Values first, then one tight loop hashes them all. */
export function addPlaceFeatures(list: FeatureList, unit: Unit, at: number): void {
  const isInside = unit.profiles[at] !== NO_PROFILE;
  const salts = isInside ? INSIDE_SALTS : OUTSIDE_SALTS;
  const beyond = isInside ? 29 : 28;
  putWordSequences(VALUES, 0, unit, at);
  putClassSequences(VALUES, 6, unit, at);
  putWordsWithClasses(VALUES, 14, unit, at);
  putQuotation(VALUES, 20, unit, at);
  putSentencePlace(VALUES, beyond, unit, at);
  putNearestCues(VALUES, beyond + 8, unit, at);
  putBorders(VALUES, beyond + 22, unit, at);
  putBorderOrder(VALUES, beyond + 28, unit, at);
  putNameRun(VALUES, beyond + 31, unit, at);
  // The last one tells of names outside quotation marks alone.
  const isOutside = unit.states[at + M] === OUTSIDE;
  list.addAll(salts, VALUES, isOutside ? salts.length : salts.length - 1);
}

/** The two values of the feature at a position. */
function put(values: Int32Array, position: number, a: number, b: number): void {
  values[2 * position] = a;
  values[2 * position + 1] = b;
}

function putWordSequences(values: Int32Array, from: number, unit: Unit, at: number): void {
  const before = wordAt(unit, at - 1);
  const word = wordAt(unit, at);
  const after = wordAt(unit, at + 1);
  put(values, from, before, word);
  put(values, from + 1, word, after);
  put(values, from + 2, wordAt(unit, at - 2), before);
  put(values, from + 3, after, wordAt(unit, at + 2));
  put(values, from + 4, before, after);
  put(values, from + 5, before ^ Math.imul(word, 31), after);
}

function putClassSequences(values: Int32Array, from: number, unit: Unit, at: number): void {
  const c2 = classAt(unit, at - 2);
  const c1 = classAt(unit, at - 1);
  const c0 = classAt(unit, at);
  const d1 = classAt(unit, at + 1);
  const d2 = classAt(unit, at + 2);
  const toHere = (c2 * 64 + c1) * 64 + c0;
  put(values, from, c1 * 64 + c0, 0);
  put(values, from + 1, c0 * 64 + d1, 0);
  put(values, from + 2, (c1 * 64 + c0) * 64 + d1, 0);
  put(values, from + 3, toHere, 0);
  put(values, from + 4, (c0 * 64 + d1) * 64 + d2, 0);
  put(values, from + 5, toHere, d1 * 64 + d2);
  put(values, from + 6, (classAt(unit, at - 3) * 64 + c2) * 64 + c1, c0);
  put(values, from + 7, (classAt(unit, at + 3) * 64 + d2) * 64 + d1, c0);
}

function putWordsWithClasses(values: Int32Array, from: number, unit: Unit, at: number): void {
  const before = wordAt(unit, at - 1);
  const word = wordAt(unit, at);
  const c0 = classAt(unit, at);
  put(values, from, word, classAt(unit, at - 1));
  put(values, from + 1, word, classAt(unit, at + 1));
  put(values, from + 2, before, c0);
  put(values, from + 3, wordAt(unit, at + 1), c0);
  put(values, from + 4, before ^ classAt(unit, at - 2), c0);
  put(values, from + 5, (cueAt(unit, at - 1) * 8 + cueAt(unit, at)) * 8 + cueAt(unit, at + 1), c0);
}

function putQuotation(values: Int32Array, from: number, unit: Unit, at: number): void {
  const state = stateAt(unit, at);
  const before = stateAt(unit, at - 1);
  const after = stateAt(unit, at + 1);
  const profile = unit.profiles[at] ?? 0;
  const inOrder = (before * 8 + state) * 8 + after;
  const around = (state * 8 + before) * 8 + after;
  put(values, from, state, 0);
  put(values, from + 1, state, wordAt(unit, at));
  put(values, from + 2, inOrder, 0);
  put(values, from + 3, inOrder, classAt(unit, at));
  put(values, from + 4, state, profile);
  put(values, from + 5, around, wordAt(unit, at - 1));
  put(values, from + 6, around, wordAt(unit, at + 1));
  put(values, from + 7, profile, unit.before * 8 + state);
  if (profile !== NO_PROFILE) put(values, from + 8, profile & 127, unit.cueCounts[at] ?? 0);
}

function putSentencePlace(values: Int32Array, from: number, unit: Unit, at: number): void {
  const start = unit.sentenceStarts[at] ?? 0;
  const last = (unit.sentenceEnds[at] ?? 0) - 1;
  const fromStart = distanceBin(at - start);
  const toEnd = distanceBin(last - at);
  const state = stateAt(unit, at);
  const first = wordAt(unit, start);
  put(values, from, fromStart, state);
  put(values, from + 1, toEnd, state);
  put(values, from + 2, first, fromStart);
  put(values, from + 3, first, wordAt(unit, start + 1));
  put(values, from + 4, unit.cueCounts[at] ?? 0, state);
  put(values, from + 5, unit.before, start === 0 ? fromStart : NOWHERE);
  put(values, from + 6, toEnd * 16 + fromStart, classAt(unit, last));
  put(values, from + 7, stateAt(unit, start), stateAt(unit, last) * 8 + state);
}

function putNearestCues(values: Int32Array, from: number, unit: Unit, at: number): void {
  const left = unit.cuesLeft[at] ?? NONE;
  const right = unit.cuesRight[at] ?? NONE;
  const leftWord = wordOf(unit, left);
  const rightWord = wordOf(unit, right);
  const toLeft = gapBin(left, at);
  const toRight = gapBin(at, right);
  const state = stateAt(unit, at);
  const word = wordAt(unit, at);
  const c0 = classAt(unit, at);
  const before = classAt(unit, right - 1);
  const behind = classAt(unit, right + 1);
  put(values, from, leftWord, toLeft);
  put(values, from + 1, rightWord, toRight);
  put(values, from + 2, toLeft * 16 + toRight, state);
  put(values, from + 3, leftWord, left === NONE ? 0 : wordAt(unit, left + 1));
  put(values, from + 4, rightWord, right === NONE ? 0 : wordAt(unit, right - 1));
  put(values, from + 5, leftWord, rightWord);
  put(values, from + 6, leftWord, word);
  put(values, from + 7, rightWord, word);
  put(values, from + 8, toLeft * 16 + toRight, c0);
  put(values, from + 9, left === NONE ? 0 : classAt(unit, left + 1) * 64 + classAt(unit, left + 2), toLeft);
  put(values, from + 10, right === NONE ? 0 : behind * 64 + before, toRight);
  put(values, from + 11, right === NONE ? 0 : before * 64 + classAt(unit, right - 2), toRight * 64 + behind);
  put(values, from + 12, leftWord, state * 16 + c0);
  // A possible cue close to the end of its sentence, with nothing behind it: the content stands before it.
  const tail = right === NONE ? 11 : distanceBin((unit.sentenceEnds[at] ?? 0) - right);
  put(values, from + 13, tail, toLeft * 64 + c0);
}

function putBorders(values: Int32Array, from: number, unit: Unit, at: number): void {
  const left = unit.bordersLeft[at] ?? NONE;
  const right = unit.bordersRight[at] ?? NONE;
  const leftWord = wordOf(unit, left);
  const rightWord = wordOf(unit, right);
  put(values, from, leftWord, gapBin(left, at));
  put(values, from + 1, rightWord, gapBin(at, right));
  put(values, from + 2, leftWord, rightWord);
  const behind = right === NONE ? 0 : classAt(unit, right + 1) * 64 + classAt(unit, right + 2);
  put(values, from + 3, rightWord, behind);
  const beside = left === NONE ? 0 : classAt(unit, left + 1) * 64 + classAt(unit, left - 1);
  put(values, from + 4, leftWord, beside);
  // The second border on the right: where an inserted clause would end.
  const second = right === NONE ? NONE : (unit.bordersRight[right] ?? NONE);
  put(values, from + 5, wordOf(unit, second), rightWord);
}

/** Whether a clause border lies between the token and the nearest possible cue on each side. */
function putBorderOrder(values: Int32Array, from: number, unit: Unit, at: number): void {
  const left = unit.cuesLeft[at] ?? NONE;
  const right = unit.cuesRight[at] ?? NONE;
  const borderRight = unit.bordersRight[at] ?? NONE;
  const isCutLeft = (unit.bordersLeft[at] ?? NONE) > left;
  const isCutRight = borderRight !== NONE && borderRight < right;
  const before = left === NONE ? 0 : isCutLeft ? 1 : 2;
  const behind = right === NONE ? 0 : isCutRight ? 1 : 2;
  const order = before * 3 + behind;
  put(values, from, order, classAt(unit, at));
  put(values, from + 1, order, wordOf(unit, right));
  put(values, from + 2, order * 8 + stateAt(unit, at), wordOf(unit, left));
}

function putNameRun(values: Int32Array, from: number, unit: Unit, at: number): void {
  const start = unit.runStarts[at] ?? at;
  const end = unit.runEnds[at] ?? at;
  const length = Math.min(end - start + 1, 5);
  const before = classAt(unit, start - 1);
  const behind = classAt(unit, end + 1);
  const next = wordAt(unit, end + 1);
  put(values, from, length, at - start);
  put(values, from + 1, wordAt(unit, start - 1), behind);
  put(values, from + 2, next, length);
  put(values, from + 3, cueAt(unit, end + 1) * 8 + cueAt(unit, start - 1), length);
  put(values, from + 4, cueAt(unit, end + 2) * 8 + cueAt(unit, start - 2), behind * 64 + before);
  put(values, from + 5, next, wordAt(unit, end + 2));
  put(
    values,
    from + 6,
    before * 64 + classAt(unit, start - 2),
    stateAt(unit, start - 1) * 8 + stateAt(unit, end + 1),
  );
  if (stateAt(unit, at) === OUTSIDE) put(values, from + 7, wordAt(unit, end), wordAt(unit, start));
}
