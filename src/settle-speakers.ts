// Who speaks in the articles that are due: their speakers are joined with all that could be one with them, and with no
// others. Cost: the speakers met by name, not the archive.
import type { Entry, Knowledge, Speaker, SpeakerAlias } from './model/index.ts';
import type { Sighted, UnifiedSpeakers } from './group/index.ts';
import { anchoredArticles } from './anchored-articles.ts';
import type { Due, KeptSighted, SpeakersPart, Store } from './store/index.ts';
import { StoreError } from './store/index.ts';

/** Articles whose speakers are settled in one go. */
const AT_ONCE = 1024;

/** Settles who speaks in some of the articles that are due; false where there are none. */
export async function settleSpeakers(store: Store, knowledge: Knowledge): Promise<boolean> {
  const { upkeep } = store;
  const turn = await upkeep.turn();
  const due = await upkeep.due('speakers', AT_ONCE);
  if (due.length === 0) return false;
  const { unifySighted } = await import('./group/index.ts');
  const ids = due.map(({ articleId }) => articleId);
  const aliases = await aliasesIn(knowledge);
  const now = await sightedNow(store, due, aliases);
  const before = await upkeep.sightedIn(ids);
  const gone = new Set(ids);
  const met = (await upkeep.sightedMeeting([...before, ...now])).filter(
    ({ articleId }) => !gone.has(articleId),
  );
  const sighted = [...met, ...now].map(opened);
  const decided = await decidedEntries(store, knowledge);
  const spoken = await withDecided(store, knowledge, decided, unifySighted(sighted, aliases));
  const quotesOf = await quotesByArticle(store, ids, [sighted, decided]);
  const change = await changeOf(store, quotesOf, spoken);
  // Refused where another process saved meanwhile: the articles are still due, and are taken up again.
  await upkeep.saveSpeakers({ turn, settled: due, replaced: ids, sighted: now, ...change });
  return true;
}

/** The quotes whose speakers are settled, by article: all of those due, and those of which a speaker was met. */
async function quotesByArticle(
  { upkeep }: Store,
  due: readonly string[],
  [sighted, decided]: readonly [readonly Sighted[], readonly Entry[]],
): Promise<ReadonlyMap<string, ReadonlySet<string>>> {
  const found = new Map<string, Set<string>>();
  const add = (articleId: string, quoteIds: readonly string[]): void => {
    const own = found.get(articleId) ?? new Set<string>();
    for (const id of quoteIds) own.add(id);
    found.set(articleId, own);
  };
  for (const id of due)
    add(
      id,
      (await upkeep.speakersIn(id)).map(([quoteId]) => quoteId),
    );
  for (const { articleId, quoteIds } of sighted) add(articleId, quoteIds);
  for (const { article, extraction } of decided) {
    const quotes = extraction.quotes.map(({ id }) => id);
    // Of an article that is not due only the speakers that were met are known here: its other quotes stay as they are.
    if (due.includes(article.id)) add(article.id, quotes);
  }
  return found;
}

/** The articles in which people set a speaker. */
async function decidedEntries(store: Store, { reviews }: Knowledge): Promise<readonly Entry[]> {
  const setting = reviews.filter(({ action }) => action === 'set-speaker');
  const entries: Entry[] = [];
  const anchors = setting.flatMap((review) => review.anchors);
  for (const id of await anchoredArticles(store, { anchors })) {
    const entry = await store.entry(id);
    if (entry !== null) entries.push(entry);
  }
  return entries;
}

async function aliasesIn({ aliases, reviews }: Knowledge): Promise<readonly SpeakerAlias[]> {
  const { replayOf } = await import('./review/index.ts');
  return replayOf(reviews, []).aliases(aliases);
}

async function sightedNow(
  store: Store,
  due: readonly Due[],
  aliases: readonly SpeakerAlias[],
): Promise<readonly KeptSighted[]> {
  const { sightedIn, speakerKeys } = await import('./group/index.ts');
  const keysOf = speakerKeys(aliases);
  const found: KeptSighted[] = [];
  for (const { articleId } of due) {
    const entry = await store.entry(articleId);
    if (entry === null) continue;
    for (const one of sightedIn(entry)) found.push({ articleId, json: written(one), ...keysOf(one) });
  }
  return found;
}

