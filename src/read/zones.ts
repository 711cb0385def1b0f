// Cuts a page into headline, byline, body, captions, credits and furniture by general rules over its lines.
import type { ZoneKind } from '../model/index.ts';
import { datelineOf } from './dateline.ts';
import { findHeadline, markLine, type MarkedLine, titleKey } from './headline.ts';
import { opensDate } from './date-lines.ts';
import { capitalised, type LineClass } from './line-class.ts';
import type { PageLine } from './page-lines.ts';
import { sections } from './sections.ts';

/**
 * `page`: everything a browser showed. `article`: somebody or something has already cut the
 * article out; `headline` is then the index of its title among the lines, or null.
 */
export type PageKind =
  | { readonly kind: 'page' }
  | {
      readonly kind: 'article';
      readonly headline: number | null;
      /** What the mark-up says of a line, by the line's start: it wins, and such a line bounds no body. */
      readonly given?: ReadonlyMap<number, ZoneKind>;
    };

export interface ZonedLine extends MarkedLine {
  readonly zone: ZoneKind;
}

const OF_CLASS: Readonly<Record<LineClass, ZoneKind>> = {
  furniture: 'chrome',
  'related-title': 'chrome',
  'comment-title': 'chrome',
  caption: 'caption',
  credit: 'credit',
  'origin-label': 'credit',
  copyright: 'footer',
  byline: 'byline',
  date: 'dateline',
};

export interface ZonedPage {
  readonly lines: readonly ZonedLine[];
  /** The index of the title, or null. */
  readonly headline: number | null;
}

/**
 * Every line with what it is for.
 *
 * The body is the run of prose from the first paragraph to the last that no box of
 * comments or related stories holds; a line in doubt is body when it is prose or
 * stands between prose. Linear.
 */
export function zonePage(plain: readonly PageLine[], kind: PageKind): ZonedPage {
  const given = kind.kind === 'article' ? (kind.given ?? NO_ZONES) : NO_ZONES;
  const lines = plain.map((line) => settled(markLine(line), given.get(line.start)));
  const headline = kind.kind === 'article' ? kind.headline : ownHeadline(lines, findHeadline(lines));
  const boxed = sections(lines);
  const isProse = (line: MarkedLine, at: number): boolean =>
    line.prose && boxed[at] === null && at !== headline;
  const first = lines.findIndex(isProse);
  const second = lines.findIndex((line, at) => at > first && isProse(line, at));
  const last = lines.findLastIndex(isProse);
  const key = headline === null ? null : titleKey(lines[headline] ?? { ...EMPTY });
  const bounds: Bounds = {
    lines,
    first,
    second,
    last,
    headline,
    key,
    isCut: kind.kind === 'article',
    isMarkedUp: given !== NO_ZONES,
  };
  const zoned: ZonedLine[] = [];
  const authors: ZonedLine[] = [];
  lines.forEach((line, at) => {
    const before: Before = { lines: zoned, authors };
    const zone =
      given.get(line.start) ?? (boxed[at] === null ? zoneOf(line, at, bounds, before) : boxedZone(line));
    const one = { ...line, zone };
    zoned.push(one);
    if (zone === 'byline' && authors.length < MOST_AUTHORS) authors.push(one);
  });
  return { lines: zoned, headline };
}

/** Lines that name authors and are looked for again further down; no page has more. */
const MOST_AUTHORS = 24;

/** What stands above a line. */
interface Before {
  readonly lines: readonly ZonedLine[];
  /** Those of its lines that name the authors. */
  readonly authors: readonly ZonedLine[];
}

const NO_ZONES: ReadonlyMap<number, ZoneKind> = new Map();

const settled = (line: MarkedLine, zone: ZoneKind | undefined): MarkedLine =>
  zone === undefined ? line : { ...line, prose: false, strong: false };

