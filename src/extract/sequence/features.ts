// Feature templates of the chain, after the published linear models for quotation extraction
// (word windows, quotation state, nearest cue). Every feature is a row of the weight table, found by hashing.
import { OUTSIDE_MARKS } from './quotation-state.ts';
import type { Unit } from './unit.ts';
import { cueLevel, EDGE_TYPE, sourceLevel, type Vocabulary } from './vocabulary.ts';

/** Rows of the weight table: two to this power. */
export const HASH_BITS = 18;
/** Words to each side whose own features count. */
export const WINDOW = 3;
export const OFFSETS = 2 * WINDOW + 1;
/** Upper bound of features a type gives at one offset, and of features a place in a unit gives. */
export const TYPE_FEATURE_LIMIT = 12;
export const PLACE_FEATURE_LIMIT = 96;

/** Collects rows; `add` hashes a template number and up to two values. */
export class FeatureList {
  readonly rows: Int32Array;
  count = 0;

  constructor(capacity: number) {
    this.rows = new Int32Array(capacity);
  }

  add(template: number, a: number, b = 0): void {
    let hash = Math.imul(a + Math.imul(template, 0x9e3779b1), 0x85ebca6b);
    hash = Math.imul(hash ^ (hash >>> 15) ^ b, 0xc2b2ae35);
    hash = Math.imul(hash ^ (hash >>> 13), 0x27d4eb2f);
    this.rows[this.count] = (hash ^ (hash >>> 16)) >>> (32 - HASH_BITS);
    this.count += 1;
  }
}

/** What a word says about the token `offset` places before it, whatever stands around. */
export function addTypeFeatures(
  list: FeatureList,
  vocabulary: Vocabulary,
  type: number,
  offset: number,
): void {
  const base = (offset + WINDOW) * 16;
  const profile = vocabulary.profileBytes[type] ?? 0;
  list.add(base + 1, vocabulary.words[type] ?? 0);
  list.add(base + 2, vocabulary.classes[type] ?? 0);
  if (Math.abs(offset) <= 2) list.add(base + 3, cueLevel(profile));
  if (Math.abs(offset) > 1) return;
  list.add(base + 4, vocabulary.shapes[type] ?? 0);
  list.add(base + 5, vocabulary.suffixes2[type] ?? 0);
  list.add(base + 6, vocabulary.suffixes3[type] ?? 0);
  list.add(base + 7, sourceLevel(profile), cueLevel(profile));
  if (offset === 0) list.add(base + 8, vocabulary.prefixes3[type] ?? 0);
}

/** Distances in tokens: 0 to 4 as they are, then 5-6, 7-9, 10-14, 15-24, more. */
function distanceBin(distance: number): number {
  if (distance < 5) return distance;
  if (distance < 7) return 5;
  if (distance < 10) return 6;
  if (distance < 15) return 7;
  return distance < 25 ? 8 : 9;
}

/** Stands for a cue or border that is not there. */
const NONE = -1;
const NO_WORD = 2;

/** The distance from one place to a later one; the last bin where either is not there. */
function gapBin(from: number, to: number): number {
  return from === NONE || to === NONE ? 10 : distanceBin(to - from);
}

/** Reads columns by place; what lies outside the unit is the edge. */
class Reader {
  unit: Unit;
  vocabulary: Vocabulary;

  constructor(unit: Unit, vocabulary: Vocabulary) {
    this.unit = unit;
    this.vocabulary = vocabulary;
  }

  typeAt(at: number): number {
    return at < 0 || at >= this.unit.count ? EDGE_TYPE : (this.unit.types[at] ?? EDGE_TYPE);
  }
  word(at: number): number {
    return this.vocabulary.words[this.typeAt(at)] ?? 0;
  }
  /** The word at a place that may be `NONE`. */
  wordOf(at: number): number {
    return at === NONE ? NO_WORD : this.word(at);
  }
  wordClass(at: number): number {
    return this.vocabulary.classes[this.typeAt(at)] ?? 0;
  }
  cue(at: number): number {
    return cueLevel(this.vocabulary.profileBytes[this.typeAt(at)] ?? 0);
  }
  state(at: number): number {
    return at < 0 || at >= this.unit.count ? 7 : (this.unit.states[at] ?? 0);
  }
}

