// Columns of tokens, cut from shared blocks of memory. Cost of a token: constant.
/**
 * The tokens of a stretch of text, in order and disjoint: token `i` is `text.slice(starts[i], ends[i])`.
 *
 * Offsets are UTF-16 units of the whole text; `kinds` holds values of `TOKEN_KIND`.
 */
export interface Tokens {
  readonly count: number;
  readonly starts: Int32Array;
  readonly ends: Int32Array;
  readonly kinds: Uint8Array;
  /**
   * For a plain word the number of its letters (`wordMemory`), good while `wordGeneration` is `generation`; else -1.
   * Plain is a word of ASCII letters that ends at a mark no word goes on behind: every step takes it for one word.
   */
  readonly ids: Int32Array;
  readonly generation: number;
}

/** The first token that does not begin before a place; their number where none is left. */
export function firstTokenFrom({ count, starts }: Tokens, place: number): number {
  let low = 0;
  let high = count;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((starts[middle] ?? 0) < place) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Columns are cut from blocks of so many bytes: one of its own for each would cost more than filling it. */
const BLOCK = 2 ** 16;
/** Bytes a token takes in the columns, and whole numbers begin at multiples of this many. */
const TOKEN_BYTES = 13;
const ALIGNED = 4;
let block = new ArrayBuffer(0);
let taken = 0;

function emptyTokens(count: number, generation: number): Tokens {
  const size = Math.ceil((count * TOKEN_BYTES) / ALIGNED) * ALIGNED;
  if (taken + size > block.byteLength) {
    block = new ArrayBuffer(Math.max(BLOCK, size));
    taken = 0;
  }
  const from = taken;
  taken += size;
  return {
    count,
    starts: new Int32Array(block, from, count),
    ends: new Int32Array(block, from + 4 * count, count),
    ids: new Int32Array(block, from + 8 * count, count),
    kinds: new Uint8Array(block, from + 12 * count, count),
    generation,
  };
}

/** Room for the tokens of a paragraph; a longer stretch gets columns of its own. */
const USUAL = 4_096;

/** Growing columns, used again for each text: making them new would cost more than filling them. */
export class TokenList {
  private count = 0;
  private starts = new Int32Array(USUAL);
  private ends = new Int32Array(USUAL);
  private kinds = new Uint8Array(USUAL);
  private ids = new Int32Array(USUAL);

  add(start: number, end: number, kind: number): number {
    return this.addWord(start, end, kind, -1);
  }

  addWord(start: number, end: number, kind: number, id: number): number {
    if (this.count === this.starts.length) this.resize(this.count * 2);
    this.starts[this.count] = start;
    this.ends[this.count] = end;
    this.kinds[this.count] = kind;
    this.ids[this.count] = id;
    this.count += 1;
    return end;
  }

  /** What was added, in columns of its own; the list is empty again. `generation` held when the first was added. */
  taken(generation: number): Tokens {
    const { count, starts, ends, kinds, ids } = this;
    const tokens = emptyTokens(count, generation);
    for (let at = 0; at < count; at += 1) {
      tokens.starts[at] = starts[at] ?? 0;
      tokens.ends[at] = ends[at] ?? 0;
      tokens.kinds[at] = kinds[at] ?? 0;
      tokens.ids[at] = ids[at] ?? -1;
    }
    this.count = 0;
    if (starts.length > USUAL) this.resize(USUAL);
    return tokens;
  }

  private resize(capacity: number): void {
    const kept = Math.min(this.count, capacity);
    const { starts, ends, kinds, ids } = this;
    this.starts = new Int32Array(capacity);
    this.ends = new Int32Array(capacity);
    this.kinds = new Uint8Array(capacity);
    this.ids = new Int32Array(capacity);
    this.starts.set(starts.subarray(0, kept));
    this.ends.set(ends.subarray(0, kept));
    this.kinds.set(kinds.subarray(0, kept));
    this.ids.set(ids.subarray(0, kept));
  }
}
