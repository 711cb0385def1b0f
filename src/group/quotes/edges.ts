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
import { MOST_EDITED_OPEN, overlapVerdict, verdict } from './verdict.ts';
import type { Setting, Verdict } from './verdict.ts';

/** Rare grams that two wordings must meet on before they are searched for a shared run. */
const OVERLAP_GRAMS = 2;

/** Stands for the voices of a wording that is printed more than once. */
const SEVERAL = -2;

/** Every edge between quotes that share words. */
export function wordEdges(all: Texts, matcher: Matcher, common: CommonGrams): EdgeTable {
  const found = new EdgeFinder(all, matcher);
  for (let text = 0; text < all.count; text += 1) found.within(text);
  const mayAgree = (a: number, b: number): boolean => found.mayAgree(a, b);
  eachCandidate(all, common, mayAgree, ({ shorter, longer, shared }) => {
    found.between(shorter, longer, shared);
  });
  return found.edges;
}

class EdgeFinder {
  readonly edges = new EdgeTable();
  private readonly all: Texts;
  private readonly matcher: Matcher;
  private readonly comparer: Comparer;

  constructor(all: Texts, matcher: Matcher) {
    this.all = all;
    this.matcher = matcher;
    this.comparer = new Comparer(all);
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

  between(shorter: number, longer: number, shared: number): void {
    const isShared = this.shareSpeaker(shorter, longer);
    const found = this.comparer.compare(shorter, longer, isShared ? MOST_EDITED : MOST_EDITED_OPEN);
    if (found !== null) this.judged(found, [shorter, longer]);
    else if (shared >= OVERLAP_GRAMS && isShared) this.overlapping([shorter, longer]);
  }

  private judged(found: Comparison, texts: readonly [number, number]): void {
    const [left, right] = [this.unitsOf(texts[0]), this.unitsOf(texts[1])];
    eachPairBetween(left, right, this.matcher, (child, parent) => {
      const setting = this.setting(child, parent, texts);
      this.keep(child, parent, setting === null ? null : verdict(found, setting), found);
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

  /** False where every pair of quotes has two known speakers: most candidates end here, before any alignment. */
  mayAgree(a: number, b: number): boolean {
    const { agreement, voices } = this.matcher;
    const [left, right] = [this.onlyVoice(a), this.onlyVoice(b)];
    if (left !== SEVERAL && right !== SEVERAL) return agreement(left, right) !== 'different';
    const [these, those] = [this.unitsOf(a), this.unitsOf(b)];
    if (!isFewPairs(these, those)) return true;
    for (const one of these)
      for (const other of those)
        if (agreement(voices[one] ?? -1, voices[other] ?? -1) !== 'different') return true;
    return false;
  }

  /** The voice of a wording that is printed once. */
  private onlyVoice(text: number): number {
    const { unitStarts, units } = this.all;
    const start = unitStarts[text] ?? 0;
    if ((unitStarts[text + 1] ?? 0) - start !== 1) return SEVERAL;
    return this.matcher.voices[units[start] ?? 0] ?? -1;
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
