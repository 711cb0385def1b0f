// The same statement in other words: the same known speaker, on one occasion or within days, and most of the words
// that carry matter shared (as stems). Looked for among the quotes of one speaker only. Always a leaf.
import { FUNCTION_WORDS } from '../../lexicon/index.ts';
import { stem } from '../../text/index.ts';
import { areOpposed } from './opposed.ts';
import type { WordRange } from './compare-words.ts';
import type { WordEdge } from './edge-table.ts';
import type { Matcher } from './matcher.ts';
import { scoreOf } from './verdict.ts';
import type { Closeness, Verdict } from './verdict.ts';
import type { Unit } from './unit.ts';

/** Stems shared, and their share of the smaller and of the larger side. */
interface Need {
  readonly shared: number;
  readonly ofSmaller: number;
  readonly ofLarger: number;
}

const NEEDS: Readonly<Record<Closeness, Need | null>> = {
  one: { shared: 3, ofSmaller: 0.6, ofLarger: 0.3 },
  near: { shared: 5, ofSmaller: 0.7, ofLarger: 0.45 },
  later: { shared: 5, ofSmaller: 0.7, ofLarger: 0.45 },
  undated: { shared: 6, ofSmaller: 0.75, ofLarger: 0.5 },
  far: null,
};
/** Quotes of one speaker that share a stem meet only while the stem is rare among them. */
const LONGEST_POSTING = 24;
/** Stems of a quote that are looked at. */
const MOST_STEMS = 60;
const FEWEST_STEMS = 3;

/** Edges between a quote and its rewording. The smaller hangs on the larger, the unmarked on the marked. */
export function* paraphraseEdges(units: readonly Unit[], matcher: Matcher): Generator<WordEdge> {
  for (const block of bySpeaker(units)) {
    const stems = new Map(block.map((at) => [at, stemsOf(units[at])]));
    for (const [a, b] of meetings(stems)) {
      const edge = judge([a, b], stems, units, matcher);
      if (edge !== null) yield edge;
    }
  }
}

function bySpeaker(units: readonly Unit[]): Iterable<number[]> {
  const blocks = new Map<string, number[]>();
  for (const [at, unit] of units.entries()) {
    if (unit.voice === null || unit.voice.kind === 'group') continue;
    const block = blocks.get(unit.voice.id);
    if (block === undefined) blocks.set(unit.voice.id, [at]);
    else block.push(at);
  }
  return blocks.values();
}

function stemsOf(unit: Unit | undefined): ReadonlySet<string> {
  const found = new Set<string>();
  for (const key of unit?.clause.keys ?? []) {
    if (found.size >= MOST_STEMS) break;
    if (key.length > 1 && !FUNCTION_WORDS.has(key)) found.add(stem(key));
  }
  return found;
}

/** Pairs that share two rare stems of the block, each once. */
function* meetings(stems: ReadonlyMap<number, ReadonlySet<string>>): Generator<readonly [number, number]> {
  const postings = new Map<string, number[]>();
  for (const [at, words] of stems) {
    for (const word of words) {
      const posting = postings.get(word);
      if (posting === undefined) postings.set(word, [at]);
      else posting.push(at);
    }
  }
  for (const [a, words] of stems) {
    if (words.size < FEWEST_STEMS) continue;
    const met = new Map<number, number>();
    for (const word of words) {
      const posting = postings.get(word) ?? [];
      if (posting.length > LONGEST_POSTING) continue;
      for (const b of posting) if (b > a) met.set(b, (met.get(b) ?? 0) + 1);
    }
    for (const [b, count] of met) if (count >= 2) yield [a, b];
  }
}

function judge(
  [a, b]: readonly [number, number],
  stems: ReadonlyMap<number, ReadonlySet<string>>,
  units: readonly Unit[],
  matcher: Matcher,
): WordEdge | null {
  const left = units[a];
  const right = units[b];
  if (left === undefined || right === undefined || left.entry === right.entry) return null;
  const sizes = [a, b].map((at) => stems.get(at)?.size ?? 0);
  const shared = sharedCount(stems.get(a), stems.get(b));
  const isMarked = left.quote.kind !== 'indirect' && right.quote.kind !== 'indirect';
  const closeness = matcher.closeness(a, b);
  const need = isMarked && closeness === 'later' ? null : NEEDS[closeness];
  if (need === null || !meets(need, shared, sizes) || contradict(left, right)) return null;
  const changed = Math.min(...sizes) - shared;
  const verdict: Verdict = {
    rule: isMarked ? 'reworded' : 'paraphrase',
    score: Math.floor(scoreOf(shared, changed, { agreement: 'same', closeness: 'near' }) / 2),
    leaf: true,
  };
  const [inLeft, inRight] = [everything(left), everything(right)];
  return isChild(left, right)
    ? { child: a, parent: b, verdict, inChild: inLeft, inParent: inRight }
    : { child: b, parent: a, verdict, inChild: inRight, inParent: inLeft };
}

/** Two quotations that differ are one altered; a report in the outlet's own words is of another statement. */
const contradict = (a: Unit, b: Unit): boolean =>
  (a.quote.kind === 'indirect' || b.quote.kind === 'indirect') && areOpposed(a.clause.keys, b.clause.keys);

const everything = (unit: Unit): WordRange => ({ start: 0, end: unit.words.keys.length });

function meets(need: Need, shared: number, sizes: readonly number[]): boolean {
  return (
    shared >= need.shared &&
    shared >= need.ofSmaller * Math.min(...sizes) &&
    shared >= need.ofLarger * Math.max(...sizes)
  );
}

function sharedCount(a: ReadonlySet<string> = new Set(), b: ReadonlySet<string> = new Set()): number {
  let shared = 0;
  for (const word of a) if (b.has(word)) shared += 1;
  return shared;
}

function isChild(unit: Unit, other: Unit): boolean {
  const unmarked = unit.quote.kind === 'indirect';
  if (unmarked !== (other.quote.kind === 'indirect')) return unmarked;
  return unit.words.keys.length <= other.words.keys.length;
}
