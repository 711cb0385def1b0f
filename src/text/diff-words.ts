// Shortest edit script between two word sequences: the greedy algorithm of Myers (1986), "An O(ND) Difference
// Algorithm". Cost: (words of both) × edits; beyond MOST_EDITS the differing middle is one replacement.

/** A stretch of both sides: equal words, or words of `a` that stand where words of `b` do. Half-open word positions. */
export interface DiffPart {
  readonly equal: boolean;
  readonly aStart: number;
  readonly aEnd: number;
  readonly bStart: number;
  readonly bEnd: number;
}

/** Words, or numbers that stand for them. */
type WordRow = ArrayLike<string | number>;

const MOST_EDITS = 600;

/** The parts of the shortest edit script, in order; neighbouring deletions and insertions are one part. */
export function diffWords(a: WordRow, b: WordRow): DiffPart[] {
  let head = 0;
  while (head < a.length && head < b.length && a[head] === b[head]) head += 1;
  let aEnd = a.length;
  let bEnd = b.length;
  while (aEnd > head && bEnd > head && a[aEnd - 1] === b[bEnd - 1]) {
    aEnd -= 1;
    bEnd -= 1;
  }
  const parts: DiffPart[] = [];
  if (head > 0) parts.push({ equal: true, aStart: 0, aEnd: head, bStart: 0, bEnd: head });
  parts.push(...middle(a, b, { aStart: head, aEnd, bStart: head, bEnd }));
  if (aEnd < a.length)
    parts.push({ equal: true, aStart: aEnd, aEnd: a.length, bStart: bEnd, bEnd: b.length });
  return parts;
}

type Box = Omit<DiffPart, 'equal'>;

function middle(a: WordRow, b: WordRow, box: Box): DiffPart[] {
  if (box.aStart === box.aEnd && box.bStart === box.bEnd) return [];
  const trace = box.aStart === box.aEnd || box.bStart === box.bEnd ? null : search(a, b, box);
  return trace === null ? [{ equal: false, ...box }] : backtrack(trace, box);
}

/** The furthest reach on each diagonal after 0, 1, 2… edits, or null beyond the cap. */
function search(a: WordRow, b: WordRow, box: Box): Int32Array[] | null {
  const n = box.aEnd - box.aStart;
  const m = box.bEnd - box.bStart;
  const trace: Int32Array[] = [];
  for (let edits = 0; edits <= Math.min(n + m, MOST_EDITS); edits += 1) {
    const before = trace.at(-1);
    const reach = new Int32Array(2 * edits + 1);
    for (let k = -edits; k <= edits; k += 2) {
      let x = before === undefined ? 0 : nextReach(before, edits, k);
      while (x < n && x - k < m && a[box.aStart + x] === b[box.bStart + x - k]) x += 1;
      reach[k + edits] = x;
      if (x >= n && x - k >= m) return [...trace, reach];
    }
    trace.push(reach);
  }
  return null;
}

/** Diagonal `k` is reached by an insertion from above or a deletion from below, whichever is further. */
function nextReach(before: Int32Array, edits: number, k: number): number {
  return comesFromAbove(before, edits, k)
    ? reachAt(before, edits - 1, k + 1)
    : reachAt(before, edits - 1, k - 1) + 1;
}

function comesFromAbove(before: Int32Array, edits: number, k: number): boolean {
  if (k === -edits) return true;
  if (k === edits) return false;
  return reachAt(before, edits - 1, k - 1) < reachAt(before, edits - 1, k + 1);
}

const reachAt = (reach: Int32Array, edits: number, k: number): number => reach[k + edits] ?? 0;

function backtrack(trace: readonly Int32Array[], box: Box): DiffPart[] {
  const parts: DiffPart[] = [];
  let x = box.aEnd - box.aStart;
  let y = box.bEnd - box.bStart;
  for (let edits = trace.length - 1; edits >= 0; edits -= 1) {
    const before = trace[edits - 1];
    const k = x - y;
    const above = before !== undefined && comesFromAbove(before, edits, k);
    const fromX = before === undefined ? 0 : reachAt(before, edits - 1, above ? k + 1 : k - 1);
    const fromY = before === undefined ? 0 : fromX - (above ? k + 1 : k - 1);
    const runX = before === undefined ? 0 : above ? fromX : fromX + 1;
    prepend(parts, box, { equal: true, from: [runX, runX - k], to: [x, y] });
    if (before !== undefined)
      prepend(parts, box, { equal: false, from: [fromX, fromY], to: [runX, runX - k] });
    x = fromX;
    y = fromY;
  }
  return parts.reverse();
}

interface Run {
  readonly equal: boolean;
  readonly from: readonly [number, number];
  readonly to: readonly [number, number];
}

/** Parts are collected back to front; a run of the same sort is joined to the one that follows it. */
function prepend(parts: DiffPart[], box: Box, run: Run): void {
  if (run.from[0] === run.to[0] && run.from[1] === run.to[1]) return;
  const following = parts.at(-1);
  const joined = following?.equal === run.equal ? parts.pop() : undefined;
  parts.push({
    equal: run.equal,
    aStart: box.aStart + run.from[0],
    aEnd: joined?.aEnd ?? box.aStart + run.to[0],
    bStart: box.bStart + run.from[1],
    bEnd: joined?.bEnd ?? box.bStart + run.to[1],
  });
}
