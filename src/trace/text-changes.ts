// Which lines of the story one state of a page has, and the next has otherwise or not at all.
import type { Article, Span, TextChange, ZoneKind } from '../model/index.ts';
import { diffWords, matchWords, paragraphs } from '../text/index.ts';
import { likeness } from './quote-changes.ts';

/** Menus, share counts and "3 minutes ago" change with every visit, and are no change of the story. */
const STORY: ReadonlySet<ZoneKind> = new Set(['headline', 'body', 'caption', 'credit']);
/** Lines of which less than this share of words is the same are one line taken out and another put in. */
const ALIKE = 0.4;
/** Lines of one stretch that are compared with each other: bounds a page that was written anew. */
const MOST_COMPARED = 60;

/** The lines that tell the story, in order of place. */
export const storyLines = ({ text, zones }: Article): readonly Span[] =>
  zones.filter(({ kind }) => STORY.has(kind)).flatMap((zone) => paragraphs(text, zone));

interface Line {
  readonly span: Span;
  readonly keys: readonly string[];
}

/** The changed lines in order of place; lines that only moved are shown as taken out and put in. Cost: that of `diffWords` over lines. */
export function textChanges(before: Article, after: Article): readonly TextChange[] {
  const left = linesOf(before);
  const right = linesOf(after);
  const parts = diffWords(
    left.map(({ keys }) => keys.join(' ')),
    right.map(({ keys }) => keys.join(' ')),
  );
  return parts
    .filter(({ equal }) => !equal)
    .flatMap(({ aStart, aEnd, bStart, bEnd }) => paired(left.slice(aStart, aEnd), right.slice(bStart, bEnd)));
}

const linesOf = (article: Article): readonly Line[] =>
  storyLines(article)
    .map((span) => ({ span, keys: matchWords(article.text, span).keys }))
    .filter(({ keys }) => keys.length > 0);

/** Each line with the first one not yet passed that is like it, so that pairs never cross. */
function paired(left: readonly Line[], right: readonly Line[]): readonly TextChange[] {
  const changes: TextChange[] = [];
  let next = 0;
  for (const line of left) {
    const reach = Math.min(right.length, next + MOST_COMPARED);
    let found = next;
    while (found < reach && likeness(line.keys, right[found]?.keys ?? []) < ALIKE) found += 1;
    if (found >= reach) {
      changes.push({ before: line.span, after: null });
      continue;
    }
    for (const added of right.slice(next, found)) changes.push({ before: null, after: added.span });
    changes.push({ before: line.span, after: right[found]?.span ?? null });
    next = found + 1;
  }
  for (const added of right.slice(next)) changes.push({ before: null, after: added.span });
  return changes;
}
