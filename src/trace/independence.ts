import type { Duplicate } from '../model/index.ts';
import type { Appearance } from './derivation.ts';

/** Articles this alike share their reporting: one is a copy or a rewrite of the other, or both are of a third. */
const SHARED_REPORTING: ReadonlySet<Duplicate['kind']> = new Set(['across-articles', 'rewrite']);
/** A shared passage below this share of the shorter text does not make the reporting shared. */
const SHARED_SIMILARITY = 0.5;

/** For each article the texts it shares with others, by the id of the finding that says so. */
export function sharedReporting(duplicates: readonly Duplicate[]): ReadonlyMap<string, readonly string[]> {
  const shared = new Map<string, string[]>();
  for (const { id, kind, similarity, passages } of duplicates) {
    if (!SHARED_REPORTING.has(kind) || (kind === 'across-articles' && similarity < SHARED_SIMILARITY))
      continue;
    for (const articleId of new Set(passages.map((passage) => passage.articleId))) {
      const known = shared.get(articleId);
      if (known === undefined) shared.set(articleId, [id]);
      else known.push(id);
    }
  }
  return shared;
}

/**
 * How many of the appearances can be independent of each other: copies, rewrites, carriers of one
 * agency, articles of one outlet, revisions of one page and reports of one intermediary count once.
 *
 * Cost: linear in appearances and their sources (union-find with path halving).
 */
export function independentReports(
  appearances: readonly Appearance[],
  shared: ReadonlyMap<string, readonly string[]>,
): number {
  const parent = new Map<string, string>();
  for (const { article, sources, states } of appearances) {
    for (const { id, outlet } of states) {
      if (outlet !== null) join(parent, article.id, outlet.id);
      for (const text of shared.get(id) ?? []) join(parent, article.id, text);
    }
    for (const name of reportingOf(sources)) join(parent, article.id, name);
  }
  return new Set(appearances.map(({ article }) => rootOf(parent, article.id))).size;
}

/** Whose reporting it is: a distributor counts only where no originator is named, and a venue never. */
function reportingOf(sources: Appearance['sources']): readonly string[] {
  const reporting = sources.filter(({ reach }) => reach === 'outlet');
  const originators = reporting.filter(({ role }) => role !== 'distributed-by');
  return (originators.length > 0 ? originators : reporting).map(({ key }) => key);
}

function rootOf(parent: Map<string, string>, id: string): string {
  let root = id;
  for (let up = parent.get(root); up !== undefined && up !== root; up = parent.get(root)) {
    parent.set(root, parent.get(up) ?? up);
    root = up;
  }
  return root;
}

function join(parent: Map<string, string>, a: string, b: string): void {
  const [low, high] = [rootOf(parent, a), rootOf(parent, b)].sort();
  if (low !== undefined && high !== undefined && low !== high) parent.set(high, low);
}
