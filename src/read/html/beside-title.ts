// What stands beside the title of a page that says nothing in its head: a day, and who wrote it.
import type { PageDocument, PageNode } from 'linkedom';
import { readDate } from '../date-words.ts';
import { isHouseName } from '../house-names.ts';
import { capitalised } from '../line-class.ts';
import { cleanByline } from '../page-facts.ts';

/** Elements between the title and what still stands beside it. */
const BESIDE = 4;
/** Elements of the title's box that are looked at. */
const MOST_MARKED = 20;
/** A date with its clock and zone, and a word before it. */
const DATE_CHARACTERS = 80;
/** Two authors with their roles. */
const BYLINE_CHARACTERS = 120;
const NAME_WORDS = 8;

const DATES =
  '[class*="date"], [class*="Date"], [class*="timestamp"], [class*="publish"], [itemprop*="ublish"]';
const AUTHORS =
  '[rel~="author"], [itemprop~="author"], [class*="author"], [class*="Author"], [class*="byline"], [class*="Byline"]';

/** What an element of the title's own box prints as a date, where its class or property says that it is one. */
export const dateBesideTitle = (document: PageDocument): string | null =>
  besideTitle(document, DATES, (text) => {
    const isDay = text.length <= DATE_CHARACTERS && /\d{4}/u.test(text);
    return isDay && readDate(text) !== null ? text : null;
  });

/** The names an element of the title's own box gives, where its class or property says that they are the authors; none where there are none. */
export function authorsBesideTitle(document: PageDocument): readonly string[] {
  const names = besideTitle(document, AUTHORS, namesIn);
  return names === null ? [] : [names];
}

/** "Mira Holt" of "By Mira Holt, harbour correspondent"; null for words that are no names of people. */
function namesIn(text: string): string | null {
  if (text.length > BYLINE_CHARACTERS) return null;
  // bounded: longer texts were turned away.
  const line = cleanByline(text.replace(/,\s\p{Ll}.{0,60}$/u, '')) ?? '';
  const words = line.split(' ').length;
  const isNames = words >= 2 && words <= NAME_WORDS && !/[\d:|*@]/u.test(line) && capitalised(line);
  return isNames && !isHouseName(line) ? line : null;
}

/** What the first marked element around the title gives, the nearest box first. */
function besideTitle(
  document: PageDocument,
  marked: string,
  read: (text: string) => string | null,
): string | null {
  let box: PageNode | null = document.querySelector('h1');
  for (let step = 0; step < BESIDE && box !== null; step += 1) {
    box = box.parentNode;
    // What shares nothing with the title but the page may be another story's.
    if (/^(?:body|html|#document)$/iu.test(box?.nodeName ?? '')) return null;
    for (const node of [...(box?.querySelectorAll?.(marked) ?? [])].slice(0, MOST_MARKED)) {
      const text = textOf(node);
      const found = text === null ? null : read(text);
      if (found !== null) return found;
    }
  }
  return null;
}

/** The words of an element on one line, or null where it has none. */
export function textOf(node: PageNode | null): string | null {
  const text = node?.textContent?.replace(/\s{1,200}/gu, ' ').trim() ?? '';
  return text === '' ? null : text.slice(0, 400);
}
