import {
  conflictCounts,
  countedEntry,
  heading,
  isCarried,
  newsText,
  summaryOfCounts,
  summaryText,
} from '../report/index.ts';
import type { FindingCounts } from '../report/index.ts';
import type { Screen } from '../report/terminal.ts';
import type { Store } from '../store/index.ts';

/** Up to so many articles every one is counted through; beyond, only how many there are and what the new ones bring. */
const MOST_COUNTED = 2000;
/** New articles whose findings are sought one by one. */
const MOST_NEW = 2000;

/**
 * What is held after articles were added. Cost: one pass over the corpus where it is small, else what the new articles
 * touch.
 */
export async function corpusText(store: Store, added: readonly string[], screen: Screen): Promise<string> {
  const counts = await store.counts();
  if (counts.articles > MOST_COUNTED) {
    const news = added.length > 0 && added.length <= MOST_NEW ? await newsOf(store, added) : null;
    return `${heading(screen, 'THE CORPUS')}${newsText(counts, news, screen)}`;
  }
  const entries = await Array.fromAsync(store.entries(), countedEntry);
  const summary = summaryOfCounts(entries, await countedFindings(store, counts.speakers));
  return `${heading(screen, 'THE CORPUS')}${summaryText(summary, screen)}`;
}

/** Findings as they come by: none is held. */
async function countedFindings(store: Store, speakers: number): Promise<FindingCounts> {
  let groups = 0;
  let carried = 0;
  for await (const group of store.groups()) {
    groups += 1;
    if (isCarried(group)) carried += 1;
  }
  const duplicates = await Array.fromAsync(store.duplicates(), ({ id }) => id);
  const conflicts = await Array.fromAsync(store.conflicts(), ({ list, state }) => ({ list, state }));
  return {
    speakers,
    groups,
    carried,
    duplicates: duplicates.length,
    conflicts: conflictCounts(conflicts),
  };
}

async function newsOf(
  store: Store,
  added: readonly string[],
): Promise<Pick<FindingCounts, 'carried' | 'duplicates' | 'conflicts'>> {
  const groups = await store.findingsAbout('group', added);
  const duplicates = await store.findingsAbout('duplicate', added);
  return {
    carried: groups.filter(isCarried).length,
    duplicates: duplicates.length,
    conflicts: conflictCounts(await store.findingsAbout('conflict', added)),
  };
}
