// Which articles must be read so that the findings about a few are those of one run over everything.
import type { Corpus, Entry, Knowledge, Place, Review, Speaker } from './model/index.ts';
import { anchoredArticles } from './anchored-articles.ts';
import { findingsIn, placesIn } from './pipeline.ts';
import type { RegionFindings } from './pipeline.ts';
import type { Due, Store } from './store/index.ts';

/** What is settled in one go: some articles that are due, where they can be met, and the findings of their region. */
export interface Part extends RegionFindings {
  readonly settled: readonly Due[];
  readonly places: readonly Place[];
  /** The articles read, in order of id: no finding outside speaks of one of them. */
  readonly region: readonly string[];
}

/** Articles that are read for those that are due: where more would be, fewer are settled in one go. About 0.2 MB each. */
const MOST_READ = 768;
/** Up to so many times the articles that are due, all that they may have to do with is read without a first look. */
const AT_HAND = 1.5;

/**
 * As many of those due as lead to few enough articles, and one at least.
 *
 * Those that may have to do with them are held against them first, by themselves: only from those that do have to do
 * with them bonds are followed. Cost: the articles met and those of the region.
 */
export async function touchedPart(store: Store, knowledge: Knowledge, due: readonly Due[]): Promise<Part> {
  const circles = await decidedCircles(store, knowledge.reviews);
  const { settled, places, met } = await meetingsOf(store, due);
  const own = new Set(settled.map(({ articleId }) => articleId));
  const wide = await regionOf(store, [...own, ...met], circles);
  if (wide.length <= AT_HAND * own.size)
    return partOf(store, knowledge, { settled, places, corpus: await corpusOf(store, wide) });
  const near = await corpusOf(store, [...new Set([...own, ...met])].sort());
  const first = await partOf(store, knowledge, { settled, places, corpus: near });
  const partners = first.bonds.filter(([a, b]) => own.has(a) || own.has(b)).flat();
  const region = await regionOf(store, [...own, ...partners], circles);
  if (region.length > MOST_READ && settled.length > 1)
    return touchedPart(store, knowledge, settled.slice(0, settled.length >> 1));
  if (isSame(region, first.region)) return first;
  return partOf(store, knowledge, { settled, places, corpus: await corpusOf(store, region) });
}

const isSame = (a: readonly string[], b: readonly string[]): boolean =>
  a.length === b.length && a.every((id, at) => id === b[at]);

async function meetingsOf(
  store: Store,
  due: readonly Due[],
): Promise<Pick<Part, 'settled' | 'places'> & { readonly met: ReadonlySet<string> }> {
  const corpus = await corpusOf(
    store,
    due.map(({ articleId }) => articleId),
  );
  const placesOf = Map.groupBy(await placesIn(corpus), ({ articleId }) => articleId);
  const settled: Due[] = [];
  const places: Place[] = [];
  const met = new Set<string>();
  for (const one of due) {
    const own = placesOf.get(one.articleId) ?? [];
    const wider = await store.upkeep.meeting(own);
    if (settled.length > 0 && settled.length + met.size + wider.length > MOST_READ) break;
    for (const id of wider) met.add(id);
    settled.push(one);
    places.push(...own);
  }
  return { settled, places, met };
}

async function partOf(
  { upkeep }: Store,
  knowledge: Knowledge,
  { settled, places, corpus }: Pick<Part, 'settled' | 'places'> & { readonly corpus: Corpus },
): Promise<Part> {
  const made = await findingsIn(corpus, knowledge, await upkeep.carriers());
  return { ...made, settled, places, region: corpus.entries.map(({ article }) => article.id) };
}

/** Some articles that are still held, with who speaks in them. */
async function corpusOf(store: Store, ids: readonly string[]): Promise<Corpus> {
  const entries: Entry[] = [];
  const speakerOf = new Map<string, string>();
  const speakers = new Map<string, Speaker>();
  for (const id of ids) {
    const entry = await store.entry(id);
    if (entry === null) continue;
    entries.push(entry);
    for (const [quoteId, speakerId] of await store.upkeep.speakersIn(id)) {
      speakerOf.set(quoteId, speakerId);
      if (speakers.has(speakerId)) continue;
      const speaker = await store.speaker(speakerId);
      if (speaker !== null) speakers.set(speakerId, speaker);
    }
  }
  return { entries, speakers: [...speakers.values()], speakerOf };
}

/** Articles that one decision is about together. */
type Circles = readonly (readonly string[])[];

async function decidedCircles(store: Store, reviews: readonly Review[]): Promise<Circles> {
  const circles: (readonly string[])[] = [];
  for (const review of reviews) {
    const articles = review.anchors.length > 1 ? await anchoredArticles(store, review) : [];
    if (articles.length > 1) circles.push(articles);
  }
  return circles;
}

/** Everything that bonds, and decisions about several articles at once, lead to; in order. */
async function regionOf(
  store: Store,
  start: readonly string[],
  circles: Circles,
): Promise<readonly string[]> {
  for (let found = await store.upkeep.bonded(start); ;) {
    const region = new Set(found);
    const joined = circles.filter((circle) => circle.some((id) => region.has(id))).flat();
    if (joined.every((id) => region.has(id))) return found;
    found = await store.upkeep.bonded([...found, ...joined]);
  }
}
