// People's decisions held against what one folder keeps: which of them still stand, and the dates they set.
import type { ArticleFacts, CountedDays, DaySpan, Entry, Review } from './model/index.ts';
import { daySpanOf } from './model/index.ts';
import { anchoredArticles } from './anchored-articles.ts';
import type { Finding, ReviewedDecision } from './review/index.ts';
import type { KnowledgeStore, Store } from './store/index.ts';

/** The parts of a folder that decisions are about. */
export interface Desk {
  readonly store: Store;
  readonly knowledge: KnowledgeStore;
}

/**
 * Every decision in order of number, with whether it still stands exactly where it was made; of one that does, whether a
 * later state of its page prints other words.
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
  const conflicts = found.some(mayStandForCopies) ? await Array.fromAsync(store.conflicts()) : [];
  const settled =
    conflicts.length === 0
      ? found
      : recheck(reviews, stands, { locate, findings: [...findings, ...conflicts] });
  const { withLaterStates } = await import('./later-states.ts');
  return withLaterStates(store, settled);
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
      return entry === null ? null : dated(entry, (await dates()).dateOf);
    },
    entries: async function* () {
      const { dateOf } = await dates();
      for await (const entry of store.entries()) yield dated(entry, dateOf);
    },
    factsOf: async (articleIds) => {
      const { dateOf } = await dates();
      const found = await store.factsOf(articleIds);
      return new Map([...found].map(([id, facts]) => [id, dateOf(facts)]));
    },
    publishedDays: async () => {
      const counted = await store.publishedDays();
      const { dateOf, dated: ids } = await dates();
      if (ids.length === 0) return counted;
      return redated(counted, await lastStates(store, ids), dateOf);
    },
    facts: async function* () {
      const { dateOf } = await dates();
      for await (const facts of store.facts()) {
        yield dateOf(facts);
      }
    },
  };
}

const dated = (entry: Entry, dateOf: DateOf): Entry => ({ ...entry, article: dateOf(entry.article) });

/** The facts of some articles, but for those that a later state of their page stands before. */
async function lastStates(store: Store, ids: readonly string[]): Promise<readonly ArticleFacts[]> {
  const last: ArticleFacts[] = [];
  for (const facts of (await store.factsOf(ids)).values()) {
    const source = await store.sourceOf(facts.id);
    const states = source === null ? [] : await store.sourcesAt(source.address);
    if (states.at(-1)?.articleId === facts.id) last.push(facts);
  }
  return last;
}

/** The counts, with some articles counted under the days people set in place of those they print. */
function redated(
  counted: readonly CountedDays[],
  articles: readonly ArticleFacts[],
  dateOf: DateOf,
): readonly CountedDays[] {
  const counts = new Map(counted.map((one) => [daysKey(one), one]));
  const add = (days: DaySpan, by: 1 | -1): void => {
    const before = counts.get(daysKey(days))?.articles ?? 0;
    counts.set(daysKey(days), { ...days, articles: before + by });
  };
  for (const facts of articles) {
    add(daySpanOf(facts.published), -1);
    add(daySpanOf(dateOf(facts).published), 1);
  }
  return [...counts].filter(([, { articles: some }]) => some > 0).map(([, one]) => one);
}

const daysKey = ({ first, last }: DaySpan): string => `${first ?? ''} ${last ?? ''}`;

/** The same facts, under the date a person set where one did. */
type DateOf = <T extends Pick<ArticleFacts, 'id' | 'sha256' | 'published'>>(facts: T) => T;

/** What people decided of dates, and the articles they did so of. */
interface Dates {
  readonly dateOf: DateOf;
  readonly dated: readonly string[];
}

const NO_DATES: Dates = { dateOf: (facts) => facts, dated: [] };

/** Reads the decisions again only where people's files have changed. */
function rememberedDates(knowledge: KnowledgeStore): () => Promise<Dates> {
  let known: (Dates & { readonly digest: string }) | null = null;
  return async () => {
    const digest = await knowledge.digest();
    // Damaged files are told by whatever brings the findings up to date, and by doctor: texts can be read all the same.
    if (known?.digest !== digest)
      known = { digest, ...(await datesOf(knowledge).catch((): Dates => NO_DATES)) };
    return known;
  };
}

async function datesOf(knowledge: KnowledgeStore): Promise<Dates> {
  const { reviews } = await knowledge.read();
  if (!reviews.some(({ action }) => action === 'set-date')) return NO_DATES;
  const { decidedDates, standing, withDate } = await import('./review/index.ts');
  const stands = standing(reviews);
  const decided = decidedDates(stands);
  const dateOf: DateOf = (facts) => {
    const when = decided(facts);
    return when === null ? facts : withDate(facts, when);
  };
  const datings = stands.filter(({ action }) => action === 'set-date');
  return { dateOf, dated: [...new Set(datings.flatMap(({ anchors: [anchor] }) => anchor?.articleId ?? []))] };
}
