import type { Article, Entry, FactChange, RevisionChanges, When } from '../model/index.ts';
import { correctionNotes } from './correction-notes.ts';
import { quoteChanges } from './quote-changes.ts';
import { storyLines, textChanges } from './text-changes.ts';

/**
 * What a page changed from one state to the next: quotes, facts about itself, lines of its story, and the lines in
 * which it says so.
 *
 * A notice counts where the earlier state does not print it. Cost: linear in the texts, but for stretches that were
 * written anew, whose lines and quotes are compared with each other up to a cap.
 */
export function revisionChanges(before: Entry, after: Entry): RevisionChanges {
  const text = textChanges(before.article, after.article);
  const fresh = new Set(text.map((change) => change.after?.start ?? -1));
  const lines = storyLines(after.article).filter(({ start }) => fresh.has(start));
  return {
    notes: correctionNotes(after.article.text, lines),
    quotes: quoteChanges(before, after),
    facts: factChanges(before.article, after.article),
    text,
  };
}

function factChanges(before: Article, after: Article): readonly FactChange[] {
  const facts: readonly FactChange[] = [
    { fact: 'title', before: before.title, after: after.title },
    { fact: 'outlet', before: before.outlet?.name ?? null, after: after.outlet?.name ?? null },
    { fact: 'byline', before: before.byline, after: after.byline },
    { fact: 'published', before: interval(before.published), after: interval(after.published) },
  ];
  return facts.filter((change) => change.before !== change.after);
}

/** An ISO 8601 interval; ".." where a side is not known. A bound that the time of capture set says nothing of the page. */
function interval(when: When | null): string | null {
  if (when === null || when.basis === 'capture' || when.basis === 'adding') return null;
  return `${when.earliest ?? '..'}/${when.latest ?? '..'}`;
}
