// The place, date and agency before the first dash of a report ("PORT ELLERY, March 4 (Northern Wire) — ").
import type { Span } from '../model/index.ts';
import { capitalised } from './line-class.ts';

/** A dateline longer than this is a sentence with a dash in it. */
const LONGEST = 90;

export interface Dateline {
  /** The whole dateline with its dash and the space behind it, as offsets from the start of the line. */
  readonly length: number;
  /** The agency in brackets. */
  readonly agency: (Span & { readonly name: string }) | null;
}

/** The dateline a line begins with, or null. */
export function datelineOf(line: string): Dateline | null {
  const head = line.slice(0, LONGEST);
  const dash = /\s?(?:[—–]|--|(?<=\s)-(?=\s))\s?/u.exec(head);
  if (dash === null) return null;
  const prefix = head.slice(0, dash.index);
  const brackets = /\(([^()]{2,40})\)\s{0,2}$/u.exec(prefix);
  const place = (brackets === null ? prefix : prefix.slice(0, brackets.index)).trim();
  const name = brackets?.[1]?.trim() ?? '';
  if (brackets !== null && isPlace(place, false) && capitalised(name)) {
    const start = brackets.index + 1 + (brackets[1]?.indexOf(name) ?? 0);
    return { length: dash.index + dash[0].length, agency: { start, end: start + name.length, name } };
  }
  return brackets === null && place !== '' && isPlace(place, true)
    ? { length: dash.index + dash[0].length, agency: null }
    : null;
}

/** Place names, with a date behind them; without an agency they must stand in capitals. */
function isPlace(words: string, inCapitals: boolean): boolean {
  const place = words
    .replace(/,?\s(?:\p{Lu}\p{Ll}{2,8}\.?)\s\d{1,2}(?:,\s\d{4})?,?$/u, '')
    .replace(/,$/u, '');
  if (place === '') return !inCapitals;
  if (/[.!?:;"“”\d]\s/u.test(place.replace(/\b(?:St|Ft|Mt|[A-Z])\.\s/gu, ' '))) return false;
  if (place.split(/\s+/u).length > 6 || !capitalised(place)) return false;
  const city = place.split(/[,/]/u, 1)[0] ?? '';
  return !inCapitals || /^[\p{Lu}\s.'’-]{3,40}$/u.test(city);
}
