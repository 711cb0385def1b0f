import type { Duplicate } from '../model/index.ts';
import { articlesTold } from './duplicate-families.ts';
import type { ToldDuplicate } from './duplicate-families.ts';
import { counted } from './wording-date.ts';
import { DUPLICATE_WORDS } from './wording-terms.ts';

/** "74%", "74–80%": how alike the pairs are. */
export function likenessWords(told: ToldDuplicate): string {
  const shares = told.map(({ similarity }) => Math.round(similarity * 100));
  const [least, most] = [Math.min(...shares), Math.max(...shares)];
  return least === most ? `${String(least)}%` : `${String(least)}–${String(most)}%`;
}

/** What is told: "one article retells another in other words", "4 articles tell the same, retold in other words". */
export function toldWords(told: ToldDuplicate): string {
  const [first, ...rest] = told;
  if (rest.length === 0) return DUPLICATE_WORDS[first.kind];
  return `${counted(articlesTold(told).length, 'article')} tell the same, retold in other words`;
}

/** A finding as a sentence, and how its score is to be read. */
export function duplicateSentences(
  duplicate: Duplicate,
  names: readonly string[],
): readonly [string, string] {
  const places = counted(duplicate.passages.length, 'time');
  const pairs = counted(duplicate.passages.length / 2, 'paragraph');
  switch (duplicate.kind) {
    case 'same-article':
      return [
        `${names[0] ?? 'An article'} prints one passage ${places}.`,
        'The score is the share of the words of the first print that stand in the second, in the same order; 100% is word for word.',
      ];
    case 'across-articles':
      return [
        `${counted(names.length, 'article')} ${names.length === 1 ? 'prints' : 'print'} one passage.`,
        'The score is the share of the words of the shorter print that stand in the other, in the same order; of several prints, of the one least like the first.',
      ];
    case 'rewrite':
      return [
        `${names.join(' and ')} tell the same in other words: ${pairs} of each, in the same order.`,
        'The score is the share of the words of the shorter side’s paragraphs that stand in the other’s, in any order. Which was first it does not say; compare the dates.',
      ];
  }
}
