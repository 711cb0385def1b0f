import type { Corpus, GroupDecision, QuoteGroup } from '../../model/index.ts';
import { keyOf } from '../../text/index.ts';
import { pagesOf } from '../pages.ts';
import { assemble, earliestFirst } from './assemble.ts';
import type { Assembled } from './assemble.ts';
import { clusters } from './clusters.ts';
import { decidedClusters } from './decided.ts';
import { wordEdges } from './edges.ts';
import type { Matcher } from './edges.ts';
import { occasions } from './occasion.ts';
import { paraphraseEdges } from './paraphrase.ts';
import { distinctTexts } from './texts.ts';
import type { Text } from './texts.ts';
import { compareText, unitsOf } from './unit.ts';

/**
 * Groups the quotes of a corpus by the utterance they report, over all articles.
 *
 * Every quote that reports an utterance and is sure enough to be shown stands in exactly one group; a quote found
 * once is a group of one. Two known speakers never share a group, unless a person put them there: people's merges and
 * splits are laid over what the machine finds. The answer is a function of the set of entries and of these decisions:
 * of neither the entries' order nor how they arrived. Groups come in order of id.
 *
 * Cost: n log n in words; a quote is aligned with about ten others, however large the corpus.
 */
export function groupQuotes(corpus: Corpus, decisions: readonly GroupDecision[] = []): readonly QuoteGroup[] {
  const units = unitsOf(corpus);
  const all = distinctTexts(units);
  const textOf: (Text | null)[] = units.map(() => null);
  for (const text of all.texts) for (const unit of text.units) textOf[unit] = text;
  const matcher: Matcher = { units, occasion: occasions(corpus) };
  const edges = [...wordEdges(all, matcher), ...paraphraseEdges(matcher)];
  const pageOf = pagesOf(corpus.entries);
  const found: Assembled[] = [];
  for (const cluster of decidedClusters(clusters(units, edges), units, decisions)) {
    const assembled = assemble(cluster, { units, textOf, pageOf });
    if (assembled !== null) found.push(assembled);
  }
  return withUniqueIds(found).sort((a, b) => compareText(a.id, b.id));
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
