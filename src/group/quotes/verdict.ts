// When two wordings are one utterance. The shorter the words they share, the more else must agree: who spoke, and on
// what occasion. Limits from judged pairs of look-alike quotes (precision first): ten shared words are nearly always
// one utterance, five or six nearly never on their own, dates alone separate nothing.
import type { Agreement } from './voice.ts';
import type { Comparison } from './compare-words.ts';
import type { Occasion } from './occasion.ts';

/** `one`: the same event by all signs; `near`: within days; `later`: taken up again within two weeks; `undated`; `far`. */
export type Closeness = 'one' | 'near' | 'later' | 'undated' | 'far';

/** Two articles this alike tell the same story (reprints and rewrites 0.4 to 0.9, unrelated ones below 0.1). */
const SAME_STORY = 0.35;
const SAME_STORY_DAYS = 3;
/** Whole days between two prints in which one utterance is first reported. */
const NEAR_DAYS = 2;
/** So soon after, the same words are the same utterance. */
const LATER_DAYS = 3;
/** A quote is taken up again later in articles about the same matter. */
const RELATED_STORY = 0.1;
const RELATED_DAYS = 10;

export function closeness(occasion: Occasion): Closeness {
  if (occasion.sameArticle) return 'one';
  const { gap, likeness } = occasion;
  if (likeness >= SAME_STORY && (gap === null || gap <= SAME_STORY_DAYS)) return 'one';
  if (gap === null) return 'undated';
  if (gap <= NEAR_DAYS) return 'near';
  return gap <= LATER_DAYS || (gap <= RELATED_DAYS && likeness >= RELATED_STORY) ? 'later' : 'far';
}

/** What must be shared word for word: words in all, and words that carry matter among them. */
export interface Bar {
  readonly words: number;
  readonly matter: number;
}
type Bars = Readonly<Record<Closeness, Bar>>;

const SAME_SPEAKER: Bars = {
  one: { words: 3, matter: 1 },
  near: { words: 4, matter: 2 },
  later: { words: 4, matter: 2 },
  undated: { words: 5, matter: 3 },
  far: { words: 8, matter: 3 },
};
const OPEN_SPEAKER: Bars = {
  one: { words: 4, matter: 2 },
  near: { words: 6, matter: 3 },
  later: { words: 6, matter: 3 },
  undated: { words: 7, matter: 3 },
  far: { words: 10, matter: 4 },
};
/** Reported speech is the outlet's own prose: two writers find the same five words more easily than a speaker does. */
const INDIRECT: Bars = {
  one: { words: 5, matter: 3 },
  near: { words: 7, matter: 4 },
  later: { words: 7, matter: 4 },
  undated: { words: 9, matter: 5 },
  far: { words: 14, matter: 6 },
};
/** A whole quotation printed alike twice may be shorter than a fragment found inside another. */
const WHOLE_ALLOWANCE = 1;
const WORDS_FOR_MATTER = 2;
/** Words of a short report printed alike twice in one story. */
const SHORT_INDIRECT = 2;

/** Below so many words nothing may be changed. */
const FEWEST_EDITED = 5;
/** Edits as a share of the shorter side. */
const SLIPPED = 0.15;
const REWORDED = 0.2;
const REWORDED_FROM_WORDS = 10;
/** Below so many words a verdict on quotes of which not both are known to be one speaker's allows no edit but a slip. */
export const SLIPS_FROM_WORDS = 7;
const REWRITTEN = 0.34;
/** Where what was kept outweighs it so far: of planted pairs that this lets in a hundred in a hundred are one utterance. */
const REWRITTEN_MOST = 0.5;
const OUTWEIGHING = 14;
const REWRITTEN_FROM_MATTER = 3;
/**
 * Equal words and those of matter among them, less the words changed: from the first figure on one joins, from the
 * second one hangs. Of planted quotes in which everything is said by one speaker within days, 99.9 % of the edited
 * pairs that reach the first are one utterance, and six in seven between the two.
 */
const JOINING = 11;
const HANGING = 9;

/** Where the shorter side is less than this share of the longer, it is a fragment: a leaf. */
const FRAGMENT = 0.6;