const EMPTY: PageLine = {
  start: 0,
  end: 0,
  head: '',
  lower: '',
  phrase: '',
  words: 0,
  capitals: 0,
  ends: false,
  sentences: 0,
};

/** A title that is the only sentence of the page is the article itself. */
function ownHeadline(lines: readonly MarkedLine[], headline: number | null): number | null {
  if (headline === null || lines[headline]?.prose !== true) return headline;
  const key = titleKey(lines[headline] ?? EMPTY);
  return lines.some((line) => line.prose && titleKey(line) !== key) ? headline : null;
}

const boxedZone = (line: MarkedLine): ZoneKind =>
  line.class === 'copyright' || line.class === 'credit' || line.class === 'origin-label'
    ? OF_CLASS[line.class]
    : 'chrome';

interface Bounds {
  readonly lines: readonly MarkedLine[];
  readonly first: number;
  /** The second line of prose, or -1. */
  readonly second: number;
  readonly last: number;
  readonly headline: number | null;
  readonly key: string | null;
  readonly isCut: boolean;
  /** The mark-up spoke: a stamp around the text is its template's, its date is read all the same. */
  readonly isMarkedUp: boolean;
}

function zoneOf(line: MarkedLine, at: number, bounds: Bounds, before: Before): ZoneKind {
  if (at === bounds.headline) return 'headline';
  if (bounds.key !== null && line.words <= 40 && titleKey(line) === bounds.key) return 'headline';
  if (line.class !== null) return classZone(line, line.class, at, bounds);
  if (isOriginName(line, before.lines)) return 'credit';
  if (isAuthorBox(line, at, bounds, before)) return 'chrome';
  if (isSignature(line, at, bounds, before)) return 'byline';
  if (line.prose) return 'body';
  if (isBetween(at, bounds)) return innerZone(line, at, bounds);
  return at <= bounds.first || bounds.first < 0
    ? headZone(line, at, bounds)
    : tailZone(line, bounds.isCut, before.lines);
}

function classZone(line: MarkedLine, kind: LineClass, at: number, bounds: Bounds): ZoneKind {
  if (kind === 'copyright' && isPictureOwner(line, at, bounds)) return 'caption';
  if (kind === 'copyright')
    return /distributed by|syndicat|re(?:printed|published) with|(?:with|by) permission|\bvisit\s\S{3,60}\./iu.test(
      line.head,
    )
      ? 'credit'
      : 'footer';
  if (kind === 'date' && bounds.isMarkedUp)
    return isBetween(at, bounds) && !opensDate(line.head) ? 'body' : 'chrome';
  return OF_CLASS[kind];
}

/** "© Tide Agency / Mira Holt" above the story owns a picture, not the page. */
const isPictureOwner = (line: MarkedLine, at: number, { first }: Bounds): boolean =>
  at < first && line.words <= 9 && !/\d{4}|rights|reserved/iu.test(line.head);

/** Between the first paragraph and the last: the story, but for what stands under a title that comes late. */
function innerZone(line: MarkedLine, at: number, bounds: Bounds): ZoneKind {
  if (isUnderLateTitle(at, bounds)) return isSigned(line, at, bounds) ? 'byline' : 'chrome';
  return isUnderLead(line, at, bounds) ? 'byline' : 'body';
}

const isBetween = (at: number, { first, last }: Bounds): boolean => at > first && at < last;

/** Above the first paragraph: names under the title are its authors, a second title belongs to the first. */
function headZone(line: MarkedLine, at: number, { headline, isCut, lines }: Bounds): ZoneKind {
  if (datelineOf(line.head) !== null || isWrapped(lines[at + 1]) || isTurn(line)) return 'body';
  const isUnderTitle = headline !== null && at > headline;
  if (isUnderTitle && line.words >= 2 && line.words <= 8 && isNames(line)) return 'byline';
  if (isCut) return 'body';
  return isUnderTitle && line.words >= 5 ? 'headline' : 'chrome';
}

