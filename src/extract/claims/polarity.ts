import { NEGATIVE_VERBS, NEGATORS, NOT_NEGATED } from '../../lexicon/index.ts';
import type { Span } from '../../model/index.ts';
import type { SignedWords } from '../../text/index.ts';
import { WORD_SIGN } from '../../text/index.ts';

/** How far behind a negative verb its "to", "from" or "that" may stand, in words. */
const COMPLEMENT_REACH = 4;

/**
 * The words that negate, at their places: "not", "never", "failed to".
 *
 * Phrases that only look negative ("not only", "no longer than", "no doubt") are left out.
 * A statement is negated when their number is odd ("did not fail to" affirms).
 */
export function readNegators({ keys, starts, ends, signs }: SignedWords): Span[] {
  const found: Span[] = [];
  for (let at = 0; at < keys.length; at += 1) {
    if (((signs[at] ?? 0) & WORD_SIGN.negation) === 0 || !negatesAt(keys, at, keys[at] ?? '')) continue;
    found.push({ start: starts[at] ?? 0, end: ends[at] ?? 0 });
  }
  return found;
}

function negatesAt(keys: readonly string[], at: number, key: string): boolean {
  if (NEGATORS.has(key)) return !(NOT_NEGATED.get(key)?.has(keys[at + 1] ?? '') ?? false);
  const complement = NEGATIVE_VERBS.get(key);
  return complement !== undefined && keys.slice(at + 1, at + 1 + COMPLEMENT_REACH).includes(complement);
}
