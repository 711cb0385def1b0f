import stringSimilarity from 'string-similarity';

/** Less alike than this, a suggestion only confuses. */
const ALIKE = 0.3;

/** " Did you mean “variants”?", or "" where nothing known is like it. */
export function didYouMean(word: string, known: readonly string[]): string {
  if (known.length === 0) return '';
  const begins = known.filter((name) => word.length > 3 && name.startsWith(word));
  const { bestMatch } = stringSimilarity.findBestMatch(word, [...known]);
  const best = begins[0] ?? (bestMatch.rating >= ALIKE ? bestMatch.target : null);
  return best === null ? '' : ` Did you mean "${best}"?`;
}
