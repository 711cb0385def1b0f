import { CALLED_OFF_PHRASES, HAPPENED_PHRASES, HELD_WORDS } from '../../lexicon/index.ts';
import { matchWords } from '../../text/index.ts';
import type { AlignedWord } from '../aligned-words.ts';
import { coverage } from './matching.ts';
import type { Matching } from './matching.ts';
import { areOfOneTime } from './other-date.ts';
import type { SlotClash } from './slot-clash.ts';

/** Share of the shorter statement's content words that the longer must have: the words that tell it differ anyway. */
const LEAST_COVERAGE = 0.5;
const LEAST_MATCHED = 2;
/** Words around the telling ones in which the event must be named. */
const REACH = 5;
/** Words before them in which a negator is theirs. */
const NEGATOR_REACH = 3;

const folded = (phrases: ReadonlySet<string>): ReadonlySet<string> =>
  new Set([...phrases].map((phrase) => matchWords(phrase).keys.join(' ')));
const HAPPENED = folded(HAPPENED_PHRASES);
const HELD = folded(HELD_WORDS);
const CALLED_OFF = folded(CALLED_OFF_PHRASES);

/** The words that tell whether an event came about, and what they tell. */
interface Telling {
  readonly words: readonly AlignedWord[];
  readonly at: number;
  readonly happened: boolean;
}

/** One statement has an event take place that the other has called off ("went ahead", "was cancelled"). */
export function eventHappened(match: Matching): SlotClash | null {
  if (match.matched < LEAST_MATCHED || coverage(match) < LEAST_COVERAGE || !areOfOneTime(match)) return null;
  const [short, long] = [tellingIn(match.short), tellingIn(match.long)];
  if (short === null || long === null || short.happened === long.happened) return null;
  const around = new Set(contentAround(match.long, long));
  const shared = contentAround(match.short, short).some((word) => {
    const other = match.partner.get(word);
    return other !== undefined && around.has(other);
  });
  return shared ? { kind: 'event', code: 'event-happened', short: short.words, long: long.words } : null;
}

/** The first telling of a statement; null where it tells both ways ("was postponed and took place in May"). */
function tellingIn(words: readonly AlignedWord[]): Telling | null {
  const found = [...words.keys()].flatMap((at) => tellingAt(words, at) ?? []);
  const [first] = found;
  if (first === undefined) return null;
  return found.every(({ happened }) => happened === first.happened) ? first : null;
}

function tellingAt(words: readonly AlignedWord[], at: number): Telling | null {
  const [word, next] = [words[at], words[at + 1]];
  if (word === undefined) return null;
  const both = `${word.key} ${next?.key ?? ''}`;
  const two = HAPPENED.has(both) || CALLED_OFF.has(both);
  const happened = HAPPENED.has(both) || (HELD.has(word.key) && (next === undefined || !next.content));
  if (!happened && !two && !CALLED_OFF.has(word.key)) return null;
  const before = words.slice(Math.max(0, at - NEGATOR_REACH), at);
  const isNegated = before.filter(({ negates }) => negates).length % 2 === 1;
  return { words: two && next !== undefined ? [word, next] : [word], at, happened: happened !== isNegated };
}

/** Content words near a telling but names: what was to happen is a race, a vote, a flight, wherever and whosever. */
const contentAround = (words: readonly AlignedWord[], { words: own, at }: Telling): readonly AlignedWord[] =>
  words
    .slice(Math.max(0, at - REACH), at + own.length + REACH)
    .filter((word) => word.content && !word.capital && !own.includes(word));
