// The parts in which two rows of words differ, without an object for each: the greedy algorithm of Myers (1986), "An
// O(ND) Difference Algorithm", as `diffWords` has it, over stretches of one array and into tables that are used again.
// Cost: (words of both) × edits; beyond MOST_EDITS the differing middle is one replacement.

const MOST_EDITS = 600;

/** Half-open stretches of two wordings in one array of word numbers. */
export interface Stretches {
  readonly ids: Int32Array;
  readonly aStart: number;
  readonly aEnd: number;
  readonly bStart: number;
  readonly bEnd: number;
}

/** Takes the parts in order: of an equal one both sides are as long; of another, `a` stands where `b` does. */
export interface PartVisitor {
  readonly same: (aStart: number, aEnd: number) => void;
  readonly changed: (aStart: number, aEnd: number, bStart: number, bEnd: number) => void;
}

export class EditScript {
  /** The furthest reach on each diagonal after e edits, 2e + 1 numbers from place e² on. */
  private reach = new Int32Array(1024);
  /** Ends of the parts on either side and whether each is equal, last part first. */
  private parts = new Int32Array(96);
  private count = 0;

  /** Visits the parts of the shortest edit script; neighbouring deletions and insertions are one part. */
  visit(sides: Stretches, visitor: PartVisitor): void {
    const { ids, aStart, bStart } = sides;
    let { aEnd, bEnd } = sides;
    let head = 0;
    while (aStart + head < aEnd && bStart + head < bEnd && ids[aStart + head] === ids[bStart + head])
      head += 1;
    const [a, b] = [aStart + head, bStart + head];
    while (aEnd > a && bEnd > b && ids[aEnd - 1] === ids[bEnd - 1]) {
      aEnd -= 1;
      bEnd -= 1;
    }
    if (head > 0) visitor.same(aStart, a);
    this.middle({ ids, aStart: a, aEnd, bStart: b, bEnd }, visitor);
    if (aEnd < sides.aEnd) visitor.same(aEnd, sides.aEnd);
  }

  private middle(sides: Stretches, visitor: PartVisitor): void {
    const { aStart, aEnd, bStart, bEnd } = sides;
    if (aStart === aEnd && bStart === bEnd) return;
    const edits = aStart === aEnd || bStart === bEnd ? -1 : this.search(sides);
    if (edits < 0) visitor.changed(aStart, aEnd, bStart, bEnd);
    else {
      this.backtrack(edits, aEnd - aStart, bEnd - bStart);
      this.tell(aStart, bStart, visitor);
    }
  }

  /** The fewest edits, -1 beyond the cap. */
  private search({ ids, aStart, aEnd, bStart, bEnd }: Stretches): number {
    const n = aEnd - aStart;
    const m = bEnd - bStart;
    for (let edits = 0; edits <= Math.min(n + m, MOST_EDITS); edits += 1) {
      this.makeRoom(edits);
      const row = edits * edits + edits;
      for (let k = -edits; k <= edits; k += 2) {
        let x = edits === 0 ? 0 : this.next(edits, k);
        while (x < n && x - k < m && ids[aStart + x] === ids[bStart + x - k]) x += 1;
        this.reach[row + k] = x;
        if (x >= n && x - k >= m) return edits;
      }
    }
    return -1;
  }

  private makeRoom(edits: number): void {
    if ((edits + 1) ** 2 <= this.reach.length) return;
    const larger = new Int32Array(this.reach.length * 2);
    larger.set(this.reach);
    this.reach = larger;
  }

  private at(edits: number, k: number): number {
    return this.reach[edits * edits + edits + k] ?? 0;
  }

  /** Diagonal `k` is reached by an insertion from above or a deletion from below, whichever is further. */
  private next(edits: number, k: number): number {
    return this.isFromAbove(edits, k) ? this.at(edits - 1, k + 1) : this.at(edits - 1, k - 1) + 1;
  }

  private isFromAbove(edits: number, k: number): boolean {
    if (k === -edits) return true;
    if (k === edits) return false;
    return this.at(edits - 1, k - 1) < this.at(edits - 1, k + 1);
  }

  private backtrack(edits: number, n: number, m: number): void {
    this.count = 0;
    let [x, y] = [n, m];
    for (let left = edits; left >= 0; left -= 1) {
      const k = x - y;
      const isAbove = left > 0 && this.isFromAbove(left, k);
      const fromX = left === 0 ? 0 : this.at(left - 1, isAbove ? k + 1 : k - 1);
      const fromY = left === 0 ? 0 : fromX - (isAbove ? k + 1 : k - 1);
      const runX = left === 0 ? 0 : isAbove ? fromX : fromX + 1;
      if (runX < x) this.prepend(1, x, y);
      if (left > 0) this.prepend(0, runX, runX - k);
      x = fromX;
      y = fromY;
    }
  }

  /** A run of the same sort as the one that follows it is one with it. */
  private prepend(equal: number, aEnd: number, bEnd: number): void {
    if (this.count > 0 && this.parts[(this.count - 1) * 3] === equal) return;
    if (this.count * 3 === this.parts.length) {
      const larger = new Int32Array(this.parts.length * 2);
      larger.set(this.parts);
      this.parts = larger;
    }
    this.parts[this.count * 3] = equal;
    this.parts[this.count * 3 + 1] = aEnd;
    this.parts[this.count * 3 + 2] = bEnd;
    this.count += 1;
  }

  private tell(aStart: number, bStart: number, visitor: PartVisitor): void {
    let [a, b] = [aStart, bStart];
    for (let at = this.count - 1; at >= 0; at -= 1) {
      const aEnd = aStart + (this.parts[at * 3 + 1] ?? 0);
      const bEnd = bStart + (this.parts[at * 3 + 2] ?? 0);
      if (this.parts[at * 3] === 1) visitor.same(a, aEnd);
      else visitor.changed(a, aEnd, b, bEnd);
      a = aEnd;
      b = bEnd;
    }
  }
}
