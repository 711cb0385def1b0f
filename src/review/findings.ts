// A decision about a finding, and whether a finding made today is the one it was about.
import type { Anchor, Conflict, Duplicate, Evidence, Link, Review } from '../model/index.ts';
import { BRACKET, ELLIPSIS, matchWords } from '../text/index.ts';
import type { Locate } from './anchor.ts';

export type Finding = Conflict | Duplicate | Link;

/** What names a finding beside its passages: `review` keeps it as the value of a decision. */
export function kindOf(finding: Finding): string {
  if ('role' in finding) return `link ${finding.role} ${finding.to.outletId ?? finding.to.name}`;
  return 'passages' in finding ? `duplicate ${finding.kind}` : `conflict ${finding.kind}`;
}

/** Whether a decision was about a finding of this sort. Earlier ones name the detector too, which may be another by now. */
function isOfKind({ value }: Review, finding: Finding): boolean {
  const kind = kindOf(finding);
  if (value === kind) return true;
  return (
    isConflict(finding) &&
    value !== null &&
    /^conflict \S+ \S+$/u.test(value) &&
    value.endsWith(` ${finding.kind}`)
  );
}

const isConflict = (finding: Finding): finding is Conflict => 'sides' in finding;

/** The passages a finding rests on, article by article. */
export function passagesOf(
  finding: Finding,
): readonly (readonly Pick<Evidence, 'articleId' | 'start' | 'end'>[])[] {
  if ('role' in finding) return finding.evidence.length === 0 ? [] : finding.evidence.map((one) => [one]);
  if ('passages' in finding) return finding.passages.map((one) => [one]);
  return finding.sides.map(({ articleId, spans }) => spans.map((span) => ({ articleId, ...span })));
}

/**
 * True where a decision is about this finding: by its id, or (where reading has changed since) by the same kind over
 * the same words in the same bytes. A decision whose words are gone is about nothing. What was decided of two passages
 * holds for copies of them: a reprint that comes later brings no dismissed finding back.
 */
export function standsOn(review: Review, finding: Finding, locate: Locate): boolean {
  if (review.target === finding.id) return review.anchors.every((anchor) => locate(anchor) !== null);
  if (!isOfKind(review, finding) || review.anchors.length === 0) return false;
  const anchored = review.anchors.map((anchor) => placeNow(anchor, locate));
  const passages = passagesOf(finding).map(
    (spans) => `${spans[0]?.articleId ?? ''} ${spans.map(({ start, end }) => `${start}-${end}`).join()}`,
  );
  if (anchored.toSorted().join('|') === passages.toSorted().join('|')) return true;
  return isConflict(finding) && !anchored.includes('gone') && haveTheWords(review, finding);
}

/** Whether a finding's two passages are, word for word, those of a decision, whoever prints them. */
function haveTheWords({ anchors }: Review, { sides }: Conflict): boolean {
  const decided = anchors.map((anchor) => folded(anchor.words.map(({ words }) => words).join(' ')));
  const found = sides.map(({ text }) => folded(text));
  return decided.toSorted().join('|') === found.toSorted().join('|');
}

const folded = (words: string): string =>
  matchWords(words)
    .keys.filter((key) => key !== ELLIPSIS && key !== BRACKET)
    .join(' ');

/** Where the words of an anchor stand today. */
function placeNow(anchor: Anchor, locate: Locate): string {
  const article = locate(anchor)?.entry.article;
  if (article === undefined) return 'gone';
  const spans = anchor.words.map(({ start, end, words }) => {
    const from = article.text.slice(start, end) === words ? start : article.text.indexOf(words);
    return `${String(from)}-${String(from + words.length)}`;
  });
  return `${article.id} ${spans.join()}`;
}
