import type { Matcher } from './matcher.ts';

/** Union-find over quotes whose sets also know who speaks in them. */
export class Forest {
  private readonly above: Int32Array;
  private readonly matcher: Matcher;
  /** Voices of sets in which more than one speaks; others have that of their root's `voice`. */
  private readonly several = new Map<number, readonly number[]>();
  private readonly voice: Int32Array;
  private readonly sizes: Int32Array;

  constructor(matcher: Matcher) {
    this.matcher = matcher;
    this.above = Int32Array.from({ length: matcher.count }, (_, at) => at);
    this.voice = matcher.voices.slice();
    this.sizes = new Int32Array(matcher.count).fill(1);
  }

  root(at: number): number {
    const { above } = this;
    let top = at;
    while (above[top] !== top) top = above[top] ?? top;
    for (let low = at; above[low] !== top;) {
      const next = above[low] ?? top;
      above[low] = top;
      low = next;
    }
    return top;
  }

  /** The root of each quote. */
  roots(): Int32Array {
    return Int32Array.from(this.above, (_, at) => this.root(at));
  }

  /** How many quotes a set has, given by its root. */
  size(root: number): number {
    return this.sizes[root] ?? 0;
  }

  /** Whether no two voices of two sets, given by their roots, are known to be different. */
  agree(a: number, b: number): boolean {
    if (this.several.size === 0 || !(this.several.has(a) || this.several.has(b))) {
      const [one, other] = [this.voice[a] ?? -1, this.voice[b] ?? -1];
      return one < 0 || other < 0 || one === other || this.matcher.agreement(one, other) !== 'different';
    }
    for (const left of this.voicesOf(a))
      for (const right of this.voicesOf(b))
        if (left !== right && this.matcher.agreement(left, right) === 'different') return false;
    return true;
  }

  private voicesOf(root: number): readonly number[] {
    const voice = this.voice[root] ?? -1;
    return this.several.get(root) ?? (voice < 0 ? [] : [voice]);
  }

  /** Joins two sets unless they are one already or known speakers would meet. */
  join(a: number, b: number): boolean {
    const left = this.root(a);
    const right = this.root(b);
    if (left === right || !this.agree(left, right)) return false;
    const [top, low] = left < right ? [left, right] : [right, left];
    this.above[low] = top;
    this.sizes[top] = this.size(top) + this.size(low);
    const [one, other] = [this.voice[top] ?? -1, this.voice[low] ?? -1];
    if (other >= 0 && (one !== other || this.several.has(low))) this.meet(top, low);
    return true;
  }

  /** What the voices of two sets are together. */
  private meet(top: number, low: number): void {
    const met = [...new Set([...this.voicesOf(top), ...this.voicesOf(low)])];
    this.voice[top] = met[0] ?? -1;
    if (met.length > 1) this.several.set(top, met);
  }
}
