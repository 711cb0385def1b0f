import type { Duplicate } from '../../model/index.ts';
import type { Body } from './body.ts';
import { chain } from './chains.ts';
import type { Shared } from './chains.ts';
import { repeats } from './fingerprints.ts';
import { duplicateOf, passageOf, similarity } from './passage.ts';
import type { BodyRange } from './passage.ts';
import type { Prints } from './prints.ts';

/** Words a repeated passage must have: a long sentence. Shorter repeats are refrains, captions and chrome. */
const FEWEST_WORDS = 20;
/** Different words it must have: a line printed twenty times is a refrain too. */
const FEWEST_DISTINCT = 12;
/** Of two passages: the smaller is the larger again, if this share of it lies inside. */
const SAME_PLACE = 0.8;

/** Passages that stand twice in one article: one finding for each article and passage, with all its places. */
export function repeatedPassages(texts: readonly Prints[]): Duplicate[] {
  return texts.flatMap(({ body, all }) =>
    repeatedIn(body).flatMap((ranges) => {
      const [first, second] = ranges;
      const likeness =
        first === undefined || second === undefined ? 1 : similarity(body, first, body, second);
      return all.map((print) =>
        duplicateOf(
          'same-article',
          likeness,
          ranges.map((range) => passageOf(print, range)),
        ),
      );
    }),
  );
}

function repeatedIn(body: Body): BodyRange[][] {
  const anchors = repeats(body);
  if (anchors.length === 0) return [];
  return families(
    chain(anchors, body, body)
      .map(apart)
      .filter((one) => isPassage(body, one.a) && isPassage(body, one.b)),
  );
}

/** A passage cannot be its own repeat: where the two run into each other the first ends before the second. */
function apart({ a, b }: Shared): Shared {
  const size = Math.min(a.end, b.start) - a.start;
  return {
    a: { start: a.start, end: a.start + size },
    b: { start: b.start, end: Math.min(b.end, b.start + size) },
  };
}

function isPassage(body: Body, range: BodyRange): boolean {
  if (range.end - range.start < FEWEST_WORDS) return false;
  return new Set(body.keys.slice(range.start, range.end)).size >= FEWEST_DISTINCT;
}

/** Joins pairs that speak of the same place, longest first: a passage printed three times is one finding. */
function families(pairs: readonly Shared[]): BodyRange[][] {
  const longest = [...pairs].sort(
    (x, y) => size(y.a) - size(x.a) || x.a.start - y.a.start || x.b.start - y.b.start,
  );
  const found: BodyRange[][] = [];
  for (const { a, b } of longest) {
    const home = found.find((ranges) => ranges.some((range) => inside(a, range) || inside(b, range)));
    if (home === undefined) found.push([a, b]);
    else for (const range of [a, b]) if (!home.some((known) => touches(range, known))) home.push(range);
  }
  return found.map((ranges) => ranges.sort((x, y) => x.start - y.start));
}

const size = (range: BodyRange): number => range.end - range.start;
const common = (a: BodyRange, b: BodyRange): number => Math.min(a.end, b.end) - Math.max(a.start, b.start);
const inside = (a: BodyRange, b: BodyRange): boolean => common(a, b) >= size(a) * SAME_PLACE;
const touches = (a: BodyRange, b: BodyRange): boolean => common(a, b) > 0;
