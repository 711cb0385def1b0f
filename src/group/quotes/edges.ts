import type { Span } from '../../model/index.ts';
import { candidates } from './candidates.ts';
import type { Rarity } from './candidates.ts';
import { comparer, sharedRun } from './compare-words.ts';
import type { Comparison, WordRange } from './compare-words.ts';
import type { Occasion } from './occasion.ts';
import type { Text, Texts } from './texts.ts';
import type { Unit } from './unit.ts';
import { closeness, overlapVerdict, verdict } from './verdict.ts';
import type { Setting, Verdict } from './verdict.ts';
import { agreement } from './voice.ts';

/** Two units that report one utterance. `child` is the shorter side: where `leaf` is set it hangs on `parent`. */
export interface UnitEdge {
  readonly child: number;
  readonly parent: number;
  readonly verdict: Verdict;
  readonly childSpan: Span;
  readonly parentSpan: Span;
}

/** Units of one wording, and of a pair of wordings, that are all compared with each other up to this many pairs. */
const ALL_PAIRS = 48;
/** Beyond that each meets this many neighbours in order of speaker and day, and as many in order of day. */
const NEIGHBOURS = 3;
/** Grams that two wordings must meet on before they are searched for a shared run. */
const OVERLAP_GRAMS = 2;

export interface Matcher {
  readonly units: readonly Unit[];
  readonly occasion: (a: Unit, b: Unit) => Occasion;
}

/** Every edge between units that share words. */
export function* wordEdges(all: Texts, matcher: Matcher, rarity?: Rarity): Generator<UnitEdge> {
  for (const text of all.texts) yield* edgesWithin(text, matcher);
  let last = -1;
  let compare: ReturnType<typeof comparer> | null = null;
  for (const { shorter, longer, shared } of candidates(all, rarity)) {
    const a = all.texts[shorter];
    const b = all.texts[longer];
    if (a === undefined || b === undefined || !mayAgree(a, b, matcher.units)) continue;
    if (shorter !== last || compare === null) compare = comparer(a);
    last = shorter;
    const found = compare(b);
    if (found !== null) yield* edgesBetween(a, b, found, matcher);
    else if (shared >= OVERLAP_GRAMS) yield* overlapEdges(a, b, matcher);
  }
}

function* edgesWithin(text: Text, matcher: Matcher): Generator<UnitEdge> {
  if (text.units.length < 2) return;
  const everything = { start: 0, end: text.keys.length };
  const found: Comparison = {
    equal: text.words,
    equalMatter: text.matter,
    run: text.words,
    runMatter: text.matter,
    edits: 0,
    altered: null,
    ellipsis: false,
    bracket: false,
    inShorter: everything,
    inLonger: everything,
  };
  for (const pair of pairsWithin(text.units, matcher.units)) {
    const setting = settingOf(pair, text, text, matcher);
    const judged = setting === null ? null : verdict(found, setting);
    if (judged !== null) yield edgeOf(pair, judged, found, matcher.units);
  }
}

function* edgesBetween(a: Text, b: Text, found: Comparison, matcher: Matcher): Generator<UnitEdge> {
  for (const pair of pairsBetween(a.units, b.units, matcher.units)) {
    const setting = settingOf(pair, a, b, matcher);
    const judged = setting === null ? null : verdict(found, setting);
    if (judged !== null) yield edgeOf(pair, judged, found, matcher.units);
  }
}

function* overlapEdges(a: Text, b: Text, matcher: Matcher): Generator<UnitEdge> {
  if (!shareSpeaker(a, b, matcher.units)) return;
  const run = sharedRun(a, b);
  if (run === null) return;
  const places = { inShorter: run.inA, inLonger: run.inB };
  for (const pair of pairsBetween(a.units, b.units, matcher.units)) {
    const setting = settingOf(pair, a, b, matcher);
    const judged = setting === null ? null : overlapVerdict(run.inA.end - run.inA.start, setting);
    if (judged !== null) yield edgeOf(pair, judged, places, matcher.units);
  }
}

