// Search by words: every wording of a group is aligned with every part of the query (the query may be a fragment of a
// quotation, or a paragraph that holds several), and scored by the share of the shorter side that agrees; words out of
// order count for less. Cost: one pass over the words of the groups, one alignment for each part that shares enough.
import type { QuoteGroup, Span } from '../../model/index.ts';
import { BRACKET, ELLIPSIS, fitter, matchWords } from '../../text/index.ts';
import { compareText } from '../quotes/unit.ts';
import { queryOf, wordsOf } from './query.ts';
import type { Query, Segment } from './query.ts';

/**
 * How a query met a group: `exact` the whole wording; `part` words inside the wording; `whole` the wording inside the
 * query; `close` either with words changed; `words` the same words in another order; `paraphrase` most words of matter
 * with every figure, and the rest said otherwise; `near-miss` not enough of them.
 */
export type MatchKind = 'exact' | 'part' | 'whole' | 'close' | 'words' | 'paraphrase' | 'near-miss';

export interface RankedGroup<G extends QuoteGroup = QuoteGroup> {
  readonly group: G;
  /** 0 to 1, in thousandths; 1 is the whole wording, word for word. */
  readonly score: number;
  /** Words of `group.wording` that matched; empty where only another wording did. */
  readonly matched: readonly Span[];
  readonly kind: MatchKind;
}

/** From this score on it is a match; below `NEAR_MISS` it is not told at all. */
const MATCH = 0.6;
const NEAR_MISS = 0.42;
/** Words in any order are worth this much of words in order. */
const UNORDERED = 0.72;
/** A wording of one or two words inside a longer query is a coincidence unless it stood in marks. */
const COINCIDENCE_WORDS = 4;
const COINCIDENCE_WORTH = 0.4;
/**
 * From this share of a part's weight on, with so many words of matter, it is said in other words; where a figure is
 * among what is shared, less is enough, for few sentences of one matter give the same figure.
 */
const PARAPHRASED = 0.8;
const PARAPHRASED_WITH_FIGURE = 0.7;
const PARAPHRASED_WORDS = 3;
/** Words spread over a wording this many times as long are not what was meant, or hardly. */
const SPREAD = 4;
const SPREAD_WORTH = 0.8;
/** Near misses that are told at most. */
const MOST_NEAR_MISSES = 10;
/** Share of a part's weight that a wording must hold to be aligned. */
const WORTH_ALIGNING = 0.4;

/**
 * The groups that a person means by these words, best first: a sentence, a fragment, or a paragraph with quotations;
 * misspellings, other inflections and a few wrong words are forgiven, and the speaker's name may stand among them.
 *
 * What holds the words whole comes before what holds some or others, and of such groups the one with more evidence: a
 * sentence that ten articles print inside a longer quotation is asked for more likely than one article's cut of it.
 * Weak matches are left out; near misses come last and say so.
 */
export const rankGroups = <G extends QuoteGroup>(
  words: string,
  groups: readonly G[],
): readonly RankedGroup<G>[] => groupRanker<G>(words)(groups);

interface Ranked<G extends QuoteGroup> {
  readonly told: RankedGroup<G>;
  readonly worth: number;
}

/** `rankGroups` of several lists for the same words: a group that stands in more than one is looked at once. */
export function groupRanker<G extends QuoteGroup>(
  words: string,
): (groups: readonly G[]) => readonly RankedGroup<G>[] {
  const query = queryOf(words);
  const known = new Map<string, Ranked<G> | null>();
  return (groups) => {
    if (query.segments.length === 0) return [];
    const found: Ranked<G>[] = [];
    for (const group of groups) {
      const ranked = known.get(group.id);
      const one = ranked === undefined ? rankedOf(group, query) : ranked;
      known.set(group.id, one);
      if (one !== null) found.push(one);
    }
    const told = found.sort(bestFirst).map((one) => one.told);
    const misses = told.filter(({ kind }) => kind === 'near-miss').slice(0, MOST_NEAR_MISSES);
    return [...told.filter(({ kind }) => kind !== 'near-miss'), ...misses];
  };
}

function rankedOf<G extends QuoteGroup>(group: G, query: Query): Ranked<G> | null {
  const best = bestHit(group, query);
  if (best === null || best.score < NEAR_MISS) return null;
  const score = Math.round(Math.min(1, best.score) * 1000) / 1000;
  const kind = score < MATCH ? 'near-miss' : best.kind;
  const matched = matchedIn(group.wording, best.segment, query);
  return { told: { group, score, matched, kind }, worth: worthOf(best, query) };
}

const bestFirst = <G extends QuoteGroup>(a: Ranked<G>, b: Ranked<G>): number =>
  b.worth - a.worth ||
  b.told.group.members.length - a.told.group.members.length ||
  b.told.score - a.told.score ||
  compareText(a.told.group.id, b.told.group.id);

/**
 * What ranks a group, in hundredths: how well it holds the words, times how much of the query they are. All that hold
 * them word for word do so equally well. The root keeps one quotation of a paragraph from hiding another.
 */
function worthOf({ quality, covered }: Best, query: Query): number {
  const whole = weigh([...new Set(query.segments[0]?.ids)], query);
  const part = whole === 0 ? 1 : Math.min(1, weigh([...covered], query) / whole);
  return Math.round(quality * Math.sqrt(part) * 100);
}

