import type { Duplicate } from '../../model/index.ts';
import { dayGap, daysOf } from '../quotes/unit.ts';
import { alignParagraphs } from './align-paragraphs.ts';
import type { Alignment } from './align-paragraphs.ts';
import type { Body, Paragraph } from './body.ts';
import { duplicateOf, passageOf } from './passage.ts';
import type { BodyRange } from './passage.ts';

/** Days in which one article is rewritten from another. */
const DAYS = 10;
/** A stem in more articles than this says nothing about two of them. */
const LONGEST_POSTING = 40;
/** Rare stems two articles must share to be looked at, and partners of one article that are. */
const FEWEST_SHARED = 8;
const PARTNERS = 20;

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

/** Articles that retell another, one finding per pair with the aligned paragraphs in order. */
export function rewrites(bodies: readonly Body[], skip: (a: Body, b: Body) => boolean): Duplicate[] {
  const found: Duplicate[] = [];
  for (const [at, partner] of likelyPairs(bodies)) {
    const a = bodies[at];
    const b = bodies[partner];
    if (a === undefined || b === undefined || skip(a, b) || !near(a, b)) continue;
    const alignment = alignParagraphs(a, b, ALIKE);
    if (retells(alignment)) found.push(rewriteOf(a, b, alignment));
  }
  return found;
}

function near(a: Body, b: Body): boolean {
  const day = ({ entry }: Body): ReturnType<typeof daysOf> =>
    daysOf(entry.article.published) ?? daysOf(entry.article.modified);
  const gap = dayGap(day(a), day(b));
  return gap === null || gap <= DAYS;
}

/** Word-for-word paragraphs do not speak for a rewrite. */
function retells({ pairs, coverage }: Alignment): boolean {
  const changed = pairs.filter((pair) => pair.likeness < VERBATIM);
  if (changed.length < FEWEST_PAIRS || coverage < LEAST_COVERAGE) return false;
  if (changed.filter((pair) => pair.likeness >= PLAINLY_ALIKE).length < FEWEST_PLAIN) return false;
  return changed.reduce((sum, pair) => sum + pair.likeness, 0) >= LEAST_SUM;
}

function rewriteOf(a: Body, b: Body, alignment: Alignment): Duplicate {
  const left: BodyRange[] = [];
  const right: BodyRange[] = [];
  for (const pair of alignment.pairs) {
    left.push(rangeOf(a.paragraphs[pair.a]));
    right.push(rangeOf(b.paragraphs[pair.b]));
  }
  const passages = left.flatMap((range, at) => [
    passageOf(a, range),
    passageOf(b, right[at] ?? { start: 0, end: 0 }),
  ]);
  return duplicateOf('rewrite', sharedWords(keysIn(a, left), keysIn(b, right)), passages);
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

/** Pairs of bodies that share rare stems: for each the partners that share the most. */
function likelyPairs(bodies: readonly Body[]): [number, number][] {
  const stems = bodies.map((body) => new Set(body.paragraphs.flatMap((paragraph) => [...paragraph.stems])));
  const postings = new Map<string, number[]>();
  for (const [at, words] of stems.entries()) {
    for (const word of words) {
      const posting = postings.get(word);
      if (posting === undefined) postings.set(word, [at]);
      else if (posting.length <= LONGEST_POSTING) posting.push(at);
    }
  }
  const pairs = new Set<number>();
  for (const [at, words] of stems.entries()) {
    for (const partner of partnersOf(at, words, postings)) {
      pairs.add(Math.min(at, partner) * bodies.length + Math.max(at, partner));
    }
  }
  return [...pairs]
    .sort((x, y) => x - y)
    .map((pair) => [Math.floor(pair / bodies.length), pair % bodies.length]);
}

function partnersOf(
  at: number,
  words: ReadonlySet<string>,
  postings: ReadonlyMap<string, readonly number[]>,
): number[] {
  const shared = new Map<number, number>();
  for (const word of words) {
    const posting = postings.get(word) ?? [];
    if (posting.length > LONGEST_POSTING) continue;
    for (const other of posting) if (other !== at) shared.set(other, (shared.get(other) ?? 0) + 1);
  }
  return [...shared]
    .filter(([, count]) => count >= FEWEST_SHARED)
    .sort((x, y) => y[1] - x[1] || x[0] - y[0])
    .slice(0, PARTNERS)
    .map(([other]) => other);
}
