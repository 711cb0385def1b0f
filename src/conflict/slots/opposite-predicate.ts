import type { AlignedWord } from '../aligned-words.ts';
import { areOpposites } from '../opposites.ts';
import type { Matching } from './matching.ts';
import { negated, standsTogether } from './negated-claim.ts';
import type { SlotClash } from './slot-clash.ts';

/** Share of the shorter statement's other content words that the longer must have. */
const LEAST_COVERAGE = 0.75;
const LEAST_MATCHED = 3;

const isNegated = (words: readonly AlignedWord[], word: AlignedWord): boolean => negated(words).has(word);

/** A word of one statement has its opposite in the other, with the same arguments around it, and neither is negated. */
export function oppositePredicate(match: Matching): SlotClash | null {
  const { short, long, partner, content, matched } = match;
  if (matched < LEAST_MATCHED || matched < LEAST_COVERAGE * (content - 1)) return null;
  const taken = new Set(partner.values());
  for (const word of short) {
    if (word.capital || word.negates || partner.has(word) || isNegated(short, word)) continue;
    const other = long.find(
      (one) => !one.capital && !taken.has(one) && (word.content || one.content) && areOpposites(word, one),
    );
    if (other !== undefined && !isNegated(long, other) && standsTogether(match, other))
      return { kind: 'antonym', code: 'opposite-words', short: [word], long: [other] };
  }
  return null;
}
