// What is nearest to each token of a unit on each side: possible cues, clause borders, the run of capitals it stands in.
import { OUTSIDE_MARKS } from './quotation-state.ts';
import { MARGIN, type Unit } from './unit.ts';
import { classesNamed } from './word-class.ts';

/** From this level of the cue profile up, a word outside quotation marks counts as a possible cue. */
const LEXICON_CUE = 3;
/** More possible cues than this in a sentence tell nothing more. */
const MOST_CUES = 3;
const NONE = -1;

const NAMES = classesNamed(['capitalised', 'capitals']);
const BORDERS = classesNamed([
  'comma',
  'colon',
  'dash',
  'that',
  'relative',
  'joiner',
  'subordinator',
  'opening',
  'closing',
]);

const isName = (unit: Unit, at: number): boolean => NAMES[unit.classes[at + MARGIN] ?? 0] === 1;
const isBorder = (unit: Unit, at: number): boolean => BORDERS[unit.classes[at + MARGIN] ?? 0] === 1;
const isCue = (unit: Unit, at: number): boolean =>
  (unit.cues[at + MARGIN] ?? 0) >= LEXICON_CUE && unit.states[at + MARGIN] === OUTSIDE_MARKS;

/** One walk to the right and one to the left: what is nearest on each side, within the sentence. */
export function markNeighbours(unit: Unit): void {
  markLeft(unit);
  markRight(unit);
}

/** Also counts the cues of each sentence so far. */
function markLeft(unit: Unit): void {
  let [cue, border, run, cues] = [NONE, NONE, NONE, 0];
  for (let at = 0; at < unit.count; at += 1) {
    if (unit.sentenceStarts[at] === at) {
      cue = border = run = NONE;
      cues = 0;
    }
    unit.cuesLeft[at] = cue;
    unit.bordersLeft[at] = border;
    run = isName(unit, at) ? (run < 0 ? at : run) : NONE;
    unit.runStarts[at] = run < 0 ? at : run;
    if (isCue(unit, at)) {
      cue = at;
      cues += 1;
    }
    unit.cueCounts[at] = Math.min(cues, MOST_CUES);
    if (isBorder(unit, at)) border = at;
  }
}

/** Also carries the count of the whole sentence back to each of its tokens. */
function markRight(unit: Unit): void {
  let [cue, border, run, cues] = [NONE, NONE, NONE, 0];
  for (let at = unit.count - 1; at >= 0; at -= 1) {
    if ((unit.sentenceEnds[at] ?? 0) === at + 1) {
      cue = border = run = NONE;
      cues = unit.cueCounts[at] ?? 0;
    }
    unit.cuesRight[at] = cue;
    unit.bordersRight[at] = border;
    run = isName(unit, at) ? (run < 0 ? at : run) : NONE;
    unit.runEnds[at] = run < 0 ? at : run;
    unit.cueCounts[at] = cues;
    if (isCue(unit, at)) cue = at;
    if (isBorder(unit, at)) border = at;
  }
}
