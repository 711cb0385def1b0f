import { FUNCTION_WORDS } from '../../lexicon/index.ts';
import { hash32 } from '../../text/index.ts';
import { compareText, isWord } from './unit.ts';
import type { Unit } from './unit.ts';

/** One wording, however often it was printed. */
export interface Text {
  /** The compared words, joined. */
  readonly key: string;
  readonly keys: readonly string[];
  /** The words as ids: equal ids, equal words. */
  readonly ids: Int32Array;
  /** Words without ellipses and brackets. */
  readonly words: number;
  /** Words that carry matter (no function words). */
  readonly matter: number;
  /** Positions in the list of units, ascending. */
  readonly units: readonly number[];
}

export interface Texts {
  /** Longest first, then by their words: an order of content, never of arrival. */
  readonly texts: readonly Text[];
  /** For every word id, a hash of its characters. */
  readonly hashes: Uint32Array;
}

/** The distinct wordings of all units that hold at least one word. */
export function distinctTexts(units: readonly Unit[]): Texts {
  const byKey = new Map<string, number[]>();
  for (const [index, unit] of units.entries()) {
    if (!unit.words.keys.some(isWord)) continue;
    const key = unit.words.keys.join(' ');
    const same = byKey.get(key);
    if (same === undefined) byKey.set(key, [index]);
    else same.push(index);
  }
  const vocabulary = new Map<string, number>();
  const texts: Text[] = [];
  for (const [key, members] of byKey) {
    const keys = units[members[0] ?? 0]?.words.keys ?? [];
    const real = keys.filter(isWord);
    const matter = real.filter((word) => !FUNCTION_WORDS.has(word)).length;
    texts.push({ key, keys, ids: idsOf(keys, vocabulary), words: real.length, matter, units: members });
  }
  texts.sort((a, b) => b.words - a.words || b.keys.length - a.keys.length || compareText(a.key, b.key));
  return { texts, hashes: Uint32Array.from(vocabulary.keys(), (word) => hash32(word)) };
}

function idsOf(keys: readonly string[], vocabulary: Map<string, number>): Int32Array {
  const ids = new Int32Array(keys.length);
  for (const [at, key] of keys.entries()) {
    let id = vocabulary.get(key);
    if (id === undefined) vocabulary.set(key, (id = vocabulary.size));
    ids[at] = id;
  }
  return ids;
}