const written = (one: Sighted): string =>
  JSON.stringify({ ...one, names: [...one.names], forms: [...one.forms], roles: [...one.roles] });

/** What `written` wrote: rows are sealed by nobody else. */
interface Written extends Omit<Sighted, 'names' | 'forms' | 'roles'> {
  readonly names: readonly (readonly [string, number])[];
  readonly forms: readonly (readonly [string, number])[];
  readonly roles: readonly (readonly [string, number])[];
}

function opened({ articleId, json }: KeptSighted): Sighted {
  const one = parsed(json);
  if (!isWritten(one))
    throw new StoreError(
      'damaged',
      `what is kept of the speakers of article ${articleId} is damaged; "quotetrail rebuild" makes the index anew`,
    );
  return { ...one, names: new Map(one.names), forms: new Map(one.forms), roles: new Map(one.roles) };
}

function parsed(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    return null;
  }
}

const isWritten = (value: unknown): value is Written =>
  typeof value === 'object' && value !== null && 'names' in value;

/** Speakers that people set for single quotes, laid over those that were found. */
async function withDecided(
  store: Store,
  { reviews }: Knowledge,
  entries: readonly Entry[],
  unified: UnifiedSpeakers,
): Promise<UnifiedSpeakers> {
  if (entries.length === 0) return unified;
  const { replayOf } = await import('./review/index.ts');
  const known = new Map((await store.speakers()).map((speaker) => [speaker.id, speaker]));
  for (const speaker of unified.speakers) known.set(speaker.id, speaker);
  const own = new Set(unified.speakers.map(({ id }) => id));
  const spoken = replayOf(reviews, entries).spoken({
    speakers: [...known.values()],
    speakerOf: unified.speakerOf,
  });
  const named = new Set(spoken.speakerOf.values());
  return { ...spoken, speakers: spoken.speakers.filter(({ id }) => own.has(id) || named.has(id)) };
}

/** What changes in the store, and the articles whose other findings hang on it. */
async function changeOf(
  store: Store,
  quotesOf: ReadonlyMap<string, ReadonlySet<string>>,
  { speakers, speakerOf }: UnifiedSpeakers,
): Promise<Pick<SpeakersPart, 'dropped' | 'speakers' | 'speakerOf' | 'touched'>> {
  const made = new Map(speakers.map((speaker) => [speaker.id, speaker]));
  const dropped = new Set(made.keys());
  const pairs = new Map<string, Pairs>();
  const touched = new Set<string>();
  const renamed = new Map<string, boolean>();
  for (const [id, quotes] of quotesOf) {
    const before = await store.upkeep.speakersIn(id);
    const now = pairsOf(before, quotes, speakerOf);
    for (const [quoteId, speakerId] of before) if (quotes.has(quoteId)) dropped.add(speakerId);
    if (JSON.stringify(before) !== JSON.stringify(now)) {
      pairs.set(id, now);
      touched.add(id);
    }
    for (const [quoteId, speakerId] of now)
      if (quotes.has(quoteId) && (await isRenamed(store, made.get(speakerId), renamed))) touched.add(id);
  }
  return { dropped: [...dropped], speakers, speakerOf: pairs, touched: [...touched] };
}

type Pairs = readonly (readonly [string, string])[];

/** The speakers of an article: those of the quotes at hand as they are now, the others as they were. */
function pairsOf(before: Pairs, quotes: ReadonlySet<string>, speakerOf: ReadonlyMap<string, string>): Pairs {
  const now: (readonly [string, string])[] = before.filter(([quoteId]) => !quotes.has(quoteId));
  for (const quoteId of quotes) {
    const speaker = speakerOf.get(quoteId);
    if (speaker !== undefined) now.push([quoteId, speaker]);
  }
  return now.sort(([a], [b]) => (a < b ? -1 : 1));
}

/** Whether groups and findings that name a speaker would name it otherwise now. */
async function isRenamed(
  store: Store,
  now: Speaker | undefined,
  known: Map<string, boolean>,
): Promise<boolean> {
  if (now === undefined) return false;
  let answer = known.get(now.id);
  if (answer === undefined) {
    const before = await store.speaker(now.id);
    answer = before !== null && (before.name !== now.name || before.kind !== now.kind);
    known.set(now.id, answer);
  }
  return answer;
}
