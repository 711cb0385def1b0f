/** A set of gram hashes, by open addressing: 8 to 16 bytes each. */
export class GramSet {
  size = 0;
  private slots = new Float64Array(64).fill(-1);

  add(gram: number): void {
    if (this.has(gram)) return;
    if (this.size * 2 >= this.slots.length) this.widen();
    this.put(gram);
    this.size += 1;
  }

  has(gram: number): boolean {
    const mask = this.slots.length - 1;
    for (let slot = gram & mask; ; slot = (slot + 1) & mask) {
      const there = this.slots[slot] ?? -1;
      if (there === gram) return true;
      if (there < 0) return false;
    }
  }

  private put(gram: number): void {
    const mask = this.slots.length - 1;
    let slot = gram & mask;
    while ((this.slots[slot] ?? -1) >= 0) slot = (slot + 1) & mask;
    this.slots[slot] = gram;
  }

  private widen(): void {
    const before = this.slots;
    this.slots = new Float64Array(before.length * 2).fill(-1);
    for (const gram of before) if (gram >= 0) this.put(gram);
  }
}
