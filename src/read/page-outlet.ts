// Whose page it is, as the lines of a page that names no address say.
import { FURNITURE_LINES } from '../lexicon/index.ts';
import type { OutletRef } from '../model/index.ts';
import { readCopyright } from './copyright.ts';
import { titleTail } from './headline.ts';
import { isHouseName, isWholesaler, speaksOf } from './house-names.ts';
import { type KnownOutlets, namedOutlet, refOf } from './known-outlets.ts';
import { capitalised } from './line-class.ts';
import { cleanByline, nameAndHouse, siteNamed } from './page-facts.ts';
import { phraseOf } from './page-lines.ts';
import { nameBeforeDate } from './printed-stamps.ts';
import type { ZonedLine, ZonedPage } from './zones.ts';

/** Words of a masthead. */
const MOST_WORDS = 5;

/**
 * The outlet of a page: its title's tail, its masthead or menu, a house in the author's place, its own copyright line.
 *
 * A name no registry knows is an outlet of its own where its words are a house's, or where the page speaks of it
 * again; null where nothing says whose page it is.
 */
export function outletOfLines(page: ZonedPage, known: KnownOutlets): OutletRef | null {
  return (
    fromTitleTail(page.lines, known) ??
    fromMasthead(page, known) ??
    fromDated(page.lines, known) ??
    fromByline(page.lines, known) ??
    fromOwnCopyright(page.lines, known)
  );
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

function fromMasthead(page: ZonedPage, known: KnownOutlets): OutletRef | null {
  const end = page.headline ?? page.lines.findIndex((line) => line.zone === 'body');
  const head = page.lines
    .slice(0, Math.max(0, end))
    .filter((line) => line.zone === 'chrome' && line.words <= 9);
  for (const line of head) {
    const masthead = ofMenu(line.head);
    if (masthead !== null) return siteNamed(masthead, known);
    const outlet = isName(line.head) ? known.byName(line.head) : null;
    if (outlet !== null && outlet.kind !== 'platform') return refOf(outlet);
  }
  const own = head.find((line) => isOwnName(line, page.lines));
  return own === undefined ? null : namedOutlet(own.head);
}

/** Initials are a name only in capitals: "Aa" is a button for the size of letters. */
const isName = (words: string): boolean => words.length > 3 || words === words.toUpperCase();

/** A masthead no registry knows: a house's words, or a name that a line below speaks of again. */
function isOwnName(line: ZonedLine, lines: readonly ZonedLine[]): boolean {
  if (line.class !== null || line.words > MOST_WORDS || line.ends || !capitalised(line.head)) return false;
  if (!/^\p{L}/u.test(line.head) || FURNITURE_LINES.has(line.phrase)) return false;
  if (isRowOfSections(line.head)) return false;
  if (isHouseName(line.head)) return true;
  return lines.some(
    (other) => other.start > line.end && speaksForHouse(other) && speaksOf(other.head, line.head),
  );
}

/** Words of a notice that is a sentence and no button. */
const NOTICE_LEAST = 7;

/** A copyright line, or a notice to readers ("Thanks for reading The Gravel Road"). */
const speaksForHouse = (line: ZonedLine): boolean =>
  line.class === 'copyright' || (line.class === 'furniture' && line.words >= NOTICE_LEAST);

/** "Home News Sport Opinion": a menu on one line, each word an entry. */
const isRowOfSections = (line: string): boolean => {
  const words = line.split(/\s+/u);
  return words.length > 1 && words.every((word) => FURNITURE_LINES.has(phraseOf(word)));
};

/** The site's name before a row of its sections ("Tide Reader | News | Sport"). */
function ofMenu(line: string): string | null {
  const [name = '', ...others] = line.split(/\s[|·•»›/]\s/u).map((part) => part.trim());
  const isSection = (part: string): boolean => FURNITURE_LINES.has(phraseOf(part));
  const isSite = name.length >= 3 && name.split(/\s+/u).length <= 4 && capitalised(name) && !isSection(name);
  return isSite && others.some(isSection) ? name : null;
}

/** "Vale Herald, 9 January 2026" above the story: a house with the day of its page. */
function fromDated(lines: readonly ZonedLine[], known: KnownOutlets): OutletRef | null {
  const first = lines.findIndex((line) => line.zone === 'body');
  for (const line of lines.slice(0, Math.max(0, first))) {
    const name = line.class === 'date' ? nameBeforeDate(line.head) : null;
    const house = name === null ? null : houseNamed(name, known);
    if (house !== null) return house;
  }
  return null;
}

/** The page's own outlet of a house's name; null for a person's, a place's, and those that sell to others. */
function houseNamed(name: string, known: KnownOutlets): OutletRef | null {
  const outlet = isName(name) ? known.byName(name) : null;
  if (outlet?.kind === 'agency' || outlet?.kind === 'distributor' || outlet?.kind === 'platform') return null;
  if (outlet !== null) return refOf(outlet);
  return isHouseName(name) && !isWholesaler(name) ? namedOutlet(name) : null;
}

/** A house where the author should stand is the page's own, unless it sells its texts to others. */
function fromByline(lines: readonly ZonedLine[], known: KnownOutlets): OutletRef | null {
  for (const line of lines) {
    const names = line.zone === 'byline' ? cleanByline(line.head) : null;
    const name = names === null ? null : (nameAndHouse(names)?.house ?? names);
    if (name === null || !isHouseName(name) || isWholesaler(name)) continue;
    const outlet = known.byName(name);
    if (outlet?.kind === 'agency' || outlet?.kind === 'distributor') continue;
    return outlet === null ? namedOutlet(name) : refOf(outlet);
  }
  return null;
}

/** The house of the page's last copyright line: a known one, or one that claims all rights and sells to nobody. */
function fromOwnCopyright(lines: readonly ZonedLine[], known: KnownOutlets): OutletRef | null {
  for (const line of lines.toReversed()) {
    if (line.zone !== 'footer' || line.class !== 'copyright' || !/all rights reserved/iu.test(line.head))
      continue;
    const owner = readCopyright(line.head)?.owner;
    const outlet = owner === undefined ? null : known.byName(owner);
    if (owner === undefined || isWholesaler(owner)) continue;
    if (outlet?.kind === 'agency' || outlet?.kind === 'distributor') continue;
    return outlet === null ? namedOutlet(owner) : refOf(outlet);
  }
  return null;
}
