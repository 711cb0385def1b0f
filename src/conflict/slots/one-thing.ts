import { namesIn } from '../shared-names.ts';
import type { Statement } from '../statement.ts';
import { daysBetween } from '../statement.ts';

/** Names two sentences must share to be about one event without more words in common. */
const LEAST_NAMES = 2;

/**
 * Whether two statements surely speak of one event: somebody holds them against each other, or they were printed on one
 * day and share two names.
 */
export function areAboutOneThing(a: Statement, b: Statement): boolean {
  if (a.given && b.given) return true;
  if (daysBetween(a.published, b.published) !== 0) return false;
  const names = new Set(namesIn(a));
  return new Set(namesIn(b).filter((name) => names.has(name))).size >= LEAST_NAMES;
}
