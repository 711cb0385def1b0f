// A record as a part: one JSON object, with the columns a person mapped under the names of their facts.
import { keyOf } from '../../text/index.ts';
import { hostOf } from '../known-outlets.ts';
import type { PartEvent } from '../part.ts';
import { refusal } from '../trouble.ts';
import { applyMapping, type Mapping, noWords, pickFields } from './fields.ts';
import { isQuotationRecord } from './gdelt.ts';
import { isJsonFeed } from './json-kind.ts';
import { jsonOf } from './parse-json.ts';

export interface RecordPlace {
  /** The file's. */
  readonly address: string;
  /** The record's. */
  readonly path: string;
  /** True where the file holds this record alone: it then answers to the file's address. */
  readonly isAlone: boolean;
}

/** Bytes as they came, where nothing is mapped; null where they were made from a row. */
export type Original = Uint8Array | null;

/**
 * The part of a record. Its address is its URL; else the file's with the record's own key, or with a digest of what it
 * holds, so that a record keeps its address when others are put before it. A record without words is refused here
 * already: a table has them by the thousand, and handing each on costs far more than reading it.
 */
export function recordPart(
  record: ReadonlyMap<string, unknown>,
  { address, path, isAlone }: RecordPlace,
  mapping: Mapping,
  original: Original,
): PartEvent {
  const mapped = mapping.size === 0 ? record : applyMapping(record, mapping);
  const fields = pickFields(mapped);
  const hasWords = [fields.get('text'), fields.get('html')].some(isWorded);
  if (!hasWords && !isQuotationRecord(mapped) && !isJsonFeed(mapped)) {
    return refusal(path, noWords([...mapped.keys()]));
  }
  const json = mapping.size === 0 && original !== null ? null : jsonOf(mapped);
  return {
    kind: 'part',
    path,
    address: urlIn(fields.get('url')) ?? (isAlone ? address : ownAddress(address, fields.get('id'), mapped)),
    bytes: json === null ? (original ?? new Uint8Array()) : new TextEncoder().encode(json),
    capturedAt: null,
  };
}

/** True for words: a string or parts of one, with letters in it. Marks alone are what a broken table is made of. */
const isWorded = (value: unknown): boolean =>
  typeof value === 'string'
    ? /\p{L}{2}|\p{Lo}/u.test(value)
    : value !== undefined && typeof value !== 'number';

const urlIn = (value: unknown): string | null =>
  typeof value === 'string' && hostOf(value.trim()) !== null ? value.trim() : null;

function ownAddress(address: string, id: unknown, record: ReadonlyMap<string, unknown>): string {
  const key = typeof id === 'string' || typeof id === 'number' ? String(id).trim().slice(0, 200) : '';
  return `${address}#${key === '' ? keyOf('', [jsonOf(record)]) : key}`;
}
