import type { ConflictKind } from '../model/index.ts';
import { decidingSpans, wordsUnder } from './deciding.ts';
import type { Unscored } from './verdict.ts';
import type { Case } from './guards.ts';
import { gapOf, isRunningCount, tellsUpdate } from './guards.ts';

type Listed = Pick<Unscored, 'list' | 'kind' | 'reason'>;

/** Prints of one quotation stand close in time; further apart the speaker said it again. */
const ONE_OCCASION = 7;
/** Reports of one event by two desks lie no more than a day apart. */
const ONE_NEWS_DAY = 1;

/** Where two prints of one quotation belong. */
export function listOfQuotation(pair: Case): Listed | null {
  const { difference } = pair;
  const gap = gapOf(pair);
  if (difference.kind === 'condition') return listOfCondition(pair);
  if (gap !== null && gap > ONE_OCCASION) {
    return isTurn(difference.kind) ? listed(pair, 'changed', 'later-opposite') : null;
  }
  return listed(pair, 'conflict', difference.code);
}

const isTurn = (kind: Case['difference']['kind']): boolean => kind === 'negation' || kind === 'antonym';

/** A condition that one print of a quotation lacks: a promise was made of it, if it was cut out of its own sentence. */
function listOfCondition(pair: Case): Listed | null {
  const { a, b, difference } = pair;
  const [shorter, cut] = difference.a.length > 0 ? [b, difference.a] : [a, difference.b];
  const words = difference.a.length > 0 ? pair.wordsB : pair.wordsA;
  if (standsElsewhere(cut, words)) return null;
  if (difference.code === 'condition-lost') return listed(pair, 'conflict', 'condition-lost');
  if (isToldNearby(shorter, cut) || !(shorter.whole || holdsTheRest(pair, cut))) {
    return { ...listed(pair, 'quote-variant', 'truncated'), kind: 'truncation' };
  }
  return listed(pair, 'conflict', 'condition-cut');
}

/** Share of what the condition hung on that a fragment must hold to be taken for a statement without it. */
const WHOLE_STATEMENT = 0.7;

/** A fragment inside a reported clause that has nearly all of the sentence but its condition. */
function holdsTheRest({ alignment, difference }: Case, cut: Case['difference']['a']): boolean {
  const longer = difference.a.length > 0 ? alignment.contentA : alignment.contentB;
  const rest = longer - cut.filter((word) => word.content).length;
  return alignment.shared >= LEAST_STATED && alignment.shared >= WHOLE_STATEMENT * rest;
}

/** Content words of a fragment that can be a statement at all. */
const LEAST_STATED = 3;

/** A condition said twice and printed once is not lost. */
function standsElsewhere(cut: Case['difference']['a'], words: Case['wordsA']): boolean {
  const bases = new Set(words.map((word) => word.base));
  return cut.every((word) => bases.has(word.base));
}

/** How far around a cut quotation its condition may be told in the outlet's own words, in characters. */
const NEARBY = 400;

/** The outlet moved the condition out of the marks and told it itself. */
function isToldNearby(statement: Case['a'], cut: Case['difference']['a']): boolean {
  const keys = cut.filter((word) => word.content).map((word) => word.key);
  const start = statement.spans[0]?.start ?? 0;
  const end = statement.spans.at(-1)?.end ?? 0;
  const around = `${statement.text.slice(Math.max(0, start - NEARBY), start)} ${statement.text.slice(end, end + NEARBY)}`;
  const lower = around.toLowerCase();
  return keys.length > 0 && keys.filter((key) => lower.includes(key)).length * 2 >= keys.length;
}

/** Where two sentences with one difference belong. */
export function listOfSentences(pair: Case): Listed | null {
  const { a, b, difference } = pair;
  if (difference.code === 'confirmed-and-denied') return listOfDenial(pair);
  if (difference.kind === 'denial') return listed(pair, 'disagreement', 'denied');
  if (haveTwoVoices(a, b)) {
    const isListed = isTurn(difference.kind) || (difference.kind === 'number' && isAllElseEqual(pair));
    return isListed ? listed(pair, 'disagreement', difference.code) : null;
  }
  return BY_KIND.get(difference.kind)?.(pair) ?? null;
}

