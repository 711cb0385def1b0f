// Which quotes of one state of a page stand in the next, and which were taken out, altered or put in.
import type { Entry, Quote, QuoteChange } from '../model/index.ts';
import { foldWord, matchWords } from '../text/index.ts';

/** Two quotes of which less than this share of words is the same are not one quote altered (Dice, 0 to 1). */
const ALIKE = 0.5;
/** Quotes left over on one side that are compared with those of the other: bounds a page of ten thousand quotes. */
const MOST_COMPARED = 200;

interface Said {
  readonly quote: Quote;
  readonly keys: readonly string[];
  readonly speaker: string | null;
}

/** Removed and altered quotes in order of the earlier text, then added ones in order of the later. */
export function quoteChanges(before: Entry, after: Entry): readonly QuoteChange[] {
  const [left, right] = withoutEqual(saidIn(before), saidIn(after));
  const partner = partners(left, right);
  const taken = new Set(partner.values());
  const changed = left.map((said): QuoteChange => {
    const other = partner.get(said);
    if (other === undefined) return { kind: 'removed', before: said.quote, after: null, altered: [] };
    return { kind: 'altered', before: said.quote, after: other.quote, altered: alterations(said, other) };
  });
  const added = right
    .filter((said) => !taken.has(said))
    .map(({ quote }): QuoteChange => ({ kind: 'added', before: null, after: quote, altered: [] }));
  return [...changed, ...added];
}

function saidIn({ article, extraction }: Entry): readonly Said[] {
  return extraction.quotes.map((quote) => ({
    quote,
    keys: quote.content.flatMap((span) => matchWords(article.text, span).keys),
    speaker: quote.speaker === null ? null : foldWord(quote.speaker.name),
  }));
}

/** Leaves out what stands in both: the same words by the same speaker, marked alike, as often as in both. */
function withoutEqual(a: readonly Said[], b: readonly Said[]): readonly [readonly Said[], readonly Said[]] {
  const key = ({ keys, speaker, quote }: Said): string =>
    JSON.stringify([keys.join(' '), speaker, quote.kind]);
  const counts = new Map<string, number>();
  for (const said of a) counts.set(key(said), (counts.get(key(said)) ?? 0) + 1);
  const matched = new Map<string, number>();
  const right = b.filter((said) => {
    const left = counts.get(key(said)) ?? 0;
    if (left === 0) return true;
    counts.set(key(said), left - 1);
    matched.set(key(said), (matched.get(key(said)) ?? 0) + 1);
    return false;
  });
  const left = a.filter((said) => {
    const equal = matched.get(key(said)) ?? 0;
    matched.set(key(said), Math.max(0, equal - 1));
    return equal === 0;
  });
  return [left, right];
}

/** The most alike first; each quote once. */
function partners(left: readonly Said[], right: readonly Said[]): ReadonlyMap<Said, Said> {
  const pairs = left.slice(0, MOST_COMPARED).flatMap((a, row) =>
    right
      .slice(0, MOST_COMPARED)
      .map((b, column) => ({ a, b, row, column, likeness: likeness(a.keys, b.keys) }))
      .filter((pair) => pair.likeness >= ALIKE),
  );
  pairs.sort((x, y) => y.likeness - x.likeness || x.row - y.row || x.column - y.column);
  const found = new Map<Said, Said>();
  const taken = new Set<Said>();
  for (const { a, b } of pairs) {
    if (found.has(a) || taken.has(b)) continue;
    found.set(a, b);
    taken.add(b);
  }
  return found;
}

/** Dice's coefficient over words, each as often as it stands: 0 nothing shared, 1 the same words. */
export function likeness(a: readonly string[], b: readonly string[]): number {
  if (a.length === 0 || b.length === 0) return 0;
  const counts = new Map<string, number>();
  for (const key of a) counts.set(key, (counts.get(key) ?? 0) + 1);
  let shared = 0;
  for (const key of b) {
    const left = counts.get(key) ?? 0;
    if (left > 0) shared += 1;
    counts.set(key, left - 1);
  }
  return (2 * shared) / (a.length + b.length);
}

function alterations(a: Said, b: Said): QuoteChange['altered'] {
  const found: QuoteChange['altered'][number][] = [];
  if (a.keys.join(' ') !== b.keys.join(' ')) found.push('words');
  if (a.speaker !== b.speaker) found.push('speaker');
  if (a.quote.kind !== b.quote.kind) found.push('marks');
  return found;
}
