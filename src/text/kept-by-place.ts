import type { Span } from '../model/index.ts';

/** Cuts of longer texts are not kept: memory is bounded (UTF-16 units). */
const LONGEST_TEXT = 2 ** 20;

interface Kept<T> {
  readonly end: number;
  readonly cut: T;
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
    const known = places.get(within.start);
    if (known?.end === within.end) return known.cut;
    const cut = cutUp(text, within);
    places.set(within.start, { end: within.end, cut });
    return cut;
  };
}
