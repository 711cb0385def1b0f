// Word-level comparison of two wordings: the shorter is fitted into the longer (segment by segment where an ellipsis
// or a bracket stands in it), then the stretch it fell on is diffed and every edit is judged. Cost: one fitting
// alignment per pair; the diff runs only on pairs that fit.
import { FUNCTION_WORDS, NEGATORS } from '../../lexicon/index.ts';
import { BRACKET, ELLIPSIS, diffWords, fitter } from '../../text/index.ts';
import type { Fit } from '../../text/index.ts';
import { isWord } from './unit.ts';
import type { Text } from './texts.ts';

/** Edits beyond this share of the shorter side are not looked at: another sentence. */
const MOST_EDITED = 0.4;
/** Words an editor's bracket may stand for. */
const BRACKET_WORDS = 6;
/** Words an ellipsis in the longer wording may have swallowed of the shorter, as a share of the shorter. */
const SWALLOWED = 0.5;

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
  readonly altered: 'negation' | 'number' | null;
  /** Whether an ellipsis or a bracket had to account for a difference. */
  readonly ellipsis: boolean;
  readonly bracket: boolean;
  /** Word positions of the match on either side. */
  readonly inShorter: WordRange;
  readonly inLonger: WordRange;
}

/** Compares one wording with many longer ones; null where it does not stand in it. */
export function comparer(shorter: Text): (longer: Text) => Comparison | null {
  const segments = segmentsOf(shorter).map((segment) => ({
    ...segment,
    fit: fitter(shorter.ids.subarray(segment.start, segment.end)),
  }));
  const brackets = shorter.keys.filter((key) => key === BRACKET).length;
  return (longer) => {
    const gaps = longer.keys.length - longer.words;
    const budget = shorter.words * MOST_EDITED + brackets * BRACKET_WORDS;
    const allowance = budget + (gaps > 0 ? shorter.words * SWALLOWED : 0);
    const placed: Placed[] = [];
    let from = 0;
    let edits = 0;
    for (const segment of segments) {
      const found = segment.fit(longer.ids.subarray(from));
      edits += found.edits;
      if (edits > allowance) return null;
      placed.push({ segment, found, from });
      if (found.edits < segment.end - segment.start) from += found.end;
    }
    return judge(shorter, longer, placed);
  };
}

interface Placed {
  readonly segment: WordRange;
  readonly found: Fit;
  readonly from: number;
}

/** The stretches between ellipses. */
function segmentsOf(text: Text): WordRange[] {
  const segments: WordRange[] = [];
  let start = 0;
  for (let at = 0; at <= text.keys.length; at += 1) {
    if (at < text.keys.length && text.keys[at] !== ELLIPSIS) continue;
    if (at > start) segments.push({ start, end: at });
    start = at + 1;
  }
  return segments;
}

function judge(shorter: Text, longer: Text, placed: readonly Placed[]): Comparison | null {
  const tally = new Tally(shorter.words);
  let from = Infinity;
  let to = 0;
  for (const { segment, found, from: base } of placed) {
    const a = shorter.keys.slice(segment.start, segment.end);
    const b = longer.keys.slice(base + found.start, base + found.end);
    for (const part of diffWords(a, b)) {
      const left = a.slice(part.aStart, part.aEnd);
      if (part.equal) tally.same(left);
      else tally.changed(left, b.slice(part.bStart, part.bEnd));
    }
    tally.pause();
    if (found.end === found.start) continue;
    from = Math.min(from, base + found.start);
    to = Math.max(to, base + found.end);
  }
  if (tally.edits > shorter.words * MOST_EDITED || tally.equal === 0) return null;
  return {
    equal: tally.equal,
    equalMatter: tally.equalMatter,
    run: tally.longest,
    runMatter: tally.longestMatter,
    edits: tally.edits,
    altered: tally.altered(),
    ellipsis: tally.ellipsis || placed.length > 1,
    bracket: tally.bracket,
    inShorter: { start: 0, end: shorter.keys.length },
    inLonger: { start: from, end: to },
  };
}

/** Adds up the parts of a diff. */
class Tally {
  equal = 0;
  equalMatter = 0;
  edits = 0;
  longest = 0;
  longestMatter = 0;
  ellipsis = false;
  bracket = false;
  private run = 0;
  private runMatter = 0;
  private readonly gone: string[] = [];
  private readonly come: string[] = [];
  private readonly words: number;