interface Hit {
  /** See `RankedGroup`. */
  readonly score: number;
  readonly kind: MatchKind;
  readonly segment: Segment;
  /** How well the words are held, whatever stands around them: 1 is word for word. */
  readonly quality: number;
  /** Words it has in common with the part of the query. */
  readonly shared: readonly number[];
}

/** The best hit of a group, and the words of the query that it or any hit as good holds. */
interface Best extends Hit {
  readonly covered: ReadonlySet<number>;
}

function bestHit(group: QuoteGroup, query: Query): Best | null {
  const named = new Set(wordsOf(group.speaker?.name ?? '').map(query.idOf));
  let best: Hit | null = null;
  const covered = new Set<number>();
  const texts = new Set([group.wording, ...group.variants.map((variant) => variant.text)]);
  for (const text of texts) {
    const ids = wordsOf(text).map(query.idOf);
    for (const segment of query.segments) {
      const hit = hitOf(segment, ids, query, named);
      if (hit === null) continue;
      if (hit.quality === 1) for (const id of hit.shared) covered.add(id);
      if (hit.score > (best?.score ?? 0)) best = hit;
    }
  }
  return best === null ? null : { ...best, covered: best.quality === 1 ? covered : new Set(best.shared) };
}

function hitOf(
  segment: Segment,
  ids: readonly number[],
  query: Query,
  named: ReadonlySet<number>,
): Hit | null {
  const present = new Set(ids);
  const spoken = segment.ids.filter((id) => present.has(id) || !named.has(id));
  const wanted = spoken.length === 0 ? segment.ids : spoken;
  const shorter = Math.min(weigh(wanted, query), weighAll(ids, query));
  const shared = wanted.filter((id) => present.has(id));
  const agreed = weigh(shared, query);
  if (shorter === 0 || agreed < shorter * WORTH_ALIGNING) return null;
  const ordered = { ...inOrder(segment, wanted, ids), shared };
  const spread = ids.length > wanted.length * SPREAD ? SPREAD_WORTH : 1;
  const share = Math.min(1, agreed / weigh(wanted, query));
  const loose = UNORDERED * spread * share;
  if (ordered.score >= Math.max(loose, MATCH)) return ordered;
  if (loose >= MATCH) return { score: loose, quality: loose, kind: 'words', segment, shared };
  if (saysTheSame(wanted, shared, query) && share >= leastShare(shared, query))
    return { score: MATCH, quality: loose, kind: 'paraphrase', segment, shared };
  return ordered.score >= loose ? ordered : { score: loose, quality: loose, kind: 'words', segment, shared };
}

const leastShare = (shared: readonly number[], query: Query): number =>
  shared.some(query.isFigure) ? PARAPHRASED_WITH_FIGURE : PARAPHRASED;

/** Enough words of matter are there, and every figure among the words. */
function saysTheSame(wanted: readonly number[], shared: readonly number[], query: Query): boolean {
  const held = new Set(shared);
  const matter = [...held].filter((id) => query.weightOf(id) === 1);
  return matter.length >= PARAPHRASED_WORDS && wanted.every((id) => held.has(id) || !query.isFigure(id));
}

const weigh = (ids: readonly number[], query: Query): number =>
  ids.reduce((sum, id) => sum + query.weightOf(id), 0);

/** A word the query does not hold weighs as one of matter. */
const weighAll = (ids: readonly number[], query: Query): number =>
  ids.reduce((sum, id) => sum + (id < 0 ? 1 : query.weightOf(id)), 0);

function inOrder(segment: Segment, wanted: readonly number[], ids: readonly number[]): Omit<Hit, 'shared'> {
  const isPart = wanted.length <= ids.length;
  const [short, long] = isPart ? [wanted, ids] : [ids, wanted];
  const { edits } = fitter(distinctUnknown(short, -2))(distinctUnknown(long, -1));
  const agreed = 1 - edits / short.length;
  const share = short.length / long.length;
  const coincidence = !isPart && short.length < COINCIDENCE_WORDS && !(segment.marked && share === 1);
  const score = agreed * (coincidence ? COINCIDENCE_WORTH : 0.92 + 0.08 * share);
  // A changed word counts twice: one in four makes a near miss, one in five a match.
  if (edits > 0) return { score: score * agreed, quality: agreed * agreed, kind: 'close', segment };
  const quality = coincidence ? COINCIDENCE_WORTH : 1;
  return { score, quality, kind: share === 1 ? 'exact' : isPart ? 'part' : 'whole', segment };
}

/** Words unlike any of the query must not meet each other. */
const distinctUnknown = (ids: readonly number[], unknown: number): number[] =>
  ids.map((id) => (id < 0 ? unknown : id));

/** Places in the wording of the words that were looked for, neighbours joined. */
function matchedIn(wording: string, segment: Segment, query: Query): Span[] {
  const wanted = new Set(segment.ids);
  const { keys, starts, ends } = matchWords(wording);
  const hit = keys.map((key) => key !== ELLIPSIS && key !== BRACKET && wanted.has(query.idOf(key)));
  const spans: Span[] = [];
  for (let at = 0; at < keys.length; at += 1) {
    if (hit[at] !== true) continue;
    let last = at;
    while (hit[last + 1] === true) last += 1;
    if (last > at || query.weightOf(query.idOf(keys[at] ?? '')) === 1)
      spans.push({ start: starts[at] ?? 0, end: ends[last] ?? 0 });
    at = last;
  }
  return spans;
}
