import type { Review, ReviewAction } from '../model/index.ts';
import { dayWords } from './wording-date.ts';

const ACTION_WORDS: Readonly<Record<ReviewAction, (review: Review) => string>> = {
  confirm: ({ target }) => `confirmed ${target}`,
  dismiss: ({ target }) => `dismissed ${target}`,
  merge: ({ target, value }) => `joined ${target} and ${(value ?? '').replaceAll(' ', ', ')}`,
  split: ({ target, value }) => `took ${(value ?? '').replaceAll(' ', ', ')} out of ${target}`,
  'set-speaker': ({ target, value }) => `set the speaker of ${target} to ${value ?? 'unknown'}`,
  'set-origin': ({ target, value }) => `set the origin of ${target} to ${value ?? ''}`,
  'set-date': ({ target, value }) => `set the date of ${target} to ${value ?? ''}`,
  alias: ({ target, value }) => `said that ${value ?? ''} is ${target}`,
  note: ({ target }) => `noted on ${target}`,
  undo: ({ target }) => `took back decision ${target}`,
};

/** What was decided, in words: "dismissed c1a2…". */
const decisionWords = (review: Review): string => ACTION_WORDS[review.action](review);

/** Who decided what, when and why: "Decision 3, 4 Mar 2025: Ana Rell dismissed c1a2…: “heard the audio”." */
export function signedWords(review: Review): string {
  const why = review.note === null ? '' : `: “${review.note}”`;
  const head = `Decision ${String(review.seq)}, ${dayWords(review.at.slice(0, 10))}`;
  return `${head}: ${review.by} ${decisionWords(review)}${why}.`;
}