  constructor(words: number) {
    this.words = words;
  }

  same(keys: readonly string[]): void {
    const real = keys.filter(isWord);
    this.equal += real.length;
    const matter = real.filter((key) => !FUNCTION_WORDS.has(key)).length;
    this.equalMatter += matter;
    this.run += real.length;
    this.runMatter += matter;
    if (this.run <= this.longest) return;
    this.longest = this.run;
    this.longestMatter = this.runMatter;
  }

  changed(left: readonly string[], right: readonly string[]): void {
    this.pause();
    const size = Math.max(left.filter(isWord).length, right.filter(isWord).length);
    if (left.includes(BRACKET) || right.includes(BRACKET)) {
      this.bracket = true;
      const free = BRACKET_WORDS * (left.filter(isBracket).length + right.filter(isBracket).length);
      this.count(left, right, Math.max(0, size - free));
    } else if (right.includes(ELLIPSIS)) {
      this.ellipsis = true;
      this.count(left, right, Math.max(0, size - this.words * SWALLOWED));
    } else this.count(left, right, size);
  }

  private count(left: readonly string[], right: readonly string[], edits: number): void {
    if (edits === 0) return;
    this.edits += edits;
    this.gone.push(...left);
    this.come.push(...right);
  }

  /** A gap between segments ends the run of equal words. */
  pause(): void {
    this.run = 0;
    this.runMatter = 0;
  }

  altered(): 'negation' | 'number' | null {
    const negations = (keys: readonly string[]): number => keys.filter((key) => NEGATORS.has(key)).length;
    if (negations(this.gone) % 2 !== negations(this.come) % 2) return 'negation';
    const figures = (keys: readonly string[]): string => keys.filter(isFigure).join(' ');
    const [gone, come] = [figures(this.gone), figures(this.come)];
    // "No one" for "nobody", "the one that" for "that which": a lone one is no figure.
    const isLoneOne = (gone === '' && come === '1') || (gone === '1' && come === '');
    return gone === come || isLoneOne ? null : 'number';
  }
}

const isBracket = (key: string): boolean => key === BRACKET;
const isFigure = (key: string): boolean => /^\p{N}/u.test(key);

/** A run of at least this many equal words in two wordings of which neither contains the other. */
const OVERLAP_WORDS = 8;

export interface SharedRun {
  readonly inA: WordRange;
  readonly inB: WordRange;
}

/**
 * The longest run of equal words of two wordings; null below eight.
 *
 * Runs of eight are looked up by a hash of their ids, and the first place of each in `a` is tried.
 */
export function sharedRun(a: Text, b: Text): SharedRun | null {
  if (a.words < OVERLAP_WORDS || b.words < OVERLAP_WORDS) return null;
  const places = new Map<number, number>();
  for (let at = 0; at + OVERLAP_WORDS <= a.ids.length; at += 1) {
    const window = windowHash(a.ids, at);
    if (!places.has(window)) places.set(window, at);
  }
  let best: SharedRun | null = null;
  let at = 0;
  while (at + OVERLAP_WORDS <= b.ids.length) {
    const start = places.get(windowHash(b.ids, at));
    const size = start === undefined ? 0 : equalFrom(a.ids, start, b.ids, at);
    if (start !== undefined && size >= OVERLAP_WORDS && size > (best === null ? 0 : length(best.inA)))
      best = { inA: { start, end: start + size }, inB: { start: at, end: at + size } };
    at += Math.max(1, size - OVERLAP_WORDS + 1);
  }
  return best;
}

const length = (range: WordRange): number => range.end - range.start;

function windowHash(ids: Int32Array, from: number): number {
  let hash = 0;
  for (let at = from; at < from + OVERLAP_WORDS; at += 1)
    hash = (Math.imul(hash, 0x01000193) + (ids[at] ?? 0)) | 0;
  return hash;
}

function equalFrom(a: Int32Array, start: number, b: Int32Array, at: number): number {
  let size = 0;
  while (start + size < a.length && at + size < b.length && a[start + size] === b[at + size]) size += 1;
  return size;
}
