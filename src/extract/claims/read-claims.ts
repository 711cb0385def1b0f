import type { Article, Claim, Quote, Span } from '../../model/index.ts';
import { CONFIDENCE_SHOWN, UTTERANCE_CLASSES } from '../../model/index.ts';
import type { RangeReader, SignedWords } from '../../text/index.ts';
import {
  keyOf,
  paragraphs,
  rangeReader,
  sentences,
  signsIn,
  WORD_SIGN,
  wordsOfRange,
} from '../../text/index.ts';
import { readDates } from './dates.ts';
import { publicationDay } from './days.ts';
import { readConditions } from './conditions.ts';
import { readHedges, readModality } from './modality.ts';
import { readNegators } from './polarity.ts';
import type { Clause } from './clause.ts';
import { clauseReader } from './clause.ts';
import { readParts } from './parts.ts';
import { readQuantities } from './quantities.ts';

/** A longer stretch without a sentence end is a table or a fault of the page, not a statement. */
const LONGEST_STATEMENT = 1_200;
/** Shorter ones say too little to be compared. */
const FEWEST_WORDS = 3;
/** A sentence of which quotes take more than this share speaks with their voice, not the outlet's. */
const MOST_QUOTED = 0.5;

/**
 * The statements of an article, in order of place: one for each sentence of a quote that reports an
 * utterance, and one for each sentence of the body that the outlet says itself.
 *
 * Quotes below the confidence shown are left out; `lines` are those the article is read by, so that none is cut into
 * words twice. Cost: linear in the text.
 */
export function readClaims(
  article: Article,
  quotes: readonly Quote[],
  wordsIn: RangeReader = rangeReader(article.text, []),
  lines: readonly Span[] = [],
): readonly Claim[] {
  const uttered = quotes.filter(
    (quote) => UTTERANCE_CLASSES.includes(quote.class) && quote.confidence >= CONFIDENCE_SHOWN,
  );
  const published = publicationDay(article.published);
  const claims: Claim[] = [];
  const readers = { wordsIn, clauseIn: clauseReader(article.text, lines) };
  const add = (place: Place): void => {
    const found = claim(article, place, readers);
    if (found !== null) claims.push(found);
  };
  for (const { id, content } of uttered) {
    for (const part of content) {
      for (const span of statementsIn(article.text, part)) add({ span, quoteId: id, published });
    }
  }
  // "Rejected the pier toll": what only names a thing says nothing by itself; the sentence is the outlet's own account.
  const stating = new Set(claims.flatMap(({ quoteId, predicate }) => (predicate === null ? [] : [quoteId])));
  const statements = uttered.filter(({ id, kind }) => kind !== 'indirect' || stating.has(id));
  for (const span of ownSentences(article, statements)) add({ span, quoteId: null, published });
  return claims.sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end);
}

function statementsIn(text: string, within: Span): Span[] {
  const found: Span[] = [];
  for (const paragraph of paragraphs(text, within)) {
    for (const sentence of sentences(text, paragraph)) found.push(withoutMarks(text, sentence));
  }
  return found;
}

const MARKS = '"“”„«»‘’\'';

function withoutMarks(text: string, span: Span): Span {
  let { start, end } = span;
  while (start < end && MARKS.includes(text.charAt(start))) start += 1;
  while (end > start && MARKS.includes(text.charAt(end - 1))) end -= 1;
  return { start, end };
}

/** Body sentences that are not mostly somebody's quote. */
function ownSentences(article: Article, quotes: readonly Quote[]): Span[] {
  const contents = quotes.flatMap((quote) => quote.content).sort((a, b) => a.start - b.start);
  const own: Span[] = [];
  let first = 0;
  for (const zone of article.zones) {
    if (zone.kind !== 'body') continue;
    for (const sentence of statementsIn(article.text, zone)) {
      while (first < contents.length && (contents[first]?.end ?? 0) <= sentence.start) first += 1;
      if (quotedShare(contents, first, sentence) <= MOST_QUOTED) own.push(sentence);
    }
  }
  return own;
}

/** How much of a sentence lies inside quotes; overlapping contents count once. */
function quotedShare(contents: readonly Span[], first: number, sentence: Span): number {
  let covered = 0;
  let reached = sentence.start;
  for (let at = first; at < contents.length; at += 1) {
    const content = contents[at];
    if (content === undefined || content.start >= sentence.end) break;
    const end = Math.min(content.end, sentence.end);
    covered += Math.max(0, end - Math.max(content.start, reached));
    reached = Math.max(reached, end);
  }
  return covered / Math.max(1, sentence.end - sentence.start);
}

interface Place {
  readonly span: Span;
  readonly quoteId: string | null;
  readonly published: number | null;
}

/** How the words of a statement are come by: folded for its figures and days, as printed for its parts. */
interface Readers {
  readonly wordsIn: RangeReader;
  readonly clauseIn: (span: Span) => Clause;
}

function claim(
  article: Article,
  { span, quoteId, published }: Place,
  { wordsIn, clauseIn }: Readers,
): Claim | null {
  if (span.end - span.start > LONGEST_STATEMENT) return null;
  const { text } = article;
  const range = wordsIn(span);
  if (range.to - range.from < FEWEST_WORDS) return null;
  const signs = signsIn(range) & CLAIM_SIGNS;
  const words = signs === 0 ? NO_WORDS : wordsOfRange(range);
  const negators = (signs & WORD_SIGN.negation) === 0 ? [] : readNegators(words);
  const modality = readModality(text, span, words, signs);
  const dates =
    (signs & WORD_SIGN.date) === 0
      ? []
      : readDates({ text, words, published, future: modality === 'future' || modality === 'conditional' });
  return {
    id: keyOf('k', [article.id, String(span.start), String(span.end), quoteId ?? '']),
    articleId: article.id,
    span,
    voice: quoteId === null ? 'outlet' : 'attributed',
    quoteId,
    ...readParts(clauseIn(span), modality),
    polarity: negators.length % 2 === 1 ? 'negated' : 'affirmed',
    negators,
    modality,
    hedges: (signs & WORD_SIGN.force) === 0 ? [] : readHedges(text, words),
    conditions: (signs & WORD_SIGN.condition) === 0 ? [] : readConditions(text, span, words),
    quantities: (signs & WORD_SIGN.figure) === 0 ? [] : readQuantities(text, words, dates),
    dates,
  };
}

/** What a statement is read for. */
const CLAIM_SIGNS =
  WORD_SIGN.negation | WORD_SIGN.condition | WORD_SIGN.force | WORD_SIGN.date | WORD_SIGN.figure;
/** What is handed on of a statement without any sign: nothing in it is looked at. */
const NO_WORDS: SignedWords = { keys: [], starts: [], ends: [], signs: [] };
