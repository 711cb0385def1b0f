import type { Duplicate } from '../../model/index.ts';
import type { Body } from './body.ts';
import { chain } from './chains.ts';
import type { Shared } from './chains.ts';
import { anchors } from './fingerprints.ts';
import type { Anchor } from './fingerprints.ts';
import { duplicateOf, passageOf, similarity } from './passage.ts';
import type { BodyRange } from './passage.ts';
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

/** What two bodies share. `coverage` is the share of the shorter body's words that stand in passages. */
export interface SharedText {
  readonly a: number;
  readonly b: number;
  readonly passages: readonly Shared[];
  readonly coverage: number;
  readonly reprint: boolean;
}

/** Every pair of bodies that shares a passage, in order. `skip` names pairs that are not compared. */
export function sharedTexts(bodies: readonly Body[], skip: (a: Body, b: Body) => boolean): SharedText[] {
  const list = anchors(bodies, false);
  const found: SharedText[] = [];
  for (let from = 0; from < list.length;) {
    let to = from + 1;
    while (to < list.length && samePair(list[from], list[to])) to += 1;
    const pair = list[from];
    const shared = pair === undefined ? null : sharedText(list.slice(from, to), bodies, skip);
    if (shared !== null) found.push(shared);
    from = to;
  }
  return found;
}

const samePair = (x: Anchor | undefined, y: Anchor | undefined): boolean => x?.a === y?.a && x?.b === y?.b;

function sharedText(
  list: readonly Anchor[],
  bodies: readonly Body[],
  skip: (a: Body, b: Body) => boolean,
): SharedText | null {
  const a = bodies[list[0]?.a ?? 0];
  const b = bodies[list[0]?.b ?? 0];
  if (a === undefined || b === undefined || skip(a, b)) return null;
  const passages = distinct(chain(list, a, b).filter((one) => ownWords(a, one.a) >= FEWEST_WORDS));
  if (passages.length === 0) return null;
  const words = (side: 'a' | 'b'): number =>
    passages.reduce((sum, one) => sum + one[side].end - one[side].start, 0);
  const shares = [words('a') / Math.max(1, a.keys.length), words('b') / Math.max(1, b.keys.length)];
  return {
    a: list[0]?.a ?? 0,
    b: list[0]?.b ?? 0,
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
export function acrossArticles(bodies: readonly Body[], shared: readonly SharedText[]): Duplicate[] {
  const reprints = new Sets(bodies.length);
  for (const { a, b, reprint } of shared) if (reprint) reprints.join(a, b);
  const found: Duplicate[] = [];
  for (const family of reprints.all()) {
    if (family.length > 1) found.push(reprintOf(family.flatMap((at) => bodies[at] ?? [])));
  }
  const others = shared.filter((pair) => reprints.root(pair.a) !== reprints.root(pair.b));
  for (const places of passageFamilies(others)) {
    if (!isStandingNotice(places, bodies)) found.push(passageFinding(places, bodies));
  }
  return found;
}

interface Place {
  readonly body: number;
  readonly range: BodyRange;
}

/** Joins pairs that speak of the same place of an article: one passage in many articles is one family. */
function passageFamilies(shared: readonly SharedText[]): Place[][] {
  const places: Place[] = [];
  const pairs: [number, number][] = [];
  for (const { a, b, passages } of shared) {
    for (const passage of passages) {
      pairs.push([places.length, places.length + 1]);
      places.push({ body: a, range: passage.a }, { body: b, range: passage.b });
    }
  }
  const sets = new Sets(places.length);
  for (const [left, right] of pairs) sets.join(left, right);
  const order = [...places.keys()].sort((x, y) => byPlace(places[x], places[y]) || x - y);
  for (const [rank, at] of order.entries()) {
    const next = order[rank + 1];
    if (next !== undefined && sameSpot(places[at], places[next])) sets.join(at, next);
  }
  return sets.all().map((family) => onePerArticle(family.flatMap((at) => places[at] ?? [])));
}

function byPlace(x: Place | undefined, y: Place | undefined): number {
  if (x === undefined || y === undefined) return 0;
  return x.body - y.body || x.range.start - y.range.start || x.range.end - y.range.end;
}

/** Two ranges of one article that are the same passage but for a few words at the ends. */
function sameSpot(x: Place | undefined, y: Place | undefined): boolean {
  if (x === undefined || y === undefined || x.body !== y.body) return false;
  const common = Math.min(x.range.end, y.range.end) - Math.max(x.range.start, y.range.start);
  const longer = Math.max(x.range.end - x.range.start, y.range.end - y.range.start);
  return common >= longer * SAME_SPOT;
}

/** The longest range of each article, in order of article. */
function onePerArticle(family: readonly Place[]): Place[] {
  const longest = new Map<number, Place>();
  for (const place of family) {
    const known = longest.get(place.body);
    const size = (one: Place): number => one.range.end - one.range.start;
    if (known === undefined || size(place) > size(known)) longest.set(place.body, place);
  }
  return [...longest.values()].sort((x, y) => x.body - y.body);
}

/** The same short passage in three articles or more of one outlet alone is the outlet's own notice, not a copy. */
function isStandingNotice(places: readonly Place[], bodies: readonly Body[]): boolean {
  if (places.length < NOTICE_ARTICLES) return false;
  const outlets = new Set(places.map(({ body }) => bodies[body]?.entry.article.outlet?.id ?? null));
  if (outlets.size !== 1 || outlets.has(null)) return false;
  return places.every(({ body, range }) => {
    const size = range.end - range.start;
    return size < NOTICE_WORDS && size < (bodies[body]?.keys.length ?? 0) * NOTICE_SHARE;
  });
}

function passageFinding(places: readonly Place[], bodies: readonly Body[]): Duplicate {
  const held = places.flatMap(({ body, range }) => {
    const known = bodies[body];
    return known === undefined ? [] : [{ body: known, range }];
  });
  const [first, ...others] = held;
  const likeness = others.map(({ body, range }) =>
    first === undefined ? 1 : similarity(first.body, first.range, body, range),
  );
  return duplicateOf(
    'across-articles',
    Math.min(1, ...likeness),
    held.map(({ body, range }) => passageOf(body, range)),
  );
}

/** The whole bodies, and the least likeness to the first of them. */
function reprintOf(family: readonly Body[]): Duplicate {
  const places = family.map((body, at) => ({ body: at, range: { start: 0, end: body.keys.length } }));
  return passageFinding(places, family);
}
