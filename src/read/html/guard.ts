// Looks a page over before a tree is built from it: one linear scan of its tags, with caps.
import type { Trouble } from '../trouble.ts';

/** Tree builders search the open elements at each closing tag, so depth times length is their cost. */
const DEEPEST = 512;
const MOST_TAGS = 200_000;
/** Each entity and each stray `<` becomes a node of its own. A page that writes every letter as an entity stays below. */
const MOST_PIECES = 250_000;
/** Pictures have no words; so many are enough to tell a gallery and what stands below a picture. */
const MOST_PICTURES = 1000;
/**
 * Cost of scoring a page: each element is looked at about `VISITS` times and climbed from to the root. Real article
 * pages stay below 50 000; the cap is three seconds of work and 450 MB, so that no other thread needs to watch it.
 */
const VISITS = 6;
const MOST_CLIMBS = 240_000;
/** Attributes of one tag: setting one compares it with those before. */
const MOST_ATTRIBUTES = 512;
/** A longer tag carries data beside its names: its attributes are left out, since tree builders search their values. */
const LONGEST_TAG = 8192;
/** What is left of a page without scripts, styles and drawings, in UTF-16 units. */
const MOST_MARKUP = 16 * 1024 * 1024;

const VOID = new Set('area base br col embed hr img input link meta param source track wbr'.split(' '));
/** Elements whose content is dropped before parsing: no article text stands in them. */
const DROPPED = new Set(
  'script style svg template iframe noscript object canvas math textarea select'.split(' '),
);
/** Of these, the ones a slash before `>` closes at once. */
const MAY_BE_EMPTY = new Set(['svg', 'math']);
/** Elements that close one of their own kind when it is still open (their end tags may be left out). */
const CLOSES: ReadonlyMap<string, ReadonlySet<string>> = new Map(
  [
    ['p', 'p'],
    ['li', 'p li'],
    ['dt', 'p dt dd'],
    ['dd', 'p dt dd'],
    ['tr', 'p td th tr'],
    ['td', 'p td th'],
    ['th', 'p td th'],
    ['option', 'option'],
    ...'div ul ol dl table section article aside header footer nav h1 h2 h3 h4 h5 h6 blockquote figure form pre main'
      .split(' ')
      .map((name): [string, string] => [name, 'p']),
  ].map(([name = '', closed = '']): [string, ReadonlySet<string>] => [name, new Set(closed.split(' '))]),
);

/** A page fit for parsing, and the JSON-LD blocks that were in it. */
export interface GuardedPage {
  readonly markup: string;
  readonly jsonLd: readonly string[];
}

/**
 * The page without comments, scripts, styles and the like, or why it can not be parsed safely.
 *
 * One pass over the characters; closing tags look at most `DEEPEST` elements back.
 */
export function guardPage(html: string): GuardedPage | Trouble {
  const scan = new PageScan(html);
  const why = scan.run();
  return why === null ? { markup: scan.kept.join(''), jsonLd: scan.jsonLd } : refuse(why);
}

/** One walk over the tags of a page with what it has cost so far; each step says why it stops, or null. */
class PageScan {
  readonly kept: string[] = [];
  readonly jsonLd: string[] = [];
  private readonly html: string;
  private readonly open: string[] = [];
  private at = 0;
  private length = 0;
  private tags = 0;
  private climbs = 0;
  private pieces = 0;
  private pictures = 0;

  constructor(html: string) {
    this.html = html;
  }

  run(): string | null {
    while (this.at < this.html.length) {
      const tag = nextTag(this.html, this.at);
      const why = this.words(tag?.start ?? this.html.length) ?? (tag === null ? null : this.step(tag));
      if (why !== null || tag === null) return why;
    }
    return null;
  }

  private keep(part: string): string | null {
    this.kept.push(part);
    this.length += part.length;
    return this.length > MOST_MARKUP ? 'it has more than 16 MB of text and tags' : null;
  }

  private words(to: number): string | null {
    this.pieces += piecesIn(this.html, this.at, to);
    if (this.pieces > MOST_PIECES) return `it has more than ${MOST_PIECES} entities and stray marks`;
    const why = this.keep(this.html.slice(this.at, to));
    this.at = to;
    return why;
  }

  private step(tag: Tag): string | null {
    this.at = tag.end;
    if (tag.name === '') return null;
    this.tags += 1;
    if (this.tags > MOST_TAGS) return `it has more than ${MOST_TAGS} tags`;
    if (tag.attributes > MOST_ATTRIBUTES) return `a tag has more than ${MOST_ATTRIBUTES} attributes`;
    if (DROPPED.has(tag.name)) return this.drop(tag);
    if (tag.name === 'img') return this.picture();
    if (makesElement(this.open, tag)) this.climbs += this.open.length + VISITS;
    if (this.climbs > MOST_CLIMBS) return 'it has too many elements inside one another';
    if (!track(this.open, tag)) return `its elements are nested more than ${DEEPEST} deep`;
    return this.keep(markupOf(this.html, tag));
  }

