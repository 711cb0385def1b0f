import { POLL_WORDS } from '../../lexicon/index.ts';
import type { AlignedWord } from '../aligned-words.ts';
import type { Case } from '../guards.ts';
import { isRunning } from '../guards.ts';
import { daysBetween } from '../statement.ts';
import type { Verdict } from '../verdict.ts';

/** Reports of one event by two desks lie no more than a day apart. */
const ONE_NEWS_DAY = 1;

const isOfPoll = (words: readonly AlignedWord[]): boolean => words.some(({ key }) => POLL_WORDS.has(key));
const isOfCount = (words: readonly AlignedWord[]): boolean => words.some(({ base }) => isRunning(base));

type Pair = Pick<Case, 'a' | 'b' | 'wordsA' | 'wordsB'>;

/**
 * A clash of slots in the light of when the two were printed: figures of polls and running counts are of their hour, and
 * what was printed on two days may have moved on in between. Null where nothing can be said.
 */
export function inItsTime(pair: Pair, verdict: Verdict): Verdict | null {
  const gap = daysBetween(pair.a.published, pair.b.published);
  if (verdict.kind === 'number') return figuresInTime(pair, verdict, gap);
  if (gap === null || gap <= ONE_NEWS_DAY || verdict.list !== 'conflict') return verdict;
  return movedOn(pair, verdict);
}

function figuresInTime({ a, b, wordsA, wordsB }: Pair, verdict: Verdict, gap: number | null): Verdict | null {
  const sides = [wordsA, wordsB];
  const isGiven = a.given && b.given;
  const isOfItsHour = sides.some((words) => isOfPoll(words) || isOfCount(words));
  if (!isGiven && isOfItsHour) return null;
  if (gap === null || gap === 0) return verdict;
  if (sides.some(isOfPoll)) return null;
  if (sides.some(isOfCount)) return later(verdict, 'later-figure');
  return gap <= ONE_NEWS_DAY ? verdict : null;
}

const isOfPlan = ({ dates }: Case['a']): boolean => dates.some(({ role }) => role === 'scheduled');

/**
 * What was planned for one day and then for another, one voice that turned, or an event that was on and is off; of two
 * voices on two days nothing can be said.
 */
function movedOn({ a, b }: Pair, verdict: Verdict): Verdict | null {
  if (verdict.kind === 'event') return later(verdict, 'later-event');
  if (verdict.kind === 'date' && isOfPlan(a) && isOfPlan(b)) return later(verdict, 'rescheduled');
  const isOneVoice = a.speaker !== null && a.speaker.id === b.speaker?.id;
  return isOneVoice ? later(verdict, 'later-opposite') : null;
}

const later = (verdict: Verdict, code: string): Verdict => ({
  ...verdict,
  list: 'changed',
  reason: { ...verdict.reason, code },
});
