// The same statement in other words: the same known speaker, on one occasion or within days, and most of the words
// that carry matter shared (as stems). Looked for among the quotes of one speaker only. Always a leaf.
import { FUNCTION_WORDS } from '../../lexicon/index.ts';
import { meetings, periodOf, stemHash } from '../../text/index.ts';
import type { CommonWords } from '../../text/index.ts';
import { addsFigure, areOpposed } from './opposed.ts';
import type { WordRange } from './compare-words.ts';
import type { WordEdge } from './edge-table.ts';
import type { Matcher } from './matcher.ts';
import { scoreOf } from './verdict.ts';
import type { Closeness, Verdict } from './verdict.ts';
import type { Unit } from './unit.ts';
import type { Voice } from './voice.ts';

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
/** A stem of this level or less tells something: at most one text in five holds it. */
const RARE_LEVEL = 6;
/** Rare stems two quotes must share to be looked at. */
export const FEWEST_RARE = 2;
/** Quotes of one speaker and period with one stem; more are one campaign's refrain. */
const MOST_HOLDING = 400;
/** Stems of a quote that are looked at. */
const MOST_STEMS = 60;
const FEWEST_STEMS = 3;

/**
 * Edges between a quote and its rewording. The smaller hangs on the larger, the unmarked on the marked.
 *
 * Two quotes are looked at where one speaker said both in one period or two that touch, and they share two rare stems:
 * a matter of the two alone, whatever else is held.
 */
export function* paraphraseEdges(
  units: readonly Unit[],
  matcher: Matcher,
  words: CommonWords,
): Generator<WordEdge> {
  for (const block of bySpeaker(units)) {
    const stems = new Map(block.map((at) => [at, stemsOf(units[at])]));
    const known = block.map((at) => ({
      keys: rareStems(stems.get(at) ?? new Set(), words),
      periods: new Set([periodOf(units[at]?.days ?? null)]),
    }));
    for (const { a, b } of meetings(known, { fewest: FEWEST_RARE, most: MOST_HOLDING })) {
      const edge = judge([block[a] ?? 0, block[b] ?? 0], stems, units, matcher);
      if (edge !== null) yield edge;
    }
  }
}

function bySpeaker(units: readonly Unit[]): Iterable<number[]> {
  const blocks = new Map<string, number[]>();
  for (const [at, unit] of units.entries()) {
    if (!mayBeReworded(unit)) continue;
    const block = blocks.get(unit.voice.id);
    if (block === undefined) blocks.set(unit.voice.id, [at]);
    else block.push(at);
  }
  return blocks.values();
}

/** A loose collective is nobody of whom it can be said that they said it again. */
export function mayBeReworded(unit: Unit): unit is Unit & { readonly voice: Voice } {
  return unit.voice !== null && unit.voice.kind !== 'group';
}

/** Hashes of the stems of a quote's words that carry matter. */
export function stemsOf(unit: Pick<Unit, 'clause'> | undefined): ReadonlySet<number> {
  const found = new Set<number>();
  for (const key of unit?.clause.keys ?? []) {
    if (found.size >= MOST_STEMS) break;
    if (key.length > 1 && !FUNCTION_WORDS.has(key)) found.add(stemHash(key));
  }
  return found;
}

/** The stems by which a quote finds its rewordings; none where it has too few. */
export function rareStems(stems: ReadonlySet<number>, words: CommonWords): readonly number[] {
  return stems.size < FEWEST_STEMS ? [] : [...stems].filter((stem) => words(stem) <= RARE_LEVEL);
}

function judge(
  [a, b]: readonly [number, number],
  stems: ReadonlyMap<number, ReadonlySet<number>>,
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
    weak: false,
  };
  const [inLeft, inRight] = [everything(left), everything(right)];
  return isChild(left, right)
    ? { child: a, parent: b, verdict, inChild: inLeft, inParent: inRight }
    : { child: b, parent: a, verdict, inChild: inRight, inParent: inLeft };
}

/** Two quotations that differ are one altered; a report in the outlet's own words is of another statement. */
function contradict(a: Unit, b: Unit): boolean {
  const [x, y] = [a.clause.keys, b.clause.keys];
  const [isReportA, isReportB] = [a.quote.kind === 'indirect', b.quote.kind === 'indirect'];
  if (!isReportA && !isReportB) return false;
  if (isReportA !== isReportB && (isReportA ? addsFigure(x, y) : addsFigure(y, x))) return true;
  return areOpposed(x, y);
}

const everything = (unit: Unit): WordRange => ({ start: 0, end: unit.words.keys.length });

function meets(need: Need, shared: number, sizes: readonly number[]): boolean {
  return (
    shared >= need.shared &&
    shared >= need.ofSmaller * Math.min(...sizes) &&
    shared >= need.ofLarger * Math.max(...sizes)
  );
}

function sharedCount(a: ReadonlySet<number> = new Set(), b: ReadonlySet<number> = new Set()): number {
  let shared = 0;
  for (const word of a) if (b.has(word)) shared += 1;
  return shared;
}

function isChild(unit: Unit, other: Unit): boolean {
  const unmarked = unit.quote.kind === 'indirect';
  if (unmarked !== (other.quote.kind === 'indirect')) return unmarked;
  return unit.words.keys.length <= other.words.keys.length;
}