/** What every verdict asks of quotes that are surely `far` from one another. */
export const FAR = {
  /** Whole days between them, and more. */
  fromDays: RELATED_DAYS + 1,
  /** Edits as a share of the shorter side, at most. */
  mostEdited: SLIPPED,
  /** Words of the shorter side. */
  fewestWords: (agreement: Agreement): number =>
    (agreement === 'same' ? SAME_SPEAKER : OPEN_SPEAKER).far.words - WHOLE_ALLOWANCE,
} as const;

export interface Setting {
  readonly agreement: Agreement;
  readonly closeness: Closeness;
  /** One side has no quotation marks. */
  readonly indirect: boolean;
  readonly wordsShorter: number;
  readonly wordsLonger: number;
}

export interface Verdict {
  readonly rule: string;
  /** Integer, 0 to 1000. */
  readonly score: number;
  /** A leaf hangs on the longer side and never joins two others. */
  readonly leaf: boolean;
  /** Too little was kept to join two groups: whichever of them is smaller hangs on the other, as a leaf. */
  readonly weak: boolean;
}

/**
 * The verdict on a comparison, or null where the words do not carry it.
 *
 * Reported speech with another figure, a negation or an opposite word is the same statement only where one known speaker made both.
 */
export function verdict(found: Comparison, setting: Setting): Verdict | null {
  if (refusalOf(found, setting) !== null) return null;
  const whole = isWhole(found, setting);
  const fragment = setting.wordsShorter < setting.wordsLonger * FRAGMENT;
  const name = whole ? 'same-words' : found.edits > 0 ? 'near-words' : fragment ? 'fragment' : 'contained';
  return {
    rule: found.altered === null ? name : `${name}-altered`,
    score: scoreOf(found.equal, found.edits, setting),
    ...hanging(fragment, weightOf(found, setting)),
  };
}

/**
 * What keeps two wordings that were compared from being one utterance: who speaks; a deciding word of reported speech;
 * more edits than may be; too little kept for what was changed; too few words shared.
 */
export type Refusal = 'voices' | 'altered' | 'edits' | 'weight' | 'shared';

/** The first thing that a verdict lacks, null where it lacks nothing. */
export function refusalOf(found: Comparison, setting: Setting): Refusal | null {
  if (setting.agreement === 'different') return 'voices';
  if (!areOneVoice(found, setting)) return 'altered';
  if (found.edits > mostEdits(found, setting)) return 'edits';
  if (weightOf(found, setting) < HANGING) return 'weight';
  const whole = isWhole(found, setting);
  const isCleared = clears(found, barFor(setting), whole ? WHOLE_ALLOWANCE : 0);
  return isCleared || (whole && exactShort(found, setting)) ? null : 'shared';
}

const isWhole = (found: Comparison, setting: Setting): boolean =>
  setting.wordsShorter === setting.wordsLonger && found.edits === 0;

/** How many words may be changed, as a number that need not be whole. */
export const mostEdits = (found: Comparison, setting: Setting): number =>
  setting.wordsShorter * editLimit(found, setting);

/** How many words must be shared, and how many of them carry matter. */
export function leastShared(found: Comparison, setting: Setting): Bar {
  const { words, matter } = barFor(setting);
  const allowance = isWhole(found, setting) ? WHOLE_ALLOWANCE : 0;
  return { words: words - allowance, matter: matter - allowance };
}

const areOneVoice = ({ altered }: Comparison, { agreement, indirect }: Setting): boolean =>
  agreement === 'same' || (agreement !== 'different' && (altered === null || !indirect));

const hanging = (fragment: boolean, weight: number): Pick<Verdict, 'leaf' | 'weak'> => ({
  leaf: fragment || weight < JOINING,
  weak: !fragment && weight < JOINING,
});

function barFor(setting: Setting): Bar {
  const bars = setting.indirect ? INDIRECT : setting.agreement === 'same' ? SAME_SPEAKER : OPEN_SPEAKER;
  return bars[setting.closeness];
}

/** Enough words make up for matter: "we will not go there again" has none. */
function clears(found: { equal: number; equalMatter: number }, bar: Bar, allowance: number): boolean {
  if (found.equal < bar.words - allowance) return false;
  return found.equalMatter >= bar.matter - allowance || found.equal >= bar.words * WORDS_FOR_MATTER;
}

