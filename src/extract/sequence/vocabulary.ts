import { hash32, MOST_WORD_IDS } from '../../text/index.ts';
import { wordClass } from './word-class.ts';

/** Word types held at once; when full the memo starts anew, so memory is bounded on any text. */
export const VOCABULARY_LIMIT = 32_768;
/** The type that stands for what lies outside the unit. */
export const EDGE_TYPE = 0;
/** Its word, in place of the hash of one. */
export const EDGE_WORD = 1;

/** Slots of the table that finds a word: twice as many as there are words, so that a free one is near. */
const SLOTS = 2 * VOCABULARY_LIMIT;
/** Room for the letters of the words held (UTF-16 units): a news word has eight or so. */
const LETTERS = 16 * VOCABULARY_LIMIT;

/**
 * How often words like this one are part of a cue, a source or a content, learned from the training
 * corpus: word hashes in ascending order, and for each a byte (see `profileBits`).
 */
export interface Profiles {
  readonly hashes: Uint32Array;
  readonly bytes: Uint8Array;
}

/** Three bits say how likely the word is part of a cue, three how likely it is part of a source. */
export const profileBits = (cue: number, source: number): number => cue | (source << 3);
export const cueLevel = (bits: number): number => bits & 7;
export const sourceLevel = (bits: number): number => (bits >> 3) & 7;

/** Lower case, straight apostrophes, every digit the same: the form under which a word is counted. */
export function foldToken(surface: string): string {
  return surface
    .toLowerCase()
    .replace(/[’ʼ]/gu, "'")
    .replace(/\p{Nd}/gu, '0');
}

/**
 * Interned word types and what features read off a word alone: columns indexed by type.
 *
 * A memo: what it answers never depends on what was asked before, except for the
 * numbers of the types, which are only compared within one unit. Words are found by their letters in
 * the text, without cutting them out: open addressing over typed arrays.
 */
export class Vocabulary {
  private readonly profiles: Profiles;
  /** For each slot the type that lies there and the hash of its letters; type 0 where it is free. */
  private readonly slots = new Int32Array(2 * SLOTS);
  private readonly letters = new Uint16Array(LETTERS);
  /** Where the letters of each type begin; those of the next one follow. */
  private readonly begins = new Int32Array(VOCABULARY_LIMIT + 1);
  private count = 1;
  /** The type of each numbered word that was met, 0 for others; the numbers are those of one generation. */
  private readonly typesOfIds = new Int32Array(MOST_WORD_IDS);
  private generation = -1;
  readonly words = new Int32Array(VOCABULARY_LIMIT);
  readonly shapes = new Int32Array(VOCABULARY_LIMIT);
  readonly suffixes2 = new Int32Array(VOCABULARY_LIMIT);
  readonly suffixes3 = new Int32Array(VOCABULARY_LIMIT);
  readonly prefixes3 = new Int32Array(VOCABULARY_LIMIT);
  readonly classes = new Uint8Array(VOCABULARY_LIMIT);
  readonly profileBytes = new Uint8Array(VOCABULARY_LIMIT);

  constructor(profiles: Profiles) {
    this.profiles = profiles;
    this.clear();
  }

  /** Types given out, the edge among them: their numbers go from 0 up. */
  get size(): number {
    return this.count;
  }

  /** True where so many tokens of so many letters together may not find room. */
  isNearlyFull(tokens: number, letters: number): boolean {
    return this.count + tokens > VOCABULARY_LIMIT || (this.begins[this.count] ?? 0) + letters > LETTERS;
  }

  clear(): void {
    this.slots.fill(0);
    this.typesOfIds.fill(0);
    this.count = 1;
    this.words[EDGE_TYPE] = EDGE_WORD;
  }

  /** To be called before `typeOfWord`: forgets the numbers of words where they were given out anew. */
  turnTo(generation: number): void {
    if (generation === this.generation) return;
    this.generation = generation;
    this.typesOfIds.fill(0);
  }

  /** The type of the token that stands at a place; a new one is described once. There must be room for it. */
  idAt(text: string, start: number, end: number, kind: number): number {
    const { slots } = this;
    const hash = hashAt(text, start, end);
    let slot = (hash >>> 0) & (SLOTS - 1);
    for (;;) {
      const type = slots[2 * slot] ?? 0;
      if (type === 0) break;
      if (slots[2 * slot + 1] === hash && this.stands(type, text, start, end)) return type;
      slot = (slot + 1) & (SLOTS - 1);
    }
    const added = this.add(text, start, end, kind);
    slots[2 * slot] = added;
    slots[2 * slot + 1] = hash;
    return added;
  }

  /** The type of a numbered word that `note` was told; 0 where none was. */
  typeOfWord(id: number): number {
    return this.typesOfIds[id] ?? 0;
  }

  /** Notes the type of a numbered word: the next time its letters need not be looked at. */
  note(id: number, type: number): void {
    this.typesOfIds[id] = type;
  }

  private stands(type: number, text: string, start: number, end: number): boolean {
    const { letters, begins } = this;
    const from = begins[type] ?? 0;
    if ((begins[type + 1] ?? 0) - from !== end - start) return false;
    for (let at = start; at < end; at += 1) {
      if (letters[from + at - start] !== text.charCodeAt(at)) return false;
    }
    return true;
  }

  private add(text: string, start: number, end: number, kind: number): number {
    const type = this.count;
    const from = this.begins[type] ?? 0;
    for (let at = start; at < end; at += 1) this.letters[from + at - start] = text.charCodeAt(at);
    this.begins[type + 1] = from + end - start;
    this.count = type + 1;
    this.describe(type, text.slice(start, end), kind);
    return type;
  }

  private describe(type: number, surface: string, kind: number): void {
    const folded = foldToken(surface);
    const word = hash32(folded);
    this.words[type] = word;
    this.shapes[type] = hash32(shapeOf(surface));
    this.suffixes2[type] = hash32(folded.slice(-2));
    this.suffixes3[type] = hash32(folded.slice(-3));
    this.prefixes3[type] = hash32(folded.slice(0, 3));
    this.classes[type] = wordClass(surface, folded, kind);
    this.profileBytes[type] = profileOf(this.profiles, word);
  }
}

/** A hash of the letters at a place, its low bits mixed well. */
function hashAt(text: string, start: number, end: number): number {
  let hash = end - start;
  for (let at = start; at < end; at += 1) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return hash ^ (hash >>> 15);
}
/** The profile byte of a word, 0 where the word is not in the table. Binary search. */
function profileOf(profiles: Profiles, hash: number): number {
  let low = 0;
  let high = profiles.hashes.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((profiles.hashes[middle] ?? 0) < hash) low = middle + 1;
    else high = middle;
  }
  return profiles.hashes[low] === hash ? (profiles.bytes[low] ?? 0) : 0;
}

/** "Xx", "XX", "x-x", "0.0": case and kind of the characters, runs collapsed. */
function shapeOf(surface: string): string {
  let shape = '';
  for (const char of surface.slice(0, 24)) {
    const mark = shapeMark(char);
    if (!shape.endsWith(mark)) shape += mark;
  }
  return shape;
}

function shapeMark(char: string): string {
  if (char >= '0' && char <= '9') return '0';
  const lower = char.toLowerCase();
  if (lower !== char) return 'X';
  return lower === char.toUpperCase() ? char : 'x';
}