/** False where every pair of units has two known speakers: most candidates end here, before any alignment. */
function mayAgree(a: Text, b: Text, units: readonly Unit[]): boolean {
  if (a.units.length * b.units.length > ALL_PAIRS) return true;
  return a.units.some((left) =>
    b.units.some(
      (right) => agreement(units[left]?.voice ?? null, units[right]?.voice ?? null) !== 'different',
    ),
  );
}

/** An overlap needs one known speaker on both sides; most pairs are settled here. */
function shareSpeaker(a: Text, b: Text, units: readonly Unit[]): boolean {
  const ids = new Set<string>();
  for (const at of a.units) ids.add(units[at]?.voice?.id ?? '');
  ids.delete('');
  return b.units.some((at) => ids.has(units[at]?.voice?.id ?? ''));
}

function settingOf([child, parent]: Pair, a: Text, b: Text, matcher: Matcher): Setting | null {
  const left = matcher.units[child];
  const right = matcher.units[parent];
  if (left === undefined || right === undefined) return null;
  const agreed = agreement(left.voice, right.voice);
  if (agreed === 'different') return null;
  return {
    agreement: agreed,
    closeness: closeness(matcher.occasion(left, right)),
    indirect: left.quote.kind === 'indirect' || right.quote.kind === 'indirect',
    wordsShorter: a.words,
    wordsLonger: b.words,
  };
}

export function edgeOf(
  [child, parent]: Pair,
  judged: Verdict,
  places: { readonly inShorter: WordRange; readonly inLonger: WordRange },
  units: readonly Unit[],
): UnitEdge {
  return {
    child,
    parent,
    verdict: judged,
    childSpan: spanOf(units[child], places.inShorter),
    parentSpan: spanOf(units[parent], places.inLonger),
  };
}

/** From the first to the last word of the range, as it stands in the article. */
function spanOf(unit: Unit | undefined, range: WordRange): Span {
  const start = unit?.words.starts[range.start] ?? 0;
  return { start, end: Math.max(start, unit?.words.ends[range.end - 1] ?? start) };
}

/** Child and parent. */
export type Pair = readonly [number, number];

function pairsWithin(members: readonly number[], units: readonly Unit[]): Pair[] {
  const pairs: Pair[] = [];
  if (members.length * members.length <= 2 * ALL_PAIRS) {
    for (const [at, a] of members.entries()) for (const b of members.slice(at + 1)) pairs.push([b, a]);
    return pairs;
  }
  for (const ordered of orders(members, units)) {
    for (const [at, a] of ordered.entries()) {
      for (const b of ordered.slice(at + 1, at + 1 + NEIGHBOURS)) pairs.push([b, a]);
    }
  }
  return pairs;
}

function pairsBetween(left: readonly number[], right: readonly number[], units: readonly Unit[]): Pair[] {
  const pairs: Pair[] = [];
  if (left.length * right.length <= ALL_PAIRS) {
    for (const a of left) for (const b of right) pairs.push([a, b]);
    return pairs;
  }
  const isLeft = new Set(left);
  for (const ordered of orders([...left, ...right], units)) {
    // Nearest units of the other wording on either side, by one walk that remembers the last few of each.
    const recent: Record<'left' | 'right', number[]> = { left: [], right: [] };
    for (const member of ordered) {
      const mine = isLeft.has(member) ? 'left' : 'right';
      for (const other of recent[mine === 'left' ? 'right' : 'left'])
        pairs.push(mine === 'left' ? [member, other] : [other, member]);
      recent[mine].push(member);
      if (recent[mine].length > NEIGHBOURS) recent[mine].shift();
    }
  }
  return pairs;
}

/** Two orders in which neighbours are likely to belong together; ties by position, which follows the quote's id. */
function orders(members: readonly number[], units: readonly Unit[]): readonly number[][] {
  const voice = (at: number): string => units[at]?.voice?.id ?? '';
  const day = (at: number): number => units[at]?.days?.from ?? Infinity;
  const byDay = (a: number, b: number): number => (day(a) === day(b) ? a - b : day(a) < day(b) ? -1 : 1);
  const byVoice = (a: number, b: number): number =>
    voice(a) === voice(b) ? byDay(a, b) : voice(a) < voice(b) ? -1 : 1;
  return [[...members].sort(byVoice), [...members].sort(byDay)];
}
