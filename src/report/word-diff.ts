import { diffWords, matchWords } from '../text/index.ts';

/** A stretch of a comparison: in both, only in the first, only in the second. */
export interface DiffRun {
  readonly kind: 'same' | 'removed' | 'added';
  readonly text: string;
}

/**
 * How the second wording differs from the first, word by word; words count as equal where case, marks and
 * spelling style alone differ. `same` runs show the second wording's words. Cost: that of `diffWords`.
 */
export function wordDiff(first: string, second: string): DiffRun[] {
  const a = printedWords(first);
  const b = printedWords(second);
  const runs: DiffRun[] = [];
  for (const part of diffWords(a.keys, b.keys)) {
    if (part.equal) {
      runs.push({ kind: 'same', text: wordsOf(second, b, part.bStart, part.bEnd) });
      continue;
    }
    if (part.aStart < part.aEnd)
      runs.push({ kind: 'removed', text: wordsOf(first, a, part.aStart, part.aEnd) });
    if (part.bStart < part.bEnd)
      runs.push({ kind: 'added', text: wordsOf(second, b, part.bStart, part.bEnd) });
  }
  return runs.filter((run) => run.text !== '');
}

interface PrintedWords {
  readonly keys: readonly string[];
  readonly starts: readonly number[];
}

/** One key for each printed word: "can't" is one word here, though it is compared as "can not". */
function printedWords(text: string): PrintedWords {
  const words = matchWords(text);
  const keys: string[] = [];
  const starts: number[] = [];
  for (const [at, key] of words.keys.entries()) {
    const start = words.starts[at] ?? 0;
    if (starts.at(-1) === start) {
      keys[keys.length - 1] = `${keys.at(-1) ?? ''} ${key}`;
    } else {
      keys.push(key);
      starts.push(start);
    }
  }
  return { keys, starts };
}

/** The printed words from one word position to another, with the signs before the first of all and behind the last. */
function wordsOf(text: string, words: PrintedWords, from: number, to: number): string {
  const start = from === 0 ? 0 : (words.starts[from] ?? 0);
  return text.slice(start, words.starts[to] ?? text.length).trim();
}
