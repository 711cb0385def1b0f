import type { Step } from '../extract/calibration.ts';

/** A score and whether the quote it was given to was right. */
export interface Outcome {
  readonly score: number;
  readonly right: boolean;
}

interface Block {
  readonly from: number;
  readonly right: number;
  readonly count: number;
}

/**
 * The rising staircase that fits the outcomes best (pool adjacent violators; Ayer and others 1955).
 *
 * First the outcomes are laid in heaps of at least `least`, equal scores together, so that no step rests on a handful;
 * then neighbours that fall are pooled. A share is told as if one more of it were right and one more wrong.
 * In rising order; empty for no outcomes. Cost: sorting.
 */
export function isotonicSteps(outcomes: readonly Outcome[], least: number): readonly Step[] {
  const ordered = [...outcomes].sort((a, b) => a.score - b.score);
  const pooled: Block[] = [];
  for (const block of heapsOf(ordered, least)) {
    let last = block;
    for (let before = pooled.at(-1); before !== undefined && shareOf(before) >= shareOf(last);) {
      pooled.pop();
      last = joined(before, last);
      before = pooled.at(-1);
    }
    pooled.push(last);
  }
  return pooled.map((block) => ({ from: block.from, share: shareOf(block) }));
}

const shareOf = ({ right, count }: Block): number => (right + 1) / (count + 2);
const joined = (a: Block, b: Block): Block => ({
  from: a.from,
  right: a.right + b.right,
  count: a.count + b.count,
});

function heapsOf(ordered: readonly Outcome[], least: number): readonly Block[] {
  const heaps: Block[] = [];
  let heap: Block | null = null;
  let last = Number.NEGATIVE_INFINITY;
  for (const { score, right } of ordered) {
    if (heap !== null && heap.count >= least && score > last) {
      heaps.push(heap);
      heap = null;
    }
    heap = joined(heap ?? { from: score, right: 0, count: 0 }, {
      from: score,
      right: right ? 1 : 0,
      count: 1,
    });
    last = score;
  }
  if (heap === null) return heaps;
  const before = heaps.at(-1);
  if (heap.count >= least || before === undefined) return [...heaps, heap];
  return [...heaps.slice(0, -1), joined(before, heap)];
}
