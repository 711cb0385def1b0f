// Fitting alignment of a short word sequence inside a longer one: the bit-vector algorithm of Myers (1999) in the
// block form of Hyyrö (2003), over word ids instead of characters. Cost: words(text) × ⌈words(pattern) / 32⌉ steps.

/** Where `pattern` fits best: `[start, end)` are word positions in the text, `edits` counts words changed. */
export interface Fit {
  readonly edits: number;
  readonly start: number;
  readonly end: number;
}

const BITS = 32;

/**
 * The stretch of `text` that takes the fewest word edits to become `pattern`.
 *
 * Of equally good stretches the leftmost end wins, then the latest start that
 * still has that many edits. An empty pattern fits anywhere with no edit.
 */
export function fit(pattern: ArrayLike<number>, text: ArrayLike<number>): Fit {
  return fitter(pattern)(text);
}

/** `fit` for one pattern against many texts: the pattern is prepared once. */
export function fitter(pattern: ArrayLike<number>): (text: ArrayLike<number>) => Fit {
  const forward = prepare(pattern);
  let backward: Prepared | null = null;
  return (text) => {
    if (pattern.length === 0) return { edits: 0, start: 0, end: 0 };
    const tail = bestEnd(forward, text, { from: 0, by: 1, count: text.length, enough: 0 });
    backward ??= prepare(Array.from(pattern).reverse());
    const walk = { from: tail.end - 1, by: -1, count: tail.end, enough: tail.edits };
    const head = bestEnd(backward, text, walk);
    return { edits: tail.edits, start: tail.end - head.end, end: tail.end };
  };
}

interface Prepared {
  readonly length: number;
  readonly blocks: number;
  /** For each word of the pattern, the bits of its positions. */
  readonly positions: ReadonlyMap<number, Int32Array>;
  readonly none: Int32Array;
  /** Columns of the matrix, as plus and minus bits; filled anew for every text. */
  readonly plus: Int32Array;
  readonly minus: Int32Array;
}

interface Walk {
  readonly from: number;
  readonly by: number;
  readonly count: number;
  /** Stops at the first end with this many edits or fewer. */
  readonly enough: number;
}

interface Ending {
  readonly edits: number;
  readonly end: number;
}

function prepare(pattern: ArrayLike<number>): Prepared {
  const blocks = Math.ceil(pattern.length / BITS);
  const positions = new Map<number, Int32Array>();
  for (let index = 0; index < pattern.length; index += 1) {
    const word = pattern[index] ?? 0;
    let mask = positions.get(word);
    if (mask === undefined) positions.set(word, (mask = new Int32Array(blocks)));
    const block = Math.floor(index / BITS);
    mask[block] = (mask[block] ?? 0) | (1 << (index % BITS));
  }
  const empty = (): Int32Array => new Int32Array(blocks);
  return { length: pattern.length, blocks, positions, none: empty(), plus: empty(), minus: empty() };
}

/** The first end (in walking direction) with the fewest edits. */
function bestEnd(pattern: Prepared, text: ArrayLike<number>, walk: Walk): Ending {
  const { plus, minus } = pattern;
  plus.fill(-1);
  minus.fill(0);
  const lastBit = 1 << ((pattern.length - 1) % BITS);
  let score = pattern.length;
  let best: Ending = { edits: score, end: 0 };
  if (score <= walk.enough) return best;
  for (let index = 0, at = walk.from; index < walk.count; index += 1, at += walk.by) {
    score += step(pattern.positions.get(text[at] ?? 0) ?? pattern.none, plus, minus, lastBit);
    if (score >= best.edits) continue;
    best = { edits: score, end: index + 1 };
    if (score <= walk.enough) break;
  }
  return best;
}

/** One column of the matrix; returns the change of the score in its last row (-1, 0 or 1). */
function step(match: Int32Array, plus: Int32Array, minus: Int32Array, lastBit: number): number {
  let carry = 0;
  let change = 0;
  for (let block = 0; block < plus.length; block += 1) {
    const pv = plus[block] ?? 0;
    const mv = minus[block] ?? 0;
    const eq = (match[block] ?? 0) | (carry < 0 ? 1 : 0);
    const xv = (match[block] ?? 0) | mv;
    const xh = (((eq & pv) + pv) ^ pv) | eq;
    let ph = mv | ~(xh | pv);
    let mh = pv & xh;
    const top = block === plus.length - 1 ? lastBit : 1 << (BITS - 1);
    change = (ph & top) !== 0 ? 1 : (mh & top) !== 0 ? -1 : 0;
    ph = (ph << 1) | (carry > 0 ? 1 : 0);
    mh = (mh << 1) | (carry < 0 ? 1 : 0);
    plus[block] = mh | ~(xv | ph);
    minus[block] = ph & xv;
    carry = change;
  }
  return change;
}
