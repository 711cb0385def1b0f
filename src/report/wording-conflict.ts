import type { ConflictKind, Reason } from '../model/index.ts';
import { spelledOut } from './wording-rule.ts';

type Words = (a: string, b: string, third: string) => string;

const REASONS: ReadonlyMap<string, Words> = new Map<string, Words>([
  ['two-speakers', (a, b) => `The same words are credited to ${named(a)} and to ${named(b)}.`],
  ['negation-differs', (a, b) => `One side negates what the other affirms: ${pair(a, b)}.`],
  ['negation-cut', (a, b) => `The cut took a doubt off the beginning: ${pair(a, b)}.`],
  ['number-differs', (a, b) => `Two figures for one thing: ${pair(a, b)}.`],
  ['percent-or-points', (a, b) => `Per cent on one side, percentage points on the other: ${pair(a, b)}.`],
  ['unit-differs', (a, b) => `The same figure in two units: ${pair(a, b)}.`],
  ['date-differs', (a, b) => `Two days for one event: ${pair(a, b)}.`],
  ['opposite-words', (a, b) => `Opposite words in the same place: ${pair(a, b)}.`],
  ['certainty-differs', (a, b) => `One side is surer than the other: ${pair(a, b)}.`],
  ['condition-lost', (a, b) => `One side has a condition that the other lacks: ${pair(a, b)}.`],
  ['condition-cut', (a, b) => `The cut took the condition off: ${pair(a, b)}.`],
  ['denied', (a, b) => `One side denies what the other says: ${pair(a, b)}.`],
  [
    'denied-by',
    (a, b, denier) =>
      `${denier === '' ? 'One side' : denier} denies what the other side says: ${pair(a, b)}.`,
  ],
  ['confirmed-and-denied', (a, b) => `One body confirms and denies the same thing: ${pair(a, b)}.`],
  ['later-figure', (a, b) => `The figure moved on: ${pair(a, b)}.`],
  ['later-opposite', (a, b) => `The same voice said the opposite at another time: ${pair(a, b)}.`],
  ['rescheduled', (a, b) => `The day was moved: ${pair(a, b)}.`],
  ['revised-page', (a, b) => `The same page printed it differently at another time: ${pair(a, b)}.`],
  ['called-untrue', (a, b) => `One side calls untrue what the other tells: ${pair(a, b)}.`],
  ['rebuffed', (a, b) => `What one says the other rebuffs: ${pair(a, b)}.`],
  ['opposed-positions', (a, b) => `The article sets one position against another: ${pair(a, b)}.`],
  ['name-differs', (a, b) => `Two names in the same place: ${pair(a, b)}.`],
  ['place-differs', (a, b) => `Two places for one event: ${pair(a, b)}.`],
  ['event-happened', (a, b) => `One side has it take place, the other not: ${pair(a, b)}.`],
  ['later-event', (a, b) => `Whether it takes place changed between the two: ${pair(a, b)}.`],
  ['two-addressees', (a, b) => `The same words are told to ${named(a)} and to ${named(b)}.`],
  ['truncated', (a, b) => `One print is shorter and the meaning is kept: ${pair(a, b)}.`],
  ['several-differ', (a, b) => `Altered in more than one place: ${pair(a, b)}.`],
  ['wording-differs', (a, b) => `The quotation is worded differently: ${pair(a, b)}.`],
]);

/** A conflict's reason as a sentence; a code nobody worded yet is spelled out with its values. */
export function conflictWords(reason: Reason): string {
  const [a = '', b = '', third = ''] = reason.values;
  const words = REASONS.get(reason.code);
  if (words !== undefined) return words(a, b, third);
  return `${spelledOut(reason.code)}${reason.values.length === 0 ? '' : `: ${pair(a, b)}`}.`;
}

const named = (name: string): string => (name === '' ? 'an unknown speaker' : name);

/** Words of the articles as they stand there, not in marks that would make speech of them. One side may have none. */
function pair(a: string, b: string): string {
  const [first, second] = [a.trim(), b.trim()];
  if (first === '' || second === '') return `one side alone has: ${first}${second}`;
  return `${first} ↔ ${second}`;
}

const GUARDS: ReadonlyMap<string, string> = new Map([
  ['no-question', 'neither side is a question'],
  ['same-matter', 'each side holds most of the other’s words'],
  ['nothing-else-replaced', 'nothing else is replaced by other matter'],
  ['little-added', 'little stands on one side only'],
  ['both-ask-or-none', 'both are questions, or neither is'],
  ['all-else-equal', 'every other word of both sentences is the same'],
  ['one-subject', 'each names what the other is about, or both say it with one verb'],
  ['same-slot', 'both fill the same place of one claim, in whatever words'],
  ['two-speakers-named', 'two speakers are named'],
  ['told-together', 'the article itself tells them as opposed'],
  ['one-news-day', 'both were printed on one day'],
  ['exact-days', 'both name the day itself'],
  ['anchored', 'equal words stand around the difference'],
  ['no-boilerplate', 'it is no stock phrase'],
  ['no-poll-figures', 'it is no figure of an opinion poll'],
  ['few-figures', 'it is no table or market report'],
  ['same-figures', 'the other figures are the same'],
  ['negates-the-same', 'the negation stands on the same word'],
  ['copied-passage', 'one article prints passages of the other'],
  ['one-speaker', 'both are by one speaker'],
  ['both-direct', 'both are direct quotes'],
  ['two-addressees-named', 'two addressees are named, and neither publishes the words'],
  ['two-named-persons', 'both speakers are named in full'],
  ['long-enough', 'the words are too many for chance'],
  ['not-nested', 'neither stands inside another quotation'],
  ['not-one-person', 'the names cannot mean one person'],
]);

/** What was checked before a finding was listed, in words. */
export const guardWords = (guard: string): string => GUARDS.get(guard) ?? spelledOut(guard).toLowerCase();

const NOT_IF: Readonly<Record<ConflictKind, string>> = {
  negation: 'if the two speak of two events or two times, or one of them only repeats what somebody says',
  antonym: 'if the two speak of two events or two times, or the words are no opposites in this sense',
  number: 'if the figures count two things, or stand for two times of one count',
  unit: 'if one of the figures was converted into the other unit',
  date: 'if the days are those of two events, or the event was moved in between',
  modality: 'if the words were said twice, once surer than the other time',
  condition: 'if the condition is told elsewhere in the article, or was taken back',
  attribution: 'if one speaker repeats the other, or both names mean one person',
  addressee: 'if it was said to both',
  denial: 'if the denial is of something else than what is told',
  name: 'if both names mean the same, or two events are told in the same words',
  place: 'if one place lies in the other',
  event: 'if the two speak of two events',
  truncation: 'if what was cut is told beside it',
  wording: 'if both wordings were said',
};

/** What a reader who knows more would have to find for a finding to be none. */
export const notIfWords = (kind: ConflictKind): string => NOT_IF[kind];

/** What the score means. */
export const SCORE_WORDS =
  'The score is the share of differences like this one (come by in the same way, of the same kind, with as much in common) that was right among pairs judged by people. Those pairs spoke of one event: whether these two do is for the reader. Quote variants, words under two names and voices set against each other go by samples that one reader judged.';
