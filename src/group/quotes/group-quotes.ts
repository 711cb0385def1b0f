import type { Corpus, GroupDecision, GroupSeat, QuoteGroup } from '../../model/index.ts';
import { lesserId, NO_BACKGROUND } from '../../text/index.ts';
import type { Background } from '../../text/index.ts';
import { pagesOf } from '../pages.ts';
import { assembler, earliestFirst } from './assemble.ts';
import type { Assembled } from './assemble.ts';
import { clusters } from './clusters.ts';
import type { EdgeTable } from './edge-table.ts';
import { wordEdges } from './edges.ts';
import { decidedClusters } from './decided.ts';
import { gather } from './gather.ts';
import { matcherOf } from './matcher-of-units.ts';
import { paraphraseEdges } from './paraphrase.ts';
import { TextCollector } from './texts.ts';
import type { Texts } from './texts.ts';
import { compareText, unitsOf } from './unit.ts';
import type { Unit } from './unit.ts';

/** Groups, and what it takes to keep them as articles come and go. */
export interface Grouping {
  /** In order of id. */
  readonly groups: readonly QuoteGroup[];
  /** By group id. */
  readonly seats: ReadonlyMap<string, GroupSeat>;
  /** Pairs of articles whose quotes were judged to share words or matter, whether or not they came into one group. */
  readonly bonds: readonly (readonly [string, string])[];
}

/**
 * Groups the quotes of a corpus by the utterance they report, over all articles.
 *
 * Every quote that reports an utterance and is sure enough to be shown stands in exactly one group; a quote found
 * once is a group of one. Two known speakers never share a group, unless a person put them there: people's merges and
 * splits are laid over what the machine finds. The answer is a function of the set of entries and of these decisions:
 * of neither the entries' order nor how they arrived. `background` tells which words and word 3-grams are common in
 * print at large. Articles without a bond between them could be grouped apart with the same answer.
 *
 * Cost: n log n in words; a quote is aligned with about ten others, however large the corpus.
 */
export function groupingOf(
  corpus: Corpus,
  decisions: readonly GroupDecision[] = [],
  background: Background = NO_BACKGROUND,
): Grouping {
  const units = unitsOf(corpus);
  const texts = textsOf(units);
  const matcher = matcherOf(units, background.words);
  const edges = wordEdges(texts, matcher, background.grams);
  for (const edge of paraphraseEdges(units, matcher, background.words)) edges.push(edge);
  const assemble = assembler({ units, texts, pageOf: pagesOf(corpus.entries) });
  const found: Assembled[] = [];
  const machine = gather(clusters(matcher, edges), edges, units);
  for (const cluster of decidedClusters(machine, units, decisions)) {
    const assembled = assemble(cluster);
    if (assembled !== null) found.push(assembled);
  }
  return { ...withUniqueIds(found), bonds: bondsOf(edges, units) };
}

/** The groups of `groupingOf`. */
export const groupQuotes = (
  corpus: Corpus,
  decisions: readonly GroupDecision[] = [],
  background: Background = NO_BACKGROUND,
): readonly QuoteGroup[] => groupingOf(corpus, decisions, background).groups;

function bondsOf(edges: EdgeTable, units: readonly Unit[]): (readonly [string, string])[] {
  const bonds: (readonly [string, string])[] = [];
  for (let edge = 0; edge < edges.length; edge += 1) {
    const child = units[edges.child(edge)]?.entry.article.id ?? '';
    const parent = units[edges.parent(edge)]?.entry.article.id ?? '';
    if (child !== parent) bonds.push([child, parent]);
  }
  return bonds;
}

function textsOf(units: readonly Unit[]): Texts {
  const collector = new TextCollector();
  for (const { words } of units) collector.add(words.keys);
  return collector.finish();
}

/** Of groups with the same words and speaker (said twice, apart) the earliest keeps the plain id. */
function withUniqueIds(found: readonly Assembled[]): Pick<Grouping, 'groups' | 'seats'> {
  const taken = new Set<string>();
  const seats = new Map<string, GroupSeat>();
  const groups = found
    .toSorted((a, b) => earliestFirst(a.first, b.first))
    .map(({ group, first }) => {
      const seat = { key: group.id, day: first.days?.from ?? null, quoteId: first.quote.id };
      const id = taken.has(seat.key) ? lesserId(seat) : seat.key;
      taken.add(seat.key);
      seats.set(id, seat);
      return { ...group, id };
    });
  return { groups: groups.sort((a, b) => compareText(a.id, b.id)), seats };
}
