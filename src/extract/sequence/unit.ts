import { EDGE_WORD } from './vocabulary.ts';

/** The longest stretch tagged at once, in tokens; a longer paragraph is cut at sentence ends, a longer sentence where it stands. */
export const UNIT_LIMIT = 400;
/** How far outside the unit features look; that far the columns of words and states hold edges. */
export const MARGIN = 3;
/** The state of what lies outside the unit: none that `QuotationCursor` answers. */
export const EDGE_STATE = 7;
const LONGEST_COLUMN = UNIT_LIMIT + 2 * MARGIN;

/**
 * A stretch of one paragraph laid out for the feature functions: columns indexed by token, reused from unit to unit.
 *
 * Indexes of tokens are within the unit; -1 stands for none. Token `i` stands at `i + MARGIN` in the
 * columns of words, classes, cues and states, and what lies outside the unit around it.
 */
export class Unit {
  count = 0;
  /** What the paragraph before was; see `beforeOf`. */
  before = 0;
  readonly starts = new Int32Array(UNIT_LIMIT);
  readonly ends = new Int32Array(UNIT_LIMIT);
  readonly types = new Int32Array(UNIT_LIMIT);
  /** Hash, class and cue level of the word. */
  readonly words = new Int32Array(LONGEST_COLUMN).fill(EDGE_WORD);
  readonly classes = new Uint8Array(LONGEST_COLUMN);
  readonly cues = new Uint8Array(LONGEST_COLUMN);
  /** Where the token stands to the quotation marks. */
  readonly states = new Uint8Array(LONGEST_COLUMN).fill(EDGE_STATE);
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
