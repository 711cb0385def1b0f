// The boxes of a page that are not the article: readers' comments and lists of other stories.
import type { MarkedLine } from './headline.ts';

export type Section = 'comments' | 'related';

/** So many words of article before a title of comments make everything below it comments. */
const ENOUGH_WORDS = 120;
/** With fewer, what follows may be the article itself: it is, when it is this many times longer. */
const MUCH_LONGER = 4;
/** Words of a paragraph that ends a list of other stories; teasers are shorter. */
const PARAGRAPH_WORDS = 25;

/** Words of a sentence of the story where another one follows it: in a list, titles without a stop stand between. */
const SENTENCE_WORDS = 8;

/** For each line the box it stands in, or null. One pass. */
export function sections(lines: readonly MarkedLine[]): (Section | null)[] {
  const total = lines.reduce((sum, line) => sum + (line.strong ? line.words : 0), 0);
  let body = 0;
  let section: Section | null = null;
  return lines.map((line, at) => {
    if (section === 'comments') return section;
    if (line.class === 'comment-title' && opensComments(body, total - body)) section = 'comments';
    else if (line.class === 'related-title' && body > 0) section = 'related';
    else if (section === 'related' && resumes(lines, at)) section = null;
    if (section === null && line.prose) body += line.words;
    return section;
  });
}

const opensComments = (before: number, after: number): boolean =>
  before >= ENOUGH_WORDS ||
  (before >= ENOUGH_WORDS / 4 && after < before * MUCH_LONGER) ||
  (before > 0 && after === 0);

/** True where the article goes on: a full paragraph, or two sentences on lines in a row. */
function resumes(lines: readonly MarkedLine[], at: number): boolean {
  const line = lines[at];
  if (
    line?.prose !== true ||
    line.words < SENTENCE_WORDS ||
    !/[.!?]["'”’»)]{0,2}$/u.test(line.head.trimEnd()) ||
    /(?:\.{3}|…)$/u.test(line.head)
  )
    return false;
  if (line.sentences >= 2 && line.words >= PARAGRAPH_WORDS) return true;
  return lines[at + 1]?.prose === true;
}
