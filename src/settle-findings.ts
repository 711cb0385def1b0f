// The findings about articles that are due: the articles they may have to do with are found by keys, those that bonds
// lead to from there come along, and the stages run over these alone. Cost: what the articles touch, not the archive.
import type { Corpus, Entry, Knowledge, Review, Speaker } from './model/index.ts';
import { findingsIn, placesIn } from './pipeline.ts';
import type { Store } from './store/index.ts';

/** Articles whose findings are made in one go, at most. */
const AT_ONCE = 256;
/** Articles that are read for them: where more would be, fewer are made in one go, so that memory stays flat. */
const MOST_READ = 1000;

/** Makes the findings of some of the articles that are due anew; answers how many, 0 where none is left. */
export async function settleFindings(store: Store, knowledge: Knowledge, atOnce = AT_ONCE): Promise<number> {
  const { upkeep } = store;
  const turn = await upkeep.turn();
  const due = await upkeep.due('findings', atOnce);
  if (due.length === 0) return 0;
  const ids = due.map(({ articleId }) => articleId);
  const places = await placesIn(await corpusOf(store, ids));
  const region = await regionOf(store, [...ids, ...(await upkeep.meeting(places))], knowledge.reviews);
  if (region.length > MOST_READ && due.length > 1)
    return settleFindings(store, knowledge, Math.ceil(due.length / 4));
  const corpus = await corpusOf(store, region);
  const made = await findingsIn(corpus, knowledge, await upkeep.carriers());
  const live = corpus.entries.map(({ article }) => article.id);
  const isSaved = await upkeep.saveFindings({ turn, settled: due, region: live, places, ...made });
  // Refused where another process saved meanwhile: the articles are still due, and are taken up again.
  return isSaved ? due.length : settleFindings(store, knowledge, atOnce);
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

/** Everything that bonds, and decisions about several articles at once, lead to. */
async function regionOf(
  store: Store,
  start: readonly string[],
  reviews: readonly Review[],
): Promise<readonly string[]> {
  const circles = reviews
    .map(({ anchors }) => [...new Set(anchors.map(({ articleId }) => articleId))])
    .filter((circle) => circle.length > 1);
  let region = new Set(await store.upkeep.bonded(start));
  for (let size = -1; size !== region.size;) {
    size = region.size;
    const joined = circles.filter((circle) => circle.some((id) => region.has(id))).flat();
    if (joined.every((id) => region.has(id))) break;
    region = new Set(await store.upkeep.bonded([...region, ...joined]));
  }
  return [...region].sort();
}
