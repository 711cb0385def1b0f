// The distinct wordings of a set of quotes, packed: no object per wording, so that millions fit in memory.
import { mix32 } from '../../text/index.ts';
import { Int32List } from './growing.ts';
import { TRAIT, Vocabulary } from './vocabulary.ts';

/** Wordings, longest first, then by their words: an order of content, never of arrival. */
export interface Texts {
  readonly vocabulary: Vocabulary;
  readonly count: number;
  /** Word numbers of all wordings; wording `t` has those in [starts[t], ends[t]). */
  readonly ids: Int32Array;
  readonly starts: Int32Array;
  readonly ends: Int32Array;
  /** Words without ellipses and brackets, and those among them that carry matter. */
  readonly words: Int32Array;
  readonly matter: Int32Array;
  /** Quotes printed in wording `t`: `units[unitStarts[t]]` up to `units[unitStarts[t + 1]]`, ascending. */
  readonly units: Int32Array;
  readonly unitStarts: Int32Array;
  /** The wording of each quote; -1 where it holds no word. */
  readonly textOf: Int32Array;
}

/** Collects the wordings of quotes in order of their position. Cost: linear in words. */
export class TextCollector {
  readonly vocabulary = new Vocabulary();
  private readonly pool = new Int32List();
  private readonly starts = new Int32List();
  private readonly marks = new Int32List();
  private readonly textOf = new Int32List();
  private slots = new Int32Array(1 << 12).fill(-1);

  /** The next quote, by the words compared. */
  add(keys: readonly string[]): void {
    const start = this.pool.length;
    let hash = 0;
    let hasWord = false;
    for (const key of keys) {
      const number = this.vocabulary.numberOf(key);
      hasWord ||= this.vocabulary.has(number, TRAIT.word);
      hash = mix32(Math.imul(hash, 31) + (this.vocabulary.hashes[number] ?? 0));
      this.pool.push(number);
    }
    const known = hasWord ? this.known(hash, start) : -2;
    if (known !== -1) this.pool.length = start;
    else this.open(hash, start);
    this.textOf.push(known === -1 ? this.starts.length - 1 : Math.max(known, -1));
  }

  /** The wording that equals the words from `start` on; -1 where there is none. */
  private known(hash: number, start: number): number {
    const length = this.pool.length - start;
    for (let slot = hash & (this.slots.length - 1); ; slot = (slot + 1) & (this.slots.length - 1)) {
      const text = this.slots[slot] ?? -1;
      if (text < 0) return -1;
      if (this.marks.at(text) === (hash | 0) && this.lengthOf(text, start) === length) {
        if (this.equals(this.starts.at(text), start, length)) return text;
      }
    }
  }

  private lengthOf(text: number, end: number): number {
    return (text + 1 < this.starts.length ? this.starts.at(text + 1) : end) - this.starts.at(text);
  }

  private equals(a: number, b: number, length: number): boolean {
    for (let at = 0; at < length; at += 1) if (this.pool.at(a + at) !== this.pool.at(b + at)) return false;
    return true;
  }

  private open(hash: number, start: number): void {
    if (this.starts.length * 2 >= this.slots.length) this.widen();
    this.place(hash, this.starts.length);
    this.starts.push(start);
    this.marks.push(hash | 0);
  }

  private place(hash: number, text: number): void {
    let slot = hash & (this.slots.length - 1);
    while ((this.slots[slot] ?? -1) >= 0) slot = (slot + 1) & (this.slots.length - 1);
    this.slots[slot] = text;
  }

  private widen(): void {
    this.slots = new Int32Array(this.slots.length * 4).fill(-1);
    for (let text = 0; text < this.starts.length; text += 1) this.place(this.marks.at(text), text);
  }

  finish(): Texts {
    const { vocabulary } = this;
    const ids = this.pool.values();
    const count = this.starts.length;
    this.starts.push(ids.length);
    const starts = this.starts.values();
    const sizes = measured(ids, starts, vocabulary);
    const order = inOrder({ ids, starts, marks: this.marks.values(), words: sizes.words, vocabulary }, count);
    const placeOf = new Int32Array(count);
    for (const [place, text] of order.entries()) placeOf[text] = place;
    const textOf = this.textOf.values().map((text) => (text < 0 ? -1 : (placeOf[text] ?? -1)));
    return {
      vocabulary,
      count,
      ids,
      starts: order.map((text) => starts[text] ?? 0),
      ends: order.map((text) => starts[text + 1] ?? 0),
      words: order.map((text) => sizes.words[text] ?? 0),
      matter: order.map((text) => sizes.matter[text] ?? 0),
      textOf,
      ...byText(textOf, count),
    };
  }
}

