// Word-level comparison of two wordings: the shorter is fitted into the longer (segment by segment where an ellipsis
// or a bracket stands in it), then the stretch it fell on is diffed and every edit is judged. Cost: one fitting
// alignment per pair; the diff runs only on pairs that fit.
import { fitter } from '../../text/index.ts';
import type { Fit } from '../../text/index.ts';
import { Aligner } from './aligner.ts';
import { EditScript } from './edit-script.ts';
import { BRACKET_WORDS, SWALLOWED, Tally } from './tally.ts';
import type { Alteration } from './tally.ts';
import { idsOf } from './texts.ts';
import type { Texts } from './texts.ts';
import { TRAIT } from './vocabulary.ts';
import type { Vocabulary } from './vocabulary.ts';

/** Edits beyond this share of the shorter side are not looked at: another sentence. */
export const MOST_EDITED = 0.5;
export interface WordRange {
  readonly start: number;
  readonly end: number;
}

/** How the shorter wording stands in the longer. */
export interface Comparison {
  /** Words equal on both sides, and those among them that carry matter. */
  readonly equal: number;
  readonly equalMatter: number;
  /** Longest run of equal words, and its words of matter. */
  readonly run: number;
  readonly runMatter: number;
  /** Words changed, what brackets and ellipses account for aside. */
  readonly edits: number;
  readonly altered: Alteration | null;
  /** Whether an ellipsis or a bracket had to account for a difference. */
  readonly ellipsis: boolean;
  readonly bracket: boolean;
  /** Whether the shorter is several pieces with ellipses between them. */
  readonly pieces: boolean;
  /** Word positions of the match on either side. */
  readonly inShorter: WordRange;
  readonly inLonger: WordRange;
}

/** Compares wordings of one set, pair by pair; fastest where the pairs of one shorter wording follow one another. */
export class Comparer {
  private readonly all: Texts;
  private readonly forward = new Aligner();
  private readonly backward = new Aligner();
  private prepared = -1;
  private preparedBackward = -1;
  private plain = false;
  private segments: SegmentFitter | null = null;
  private readonly script = new EditScript();
  private readonly tally: Tally;

  constructor(all: Texts) {
    this.all = all;
    this.tally = new Tally(all);
  }

  /**
   * How the shorter wording stands in the longer; null where it does not.
   *
   * `share` is the share of its words that may be changed, at most 0.5: fewer, and less is worked out in vain.
   */
  compare(shorter: number, longer: number, share = MOST_EDITED): Comparison | null {
    const { ids, starts, ends, words, matter } = this.all;
    if (shorter !== this.prepared) this.prepare(shorter);
    if (!this.plain || !isPlain(this.all, longer)) return this.compareInParts(shorter, longer);
    const size = words[shorter] ?? 0;
    const from = starts[longer] ?? 0;
    if (!this.forward.fit(ids, from, ends[longer] ?? 0, size * share)) return null;
    const { edits, end } = this.forward;
    if (edits === 0)
      return verbatim(size, matter[shorter] ?? 0, { start: end - size - from, end: end - from });
    const start = this.beginning(shorter, from);
    const found: Fit = { edits, start: start - from, end: end - from };
    return this.judge([shorter, longer], [{ segment: { start: 0, end: size }, found, from: 0 }]);
  }

  private prepare(shorter: number): void {
    const { ids, starts, ends } = this.all;
    this.prepared = shorter;
    this.plain = isPlain(this.all, shorter);
    this.segments = null;
    if (this.plain) this.forward.prepare(ids, starts[shorter] ?? 0, ends[shorter] ?? 0);
  }

  /** Where the stretch that was just found begins. */
  private beginning(shorter: number, from: number): number {
    const { ids, starts, ends } = this.all;
    if (this.preparedBackward !== shorter)
      this.backward.prepare(ids, starts[shorter] ?? 0, ends[shorter] ?? 0, true);
    this.preparedBackward = shorter;
    return this.backward.beginning(ids, from, this.forward.end, this.forward.edits);
  }

  private compareInParts(shorter: number, longer: number): Comparison | null {
    this.segments ??= segmentFitter(this.all, shorter);
    const placed = this.segments(longer);
    return placed === null ? null : this.judge([shorter, longer], placed);
  }

