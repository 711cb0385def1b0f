// Features of a token's place in its unit. Each is a row of the weight table, found by hashing a template number and
// values read off the unit's columns. The numbers of the templates are part of the trained weights.
import type { FeatureList } from './features.ts';
import { OUTSIDE_MARKS } from './quotation-state.ts';
import { MARGIN, type Unit } from './unit.ts';
import { EDGE_WORD } from './vocabulary.ts';

/** Distances in tokens: 0 to 4 as they are, then 5-6, 7-9, 10-14, 15-24, more. */
function distanceBin(distance: number): number {
  if (distance < 5) return distance;
  if (distance < 7) return 5;
  if (distance < 10) return 6;
  if (distance < 15) return 7;
  return distance < 25 ? 8 : 9;
}

/** Stands for a cue or border that is not there, and the word that stands in for it. */
const NONE = -1;
const NO_WORD = EDGE_WORD + 1;
/** The bin of a distance to what is not there. */
const NOWHERE = 10;

/** The distance from one place to a later one; `NOWHERE` where either is not there. */
function gapBin(from: number, to: number): number {
  return from === NONE || to === NONE ? NOWHERE : distanceBin(to - from);
}

const wordAt = (unit: Unit, at: number): number => unit.words[at + MARGIN] ?? 0;
const classAt = (unit: Unit, at: number): number => unit.classes[at + MARGIN] ?? 0;
const cueAt = (unit: Unit, at: number): number => unit.cues[at + MARGIN] ?? 0;
const stateAt = (unit: Unit, at: number): number => unit.states[at + MARGIN] ?? 0;
/** The word at a place that may be `NONE`. */
const wordOf = (unit: Unit, at: number): number => (at === NONE ? NO_WORD : wordAt(unit, at));

/** Adds what only the place of a token in its unit says. */
export function addPlaceFeatures(list: FeatureList, unit: Unit, at: number): void {
  addWordSequences(list, unit, at);
  addClassSequences(list, unit, at);
  addWordsWithClasses(list, unit, at);
  addQuotation(list, unit, at);
  addSentencePlace(list, unit, at);
  addNearestCues(list, unit, at);
  addBorders(list, unit, at);
  addBorderOrder(list, unit, at);
  addNameRun(list, unit, at);
}

function addWordSequences(list: FeatureList, unit: Unit, at: number): void {
  const before = wordAt(unit, at - 1);
  const word = wordAt(unit, at);
  const after = wordAt(unit, at + 1);
  list.add(201, before, word);
  list.add(202, word, after);
  list.add(203, wordAt(unit, at - 2), before);
  list.add(204, after, wordAt(unit, at + 2));
  list.add(205, before, after);
  list.add(206, before ^ Math.imul(word, 31), after);
}

function addClassSequences(list: FeatureList, unit: Unit, at: number): void {
  const c2 = classAt(unit, at - 2);
  const c1 = classAt(unit, at - 1);
  const c0 = classAt(unit, at);
  const d1 = classAt(unit, at + 1);
  const d2 = classAt(unit, at + 2);
  const toHere = (c2 * 64 + c1) * 64 + c0;
  list.add(211, c1 * 64 + c0, 0);
  list.add(212, c0 * 64 + d1, 0);
  list.add(213, (c1 * 64 + c0) * 64 + d1, 0);
  list.add(214, toHere, 0);
  list.add(215, (c0 * 64 + d1) * 64 + d2, 0);
  list.add(216, toHere, d1 * 64 + d2);
  list.add(217, (classAt(unit, at - 3) * 64 + c2) * 64 + c1, c0);
  list.add(218, (classAt(unit, at + 3) * 64 + d2) * 64 + d1, c0);
}

function addWordsWithClasses(list: FeatureList, unit: Unit, at: number): void {
  const before = wordAt(unit, at - 1);
  const word = wordAt(unit, at);
  const c0 = classAt(unit, at);
  list.add(219, word, classAt(unit, at - 1));
  list.add(220, word, classAt(unit, at + 1));
  list.add(221, before, c0);
  list.add(222, wordAt(unit, at + 1), c0);
  list.add(223, before ^ classAt(unit, at - 2), c0);
  list.add(224, (cueAt(unit, at - 1) * 8 + cueAt(unit, at)) * 8 + cueAt(unit, at + 1), c0);
}

function addQuotation(list: FeatureList, unit: Unit, at: number): void {
  const state = stateAt(unit, at);
  const before = stateAt(unit, at - 1);
  const after = stateAt(unit, at + 1);
  const profile = unit.profiles[at] ?? 0;
  const inOrder = (before * 8 + state) * 8 + after;
  const around = (state * 8 + before) * 8 + after;
  list.add(231, state, 0);
  list.add(232, state, wordAt(unit, at));
  list.add(233, inOrder, 0);
  list.add(234, inOrder, classAt(unit, at));
  list.add(235, state, profile);
  list.add(236, around, wordAt(unit, at - 1));
  list.add(237, around, wordAt(unit, at + 1));
  list.add(238, profile, unit.before * 8 + state);
  if (profile !== 0) list.add(239, profile & 127, unit.cueCounts[at] ?? 0);
}

