import type { AlignedWord } from '../aligned-words.ts';
import { coverage } from './matching.ts';
import type { Matching } from './matching.ts';
import type { SlotClash } from './slot-clash.ts';

/** Share of the shorter statement's content words that the longer must have. */
const LEAST_COVERAGE = 0.8;
const LEAST_MATCHED = 3;
/** Words between a negator and the word it negates. */
const SCOPE = 3;
/** Words around the negated one in which the rest of the claim must stand. */
const REACH = 14;
/** Share of the matched words that must stand there. */
const LEAST_AROUND = 0.7;

/** The predicate that one statement affirms is negated in the other, with the same arguments around it. */
export function negatedClaim(match: Matching): SlotClash | null {
  if (match.matched < LEAST_MATCHED || coverage(match) < LEAST_COVERAGE) return null;
  const [negatedShort, negatedLong] = [negated(match.short), negated(match.long)];
  for (const [word, other] of match.partner) {
    const [n, m] = [negatedShort.get(word), negatedLong.get(other)];
    if (!word.content || word.capital || (n === undefined) === (m === undefined)) continue;
    if (n === undefined ? negatedShort.size > 0 : negatedLong.size > 0) continue;
    if (!standsTogether(match, other)) continue;
    return {
      kind: 'negation',
      code: 'negation-differs',
      short: n === undefined ? [word] : [n, word],
      long: m === undefined ? [other] : [m, other],
    };
  }
  return null;
}

/** Words that are negated, with what negates them; a second negator before the same word gives the meaning back. */
export function negated(words: readonly AlignedWord[]): ReadonlyMap<AlignedWord, AlignedWord> {
  const found = new Map<AlignedWord, AlignedWord>();
  const cancelled = new Set<AlignedWord>();
  for (const [at, negator] of words.entries()) {
    if (!negator.negates || cancelled.has(negator)) continue;
    // "Did not fail to": the second negator is what the first negates.
    const second = words[at + 1];
    if (second?.negates === true && !second.opens) {
      cancelled.add(second);
      continue;
    }
    const scope = words.slice(at + 1, at + 1 + SCOPE);
    const end = scope.findIndex((word) => word.opens);
    const target = (end < 0 ? scope : scope.slice(0, end)).find((word) => word.content && !word.negates);
    if (target === undefined) continue;
    if (found.has(target)) found.delete(target);
    else found.set(target, negator);
  }
  return found;
}

/** Whether most of the shared words stand around a word of the long side. */
export function standsTogether({ long, partner }: Matching, word: AlignedWord): boolean {
  const at = long.indexOf(word);
  const around = new Set(long.slice(Math.max(0, at - REACH), at + REACH + 1));
  const shared = [...partner.values()].filter(({ content }) => content);
  return shared.filter((one) => around.has(one)).length >= LEAST_AROUND * shared.length;
}
