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

/** Words of a sentence that ends a list of titles by itself: teasers under titles are shorter or come in every entry. */
const LONG_SENTENCE_WORDS = 14;

/** For each line the box it stands in, or null. One pass. */
export function sections(lines: readonly MarkedLine[]): (Section | null)[] {
  const total = lines.reduce((sum, line) => sum + (line.strong ? line.words : 0), 0);
  let body = 0;
  let section: Section | null = null;
  // Titles without a stop that the list has so far; -1 where it has sentences too.
  let titles = 0;
  return lines.map((line, at) => {
    if (section === 'comments') return section;
    if (line.class === 'comment-title' && opensComments(body, total - body)) section = 'comments';
    else if (line.class === 'related-title' && body > 0) {
      section = 'related';
      titles = 0;
    } else if (section === 'related') {
      if (resumes(lines, at) || (titles > 0 && isLongSentence(line))) section = null;
      else if (line.prose || titles < 0) titles = -1;
      else if (line.class === null) titles += 1;
    }
    if (section === null && line.prose) body += line.words;
    return section;
  });
}

/** A sentence of the story, where all that the list has are titles without a stop; the house's own word to its readers is none. */
const isLongSentence = (line: MarkedLine): boolean =>
  line.prose &&
  !/^(?:we|our|you|your|please)\s/iu.test(line.head) &&
  line.words >= LONG_SENTENCE_WORDS &&
  /[.!?]["'”’»)]{0,2}$/u.test(line.head);

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
