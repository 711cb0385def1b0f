// What a decision rests on, and whether it still stands there: exact words in the same bytes, never likeness.
import type { Anchor, Article, Entry, Quote, Span } from '../model/index.ts';

/** Words of one passage of an anchor are kept up to this length: enough to know them by, whatever the passage. */
const MOST_WORDS_KEPT = 20_000;

/** An anchor on an article as a whole. */
export const articleAnchor = ({ id, address, sha256 }: Article): Anchor => ({
  articleId: id,
  address,
  sha256,
  quoteId: null,
  words: [],
});

/** An anchor on passages of an article. */
export const passageAnchor = (article: Article, spans: readonly Span[]): Anchor => ({
  ...articleAnchor(article),
  words: spans.map(({ start, end }) => {
    const cut = Math.min(end, start + MOST_WORDS_KEPT);
    return { start, end: cut, words: article.text.slice(start, cut) };
  }),
});

/** An anchor on a quote: its content. */
export const quoteAnchor = ({ article }: Pick<Entry, 'article'>, quote: Quote): Anchor => ({
  ...passageAnchor(article, quote.content),
  quoteId: quote.id,
});

/** Words named in a message are cut to this many characters. */
const MOST_NAMED = 60;

/** The beginning of some words in one pair of marks, whatever marks they were printed in: for a message. */
export const quotedBeginning = (words: string): string =>
  `“${words.replace(/^["“„«‘']{1,3}|,?["”»’']{1,3}$/gu, '').slice(0, MOST_NAMED)}”`;

/** Where an anchor stands now. */
export interface Located {
  readonly entry: Entry;
  /** The quote, where the anchor is on one. */
  readonly quote: Quote | null;
}

/** Finds what an anchor rests on; null where it no longer stands there exactly. */
export type Locate = (anchor: Anchor) => Located | null;

/**
 * Finds anchors among articles: by the bytes and the address, then by the very words. A text that is read anew from the
 * same bytes may put them elsewhere: one place with the very words is that place, several are none.
 *
 * Cost: linear in the entries once; then in the quotes, or the text, of one article for each anchor.
 */
export function locator(entries: readonly Entry[]): Locate {
  const byBytes = Map.groupBy(entries, ({ article }) => article.sha256);
  return (anchor) => {
    const same =
      byBytes.get(anchor.sha256)?.filter(({ article }) => article.address === anchor.address) ?? [];
    const entry = same.find(({ article }) => article.id === anchor.articleId) ?? same[0];
    if (entry === undefined) return null;
    if (anchor.quoteId !== null) {
      const quote = quoteAt(anchor, entry);
      return quote === null ? null : { entry, quote };
    }
    return passagesStand(anchor, entry.article) ? { entry, quote: null } : null;
  };
}

function quoteAt(anchor: Anchor, { article, extraction }: Entry): Quote | null {
  const alike = extraction.quotes.filter(
    ({ content }) =>
      content.length === anchor.words.length &&
      content.every(({ start, end }, at) => article.text.slice(start, end) === anchor.words[at]?.words),
  );
  const first = anchor.words[0]?.start;
  const there = alike.find(({ content }) => content[0]?.start === first);
  return there ?? (alike.length === 1 ? (alike[0] ?? null) : null);
}

function passagesStand({ words }: Anchor, { text }: Article): boolean {
  return words.every((one) => {
    if (text.slice(one.start, one.end) === one.words) return true;
    const at = text.indexOf(one.words);
    return at >= 0 && !text.includes(one.words, at + 1);
  });
}
