import { hash } from 'node:crypto';
import type { ArticleFacts, Conflict, Duplicate, Entry, Group, Link, Speaker } from '../model/index.ts';
import { REBUILD, StoreError } from './store-error.ts';
import type { StoredSource } from './store.ts';

/** What is kept as a row, by kind. `revisionOf` is not kept: it follows from what stands at the address. */
export interface Kinds {
  readonly article: Omit<Entry, 'revisionOf'>;
  readonly facts: ArticleFacts;
  readonly source: StoredSource;
  readonly speaker: Speaker;
  /** Quote id and speaker id, in order of quote id; one row an article, under its id. */
  readonly 'speaker-of': readonly (readonly [string, string])[];
  readonly group: Group;
  readonly duplicate: Duplicate;
  readonly link: Link;
  readonly conflict: Conflict;
}
export type Kind = keyof Kinds;

/** A value as it is kept: its JSON, and a digest over kind, id and JSON that shows damage and swapped rows. */
export interface Row {
  readonly id: string;
  readonly json: string;
  readonly digest: string;
}

const DIGEST_LENGTH = 32;

export function sealRow<K extends Kind>(kind: K, id: string, value: Kinds[K]): Row {
  const json = JSON.stringify(value);
  return { id, json, digest: digestOf(kind, id, json) };
}

function digestOf(kind: Kind, id: string, json: string): string {
  return hash('sha256', `${kind}\n${id}\n${json}`).slice(0, DIGEST_LENGTH);
}

/** The value of a row; throws `damaged` where the digest does not fit the words. */
export function openRow<K extends Kind>(kind: K, row: Row, file: string): Kinds[K] {
  if (isWhole(kind, row)) {
    const value: unknown = JSON.parse(row.json);
    if (isWritten(kind, value)) return value;
  }
  throw new StoreError('damaged', `${file}: ${kind} ${row.id} is damaged; ${REBUILD}`);
}

export function isWhole(kind: Kind, row: Row): boolean {
  return digestOf(kind, row.id, row.json) === row.digest;
}

/**
 * A row whose digest fits is one that `sealRow` wrote, and `sealRow` takes only values of its kind:
 * the digest is the proof of the type, and no schema library is loaded to read a row.
 */
function isWritten<K extends Kind>(kind: K, value: unknown): value is Kinds[K] {
  return value !== null && typeof value === 'object' && Array.isArray(value) === (kind === 'speaker-of');
}

/** How many rows a set has and the exclusive-or of their digests: equal for equal sets, whatever the order. */
export interface Seal {
  readonly count: number;
  readonly sum: string;
}

export const EMPTY_SEAL: Seal = { count: 0, sum: '0'.repeat(DIGEST_LENGTH) };

const DIGEST = /^[0-9a-f]{32}$/u;

/** The seal with rows put in (or, `by` -1, taken out). A digest that is garbled adds nothing: the sums differ then. */
export function reseal(seal: Seal, digests: Iterable<string>, by: 1 | -1 = 1): Seal {
  let { count } = seal;
  let sum = BigInt(`0x${seal.sum}`);
  for (const digest of digests) {
    count += by;
    if (DIGEST.test(digest)) sum ^= BigInt(`0x${digest}`);
  }
  return { count, sum: sum.toString(16).padStart(DIGEST_LENGTH, '0') };
}

export const sealText = (seal: Seal): string => `${seal.count}:${seal.sum}`;

/** Reads what `sealText` wrote; the empty seal where nothing was written. */
export function parseSeal(text: string | null): Seal {
  const match = /^(\d{1,15}):([0-9a-f]{32})$/.exec(text ?? '');
  return match === null ? EMPTY_SEAL : { count: Number(match[1]), sum: match[2] ?? '' };
}
