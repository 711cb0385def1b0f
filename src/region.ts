// Which articles must be read so that the findings about a few are those of one run over everything.
import type { Corpus, Entry, Knowledge, Place, PlaceKind, Review, Speaker } from './model/index.ts';
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

/** Up to so many times the articles that are due, all that they may have to do with is read without a first look. */
const AT_HAND = 1.5;
/** Articles met for each that is due: where more would be, fewer are settled in one go. */
const MOST_MET = 6;
/** Characters of text for each that is due, on average: where articles are longer, fewer are settled in one go. */
const MOST_TEXT = 1200;
/** So much at least, however few are due. */
const LEAST_MET = 768;
const LEAST_TEXT = 600_000;
/** Where fewer of those due can be settled in one go, parts cost more than the whole. */
const LEAST_SHARE = 0.33;

/**
 * Kinds of places at which a newcomer can change what is found of two others without having to do with either: a
 * passage in one article more is a standing line of a house and no copy.
 */
const OF_TEXT: readonly PlaceKind[] = ['text', 'retelling', 'reprint'];

/**
 * As many of those due as meet few enough articles, and one at least; null where their region is more than
 * `ledTo` times as many, or parts are so small that all at once cost less: not where `ledTo` is without bound.
 *
 * Those that may have to do with them by single quotes and claims are held against them first, by themselves: bonds are
 * followed only from those that do. Cost: the articles met and those of the region.
 */
export async function touchedPart(
  store: Store,
  knowledge: Knowledge,
  due: readonly Due[],
  ledTo: number,
): Promise<Part | null> {
  const circles = await decidedCircles(store, knowledge.reviews);
  const meetings = await meetingsOf(store, due, {
    met: Math.max(LEAST_MET, MOST_MET * due.length),
    text: Math.max(LEAST_TEXT, MOST_TEXT * due.length),
  });
  const { settled, met, anew, isFull } = meetings;
  if (ledTo < Infinity && !isFull && settled.length < LEAST_SHARE * due.length) return null;
  const own = settled.map(({ articleId }) => articleId);
  const make = (ids: readonly string[]): Promise<Part> => partOf(store, knowledge, { ...meetings, ids });
  const wide = await regionOf(store, [...own, ...met], circles);
  if (wide.length <= AT_HAND * own.length) return make(wide);
  const first = await make([...new Set([...own, ...met])].sort());
  const seeds = new Set(own);
  const partners = first.bonds.filter(([a, b]) => seeds.has(a) || seeds.has(b)).flat();
  const region = await regionOf(store, [...anew, ...partners], circles);
  if (region.length > ledTo * own.length) return null;
  return isSame(region, first.region) ? first : make(region);
}

/** Characters of text that are settled in one go at most where an archive hangs together: what is found of them is held. */
const BULK_TEXT = 16_000_000;

/** Of those due as many as are held at once, with everything they may have to do with: where much of an archive is due and hangs together. */
export async function bulkPart(store: Store, knowledge: Knowledge, due: readonly Due[]): Promise<Part> {
  const meetings = await meetingsOf(store, due, { met: Infinity, text: BULK_TEXT });
  const circles = await decidedCircles(store, knowledge.reviews);
  const ids = await regionOf(store, [...meetings.anew, ...meetings.met], circles);
  return partOf(store, knowledge, { ...meetings, ids });
}

const isSame = (a: readonly string[], b: readonly string[]): boolean =>
  a.length === b.length && a.every((id, at) => id === b[at]);

/** `met` are all articles met, `anew` those settled and those that hold some of their text. */
interface Meetings extends Pick<Part, 'settled' | 'places'> {
  readonly met: ReadonlySet<string>;
  readonly anew: ReadonlySet<string>;
  /** True where the rest was left for the length of its text. */
  readonly isFull: boolean;
}

/** What is settled in one go at most: the articles met with those settled, and the characters of these. */
interface MostMet {
  readonly met: number;
  readonly text: number;
}

async function meetingsOf(store: Store, due: readonly Due[], most: MostMet): Promise<Meetings> {
  const settled: Due[] = [];
  const places: Place[] = [];
  const met = new Set<string>();
  const anew = new Set<string>();
  let text = 0;
  let isFull = false;
  for (const one of due) {
    // One by one: where an article can be met hangs on it alone, and nothing of it is held but that.
    const { now, length } = await placesNow(store, one.articleId);
    const { byText, others } = await metFrom(store, one.articleId, now);
    const reached = settled.length + met.size + byText.length + others.length;
    text += length;
    isFull = text > most.text;
    if (settled.length > 0 && (isFull || reached > most.met)) break;
    for (const id of [...byText, ...others]) met.add(id);
    for (const id of [one.articleId, ...byText]) anew.add(id);
    settled.push(one);
    for (const place of now) places.push(place);
  }
  return { settled, places, met, anew, isFull };
}

/** Where an article can be met now, and the characters of its text; nowhere where it is gone. */
async function placesNow(
  store: Store,
  id: string,
): Promise<{ readonly now: readonly Place[]; readonly length: number }> {
  const alone = await corpusOf(store, [id]);
  return { now: await placesIn(alone), length: alone.entries[0]?.article.text.length ?? 0 };
}

/** The articles that are met from the places an article has and, by its text, had. */
async function metFrom(
  { upkeep }: Store,
  id: string,
  now: readonly Place[],
): Promise<{ readonly byText: readonly string[]; readonly others: readonly string[] }> {
  const texts = [...now, ...(await upkeep.placesOf([id]))].filter(isOfText);
  return {
    byText: await upkeep.meeting(texts),
    others: await upkeep.meeting(now.filter((place) => !isOfText(place))),
  };
}

const isOfText = ({ kind }: Place): boolean => OF_TEXT.includes(kind);

async function partOf(
  store: Store,
  knowledge: Knowledge,
  { settled, places, anew, ids }: Omit<Meetings, 'met' | 'isFull'> & { readonly ids: readonly string[] },
): Promise<Part> {
  const corpus = await corpusOf(store, ids);
  const carriers = await store.upkeep.carriers();
  const region = new Set(corpus.entries.map(({ article }) => article.id));
  const before = (await store.findingsAbout('duplicate', region)).map((duplicate) => ({
    duplicate,
    articles: duplicate.passages.map(({ articleId }) => articleId),
  }));
  const touched = before.filter(({ articles }) => articles.some((id) => anew.has(id)));
  const kept = before
    .filter((one) => !touched.includes(one) && one.articles.every((id) => region.has(id)))
    .map(({ duplicate }) => duplicate);
  const sharing = new Set([...anew, ...touched.flatMap(({ articles }) => articles)]);
  const made = await findingsIn(corpus, knowledge, { carriers, anew, sharing, kept });
  return { ...made, settled, places, region: [...region] };
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
