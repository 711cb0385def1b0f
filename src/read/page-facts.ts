// Title, outlet, byline and dates as the lines of a page give them.
import type { OutletRef } from '../model/index.ts';
import { readCopyright } from './copyright.ts';
import { type DateEvidence, datelineEvidence, evidenceOf } from './date-evidence.ts';
import { datelineOf } from './dateline.ts';
import { bareTitle } from './headline.ts';
import { readDate } from './date-words.ts';
import { isHouseName } from './house-names.ts';
import { nameBeforeRole } from './line-class.ts';
import { hostOf, hostOutlet, type KnownOutlets, namedOutlet, refOf } from './known-outlets.ts';
import { stampsOf } from './printed-stamps.ts';
import type { ZonedLine, ZonedPage } from './zones.ts';

/** The title without the site's name, or null. */
export function titleOf(page: ZonedPage): string | null {
  const line = page.headline === null ? undefined : page.lines[page.headline];
  return line === undefined ? null : bareTitle(line.head);
}

/** The authors as printed, without "By": the first byline that names no house, else the name behind a printed date. */
export function bylineOf(lines: readonly ZonedLine[]): string | null {
  for (const line of lines) {
    const names = line.zone === 'byline' ? cleanByline(stampsOf(line.head).names ?? line.head) : null;
    if (names !== null && !isHouseName(nameAndHouse(names)?.name ?? names)) return names;
  }
  return signedDate(lines);
}

/** The name behind a printed date: "Posted on March 4, 2025 by mira_h". */
function signedDate(lines: readonly ZonedLine[]): string | null {
  for (const line of lines) {
    if (line.class !== 'date') continue;
    const found = /\bby\s{1,3}(\p{L}[\p{L}\p{N}_.'’-]{1,30}(?:\s\p{Lu}[\p{L}'’-]{0,30}){0,3})/u.exec(
      line.head,
    );
    if (found?.[1] !== undefined) return found[1];
  }
  return null;
}

/** A byline without the words around the names. */
export function cleanByline(words: string): string | null {
  const names = (nameBeforeRole(words.trim()) ?? words)
    .trim()
    .replace(/(?<=\p{L}\s?)\s\([^()]{2,60}\)/gu, '')
    .replace(
      /^(?:by|(?:written|reported|story|words|text|reporting|report|interview|review|analysis|opinion|comment|column|essay) by|author|von|par|por|di|door|av|af)\s?:?\s{1,3}/iu,
      '',
    )
    .replace(/\s(?:on|for|in)$/u, '')
    .trim();
  return names === '' ? null : names;
}

/** "Ana Rell, Harbour Herald": who wrote it, and for which house; null where it is not so. */
export function nameAndHouse(byline: string): { readonly name: string; readonly house: string } | null {
  const comma = byline.indexOf(', ');
  const [name, house] = [byline.slice(0, Math.max(0, comma)), byline.slice(comma + 2)];
  return comma > 0 && !isHouseName(name) && isHouseName(house) && !house.includes(',')
    ? { name, house }
    : null;
}

/** The outlet a site calls itself: by host, by registry, else a name of its own. */
export function siteNamed(name: string, known: KnownOutlets): OutletRef | null {
  if (isDateOrFigures(name)) return null;
  const host = /^[\w.-]{3,80}\.[a-z]{2,12}$/iu.test(name) ? hostOf(`https://${name}`) : null;
  if (host !== null) return ofHost(host, known);
  const outlet = known.byName(name);
  if (outlet !== null) return refOf(outlet);
  return name.split(/\s+/u).length <= 6 && /\p{L}/u.test(name) ? namedOutlet(name) : null;
}

/** True for words that are a date, a clock or mostly figures, and so nobody's name. */
function isDateOrFigures(name: string): boolean {
  const letters = name.match(/\p{L}/gu)?.length ?? 0;
  const figures = name.match(/\d/gu)?.length ?? 0;
  return readDate(name) !== null ? /\s|^\d/u.test(name) : figures > letters && letters < 3;
}

/** The outlet of a host: the registry's, else one of its own. */
export function ofHost(host: string, known: KnownOutlets): OutletRef {
  const outlet = known.byHost(host);
  return outlet === null ? hostOutlet(host) : refOf(outlet);
}

/** The dateline the first paragraph begins with, or "". */
const datelineIn = (line: ZonedLine | undefined): string =>
  line === undefined ? '' : line.head.slice(0, datelineOf(line.head)?.length ?? 0);

export interface LineDates {
  readonly published: readonly (DateEvidence | null)[];
  readonly modified: readonly (DateEvidence | null)[];
}

/** What date lines and credits with a year say about publication and change; "3 days ago" says nothing by itself. */
export function datesOfLines(lines: readonly ZonedLine[]): LineDates {
  const first = lines.findIndex((line) => line.zone === 'body');
  const last = lines.findLastIndex((line) => line.zone === 'body');
  // A date alone on a line between paragraphs is part of the story: a chronology, a heading.
  const dated = lines.filter(
    (line, at) =>
      (line.class === 'date' || line.class === 'byline') && line.zone !== 'body' && (at < first || at > last),
  );
  const stamps = dated.map((line) => ({ line, ...stampsOf(line.head) }));
  const printed = stamps.find(({ published }) => published !== null);
  const changed = stamps.find(({ modified }) => modified !== null);
  const year = lines
    .filter((line) => line.zone === 'credit' && line.class === 'copyright')
    .map((line) => inLine(line, readCopyright(line.head)?.year ?? null, 'copyright'))
    .find((one) => one !== null);
  return {
    published: [
      inLine(printed?.line, printed?.published ?? null, 'body'),
      year ?? null,
      datelineEvidence(datelineIn(lines[first]), lines[first]?.start),
    ],
    modified: [inLine(changed?.line, changed?.modified ?? null, 'body')],
  };
}

/** A date printed in a line, at its place. */
function inLine(
  line: ZonedLine | undefined,
  words: string | null,
  basis: 'body' | 'copyright',
): DateEvidence | null {
  if (line === undefined || words === null) return null;
  return evidenceOf(words, basis, line.start + line.head.indexOf(words));
}
