/** Disjoint sets of the numbers below `count` (union by smallest member, with path halving). */
export class Sets {
  private readonly above: Int32Array;

  constructor(count: number) {
    this.above = Int32Array.from({ length: count }, (_none, at) => at);
  }

  /** The smallest member of the set that holds `at`. */
  root(at: number): number {
    let top = at;
    while (this.above[top] !== top) {
      this.above[top] = this.above[this.above[top] ?? top] ?? top;
      top = this.above[top] ?? top;
    }
    return top;
  }

  join(a: number, b: number): void {
    const left = this.root(a);
    const right = this.root(b);
    this.above[Math.max(left, right)] = Math.min(left, right);
  }

  /** Every set, members ascending, by smallest member. */
  all(): number[][] {
    const found = new Map<number, number[]>();
    for (let at = 0; at < this.above.length; at += 1) {
      const root = this.root(at);
      const known = found.get(root);
      if (known === undefined) found.set(root, [at]);
      else known.push(at);
    }
    return [...found.values()];
  }
}
