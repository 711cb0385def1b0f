// The place, date and agency before the first dash of a report ("PORT ELLERY, March 4 (Northern Wire) — "), or between two
// dashes as releases print it ("PORT ELLERY--(NORTHERN WIRE)--").
import type { Span } from '../model/index.ts';
import { capitalised } from './line-class.ts';

/** A dateline longer than this is a sentence with a dash in it. */
const LONGEST = 90;

export interface Dateline {
  /** The whole dateline with its dash and the space behind it, as offsets from the start of the line. */
  readonly length: number;
  /** The agency in brackets, or between slashes. */
  readonly agency: (Span & { readonly name: string }) | null;
}

/** The dateline a line begins with, or null. */
export function datelineOf(line: string): Dateline | null {
  const head = line.slice(0, LONGEST);
  const dash = /\s?(?:[—–]|--|(?<=\s)-(?=\s))\s?/u.exec(head);
  if (dash === null) return null;
  const inner = dash.index + dash[0].length;
  const behind = /^\([^()]{2,40}\)\s?(?:--|[—–])\s?/u.exec(head.slice(inner))?.[0].length ?? 0;
  const agency = agencyBefore(head.slice(0, behind === 0 ? dash.index : inner + behind));
  const place = head.slice(0, Math.min(agency?.from ?? dash.index, dash.index)).trim();
  if (agency !== null && isPlace(place, false) && capitalised(agency.name))
    return {
      length: inner + behind,
      agency: { name: agency.name, start: agency.start, end: agency.start + agency.name.length },
    };
  return agency === null && place !== '' && isPlace(place, true) ? { length: inner, agency: null } : null;
}

interface Bracketed {
  readonly name: string;
  readonly start: number;
  /** Where its bracket or slash stands. */
  readonly from: number;
}

/** The name in brackets, or between slashes, that ends the words before a dash. */
function agencyBefore(words: string): Bracketed | null {
  const found = /(?:\(([^()]{2,40})\)|\s\/([^/()]{2,40})\/)\s{0,2}(?:--|[—–])?\s?$/u.exec(words);
  if (found === null) return null;
  const name = (found[1] ?? found[2] ?? '').trim();
  return { name, start: found.index + found[0].indexOf(name), from: found.index };
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
