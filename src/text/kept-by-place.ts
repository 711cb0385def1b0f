import type { Span } from '../model/index.ts';

/** Cuts of longer texts are not kept: memory is bounded (UTF-16 units). */
const LONGEST_TEXT = 2 ** 20;
/** Stretches with one beginning that are kept: a zone, its first line, a quotation that opens it. */
const MOST_ENDS = 4;

interface Kept<T> {
  readonly end: number;
  readonly cut: T;
  /** The stretch with the same beginning that was asked for before. */
  before: Kept<T> | null;
}

/**
 * The function `cutUp` of a stretch of text, remembered for the stretches of the text asked for last.
 *
 * The steps that read an article ask for the same paragraphs one after the other. The answer never
 * depends on what was asked before; one object is given out many times: it must not be changed.
 */
export function keptByPlace<T>(cutUp: (text: string, within: Span) => T): (text: string, within: Span) => T {
  const places = new Map<number, Kept<T>>();
  let last = '';
  return (text, within) => {
    if (text.length > LONGEST_TEXT) return cutUp(text, within);
    if (text !== last) {
      last = text;
      places.clear();
    }
    const first = places.get(within.start) ?? null;
    for (let known = first; known !== null; known = known.before)
      if (known.end === within.end) return known.cut;
    const cut = cutUp(text, within);
    places.set(within.start, { end: within.end, cut, before: first });
    dropBehind(first, MOST_ENDS - 2);
    return cut;
  };
}

/** Lets go of what was asked for longest ago: `most` more are kept behind the first. */
function dropBehind<T>(first: Kept<T> | null, most: number): void {
  let kept = first;
  for (let count = 0; kept !== null && count < most; count += 1) kept = kept.before;
  if (kept !== null) kept.before = null;
}
