import { POLL_WORDS } from '../../lexicon/index.ts';
import type { AlignedWord } from '../aligned-words.ts';
import { isRunning } from '../guards.ts';
import { namesIn } from '../shared-names.ts';
import type { Statement } from '../statement.ts';
import { daysBetween } from '../statement.ts';

/** Names two sentences must share to be about one event without more words in common. */
const LEAST_NAMES = 2;

/** Figures of polls and of counts that run are of their hour: two of one day say nothing against each other. */
export const isOfItsHour = (words: readonly AlignedWord[]): boolean =>
  words.some(({ base, key }) => isRunning(base) || POLL_WORDS.has(key));

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
