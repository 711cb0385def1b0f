import { dayGap } from '../../model/index.ts';
import type { Duplicate } from '../../model/index.ts';
import { meetings, periodOf } from '../../text/index.ts';
import type { CommonWords } from '../../text/index.ts';
import { ParagraphAligner } from './align-paragraphs.ts';
import type { Alignment } from './align-paragraphs.ts';
import type { Body, Paragraph } from './body.ts';
import { duplicateOf, passageOf } from './passage.ts';
import type { BodyRange } from './passage.ts';
import type { Prints, Texts } from './prints.ts';

/** Days in which one article is rewritten from another. */
const DAYS = 10;
/** A stem of this level or less is rare: at most one text in forty holds it. */
const RARE_LEVEL = 3;
/** Texts of one period with one rare stem; more are about one person or place and no more. */
const MOST_HOLDING = 400;
/** Rare stems two texts must share to be looked at, and their share of those of the text that has fewer. */
export const FEWEST_SHARED = 8;
export const LEAST_SHARED = 0.15;

/**
 * Limits for a rewrite, set on two known rewrites of one story against 19,000 pairs of articles on one campaign within
 * a week of each other: paragraphs alike at all, how many, their likeness added up, the share of the shorter article,
 * and how many must be plainly alike.
 */
const ALIKE = 0.12;
const FEWEST_PAIRS = 3;
const LEAST_SUM = 1.3;
const LEAST_COVERAGE = 0.5;
const PLAINLY_ALIKE = 0.28;
const FEWEST_PLAIN = 2;
const VERBATIM = 0.9;

/** Prints of one text for which a rewrite is told; the others are reprints of these. */
const PRINTS_TOLD = 4;

/** Articles that retell another, one finding per pair with the aligned paragraphs in order. `skip` leaves pairs of texts out. */
export function rewrites(
  { texts, stemHashes }: Texts,
  words: CommonWords,
  skip: (a: number, b: number) => boolean,
): Duplicate[] {
  const aligner = new ParagraphAligner(stemHashes.length);
  const rare = texts.map(({ body }) => rareStems(body, stemHashes, words));
  const found: Duplicate[] = [];
  for (const [at, partner] of likelyPairs(texts, rare)) {
    const a = texts[at];
    const b = texts[partner];
    if (a === undefined || b === undefined || skip(at, partner)) continue;
    const prints = nearPrints(a, b);
    if (prints.length === 0) continue;
    const alignment = aligner.align(a.body, b.body, ALIKE);
    if (retells(alignment)) found.push(...rewritesOf(prints, alignment));
  }
  return found;
}

/** Prints of the two texts that can be of one time. */
function nearPrints(a: Prints, b: Prints): [Body, Body][] {
  const pairs: [Body, Body][] = [];
  for (const left of a.all.slice(0, PRINTS_TOLD))
    for (const right of b.all.slice(0, PRINTS_TOLD)) if (near(left, right)) pairs.push([left, right]);
  return pairs;
}

function near(a: Body, b: Body): boolean {
  const gap = dayGap(a.days, b.days);
  return gap === null || gap <= DAYS;
}

/** Word-for-word paragraphs do not speak for a rewrite. */
function retells({ pairs, coverage }: Alignment): boolean {
  const changed = pairs.filter((pair) => pair.likeness < VERBATIM);
  if (changed.length < FEWEST_PAIRS || coverage < LEAST_COVERAGE) return false;
  if (changed.filter((pair) => pair.likeness >= PLAINLY_ALIKE).length < FEWEST_PLAIN) return false;
  return changed.reduce((sum, pair) => sum + pair.likeness, 0) >= LEAST_SUM;
}

/** One finding for each pair of prints; the article of the smaller id first. */
function rewritesOf(prints: readonly (readonly [Body, Body])[], alignment: Alignment): Duplicate[] {
  const [first] = prints;
  if (first === undefined) return [];
  const left = alignment.pairs.map((pair) => rangeOf(first[0].paragraphs[pair.a]));
  const right = alignment.pairs.map((pair) => rangeOf(first[1].paragraphs[pair.b]));
  const likeness = sharedWords(keysIn(first[0], left), keysIn(first[1], right));
  return prints.map(([a, b]) => {
    const isInOrder = a.entry.article.id < b.entry.article.id;
    const passages = left.flatMap((range, at) => {
      const pair = [passageOf(a, range), passageOf(b, right[at] ?? { start: 0, end: 0 })];
      return isInOrder ? pair : pair.reverse();
    });
    return duplicateOf('rewrite', likeness, passages);
  });
}

const rangeOf = (paragraph: Paragraph | undefined): BodyRange => ({
  start: paragraph?.first ?? 0,
  end: paragraph?.last ?? 0,
});

const keysIn = (body: Body, ranges: readonly BodyRange[]): string[] =>
  ranges.flatMap((range) => body.keys.slice(range.start, range.end));

/** Share of the shorter side's words found in the other, in any order: a rewrite keeps words, not their order. */
function sharedWords(a: readonly string[], b: readonly string[]): number {
  const [shorter, longer] = a.length <= b.length ? [a, b] : [b, a];
  const left = new Map<string, number>();
  for (const key of longer) left.set(key, (left.get(key) ?? 0) + 1);
  let shared = 0;
  for (const key of shorter) {
    const count = left.get(key) ?? 0;
    if (count > 0) shared += 1;
    left.set(key, count - 1);
  }
  return shorter.length === 0 ? 0 : Math.round((1000 * shared) / shorter.length) / 1000;
}

/** The rare stems of a text, as ids: by these its rewrites are sought. */
export function rareStems(
  { paragraphs }: Body,
  stemHashes: readonly number[],
  words: CommonWords,
): ReadonlySet<number> {
  const found = new Set<number>();
  for (const { stems } of paragraphs)
    for (const id of stems) if (words(stemHashes[id] ?? 0) <= RARE_LEVEL) found.add(id);
  return found;
}

/** Pairs of texts that share enough rare stems and have prints of near periods. */
function* likelyPairs(
  texts: readonly Prints[],
  rare: readonly ReadonlySet<number>[],
): Generator<readonly [number, number]> {
  const known = texts.map(({ all }, at) => ({
    keys: rare[at] ?? [],
    periods: new Set(all.slice(0, PRINTS_TOLD).map(({ days }) => periodOf(days))),
  }));
  for (const { a, b, shared } of meetings(known, { fewest: FEWEST_SHARED, most: MOST_HOLDING }))
    if (shared >= LEAST_SHARED * Math.min(rare[a]?.size ?? 0, rare[b]?.size ?? 0)) yield [a, b];
}
