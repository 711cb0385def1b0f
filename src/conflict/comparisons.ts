import { wordAligner } from './aligned-words.ts';
import { compareStatements } from './compare-statements.ts';
import { candidatePairs } from './candidates.ts';
import type { ConflictContext } from './context.ts';
import { pairKey } from './context.ts';
import { sharesName } from './shared-names.ts';
import type { Statement } from './statement.ts';
import type { Verdict } from './verdict.ts';
import type { Wording } from './wordings.ts';

/** Two statements and what they are to each other. */
export interface Comparison {
  readonly a: Statement;
  readonly b: Statement;
  readonly verdict: Verdict;
  /** Every article that carries either wording. */
  readonly carriers: readonly string[];
  /** Grouping holds them for two prints of one utterance. */
  readonly isOneUtterance: boolean;
}

/**
 * Compares every pair of wordings that may speak of one thing, one comparison a pair of wordings.
 *
 * Two prints of one quotation are left to the detector that knows the groups; an article is not compared with itself.
 */
export function comparisons(all: readonly Wording[], context: ConflictContext): Comparison[] {
  const wordsOf = wordAligner();
  return candidatePairs(all, context.words).flatMap(([at, bt]) => {
    const [first, second] = [all[at], all[bt]];
    const pair = first === undefined || second === undefined ? null : apart(first, second, context);
    if (pair === null) return [];
    const [a, b] = pair;
    const verdict = compareStatements(a, b, wordsOf);
    if (verdict === null || !isAboutOne(a, b, verdict)) return [];
    return [
      {
        a,
        b,
        verdict: adjusted(a, b, verdict, context),
        carriers: carriersOf(first, second),
        isOneUtterance: false,
      },
    ];
  });
}

const carriersOf = (...both: readonly (Wording | undefined)[]): readonly string[] => [
  ...new Set(both.flatMap((one) => one?.carriers ?? []).map(({ articleId }) => articleId)),
];

/** The earliest carriers of both wordings that stand in two articles and not in one group. */
function apart(first: Wording, second: Wording, { groupOf }: ConflictContext): [Statement, Statement] | null {
  const group = (statement: Statement): string | undefined =>
    statement.quoteId === null ? undefined : groupOf.get(statement.quoteId);
  for (const a of first.carriers.slice(0, MOST_CARRIERS)) {
    for (const b of second.carriers.slice(0, MOST_CARRIERS)) {
      if (a.articleId === b.articleId) continue;
      if (a.verbatim && b.verbatim && group(a) !== undefined && group(a) === group(b)) return null;
      return [a, b];
    }
  }
  return null;
}

/** Carriers tried until two stand in different articles. */
const MOST_CARRIERS = 4;

/**
 * Whether both sentences surely speak of the same thing: they share a name.
 *
 * "The line carried 6,000 passengers" says which line only to those who read the rest. Speakers who
 * disagree do so over what both took up, and two quotations are compared as words.
 */
const isAboutOne = (a: Statement, b: Statement, verdict: Verdict): boolean =>
  verdict.list === 'disagreement' || (a.verbatim && b.verbatim) || sharesName(a, b);

/** A later state of one page changes, it does not contradict; a copied passage is surely about the same event. */
export function adjusted(a: Statement, b: Statement, verdict: Verdict, context: ConflictContext): Verdict {
  const { pageOf, copies } = context;
  if (pageOf.get(a.articleId) === pageOf.get(b.articleId) && verdict.list === 'conflict') {
    return { ...verdict, list: 'changed', reason: { ...verdict.reason, code: 'revised-page' } };
  }
  if (!copies.has(pairKey(a.articleId, b.articleId))) return verdict;
  return { ...verdict, guards: [...verdict.guards, 'copied-passage'] };
}
