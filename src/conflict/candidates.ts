// Blocking: pairs that share two of their rarest words are looked at, everything else is never compared.
// Cost: linear in the statements; a block is at most MOST_IN_BLOCK² / 2 pairs, and larger blocks are left out whole.
import { FUNCTION_WORDS, HARMLESS_WORDS, MONTHS, WEEKDAYS } from '../lexicon/index.ts';
import { hash32, lemma } from '../text/index.ts';
import { daysBetween } from './statement.ts';
import type { Wording } from './wordings.ts';

/** Words in more wordings than this are no sign of one subject. */
const COMMONEST = 600;
/** Rarest words of a wording that are paired for its keys. */
const RAREST = 7;
/** More wordings around one pair of words are a template or a set phrase. */
const MOST_IN_BLOCK = 48;
/** Content words two wordings must share. */
const LEAST_SHARED = 3;
/** Share of the longer wording's content words. A screen a little below the bar of the checks. */
const LEAST_COVERAGE = 0.5;
/** Reports further apart are of other events, unless one named speaker stands behind both. */
const MOST_DAYS = 7;

/** Two wordings that may speak of one thing, as positions in the list. */
export type CandidatePair = readonly [number, number];

/** The pairs worth comparing, in order; the same for every order of the corpus that keeps articles sorted. */
export function candidatePairs(all: readonly Wording[]): CandidatePair[] {
  const bases = all.map((wording) => contentBases(wording));
  const blocks = blocksOf(bases, documentCounts(bases));
  const seen = new Set<number>();
  const pairs: CandidatePair[] = [];
  for (const block of blocks.values()) {
    if (block.length < 2 || block.length > MOST_IN_BLOCK) continue;
    for (const [at, a] of block.entries()) {
      for (const b of block.slice(at + 1)) {
        const key = a * all.length + b;
        if (!isNear(all[a], all[b]) || seen.has(key)) continue;
        seen.add(key);
        if (overlap(bases[a] ?? [], bases[b] ?? [])) pairs.push([a, b]);
      }
    }
  }
  return pairs.sort((x, y) => x[0] - y[0] || x[1] - y[1]);
}

/** What a wording speaks of: base forms without function words, figures and days. */
const contentBases = ({ keys }: Wording): readonly string[] => [
  ...new Set(keys.filter(isContent).map((key) => lemma(key))),
];

const isContent = (key: string): boolean =>
  /^\p{L}/u.test(key) &&
  !FUNCTION_WORDS.has(key) &&
  !HARMLESS_WORDS.has(key) &&
  !WEEKDAYS.has(key) &&
  !MONTHS.has(key);

function documentCounts(bases: readonly (readonly string[])[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const words of bases) for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  return counts;
}

/** Wordings by the hash of each pair of their rarest words that stand anywhere else at all. */
function blocksOf(
  bases: readonly (readonly string[])[],
  counts: ReadonlyMap<string, number>,
): Map<number, number[]> {
  const blocks = new Map<number, number[]>();
  const count = (word: string): number => counts.get(word) ?? 0;
  for (const [index, words] of bases.entries()) {
    const rare = words
      .filter((word) => count(word) > 1 && count(word) <= COMMONEST)
      .sort((a, b) => count(a) - count(b) || (a < b ? -1 : 1))
      .slice(0, RAREST)
      .sort();
    for (const [at, a] of rare.entries()) {
      for (const b of rare.slice(at + 1)) {
        const key = hash32(`${a} ${b}`);
        const block = blocks.get(key);
        if (block === undefined) blocks.set(key, [index]);
        else if (block.length <= MOST_IN_BLOCK) block.push(index);
      }
    }
  }
  return blocks;
}

function isNear(a: Wording | undefined, b: Wording | undefined): boolean {
  if (a === undefined || b === undefined) return false;
  const speaker = a.first.speaker?.id;
  if (speaker !== undefined && speaker === b.first.speaker?.id) return true;
  const gap = daysBetween(a.first.published, b.first.published);
  return gap === null || gap <= MOST_DAYS;
}

function overlap(a: readonly string[], b: readonly string[]): boolean {
  const other = new Set(b);
  const shared = a.filter((word) => other.has(word)).length;
  return shared >= LEAST_SHARED && shared >= LEAST_COVERAGE * Math.max(a.length, b.length);
}
