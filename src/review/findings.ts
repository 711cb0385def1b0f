// A decision about a finding, and whether a finding made today is the one it was about.
import type { Anchor, Conflict, Duplicate, Evidence, Link, Review } from '../model/index.ts';
import type { Locate } from './anchor.ts';

export type Finding = Conflict | Duplicate | Link;

/** What names a finding beside its passages: `review` keeps it as the value of a decision. */
export function kindOf(finding: Finding): string {
  if ('role' in finding) return `link ${finding.role} ${finding.to.outletId ?? finding.to.name}`;
  return 'passages' in finding ? `duplicate ${finding.kind}` : `conflict ${finding.detector} ${finding.kind}`;
}

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
 * the same words in the same bytes. A decision whose words are gone is about nothing.
 */
export function standsOn(review: Review, finding: Finding, locate: Locate): boolean {
  if (review.target === finding.id) return review.anchors.every((anchor) => locate(anchor) !== null);
  if (review.value !== kindOf(finding) || review.anchors.length === 0) return false;
  const anchored = review.anchors.map((anchor) => placeNow(anchor, locate));
  const passages = passagesOf(finding).map(
    (spans) => `${spans[0]?.articleId ?? ''} ${spans.map(({ start, end }) => `${start}-${end}`).join()}`,
  );
  return anchored.toSorted().join('|') === passages.toSorted().join('|');
}

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
