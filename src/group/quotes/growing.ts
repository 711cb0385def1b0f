/** A list of whole numbers that grows without an object for each: 4 bytes a number, twice that while it grows. */
export class Int32List {
  private held: Int32Array;
  length = 0;

  constructor(room = 1024) {
    this.held = new Int32Array(room);
  }

  push(value: number): void {
    if (this.length === this.held.length) {
      const larger = new Int32Array(this.held.length * 2);
      larger.set(this.held);
      this.held = larger;
    }
    this.held[this.length] = value;
    this.length += 1;
  }

  at(index: number): number {
    return this.held[index] ?? 0;
  }

  /** The numbers so far; a view, valid until the next `push`. */
  values(): Int32Array {
    return this.held.subarray(0, this.length);
  }
}
