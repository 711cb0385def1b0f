// Title, outlet, byline and dates as the lines of a page give them.
import { FURNITURE_LINES } from '../lexicon/index.ts';
import type { OutletRef } from '../model/index.ts';
import { readCopyright } from './copyright.ts';
import { type DateEvidence, evidenceOf } from './date-evidence.ts';
import { bareTitle, titleTail } from './headline.ts';
import { hostOf, hostOutlet, type KnownOutlets, namedOutlet, refOf } from './known-outlets.ts';
import { capitalised } from './line-class.ts';
import { phraseOf } from './page-lines.ts';
import type { ZonedLine, ZonedPage } from './zones.ts';

/** The title without the site's name, or null. */
export function titleOf(page: ZonedPage): string | null {
  const line = page.headline === null ? undefined : page.lines[page.headline];
  return line === undefined ? null : bareTitle(line.head);
}

/** The authors as printed, without "By"; the first byline of the page. */
export function bylineOf(lines: readonly ZonedLine[]): string | null {
  const line = lines.find((one) => one.zone === 'byline');
  return line === undefined ? null : cleanByline(line.head);
}

/** A byline without the words around the names. */
export function cleanByline(words: string): string | null {
  const names = words
    .trim()
    .replace(
      /^(?:by|written by|reported by|reporting by|story by|report by|words by|text by|author|von|par|por)\s?:?\s{1,3}/iu,
      '',
    )
    .replace(/\s(?:on|for|in)$/u, '')
    .trim();
  return names === '' ? null : names;
}

/**
 * The outlet of a page that names no address: its title's tail, its masthead or breadcrumb, its own copyright line.
 *
 * A masthead counts when the registry knows the name; null where nothing says whose page it is.
 */
export function outletOfLines(page: ZonedPage, known: KnownOutlets): OutletRef | null {
  return fromTitleTail(page.lines, known) ?? fromMasthead(page, known) ?? fromOwnCopyright(page.lines, known);
}

function fromTitleTail(lines: readonly ZonedLine[], known: KnownOutlets): OutletRef | null {
  for (const line of lines) {
    if (line.zone !== 'headline') continue;
    const last = titleTail(line.head).at(-1);
    if (last === undefined || FURNITURE_LINES.has(phraseOf(last))) continue;
    return siteNamed(last, known);
  }
  return null;
}

/** The outlet a site calls itself: by host, by registry, else a name of its own. */
export function siteNamed(name: string, known: KnownOutlets): OutletRef | null {
  const host = /^[\w.-]{3,80}\.[a-z]{2,12}$/iu.test(name) ? hostOf(`https://${name}`) : null;
  if (host !== null) return ofHost(host, known);
  const outlet = known.byName(name);
  if (outlet !== null) return refOf(outlet);
  return name.split(/\s+/u).length <= 6 && /\p{L}/u.test(name) ? namedOutlet(name) : null;
}

/** The outlet of a host: the registry's, else one of its own. */
export function ofHost(host: string, known: KnownOutlets): OutletRef {
  const outlet = known.byHost(host);
  return outlet === null ? hostOutlet(host) : refOf(outlet);
}

function fromMasthead(page: ZonedPage, known: KnownOutlets): OutletRef | null {
  const end = page.headline ?? page.lines.findIndex((line) => line.zone === 'body');
  for (const line of page.lines.slice(0, Math.max(0, end))) {
    if (line.zone !== 'chrome' || line.words > 9) continue;
    const masthead = ofMenu(line.head);
    if (masthead !== null) return siteNamed(masthead, known);
    const outlet = known.byName(line.head);
    if (outlet !== null && outlet.kind !== 'platform') return refOf(outlet);
  }
  return null;
}

/** The site's name before a row of its sections ("Tide Reader | News | Sport"). */
function ofMenu(line: string): string | null {
  const [name = '', ...others] = line.split(/\s[|·•»›/]\s/u).map((part) => part.trim());
  const isSection = (part: string): boolean => FURNITURE_LINES.has(phraseOf(part));
  const isName = name.length >= 3 && name.split(/\s+/u).length <= 4 && capitalised(name) && !isSection(name);
  return isName && others.some(isSection) ? name : null;
}

function fromOwnCopyright(lines: readonly ZonedLine[], known: KnownOutlets): OutletRef | null {
  for (const line of lines.toReversed()) {
    if (line.zone !== 'footer' || line.class !== 'copyright' || !/all rights reserved/iu.test(line.head))
      continue;
    const owner = readCopyright(line.head)?.owner;
    const outlet = owner === undefined ? null : known.byName(owner);
    if (outlet === null || outlet.kind === 'agency' || outlet.kind === 'distributor') continue;
    return refOf(outlet);
  }
  return null;
}

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
    (line, at) => line.class === 'date' && line.zone !== 'body' && (at < first || at > last),
  );
  const isChange = (line: ZonedLine): boolean =>
    /^(?:last )?(?:updated|modified|mis à jour|aktualisiert|actualizado|aggiornato|обновлено)/iu.test(
      line.head,
    );
  const printed = dated.find((line) => !isChange(line) && evidenceOf(line.head, 'body') !== null);
  const changed = dated.find(isChange);
  const year = lines
    .filter((line) => line.zone === 'credit' && line.class === 'copyright')
    .map((line) => readCopyright(line.head)?.year ?? null)
    .find((one) => one !== null);
  return {
    published: [evidenceOf(printed?.head ?? null, 'body'), evidenceOf(year ?? null, 'copyright')],
    modified: [evidenceOf(changed?.head ?? null, 'body')],
  };
}
