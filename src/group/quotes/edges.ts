import type { CommonGrams } from '../../text/index.ts';
import { eachCandidate } from './candidates.ts';
import { Comparer, MOST_EDITED, verbatim } from './compare-words.ts';
import type { Comparison, WordRange } from './compare-words.ts';
import { EdgeTable } from './edge-table.ts';
import type { Matcher } from './matcher.ts';
import { eachPairBetween, eachPairWithin, isFewPairs } from './pairs.ts';
import { sharedRun } from './shared-run.ts';
import { idsOf } from './texts.ts';
import type { Texts } from './texts.ts';
import { FAR, MOST_EDITED_OPEN, overlapVerdict, verdict } from './verdict.ts';
import type { Setting, Verdict } from './verdict.ts';

/** Rare grams that two wordings must meet on before they are searched for a shared run. */
const OVERLAP_GRAMS = 2;
/** Wordings far apart share eight words in a row or nearly: of six grams three are left by the one edit they may have. */
const FAR_GRAMS = 3;

/** How two quotes stand: some verdict may be found; nothing says they are far apart; one known speaker said both. */
const OPEN = 2;
const NEAR = 4;
const SAME = 1;

/** Stands for the quotes of a wording that is printed more than once. */
const SEVERAL = -1;

/** Every edge between quotes that share words. */
export function wordEdges(all: Texts, matcher: Matcher, common: CommonGrams): EdgeTable {
  const found = new EdgeFinder(all, matcher);
  for (let text = 0; text < all.count; text += 1) found.within(text);
  eachCandidate(all, common, (shorter, longer, shared) => {
    found.between(shorter, longer, shared);
  });
  return found.edges;
}

class EdgeFinder {
  readonly edges = new EdgeTable();
  private readonly all: Texts;
  private readonly matcher: Matcher;
  private readonly comparer: Comparer;
  /** The quote of each wording that is printed once. */
  private readonly lone: Int32Array;
  /** First and last day on which each wording can have been said. */
  private readonly from: Float64Array;
  private readonly until: Float64Array;

  constructor(all: Texts, matcher: Matcher) {
    this.all = all;
    this.matcher = matcher;
    this.comparer = new Comparer(all);
    const { units, unitStarts } = all;
    this.lone = Int32Array.from({ length: all.count }, (_, text) => {
      const start = unitStarts[text] ?? 0;
      return (unitStarts[text + 1] ?? 0) - start === 1 ? (units[start] ?? SEVERAL) : SEVERAL;
    });
    this.from = new Float64Array(all.count).fill(Infinity);
    this.until = new Float64Array(all.count).fill(-Infinity);
    for (const [unit, text] of all.textOf.entries()) this.stretch(text, unit);
  }

  /** A quote without a date can have been said at any time. */
  private stretch(text: number, unit: number): void {
    const from = this.matcher.days[unit] ?? Infinity;
    this.from[text] = Math.min(this.from[text] ?? 0, from === Infinity ? -Infinity : from);
    this.until[text] = Math.max(this.until[text] ?? 0, this.matcher.until[unit] ?? Infinity);
  }

  /** Quotes printed in the very same words. */
  within(text: number): void {
    const units = this.unitsOf(text);
    if (units.length < 2) return;
    const size = this.all.words[text] ?? 0;
    const found = verbatim(size, this.all.matter[text] ?? 0, { start: 0, end: size });
    eachPairWithin(units, this.matcher, (child, parent) => {
      const setting = this.setting(child, parent, [text, text]);
      this.keep(child, parent, setting === null ? null : verdict(found, setting), found);
    });
  }

  /** Most pairs end here: by who speaks, the days between and the grams they met on, before any alignment. */
  between(shorter: number, longer: number, shared: number): void {
    if (shared < FAR_GRAMS && this.areFar(shorter, longer)) return;
    const words = this.all.words[shorter] ?? 0;
    const standing = this.standing(shorter, longer, words);
    if (standing < OPEN || (standing < NEAR && shared < FAR_GRAMS)) return;
    const isSame = (standing & SAME) !== 0;
    const share = standing < NEAR ? FAR.mostEdited : isSame ? MOST_EDITED : MOST_EDITED_OPEN;
    const found = this.comparer.compare(shorter, longer, share);
    if (found !== null) this.judged(found, [shorter, longer]);
    else if (shared >= OVERLAP_GRAMS && isSame && standing >= NEAR) this.overlapping([shorter, longer]);
  }

