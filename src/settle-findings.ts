// The findings about articles that are due: the articles they may have to do with are found by keys, those that bonds
// lead to from there come along, and the stages run over these alone. Cost: what the articles touch, not the archive.
import type { Corpus, Entry, Knowledge, Place, Review, Speaker } from './model/index.ts';
import { anchoredArticles } from './anchored-articles.ts';
import { findingsIn, placesIn } from './pipeline.ts';
import type { Due, Store } from './store/index.ts';

/**
 * Articles whose findings are made in one go. Where most of the archive is due many are: they then meet one another in
 * memory, and little is read twice; about a quarter of a megabyte each.
 */
const AT_ONCE = 256;
const IN_BULK = 12_000;
/** Where this share of the archive is due, it is filled or made anew. */
const BULK_SHARE = 0.25;
/** Articles that are read for those that are due: where more would be, fewer are settled in one go. */
const MOST_READ = 1000;

/** Makes the findings of some of the articles that are due anew; answers how many, 0 where none is left. */
export async function settleFindings(store: Store, knowledge: Knowledge): Promise<number> {
  const { upkeep } = store;
  const turn = await upkeep.turn();
  const extent = await upkeep.extent();
  const isBulk = extent.due >= BULK_SHARE * extent.held;
  const due = await upkeep.due('findings', isBulk ? IN_BULK : AT_ONCE);
  if (due.length === 0) return 0;
  const circles = await decidedCircles(store, knowledge.reviews);
  const { settled, places, region } = await partOf(store, due, {
    circles,
    mostRead: isBulk ? Infinity : MOST_READ,
    held: extent.held,
  });
  const corpus = await corpusOf(store, region);
  const made = await findingsIn(corpus, knowledge, await upkeep.carriers());
  const live = corpus.entries.map(({ article }) => article.id);
  const isSaved = await upkeep.saveFindings({ turn, settled, region: live, places, ...made });
  // Refused where another process saved meanwhile: the articles are still due, and are taken up again.
  return isSaved ? settled.length : settleFindings(store, knowledge);
}

/** What is settled in one go: some articles that are due, where they can be met, and all that must be read for them. */
interface Part {
  readonly settled: readonly Due[];
  readonly places: readonly Place[];
  readonly region: readonly string[];
}

/** What decides how much is settled in one go. */
interface Bounds {
  readonly circles: Circles;
  readonly mostRead: number;
  /** Articles that are held in all. */
  readonly held: number;
}

/** As many of those due as lead to few enough articles, and one at least. */
async function partOf(store: Store, due: readonly Due[], bounds: Bounds): Promise<Part> {
  const ids = due.map(({ articleId }) => articleId);
  const corpus = await corpusOf(store, ids);
  const all = await placesIn(corpus);
  if (corpus.entries.length >= bounds.held) return { settled: due, places: all, region: ids };
  if (bounds.mostRead === Infinity) {
    const met = await store.upkeep.meeting(all);
    return { settled: due, places: all, region: await regionOf(store, [...ids, ...met], bounds.circles) };
  }
  const placesOf = Map.groupBy(all, ({ articleId }) => articleId);
  const settled: Due[] = [];
  const places: Place[] = [];
  let region: readonly string[] = [];
  for (const one of due) {
    const own = placesOf.get(one.articleId) ?? [];
    const met = await store.upkeep.meeting(own);
    const wider = await regionOf(store, [...region, one.articleId, ...met], bounds.circles);
    if (wider.length > bounds.mostRead && settled.length > 0) break;
    region = wider;
    settled.push(one);
    places.push(...own);
  }
  return { settled, places, region };
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
