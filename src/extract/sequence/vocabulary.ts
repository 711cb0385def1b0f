import { hash32, rememberedAt } from '../../text/index.ts';
import { wordClass } from './word-class.ts';

/** Word types held at once; when full the memo starts anew, so memory is bounded on any text. */
export const VOCABULARY_LIMIT = 32_768;
/** The type that stands for what lies outside the unit. */
export const EDGE_TYPE = 0;
/** Its word, in place of the hash of one. */
export const EDGE_WORD = 1;

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

/** A word and its number, given out when the vocabulary was in this generation. */
interface Placed {
  readonly word: string;
  id: number;
  generation: number;
}

/**
 * Interned word types and what features read off a word alone: columns indexed by type.
 *
 * A memo: what it answers never depends on what was asked before, except for the
 * numbers of the types, which are only compared within one unit.
 */
export class Vocabulary {
  private readonly ids = new Map<string, number>();
  private readonly profiles: Profiles;
  private readonly placed = rememberedAt((word): Placed => ({ word, id: 0, generation: -1 }));
  /** How often the memo was emptied: numbers given out before mean nothing now. */
  private generation = 0;
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

  get size(): number {
    return this.ids.size + 1;
  }

  /** True where the next unit may not find room. */
  isNearlyFull(coming: number): boolean {
    return this.size + coming > VOCABULARY_LIMIT;
  }

  clear(): void {
    this.ids.clear();
    this.generation += 1;
    this.words[EDGE_TYPE] = EDGE_WORD;
  }

  /** The type of the token that stands at a place: a look-up only where another word took its slot. */
  idAt(text: string, start: number, end: number, kind: number): number {
    const held = this.placed(text, start, end);
    if (held.generation !== this.generation) {
      held.generation = this.generation;
      held.id = this.idOf(held.word, kind);
    }
    return held.id;
  }

  /** The type of a token; a new one is described once. */
  idOf(surface: string, kind: number): number {
    const known = this.ids.get(surface);
    if (known !== undefined) return known;
    const id = this.size;
    this.ids.set(surface, id);
    this.describe(id, surface, kind);
    return id;
  }

  private describe(id: number, surface: string, kind: number): void {
    const folded = foldToken(surface);
    this.words[id] = hash32(folded);
    this.shapes[id] = hash32(shapeOf(surface));
    this.suffixes2[id] = hash32(folded.slice(-2));
    this.suffixes3[id] = hash32(folded.slice(-3));
    this.prefixes3[id] = hash32(folded.slice(0, 3));
    this.classes[id] = wordClass(surface, folded, kind);
    this.profileBytes[id] = profileOf(this.profiles, hash32(folded));
  }
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