  /** Whether no quote of one wording can have been said within days of one of the other. */
  private areFar(a: number, b: number): boolean {
    const gap = Math.max(
      (this.from[a] ?? 0) - (this.until[b] ?? 0),
      (this.from[b] ?? 0) - (this.until[a] ?? 0),
    );
    return gap >= FAR.fromDays;
  }

  /** How the quotes of two wordings stand at best, as bits. */
  private standing(shorter: number, longer: number, words: number): number {
    const [one, other] = [this.lone[shorter] ?? SEVERAL, this.lone[longer] ?? SEVERAL];
    if (one !== SEVERAL && other !== SEVERAL) return this.standingOf(one, other, words);
    const { units, unitStarts } = this.all;
    const from = unitStarts[longer] ?? 0;
    const [to, end] = [unitStarts[longer + 1] ?? 0, unitStarts[shorter + 1] ?? 0];
    const start = unitStarts[shorter] ?? 0;
    if (!isFewPairs(end - start, to - from))
      return OPEN | NEAR | (this.shareSpeaker(shorter, longer) ? SAME : 0);
    let standing = 0;
    for (let at = start; at < end; at += 1)
      for (let place = from; place < to; place += 1)
        standing |= this.standingOf(units[at] ?? 0, units[place] ?? 0, words);
    return standing;
  }

  private standingOf(a: number, b: number, words: number): number {
    const { agreement, voices, days, until } = this.matcher;
    const agreed = agreement(voices[a] ?? -1, voices[b] ?? -1);
    if (agreed === 'different') return 0;
    const gap = Math.max((days[a] ?? 0) - (until[b] ?? 0), (days[b] ?? 0) - (until[a] ?? 0));
    const isFar = gap >= FAR.fromDays && gap < Infinity;
    if (isFar && words < FAR.fewestWords(agreed)) return 0;
    return OPEN | (isFar ? 0 : NEAR) | (agreed === 'same' ? SAME : 0);
  }

  private judgedPair(
    child: number,
    parent: number,
    texts: readonly [number, number],
    found: Comparison,
  ): void {
    const setting = this.setting(child, parent, texts);
    this.keep(child, parent, setting === null ? null : verdict(found, setting), found);
  }

  private judged(found: Comparison, texts: readonly [number, number]): void {
    const [left, right] = [this.unitsOf(texts[0]), this.unitsOf(texts[1])];
    eachPairBetween(left, right, this.matcher, (child, parent) => {
      this.judgedPair(child, parent, texts, found);
    });
  }

  private overlapping(texts: readonly [number, number]): void {
    const run = sharedRun(idsOf(this.all, texts[0]), idsOf(this.all, texts[1]));
    if (run === null) return;
    const places = { inShorter: run.inA, inLonger: run.inB };
    const [left, right] = [this.unitsOf(texts[0]), this.unitsOf(texts[1])];
    eachPairBetween(left, right, this.matcher, (child, parent) => {
      const setting = this.setting(child, parent, texts);
      const judged = setting === null ? null : overlapVerdict(run.inA.end - run.inA.start, setting);
      this.keep(child, parent, judged, places);
    });
  }

  private keep(
    child: number,
    parent: number,
    judged: Verdict | null,
    places: { readonly inShorter: WordRange; readonly inLonger: WordRange },
  ): void {
    if (judged === null) return;
    const { inShorter: inChild, inLonger: inParent } = places;
    this.edges.push({ child, parent, verdict: judged, inChild, inParent });
  }

  private unitsOf(text: number): Int32Array {
    return this.all.units.subarray(this.all.unitStarts[text] ?? 0, this.all.unitStarts[text + 1] ?? 0);
  }

  private setting(child: number, parent: number, [a, b]: readonly [number, number]): Setting | null {
    const { matcher } = this;
    const agreement = matcher.agreement(matcher.voices[child] ?? -1, matcher.voices[parent] ?? -1);
    if (agreement === 'different') return null;
    return {
      agreement,
      closeness: matcher.closeness(child, parent),
      indirect: (matcher.indirect[child] ?? 0) + (matcher.indirect[parent] ?? 0) > 0,
      wordsShorter: this.all.words[a] ?? 0,
      wordsLonger: this.all.words[b] ?? 0,
    };
  }

  /** An overlap needs one known speaker on both sides; most pairs are settled here. */
  private shareSpeaker(a: number, b: number): boolean {
    const { speakers } = this.matcher;
    const ids = new Set<number>();
    for (const at of this.unitsOf(a)) ids.add(speakers[at] ?? -1);
    ids.delete(-1);
    return ids.size > 0 && this.unitsOf(b).some((at) => ids.has(speakers[at] ?? -1));
  }
}