/** What was kept less what was changed, where the words alone must tell: of one speaker's marked words within days. */
function weightOf(found: Comparison, { agreement, closeness: one, indirect }: Setting): number {
  if (found.edits === 0 || agreement !== 'same' || one === 'one' || indirect) return Infinity;
  if (found.pieces && hasWholePiece(found)) return Infinity;
  return found.equal + found.equalMatter - found.edits;
}

function exactShort(found: Comparison, setting: Setting): boolean {
  if (setting.closeness !== 'one' || setting.agreement !== 'same') return false;
  return found.equalMatter >= 1 && (!setting.indirect || found.equal >= SHORT_INDIRECT);
}

function editLimit(found: Comparison, setting: Setting): number {
  if (setting.wordsShorter < FEWEST_EDITED) return 0;
  const known = setting.agreement === 'same';
  if (known && isRecent(setting) && hasWholePiece(found)) return MOST_MISSING;
  // Days later and in other words: more likely said again than printed otherwise.
  if (setting.closeness === 'later' && !setting.indirect && found.altered === null) return 0;
  if (known && mayBeRewritten(found, setting))
    return weightOf(found, setting) >= OUTWEIGHING && setting.closeness !== 'one'
      ? REWRITTEN_MOST
      : REWRITTEN;
  if (setting.wordsShorter >= REWORDED_FROM_WORDS && setting.closeness !== 'far') return REWORDED;
  return setting.wordsShorter >= SLIPS_FROM_WORDS ? SLIPPED : 0;
}

/** What `editLimit` allows at most for a shorter side of so many words without gaps, by what is known before a look. */
export function mostEditedOf(wordsShorter: number, isNear: boolean, isSame: boolean): number {
  if (wordsShorter < FEWEST_EDITED) return 0;
  if (isNear && isSame) return REWRITTEN_MOST;
  if (wordsShorter < SLIPS_FROM_WORDS) return 0;
  return isNear && wordsShorter >= REWORDED_FROM_WORDS ? REWORDED : SLIPPED;
}

function mayBeRewritten(found: Comparison, { closeness: one, wordsShorter, wordsLonger }: Setting): boolean {
  if (found.equalMatter < REWRITTEN_FROM_MATTER) return false;
  return one === 'one' || (one === 'near' && wordsShorter >= wordsLonger * FRAGMENT);
}

const hasWholePiece = (found: Comparison): boolean =>
  found.ellipsis && found.run >= PIECE_WORDS && found.runMatter >= PIECE_MATTER;

/** Of several marked fragments one whole one this long may stand for all; the others were said elsewhere. */
const PIECE_WORDS = 4;
const PIECE_MATTER = 3;
const MOST_MISSING = 0.4;

const isRecent = ({ closeness: one }: Setting): boolean => one === 'one' || one === 'near' || one === 'later';

const SPEAKER_WEIGHT: Readonly<Record<Agreement, number>> = { same: 20, related: 19, open: 17, different: 0 };
const CLOSENESS_WEIGHT: Readonly<Record<Closeness, number>> = {
  one: 20,
  near: 19,
  later: 19,
  undated: 18,
  far: 17,
};

/** Grows with the words shared; integer arithmetic, so that no rounding decides a tie. */
export function scoreOf(
  equal: number,
  edits: number,
  setting: Pick<Setting, 'agreement' | 'closeness'>,
): number {
  const weight = SPEAKER_WEIGHT[setting.agreement] * CLOSENESS_WEIGHT[setting.closeness];
  return Math.floor((1000 * equal * equal * weight) / ((equal + edits) * (equal + 2) * 400));
}

/** A shared run inside two wordings of which neither contains the other: pieces of one utterance, cut differently. */
export function overlapVerdict(run: number, setting: Setting): Verdict | null {
  if (setting.agreement !== 'same' || setting.indirect) return null;
  if (!isRecent(setting)) return null;
  const share = run / setting.wordsShorter;
  if (share < OVERLAP_SHARE && run < OVERLAP_SURE) return null;
  return { rule: 'overlap', score: scoreOf(run, 0, setting) - 100, leaf: share < OVERLAP_SHARE, weak: false };
}

/** A run this long is one utterance however much stands around it. */
const OVERLAP_SURE = 12;
const OVERLAP_SHARE = 0.4;
