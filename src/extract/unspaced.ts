// Scripts that print no white space between words: there, letters are counted instead. Cost: linear in what is looked at.
import type { Span } from '../model/index.ts';

const SCRIPTS = ['Han', 'Hiragana', 'Katakana', 'Bopomofo', 'Thai', 'Lao', 'Khmer', 'Myanmar', 'Tibetan'];
const UNSPACED = new RegExp(`[${SCRIPTS.map((script) => String.raw`\p{Script=${script}}`).join('')}]`, 'gu');
/** Names of things in such scripts mostly have two to four letters: from this many on something is said. */
const FEWEST_LETTERS = 5;
/** How much of an article's text tells its script (code units). */
const SAMPLE = 4_000;

const countOf = (words: string, letters: RegExp): number => words.match(letters)?.length ?? 0;

/** True where more than one word stands in the span: white space, or as many letters as several words of its script have. */
export function holdsWords(text: string, { start, end }: Span): boolean {
  const words = text.slice(start, end);
  return /\s/u.test(words) || countOf(words, UNSPACED) >= FEWEST_LETTERS;
}

/** Where these scripts lie: from Thai to what begins beyond it, and from the radicals of Han on. */
const FIRST = 0x0e00;
const MARKS = 0x2000;
const RADICALS = 0x2e80;

/** True where a code unit lies where these scripts do. */
function mayBeUnspaced(sample: string): boolean {
  for (let at = 0; at < sample.length; at += 1) {
    const code = sample.charCodeAt(at);
    if (code >= FIRST && (code < MARKS || code >= RADICALS)) return true;
  }
  return false;
}

/** True where most letters of the text's beginning are of a script that prints no white space between words. */
export function isUnspaced(text: string, blocks: readonly Span[]): boolean {
  let sample = '';
  for (const { start, end } of blocks) {
    if (sample.length >= SAMPLE) break;
    sample += text.slice(start, Math.min(end, start + SAMPLE - sample.length));
  }
  if (!mayBeUnspaced(sample)) return false;
  const unspaced = countOf(sample, UNSPACED);
  return unspaced > 0 && unspaced * 2 > countOf(sample, /\p{L}/gu);
}
