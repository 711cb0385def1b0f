import type { Analysis, Entry } from '../model/index.ts';
import { factsOf, textKey } from './article-facts.ts';
import type { FindingLists, Naming } from './findings.ts';
import { analysisOf, findingLists, namedOf, namingsOfEntry, namingsOfFinding } from './findings.ts';
import { rankByWords, wordsOf } from './group-words.ts';
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

const NOTHING_FOUND: Analysis = {
  speakers: [],
  speakerOf: new Map(),
  groups: [],
  duplicates: [],
  links: [],
  conflicts: [],
};

/** A store that lasts as long as the process: for stateless runs and as the measure of the other stores. */
export function memoryStore(): Store {
  const articles = memoryArticles();
  return { ...articles.port, ...memoryFindings(articles) };
}

type ArticleMethods =
  | 'add'
  | 'replace'
  | 'remove'
  | 'entry'
  | 'entries'
  | 'facts'
  | 'revisions'
  | 'pathOfReprint'
  | 'articlesDigest'
  | 'articleOfQuote'
  | 'sourcesAt'
  | 'sourceOf'
  | 'readWith'
  | 'setReadWith';

type ArticlePort = Pick<Store, ArticleMethods>;

interface MemoryArticles {
  readonly port: ArticlePort;
  readonly namings: () => readonly Naming[];
  readonly quoteCount: () => { readonly articles: number; readonly quotes: number };
}

function memoryArticles(): MemoryArticles {
  const held = new Map<string, Held>();
  const namings = (): readonly Naming[] => inOrder(held).flatMap((one) => namingsOfEntry(one.entry));
  const quotes = (): readonly Naming[] => namings().filter(({ kind }) => kind === 'quote');
  return {
    port: {
      ...changes(held),
      ...listings(held),
      articleOfQuote: (quoteId) => Promise.resolve(quotes().find(({ id }) => id === quoteId)?.owner ?? null),
    },
    namings,
    quoteCount: () => ({ articles: held.size, quotes: new Set(quotes().map(({ id }) => id)).size }),
  };
}

function changes(
  held: Map<string, Held>,
): Pick<ArticlePort, 'add' | 'replace' | 'remove' | 'readWith' | 'setReadWith'> {
  let read: string | null = null;
  return {
    add: (entry, source) => {
      const { id } = entry.article;
      if (held.has(id)) return Promise.resolve('unchanged');
      held.set(id, hold(entry, source));
      return Promise.resolve('added');
    },
    replace: (entry, source) => {
      held.set(entry.article.id, hold(entry, source));
      return Promise.resolve();
    },
    remove: (articleId) => Promise.resolve(held.delete(articleId)),
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

function memoryFindings(articles: MemoryArticles): Omit<Store, ArticleMethods> {
  let lists: FindingLists = findingLists(NOTHING_FOUND);
  let fingerprint: string | null = null;
  const namings = (): readonly Naming[] => [
    ...articles.namings(),
    ...[...lists.group.values()].flatMap(({ id, keys }) => namingsOfFinding('group', id, keys)),
    ...(['speaker', 'duplicate', 'link', 'conflict'] as const).flatMap((kind) =>
      [...lists[kind].keys()].flatMap((id) => namingsOfFinding(kind, id, [])),
    ),
  ];
  return {
    saveAnalysis: (analysis, made) => {
      lists = findingLists(analysis);
      fingerprint = made;
      return Promise.resolve();
    },
    analysisFingerprint: () => Promise.resolve(fingerprint),
    analysis: () => Promise.resolve(analysisOf(lists)),
    group: (id) => Promise.resolve(groupNamed(lists, id)),
    groups: () => each(lists.group),
    speaker: (id) => Promise.resolve(lists.speaker.get(id) ?? null),
    speakers: () => Promise.resolve([...lists.speaker.values()]),
    speakerOf: () => Promise.resolve(analysisOf(lists).speakerOf),
    links: () => each(lists.link),
    duplicates: () => each(lists.duplicate),
    conflicts: () => each(lists.conflict),
    groupsWithWords: (words, limit) => Promise.resolve(bestGroups(lists, words, limit)),
    wordsBeginning: (characters) => {
      const words = new Set([...lists.group.values()].flatMap(wordsOf));
      return Promise.resolve([...words].filter((word) => word.startsWith(characters)).sort(order));
    },
    named: (idOrPrefix) => Promise.resolve(namedOf(namings().filter(({ id }) => id.startsWith(idOrPrefix)))),
    counts: () =>
      Promise.resolve({ ...articles.quoteCount(), groups: lists.group.size, speakers: lists.speaker.size }),
    check: () => Promise.resolve([]),
    close: () => Promise.resolve(),
  };
}

async function* each<T>(items: ReadonlyMap<string, T>): AsyncIterable<T> {
  for (const item of items.values()) yield await Promise.resolve(item);
}

function groupNamed(lists: FindingLists, id: string): Kinds['group'] | null {
  const groups = [...lists.group.values()];
  return lists.group.get(id) ?? groups.find(({ keys }) => keys.includes(id)) ?? null;
}

function bestGroups(lists: FindingLists, words: readonly string[], limit: number): readonly Kinds['group'][] {
  const groups = [...lists.group.values()];
  const holding = new Map<string, number[]>();
  for (const [number, group] of groups.entries()) {
    for (const word of wordsOf(group)) {
      const numbers = holding.get(word);
      if (numbers === undefined) holding.set(word, [number]);
      else numbers.push(number);
    }
  }
  const weights = rankByWords(
    {
      count: (word, most) => Math.min(holding.get(word)?.length ?? 0, most),
      numbers: (word) => holding.get(word) ?? [],
    },
    words,
  );
  return [...weights]
    .sort((a, b) => b[1] - a[1] || a[0] - b[0])
    .slice(0, Math.max(0, limit))
    .flatMap(([number]) => groups[number] ?? []);
}