  private judge([shorter, longer]: readonly [number, number], placed: readonly Placed[]): Comparison | null {
    const { ids, starts, ends, words: sizes } = this.all;
    const words = sizes[shorter] ?? 0;
    const [mine, theirs] = [starts[shorter] ?? 0, starts[longer] ?? 0];
    const { tally } = this;
    tally.begin(words);
    let from = Infinity;
    let to = 0;
    for (const { segment, found, from: base } of placed) {
      const [aStart, aEnd] = [mine + segment.start, mine + segment.end];
      const [bStart, bEnd] = [theirs + base + found.start, theirs + base + found.end];
      this.script.visit({ ids, aStart, aEnd, bStart, bEnd }, tally);
      tally.pause();
      if (found.end === found.start) continue;
      from = Math.min(from, base + found.start);
      to = Math.max(to, base + found.end);
    }
    if (tally.edits > words * MOST_EDITED || tally.equal === 0) return null;
    return {
      equal: tally.equal,
      equalMatter: tally.equalMatter,
      run: tally.longest,
      runMatter: tally.longestMatter,
      edits: tally.edits,
      altered: tally.altered(),
      ellipsis: tally.ellipsis || placed.length > 1,
      bracket: tally.bracket,
      pieces: placed.length > 1,
      inShorter: { start: 0, end: (ends[shorter] ?? 0) - mine },
      inLonger: { start: from, end: to },
    };
  }
}

/** Whether a wording has neither ellipsis nor bracket. */
export const isPlain = (all: Texts, text: number): boolean => gaps(all, text) === 0;

/** Ellipses and brackets of a wording. */
const gaps = ({ starts, ends, words }: Texts, text: number): number =>
  (ends[text] ?? 0) - (starts[text] ?? 0) - (words[text] ?? 0);

/** Words of the shorter that the longer may lack, at most, where `compare` finds it there. */
export function mostMissing(all: Texts, shorter: number, longer: number, share: number): number {
  const words = all.words[shorter] ?? 0;
  if (isPlain(all, shorter) && isPlain(all, longer)) return Math.floor(words * share);
  const swallowed = isPlain(all, longer) ? 0 : words * SWALLOWED;
  return Math.floor(words * MOST_EDITED + gaps(all, shorter) * BRACKET_WORDS + swallowed);
}

/** A wording that stands in another word for word. */
export function verbatim(words: number, matter: number, inLonger: WordRange): Comparison {
  return {
    equal: words,
    equalMatter: matter,
    run: words,
    runMatter: matter,
    edits: 0,
    altered: null,
    ellipsis: false,
    bracket: false,
    pieces: false,
    inShorter: { start: 0, end: words },
    inLonger,
  };
}

type SegmentFitter = (longer: number) => readonly Placed[] | null;

/** Places the stretches between the ellipses of one wording in others, one after another. */
function segmentFitter(all: Texts, shorter: number): SegmentFitter {
  const ids = idsOf(all, shorter);
  const words = all.words[shorter] ?? 0;
  const segments = segmentsOf(ids, all.vocabulary).map((segment) => ({
    segment,
    fit: fitter(ids.subarray(segment.start, segment.end)),
  }));
  const brackets = all.vocabulary.count(ids, TRAIT.bracket);
  const budget = words * MOST_EDITED + brackets * BRACKET_WORDS;
  return (longer) => {
    const there = idsOf(all, longer);
    const allowance = budget + (isPlain(all, longer) ? 0 : words * SWALLOWED);
    const placed: Placed[] = [];
    let from = 0;
    let edits = 0;
    for (const { segment, fit } of segments) {
      const found = fit(there.subarray(from));
      edits += found.edits;
      if (edits > allowance) return null;
      placed.push({ segment, found, from });
      if (found.edits < segment.end - segment.start) from += found.end;
    }
    return placed;
  };
}

interface Placed {
  readonly segment: WordRange;
  readonly found: Fit;
  readonly from: number;
}

/** The stretches between ellipses. */
function segmentsOf(ids: Int32Array, vocabulary: Vocabulary): WordRange[] {
  const segments: WordRange[] = [];
  let start = 0;
  for (let at = 0; at <= ids.length; at += 1) {
    if (at < ids.length && !vocabulary.has(ids[at] ?? 0, TRAIT.ellipsis)) continue;
    if (at > start) segments.push({ start, end: at });
    start = at + 1;
  }
  return segments;
}
