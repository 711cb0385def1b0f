import type { Article, Claim, Quote, Span } from '../../model/index.ts';
import { CONFIDENCE_SHOWN, UTTERANCE_CLASSES } from '../../model/index.ts';
import { keyOf, matchWords, paragraphs, sentences } from '../../text/index.ts';
import { readDates } from './dates.ts';
import { publicationDay } from './days.ts';
import { readConditions } from './conditions.ts';
import { readHedges, readModality } from './modality.ts';
import { readNegators } from './polarity.ts';
import { readQuantities } from './quantities.ts';
import { SIGNAL, signalsIn } from './signals.ts';

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
 * Quotes below the confidence shown are left out. Cost: linear in the text.
 */
export function readClaims(article: Article, quotes: readonly Quote[]): readonly Claim[] {
  const uttered = quotes.filter(
    (quote) => UTTERANCE_CLASSES.includes(quote.class) && quote.confidence >= CONFIDENCE_SHOWN,
  );
  const published = publicationDay(article.published);
  const attributed = uttered.flatMap((quote) =>
    quote.content
      .flatMap((content) => statementsIn(article.text, content))
      .flatMap((span) => claim(article, { span, quoteId: quote.id, published })),
  );
  const own = ownSentences(article, uttered).flatMap((span) =>
    claim(article, { span, quoteId: null, published }),
  );
  return [...attributed, ...own].sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end);
}

const statementsIn = (text: string, within: Span): Span[] =>
  paragraphs(text, within)
    .flatMap((paragraph) => sentences(text, paragraph))
    .map((sentence) => withoutMarks(text, sentence));

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

function claim(article: Article, { span, quoteId, published }: Place): Claim[] {
  if (span.end - span.start > LONGEST_STATEMENT) return [];
  const { text } = article;
  const words = matchWords(text, span);
  if (words.keys.length < FEWEST_WORDS) return [];
  const signals = signalsIn(words.keys);
  const negators = (signals & SIGNAL.negation) === 0 ? [] : readNegators(words);
  const modality = readModality(text, span, words, signals);
  const dates =
    (signals & SIGNAL.date) === 0 ? [] : readDates({ text, words, published, future: modality === 'future' });
  return [
    {
      id: keyOf('k', [article.id, String(span.start), String(span.end), quoteId ?? '']),
      articleId: article.id,
      span,
      voice: quoteId === null ? 'outlet' : 'attributed',
      quoteId,
      polarity: negators.length % 2 === 1 ? 'negated' : 'affirmed',
      negators,
      modality,
      hedges: (signals & SIGNAL.force) === 0 ? [] : readHedges(text, words),
      conditions: (signals & SIGNAL.condition) === 0 ? [] : readConditions(text, span, words),
      quantities: (signals & SIGNAL.figure) === 0 ? [] : readQuantities(text, words, dates),
      dates,
    },
  ];
}
