// Small numbers for printed words, found without cutting the words out. Cost: linear in the word; less where the same
// place is asked for again.
import { ownCopy } from './remembered.ts';

/** Longer words are rare: they have no number. */
const LONGEST = 24;
/** Words that have a number at once; when all are given out, numbering starts anew. */
export const MOST_WORD_IDS = 2 ** 16;
const MOST_WORDS = MOST_WORD_IDS;
/** Open addressing: at most half of the slots are taken. */
const SLOTS = 2 ** 17;
/**
 * Numbers are noted by place in texts of these lengths (UTF-16 units): a shorter one is a wording or a name that is asked
 * for once, and would drive out the notes of the article at hand.
 */
const SHORTEST_NOTED = 2 ** 9;
const LONGEST_NOTED = 2 ** 17;

/** The words that have a number; `generation` changes when numbering starts anew. */
class WordIds {
  readonly words: string[] = [];
  generation = 0;
  private readonly slots = new Int32Array(SLOTS);
  private readonly hashes = new Int32Array(MOST_WORDS);
  private readonly lengths = new Uint8Array(MOST_WORDS);
  /** The code units of all words, one behind the other, and where each begins. */
  private codes = new Uint16Array(MOST_WORDS * 8);
  private readonly begins = new Int32Array(MOST_WORDS);
  private used = 0;
  private text = '';
  /** By place in the last text: the number plus one of the word that was asked for there. */
  private places = new Int32Array(0);

  /** The number of the word at a place; -1 for one that is too long or reaches over the text's end. */
  at(text: string, start: number, end: number): number {
    const length = end - start;
    if (length <= 0 || length > LONGEST || start < 0 || end > text.length) return -1;
    if (text.length < SHORTEST_NOTED || text.length > LONGEST_NOTED) return this.found(text, start, length);
    if (text !== this.text) this.turnTo(text);
    const noted = (this.places[start] ?? 0) - 1;
    if (noted >= 0 && this.lengths[noted] === length) return noted;
    const id = this.found(text, start, length);
    this.places[start] = id + 1;
    return id;
  }

  private turnTo(text: string): void {
    this.text = text;
    if (this.places.length < text.length) this.places = new Int32Array(text.length * 2);
    else this.places.fill(0, 0, text.length);
  }

  private found(text: string, start: number, length: number): number {
    let hash = NO_LETTERS;
    for (let at = start; at < start + length; at += 1) hash = withLetter(hash, text.charCodeAt(at));
    return this.hashed(text, start, length, hash);
  }

  /** The number of the word at a place whose letters have this hash. */
  hashed(text: string, start: number, length: number, hash: number): number {
    let slot = (hash ^ (hash >>> 15)) & (SLOTS - 1);
    for (let id = (this.slots[slot] ?? 0) - 1; id >= 0; id = (this.slots[slot] ?? 0) - 1) {
      if (this.hashes[id] === hash && this.lengths[id] === length && this.stands(id, text, start)) return id;
      slot = (slot + 1) & (SLOTS - 1);
    }
    return this.add(text, start, { length, hash, slot });
  }

  private stands(id: number, text: string, start: number): boolean {
    const begin = this.begins[id] ?? 0;
    const length = this.lengths[id] ?? 0;
    for (let at = 0; at < length; at += 1)
      if (this.codes[begin + at] !== text.charCodeAt(start + at)) return false;
    return true;
  }

  private add(
    text: string,
    start: number,
    { length, hash, slot }: { readonly length: number; readonly hash: number; readonly slot: number },
  ): number {
    if (this.words.length === MOST_WORDS) {
      this.startAnew(text);
      return this.found(text, start, length);
    }
    const id = this.words.length;
    this.words.push(ownCopy(text.slice(start, start + length)));
    this.hashes[id] = hash;
    this.lengths[id] = length;
    this.begins[id] = this.used;
    if (this.used + length > this.codes.length) this.codes = widened(this.codes);
    for (let at = 0; at < length; at += 1) this.codes[this.used + at] = text.charCodeAt(start + at);
    this.used += length;
    this.slots[slot] = id + 1;
    return id;
  }

  private startAnew(text: string): void {
    this.generation += 1;
    this.words.length = 0;
    this.slots.fill(0);
    this.used = 0;
    if (text === this.text) this.places.fill(0, 0, text.length);
    else this.text = '';
  }
}

function widened(codes: Uint16Array<ArrayBuffer>): Uint16Array<ArrayBuffer> {
  const wider = new Uint16Array(codes.length * 2);
  wider.set(codes);
  return wider;
}

const IDS = new WordIds();

/** The hash of no letters, and that of some with one more behind them: for `hashedWordId`. */
export const NO_LETTERS = 8;
export const withLetter = (hash: number, code: number): number => Math.imul(hash ^ code, 0x01000193);

/** The number of the word at a place whose letters were hashed on the way; -1 for a word that is too long. */
export const hashedWordId = (text: string, start: number, length: number, hash: number): number =>
  length > LONGEST ? -1 : IDS.hashed(text, start, length, hash);

/** The number of the word at a place, or -1; it holds until `wordGeneration` changes. */
export const wordIdAt = (text: string, start: number, end: number): number => IDS.at(text, start, end);

/** Changes when numbers are given out anew. */
export const wordGeneration = (): number => IDS.generation;

/** The word that has a number. */
export const wordOfId = (id: number): string => IDS.words[id] ?? '';