/** "SIMON ADE, HOST:": whose turn it is in a transcript. */
const isTurn = (line: MarkedLine): boolean => /^\p{Lu}[\p{Lu}\s.,'’-]{3,60}:$/u.test(line.head);

/** True for the next line of a text wrapped by hand: it begins in the middle of a sentence. */
const isWrapped = (next: MarkedLine | undefined): boolean =>
  next?.class === null && /^\p{Ll}{2,20}\s/u.test(next.head);

/** The author's name between a lead and the rest of the story: a date stands right below it. */
const isUnderLead = (line: MarkedLine, at: number, bounds: Bounds): boolean =>
  at - bounds.first <= 2 && line.words <= 4 && isSigned(line, at, bounds);

/** Names over the day, or over the place and the day. */
const isSigned = (line: MarkedLine, at: number, { lines }: Bounds): boolean =>
  line.words >= 2 &&
  line.words <= 8 &&
  isNames(line) &&
  (lines[at + 1]?.class === 'date' || isPlaceOverDate(lines[at + 1], lines[at + 2]));

/** Below a title that stands under its lead, and above the story: menus and authors. */
const isUnderLateTitle = (at: number, { first, second, headline, isCut }: Bounds): boolean =>
  !isCut && headline !== null && headline > first && headline < at && at < second;

/** Where the author is, in a word or two, over the day. */
const isPlaceOverDate = (line: MarkedLine | undefined, next: MarkedLine | undefined): boolean =>
  line !== undefined && line.class === null && line.words <= 3 && isNames(line) && next?.class === 'date';

/** "Mira Holt covers the ports." near the end of a page that names her as its author. */
function isAuthorBox(line: MarkedLine, at: number, { last }: Bounds, { authors }: Before): boolean {
  if (at < last - 1 || line.words > 60) return false;
  const found =
    /^(\p{Lu}[\p{Ll}'’-]{1,20})\s(?:covers|writes|reports)\s/u.exec(line.head) ??
    /^(\p{Lu}\S{1,20}(?:\s\p{Lu}\S{0,20}){1,2})\s(?:is|was|covers|writes|reports|has|teaches|lives|works|can)\s/u.exec(
      line.head,
    );
  const name = found?.[1]?.toLowerCase();
  return name !== undefined && authors.some((one) => one.phrase.includes(name));
}

/** The author's name again below the story, alone or with what they do. */
function isSignature(line: MarkedLine, at: number, { last }: Bounds, { authors }: Before): boolean {
  if (at < last - 2 || line.words > 8 || line.ends) return false;
  return line.words >= 2 && authors.some((one) => one.words <= 14 && one.phrase.endsWith(line.phrase));
}

/** Below the last paragraph: a name alone is the author's, words that touch the body are its last line. */
function tailZone(line: MarkedLine, isCut: boolean, before: readonly ZonedLine[]): ZoneKind {
  if (isCut) return 'body';
  const touches = before.at(-1)?.zone === 'body';
  if (touches && line.words >= 2 && line.words <= 4 && isNames(line)) return 'byline';
  return touches && (line.ends || line.words >= 3) ? 'body' : 'chrome';
}

const isNames = (line: MarkedLine): boolean =>
  !line.ends &&
  !/\d/u.test(line.head) &&
  !/^[^\p{L}]/u.test(line.head) &&
  capitalised(line.head.replace(/,?\s(?:on|for|in)$/u, ''));

/** The name under a label that stands alone ("Origin:"), a logo's text between them passed over. */
function isOriginName(line: MarkedLine, before: readonly ZonedLine[]): boolean {
  if (line.ends || line.words > 6 || !capitalised(line.head)) return false;
  for (let back = before.length - 1; back >= Math.max(0, before.length - 3); back -= 1) {
    const one = before[back];
    if (one?.class === 'origin-label') return /:\s{0,3}$/u.test(one.head);
    if (one === undefined || one.class !== 'furniture') return false;
  }
  return false;
}
