import type { Duplicate, DuplicateKind, Passage } from '../../model/index.ts';
import { diffWords, keyOf } from '../../text/index.ts';
import type { Body } from './body.ts';

/** Word positions `[start, end)` in a body. */
export interface BodyRange {
  readonly start: number;
  readonly end: number;
}

/** Words of either side that are compared for the figure shown. */
const COMPARED_WORDS = 6000;

export function passageOf(body: Body, range: BodyRange): Passage {
  const { article } = body.entry;
  const start = body.starts[range.start] ?? 0;
  const end = Math.max(start, body.ends[range.end - 1] ?? start);
  return {
    articleId: article.id,
    path: article.path,
    outlet: article.outlet,
    start,
    end: withStop(article.text, end),
  };
}

/** Takes in the full stop and the closing marks behind the last word. */
function withStop(text: string, end: number): number {
  let at = end;
  while (at < text.length && at - end < CLOSERS && /[.!?…"”’'»)\]]/u.test(text.charAt(at))) at += 1;
  return at;
}

const CLOSERS = 4;

/** Share of the shorter side's words that stand in the other, in order: 0 to 1, in thousandths. */
export function similarity(a: Body, aRange: BodyRange, b: Body, bRange: BodyRange): number {
  const left = a.keys.slice(aRange.start, Math.min(aRange.end, aRange.start + COMPARED_WORDS));
  const right = b.keys.slice(bRange.start, Math.min(bRange.end, bRange.start + COMPARED_WORDS));
  let equal = 0;
  for (const part of diffWords(left, right)) if (part.equal) equal += part.aEnd - part.aStart;
  const shorter = Math.min(left.length, right.length);
  return shorter === 0 ? 0 : Math.round((1000 * equal) / shorter) / 1000;
}

/** A finding is named by its kind and the passages it holds. */
export function duplicateOf(kind: DuplicateKind, likeness: number, passages: readonly Passage[]): Duplicate {
  const places = passages.map(({ articleId, start, end }) => `${articleId}:${start}-${end}`);
  return { id: keyOf('d', [kind, ...places]), kind, similarity: likeness, passages };
}
