import type { Claim, Extraction, Quote, Span } from '../model/index.ts';

/** Share of a sentence that one quote must take up for the sentence to tell what that speaker said: cue, name and office are the rest. */
const MUCH_OF = 0.35;

/**
 * Claims of the outlet that are for a good part a direct quote ("“We counted 14,” said Hale"), with that quote: what they tell its
 * speaker vouches for. Of several quotes in one sentence none is meant. Cost: sorting, then linear in what overlaps.
 */
export function quotesToldIn({ claims, quotes }: Pick<Extraction, 'claims' | 'quotes'>): Map<Claim, Quote> {
  const own = claims
    .filter(({ quoteId }) => quoteId === null)
    .toSorted((x, y) => x.span.start - y.span.start || x.span.end - y.span.end);
  const found = new Map<Claim, Quote | null>();
  for (const quote of quotes) {
    if (quote.kind !== 'direct') continue;
    for (const span of quote.content) {
      for (let at = firstEndingBehind(own, span.start); at < own.length; at += 1) {
        const claim = own[at];
        if (claim === undefined || claim.span.start >= span.end) break;
        if (overlap(claim.span, span) < MUCH_OF * (claim.span.end - claim.span.start)) continue;
        const known = found.get(claim);
        found.set(claim, known === undefined || known === quote ? quote : null);
      }
    }
  }
  return new Map([...found].flatMap(([claim, quote]) => (quote === null ? [] : [[claim, quote] as const])));
}

const overlap = (a: Span, b: Span): number => Math.min(a.end, b.end) - Math.max(a.start, b.start);

/** The first claim that ends behind a place; sentences follow each other, so their ends rise as their beginnings do. */
function firstEndingBehind(claims: readonly Claim[], place: number): number {
  let low = 0;
  let high = claims.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((claims[middle]?.span.end ?? Infinity) > place) high = middle;
    else low = middle + 1;
  }
  return low;
}
