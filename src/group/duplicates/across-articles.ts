import type { Duplicate } from '../../model/index.ts';
import { compareText } from '../quotes/unit.ts';
import type { Body } from './body.ts';
import { chain } from './chains.ts';
import type { Shared } from './chains.ts';
import { meetings } from './fingerprints.ts';
import type { Meeting } from './fingerprints.ts';
import { duplicateOf, passageOf, similarity } from './passage.ts';
import type { BodyRange } from './passage.ts';
import type { Prints } from './prints.ts';
import { Sets } from './sets.ts';

/** Words a shared passage must have, what stands in quotation marks aside. */
const FEWEST_WORDS = 25;
/** Passages that cover this share of both bodies make one a reprint of the other. */
const REPRINT = 0.7;
/** Two ranges are one spot if this share of the longer is common. */
const SAME_SPOT = 0.8;
const NOTICE_ARTICLES = 3;
const NOTICE_WORDS = 120;
const NOTICE_SHARE = 0.5;

/** What two texts share. `coverage` is the share of the shorter one's words that stand in passages. */
export interface SharedText {
  readonly a: number;
  readonly b: number;
  readonly passages: readonly Shared[];
  readonly coverage: number;
  readonly reprint: boolean;
}

/** Every pair of texts that shares a passage, in order; states of one page are not compared. */
export function sharedTexts(texts: readonly Prints[]): SharedText[] {
  const found: SharedText[] = [];
  for (const meeting of meetings(texts.map(({ body }) => body))) {
    const a = texts[meeting.a];
    const b = texts[meeting.b];
    if (a === undefined || b === undefined || areOnePage(a, b)) continue;
    const shared = sharedText(meeting, a.body, b.body);
    if (shared !== null) found.push(shared);
  }
  return found;
}

export const areOnePage = (a: Prints, b: Prints): boolean => a.page !== null && a.page === b.page;

function sharedText(meeting: Meeting, a: Body, b: Body): SharedText | null {
  const passages = distinct(chain(meeting.anchors, a, b).filter((one) => ownWords(a, one.a) >= FEWEST_WORDS));
  if (passages.length === 0) return null;
  const words = (side: 'a' | 'b'): number =>
    passages.reduce((sum, one) => sum + one[side].end - one[side].start, 0);
  const shares = [words('a') / Math.max(1, a.keys.length), words('b') / Math.max(1, b.keys.length)];
  return {
    a: meeting.a,
    b: meeting.b,
    passages,
    coverage: Math.max(...shares),
    reprint: Math.min(...shares) >= REPRINT,
  };
}

/** Words of a range that are not quoted. */
function ownWords(body: Body, range: BodyRange): number {
  let own = 0;
  for (let at = range.start; at < range.end; at += 1) if (body.quoted[at] === 0) own += 1;
  return own;
}

/** Longest first; a passage that overlaps a longer one on either side is the same text found again. */
function distinct(passages: readonly Shared[]): Shared[] {
  const kept: Shared[] = [];
  const size = (one: Shared): number => one.a.end - one.a.start;
  const meets = (x: BodyRange, y: BodyRange): boolean => x.start < y.end && y.start < x.end;
  for (const one of [...passages].sort(
    (x, y) => size(y) - size(x) || x.a.start - y.a.start || x.b.start - y.b.start,
  )) {
    if (!kept.some((known) => meets(known.a, one.a) || meets(known.b, one.b))) kept.push(one);
  }
  return kept.sort((x, y) => x.a.start - y.a.start);
}

/** Shared passages as findings: a family of reprints is one, and so is a passage however many articles print it. */
export function acrossArticles(texts: readonly Prints[], shared: readonly SharedText[]): Duplicate[] {
  const reprints = new Sets(texts.length);
  for (const { a, b, reprint } of shared) if (reprint) reprints.join(a, b);
  const found: Duplicate[] = [];
  for (const family of reprints.all()) {
    const places = family.map((text) => ({ text, range: wholeOf(texts[text]) }));
    if (family.length > 1 || isReprinted(texts[family[0] ?? 0])) found.push(passageFinding(places, texts));
  }
  const others = shared.filter((pair) => reprints.root(pair.a) !== reprints.root(pair.b));
  for (const places of passageFamilies(others)) {
    if (!isStandingNotice(places, texts)) found.push(passageFinding(places, texts));
  }
  return found;
}

