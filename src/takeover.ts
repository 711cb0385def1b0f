// What another folder kept comes into this one: an empty folder becomes its equal, one that holds something gains what is
// new to it. Nothing that is here is changed.
import type { HandoverHeader, HandoverLine } from './handover-lines.ts';
import { keptLines } from './handover-file.ts';
import type { FactCheck, Knowledge, Outlet, Review, SpeakerAlias } from './model/index.ts';
import { readingMark, stampReading, unstampReading } from './refresh.ts';
import type { Holdings } from './refresh.ts';
import { openChecks, openWatch, StoreError } from './store/index.ts';
import type { Tracked } from './store/index.ts';

/** What came in. */
export interface TakenOver {
  readonly articles: number;
  /** Articles that were here already. */
  readonly unchanged: number;
  readonly sources: number;
  readonly outlets: number;
  readonly aliases: number;
  readonly checks: number;
  readonly tracked: number;
  readonly reviews: TakenReviews;
  /** A line for everything that was left as it is here although the file says otherwise. */
  readonly notes: readonly string[];
}

/** What became of another desk's decisions. */
export interface TakenReviews {
  readonly taken: number;
  /** Decisions that were here already, or that their own desk took back. */
  readonly passed: number;
  /** Decisions that contradict one that stands here, each with the number of that one: kept as notes. */
  readonly contradicting: readonly { readonly by: string; readonly review: Review; readonly ours: number }[];
}

/** What of the people's knowledge stands in the file. */
interface People {
  readonly outlets: Outlet[];
  readonly aliases: SpeakerAlias[];
  readonly reviews: Review[];
  readonly checks: FactCheck[];
  readonly tracked: Tracked[];
}

/**
 * Takes over a file without fault (see `handoverFault`). People's knowledge first, then sources, then articles; findings
 * are made by the next `refresh`. Cut short, it goes on where it was when it is called again.
 */
export async function takeOver(holdings: Holdings, path: string, header: HandoverHeader): Promise<TakenOver> {
  const { articles: held } = await holdings.store.counts();
  const people: People = { outlets: [], aliases: [], reviews: [], checks: [], tracked: [] };
  const counts = { articles: 0, unchanged: 0, sources: 0 };
  const notes: string[] = [];
  const settled: PeopleTaken[] = [];
  for await (const line of keptLines(path)) {
    if (line.type !== 'source' && line.type !== 'article') {
      gather(people, line);
      continue;
    }
    if (settled.length === 0) {
      settled.push(await takePeople(holdings, people, notes));
      await stamp(holdings, header, held, people.outlets);
    }
    if (line.type === 'source') counts.sources += await takeSource(holdings, line, notes);
    else counts[(await takeArticle(holdings, line)) ? 'articles' : 'unchanged'] += 1;
  }
  return { ...(settled[0] ?? (await takePeople(holdings, people, notes))), ...counts, notes };
}

type PeopleTaken = Omit<TakenOver, 'articles' | 'unchanged' | 'sources'>;

function gather(people: People, line: HandoverLine): void {
  if (line.type === 'outlet') people.outlets.push(line.outlet);
  else if (line.type === 'alias') people.aliases.push(line.alias);
  else if (line.type === 'review') people.reviews.push(line.review);
  else if (line.type === 'check') people.checks.push(line.check);
  else if (line.type === 'tracked') people.tracked.push(line.tracked);
}

/** Articles come in as they were read elsewhere; where that is not how this program would read them, they are read anew. */
async function stamp(
  { store, knowledge }: Holdings,
  header: HandoverHeader,
  held: number,
  outlets: readonly Outlet[],
): Promise<void> {
  const isAlike = header.reading === readingMark() && (await sameOutlets(knowledge, outlets));
  if (isAlike && held === 0) await stampReading(store, knowledge);
  else if (!isAlike) await unstampReading(store);
}

async function sameOutlets(knowledge: Holdings['knowledge'], theirs: readonly Outlet[]): Promise<boolean> {
  const { outlets } = await knowledge.read();
  const list = (all: readonly Outlet[]): string =>
    JSON.stringify(all.map((one) => JSON.stringify(Object.entries(one).sort())).sort());
  return list(outlets) === list(theirs);
}

