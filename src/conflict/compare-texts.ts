import type { Claim, Span } from '../model/index.ts';
import { wordAligner } from './aligned-words.ts';
import { slotBySlot, wordByWord } from './compare-statements.ts';
import type { Statement } from './statement.ts';
import { readFromClaims } from './statement.ts';
import type { GivenStatement } from './statement-of-text.ts';
import { statementOfText } from './statement-of-text.ts';
import type { Verdict } from './verdict.ts';

/** Sentences of one text that are compared with those of the other; a longer text is an article, to be added as one. */
const MOST_SENTENCES = 24;

/** What two texts are to each other, and the passages that the answer is about. */
export interface ComparedTexts {
  readonly verdict: Verdict;
  /** Spans of the first and of the second text. */
  readonly spans: readonly [readonly Span[], readonly Span[]];
}

/**
 * Compares two texts as the corpus compares two statements; null where nothing can be listed.
 *
 * First word by word as wholes, then, where they are no quotations, sentence by sentence: the surest
 * difference is the answer, a conflict before all others. At last slot by slot. Cost: the product of their sentences, at most 24 each.
 */
export function compareTexts(a: GivenStatement, b: GivenStatement): ComparedTexts | null {
  const wholes = { a: statementOfText(a), b: statementOfText(b) };
  const wordsOf = wordAligner();
  const answer = (one: Statement, other: Statement, verdict: Verdict | null): ComparedTexts[] =>
    verdict === null ? [] : [{ verdict, spans: [one.spans, other.spans] }];
  const [found] = answer(wholes.a, wholes.b, wordByWord(wholes.a, wholes.b, wordsOf));
  if (found !== undefined || a.quote || b.quote) return found ?? null;
  const parts = { a: sentencesOf(wholes.a, a.claims), b: sentencesOf(wholes.b, b.claims) };
  const isOnePair = parts.a.length * parts.b.length <= 1;
  const bySentence = isOnePair
    ? []
    : parts.a.flatMap((x) => parts.b.flatMap((y) => answer(x, y, wordByWord(x, y, wordsOf))));
  const inOtherWords = answer(wholes.a, wholes.b, slotBySlot(wholes.a, wholes.b, wordsOf));
  return bySentence.toSorted(weightiest)[0] ?? inOtherWords[0] ?? null;
}

const RANK = { conflict: 0, disagreement: 1, changed: 2, 'quote-variant': 3 } as const;

const weightiest = ({ verdict: x }: ComparedTexts, { verdict: y }: ComparedTexts): number =>
  RANK[x.list] - RANK[y.list] || y.confidence - x.confidence;

const sentencesOf = (whole: Statement, claims: readonly Claim[]): readonly Statement[] =>
  claims.slice(0, MOST_SENTENCES).map((claim) => ({
    ...whole,
    spans: [claim.span],
    ...readFromClaims([claim], [claim.span]),
  }));
