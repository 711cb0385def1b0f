import type { Article, Duplicate, Span } from '../model/index.ts';
import { merged } from './marked.ts';

/** Passages of each article that also stand in another article. */
export function sharedSpans(duplicates: readonly Duplicate[]): ReadonlyMap<string, readonly Span[]> {
  const passages = duplicates.flatMap((duplicate) =>
    duplicate.kind === 'same-article' ? [] : duplicate.passages,
  );
  return Map.groupBy(passages, (passage) => passage.articleId);
}

/** Share of the body's characters that stand in no other article here: 1 for an article all its own, 0 for a copy. */
export function ownShare(article: Article, shared: ReadonlyMap<string, readonly Span[]>): number {
  const spans = merged(shared.get(article.id) ?? []);
  if (spans.length === 0) return 1;
  const body = article.zones.filter((zone) => zone.kind === 'body');
  const size = body.reduce((sum, zone) => sum + zone.end - zone.start, 0);
  if (size === 0) return 1;
  return Math.max(0, 1 - overlap(body, spans) / size);
}

/** Characters two lists of disjoint spans in order have in common. One pass over both. */
function overlap(zones: readonly Span[], spans: readonly Span[]): number {
  let common = 0;
  let at = 0;
  for (const zone of zones) {
    while (at < spans.length && (spans[at]?.end ?? 0) <= zone.start) at += 1;
    for (let next = at; next < spans.length; next += 1) {
      const span = spans[next];
      if (span === undefined || span.start >= zone.end) break;
      common += Math.min(zone.end, span.end) - Math.max(zone.start, span.start);
    }
  }
  return common;
}
