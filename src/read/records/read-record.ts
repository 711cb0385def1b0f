// One record: an object with an article's words and facts under names people use.
import type { Warning } from '../../model/index.ts';
import { hostOf, type KnownOutlets } from '../known-outlets.ts';
import type { RawSource, Reading } from '../reading.ts';
import { outletGiven, readStory } from '../story.ts';
import { refusal } from '../trouble.ts';
import { isMarkup } from '../feeds/feed-item.ts';
import { type Field, noWords, pickFields } from './fields.ts';
import { isQuotationRecord, quotationText } from './gdelt.ts';
import { entriesOf } from './parse-json.ts';

/** The article of a record, or the line that says what it lacks. */
export async function readRecord(
  source: RawSource,
  record: ReadonlyMap<string, unknown>,
  known: KnownOutlets,
  warnings: readonly Warning[],
): Promise<Reading> {
  const fields = pickFields(record);
  const isQuotations = isQuotationRecord(record);
  const words = isQuotations ? { html: null, text: quotationText(record) } : wordsOf(fields);
  const title = single(fields.get('title'));
  if (words.html === null && words.text === null) {
    return refusal(source.path, noWords([...record.keys()]));
  }
  const address = text(fields.get('url'));
  const url = hostOf(address) === null ? null : address;
  const date = dateWords(fields.get('published'));
  const story = {
    title,
    ...words,
    url,
    outlet: outletGiven(outletWords(fields.get('outlet')), url, known),
    byline: names(fields.get('byline')),
    language: text(fields.get('language')),
    // GDELT's date is the moment it met the page.
    published: isQuotations ? null : date,
    modified: dateWords(fields.get('modified')),
    basis: 'metadata',
    credits: texts(fields.get('credit')),
    seen: isQuotations ? date : null,
  } as const;
  return readStory({ ...source, address: url ?? source.address }, story, known, warnings);
}

/** The words as mark-up or plain; a text that holds tags is mark-up. */
function wordsOf(fields: ReadonlyMap<Field, unknown>): { html: string | null; text: string | null } {
  const html = text(fields.get('html'));
  const plain = text(fields.get('text'));
  if (plain !== null && !isTagged(plain)) return { html: null, text: plain };
  return { html: plain ?? html, text: null };
}

/** Tags of paragraphs, not a stray "<" of a formula. */
const isTagged = (words: string): boolean =>
  isMarkup(words.slice(0, 20_000)) &&
  /<(?:p|br|div|html|body|article|span|a|h[1-6]|ul|ol|li)\b/iu.test(words);

/** A text, or a list of paragraphs. */
function text(value: unknown): string | null {
  const words = Array.isArray(value) ? value.filter((one) => typeof one === 'string').join('\n') : value;
  const told = typeof words === 'number' && Number.isFinite(words) ? String(words) : words;
  return typeof told === 'string' && told.trim() !== '' ? told.trim() : null;
}

/** A text on one line. */
const single = (value: unknown): string | null =>
  text(value)
    ?.replace(/\s{1,200}/gu, ' ')
    .slice(0, 2000) ?? null;

/** Texts of a value that may be one or a list. */
function texts(value: unknown): readonly string[] {
  const all: readonly unknown[] = Array.isArray(value) ? value.slice(0, 20) : [value];
  return all.map(single).filter((one) => one !== null);
}

/** Names of people, given as text, objects with a name, or lists of them. */
function names(value: unknown): string | null {
  const all: readonly unknown[] = Array.isArray(value) ? value.slice(0, 20) : [value];
  const found = all.map(nameIn).filter((one) => one !== null);
  return found.length === 0 ? null : found.join(', ').slice(0, 400);
}

const nameIn = (value: unknown): string | null => single(entriesOf(value)?.get('name') ?? value);

/** An outlet's name or address; an object gives its name, else its address. */
function outletWords(value: unknown): string | null {
  const object = entriesOf(value);
  if (object === null) return single(value);
  return (
    ['name', 'title', 'url', 'id'].map((name) => single(object.get(name))).find((one) => one !== null) ?? null
  );
}

/** Seconds and milliseconds since 1970 that can be a publication: 1995 to 2100. */
const FIRST_SECOND = 788_918_400;
const LAST_SECOND = 4_102_444_800;

/** A date as words; a number is seconds or milliseconds since 1970, "20250304091500" is a day with its time. */
function dateWords(value: unknown): string | null {
  const words = single(value);
  if (words === null) return null;
  const packed = /^(\d{4})(\d{2})(\d{2})(?:T?(\d{2})(\d{2})(\d{2})Z?)?$/u.exec(words);
  if (packed !== null && packed[0].length !== 10) {
    const [, year = '', month = '', day = '', hour, minute = '', second = ''] = packed;
    const time = hour === undefined ? '' : `T${hour}:${minute}:${second}Z`;
    return `${year}-${month}-${day}${time}`;
  }
  return epochDate(words) ?? words.slice(0, 200);
}

/** Seconds or milliseconds since 1970 as a date, also as some programs write them (`/Date(1741079700000)/`); else null. */
function epochDate(words: string): string | null {
  const figures = /^\/Date\((\d{9,13})(?:[+-]\d{4})?\)\/$/u.exec(words)?.[1] ?? words;
  if (!/^\d{9,13}(?:\.\d{1,9})?$/u.test(figures)) return null;
  const number = Number(figures);
  const seconds = number > LAST_SECOND ? number / 1000 : number;
  return seconds < FIRST_SECOND || seconds > LAST_SECOND ? null : new Date(seconds * 1000).toISOString();
}