function addSentencePlace(list: FeatureList, unit: Unit, at: number): void {
  const start = unit.sentenceStarts[at] ?? 0;
  const last = (unit.sentenceEnds[at] ?? 0) - 1;
  const fromStart = distanceBin(at - start);
  const toEnd = distanceBin(last - at);
  const state = stateAt(unit, at);
  const first = wordAt(unit, start);
  list.add(241, fromStart, state);
  list.add(242, toEnd, state);
  list.add(243, first, fromStart);
  list.add(244, first, wordAt(unit, start + 1));
  list.add(245, unit.cueCounts[at] ?? 0, state);
  list.add(246, unit.before, start === 0 ? fromStart : NOWHERE);
  list.add(247, toEnd * 16 + fromStart, classAt(unit, last));
  list.add(248, stateAt(unit, start), stateAt(unit, last) * 8 + state);
}

function addNearestCues(list: FeatureList, unit: Unit, at: number): void {
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
  list.add(251, leftWord, toLeft);
  list.add(252, rightWord, toRight);
  list.add(253, toLeft * 16 + toRight, state);
  list.add(254, leftWord, left === NONE ? 0 : wordAt(unit, left + 1));
  list.add(255, rightWord, right === NONE ? 0 : wordAt(unit, right - 1));
  list.add(256, leftWord, rightWord);
  list.add(257, leftWord, word);
  list.add(258, rightWord, word);
  list.add(259, toLeft * 16 + toRight, c0);
  list.add(260, left === NONE ? 0 : classAt(unit, left + 1) * 64 + classAt(unit, left + 2), toLeft);
  list.add(261, right === NONE ? 0 : behind * 64 + before, toRight);
  list.add(262, right === NONE ? 0 : before * 64 + classAt(unit, right - 2), toRight * 64 + behind);
  list.add(263, leftWord, state * 16 + c0);
  // A possible cue close to the end of its sentence, with nothing behind it: the content stands before it.
  const tail = right === NONE ? 11 : distanceBin((unit.sentenceEnds[at] ?? 0) - right);
  list.add(264, tail, toLeft * 64 + c0);
}

function addBorders(list: FeatureList, unit: Unit, at: number): void {
  const left = unit.bordersLeft[at] ?? NONE;
  const right = unit.bordersRight[at] ?? NONE;
  const leftWord = wordOf(unit, left);
  const rightWord = wordOf(unit, right);
  list.add(271, leftWord, gapBin(left, at));
  list.add(272, rightWord, gapBin(at, right));
  list.add(273, leftWord, rightWord);
  const behind = right === NONE ? 0 : classAt(unit, right + 1) * 64 + classAt(unit, right + 2);
  list.add(274, rightWord, behind);
  const beside = left === NONE ? 0 : classAt(unit, left + 1) * 64 + classAt(unit, left - 1);
  list.add(275, leftWord, beside);
  // The second border on the right: where an inserted clause would end.
  const second = right === NONE ? NONE : (unit.bordersRight[right] ?? NONE);
  list.add(279, wordOf(unit, second), rightWord);
}

/** Whether a clause border lies between the token and the nearest possible cue on each side. */
function addBorderOrder(list: FeatureList, unit: Unit, at: number): void {
  const left = unit.cuesLeft[at] ?? NONE;
  const right = unit.cuesRight[at] ?? NONE;
  const borderRight = unit.bordersRight[at] ?? NONE;
  const isCutLeft = (unit.bordersLeft[at] ?? NONE) > left;
  const isCutRight = borderRight !== NONE && borderRight < right;
  const before = left === NONE ? 0 : isCutLeft ? 1 : 2;
  const behind = right === NONE ? 0 : isCutRight ? 1 : 2;
  const order = before * 3 + behind;
  list.add(276, order, classAt(unit, at));
  list.add(277, order, wordOf(unit, right));
  list.add(278, order * 8 + stateAt(unit, at), wordOf(unit, left));
}

function addNameRun(list: FeatureList, unit: Unit, at: number): void {
  const start = unit.runStarts[at] ?? at;
  const end = unit.runEnds[at] ?? at;
  const length = Math.min(end - start + 1, 5);
  const before = classAt(unit, start - 1);
  const behind = classAt(unit, end + 1);
  const next = wordAt(unit, end + 1);
  list.add(281, length, at - start);
  list.add(282, wordAt(unit, start - 1), behind);
  list.add(283, next, length);
  list.add(284, cueAt(unit, end + 1) * 8 + cueAt(unit, start - 1), length);
  list.add(285, cueAt(unit, end + 2) * 8 + cueAt(unit, start - 2), behind * 64 + before);
  list.add(286, next, wordAt(unit, end + 2));
  list.add(
    287,
    before * 64 + classAt(unit, start - 2),
    stateAt(unit, start - 1) * 8 + stateAt(unit, end + 1),
  );
  if (stateAt(unit, at) === OUTSIDE_MARKS) list.add(288, wordAt(unit, end), wordAt(unit, start));
}
