import { FUNCTION_WORDS, MONTHS, WEEKDAYS } from '../lexicon/index.ts';
import type { Span } from '../model/index.ts';
import { foldWord, sentences } from '../text/index.ts';
import type { Statement } from './statement.ts';

/** How far a sentence is followed beyond its statement, in characters. */
const REACH = 300;

/** Whether the sentences in which two statements stand share a proper name. */
export function sharesName(a: Statement, b: Statement): boolean {
  const names = new Set(namesIn(a));
  return namesIn(b).some((name) => names.has(name));
}

/** The proper names of the sentence a statement stands in, folded; each as often as it stands there. */
export function namesIn({ text, spans }: Statement): string[] {
  const span = spans[0] ?? { start: 0, end: 0 };
  const around = sentenceAround(text, span);
  const sentence = text.slice(around.start, around.end);
  return [...sentence.matchAll(/\p{Lu}[\p{L}\p{M}'’-]{1,60}/gu)].flatMap((match) => {
    const key = foldWord(match[0]).replace(/'s$/u, '');
    if (FUNCTION_WORDS.has(key) || WEEKDAYS.has(key) || MONTHS.has(key)) return [];
    // What opens a sentence is capital anyway: a name is never printed small elsewhere in the article.
    const opens = /^["“‘']?$/u.test(sentence.slice(0, match.index));
    return opens && new RegExp(`(?<!\\p{L})${escaped(key)}(?!\\p{L})`, 'u').test(text) ? [] : [key];
  });
}

const escaped = (word: string): string => word.replace(/[^\p{L}\p{N}]/gu, '.');

/** The sentence a statement begins in, within its line. */
function sentenceAround(text: string, span: Span): Span {
  const from = Math.max(text.lastIndexOf('\n', span.start) + 1, span.start - REACH);
  const lineEnd = text.indexOf('\n', span.end);
  const to = Math.min(lineEnd < 0 ? text.length : lineEnd, span.end + REACH);
  return sentences(text, { start: from, end: to }).find((sentence) => sentence.end > span.start) ?? span;
}
