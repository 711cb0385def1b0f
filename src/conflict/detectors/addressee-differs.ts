import { matchWords } from '../../text/index.ts';
import { addresseeOf } from '../addressee.ts';
import type { ConflictContext } from '../context.ts';
import type { Detector } from '../detector.ts';
import { finding } from '../finding.ts';
import { withScore } from '../score.ts';
import type { Statement } from '../statement.ts';
import { daysBetween } from '../statement.ts';
import type { Grounds, Unscored } from '../verdict.ts';
import { byDate, wordings } from '../wordings.ts';

/** Shorter passages are said to many. */
const LEAST_WORDS = 8;
/** Whole days between two prints of one utterance. */
const ONE_NEWS_DAY = 1;
/** Prints of one wording that are looked at; more say nothing new. */
const MOST_PRINTS = 12;
const CREDIT: Grounds = { method: 'credit', coverage: 1, shared: LEAST_WORDS };

/** The very same words of one speaker, told to two different persons or bodies by two articles of one day. */
export const ADDRESSEE_DIFFERS: Detector = {
  name: 'addressee-differs',
  find(context) {
    const said = [...context.quotations.values()].filter(
      ({ verbatim, whole, nested, speaker }) => verbatim && whole && !nested && speaker !== null,
    );
    return wordings(said).flatMap(({ carriers, keys }) => {
      if (keys.length < LEAST_WORDS || carriers.length < 2) return [];
      const told = carriers
        .toSorted(byDate)
        .slice(0, MOST_PRINTS)
        .flatMap((one) => toldTo(one, context));
      const [first] = told;
      const other = told.find((one) => first !== undefined && differ(first, one));
      if (first === undefined || other === undefined) return [];
      return [finding('addressee-differs', first.statement, other.statement, verdictOf(first, other))];
    });
  },
};

interface Told {
  readonly statement: Statement;
  readonly name: string;
  readonly at: { readonly start: number; readonly end: number };
}

function toldTo(statement: Statement, { entries }: ConflictContext): Told[] {
  const entry = entries.get(statement.articleId);
  const quote = entry?.extraction.quotes.find(({ id }) => id === statement.quoteId);
  const at = entry === undefined || quote === undefined ? null : addresseeOf(entry.article.text, quote);
  return at === null ? [] : [{ statement, name: statement.text.slice(at.start, at.end), at }];
}

/** Two articles of one day, and names that share no part. */
function differ(x: Told, y: Told): boolean {
  if (x.statement.articleId === y.statement.articleId) return false;
  const gap = daysBetween(x.statement.published, y.statement.published);
  if (gap === null || gap > ONE_NEWS_DAY) return false;
  const parts = new Set(matchWords(x.name).keys);
  return !matchWords(y.name).keys.some((part) => parts.has(part));
}

const verdictOf = (x: Told, y: Told): ReturnType<typeof withScore> => {
  const verdict: Unscored = {
    list: 'conflict',
    kind: 'addressee',
    reason: { code: 'two-addressees', values: [x.name, y.name] },
    guards: [
      'both-direct',
      'one-speaker',
      'long-enough',
      'not-nested',
      'one-news-day',
      'two-addressees-named',
    ],
    deciding: [[...x.statement.spans], [...y.statement.spans]],
  };
  return withScore(verdict, CREDIT);
};
