// Finds the title among the first lines of a page.
import { datelineOf } from './dateline.ts';
import { isHouseName } from './house-names.ts';
import { lineClass, type LineClass } from './line-class.ts';
import { countWords, type PageLine } from './page-lines.ts';

/** A line with its class; `prose` reads as a sentence, `strong` as a paragraph of an article. */
export interface MarkedLine extends PageLine {
  readonly class: LineClass | null;
  readonly prose: boolean;
  readonly strong: boolean;
}

/** Words of a full paragraph; teasers and captions are mostly shorter, or do not end as a sentence. */
const STRONG_WORDS = 12;
const LONG_WORDS = 30;
/** Lines at the top of a page, menus left out of the copy, where names alone under a line make it the title. */
const HEAD_LINES = 4;
/** Titles are looked for among so many lines; pages with longer menus repeat the title anyway. */
const WINDOW = 400;
/** A line must score this much to be taken for the title; judgement on saved pages with and without one. */
const LEAST_SCORE = 3;

export function markLine(line: PageLine): MarkedLine {
  const kind = lineClass(line);
  const stops = /[.!?…。！？]["'”’»)\]]{0,3}$/u.test(line.head) || line.head.length > 590;
  const short = stops && (line.words >= 4 || (line.words >= 2 && /["“”«»]/u.test(line.head)));
  const prose = kind === null && (short || line.words >= 20 || (goesOn(line) && line.words >= 6));
  const strong = kind === null && ((stops && line.words >= STRONG_WORDS) || line.words >= LONG_WORDS);
  return { ...line, class: kind, prose, strong };
}

/** Ends as a sentence, or begins in the middle of one: a line of text wrapped by hand. */
const goesOn = (line: PageLine): boolean => line.ends || /^\p{Ll}\p{L}{0,20}\s/u.test(line.head);

/** The title without the site's name behind a bar or dash ("Title | World | Site"). */
export function bareTitle(line: string): string {
  const bar = line.search(/\s[|»·•]\s|\s::\s/u);
  if (bar > 0) return line.slice(0, bar).trim();
  const dash = line.search(/\s[-–—]\s[^-–—]{2,40}$/u);
  if (dash < 12) return line.trim();
  const tail = line.slice(dash + 3).trim();
  return isSiteName(tail) ? line.slice(0, dash).trim() : line.trim();
}

/** Words of a title without the site's name; in scripts without spaces, two characters count as one. */
const titleWords = (line: string): number => {
  const bare = bareTitle(line);
  return countWords(bare, { start: 0, end: bare.length });
};

/** The parts of a title behind its bars ("World", "Site"). */
export function titleTail(line: string): readonly string[] {
  const bare = bareTitle(line);
  return line
    .slice(bare.length)
    .split(/\s(?:[|»·•–—-]|::)\s/u)
    .map((part) => part.trim())
    .filter((part) => part !== '');
}

const JOINING = new Set('de la le les du des of the and der die für von del el y'.split(' '));

/** A few words that all begin with a capital or figure, small joining ones aside. */
function isSiteName(name: string): boolean {
  const words = name.split(/\s+/u);
  const [first = '', ...others] = words;
  if (words.length > 6 || !/^[\p{L}\d]/u.test(first)) return false;
  return others.every((word) => JOINING.has(word) || /^[\p{Lu}\d&]/u.test(word));
}

/** The index of the line that is the title, or null where none looks like one. */
export function findHeadline(lines: readonly MarkedLine[]): number | null {
  const window = headOf(lines);
  const seen = new Map<string, number>();
  for (const line of lines.slice(0, WINDOW)) {
    const key = titleKey(line);
    seen.set(key, (seen.get(key) ?? 0) + 1);
  }
  let best: number | null = null;
  let bestScore = LEAST_SCORE - 1;
  for (let at = 0; at < window; at += 1) {
    const line = lines[at];
    if (line === undefined || !canBeTitle(line)) continue;
    if (isNamesAlone(line) && lines[at + 1]?.class === 'date') continue;
    // A site's name in a word or two stands again in its own share box.
    const isRepeated = (seen.get(titleKey(line)) ?? 1) > 1 && titleWords(line.head) >= 4;
    const score = scoreOf(line, at, lines) + (isRepeated ? 4 : 0);
    if (score > bestScore) [best, bestScore] = [at, score];
  }
  return best === null ? null : overDeck(lines, best);
}

/** The line above where that is the title and the line found is its deck: two titles alone, one over the other. */
function overDeck(lines: readonly MarkedLine[], best: number): number {
  const above = lines[best - 1];
  if (above === undefined || !canBeTitle(above) || above.prose) return best;
  if (titleWords(above.head) < 5) return best;
  const isPair = !isTitleLike(lines[best - 2]) && titleKey(above) !== titleKey(lines[best] ?? above);
  return isPair ? best - 1 : best;
}

const isTitleLike = (line: MarkedLine | undefined): boolean =>
  line !== undefined && canBeTitle(line) && line.words >= 4 && !line.prose;

/** Lines up to the second full paragraph: a lead may stand before the title. */
function headOf(lines: readonly MarkedLine[]): number {
  let paragraphs = 0;
  for (let at = 0; at < Math.min(lines.length, WINDOW); at += 1) {
    const line = lines[at];
    if (line?.strong === true && !(at === 0 && line.sentences === 1)) paragraphs += 1;
    if (paragraphs === 2) return at;
  }
  return Math.min(lines.length, WINDOW);
}

/** What makes two lines the same title: the folded words before any site name. */
export const titleKey = (line: PageLine): string => bareTitle(line.head).toLowerCase();

const canBeTitle = (line: MarkedLine): boolean =>
  line.class === null &&
  !/^[*•·▪►-]\s|^[\p{Lu}\d]{2,20}(?:-[\p{Lu}\d]{2,20}){1,3}(?:\s\(|$)/u.test(line.head) &&
  titleWords(line.head) >= 3 &&
  line.words <= 30 &&
  line.head.length <= 300 &&
  datelineOf(line.head) === null &&
  !(line.sentences > 1 && line.words > 18);

function scoreOf(line: MarkedLine, at: number, lines: readonly MarkedLine[]): number {
  return (
    (at === 0 ? 2 : 0) +
    (isTitleLong(line) ? 2 : 0) +
    (line.capitals >= 0.6 ? 1 : 0) +
    (/\.$/u.test(line.head) ? -1 : 1) +
    (at > 0 && line.strong ? -3 : 0) +
    (isOverStory(lines, at) ? 2 : 0) +
    (isInList(lines, at) ? -2 : 0) +
    (isHouseName(line.head) ? -3 : 0)
  );
}

const isTitleLong = (line: MarkedLine): boolean =>
  line.words >= 5 && line.words <= 20 && titleWords(line.head) >= 4;

/** "Ines Holm and Rob Tarry": nothing but names, as authors stand under a title. */
const isNamesAlone = (line: MarkedLine | undefined): boolean =>
  line?.class === null &&
  /\p{Ll}/u.test(line.head) &&
  line.words >= 2 &&
  line.words <= 7 &&
  /^\p{Lu}[\p{L}.'’-]{1,20}(?:,?\s(?:and\s|et\s|und\s|y\s|e\s|i\s|и\s)?\p{Lu}[\p{L}.'’-]{0,20}){1,5}$/u.test(
    line.head,
  ) &&
  line.capitals >= 0.6;

/** Lines between a title and its author that pictures may take up. */
const MOST_CAPTIONS = 3;

/** A paragraph stands below, or the author or date within two lines; captions and a deck may stand between. */
function isOverStory(lines: readonly MarkedLine[], at: number): boolean {
  if (lines[at + 1]?.strong === true) return true;
  if (at < HEAD_LINES && isNamesAlone(lines[at + 1]) && !isTitleLike(lines[at - 1])) return true;
  const [first, second, third] = lines
    .slice(at + 1, at + 4 + MOST_CAPTIONS)
    .filter((line) => line.class !== 'caption');
  const isSigned = (name: MarkedLine | undefined, day: MarkedLine | undefined): boolean =>
    isNamesAlone(name) && day?.class === 'date';
  return (
    [first, second].some((one) => one?.class === 'byline' || one?.class === 'date') || isSigned(second, third)
  );
}

/** One of three lines in a row that could all be titles. */
const isInList = (lines: readonly MarkedLine[], at: number): boolean =>
  isTitleLike(lines[at + 1]) && (isTitleLike(lines[at - 1]) || isTitleLike(lines[at + 2]));
