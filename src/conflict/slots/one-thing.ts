import { namesIn } from '../shared-names.ts';
import type { Statement } from '../statement.ts';
import { daysBetween } from '../statement.ts';

/** Names two sentences must share to be about one event without more words in common. */
const LEAST_NAMES = 2;

/** Days between a first and a later report of one event: what blocking lets through. */
const MOST_DAYS = 7;

/**
 * Whether two statements surely speak of one event: somebody holds them against each other, or they were printed on one
 * day and share two names; later states of one thing are told on later days, and then within a week.
 */
export function areAboutOneThing(a: Statement, b: Statement): boolean {
  if (a.given && b.given) return true;
  const gap = daysBetween(a.published, b.published);
  if (gap === null || gap > MOST_DAYS) return false;
  const names = new Set(namesIn(a));
  return new Set(namesIn(b).filter((name) => names.has(name))).size >= LEAST_NAMES;
}
