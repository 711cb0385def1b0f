import type { Group } from '../../model/index.ts';
import type { Choice } from '../dossier-sources.ts';
import type { ExportCorpus } from './export-corpus.ts';

/**
 * The part of a corpus that was chosen: its utterances, of every article the quotes that stand in these, the steps of these
 * articles, and the findings that are meant. Cost: one pass over the groups; memory: the ids of what is chosen.
 */
export async function chosenCorpus(corpus: ExportCorpus, choice: Choice): Promise<ExportCorpus> {
  const quotes = new Set<string>();
  const articles = new Set<string>();
  for await (const group of corpus.groups()) if (choice.group(group)) note(group, quotes, articles);
  return {
    ...corpus,
    groups: () => only(corpus.groups(), choice.group),
    conflicts: () => only(corpus.conflicts(), choice.conflict),
    duplicates: () => only(corpus.duplicates(), choice.duplicate),
    links: () => only(corpus.links(), ({ from }) => articles.has(from.articleId)),
    entries: async function* () {
      for await (const entry of corpus.entries()) {
        if (!articles.has(entry.article.id)) continue;
        const chosen = entry.extraction.quotes.filter(({ id }) => quotes.has(id));
        yield { ...entry, extraction: { ...entry.extraction, quotes: chosen } };
      }
    },
  };
}

function note({ members }: Group, quotes: Set<string>, articles: Set<string>): void {
  for (const { articleId, quoteId } of members) {
    quotes.add(quoteId);
    articles.add(articleId);
  }
}

async function* only<T>(items: AsyncIterable<T>, isMeant: (item: T) => boolean): AsyncIterable<T> {
  for await (const item of items) if (isMeant(item)) yield item;
}
