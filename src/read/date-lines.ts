// Lines that say when a page was made: a printed date, or how long ago.
import { DATE_LINE_MONTHS } from '../lexicon/index.ts';
import { readDate } from './date-words.ts';
import type { PageLine } from './page-lines.ts';

/** "Published … , updated …": two dates in one line. */
const LONG_DATE_WORDS = 20;
const DATE_WORDS = 14;
const DAY = 86_400_000;

const DATE_OPENER =
  /^(?:first )?(?:published|posted|updated|last updated|modified|last modified|created|date|on|as of|publié|mis à jour|veröffentlicht|aktualisiert|stand|publicado|actualizado|pubblicato|aggiornato|опубликовано|обновлено)(?![\p{L}\p{N}])/iu;
const AGO =
  /\b\d{1,3}\s?(?:s|sec|second|m|min|minute|h|hr|hour|d|day|w|wk|week|month|mo|year|yr)s?\s{1,3}ago(?![a-z])|\b(?:yesterday|today|just now)\s?,?\s?(?:at\s)?(?:\d|$)/iu;

/** True where the words name a day: a month or a year alone is as often a figure or a title. */
function isDay(words: string): boolean {
  const { from, to } = readDate(words) ?? { from: null, to: null };
  if (from === null || to === null) return false;
  return to - from <= 366 * DAY && /\d.{0,14}\D.{0,14}\d/u.test(words);
}

/** A line that holds a date and next to nothing else, or says how long ago the page was made. */
export function dateClass(line: PageLine): 'date' | 'furniture' | null {
  // "— Ana Rell (@rell) March 4, 2025" signs a post.
  if (
    line.words > (opensDate(line.head) ? LONG_DATE_WORDS : DATE_WORDS) ||
    endsProse(line.head) ||
    /^[—–]/u.test(line.head)
  )
    return null;
  if (saysHowLongAgo(line)) return 'furniture';
  if (isStamp(line)) return 'date';
  if (!/\d{4}/u.test(line.head) || line.head.endsWith(':') || !isDay(line.head)) return null;
  const other = (line.head.match(/\p{L}{2,}/gu) ?? []).filter((word) => !ofDate(word)).length;
  return other <= 5 || (DATE_OPENER.test(line.head) && !/^on\s/iu.test(line.head)) ? 'date' : null;
}

/** Words that only join the parts of a date. */
const ofDate = (word: string): boolean =>
  word === 'de' || word === 'del' || DATE_LINE_MONTHS.has(word.toLowerCase());

const CLOCK = /\b\d{1,2}[:.]\d{2}\b|\b\d{1,2}\s?[ap]\.?m\b/iu;
const STAMP_WORD =
  /^(?:mon|tue|wed|thu|fri|sat|sun|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]{0,7}$|^(?:first|last|published|posted|updated|modified|created|on|at|by|of|am|pm|[a-z]{1,4}t|utc|bst|gmt|th|st|nd|rd)$/iu;

/** True where a line begins as the printed date of a page does ("Published", "| Updated"). */
export const opensDate = (head: string): boolean => DATE_OPENER.test(head.replace(/^[|•·\s]{1,4}/u, ''));

/** "Updated Nov 19, 9:41 AM; posted Nov 18, 8:19 PM": an opener, a clock, and next to no word that is not of a date. */
function isStamp(line: PageLine): boolean {
  if (!opensDate(line.head) || /^(?:on|as of)\s/iu.test(line.head) || !CLOCK.test(line.head)) return false;
  const others = (line.head.match(/\p{L}{2,}/gu) ?? []).filter((word) => !STAMP_WORD.test(word));
  return others.length <= 2;
}

/** Ends with a stop that is not that of "a.m." */
const endsProse = (head: string): boolean => /[.!?]["”’]?$/u.test(head) && !/[ap]\.?m\.?$/iu.test(head);

/** "Yesterday, 12:40" and "three hours ago" in other languages. */
const AGO_ABROAD =
  /^(?:вчера|сегодня|вчора|сьогодні|hier|aujourd['’]hui|gestern|heute|ayer|hoy|ieri|oggi|ontem|hoje|gisteren|vandaag|wczoraj|dzisiaj|dziś|včera|dnes|igår|idag|i går|i dag|dün|bugün),?\s(?:à\s|um\s|às\s|alle\s|a las\s|om\s|o\s|v\s|в\s|о\s|kl\.?\s)?\d{1,2}[:.h]\d{2}|^(?:il y a|vor|hace|há|for)\s\d{1,3}\s\p{L}{1,12}\.?(?:\ssiden)?$|^\d{1,3}\s\p{L}{1,12}\.?\s(?:fa|atrás|geleden|sedan|siden|temu|назад|тому|önce)$|^\d{1,3}\s?(?:分|時間|日|小时|小時|天|분|시간|일)\s?(?:前|전)$/iu;

const saysHowLongAgo = (line: PageLine): boolean =>
  (line.words <= 8 && AGO_ABROAD.test(line.head)) || saysAgo(line);

const saysAgo = (line: PageLine): boolean =>
  AGO.test(line.head) && line.words <= 10 && (line.words <= 6 || DATE_OPENER.test(line.head));
