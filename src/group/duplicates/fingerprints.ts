// Fingerprints of running text: hashes of eight words in a row, of which winnowing (Schleimer, Wilkerson and Aiken
// 2003) keeps the smallest in every four, so that any shared run of eleven words is found. Then postings as one sorted
// array, and the meetings of one body at a time. Cost: linear in words, n log n in fingerprints.
import { hash32, mix32 } from '../../text/index.ts';
import type { Body } from './body.ts';

export const GRAM = 8;
const WINDOW = 4;
/** The same eight words are remembered at this many places of one article: a refrain is not a hundred passages. */
const PLACES = 4;
/** A fingerprint in more texts than this is everybody's: its texts meet only the first few. */
const LONGEST_POSTING = 40;
const HUBS = 4;

/** Eight equal words at two places. */
export interface Anchor {
  readonly aAt: number;
  readonly bAt: number;
}

/** Two bodies, as positions in the list, `a` the smaller, with all their anchors in order of place. */
export interface Meeting {
  readonly a: number;
  readonly b: number;
  readonly anchors: readonly Anchor[];
}

/** Every pair of bodies that shares a fingerprint outside quotation marks, in order. */
export function* meetings(bodies: readonly Body[]): Generator<Meeting> {
  const index = indexOf(bodies);
  for (let a = 0; a < bodies.length; a += 1) {
    const packed = Float64Array.from(metBy(a, index)).sort();
    for (let from = 0; from < packed.length;) {
      const b = Math.floor((packed[from] ?? 0) / (PLACE * PLACE));
      const anchors: Anchor[] = [];
      for (; from < packed.length && Math.floor((packed[from] ?? 0) / (PLACE * PLACE)) === b; from += 1) {
        const places = (packed[from] ?? 0) % (PLACE * PLACE);
        anchors.push({ aAt: Math.floor(places / PLACE), bAt: places % PLACE });
      }
      yield { a, b, anchors };
    }
  }
}

/** Places at which a body repeats eight of its own words, in order; quotations included. */
export function repeats(body: Body): Anchor[] {
  const places = new Map<number, number[]>();
  const anchors: Anchor[] = [];
  for (const [bAt, hash] of fingerprintsOf(body, true)) {
    const before = places.get(hash);
    if (before === undefined) places.set(hash, [bAt]);
    else {
      for (const aAt of before) anchors.push({ aAt, bAt });
      before.push(bAt);
    }
  }
  return anchors.sort((x, y) => x.aAt - y.aAt || x.bAt - y.bAt);
}

/** More than the words of any body: a pair of places and a body are packed into one number. */
const PLACE = 2 ** 16;

/** Fingerprints in reading order, and the order that brings equal ones together. */
interface Index {
  /** Fingerprints of body `a` are [first[a], first[a + 1]). */
  readonly first: readonly number[];
  readonly docs: Int32Array;
  readonly places: Int32Array;
  /** Fingerprints by hash, equal ones in reading order; `rank` is the way back. */
  readonly order: Int32Array;
  readonly rank: Int32Array;
  /** For each rank, the ranks at which its posting starts and ends. */
  readonly from: Int32Array;
  readonly to: Int32Array;
}

function indexOf(bodies: readonly Body[]): Index {
  const first = [0];
  const docs: number[] = [];
  const places: number[] = [];
  const hashes: number[] = [];
  for (const [doc, body] of bodies.entries()) {
    for (const [at, hash] of fingerprintsOf(body, false)) {
      docs.push(doc);
      places.push(at);
      hashes.push(hash);
    }
    first.push(hashes.length);
  }
  const order = sortedByHash(hashes);
  const rank = new Int32Array(order.length);
  const from = new Int32Array(order.length);
  const to = new Int32Array(order.length);
  for (let start = 0; start < order.length;) {
    let end = start + 1;
    const hash = hashes[order[start] ?? 0];
    while (end < order.length && hashes[order[end] ?? 0] === hash) end += 1;
    for (let at = start; at < end; at += 1) rank[order[at] ?? 0] = at;
    from.fill(start, start, end);
    to.fill(end, start, end);
    start = end;
  }
  return { first, docs: Int32Array.from(docs), places: Int32Array.from(places), order, rank, from, to };
}

/** Fingerprint numbers by hash, equal ones in reading order. */
function sortedByHash(hashes: readonly number[]): Int32Array {
  const scale = 2 ** Math.max(1, Math.ceil(Math.log2(hashes.length + 1)));
  const range = Math.min(2 ** 32, 2 ** 53 / scale);
  const keyed = Float64Array.from(hashes, (hash, at) => (hash % range) * scale + at).sort();
  return Int32Array.from(keyed, (key) => key % scale);
}

/** Anchors of one body with later ones, packed: the other body, the place here, the place there. */
function metBy(a: number, { first, docs, places, order, rank, from, to }: Index): number[] {
  const packed: number[] = [];
  for (let own = first[a] ?? 0; own < (first[a + 1] ?? 0); own += 1) {
    const at = rank[own] ?? 0;
    const start = from[at] ?? 0;
    const end = to[at] ?? 0;
    if (end - start > LONGEST_POSTING && at - start >= HUBS * PLACES) continue;
    for (let next = at + 1; next < end; next += 1) {
      const other = order[next] ?? 0;
      const b = docs[other] ?? 0;
      if (b !== a) packed.push((b * PLACE + (places[own] ?? 0)) * PLACE + (places[other] ?? 0));
    }
  }
  return packed;
}

/** Kept grams of a body as [place, hash]; words in quotation marks are left out where bodies are compared. */
export function fingerprintsOf(body: Body, within: boolean): [number, number][] {
  const kept: [number, number][] = [];
  const grams = gramsOf(body, within);
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
function gramsOf(body: Body, within: boolean): Float64Array {
  const grams = new Float64Array(Math.max(0, body.keys.length - GRAM + 1));
  const ids = wordHashes(body.keys);
  let masked = 0;
  for (let at = 0; at < ids.length; at += 1) {
    masked = !within && body.quoted[at] === 1 ? GRAM : Math.max(0, masked - 1);
    const start = at - GRAM + 1;
    if (start < 0) continue;
    let hash = 0;
    for (let word = start; word <= at; word += 1) hash = mix32(Math.imul(hash, 31) + (ids[word] ?? 0));
    grams[start] = masked > 0 ? Infinity : hash;
  }
  return grams;
}

function wordHashes(keys: readonly string[]): Uint32Array {
  const hashes = new Uint32Array(keys.length);
  for (const [at, key] of keys.entries()) hashes[at] = hash32(key);
  return hashes;
}
