// People's decisions held against what one folder keeps: which of them still stand, and the dates they set.
import type { ArticleFacts, Entry, Review } from './model/index.ts';
import { anchoredArticles } from './anchored-articles.ts';
import type { Finding, ReviewedDecision } from './review/index.ts';
import type { KnowledgeStore, Store } from './store/index.ts';

/** The parts of a folder that decisions are about. */
export interface Desk {
  readonly store: Store;
  readonly knowledge: KnowledgeStore;
}

/**
 * Every decision in order of number, with whether it still stands exactly where it was made.
 *
 * Cost: the articles that decisions rest on and the findings about these; one pass over the conflicts where a decision
 * about one is not found there, for it may stand for copies of the two passages.
 */
export async function reviewedDecisions({ store, knowledge }: Desk): Promise<readonly ReviewedDecision[]> {
  const { reviews } = await knowledge.read();
  if (reviews.length === 0) return [];
  const { locator, recheck, standing } = await import('./review/index.ts');
  const locate = locator(await anchoredEntries(store, reviews));
  const stands = standing(reviews);
  const findings = await findingsUnder(store, stands);
  const found = recheck(reviews, stands, { locate, findings });
  if (!found.some(mayStandForCopies)) return found;
  const conflicts = await Array.fromAsync(store.conflicts());
  return recheck(reviews, stands, { locate, findings: [...findings, ...conflicts] });
}

/** The findings decisions name, and those about the articles that decisions about findings rest on. */
async function findingsUnder(store: Store, reviews: readonly Review[]): Promise<readonly Finding[]> {
  const found = new Map<string, Finding>();
  const articles = new Set<string>();
  for (const review of reviews) {
    if (review.action !== 'confirm' && review.action !== 'dismiss') continue;
    for (const id of await anchoredArticles(store, review)) articles.add(id);
    for (const kind of FINDINGS) {
      const one = await store.finding(kind, review.target);
      if (one !== null) found.set(one.id, one);
    }
  }
  for (const kind of FINDINGS)
    for (const one of await store.findingsAbout(kind, articles)) found.set(one.id, one);
  return [...found.values()];
}

const FINDINGS = ['conflict', 'duplicate', 'link'] as const;

const mayStandForCopies = ({ review, state }: ReviewedDecision): boolean =>
  state === 'needs-recheck' && review.target.startsWith('c');

/** The entries read from the bytes that decisions rest on, at the address they rest on. */
async function anchoredEntries(store: Store, reviews: readonly Review[]): Promise<readonly Entry[]> {
  const entries = new Map<string, Entry>();
  for (const review of reviews)
    for (const id of await anchoredArticles(store, review)) {
      const entry = entries.has(id) ? null : await store.entry(id);
      if (entry !== null) entries.set(id, entry);
    }
  return [...entries.values()].sort(byId);
}

const byId = (a: Entry, b: Entry): number => (a.article.id < b.article.id ? -1 : 1);

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
