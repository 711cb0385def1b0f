// When findings are stale, and how they and the index are made anew.
import { hash } from 'node:crypto';
import { programVersion, sequenceWeights } from './assets.ts';
import { carryOver, presentIndex } from './kept-sources.ts';
import type { Outlet } from './model/index.ts';
import type { RawSource } from './read/index.ts';
import type { KnowledgeStore, SourceRecord, Sources, Store, StoredSource } from './store/index.ts';
import { beginIndex, openKnowledge, openSources, StoreError } from './store/index.ts';

/** Everything kept in one `--db` folder. */
export interface Holdings {
  readonly dir: string;
  readonly store: Store;
  readonly sources: Sources;
  readonly knowledge: KnowledgeStore;
}

/** Raised when reading, or analysing, comes to answer otherwise for the same input: older answers are then made anew. */
const READING = 7;
const ANALYSIS = 9;

/** Called with the sources done and the sources in all. */
export type Progress = (done: number, all: number) => void;

/** What reading hangs on besides the bytes: the program, the model's weights, the outlets people entered. */
async function readingFingerprint(knowledge: KnowledgeStore): Promise<string> {
  return hash('sha256', JSON.stringify([...readingParts(), await knowledge.outletsDigest()]));
}

function readingParts(): readonly unknown[] {
  const weights = sequenceWeights();
  return [programVersion(), READING, weights === null ? null : hash('sha256', weights)];
}

/** Equal where two programs read articles alike, as long as they know the same outlets. */
export const readingMark = (): string => hash('sha256', JSON.stringify(readingParts()));

/** Says that the articles of a store were not all read as this program would: the next `refresh` reads them again. */
export const unstampReading = (store: Store): Promise<void> => store.setReadWith(UNSETTLED);

/** An index without a stamp gets one before its first article: what that is read with. */
export async function stampReading(store: Store, knowledge: KnowledgeStore): Promise<void> {
  if ((await store.readWith()) === null) await store.setReadWith(await readingFingerprint(knowledge));
}

/** Kept as what articles were read with while they are not all read alike: the next command reads them again. */
const UNSETTLED = 'unsettled';

/**
 * Makes the findings anew where they are not those of the kept articles, people's knowledge and this program: of the
 * articles that came, changed or went, and of those they have to do with. Articles that were read by another version,
 * or with other outlets, are read again first; another version's findings are all made anew.
 *
 * Every command calls it before it looks, so an adding that was cut short costs no answer: it goes on where it stopped.
 * Cost where nothing changed: a few look-ups, whatever the size of the corpus.
 */
export async function refresh(holdings: Holdings, progress?: Progress): Promise<'current' | 'made'> {
  const { knowledge, store } = holdings;
  const reading = await readingFingerprint(knowledge);
  const readWith = await store.readWith();
  if (readWith !== null && readWith !== reading) {
    await readAnew(holdings, progress);
    await store.setReadWith(reading);
  }
  if (!(await findingsDue(holdings))) return 'current';
  const { settle } = await import('./settle.ts');
  await settle(holdings, { program: programVersion(), analysis: ANALYSIS }, progress);
  return 'made';
}

/** True where the findings are not those of what is kept: the next `refresh` makes them anew. A few look-ups. */
export async function findingsDue({ knowledge, store }: Holdings): Promise<boolean> {
  const readWith = await store.readWith();
  if (readWith !== null && readWith !== (await readingFingerprint(knowledge))) return true;
  const { isSettled } = await import('./settle.ts');
  return !(await isSettled({ knowledge, store }, { program: programVersion(), analysis: ANALYSIS }));
}

/** What a rebuilt index holds, and a line for each kept source that could not be read again. */
export interface Rebuilt {
  readonly articles: number;
  readonly problems: readonly string[];
}

/**
 * Makes the index of a folder anew from its sources and people's knowledge, whatever state the old one is in.
 *
 * An article whose source is missing, damaged or no longer readable is taken over from the present index as it stands
 * there, and reported. Refused where the present index is of a newer version. The old index stays in use until the new
 * one is whole; the answers are the same as before. Another command that adds to the folder meanwhile keeps its
 * sources, and its articles come in with the next `rebuild`.
 */