/** Adds what only the place of a token in its unit says. */
export function addPlaceFeatures(list: FeatureList, unit: Unit, vocabulary: Vocabulary, at: number): void {
  const reader = new Reader(unit, vocabulary);
  addWordSequences(list, reader, at);
  addClassSequences(list, reader, at);
  addQuotation(list, reader, at);
  addSentencePlace(list, reader, at);
  addNearestCues(list, reader, at);
  addBorders(list, reader, at);
  addBorderOrder(list, reader, at);
  addNameRun(list, reader, at);
}

function addWordSequences(list: FeatureList, r: Reader, at: number): void {
  const [w2, w1, w0, n1, n2] = [r.word(at - 2), r.word(at - 1), r.word(at), r.word(at + 1), r.word(at + 2)];
  list.add(201, w1, w0);
  list.add(202, w0, n1);
  list.add(203, w2, w1);
  list.add(204, n1, n2);
  list.add(205, w1, n1);
  list.add(206, w1 ^ Math.imul(w0, 31), n1);
}

function addClassSequences(list: FeatureList, r: Reader, at: number): void {
  const [c3, c2, c1] = [r.wordClass(at - 3), r.wordClass(at - 2), r.wordClass(at - 1)];
  const [c0, d1, d2, d3] = [r.wordClass(at), r.wordClass(at + 1), r.wordClass(at + 2), r.wordClass(at + 3)];
  list.add(211, c1 * 64 + c0);
  list.add(212, c0 * 64 + d1);
  list.add(213, (c1 * 64 + c0) * 64 + d1);
  list.add(214, (c2 * 64 + c1) * 64 + c0);
  list.add(215, (c0 * 64 + d1) * 64 + d2);
  list.add(216, (c2 * 64 + c1) * 64 + c0, d1 * 64 + d2);
  list.add(217, (c3 * 64 + c2) * 64 + c1, c0);
  list.add(218, (d3 * 64 + d2) * 64 + d1, c0);
  list.add(219, r.word(at), c1);
  list.add(220, r.word(at), d1);
  list.add(221, r.word(at - 1), c0);
  list.add(222, r.word(at + 1), c0);
  list.add(223, r.word(at - 1) ^ c2, c0);
  list.add(224, (r.cue(at - 1) * 8 + r.cue(at)) * 8 + r.cue(at + 1), c0);
}

function addQuotation(list: FeatureList, r: Reader, at: number): void {
  const state = r.state(at);
  const before = r.state(at - 1);
  const after = r.state(at + 1);
  const profile = r.unit.profiles[at] ?? 0;
  list.add(231, state);
  list.add(232, state, r.word(at));
  list.add(233, (before * 8 + state) * 8 + after);
  list.add(234, (before * 8 + state) * 8 + after, r.wordClass(at));
  list.add(235, state, profile);
  list.add(236, (state * 8 + before) * 8 + after, r.word(at - 1));
  list.add(237, (state * 8 + before) * 8 + after, r.word(at + 1));
  list.add(238, profile, r.unit.before * 8 + state);
  if (profile !== 0) list.add(239, profile & 127, r.unit.cueCounts[at]);
}

function addSentencePlace(list: FeatureList, r: Reader, at: number): void {
  const { unit } = r;
  const start = unit.sentenceStarts[at] ?? 0;
  const end = unit.sentenceEnds[at] ?? 0;
  const fromStart = distanceBin(at - start);
  const toEnd = distanceBin(end - 1 - at);
  const state = r.state(at);
  list.add(241, fromStart, state);
  list.add(242, toEnd, state);
  list.add(243, r.word(start), fromStart);
  list.add(244, r.word(start), r.word(start + 1));
  list.add(245, unit.cueCounts[at] ?? 0, state);
  list.add(246, unit.before, start === 0 ? fromStart : 10);
  list.add(247, toEnd * 16 + fromStart, r.wordClass(end - 1));
  list.add(248, r.state(start), r.state(end - 1) * 8 + state);
}

