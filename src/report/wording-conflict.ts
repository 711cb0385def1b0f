import type { Reason } from '../model/index.ts';
import { spelledOut } from './wording-rule.ts';

type Words = (a: string, b: string) => string;

const REASONS: ReadonlyMap<string, Words> = new Map<string, Words>([
  ['two-speakers', (a, b) => `The same words are given to ${named(a)} and to ${named(b)}.`],
  ['number-differs', (a, b) => `One says ${quoted(a)}, the other ${quoted(b)}; everything else is the same.`],
  ['percent-or-points', (a, b) => `One counts in per cent, the other in percentage points: ${pair(a, b)}.`],
  ['unit-differs', (a, b) => `The units differ: ${pair(a, b)}.`],
  ['date-differs', (a, b) => `The days differ: ${pair(a, b)}.`],
  ['rescheduled', (a, b) => `A later article gives another day: ${pair(a, b)}.`],
  ['negation-differs', (a, b) => `One side denies what the other says: ${pair(a, b)}.`],
  ['negation-cut', (a, b) => `A cut took out the negation: ${pair(a, b)}.`],
  ['opposite-words', (a, b) => `Words of opposite meaning stand in the same place: ${pair(a, b)}.`],
  [
    'confirmed-and-denied',
    (a, b) => `One says it was confirmed, the other that it was denied: ${pair(a, b)}.`,
  ],
  ['denied', () => 'One side says it; the other reports its denial.'],
  ['later-opposite', (a, b) => `A later article says the opposite: ${pair(a, b)}.`],
  ['later-figure', (a, b) => `A later article gives another figure: ${pair(a, b)}.`],
  ['revised-page', (a, b) => `The page was changed: ${pair(a, b)}.`],
  ['certainty-differs', (a, b) => `One is more certain than the other: ${pair(a, b)}.`],
  ['condition-cut', (a, b) => `A cut took out the condition: ${pair(a, b)}.`],
  ['condition-lost', (a, b) => `The condition is missing on one side: ${pair(a, b)}.`],
  ['truncated', (a, b) => `One wording is cut short: ${pair(a, b)}.`],
  ['wording-differs', (a, b) => `The same quotation is printed in different words: ${pair(a, b)}.`],
]);

/** A conflict's reason as a sentence; a code nobody worded yet is spelled out with its values. */
export function conflictWords(reason: Reason): string {
  const [a = '', b = ''] = reason.values;
  const words = REASONS.get(reason.code);
  if (words !== undefined) return words(a, b);
  return `${spelledOut(reason.code)}${reason.values.length === 0 ? '' : `: ${pair(a, b)}`}.`;
}

const named = (name: string): string => (name === '' ? 'an unknown speaker' : name);

/** One side may have nothing where the other has words. */
const quoted = (words: string): string => (words.trim() === '' ? 'nothing' : `“${words.trim()}”`);

function pair(a: string, b: string): string {
  if (a.trim() === '') return `${quoted(b)} stands on one side only`;
  return b.trim() === '' ? `${quoted(a)} stands on one side only` : `${quoted(a)} against ${quoted(b)}`;
}

const GUARDS: ReadonlyMap<string, string> = new Map([
  ['no-question', 'neither side is a question'],
  ['same-matter', 'each side holds most of the other’s words'],
  ['nothing-else-replaced', 'nothing else is replaced by other matter'],
  ['little-added', 'little stands on one side only'],
  ['anchored', 'equal words stand around the difference'],
  ['no-boilerplate', 'it is no stock phrase'],
]);

/** What was checked before a finding was listed, in words. */
export const guardWords = (guard: string): string => GUARDS.get(guard) ?? spelledOut(guard).toLowerCase();
