import type { Corpus, GroupDecision, QuoteGroup } from '../../model/index.ts';
import { keyOf, NO_BACKGROUND } from '../../text/index.ts';
import type { Background } from '../../text/index.ts';
import { pagesOf } from '../pages.ts';
import { assembler, earliestFirst } from './assemble.ts';
import type { Assembled } from './assemble.ts';
import { clusters } from './clusters.ts';
import { wordEdges } from './edges.ts';
import { decidedClusters } from './decided.ts';
import { gather } from './gather.ts';
import { matcherOf } from './matcher-of-units.ts';
import { paraphraseEdges } from './paraphrase.ts';
import { TextCollector } from './texts.ts';
import type { Texts } from './texts.ts';
import { compareText, unitsOf } from './unit.ts';
import type { Unit } from './unit.ts';

/**
 * Groups the quotes of a corpus by the utterance they report, over all articles.
 *
 * Every quote that reports an utterance and is sure enough to be shown stands in exactly one group; a quote found
 * once is a group of one. Two known speakers never share a group, unless a person put them there: people's merges and
 * splits are laid over what the machine finds. The answer is a function of the set of entries and of these decisions:
 * of neither the entries' order nor how they arrived. Groups come in order of id. `background` tells
 * which words and word 3-grams are common in print at large.
 *
 * Cost: n log n in words; a quote is aligned with about ten others, however large the corpus.
 */
export function groupQuotes(
  corpus: Corpus,
  decisions: readonly GroupDecision[] = [],
  background: Background = NO_BACKGROUND,
): readonly QuoteGroup[] {
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
  return withUniqueIds(found).sort((a, b) => compareText(a.id, b.id));
}

function textsOf(units: readonly Unit[]): Texts {
  const collector = new TextCollector();
  for (const { words } of units) collector.add(words.keys);
  return collector.finish();
}

/** Of groups with the same words and speaker (said twice, apart) the earliest keeps the plain id. */
function withUniqueIds(found: readonly Assembled[]): QuoteGroup[] {
  const taken = new Set<string>();
  return [...found]
    .sort((a, b) => earliestFirst(a.first, b.first))
    .map(({ group, first }) => {
      const id = taken.has(group.id) ? keyOf('g', [group.id, first.quote.id]) : group.id;
      taken.add(id);
      return { ...group, id };
    });
}
