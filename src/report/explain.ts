import type { Duplicate, Entry, Evidence, Link, Quote, Span } from '../model/index.ts';
import { articlesTold } from './duplicate-families.ts';
import { placeName } from './facts.ts';
import type { ArticleIndex } from './facts.ts';
import type { TextOf } from './text/findings-text.ts';
import { baseLines, whenWithBasis } from './wording-date.ts';
import { duplicateSentences } from './wording-duplicate.ts';
import { ruleWords } from './wording-rule.ts';
import { QUOTE_KIND_WORDS, RESOLUTION_WORDS, ROLE_WORDS } from './wording-terms.ts';

/** Words a statement rests on, with what they show. */
export interface LabelledEvidence extends Evidence {
  readonly shows: string;
}

/** Why the machine says so: what it says, the rule, its score where it has one, sentences, and the words. */
export interface Explanation {
  readonly id: string;
  readonly kind:
    'article' | 'quote' | 'group' | 'duplicate' | 'conflict' | 'link' | 'speaker' | 'outlet' | 'pair';
  readonly says: string;
  readonly rule: string | null;
  readonly score: number | null;
  readonly words: readonly string[];
  readonly evidence: readonly LabelledEvidence[];
}

/** Evidence words are cut at this length; the span is not. */
const WORDS_SHOWN = 400;

/** Words at their places, cut where they are long, with what they show. */
export function labelled(
  shows: string,
  articleId: string,
  text: string | null,
  spans: readonly Span[],
): LabelledEvidence[] {
  return spans.map(({ start, end }) => ({
    shows,
    articleId,
    start,
    end,
    words: text === null ? '' : text.slice(start, Math.min(end, start + WORDS_SHOWN)),
  }));
}

/** A quote: the rule that joined its parts, how its speaker was found, and every part at its place. */
export function explainQuote({ article }: Entry, quote: Quote, groupId: string | null): Explanation {
  const { speaker } = quote;
  const name = speaker?.name ?? 'an unknown speaker';
  const at = (shows: string, spans: readonly Span[]): LabelledEvidence[] =>
    labelled(shows, article.id, article.text, spans);
  return {
    id: quote.id,
    kind: 'quote',
    says: `${placeName(article)} prints this as ${quote.class} by ${name} (${quote.kind}: ${QUOTE_KIND_WORDS[quote.kind]}).`,
    rule: quote.rule,
    score: quote.confidence,
    words: [
      ruleWords(quote.rule),
      speaker === null
        ? 'No words in the text name who speaks.'
        : `Speaker ${speaker.name}: ${RESOLUTION_WORDS[speaker.resolvedBy]} (${String(Math.round(speaker.confidence * 100))}%).`,
      ...(quote.flags.length === 0 ? [] : [`Marked: ${quote.flags.join(', ')}.`]),
      ...(quote.polarity === 'negated' ? ['The words deny it, or say that it was not said.'] : []),
      groupId === null ? 'It stands in no group.' : `It stands in group ${groupId}.`,
    ],
    evidence: [
      ...at('content', quote.content),
      ...at('cue', quote.cue),
      ...at('words that deny it', quote.negators),
      ...at('words that hold it open', quote.hedges),
      ...at('speaker', speaker?.mention ?? []),
      ...at('name the speaker was resolved to', speaker?.evidence ?? []),
      ...quote.via.flatMap((via) => at(`${ROLE_WORDS[via.role]} ${via.name}`, [via])),
    ],
  };
}

/** One step of the chain. */
export function explainLink(link: Link, articles: ArticleIndex): Explanation {
  const from = articles.get(link.from.articleId);
  const name = from === undefined ? link.from.articleId : placeName(from);
  return {
    id: link.id,
    kind: 'link',
    says: `${name}: ${ROLE_WORDS[link.role]} ${link.to.name}${link.to.articleId === null ? ' (not held here)' : ''}.`,
    rule: link.rule,
    score: null,
    words: [ruleWords(link.rule)],
    evidence: link.evidence.map((evidence) => ({ ...evidence, shows: ROLE_WORDS[link.role] })),
  };
}

/** A repeated or retold passage: how alike, and every place; the paragraphs of a rewrite are numbered in pairs. */
export function explainDuplicate(duplicate: Duplicate, textOf: TextOf, articles: ArticleIndex): Explanation {
  const places = articlesTold([duplicate]);
  const [says, score] = duplicateSentences(duplicate, places.map(placeName));
  const dates = places.slice(0, DATES_SHOWN).map((passage) => {
    const published = articles.get(passage.articleId)?.published ?? null;
    return `${placeName(passage)}: ${whenWithBasis(published)}.`;
  });
  return {
    id: duplicate.id,
    kind: 'duplicate',
    says,
    rule: duplicate.kind,
    score: duplicate.similarity,
    words: [
      score,
      ...(duplicate.kind === 'same-article' ? [] : [A_QUOTATION_IS_NONE]),
      ...(places.length < 2 ? [] : dates),
    ],
    evidence: duplicate.passages.flatMap((passage, at) => {
      const shows = duplicate.kind === 'rewrite' ? `paragraph ${String(Math.floor(at / 2) + 1)}` : 'passage';
      return labelled(shows, passage.articleId, textOf(passage.articleId), [passage]);
    }),
  };
}

/** Dates shown beside a passage that many carry. */
const DATES_SHOWN = 12;
const A_QUOTATION_IS_NONE = 'A shared quotation alone makes no finding: it is a group, not a copied passage.';

/** An article: where it was read from, its date and outlet, and what it credits. */
export function explainArticle({ article, extraction, revisionOf }: Entry): Explanation {
  return {
    id: article.id,
    kind: 'article',
    says: `${placeName(article)}: ${article.title ?? article.path}.`,
    rule: null,
    score: null,
    words: [
      `Published: ${whenWithBasis(article.published)}.`,
      ...baseLines(article.published).map((line) => `Dated by ${line}.`),
      `Read from ${article.path}; its address is ${article.address}.`,
      `The bytes have SHA-256 ${article.sha256}.`,
      ...(revisionOf === null ? [] : [`Another text stood at this address before: ${revisionOf}.`]),
      ...extraction.warnings.map(({ message }) => message),
    ],
    evidence: [
      ...(article.published?.bases ?? []).flatMap(({ words, start }) =>
        words === null || start === null
          ? []
          : labelled('a date', article.id, article.text, [{ start, end: start + words.length }]),
      ),
      ...article.credits.flatMap(({ role, name, ...place }) =>
        labelled(`${ROLE_WORDS[role]} ${name}`, article.id, article.text, [place]),
      ),
    ],
  };
}