export async function rebuild(dir: string, progress?: Progress): Promise<Rebuilt> {
  const present = await presentIndex(dir);
  try {
    const making = await beginIndex(dir);
    try {
      const knowledge = openKnowledge(dir);
      const holdings: Holdings = { dir, store: making.store, sources: openSources(dir), knowledge };
      await stampReading(making.store, knowledge);
      const { problems, replaced } = await readAnew(holdings, progress);
      const carried = present === null ? [] : await carryOver(present, making.store, replaced);
      await refresh(holdings);
      const { articles } = await making.store.counts();
      await making.finish();
      return { articles, problems: [...problems, ...carried] };
    } catch (error) {
      await making.abandon();
      throw error;
    }
  } finally {
    await present?.close();
  }
}

/** What came of reading every kept source again. */
interface ReadAnew {
  /** A line for each source that could not be read; its articles stay as the index has them. */
  readonly problems: readonly string[];
  /** Articles that their sources no longer give, because they give others in their place. */
  readonly replaced: ReadonlySet<string>;
}

async function readAnew(holdings: Holdings, progress?: Progress): Promise<ReadAnew> {
  const { knownOutlets } = await import('./pipeline.ts');
  const outlets = await knownOutlets(await holdings.knowledge.read());
  const { records, problems: unreadable } = await holdings.sources.survey();
  const given = new Set<string>();
  const before = new Set<string>();
  const problems = [...unreadable];
  for (const [index, record] of records.entries()) {
    progress?.(index, records.length);
    try {
      const ids = await readRecordAnew(holdings, record, outlets);
      for (const id of ids) given.add(id);
      if (ids.length > 0) for (const { id } of record.articles) before.add(id);
      else problems.push(`${record.path}: no article can be read from its kept bytes any more`);
    } catch (error) {
      if (!(error instanceof StoreError)) throw error;
      problems.push(error.message);
    }
  }
  const replaced = before.difference(given);
  for (const id of replaced) await holdings.store.remove(id);
  progress?.(records.length, records.length);
  return { problems, replaced };
}

/** Reads one kept source again; articles that were removed stay out. Answers the ids of those that were kept. */
async function readRecordAnew(
  { sources, store }: Holdings,
  record: SourceRecord,
  outlets: readonly Outlet[],
): Promise<readonly string[]> {
  const { readEntries } = await import('./pipeline.ts');
  const { addedAt, sha256 } = record;
  const bytes = await sources.bytes(sha256);
  const known = new Set(record.articles.flatMap((article) => [article.id, article.address]));
  const kept: { readonly id: string; readonly address: string }[] = [];
  for await (const found of readEntries({ ...sourceOf(record), bytes }, outlets)) {
    if (found.kind === 'refused') continue;
    const { article } = found.entry;
    if (!known.has(article.id) && !known.has(article.address)) continue;
    await store.replace({ ...found.entry, revisionOf: null }, storedSource(record, addedAt, article));
    kept.push({ id: article.id, address: article.address });
  }
  if (kept.length === 0) return [];
  await sources.keep(bytes, { ...record, articles: kept });
  const now = new Set(kept.map(({ id }) => id));
  for (const { id } of record.articles) if (!now.has(id)) await sources.drop(sha256, id);
  return [...now];
}

/** What reading needs of a record besides the bytes. */
function sourceOf({ path, address, sha256, capturedAt, served }: SourceRecord): Omit<RawSource, 'bytes'> {
  return { path, address, sha256, capturedAt, ...(served === undefined ? {} : { served }) };
}

/** What the index keeps of a source, for one article read from it. */
export function storedSource(
  { sha256, capturedAt }: Pick<SourceRecord, 'sha256' | 'capturedAt'>,
  addedAt: string,
  { id, path, address }: { readonly id: string; readonly path: string; readonly address: string },
): StoredSource {
  return { sha256, path, address, addedAt, capturedAt, articleId: id };
}
