// Fingerprints of running text: hashes of eight words in a row, of which winnowing (Schleimer, Wilkerson and Aiken
// 2003) keeps the smallest in every four, so that any shared run of eleven words is found. Then postings as one
// sorted array. Cost: linear in words, n log n in fingerprints.
import { hash32, mix32 } from '../../text/index.ts';
import type { Body } from './body.ts';

export const GRAM = 8;
const WINDOW = 4;
/** The same eight words are remembered at this many places of one article: a refrain is not a hundred passages. */
const PLACES = 4;
/** A fingerprint in more articles than this is everybody's: its articles meet only the first few. */
const LONGEST_POSTING = 40;
const HUBS = 4;

/** Eight equal words at two places; `a` is the body with the smaller position in the list, or the same. */
export interface Anchor {
  readonly a: number;
  readonly b: number;
  readonly aAt: number;
  readonly bAt: number;
}

/** Places in bodies that share a fingerprint, ordered by pair of bodies. `within`: both in one body, else in two. */
export function anchors(bodies: readonly Body[], within: boolean): Anchor[] {
  const docs: number[] = [];
  const places: number[] = [];
  const hashes: number[] = [];
  const words = new Map<string, number>();
  for (const [doc, body] of bodies.entries()) {
    for (const [at, hash] of fingerprintsOf(body, words, within)) {
      docs.push(doc);
      places.push(at);
      hashes.push(hash);
    }
  }
  const order = sortedByHash(hashes);
  const found: Anchor[] = [];
  for (let from = 0; from < order.length;) {
    let to = from + 1;
    const hash = hashes[order[from] ?? 0];
    while (to < order.length && hashes[order[to] ?? 0] === hash) to += 1;
    meet(Array.from(order.subarray(from, to)), { docs, places, within }, found);
    from = to;
  }
  return found.sort((x, y) => x.a - y.a || x.b - y.b || x.aAt - y.aAt || x.bAt - y.bAt);
}

/** Fingerprint numbers by hash, equal ones in reading order. */
function sortedByHash(hashes: readonly number[]): Int32Array {
  const scale = 2 ** Math.max(1, Math.ceil(Math.log2(hashes.length + 1)));
  const range = Math.min(2 ** 32, 2 ** 53 / scale);
  const keyed = Float64Array.from(hashes, (hash, at) => (hash % range) * scale + at).sort();
  return Int32Array.from(keyed, (key) => key % scale);
}

function meet(
  posting: readonly number[],
  index: { readonly docs: readonly number[]; readonly places: readonly number[]; readonly within: boolean },
  found: Anchor[],
): void {
  const top = posting.length > LONGEST_POSTING ? HUBS * PLACES : posting.length;
  for (const [rank, first] of posting.slice(0, top).entries()) {
    const a = index.docs[first] ?? 0;
    for (const second of index.within
      ? posting.slice(rank + 1, rank + 1 + PLACES)
      : posting.slice(rank + 1)) {
      const b = index.docs[second] ?? 0;
      if ((a === b) !== index.within) continue;
      found.push({ a, b, aAt: index.places[first] ?? 0, bAt: index.places[second] ?? 0 });
    }
  }
}

/** Kept grams of a body as [place, hash]; words in quotation marks are left out where bodies are compared. */
function fingerprintsOf(body: Body, words: Map<string, number>, within: boolean): [number, number][] {
  const kept: [number, number][] = [];
  const grams = gramsOf(body, words, within);
  const counts = new Map<number, number>();
  let last = -1;
  for (let start = 0; start + 1 <= grams.length; start += 1) {
    let best = start;
    for (let at = start; at < Math.min(grams.length, start + WINDOW); at += 1) {
      if ((grams[at] ?? Infinity) <= (grams[best] ?? Infinity)) best = at;
    }
    const hash = grams[best] ?? Infinity;
    if (best === last || hash === Infinity) continue;
    last = best;
    const count = (counts.get(hash) ?? 0) + 1;
    counts.set(hash, count);
    if (count <= PLACES) kept.push([best, hash]);
  }
  return kept;
}

/** The hash of the eight words from each place on; infinite where a masked word is among them. */
function gramsOf(body: Body, words: Map<string, number>, within: boolean): Float64Array {
  const count = Math.max(0, body.keys.length - GRAM + 1);
  const grams = new Float64Array(count);
  const ids = Uint32Array.from(body.keys, (key) => wordHash(key, words));
  let masked = 0;
  for (let at = 0; at < body.keys.length; at += 1) {
    masked = !within && body.quoted[at] === 1 ? GRAM : Math.max(0, masked - 1);
    const start = at - GRAM + 1;
    if (start < 0) continue;
    let hash = 0;
    for (let word = start; word <= at; word += 1) hash = mix32(Math.imul(hash, 31) + (ids[word] ?? 0));
    grams[start] = masked > 0 ? Infinity : hash;
  }
  return grams;
}

function wordHash(key: string, words: Map<string, number>): number {
  let hash = words.get(key);
  if (hash === undefined) words.set(key, (hash = hash32(key)));
  return hash;
}
