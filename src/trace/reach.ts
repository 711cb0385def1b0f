import { BROADCAST_NOUNS } from '../lexicon/index.ts';
import type { Link, Outlet } from '../model/index.ts';

/**
 * Who could hear what a source names: `outlet` one news house, `broadcast` a channel or programme that the words do not
 * name in full ("state television"), `public` anybody (a news conference, a post, a language it was translated from).
 *
 * Only the first two can be the true origin; nobody is first-hand by standing in a crowd.
 */
export type Reach = 'outlet' | 'broadcast' | 'public';

export type ReachOf = (link: Link) => Reach;

/** Houses that carry everybody's words: naming one names no reporting. */
const OPEN_TO_ALL: ReadonlySet<Outlet['kind']> = new Set(['platform', 'government']);

/** Tells a link's reach by the registry and by the last word of an unnamed channel. */
export function reachIndex(outlets: readonly Outlet[]): ReachOf {
  const open = new Set(outlets.filter(({ kind }) => OPEN_TO_ALL.has(kind)).map(({ id }) => id));
  return ({ role, to }) => {
    if (to.articleId !== null) return 'outlet';
    if (to.outletId !== null) return open.has(to.outletId) ? 'public' : 'outlet';
    if (role === 'translated-from') return 'public';
    if (role !== 'said-via') return 'outlet';
    const last = to.name.toLowerCase().split(/\s+/u).at(-1) ?? '';
    return BROADCAST_NOUNS.has(last) ? 'broadcast' : 'public';
  };
}
