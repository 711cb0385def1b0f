// Inverted index of word 3-grams as one sorted array of numbers: gram hash in the high bits, text in the low ones.
// Cost: n log n in the number of grams, 8 bytes each.
import { mix32 } from '../../text/index.ts';
import { isWord } from './unit.ts';
import type { Texts } from './texts.ts';

/** Words in a gram. Two match by chance everywhere, four are lost to the first changed word. */
export const GRAM_WORDS = 3;

/** Postings of every gram that stands in two texts or more: `members` of posting p are [offsets[p], offsets[p+1]). */
export interface GramIndex {
  readonly grams: Float64Array;
  readonly offsets: Int32Array;
  /** Text positions, ascending within a posting. */
  readonly members: Int32Array;
}

export function gramIndex({ texts, hashes }: Texts): GramIndex {
  const scale = 2 ** Math.max(1, Math.ceil(Math.log2(texts.length + 1)));
  const range = Math.min(2 ** 32, 2 ** 53 / scale);
  const isGap = gapIds({ texts, hashes });
  const entries: number[] = [];
  for (const [at, text] of texts.entries()) {
    for (let start = 0; start + GRAM_WORDS <= text.ids.length; start += 1) {
      const gram = gramAt(text.ids, start, hashes, isGap);
      if (gram !== null) entries.push((gram % range) * scale + at);
    }
  }
  return postings(Float64Array.from(entries).sort(), scale);
}

/** Ids that are no words: a gram never reaches over them. */
function gapIds({ texts }: Texts): ReadonlySet<number> {
  const gaps = new Set<number>();
  for (const text of texts) {
    for (const [at, key] of text.keys.entries()) if (!isWord(key)) gaps.add(text.ids[at] ?? -1);
  }
  return gaps;
}

function gramAt(
  ids: Int32Array,
  start: number,
  hashes: Uint32Array,
  isGap: ReadonlySet<number>,
): number | null {
  let hash = 0;
  for (let at = start; at < start + GRAM_WORDS; at += 1) {
    const id = ids[at] ?? 0;
    if (isGap.has(id)) return null;
    hash = mix32(Math.imul(hash, 31) + (hashes[id] ?? 0));
  }
  return hash;
}

/** Drops repeats inside one text and grams of one text alone: neither can bring two texts together. */
function postings(sorted: Float64Array, scale: number): GramIndex {
  const grams: number[] = [];
  const offsets: number[] = [0];
  const members: number[] = [];
  let at = 0;
  while (at < sorted.length) {
    const gram = Math.floor((sorted[at] ?? 0) / scale);
    const begin = members.length;
    for (; at < sorted.length && Math.floor((sorted[at] ?? 0) / scale) === gram; at += 1) {
      const text = (sorted[at] ?? 0) - gram * scale;
      if (members.length === begin || members.at(-1) !== text) members.push(text);
    }
    if (members.length - begin < 2) {
      members.length = begin;
      continue;
    }
    grams.push(gram);
    offsets.push(members.length);
  }
  return {
    grams: Float64Array.from(grams),
    offsets: Int32Array.from(offsets),
    members: Int32Array.from(members),
  };
}