  private drop(tag: Tag): null {
    if (tag.closes || (tag.isEmpty && MAY_BE_EMPTY.has(tag.name))) return null;
    const end = closingTag(this.html, this.at, tag.name);
    const head = this.html.slice(tag.start, Math.min(tag.end, tag.start + 400));
    if (/ld\+json/iu.test(head)) this.jsonLd.push(this.html.slice(this.at, end.start));
    this.at = end.end;
    return null;
  }

  private picture(): string | null {
    this.pictures += 1;
    return this.pictures > MOST_PICTURES ? null : this.keep('<img src="i">');
  }
}

/** Entities and stray marks between two tags. */
function piecesIn(html: string, from: number, to: number): number {
  let pieces = 0;
  for (let at = from; at < to; at += 1) {
    const code = html.charCodeAt(at);
    if (code === 38 || code === 60) pieces += 1;
  }
  return pieces;
}

const markupOf = (html: string, { start, end, name, closes }: Tag): string =>
  end - start <= LONGEST_TAG ? html.slice(start, end) : `<${closes ? '/' : ''}${name}>`;

const refuse = (why: string): Trouble => ({
  code: 'page-too-complex',
  what: `the page can not be read safely: ${why}`,
  remedy: 'save the article as plain text and add that',
});

interface Tag {
  readonly start: number;
  readonly end: number;
  /** Lower case; empty for comments, declarations and stray marks that are left out. */
  readonly name: string;
  readonly closes: boolean;
  readonly isEmpty: boolean;
  readonly attributes: number;
}

/** The next tag, comment or declaration at or after a place. */
function nextTag(html: string, from: number): Tag | null {
  let start = html.indexOf('<', from);
  while (start >= 0) {
    const code = html.charCodeAt(start + 1);
    if (html.startsWith('<!--', start)) return hidden(start, endAfter(html, '-->', start + 4));
    if (code === 33 || code === 63) return hidden(start, endAfter(html, '>', start + 2));
    if (code === 47 || isLetter(code)) return readTag(html, start);
    start = html.indexOf('<', start + 1);
  }
  return null;
}

const hidden = (start: number, end: number): Tag => ({
  start,
  end,
  name: '',
  closes: false,
  isEmpty: false,
  attributes: 0,
});

function endAfter(html: string, mark: string, from: number): number {
  const found = html.indexOf(mark, from);
  return found < 0 ? html.length : found + mark.length;
}

const isLetter = (code: number): boolean => (code >= 97 && code <= 122) || (code >= 65 && code <= 90);

/** Reads a tag to its `>`, quoted values passed over; white space outside quotes, and quotes, count the attributes (twice for most). */
function readTag(html: string, start: number): Tag {
  const closes = html.charCodeAt(start + 1) === 47;
  let at = start + (closes ? 2 : 1);
  const nameStart = at;
  while (at < html.length && isNamePart(html.charCodeAt(at))) at += 1;
  const name = html.slice(nameStart, Math.min(at, nameStart + 40)).toLowerCase();
  let attributes = 0;
  let quote = 0;
  for (; at < html.length; at += 1) {
    const code = html.charCodeAt(at);
    if (quote !== 0) {
      if (code === quote) quote = 0;
    } else if (code === 62) break;
    else if ((code === 34 || code === 39) && isValueStart(html, at)) {
      quote = code;
      attributes += 1;
    } else if (code <= 32 && html.charCodeAt(at + 1) > 32) attributes += 1;
  }
  const isEmpty = html.charCodeAt(at - 1) === 47;
  return { start, end: Math.min(html.length, at + 1), name, closes, isEmpty, attributes };
}

const isNamePart = (code: number): boolean => isLetter(code) || (code >= 48 && code <= 58) || code === 45;

/** A quote opens a value only behind `=`, white space between them passed over. */
function isValueStart(html: string, at: number): boolean {
  let before = at - 1;
  while (before > at - 4 && html.charCodeAt(before) <= 32) before -= 1;
  return html.charCodeAt(before) === 61;
}

function closingTag(
  html: string,
  from: number,
  name: string,
): { readonly start: number; readonly end: number } {
  let at = html.indexOf('</', from);
  while (at >= 0) {
    if (html.slice(at + 2, at + 2 + name.length).toLowerCase() === name) {
      return { start: at, end: endAfter(html, '>', at) };
    }
    at = html.indexOf('</', at + 2);
  }
  return { start: html.length, end: html.length };
}

/** True for opening tags, and for `</p>` and `</br>` without one: parsers make an empty element of those. */
const makesElement = (open: readonly string[], tag: Tag): boolean =>
  !tag.closes || tag.name === 'br' || (tag.name === 'p' && !open.includes('p'));

/** Keeps the stack of open elements; false when it grows too deep. */
function track(open: string[], tag: Tag): boolean {
  if (tag.closes) {
    const at = open.lastIndexOf(tag.name);
    if (at >= 0) open.length = at;
    return true;
  }
  const closed = CLOSES.get(tag.name);
  while (closed?.has(open.at(-1) ?? '') === true) open.pop();
  if (!VOID.has(tag.name)) open.push(tag.name);
  return open.length <= DEEPEST;
}
