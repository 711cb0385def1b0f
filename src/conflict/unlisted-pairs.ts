import type { Corpus, Side, Span } from '../model/index.ts';
import type { Background } from '../text/index.ts';
import { wordAligner } from './aligned-words.ts';
import { candidatePairs, contentBases } from './candidates.ts';
import { compareStatements } from './compare-statements.ts';
import { conflictContext } from './context.ts';
import { sideOf } from './finding.ts';
import { NO_BOILERPLATE } from './guards.ts';
import { sharesName } from './shared-names.ts';
import type { Statement } from './statement.ts';
import { daysBetween } from './statement.ts';
import type { Wording } from './wordings.ts';
import { wordings } from './wordings.ts';

/** Reports of one event by two desks lie no more than a day apart. */
const ONE_NEWS_DAY = 1;

/**
 * Pairs of claims that blocking brings together and the checks of the event let through, and of which the rules say nothing:
 * what a model may be asked about. Those that share most come first, at most `most`. Cost: as of finding conflicts.
 */
export function unlistedPairs(
  corpus: Corpus,
  { words }: Pick<Background, 'words'>,
  most: number,
): readonly (readonly [Side, Side])[] {
  const all = wordings(conflictContext(corpus, [], [], words).claims);
  const wordsOf = wordAligner();
  const found = candidatePairs(all, words).flatMap(([at, bt]) => {
    const [x, y] = [all[at], all[bt]];
    if (x === undefined || y === undefined || !mayBeOneEvent(x.first, y.first)) return [];
    const boilerplate = { wordsA: wordsOf(x.first), wordsB: wordsOf(y.first) };
    if (!NO_BOILERPLATE.passes(boilerplate) || compareStatements(x.first, y.first, wordsOf) !== null)
      return [];
    const share = sharedShare(x, y);
    return share === 1 ? [] : [{ x, y, share }];
  });
  return found
    .toSorted((p, q) => q.share - p.share)
    .slice(0, most)
    .map(({ x, y }) => [sideOf(x.first, NOTHING), sideOf(y.first, NOTHING)]);
}

const NOTHING: readonly Span[] = [];

/** Two articles of one news day, in assertions that share a name. */
function mayBeOneEvent(a: Statement, b: Statement): boolean {
  if (a.articleId === b.articleId || a.question || b.question) return false;
  const gap = daysBetween(a.published, b.published);
  return gap !== null && gap <= ONE_NEWS_DAY && sharesName(a, b);
}

/** Content words both have, as a share of the longer one's; 1 where only figures, days or function words differ. */
function sharedShare(x: Wording, y: Wording): number {
  const [a, b] = [new Set(contentBases(x)), new Set(contentBases(y))];
  return [...a].filter((word) => b.has(word)).length / Math.max(1, a.size, b.size);
}
