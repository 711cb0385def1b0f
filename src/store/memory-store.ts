import type { Entry, OutletRef } from '../model/index.ts';
import { factsOf, textKey } from './article-facts.ts';
import type { Naming } from './findings.ts';
import { namingsOfEntry } from './findings.ts';
import { memoryFindings } from './memory-findings.ts';
import type { ArticlePort, MemoryArticles } from './memory-findings.ts';
import { MemoryDue } from './memory-upkeep.ts';
import { memoryQuestions } from './memory-questions.ts';
import type { Standing } from './revisions.ts';
import { byStanding, order, revisionsOf, stateTime } from './revisions.ts';
import type { Kinds } from './row.ts';
import { EMPTY_SEAL, reseal, sealRow, sealText } from './row.ts';
import type { Store, StoredSource } from './store.ts';

interface Held {
  readonly entry: Kinds['article'];
  readonly digest: string;
  readonly source: StoredSource;
  readonly standing: Standing;
}

/** A store that lasts as long as the process: for stateless runs and as the measure of the other stores. */
export function memoryStore(): Store {
  const held = new Map<string, Held>();
  const articles = memoryArticles(held);
  const { lists, ...findings } = memoryFindings(articles);
  return {
    ...articles.port,
    ...findings,
    ...memoryQuestions(held, lists),
    close: () => Promise.resolve(),
  };
}

function memoryArticles(held: Map<string, Held>): MemoryArticles {
  const due = new MemoryDue();
  const namings = (): readonly Naming[] => inOrder(held).flatMap((one) => namingsOfEntry(one.entry));
  const quotes = (): readonly Naming[] => namings().filter(({ kind }) => kind === 'quote');
  const articleOf = (quoteId: string): string | null =>
    quotes().find(({ id }) => id === quoteId)?.owner ?? null;
  return {
    port: {
      ...changes(held, due),
      ...listings(held),
      articleOfQuote: (quoteId) => Promise.resolve(articleOf(quoteId)),
    },
    held: { due, ids: () => held.keys(), carriers: () => carriersOf(held) },
    articleOf,
    namings,
    quoteCount: () => ({ articles: held.size, quotes: new Set(quotes().map(({ id }) => id)).size }),
  };
}

function carriersOf(held: ReadonlyMap<string, Held>): readonly OutletRef[] {
  const found = new Map<string, OutletRef>();
  for (const { entry } of held.values()) {
    const { outlet } = entry.article;
    if (outlet !== null) found.set(`${outlet.id}\n${outlet.name}`, outlet);
  }
  return [...found].sort(([a], [b]) => order(a, b)).map(([, outlet]) => outlet);
}

function changes(
  held: Map<string, Held>,
  due: MemoryDue,
): Pick<ArticlePort, 'add' | 'replace' | 'remove' | 'readWith' | 'setReadWith'> {
  let read: string | null = null;
  /** What an article is a revision of hangs on all that stand at its address. */
  const touch = (id: string): void => {
    due.mark(id, 'speakers');
    const key = held.get(id)?.standing.addressKey;
    for (const { standing } of held.values())
      if (standing.addressKey === key && standing.articleId !== id) due.mark(standing.articleId, 'findings');
  };
  const put = (entry: Entry, source: StoredSource): void => {
    held.set(entry.article.id, hold(entry, source));
    touch(entry.article.id);
  };
  return {
    add: (entry, source) => {
      if (held.has(entry.article.id)) return Promise.resolve('unchanged');
      put(entry, source);
      return Promise.resolve('added');
    },
    replace: (entry, source) => {
      touch(entry.article.id);
      put(entry, source);
      return Promise.resolve();
    },
    remove: (articleId) => {
      if (held.has(articleId)) touch(articleId);
      return Promise.resolve(held.delete(articleId));
    },
    readWith: () => Promise.resolve(read),
    setReadWith: (fingerprint) => {
      read = fingerprint;
      return Promise.resolve();
    },
  };
}

function listings(
  held: ReadonlyMap<string, Held>,
): Pick<
  ArticlePort,
  'entry' | 'entries' | 'facts' | 'revisions' | 'pathOfReprint' | 'articlesDigest' | 'sourcesAt' | 'sourceOf'
> {
  const at = (address: string): readonly Standing[] =>
    inOrder(held)
      .map(({ standing }) => standing)
      .filter((standing) => standing.addressKey === address);
  return {
    entry: (articleId) => {
      const one = held.get(articleId);
      const before = one === undefined ? new Map<string, string>() : revisionsOf(at(one.standing.addressKey));
      return Promise.resolve(one === undefined ? null : withRevision(one, before));
    },
    facts: async function* () {
      for (const { entry } of inOrder(held)) yield await Promise.resolve(factsOf(entry.article));
    },
    revisions: () => Promise.resolve(revisionsOf(inOrder(held).map(({ standing }) => standing))),
    pathOfReprint: ({ id, text }) => {
      const key = textKey(text);
      const found = inOrder(held).find(
        ({ entry: { article } }) => article.id !== id && textKey(article.text) === key,
      );
      return Promise.resolve(found?.entry.article.path ?? null);
    },
    entries: async function* () {
      const all = inOrder(held);
      const before = revisionsOf(all.map(({ standing }) => standing));
      for (const one of all) yield await Promise.resolve(withRevision(one, before));
    },
    articlesDigest: () => {
      const digests = inOrder(held).map(({ digest }) => digest);
      return Promise.resolve(sealText(reseal(EMPTY_SEAL, digests)));
    },
    sourcesAt: (address) =>
      Promise.resolve(
        at(address)
          .toSorted(byStanding)
          .flatMap(({ articleId }) => held.get(articleId)?.source ?? []),
      ),
    sourceOf: (articleId) => Promise.resolve(held.get(articleId)?.source ?? null),
  };
}

const inOrder = (held: ReadonlyMap<string, Held>): readonly Held[] =>
  [...held.values()].sort((a, b) => order(a.standing.articleId, b.standing.articleId));

const withRevision = (one: Held, before: ReadonlyMap<string, string>): Entry => ({
  ...one.entry,
  revisionOf: before.get(one.standing.articleId) ?? null,
});

function hold({ article, extraction }: Entry, source: StoredSource): Held {
  const entry = { article, extraction };
  const standing: Standing = {
    articleId: article.id,
    addressKey: source.address,
    stateTime: stateTime(article, source),
    addedAt: source.addedAt,
  };
  return { entry, digest: sealRow('article', article.id, entry).digest, source, standing };
}
