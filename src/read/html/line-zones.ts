// What the mark-up of a page says of its lines: captions, the deck, and links to other stories between paragraphs.
import type { ZoneKind } from '../../model/index.ts';
import { hostOf } from '../known-outlets.ts';
import type { PageLine } from '../page-lines.ts';
import type { BlockLine } from './block-text.ts';

/** Words in a link that is a title of another story; a shorter one is a name or an item of a list. */
const TITLE_WORDS = 4;
/** Letters in links from which a line is nothing but a link ("More: " and a bracket stand outside). */
const ALL_LINKED = 0.97;
const LABEL_LINKED = 0.75;
/** A page of which more words than this share stand in such lines is a list of links, and they are its text. */
const LIST_SHARE = 0.25;
/** A title over links is short. */
const LABEL_WORDS = 6;

/** A line of the text with what its block said. */
export interface MarkedUp {
  readonly line: PageLine;
  readonly block: BlockLine;
}

/** The zones mark-up decides, by the start of each line; `host` is the page's own, where known. Linear. */
export function markedZones(lines: readonly MarkedUp[], host: string | null): ReadonlyMap<number, ZoneKind> {
  const zones = new Map<number, ZoneKind>();
  const firstPlain = lines.findIndex(isParagraph);
  lines.forEach(({ line, block }, at) => {
    if (block.role === 'caption') zones.set(line.start, 'caption');
    if (block.role === 'deck' && at <= firstPlain) zones.set(line.start, 'headline');
    if (isPulled(lines, at)) zones.set(line.start, 'chrome');
  });
  for (const at of linksToStories(lines, host)) {
    const start = lines[at]?.line.start;
    if (start !== undefined && !zones.has(start)) zones.set(start, 'chrome');
  }
  return zones;
}

/** Lines to both sides in which the passage stands that a pull quote repeats. */
const PULLED_NEAR = 8;
/** Fewer are a subheading, which stands in the story though it quotes it. */
const PULLED_WORDS = { least: 6, most: 50 };
/** Letters of a paragraph that are searched. */
const SEARCHED = 4000;

/** Words in quotation marks, set large between paragraphs, that a paragraph near them has in full. */
function isPulled(lines: readonly MarkedUp[], at: number): boolean {
  const one = lines[at];
  if (one === undefined || one.line.words < PULLED_WORDS.least || one.line.words > PULLED_WORDS.most)
    return false;
  if (one.block.role !== null || one.block.isHeading || !/^["“„«»‘']/u.test(one.block.text)) return false;
  const words = bareWords(one.block.text);
  return lines
    .slice(Math.max(0, at - PULLED_NEAR), at + PULLED_NEAR + 1)
    .some(({ block }) => block.text.length > one.block.text.length + 3 && holds(block.text, words));
}

const holds = (text: string, words: string): boolean => bareWords(text.slice(0, SEARCHED)).includes(words);

/** The words as they are compared: without marks, in lower case. */
const bareWords = (text: string): string =>
  ` ${text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]{1,20}/gu, ' ')
    .trim()} `;

const isParagraph = ({ line, block }: MarkedUp): boolean =>
  block.role === null && block.linked < LABEL_LINKED && line.ends && line.words >= 12;

/** Indexes of the lines that only link to other stories, and of the short titles over them. */
function linksToStories(lines: readonly MarkedUp[], host: string | null): readonly number[] {
  const links = new Set<number>();
  let linkWords = 0;
  let words = 0;
  lines.forEach((one, at) => {
    words += one.line.words;
    if (!isStoryLink(one) || leadsAway(one.block.link, host) || isSectionTitle(lines, at)) return;
    links.add(at);
    linkWords += one.line.words;
  });
  if (linkWords > words * LIST_SHARE) return [];
  const labels = [...links].map((at) => at - 1).filter((at) => !links.has(at) && isLabel(lines[at]));
  return [...links, ...labels];
}

function isStoryLink({ line, block }: MarkedUp): boolean {
  if (line.words < TITLE_WORDS || block.role !== null) return false;
  if (block.linked >= ALL_LINKED) return true;
  return block.linked >= LABEL_LINKED && /^[^:]{2,30}:\s/u.test(line.head);
}

/** A link out of the house leads to a source or a shop, not to another of the house's stories. */
function leadsAway(link: string | null, host: string | null): boolean {
  const to = hostOf(link);
  return to !== null && host !== null && houseOf(to) !== houseOf(host);
}

/** The last two parts of a host; the last three where the middle one is as short as "co" of "co.uk". */
function houseOf(host: string): string {
  const parts = host.split('.');
  const isShort = parts.length > 2 && (parts.at(-2) ?? '').length <= 3;
  return parts.slice(isShort ? -3 : -2).join('.');
}

/** A heading that is a link over a paragraph of its own is a title inside the story. */
function isSectionTitle(lines: readonly MarkedUp[], at: number): boolean {
  const next = lines[at + 1];
  return lines[at]?.block.isHeading === true && next !== undefined && isParagraph(next);
}

const isLabel = (one: MarkedUp | undefined): boolean =>
  one !== undefined &&
  one.block.role === null &&
  one.line.words <= LABEL_WORDS &&
  (one.block.isHeading || /:\s{0,2}$/u.test(one.line.head));
