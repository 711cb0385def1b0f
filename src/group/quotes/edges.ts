import { GRAM_WORDS } from '../../text/index.ts';
import type { CommonGrams } from '../../text/index.ts';
import { eachCandidate } from './candidates.ts';
import { Comparer, isPlain, mostMissing, verbatim } from './compare-words.ts';
import type { Comparison, WordRange } from './compare-words.ts';
import { EdgeTable } from './edge-table.ts';
import { gramIndex } from './gram-index.ts';
import type { GramIndex } from './gram-index.ts';
import type { Matcher } from './matcher.ts';
import { Pairs } from './pairs.ts';
import { RunFinder } from './shared-run.ts';
import { NEAR, OPEN, SAME, Standings } from './standings.ts';
import type { Texts } from './texts.ts';
import { mostEditedOf, overlapVerdict, verdict } from './verdict.ts';
import type { Setting, Verdict } from './verdict.ts';
import { WordSets } from './word-sets.ts';

/** Rare grams that two wordings must meet on before they are searched for a shared run. */
const OVERLAP_GRAMS = 2;
/** Wordings far apart share eight words in a row or nearly: of six grams three are left by the one edit they may have. */
const FAR_GRAMS = 3;

/** Every edge between quotes that share words. */
export function wordEdges(all: Texts, matcher: Matcher, common: CommonGrams): EdgeTable {
  const index = gramIndex(all, common);
  const found = new EdgeFinder(all, matcher, index);
  for (let text = 0; text < all.count; text += 1) found.within(text);
  eachCandidate(index, (shorter, longer, shared) => {
    found.between(shorter, longer, shared);
  });
  return found.edges;
}

class EdgeFinder {
  readonly edges = new EdgeTable();
  private readonly all: Texts;
  private readonly matcher: Matcher;
  private readonly comparer: Comparer;
  private readonly standings: Standings;
  private readonly pairs: Pairs;
  private readonly runs: RunFinder;
  private readonly sets: WordSets;
  private readonly rares: Uint8Array;

  constructor(all: Texts, matcher: Matcher, { rares }: Pick<GramIndex, 'rares'>) {
    this.all = all;
    this.matcher = matcher;
    this.comparer = new Comparer(all);
    this.standings = new Standings(all, matcher);
    this.pairs = new Pairs(all, matcher);
    this.runs = new RunFinder(all);
    this.sets = new WordSets(all);
    this.rares = rares;
  }

  /** Quotes printed in the very same words. */
  within(text: number): void {
    const size = this.all.words[text] ?? 0;
    const found = verbatim(size, this.all.matter[text] ?? 0, { start: 0, end: size });
    this.pairs.within(text, (child, parent) => {
      const setting = this.setting(child, parent, [text, text]);
      this.keep(child, parent, setting === null ? null : verdict(found, setting), found);
    });
  }

  /** Most pairs end here: by who speaks, the days between, the grams they met on and the words they lack. */
  between(shorter: number, longer: number, shared: number): void {
    if (shared < FAR_GRAMS && this.standings.areFar(shorter, longer)) return;
    const standing = this.standings.between(shorter, longer);
    if (standing < OPEN || (standing < NEAR && shared < FAR_GRAMS)) return;
    const words = this.all.words[shorter] ?? 0;
    const share = mostEditedOf(words, standing >= NEAR, (standing & SAME) !== 0);
    const found = this.mayFit(shorter, longer, shared, share)
      ? this.comparer.compare(shorter, longer, share)
      : null;
    if (found !== null) this.judged(found, [shorter, longer]);
    else if (shared >= OVERLAP_GRAMS && (standing & SAME) !== 0 && standing >= NEAR)
      this.overlapping([shorter, longer]);
  }

  /**
   * Whether the shorter can stand in the longer with so many of its words changed.
   *
   * A word changed takes at most three of its grams (the q-gram lemma: Jokinen and Ukkonen 1991), and one that the
   * longer does not hold was changed. An ellipsis or a bracket may stand for any of them.
   */
  private mayFit(shorter: number, longer: number, shared: number, share: number): boolean {
    const edits = mostMissing(this.all, shorter, longer, share);
    const isShort = shared < (this.rares[shorter] ?? 0) - GRAM_WORDS * edits;
    if (isShort && isPlain(this.all, shorter) && isPlain(this.all, longer)) return false;
    return this.sets.missing(shorter, longer) <= edits;
  }

  private judged(found: Comparison, texts: readonly [number, number]): void {
    this.verdicts(texts, found, (setting) => verdict(found, setting));
  }

  private overlapping(texts: readonly [number, number]): void {
    const run = this.runs.longest(texts[0], texts[1]);
    if (run === null) return;
    const places = { inShorter: run.inA, inLonger: run.inB };
    this.verdicts(texts, places, (setting) => overlapVerdict(run.inA.end - run.inA.start, setting));
  }

  private verdicts(
    texts: readonly [number, number],
    places: Places,
    judge: (setting: Setting) => Verdict | null,
  ): void {
    this.pairs.between(texts[0], texts[1], (child, parent) => {
      const setting = this.setting(child, parent, texts);
      if (setting !== null) this.keep(child, parent, judge(setting), places);
    });
  }

  private keep(child: number, parent: number, judged: Verdict | null, places: Places): void {
    if (judged === null) return;
    const { inShorter: inChild, inLonger: inParent } = places;
    this.edges.push({ child, parent, verdict: judged, inChild, inParent });
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
}

interface Places {
  readonly inShorter: WordRange;
  readonly inLonger: WordRange;
}
