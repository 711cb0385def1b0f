// People's decisions held against what one folder keeps: which of them still stand, and the dates they set.
import type { ArticleFacts, Entry, Review } from './model/index.ts';
import type { ReviewedDecision } from './review/index.ts';
import type { KnowledgeStore, Store } from './store/index.ts';

/** The parts of a folder that decisions are about. */
export interface Desk {
  readonly store: Store;
  readonly knowledge: KnowledgeStore;
}

/**
 * Every decision in order of number, with whether it still stands exactly where it was made.
 *
 * Cost: the articles that decisions rest on, and where there are decisions about findings, one pass over these.
 */
export async function reviewedDecisions({ store, knowledge }: Desk): Promise<readonly ReviewedDecision[]> {
  const { reviews } = await knowledge.read();
  if (reviews.length === 0) return [];
  const { locator, recheck, standing } = await import('./review/index.ts');
  const findings = reviews.some(({ action }) => action === 'confirm' || action === 'dismiss')
    ? [
        ...(await Array.fromAsync(store.conflicts())),
        ...(await Array.fromAsync(store.duplicates())),
        ...(await Array.fromAsync(store.links())),
      ]
    : [];
  const locate = locator(await anchoredEntries(store, reviews));
  return recheck(reviews, standing(reviews), { locate, findings });
}

/** The entries read from the bytes that decisions rest on. */
async function anchoredEntries(store: Store, reviews: readonly Review[]): Promise<readonly Entry[]> {
  const bytes = new Set(reviews.flatMap(({ anchors }) => anchors.map(({ sha256 }) => sha256)));
  if (bytes.size === 0) return [];
  const ids: string[] = [];
  for await (const { id, sha256 } of store.facts()) if (bytes.has(sha256)) ids.push(id);
  const entries: Entry[] = [];
  for (const id of ids) {
    const entry = await store.entry(id);
    if (entry !== null) entries.push(entry);
  }
  return entries;
}

/** A store whose articles bear the dates people set, wherever they are shown; everything else passes through. */
export function withDecidedDates(store: Store, knowledge: KnowledgeStore): Store {
  const dates = rememberedDates(knowledge);
  return {
    ...store,
    entry: async (articleId) => {
      const entry = await store.entry(articleId);
      return entry === null ? null : dated(entry, await dates());
    },
    entries: async function* () {
      const dateOf = await dates();
      for await (const entry of store.entries()) yield dated(entry, dateOf);
    },
    factsOf: async (articleIds) => {
      const dateOf = await dates();
      const found = await store.factsOf(articleIds);
      return new Map([...found].map(([id, facts]) => [id, dateOf(facts)]));
    },
    facts: async function* () {
      const dateOf = await dates();
      for await (const facts of store.facts()) {
        yield dateOf(facts);
      }
    },
  };
}

const dated = (entry: Entry, dateOf: DateOf): Entry => ({ ...entry, article: dateOf(entry.article) });

/** The same facts, under the date a person set where one did. */
type DateOf = <T extends Pick<ArticleFacts, 'id' | 'sha256' | 'published'>>(facts: T) => T;

/** Reads the decisions again only where people's files have changed. */
function rememberedDates(knowledge: KnowledgeStore): () => Promise<DateOf> {
  let known: { readonly digest: string; readonly dateOf: DateOf } | null = null;
  return async () => {
    const digest = await knowledge.digest();
    // Damaged files are told by whatever brings the findings up to date, and by doctor: texts can be read all the same.
    if (known?.digest !== digest)
      known = { digest, dateOf: await datesOf(knowledge).catch((): DateOf => (facts) => facts) };
    return known.dateOf;
  };
}

async function datesOf(knowledge: KnowledgeStore): Promise<DateOf> {
  const { reviews } = await knowledge.read();
  if (!reviews.some(({ action }) => action === 'set-date')) return (facts) => facts;
  const { decidedDates, standing, withDate } = await import('./review/index.ts');
  const decided = decidedDates(standing(reviews));
  return (facts) => {
    const when = decided(facts);
    return when === null ? facts : withDate(facts, when);
  };
}
