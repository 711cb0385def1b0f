import type { Article, Entry, Quote, QuoteChange, Span } from '../../model/index.ts';
import { joinSpans } from '../../text/index.ts';
import type { PageHistory, PageState } from '../history.ts';
import { wordDiff } from '../word-diff.ts';
import { publishedJson, refJson, spansJson, whenJson } from './members.ts';

/** A history as `history --json` gives it: the newest state first, each with what it changed of the one before. */
export const historyJson = ({ address, states }: PageHistory): object => ({
  history: {
    address,
    states: states.map((state, at) => stateJson(state, states[at + 1]?.entry ?? null)),
  },
});

const stateJson = (state: PageState, before: Entry | null): object => {
  const { article } = state.entry;
  return {
    articleId: article.id,
    path: article.path,
    url: article.url,
    title: article.title,
    outlet: refJson(article.outlet),
    published: publishedJson(article.published),
    modified: whenJson(article.modified),
    addedAt: state.addedAt,
    capturedAt: state.capturedAt,
    revisionOf: state.entry.revisionOf,
    changes: before === null ? null : changesJson(state, before),
  };
};

function changesJson({ entry, changes }: PageState, before: Entry): object | null {
  if (changes === null) return null;
  return {
    notes: changes.notes.map(({ kind, start, end }) => ({
      kind,
      start,
      end,
      text: entry.article.text.slice(start, end),
    })),
    quotes: changes.quotes.map((change) => quoteChangeJson(change, before.article, entry.article)),
    facts: changes.facts.map(({ fact, before: was, after: is }) => ({ fact, before: was, after: is })),
    text: changes.text.map((change) => ({
      before: placeJson(before.article, change.before),
      after: placeJson(entry.article, change.after),
      diff: diffJson(wordsOf(before.article, change.before), wordsOf(entry.article, change.after)),
    })),
  };
}

const quoteChangeJson = (change: QuoteChange, before: Article, after: Article): object => {
  const was = change.before === null ? null : joinSpans(before.text, change.before.content);
  const is = change.after === null ? null : joinSpans(after.text, change.after.content);
  return {
    kind: change.kind,
    altered: change.altered,
    before: quoteJson(change.before, was),
    after: quoteJson(change.after, is),
    diff: diffJson(was, is),
  };
};

const quoteJson = (quote: Quote | null, text: string | null): object | null =>
  quote === null
    ? null
    : {
        quoteId: quote.id,
        articleId: quote.articleId,
        kind: quote.kind,
        speaker: quote.speaker?.name ?? null,
        content: spansJson(quote.content),
        text,
      };

const placeJson = (article: Article, span: Span | null): object | null =>
  span === null
    ? null
    : { articleId: article.id, start: span.start, end: span.end, text: wordsOf(article, span) };

const wordsOf = (article: Article, span: Span | null): string | null =>
  span === null ? null : article.text.slice(span.start, span.end);

/** Word by word where there are two sides, else nothing: one side is all removed or all added. */
const diffJson = (before: string | null, after: string | null): readonly object[] =>
  before === null || after === null ? [] : wordDiff(before, after);
