import {
  CONTRAST_WORDS,
  FUNCTION_WORDS,
  POSITION_WORDS,
  REBUFFING_WORDS,
  TAKING_UP_WORDS,
} from '../../lexicon/index.ts';
import type { Conflict, Entry, Quote, Span } from '../../model/index.ts';
import { lemma, matchWords, sentences } from '../../text/index.ts';
import type { ConflictContext } from '../context.ts';
import { wordsUnder } from '../deciding.ts';
import type { Detector } from '../detector.ts';
import { finding } from '../finding.ts';
import { withScore } from '../score.ts';
import type { Statement } from '../statement.ts';
import type { Grounds, Unscored } from '../verdict.ts';

/** Characters between two quotes beyond which the second answers something else. */
const LONGEST_BETWEEN = 200;
const TOLD: Grounds = { method: 'told', coverage: 0, shared: 0 };
/** Words between a rebuff and what takes up the words before ("played this down"). */
const REBUFF_REACH = 3;

/**
 * Two voices that one article itself sets against each other: "X supports it, but Y wants … first"; "X was open to it.
 * However, Y played this down". Both are to be named; no outlet is wrong.
 */
export const TOLD_AGAINST: Detector = {
  name: 'told-against',
  find(context) {
    return [...context.entries.values()].flatMap((entry) => inArticle(entry, context));
  },
};

function inArticle(entry: Entry, context: ConflictContext): Conflict[] {
  const quotes = entry.extraction.quotes
    .filter((quote) => isNamed(quote) && saysEnough(entry, quote) && context.quotations.has(quote.id))
    .toSorted((x, y) => startOf(x) - startOf(y));
  return quotes.flatMap((second, at) => {
    const first = quotes[at - 1];
    return first === undefined ? [] : (setAgainst(entry, [first, second], context) ?? []);
  });
}

/** "Officials" and "about half" are no voice that a line can name. */
const isNamed = ({ speaker }: Quote): boolean =>
  speaker !== null && (speaker.kind === 'person' || speaker.kind === 'organisation');

/** Words of a position that can be told without its sentence. */
const LEAST_WORDS = 3;

const saysEnough = ({ article }: Entry, { content }: Quote): boolean =>
  content.flatMap((span) => matchWords(article.text, span).keys).length >= LEAST_WORDS;

const startOf = ({ content }: Quote): number => content[0]?.start ?? 0;
const endOf = ({ content }: Quote): number => content.at(-1)?.end ?? 0;

function setAgainst(
  entry: Entry,
  quotes: readonly [Quote, Quote],
  context: ConflictContext,
): Conflict | null {
  const [first, second] = quotes.map((quote) => context.quotations.get(quote.id));
  if (first?.speaker == null || second?.speaker == null || first.speaker.id === second.speaker.id)
    return null;
  const { text } = entry.article;
  const between = { start: endOf(quotes[0]), end: startOf(quotes[1]) };
  if (between.end <= between.start || between.end - between.start > LONGEST_BETWEEN) return null;
  if (/[\n\r]/u.test(text.slice(between.start, between.end))) return null;
  const code = isRebuffed(text, between)
    ? 'rebuffed'
    : areOpposed(text, quotes, between)
      ? 'opposed-positions'
      : null;
  if (code === null) return null;
  const sides = [whole(first, quotes[0]), whole(second, quotes[1])] as const;
  const deciding = [sides[0].spans, sides[1].spans] as const;
  const verdict: Unscored = {
    list: 'disagreement',
    kind: code === 'rebuffed' ? 'denial' : 'antonym',
    reason: { code, values: [wordsUnder(first, deciding[0]), wordsUnder(second, deciding[1])] },
    guards: ['two-speakers-named', 'told-together'],
    deciding,
  };
  return finding('told-against', sides[0], sides[1], withScore(verdict, TOLD));
}

/** The whole content of the quote, not only the words between its marks. */
const whole = (statement: Statement, quote: Quote): Statement => ({
  ...statement,
  spans: quote.content,
  verbatim: false,
});

/** "However, Y quickly played this down, saying": a verb of rebuff that takes up the words before; "disputed that he was" takes up none. */
function isRebuffed(text: string, between: Span): boolean {
  const { keys, ends } = matchWords(text, between);
  const takesUpBefore = (at: number): boolean =>
    TAKING_UP_WORDS.has(keys[at] ?? '') && (keys[at] !== 'that' || /^[,.;:]/u.test(text.slice(ends[at])));
  return keys.some(
    (key, at) =>
      REBUFFING_WORDS.has(key) &&
      keys.slice(at + 1, at + 1 + REBUFF_REACH).some((_next, n) => takesUpBefore(at + 1 + n)),
  );
}

/** One sentence, a word of contrast between the two, a position on both sides, and the second takes up the first. */
function areOpposed(text: string, [first, second]: readonly [Quote, Quote], between: Span): boolean {
  const { keys } = matchWords(text, between);
  const last = text.slice(between.start, between.end);
  if (!keys.some((key) => CONTRAST_WORDS.has(key)) || /[.!?]["”’')]?\s/u.test(last)) return false;
  const sentence = sentences(text, { start: Math.max(0, startOf(first) - 400), end: endOf(second) }).at(-1);
  if (sentence === undefined || sentence.start > startOf(first)) return false;
  return [first, second].every((quote) => takesPosition(text, quote)) && takesUp(text, first, second);
}

const takesPosition = (text: string, quote: Quote): boolean =>
  [...quote.cue, ...quote.content].some((span) =>
    matchWords(text, span).keys.some((key) => POSITION_WORDS.has(key)),
  );

function takesUp(text: string, first: Quote, second: Quote): boolean {
  const known = new Set(basesOf(text, first));
  const keys = second.content.flatMap((span) => matchWords(text, span).keys);
  return keys.includes('such') || basesOf(text, second).some((base) => known.has(base));
}

const basesOf = (text: string, quote: Quote): readonly string[] =>
  quote.content
    .flatMap((span) => matchWords(text, span).keys)
    .filter((key) => !FUNCTION_WORDS.has(key) && !POSITION_WORDS.has(key))
    .map((key) => lemma(key));