/** Two figures by two voices are of one thing only where both say what they count of whom: nothing stands on one side alone. */
const isAllElseEqual = ({ alignment, difference }: Case): boolean =>
  alignment.differences.every((other) => other === difference || other.kind === 'harmless');

/** Two speakers, or a speaker and the outlet itself. */
export function haveTwoVoices(a: Case['a'], b: Case['b']): boolean {
  if (a.speaker !== null && b.speaker !== null) return a.speaker.id !== b.speaker.id;
  return (a.quoteId === null) !== (b.quoteId === null) || a.speaker !== b.speaker;
}

/** May both be of one news day? Undated pages may. */
function isSoon(pair: Case): boolean {
  const gap = gapOf(pair);
  return gap === null || gap <= ONE_NEWS_DAY;
}

function listOfDenial(pair: Case): Listed {
  return isSoon(pair)
    ? listed(pair, 'conflict', 'confirmed-and-denied')
    : listed(pair, 'changed', 'later-opposite');
}

function listOfOpposites(pair: Case): Listed | null {
  if (tellsUpdate(pair)) return listed(pair, 'changed', 'later-opposite');
  if (isSoon(pair) || sharesDay(pair)) return listed(pair, 'conflict', pair.difference.code);
  return pair.a.speaker === null ? null : listed(pair, 'changed', 'later-opposite');
}

function listOfFigures(pair: Case): Listed | null {
  if (pair.difference.code !== 'number-differs') return listed(pair, 'conflict', pair.difference.code);
  const gap = gapOf(pair);
  if (tellsUpdate(pair) || (gap !== null && gap > 0 && isRunningCount(pair))) {
    return listed(pair, 'changed', 'later-figure');
  }
  if (gap === null && isRunningCount(pair)) return null;
  if (isSoon(pair) || sharesDay(pair)) return listed(pair, 'conflict', 'number-differs');
  return null;
}

/** A hedge that one side dropped; what was possible on one day may be so on the next. */
const listOfCertainty = (pair: Case): Listed | null =>
  (gapOf(pair) ?? 0) === 0 ? listed(pair, 'quote-variant', 'certainty-differs') : null;

/** A reported statement with and without its condition. */
function listOfReportedCondition(pair: Case): Listed | null {
  const { difference, wordsA, wordsB } = pair;
  const isInA = difference.a.length > 0;
  if (standsElsewhere(isInA ? difference.a : difference.b, isInA ? wordsB : wordsA)) return null;
  return isSoon(pair) ? { ...listed(pair, 'conflict', 'condition-lost'), kind: 'modality' } : null;
}

function listOfDates(pair: Case): Listed | null {
  if (tellsUpdate(pair)) return listed(pair, 'changed', 'rescheduled');
  return isSoon(pair) ? listed(pair, 'conflict', 'date-differs') : null;
}

/** Both name the same day of the event, so that when they were printed does not matter. */
function sharesDay({ wordsA, wordsB }: Case): boolean {
  const days = new Set(
    wordsA.flatMap((word) => (word.date?.from == null ? [] : [`${word.date.from} ${word.date.to ?? ''}`])),
  );
  return wordsB.some(
    (word) => word.date?.from != null && days.has(`${word.date.from} ${word.date.to ?? ''}`),
  );
}

function listed({ a, b, difference }: Case, list: Listed['list'], code: string): Listed {
  return {
    list,
    kind: kindOf(difference.kind),
    reason: {
      code,
      values: [
        wordsUnder(a, decidingSpans(a, difference, 'a')),
        wordsUnder(b, decidingSpans(b, difference, 'b')),
      ],
    },
  };
}

const kindOf = (kind: Case['difference']['kind']): ConflictKind =>
  kind === 'harmless' || kind === 'added' || kind === 'edge' || kind === 'other' ? 'wording' : kind;

/** One voice on both sides, or the outlets' own: what each kind of difference comes to. */
const BY_KIND: ReadonlyMap<Case['difference']['kind'], (pair: Case) => Listed | null> = new Map<
  Case['difference']['kind'],
  (pair: Case) => Listed | null
>([
  ['negation', listOfOpposites],
  ['antonym', listOfOpposites],
  ['number', listOfFigures],
  ['unit', listOfFigures],
  ['date', listOfDates],
  ['modality', listOfCertainty],
  ['condition', listOfReportedCondition],
]);