function measured(
  ids: Int32Array,
  starts: Int32Array,
  vocabulary: Vocabulary,
): { readonly words: Int32Array; readonly matter: Int32Array } {
  const words = new Int32Array(starts.length - 1);
  const matter = new Int32Array(starts.length - 1);
  for (let text = 0; text < words.length; text += 1) {
    const said = ids.subarray(starts[text], starts[text + 1]);
    words[text] = vocabulary.count(said, TRAIT.word);
    matter[text] = vocabulary.count(said, TRAIT.matter);
  }
  return { words, matter };
}

interface Unordered extends Pick<Texts, 'ids' | 'starts' | 'words' | 'vocabulary'> {
  readonly marks: Int32Array;
}

/** Most words first; of as many, by the hash of the words; of one hash, by the words themselves. */
function inOrder({ ids, starts, marks, words, vocabulary }: Unordered, count: number): Int32Array {
  const size = (text: number): number => (starts[text + 1] ?? 0) - (starts[text] ?? 0);
  const wordsOf = (text: number): number => words[text] ?? 0;
  const mark = (text: number): number => marks[text] ?? 0;
  const sizes = Int32Array.from({ length: count }, (_, text) => -size(text));
  let order: Int32Array = Int32Array.from({ length: count }, (_, text) => text);
  for (const keys of [marks.subarray(0, count), sizes, words.map((some) => -some)])
    order = ordered(order, keys);
  const key = (text: number): string =>
    Array.from(ids.subarray(starts[text], starts[text + 1]), (id) => vocabulary.keys[id]).join(' ');
  const isAlike = (a: number, b: number): boolean =>
    mark(a) === mark(b) && wordsOf(a) === wordsOf(b) && size(a) === size(b);
  for (let from = 0, to = 0; from < count; from = to) {
    for (to = from + 1; to < count && isAlike(order[from] ?? 0, order[to] ?? 0);) to += 1;
    if (to > from + 1) order.subarray(from, to).sort((a, b) => (key(a) < key(b) ? -1 : 1));
  }
  return order;
}

/** Counted at once: few enough that a handful of wordings costs little. */
const DIGIT_BITS = 11;
const DIGITS = 1 << DIGIT_BITS;
const KEY_BITS = 32;
const SIGN = 1 << (KEY_BITS - 1);

/** Numbers in order of a whole number each has as its key, of like keys in the order they had. Cost: three passes. */
function ordered(numbers: Int32Array, keys: Int32Array): Int32Array {
  let from = numbers;
  let to: Int32Array = new Int32Array(numbers.length);
  for (let shift = 0; shift < KEY_BITS; shift += DIGIT_BITS) {
    const next = new Int32Array(DIGITS + 1);
    // The sign bit is turned over, so that negative keys come first.
    const digitOf = (one: number): number => (((keys[one] ?? 0) ^ SIGN) >>> shift) & (DIGITS - 1);
    for (const one of from) next[digitOf(one) + 1] = (next[digitOf(one) + 1] ?? 0) + 1;
    for (let digit = 1; digit < DIGITS; digit += 1) next[digit] = (next[digit] ?? 0) + (next[digit - 1] ?? 0);
    for (const one of from) {
      const digit = digitOf(one);
      const place = next[digit] ?? 0;
      to[place] = one;
      next[digit] = place + 1;
    }
    [from, to] = [to, from];
  }
  return from;
}

/** Counting sort of the quotes by their wording. */
function byText(textOf: Int32Array, count: number): Pick<Texts, 'units' | 'unitStarts'> {
  const unitStarts = new Int32Array(count + 1);
  for (const text of textOf) if (text >= 0) unitStarts[text + 1] = (unitStarts[text + 1] ?? 0) + 1;
  for (let text = 0; text < count; text += 1)
    unitStarts[text + 1] = (unitStarts[text + 1] ?? 0) + (unitStarts[text] ?? 0);
  const next = unitStarts.slice();
  const units = new Int32Array(unitStarts[count] ?? 0);
  for (const [unit, text] of textOf.entries()) {
    if (text < 0) continue;
    units[next[text] ?? 0] = unit;
    next[text] = (next[text] ?? 0) + 1;
  }
  return { units, unitStarts };
}

/** The word numbers of a wording. */
export function idsOf({ ids, starts, ends }: Texts, text: number): Int32Array {
  return ids.subarray(starts[text] ?? 0, ends[text] ?? 0);
}

/** The compared words of a wording. */
export function keysOf(all: Texts, text: number): string[] {
  return Array.from(idsOf(all, text), (id) => all.vocabulary.keys[id] ?? '');
}