function addNearestCues(list: FeatureList, r: Reader, at: number): void {
  const { unit } = r;
  const left = unit.cuesLeft[at] ?? -1;
  const right = unit.cuesRight[at] ?? -1;
  const leftWord = left < 0 ? 2 : r.word(left);
  const rightWord = right < 0 ? 2 : r.word(right);
  const toLeft = left < 0 ? 10 : distanceBin(at - left);
  const toRight = right < 0 ? 10 : distanceBin(right - at);
  const state = r.state(at);
  list.add(251, leftWord, toLeft);
  list.add(252, rightWord, toRight);
  list.add(253, toLeft * 16 + toRight, state);
  list.add(254, leftWord, left < 0 ? 0 : r.word(left + 1));
  list.add(255, rightWord, right < 0 ? 0 : r.word(right - 1));
  list.add(256, leftWord, rightWord);
  list.add(257, leftWord, r.word(at));
  list.add(258, rightWord, r.word(at));
  list.add(259, toLeft * 16 + toRight, r.wordClass(at));
  list.add(260, left < 0 ? 0 : r.wordClass(left + 1) * 64 + r.wordClass(left + 2), toLeft);
  list.add(261, right < 0 ? 0 : r.wordClass(right + 1) * 64 + r.wordClass(right - 1), toRight);
  list.add(
    262,
    right < 0 ? 0 : r.wordClass(right - 1) * 64 + r.wordClass(right - 2),
    toRight * 64 + r.wordClass(right + 1),
  );
  list.add(263, leftWord, state * 16 + r.wordClass(at));
  // A possible cue close to the end of its sentence, with nothing behind it: the content stands before it.
  const tail = right < 0 ? 11 : distanceBin((unit.sentenceEnds[at] ?? 0) - right);
  list.add(264, tail, toLeft * 64 + r.wordClass(at));
}

function addBorders(list: FeatureList, r: Reader, at: number): void {
  const { unit } = r;
  const left = unit.bordersLeft[at] ?? NONE;
  const right = unit.bordersRight[at] ?? NONE;
  const leftWord = r.wordOf(left);
  const rightWord = r.wordOf(right);
  list.add(271, leftWord, gapBin(left, at));
  list.add(272, rightWord, gapBin(at, right));
  list.add(273, leftWord, rightWord);
  list.add(274, rightWord, right === NONE ? 0 : r.wordClass(right + 1) * 64 + r.wordClass(right + 2));
  list.add(275, leftWord, left === NONE ? 0 : r.wordClass(left + 1) * 64 + r.wordClass(left - 1));
  // The second border on the right: where an inserted clause would end.
  const second = right === NONE ? NONE : (unit.bordersRight[right] ?? NONE);
  list.add(279, r.wordOf(second), rightWord);
}

/** Whether a clause border lies between the token and the nearest possible cue on each side. */
function addBorderOrder(list: FeatureList, r: Reader, at: number): void {
  const { unit } = r;
  const left = unit.cuesLeft[at] ?? NONE;
  const right = unit.cuesRight[at] ?? NONE;
  const borderRight = unit.bordersRight[at] ?? NONE;
  const isCutLeft = (unit.bordersLeft[at] ?? NONE) > left;
  const isCutRight = borderRight !== NONE && borderRight < right;
  const before = left === NONE ? 0 : isCutLeft ? 1 : 2;
  const behind = right === NONE ? 0 : isCutRight ? 1 : 2;
  const order = before * 3 + behind;
  list.add(276, order, r.wordClass(at));
  list.add(277, order, r.wordOf(right));
  list.add(278, order * 8 + r.state(at), r.wordOf(left));
}

function addNameRun(list: FeatureList, r: Reader, at: number): void {
  const { unit } = r;
  const start = unit.runStarts[at] ?? at;
  const end = unit.runEnds[at] ?? at;
  const length = Math.min(end - start + 1, 5);
  list.add(281, length, at - start);
  list.add(282, r.word(start - 1), r.wordClass(end + 1));
  list.add(283, r.word(end + 1), length);
  list.add(284, r.cue(end + 1) * 8 + r.cue(start - 1), length);
  list.add(285, r.cue(end + 2) * 8 + r.cue(start - 2), r.wordClass(end + 1) * 64 + r.wordClass(start - 1));
  list.add(286, r.word(end + 1), r.word(end + 2));
  list.add(
    287,
    r.wordClass(start - 1) * 64 + r.wordClass(start - 2),
    r.state(start - 1) * 8 + r.state(end + 1),
  );
  if (r.state(at) === OUTSIDE_MARKS) list.add(288, r.word(end), r.word(start));
}
