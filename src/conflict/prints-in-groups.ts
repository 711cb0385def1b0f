import type { Group, Span } from '../model/index.ts';
import { matchWords } from '../text/index.ts';
import { compareStatements } from './compare-statements.ts';
import type { Comparison } from './comparisons.ts';
import { adjusted } from './comparisons.ts';
import type { ConflictContext } from './context.ts';
import type { Statement } from './statement.ts';
import type { Verdict } from './verdict.ts';
import type { Wording, WordReader } from './wordings.ts';
import { wordReader, wordings } from './wordings.ts';

/** Wordings of one group that are compared with each other; more are fragments and repetitions. */
const MOST_WORDINGS = 12;
/** Fragments of fewer words are fitted into sentences and show nothing. */
const LEAST_WORDS = 4;
/** A longer quotation, in characters, is a speech or an unclosed mark: one difference in it decides nothing. */
const LONGEST = 4_000;

/** The prints of one quotation that differ, group by group: one comparison for each pair of changed words. Cost: linear in the groups. */
export function printsInGroups(context: ConflictContext): Comparison[] {
  const read = wordReader();
  return context.groups.flatMap((group) => (group.members.length < 2 ? [] : inGroup(group, context, read)));
}

function inGroup(group: Group, context: ConflictContext, read: WordReader): Comparison[] {
  const quotations = group.members
    .flatMap((member) => context.quotations.get(member.quoteId) ?? [])
    .filter((quotation) => quotation.verbatim && isComparable(quotation))
    // Grouping has decided that this is one utterance: a surname on one side is no second speaker.
    .map((quotation) => ({ ...quotation, speaker: group.speaker ?? quotation.speaker }));
  const all = wordings(quotations, read).slice(0, MOST_WORDINGS);
  const found: Comparison[] = [];
  const values = new Set<string>();
  for (const [at, first] of all.entries()) {
    for (const second of all.slice(at + 1)) {
      const pair = compared(first, second, context);
      if (pair === null) continue;
      const key = `${pair.verdict.kind} ${[...pair.verdict.reason.values].sort().join(' ↔ ')}`;
      if (values.has(key)) continue;
      values.add(key);
      found.push(pair);
    }
  }
  return found;
}

/** The first carriers of two wordings that stand in different articles. */
function compared(first: Wording, second: Wording, context: ConflictContext): Comparison | null {
  const a = first.first;
  const b = second.carriers.find((carrier) => carrier.articleId !== a.articleId);
  if (b === undefined) return null;
  const verdict = compareStatements(a, b);
  if (verdict === null || verdict.kind === 'attribution') return null;
  if (isCut(verdict) && isPrintedApart(verdict, [a, b], context)) return null;
  return {
    a,
    b,
    verdict: adjusted(a, b, verdict, context),
    carriers: [a.articleId, b.articleId],
    isOneUtterance: true,
  };
}

const isCut = ({ kind }: Verdict): boolean => kind === 'truncation' || kind === 'condition';

/** Whether each article prints what the other has beyond it in another quotation of its own: then nothing was cut. */
function isPrintedApart(
  verdict: Verdict,
  sides: readonly [Statement, Statement],
  context: ConflictContext,
): boolean {
  const [a, b] = sides;
  return (
    holdsApart(b, missing(a, verdict.deciding[0], b), context) &&
    holdsApart(a, missing(b, verdict.deciding[1], a), context)
  );
}

/** The words of some spans of a statement that another statement does not have. */
function missing(statement: Statement, spans: readonly Span[], other: Statement): readonly string[] {
  const known = new Set(keysOf(other, other.spans));
  return keysOf(statement, spans).filter((key) => !known.has(key));
}

/** Whether another quotation of the article holds the words, all but one in ten. */
function holdsApart(statement: Statement, words: readonly string[], { printedIn }: ConflictContext): boolean {
  if (words.length === 0) return true;
  return (printedIn.get(statement.articleId) ?? []).some((other) => {
    if (other.quoteId === statement.quoteId) return false;
    const held = new Set(keysOf(other, other.spans));
    return words.filter((word) => held.has(word)).length >= HELD * words.length;
  });
}

/** Share of the words that another quotation must hold: a word may be spelt or inflected otherwise. */
const HELD = 0.9;

const keysOf = ({ text }: Statement, spans: readonly Span[]): readonly string[] =>
  spans.flatMap((span) => matchWords(text, span).keys);

function isComparable(statement: Statement): boolean {
  const length = statement.spans.reduce((sum, span) => sum + span.end - span.start, 0);
  return length <= LONGEST && wordCount(statement) >= LEAST_WORDS;
}

const wordCount = (statement: Statement): number =>
  statement.spans.reduce(
    (sum, span) => sum + statement.text.slice(span.start, span.end).trim().split(/\s+/u).length,
    0,
  );
