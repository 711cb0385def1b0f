// Whether every article of the index still has the bytes it was read from, and what is done for those that have not.
import type { Sources, Store } from './store/index.ts';
import { openStore, StoreError } from './store/index.ts';

/** Paths of the articles in the index that no kept source gives. Reads every record, and no text. */
async function articlesWithoutSource(store: Store, sources: Sources): Promise<readonly string[]> {
  const { records } = await sources.survey();
  const kept = new Set(records.flatMap(({ articles }) => articles.map(({ id }) => id)));
  const lost: string[] = [];
  for await (const { id, path } of store.facts()) if (!kept.has(id)) lost.push(path);
  return lost;
}

/**
 * The present index of a folder, for what only it holds; null where it is missing, or too damaged to be opened.
 * One of a newer version is refused: this program would throw away what it cannot read.
 */
export async function presentIndex(dir: string): Promise<Store | null> {
  try {
    return await openStore(dir, { create: false });
  } catch (error) {
    if (error instanceof StoreError && error.code !== 'newer-version') return null;
    throw error;
  }
}

/**
 * Takes over from the present index every article that the new one lacks, but those replaced by others: their sources
 * are missing, damaged or give no article any more. A line for each, also where the present index is damaged there.
 */
export async function carryOver(
  present: Store,
  made: Store,
  replaced: ReadonlySet<string>,
): Promise<readonly string[]> {
  const problems: string[] = [];
  const lacking: { readonly id: string; readonly path: string }[] = [];
  await reported(problems, async () => {
    for await (const { id, path } of present.facts())
      if (!replaced.has(id) && (await made.sourceOf(id)) === null) lacking.push({ id, path });
  });
  for (const { id, path } of lacking) {
    await reported(problems, async () => {
      const entry = await present.entry(id);
      const source = await present.sourceOf(id);
      if (entry === null || source === null) return;
      await made.add(entry, source);
      problems.push(`${path}: kept as the index has it, its source cannot be read; add the same file again`);
    });
  }
  return problems;
}

async function reported(problems: string[], work: () => Promise<void>): Promise<void> {
  try {
    await work();
  } catch (error) {
    if (!(error instanceof StoreError) || error.code !== 'damaged') throw error;
    problems.push(error.message);
  }
}

/** Articles told one by one; the rest is counted. */
const MOST_LINES = 20;

/** A line for each article of the index that no kept source gives, and what to do. */
export async function sourcesGone(store: Store, sources: Sources, dir: string): Promise<readonly string[]> {
  const lost = await articlesWithoutSource(store, sources);
  const lines = lost
    .slice(0, MOST_LINES)
    .map(
      (path) =>
        `no kept source for ${path}, which the index still holds; add the same file again, or bring ${dir}/sources back from a backup`,
    );
  return lost.length > MOST_LINES
    ? [...lines, `and no kept source for ${lost.length - MOST_LINES} more articles`]
    : lines;
}
