// Which column or key of a record is which fact of an article.
import type { Trouble } from '../trouble.ts';

/** The facts a record can give, and the names they go by in the wild, best first. */
const NAMES = {
  url: 'url link permalink canonicalurl weburl pageurl articleurl sourceurl uri',
  title: 'title headline name',
  text: 'text body content article articletext fulltext maintext contenttext bodytext story',
  html: 'html contenthtml bodyhtml rawhtml pagehtml',
  outlet: 'outlet source publisher publication site sitename newspaper medianame sourcename domain',
  published:
    'published date publishedat publishdate publisheddate datepublished datepublish pubdate publicationdate datetime timestamp created createdat',
  modified: 'modified updated updatedat modifiedat datemodified lastmodified',
  byline: 'byline author authors creator writer',
  language: 'language lang',
  credit: 'credit credits creditline syndicatedfrom',
  id: 'id guid uid uuid',
} as const;

export type Field = keyof typeof NAMES;

/** The facts a record can give, by name. */
export const FIELDS: readonly Field[] = [
  'url',
  'title',
  'text',
  'html',
  'outlet',
  'published',
  'modified',
  'byline',
  'language',
  'credit',
  'id',
];

/** Facts a person named the columns of, where the names are not the usual ones. */
export type Mapping = ReadonlyMap<Field, string>;

/** A name for comparison: letters and digits alone, in lower case. */
export const foldField = (name: string): string =>
  name
    .slice(0, 200)
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '');

const BY_FIELD: ReadonlyMap<Field, readonly string[]> = new Map(
  FIELDS.map((field): [Field, readonly string[]] => [field, NAMES[field].split(' ')]),
);

/** The facts of a record by the names of its keys; a key serves one fact, the best name of each wins. */
export function pickFields(record: ReadonlyMap<string, unknown>): ReadonlyMap<Field, unknown> {
  const folded = new Map<string, unknown>();
  for (const [name, value] of record) {
    const key = foldField(name);
    if (!isBlank(value) && !folded.has(key)) folded.set(key, value);
  }
  const found = new Map<Field, unknown>();
  for (const [field, names] of BY_FIELD) {
    const name = [field, ...names].find((one) => folded.has(one));
    if (name !== undefined) found.set(field, folded.get(name));
  }
  return found;
}

const isBlank = (value: unknown): boolean =>
  value === null || value === undefined || (typeof value === 'string' && value.trim() === '');

/** A record with the mapped columns under the names of their facts; the other names of those facts give way. */
export function applyMapping(
  record: ReadonlyMap<string, unknown>,
  mapping: Mapping,
): ReadonlyMap<string, unknown> {
  const taken = new Set([...mapping.keys()].flatMap((field) => [field, ...(BY_FIELD.get(field) ?? [])]));
  const mapped = new Map<string, unknown>();
  for (const [field, column] of mapping) {
    const value = valueAt(record, column);
    if (value !== undefined) mapped.set(field, value);
  }
  for (const [name, value] of record) if (!taken.has(foldField(name))) mapped.set(name, value);
  return mapped;
}

/** The value under a name, or inside objects under a name with dots ("source.name"). */
function valueAt(record: ReadonlyMap<string, unknown>, column: string): unknown {
  if (record.has(column)) return record.get(column);
  let value: unknown = record;
  for (const step of column.split('.').slice(0, 8)) {
    if (value instanceof Map) value = value.get(step);
    else if (typeof value === 'object' && value !== null && Object.hasOwn(value, step)) {
      value = new Map<string, unknown>(Object.entries(value)).get(step);
    } else return undefined;
  }
  return value;
}

/** Why a record with these names is no article. */
export const noWords = (names: readonly string[]): Trouble => ({
  code: 'no-text',
  what: `no text was found under its names (${firstOf(names) || 'it has none'})`,
  remedy: 'say which one it is: --map text=NAME',
});

/** The first names of a record, however long they are. */
const firstOf = (names: readonly string[]): string => names.slice(0, 12).join(', ').slice(0, 200).trim();

/** True where at least one column can be an article's words. */
export function hasWords(names: readonly string[]): boolean {
  const fields = pickFields(new Map(names.map((name) => [name, 1])));
  return fields.has('text') || fields.has('html') || fields.has('title');
}

/** Reads `field=column[,field=column…]`; a string is what is wrong with it. */
export function parseMapping(words: readonly string[]): Mapping | string {
  const mapping = new Map<Field, string>();
  for (const pair of words.flatMap((one) => one.split(',')).map((one) => one.trim())) {
    if (pair === '') continue;
    const [name = '', ...rest] = pair.split('=');
    const column = rest.join('=').trim();
    const field = FIELDS.find((one) => one === name.trim().toLowerCase());
    if (field === undefined) return `"${name.trim()}" is no field; choose one of ${FIELDS.join(', ')}`;
    if (column === '') return `"${pair}" names no column; write ${field}=COLUMN`;
    if (mapping.has(field)) return `${field} is given twice`;
    mapping.set(field, column);
  }
  return mapping;
}