async function takeSource(
  { sources }: Holdings,
  { record, bytes }: Extract<HandoverLine, { readonly type: 'source' }>,
  notes: string[],
): Promise<number> {
  try {
    const given = bytes === null ? await sources.bytes(record.sha256) : Buffer.from(bytes, 'base64');
    await sources.keep(given, record);
    return 1;
  } catch (error) {
    if (!(error instanceof StoreError) || error.code !== 'damaged') throw error;
    notes.push(
      `${record.path}: its bytes were lost before the file was written; its articles come without them`,
    );
    return 0;
  }
}

async function takeArticle(
  { store }: Holdings,
  { article, extraction, source }: Extract<HandoverLine, { readonly type: 'article' }>,
): Promise<boolean> {
  return (await store.add({ article, extraction, revisionOf: null }, source)) === 'added';
}

async function takePeople(holdings: Holdings, people: People, notes: string[]): Promise<PeopleTaken> {
  const { knowledge, dir } = holdings;
  const known = await knowledge.read();
  const outlets = await takeOutlets(holdings, known, people.outlets, notes);
  const aliases = await takeAliases(holdings, known, people.aliases, notes);
  const reviews = await takeReviews(holdings, people.reviews);
  const checks = people.checks.length === 0 ? 0 : await openChecks(dir).keep(people.checks);
  let tracked = 0;
  for (const one of people.tracked) tracked += (await openWatch(dir).track(one)) ? 1 : 0;
  return { outlets, aliases, reviews, checks, tracked, notes };
}

/** Facts of an outlet that is known here stay as they are. */
async function takeOutlets(
  { knowledge }: Holdings,
  known: Knowledge,
  outlets: readonly Outlet[],
  notes: string[],
): Promise<number> {
  const ours = new Map(known.outlets.map((outlet) => [outlet.id, outlet]));
  const fresh = outlets.filter(({ id }) => !ours.has(id));
  for (const outlet of outlets) {
    const own = ours.get(outlet.id);
    if (own !== undefined && JSON.stringify(own) !== JSON.stringify(outlet))
      notes.push(`outlet ${outlet.name}: other facts are known here; they stay`);
  }
  if (fresh.length > 0) await knowledge.editOutlets((kept) => [...kept, ...fresh]);
  return fresh.length;
}

/** Names of one speaker here stay together; those that would join two speakers of ours are left out. */
async function takeAliases(
  { knowledge }: Holdings,
  known: Knowledge,
  aliases: readonly SpeakerAlias[],
  notes: string[],
): Promise<number> {
  let taken = 0;
  for (const alias of aliases) {
    const names = new Set([alias.name, ...alias.aliases]);
    const touched = known.aliases.filter((one) => [one.name, ...one.aliases].some((name) => names.has(name)));
    const [own, other] = touched;
    if (other !== undefined) {
      notes.push(`${alias.name}: two speakers here would become one; they stay apart`);
      continue;
    }
    const ownNames = new Set(own === undefined ? [] : [own.name, ...own.aliases]);
    if ([...names].every((name) => ownNames.has(name))) continue;
    const name = own?.name ?? alias.name;
    await knowledge.addAlias({ name, aliases: [...names].filter((one) => one !== name) });
    taken += 1;
  }
  return taken;
}

/** Decisions of another desk: see `mergeReviews`. */
export async function takeReviews(
  { knowledge }: Pick<Holdings, 'knowledge'>,
  theirs: readonly Review[],
): Promise<TakenReviews> {
  if (theirs.length === 0) return NOTHING_TAKEN;
  const { mergeReviews } = await import('./review/index.ts');
  const merged: TakenReviews[] = [];
  await knowledge.editReviews((ours) => {
    const { reviews, ...told } = mergeReviews(ours, theirs);
    merged.push(told);
    return reviews;
  });
  return merged[0] ?? NOTHING_TAKEN;
}

const NOTHING_TAKEN: TakenReviews = { taken: 0, passed: 0, contradicting: [] };
