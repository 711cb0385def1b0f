/** Words a line begins with that tells readers a page was changed, folded to lower case, by what they announce. */
export const CORRECTION_OPENERS: ReadonlyMap<
  string,
  'correction' | 'clarification' | 'update' | 'withdrawal'
> = new Map([
  ...(['correction', 'corrections', 'corrected', 'corrects', 'corrigendum', 'erratum'] as const).map(
    (word) => [word, 'correction'] as const,
  ),
  ...(['clarification', 'clarifies', 'clarified'] as const).map((word) => [word, 'clarification'] as const),
  ...(['update', 'updates', 'updated', 'amended', 'amendment'] as const).map(
    (word) => [word, 'update'] as const,
  ),
  ...(['retraction', 'retracted', 'withdrawn', 'withdrawal'] as const).map(
    (word) => [word, 'withdrawal'] as const,
  ),
]);

/** What stands before such a word without changing it ("Editor's note: Correction …"). */
export const NOTE_OPENERS: ReadonlySet<string> = new Set(['editor', 'editors', 'note', 's']);

/** What a notice is about ("this article was amended on …", "an earlier version of this report said …"). */
export const PAGE_NOUNS: ReadonlySet<string> = new Set([
  'article',
  'story',
  'report',
  'page',
  'piece',
  'item',
  'headline',
]);
