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
export function fit(pattern: readonly number[], text: readonly number[]): Fit {
  if (pattern.length === 0) return { edits: 0, start: 0, end: 0 };
  const forward = bestEnd(pattern, text);
  const head = text.slice(0, forward.end).reverse();
  const backward = bestEnd([...pattern].reverse(), head, forward.edits);
  return { edits: forward.edits, start: forward.end - backward.end, end: forward.end };
}

interface Ending {
  readonly edits: number;
  readonly end: number;
}

/** The leftmost end with the fewest edits; stops early at an end with `enough` edits or fewer. */
function bestEnd(pattern: readonly number[], text: readonly number[], enough = 0): Ending {
  const blocks = Math.ceil(pattern.length / BITS);
  const positions = positionMasks(pattern, blocks);
  const none = new Int32Array(blocks);
  const plus = new Int32Array(blocks).fill(-1);
  const minus = new Int32Array(blocks);
  const lastBit = 1 << ((pattern.length - 1) % BITS);
  let score = pattern.length;
  let best: Ending = { edits: score, end: 0 };
  if (best.edits <= enough) return best;
  for (const [index, word] of text.entries()) {
    score += step(positions.get(word) ?? none, plus, minus, lastBit);
    if (score >= best.edits) continue;
    best = { edits: score, end: index + 1 };
    if (score <= enough) break;
  }
  return best;
}

function positionMasks(pattern: readonly number[], blocks: number): Map<number, Int32Array> {
  const positions = new Map<number, Int32Array>();
  for (const [index, word] of pattern.entries()) {
    const mask = positions.get(word) ?? new Int32Array(blocks);
    const block = Math.floor(index / BITS);
    mask[block] = (mask[block] ?? 0) | (1 << (index % BITS));
    positions.set(word, mask);
  }
  return positions;
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