const wholeOf = (text: Prints | undefined): BodyRange => ({ start: 0, end: text?.body.keys.length ?? 0 });

/** Printed word for word on several pages, and more than a quotation. */
const isReprinted = (text: Prints | undefined): boolean =>
  text?.page === null && ownWords(text.body, wholeOf(text)) >= FEWEST_WORDS;

interface Place {
  readonly text: number;
  readonly range: BodyRange;
}

/** Joins pairs that speak of the same place of an article: one passage in many articles is one family. */
function passageFamilies(shared: readonly SharedText[]): Place[][] {
  const places: Place[] = [];
  const pairs: [number, number][] = [];
  for (const { a, b, passages } of shared) {
    for (const passage of passages) {
      pairs.push([places.length, places.length + 1]);
      places.push({ text: a, range: passage.a }, { text: b, range: passage.b });
    }
  }
  const sets = new Sets(places.length);
  for (const [left, right] of pairs) sets.join(left, right);
  const order = [...places.keys()].sort((x, y) => byPlace(places[x], places[y]) || x - y);
  for (const [rank, at] of order.entries()) {
    const next = order[rank + 1];
    if (next !== undefined && sameSpot(places[at], places[next])) sets.join(at, next);
  }
  return sets.all().map((family) => onePerText(family.flatMap((at) => places[at] ?? [])));
}

function byPlace(x: Place | undefined, y: Place | undefined): number {
  if (x === undefined || y === undefined) return 0;
  return x.text - y.text || x.range.start - y.range.start || x.range.end - y.range.end;
}

/** Two ranges of one article that are the same passage but for a few words at the ends. */
function sameSpot(x: Place | undefined, y: Place | undefined): boolean {
  if (x === undefined || y === undefined || x.text !== y.text) return false;
  const common = Math.min(x.range.end, y.range.end) - Math.max(x.range.start, y.range.start);
  const longer = Math.max(x.range.end - x.range.start, y.range.end - y.range.start);
  return common >= longer * SAME_SPOT;
}

/** The longest range of each text, in order of text. */
function onePerText(family: readonly Place[]): Place[] {
  const longest = new Map<number, Place>();
  for (const place of family) {
    const known = longest.get(place.text);
    const size = (one: Place): number => one.range.end - one.range.start;
    if (known === undefined || size(place) > size(known)) longest.set(place.text, place);
  }
  return [...longest.values()].sort((x, y) => x.text - y.text);
}

/** The same short passage in three articles or more of one outlet alone is the outlet's own notice, not a copy. */
function isStandingNotice(places: readonly Place[], texts: readonly Prints[]): boolean {
  const prints = places.flatMap(({ text }) => texts[text]?.all ?? []);
  if (prints.length < NOTICE_ARTICLES) return false;
  const outlets = new Set(prints.map(({ entry }) => entry.article.outlet?.id ?? null));
  if (outlets.size !== 1 || outlets.has(null)) return false;
  return places.every(({ text, range }) => {
    const size = range.end - range.start;
    return size < NOTICE_WORDS && size < (texts[text]?.body.keys.length ?? 0) * NOTICE_SHARE;
  });
}

/** One passage with every print of every text that holds it, in order of article id. */
function passageFinding(places: readonly Place[], texts: readonly Prints[]): Duplicate {
  const held = places.flatMap(({ text, range }) => {
    const known = texts[text];
    return known === undefined ? [] : [{ ...known, range }];
  });
  const [first, ...others] = held;
  const likeness = others.map(({ body, range }) =>
    first === undefined ? 1 : similarity(first.body, first.range, body, range),
  );
  const passages = held.flatMap(({ all, range }) => all.map((print) => passageOf(print, range)));
  passages.sort((x, y) => compareText(x.articleId, y.articleId));
  return duplicateOf('across-articles', Math.min(1, ...likeness), passages);
}
