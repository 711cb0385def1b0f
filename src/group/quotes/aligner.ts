// Fitting alignment of one wording inside many others: the bit-vector algorithm of Myers (1999) in the block form of
// Hyyrö (2003), over word numbers. The pattern is prepared once and its tables are used again for the next one, so
// that a pair costs no object. Cost: words(text) × ⌈words(pattern) / 32⌉ steps.

const BITS = 32;

export class Aligner {
  /** For each word number its row among the rows of the pattern, or 0 where the pattern does not hold it. */
  private rowOf = new Int32Array(1024);
  private readonly rows: number[] = [];
  private masks = new Int32Array(1024);
  private plus = new Int32Array(4);
  private minus = new Int32Array(4);
  private blocks = 0;
  private length = 0;
  /** What the last `fit` found: words changed, and the place behind the last word of the leftmost best stretch. */
  edits = 0;
  end = 0;

  /** The pattern of the fits to come: `ids` from `start` to `end`, or the same backwards. */
  prepare(ids: Int32Array, start: number, end: number, backwards = false): void {
    for (const id of this.rows) this.rowOf[id] = 0;
    this.rows.length = 0;
    this.length = end - start;
    this.blocks = Math.max(1, Math.ceil(this.length / BITS));
    const needed = (this.length + 1) * this.blocks;
    if (this.masks.length < needed) this.masks = new Int32Array(needed * 2);
    else this.masks.fill(0, 0, needed);
    if (this.plus.length < this.blocks) {
      this.plus = new Int32Array(this.blocks * 2);
      this.minus = new Int32Array(this.blocks * 2);
    }
    for (let at = 0; at < this.length; at += 1) {
      const id = ids[backwards ? end - 1 - at : start + at] ?? 0;
      const cell = this.rowFor(id) * this.blocks + (at >> 5);
      this.masks[cell] = (this.masks[cell] ?? 0) | (1 << (at & 31));
    }
  }

  private rowFor(id: number): number {
    if (id >= this.rowOf.length) {
      const larger = new Int32Array(Math.max(id + 1, this.rowOf.length * 2));
      larger.set(this.rowOf);
      this.rowOf = larger;
    }
    const known = this.rowOf[id] ?? 0;
    if (known > 0) return known;
    this.rows.push(id);
    this.rowOf[id] = this.rows.length;
    return this.rows.length;
  }

  /**
   * The fewest edits with which the pattern stands somewhere in `ids` from `from` to `to`, at most `limit`;
   * false where it takes more. `edits` and `end` then tell of the best stretch.
   */
  fit(ids: Int32Array, from: number, to: number, limit: number): boolean {
    this.edits = this.length;
    this.end = from;
    if (this.length === 0) return true;
    if (this.blocks === 1) this.fitShort(ids, from, to);
    else this.fitLong(ids, from, to);
    return this.edits <= limit;
  }

  /**
   * Where the stretch begins that ends before `to` and takes `edits` changes, of several the latest; the pattern must
   * have been prepared backwards. Looks no further back than `from`.
   */
  beginning(ids: Int32Array, from: number, to: number, edits: number): number {
    this.edits = this.length;
    if (this.length <= edits) return to;
    this.plus.fill(-1, 0, this.blocks);
    this.minus.fill(0, 0, this.blocks);
    const lastBit = 1 << ((this.length - 1) & 31);
    let score = this.length;
    for (let at = to - 1; at >= from; at -= 1) {
      const id = ids[at] ?? 0;
      score += this.step(id < this.rowOf.length ? (this.rowOf[id] ?? 0) : 0, lastBit);
      if (score <= edits) return at;
    }
    return from;
  }

  private fitShort(ids: Int32Array, from: number, to: number): void {
    const { rowOf, masks } = this;
    const lastBit = 1 << (this.length - 1);
    let plus = -1;
    let minus = 0;
    let score = this.length;
    for (let at = from; at < to; at += 1) {
      const id = ids[at] ?? 0;
      const match = id < rowOf.length ? (masks[rowOf[id] ?? 0] ?? 0) : 0;
      const vertical = match | minus;
      const horizontal = (((match & plus) + plus) ^ plus) | match;
      let up = minus | ~(horizontal | plus);
      let down = plus & horizontal;
      if ((up & lastBit) !== 0) score += 1;
      else if ((down & lastBit) !== 0) score -= 1;
      up <<= 1;
      down <<= 1;
      plus = down | ~(vertical | up);
      minus = up & vertical;
      if (score >= this.edits) continue;
      this.edits = score;
      this.end = at + 1;
      if (score === 0) return;
    }
  }

  private fitLong(ids: Int32Array, from: number, to: number): void {
    this.plus.fill(-1, 0, this.blocks);
    this.minus.fill(0, 0, this.blocks);
    const lastBit = 1 << ((this.length - 1) & 31);
    let score = this.length;
    for (let at = from; at < to; at += 1) {
      const id = ids[at] ?? 0;
      score += this.step(id < this.rowOf.length ? (this.rowOf[id] ?? 0) : 0, lastBit);
      if (score >= this.edits) continue;
      this.edits = score;
      this.end = at + 1;
      if (score === 0) return;
    }
  }

  /** One column of the matrix; returns the change of the score in its last row (-1, 0 or 1). */
  private step(row: number, lastBit: number): number {
    const { plus, minus, blocks } = this;
    let carry = 0;
    let change = 0;
    for (let block = 0; block < blocks; block += 1) {
      const match = this.masks[row * blocks + block] ?? 0;
      const pv = plus[block] ?? 0;
      const mv = minus[block] ?? 0;
      const equal = match | (carry < 0 ? 1 : 0);
      const vertical = match | mv;
      const horizontal = (((equal & pv) + pv) ^ pv) | equal;
      let up = mv | ~(horizontal | pv);
      let down = pv & horizontal;
      const top = block === blocks - 1 ? lastBit : 1 << (BITS - 1);
      change = (up & top) !== 0 ? 1 : (down & top) !== 0 ? -1 : 0;
      up = (up << 1) | (carry > 0 ? 1 : 0);
      down = (down << 1) | (carry < 0 ? 1 : 0);
      plus[block] = down | ~(vertical | up);
      minus[block] = up & vertical;
      carry = change;
    }
    return change;
  }
}
