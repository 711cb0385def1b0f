import type { Claim, Conflict, Side } from '../model/index.ts';
import type { Explanation, LabelledEvidence } from './explain.ts';
import { labelled } from './explain.ts';
import { claimsOfSide, readingEvidence, readingWords } from './explain-claim.ts';
import { placeName } from './facts.ts';
import type { ArticleIndex } from './facts.ts';
import type { TextOf } from './text/findings-text.ts';
import { conflictWords, guardWords, notIfWords, SCORE_WORDS } from './wording-conflict.ts';
import { counted, whenWithBasis } from './wording-date.ts';
import { CONFLICT_KIND_WORDS, CONFLICT_LIST_WORDS } from './wording-terms.ts';

/** What an explanation of a finding needs beside it. */
export interface FindingFacts {
  readonly textOf: TextOf;
  readonly articles: ArticleIndex;
  /** Independent reports behind a quote, by its id, where it stands in a group. */
  readonly reports: ReadonlyMap<string, number>;
  /** The claims of each article, by its id. */
  readonly claims: ReadonlyMap<string, readonly Claim[]>;
}

/** A finding of two passages: the detector, its reason, both sides with date and support, what was checked, what would make it none. */
export function explainConflict(
  conflict: Conflict,
  { textOf, articles, reports, claims }: FindingFacts,
): Explanation {
  const read = conflict.sides.flatMap((side) =>
    claimsOfSide(side, claims.get(side.articleId) ?? []).map((claim) => ({ side, claim })),
  );
  return {
    id: conflict.id,
    kind: 'conflict',
    says: `${CONFLICT_KIND_WORDS[conflict.kind]}: ${CONFLICT_LIST_WORDS[conflict.list]}.`,
    rule: conflict.detector,
    score: conflict.confidence,
    words: [
      conflictWords(conflict.reason),
      ...conflict.sides.map((side) => sideWords(side, articles, reports)),
      ...read.flatMap(({ side, claim }) => readingWords(side, claim, textOf(side.articleId)) ?? []),
      ...(conflict.guards.length === 0
        ? []
        : [`Checked first: ${conflict.guards.map(guardWords).join('; ')}.`]),
      `It would be none ${notIfWords(conflict.kind)}.`,
      SCORE_WORDS,
    ],
    evidence: [
      ...evidenceOfSides(conflict, textOf),
      ...read.flatMap(({ side, claim }) => readingEvidence(side, claim, textOf(side.articleId))),
    ],
  };
}

const evidenceOfSides = ({ sides }: Conflict, textOf: TextOf): readonly LabelledEvidence[] =>
  sides.flatMap((side) => {
    const text = textOf(side.articleId);
    return [
      ...labelled(placeName(side), side.articleId, text, side.spans),
      ...labelled(`${placeName(side)}: deciding words`, side.articleId, text, side.deciding),
    ];
  });

/** Who prints a side, when, in whose voice, and how many independent reports stand behind it. */
function sideWords(side: Side, articles: ArticleIndex, reports: ReadonlyMap<string, number>): string {
  const voice = side.speaker === null ? 'in its own voice' : `said by ${side.speaker.name}`;
  const behind = side.quoteId === null ? undefined : reports.get(side.quoteId);
  const support = behind === undefined ? 'one report' : counted(behind, 'independent report');
  return `${placeName(side)}, ${voice}, ${support} behind it; ${whenWithBasis(articles.get(side.articleId)?.published ?? null)}.`;
}
