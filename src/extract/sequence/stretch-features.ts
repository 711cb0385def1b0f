// Features that are the same for all tokens between two possible cues: added up once for each stretch. The numbers of
// the templates are part of the trained weights.
import { rowOf } from './features.ts';
import { byte, int, wordOf } from './read-unit.ts';
import { MARGIN, type Unit } from './unit.ts';

/** How many features a stretch gives. */
export const STRETCH_FEATURES = 5;

/** A constant of this module is folded into compiled code, an imported one is looked up each time. */
const M = MARGIN;

const NONE = -1;

/** True where a token stands between the same possible cues as the one before it. */
export const continuesStretch = ({ cuesLeft, cuesRight }: Unit, at: number): boolean =>
  at > 0 && int(cuesLeft, at) === int(cuesLeft, at - 1) && int(cuesRight, at) === int(cuesRight, at - 1);

/** Writes the rows of what the nearest possible cues of a token say, alone and together; answers how many. */
export function stretchRows(rows: Int32Array, unit: Unit, at: number): number {
  const left = int(unit.cuesLeft, at);
  const right = int(unit.cuesRight, at);
  const leftWord = wordOf(unit, left);
  const rightWord = wordOf(unit, right);
  rows[0] = rowOf(40, leftWord, wordOf(unit, left < 0 ? NONE : left + 1));
  rows[1] = rowOf(41, rightWord, wordOf(unit, right - 1));
  rows[2] = rowOf(42, leftWord, rightWord);
  rows[3] = rowOf(43, leftWord, besideOf(unit, left));
  rows[4] = rowOf(44, rightWord, besideOf(unit, right));
  return STRETCH_FEATURES;
}

/** The classes of the words before and behind a place; 0 for a negative one. */
const besideOf = ({ classes }: Unit, at: number): number =>
  at < 0 ? 0 : byte(classes, at + 1 + M) * 64 + byte(classes, at - 1 + M);
