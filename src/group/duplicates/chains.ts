// Chains anchors into passages: neighbours on nearly one diagonal belong together while the gap on either side stays
// small; a chain's ends grow over equal words. Linear in anchors.
import { GRAM } from './fingerprints.ts';
import type { Anchor } from './fingerprints.ts';
import type { Body } from './body.ts';

/** Word positions `[start, end)` on both sides. */
export interface Shared {
  readonly a: { readonly start: number; readonly end: number };
  readonly b: { readonly start: number; readonly end: number };
}

/** Words that may be changed or inserted between two anchors of one passage. */
const GAP = 20;
/** Chains kept open while walking: a refrain opens many, only the latest can go on. */
const OPEN = 16;

interface Chain {
  aStart: number;
  aEnd: number;
  bStart: number;
  bEnd: number;
}

/** The shared passages of one pair of bodies, from its anchors in order of place. */
export function chain(anchors: readonly Anchor[], a: Body, b: Body): Shared[] {
  const done: Chain[] = [];
  const open: Chain[] = [];
  for (const { aAt, bAt } of anchors) {
    const fits = open
      .filter((one) => continues(one, aAt, bAt))
      .sort((x, y) => Math.abs(drift(x, aAt, bAt)) - Math.abs(drift(y, aAt, bAt)))[0];
    if (fits !== undefined) {
      fits.aEnd = Math.max(fits.aEnd, aAt + GRAM);
      fits.bEnd = Math.max(fits.bEnd, bAt + GRAM);
      continue;
    }
    const fresh = { aStart: aAt, aEnd: aAt + GRAM, bStart: bAt, bEnd: bAt + GRAM };
    done.push(fresh);
    open.push(fresh);
    if (open.length > OPEN) open.shift();
  }
  return done.map((one) => grown(one, a, b));
}

function continues(one: Chain, aAt: number, bAt: number): boolean {
  const aGap = aAt - one.aEnd;
  const bGap = bAt - one.bEnd;
  if (bAt < one.bStart || aGap > GAP || bGap > GAP) return false;
  return aGap >= 0 || bGap >= 0 ? Math.abs(drift(one, aAt, bAt)) <= GAP : drift(one, aAt, bAt) === 0;
}

/** How far a place lies off the diagonal on which the chain ends. */
const drift = (one: Chain, aAt: number, bAt: number): number => bAt - one.bEnd - (aAt - one.aEnd);

function grown(one: Chain, a: Body, b: Body): Shared {
  let { aStart, aEnd, bStart, bEnd } = one;
  while (aStart > 0 && bStart > 0 && a.keys[aStart - 1] === b.keys[bStart - 1]) {
    aStart -= 1;
    bStart -= 1;
  }
  while (aEnd < a.keys.length && bEnd < b.keys.length && a.keys[aEnd] === b.keys[bEnd]) {
    aEnd += 1;
    bEnd += 1;
  }
  return { a: { start: aStart, end: aEnd }, b: { start: bStart, end: bEnd } };
}
