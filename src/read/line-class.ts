// What one line says about itself, by generic vocabulary and form; what stands around it is for the zone rules.
import {
  COMMENT_TITLES,
  DATE_LINE_MONTHS,
  FURNITURE_LINES,
  FURNITURE_STARTS,
  NOTICE_WORDS,
  OUTLET_NOUNS,
  RELATED_TITLES,
} from '../lexicon/index.ts';
import { readDate } from './date-words.ts';
import type { PageLine } from './page-lines.ts';
import { stampsOf } from './printed-stamps.ts';

export type LineClass =
  | 'furniture'
  | 'related-title'
  | 'comment-title'
  | 'caption'
  | 'credit'
  | 'origin-label'
  | 'copyright'
  | 'byline'
  | 'date';

/** Furniture is short: a line of more words is taken for a sentence that happens to begin alike. */
const FURNITURE_WORDS = 12;
/** A cookie notice or a form can be a short paragraph. */
const NOTICE_MOST_WORDS = 70;
const CAPTION_WORDS = 60;
const BYLINE_WORDS = 14;
/** Names, and two dates with their clocks. */
const DATED_BYLINE_WORDS = 28;
const DATE_WORDS = 14;
/** "Published … , updated …": two dates in one line. */
const LONG_DATE_WORDS = 20;
const DAY = 86_400_000;
const CREDIT_WORDS = 45;

/** What a line is by its own words, or null where it could be anything: prose, a title, a name. */
export function lineClass(line: PageLine): LineClass | null {
  if (line.words > NOTICE_MOST_WORDS) return null;
  return (
    creditClass(line) ??
    captionClass(line) ??
    titleClass(line) ??
    dateClass(line) ??
    bylineClass(line) ??
    (isFurniture(line) ? 'furniture' : null)
  );
}

const COPYRIGHT =
  /^(?:©|\(c\)\s|copyright\b\s{0,3}(?:©|\(c\)|\d{4}|by\b))|\ball rights reserved\b|^©|\b(?:contents|content) of (?:this (?:site|website|page)|external)\b/iu;
const CREDIT =
  /^\(?(?:distributed by|h\/t\b|hat[ -]tip\b|translated from\s(?:the\s)?(?:original\s)?\p{Lu}|syndicated (?:by|from)|republished (?:from|with|by)|reprinted (?:from|with)|originally published|originally appeared|first published (?:by|in|on|at)\s\p{Lu}|courtesy of|credit:|this (?:article|story|piece|report|content|post|interview|column|essay|review|text|analysis|commentary|op-ed|feature) (?:was |is |has been )?(?:originally |first )?(?:published|appear(?:ed|s) in|appeared|produced|provided|republished|reprinted|distributed|syndicated)|read the original|view original|view the original|content provided by|provided by syndigate|material from)|^\((?:additional )?(?:reporting|writing|editing|compiled|reported|written|edited) by\s.{0,400}\)$|^\(\(.{0,200}\)\)$|\bcontributed (?:to|reporting to|reporting for) this (?:article|story|report|piece)\b/iu;
const ORIGIN =
  /^(?:origin|source|sources|via|original source|news source|original article|quelle|fuente|fonte|источник)\s?:/iu;

function creditClass(line: PageLine): LineClass | null {
  if (line.words > CREDIT_WORDS) return null;
  if (COPYRIGHT.test(line.head) && !/\bcopyright (?:law|act|claim|case|office|infring)/iu.test(line.head))
    return 'copyright';
  if (ORIGIN.test(line.head) && line.words <= 8) return 'origin-label';
  return CREDIT.test(line.head) ? 'credit' : null;
}

const CAPTION_START =
  /^\(?(?:photos?|photographs?|photo credit|image credit|picture|pictures|file photo|file image|file picture|file|image source|image caption|caption|illustrations?|graphics?|foto|bild|crédit photo|imagen|фото)\s?(?::|by\b|—|–|courtesy)|^image source,|^image caption,|^(?:pictured|above|from left|from right)[:,]\s/iu;
// bounded: it sees the head of a line
const CAPTION_END =
  /\((?:ap )?(?:photo|image|picture|photograph|illustration|file|credit|screenshot|graphic)\b[^()]{0,90}\)\s{0,3}\.?$|(?:photo|image|picture|photograph|credit)\s?:\s?[^.:]{2,60}$|\/\s?(?:ap|afp|reuters|getty images?|epa|shutterstock|alamy|istock|bloomberg)(?:\s(?:via|photo)[^.]{0,40})?[)\]]?\.?$|\bvia getty images\)?\.?$|\(\p{Lu}[^()/]{1,40}\/\p{Lu}[^()]{1,40}\)\s{0,2}\.?$|\S\s{1,3}©\s?\p{L}[^.©]{1,50}$/iu;

function captionClass(line: PageLine): LineClass | null {
  if (line.words > CAPTION_WORDS) return null;
  if (CAPTION_START.test(line.head) && line.words <= 30) return 'caption';
  return CAPTION_END.test(line.head) ? 'caption' : null;
}

function titleClass(line: PageLine): LineClass | null {
  if (line.words > 9) return null;
  if (COMMENT_TITLES.has(line.phrase)) return 'comment-title';
  if (RELATED_TITLES.has(line.phrase)) return 'related-title';
  return /^read more (?:on|about|from|in) |^more (?:from|about|on|in|by|stories|news) |^(?:latest|top|popular|other|related) (?:news|stories|articles|posts) (?:from|in|on|about) /u.test(
    line.phrase,
  ) && !line.ends
    ? 'related-title'
    : null;
}

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
function dateClass(line: PageLine): LineClass | null {
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

const saysHowLongAgo = (line: PageLine): boolean =>
  AGO.test(line.head) && line.words <= 10 && (line.words <= 6 || DATE_OPENER.test(line.head));

const BY =
  /^(?:by|byline|(?:written|reported|story|words|text|reporting|report|interview|review|analysis|opinion|comment|column|essay) by|author|von|par|por|di|door|av)\s?:?\s{1,3}(?=[\p{Lu}])/iu;

/** "Ana Rell, Northern Wire": a name, then a house. */
const NAME_AND_HOUSE =
  /^\p{Lu}[\p{L}.'’-]{1,20}(?:\s(?:\p{Lu}[\p{L}.'’-]{0,20}|d[aeiu]|van|von|der|den|bin|al|el)){1,3}(?:,\s|\s?\/\s?)(?:[\p{Lu}&][\p{L}.&'’-]{0,20}\s){0,4}(\p{Lu}\p{L}{1,20})(?:\s(?:on|for|in))?$/u;

function bylineClass(line: PageLine): LineClass | null {
  if (isDatedByline(line)) return 'byline';
  if (line.words > BYLINE_WORDS) return null;
  const house = NAME_AND_HOUSE.exec(line.head)?.[1]?.toLowerCase();
  if (house !== undefined && OUTLET_NOUNS.has(house) && line.capitals > 0.75) return 'byline';
  if (!BY.test(line.head)) return null;
  if (/[.!?]$/u.test(line.head) && !/^byline|\b(?:Jr|Sr|[A-Z])\.$/iu.test(line.head)) return null;
  const rest = line.head.replace(BY, '');
  return capitalised(rest) ? 'byline' : null;
}

/** "By Ana Rell | Published 4 March 2025 | Updated 5 March 2025": names, then nothing but dates. */
function isDatedByline(line: PageLine): boolean {
  if (line.words > DATED_BYLINE_WORDS || !BY.test(line.head)) return false;
  const { names, published, modified } = stampsOf(line.head);
  return names !== null && (published ?? modified) !== null && capitalised(names.replace(BY, ''));
}

/** True where all words but small joining ones begin with a capital: names of people and houses. */
export function capitalised(words: string): boolean {
  const all = words.split(/[\s\u00a0]+/u).filter((word) => /\p{L}/u.test(word));
  const joining =
    /^(?:and|of|the|for|in|de|da|von|van|der|den|bin|al|el|la|le|di|du|y|e|und|et|with|at|on|&|\||staff|reporter|correspondent|editor|writer)$/iu;
  return (
    all.length > 0 &&
    all.every(
      (word) => joining.test(word) || /^[^\p{L}]{0,2}[\p{Lu}\p{Lo}]/u.test(word) || word.startsWith('@'),
    )
  );
}

/** How to reach who wrote it: the words and an address or number behind them. */
const CONTACT =
  /\b(?:can|may) be (?:reached|contacted) (?:at|on|by|via)\b[^@\d]{0,60}(?:@|\d{3})|^(?:(?:media|press|news) )?(?:contacts?|e-?mail|enquiries|inquiries|reach)\b[^@]{0,80}@[a-z\d-]{1,40}\./iu;

const COUNTS =
  /^(?:[\d.,]{1,8}[km]?\s{0,2}(?:comments?|shares?|likes?|views?|replies|reads?|retweets?|reactions?|min(?:ute)?s?(?:\s|-)?read|min(?:ute)?s?)|(?:comments?|shares?|views?|likes?)\s?[:(]?\s?[\d.,]{1,8}[km]?\)?|[\d.,]{1,8}[km]?|\d{1,3}\s?-?\s?min(?:ute)?s?\.?\s{0,2}(?:of\s)?(?:read(?:ing)?(?:\stime)?|listen|watch|lesezeit|lecture)|(?:estimated |average )?(?:reading|read) time\s?:?.{0,20}|(?:temps de lecture|lesezeit|tiempo de lectura|tempo di lettura)\s?:?.{0,20}|(?:image|photo|picture|slide)s?\s\d{1,3}\s(?:of|\/)[\s/]{0,3}\d{1,3}|\d{1,2}\s?(?:\/|of)\s?\d{1,2})$/iu;

/** "Read more: …": the title of another story behind a label; it may quote and end as a sentence does. */
const LINK_LABEL =
  /^(?:read (?:more|also|next)|also read|see also|watch also|related(?: (?:story|stories|article|articles))?|recommended|(?:à )?lire aussi|voir aussi|lesen sie auch|mehr zum thema|lea también|lee también|leggi anche|leia também|lees ook|läs också|czytaj także|читайте также|читайте також)\s?:\s/iu;
const LINK_WORDS = 25;

/** Buttons, menus, counters, notices and forms. */
function isFurniture(line: PageLine): boolean {
  if (!/\p{L}/u.test(line.head)) return line.head.length < 4 && !/["“”]/u.test(line.head);
  if (isTrail(line)) return true;
  if (COUNTS.test(line.head) || /^https?:\/\/\S{1,400}$/iu.test(line.head)) return true;
  const lower = line.head.toLowerCase().replaceAll('’', "'");
  if (CONTACT.test(line.head)) return true;
  if (NOTICE_WORDS.some((words) => lower.includes(words))) return true;
  if (line.words <= LINK_WORDS && LINK_LABEL.test(line.head)) return true;
  if (line.words > FURNITURE_WORDS) return false;
  if (line.words <= 9 && FURNITURE_LINES.has(line.phrase)) return true;
  if (line.words <= 2 && /^loading|^©$/u.test(line.phrase)) return true;
  return startsAsFurniture(line);
}

/** "Home » News » Fishing": where the page stands on its site. */
const isTrail = (line: PageLine): boolean =>
  line.words <= 14 && !line.ends && /^[^»›>]{2,40}\s[»›>]\s[^»›>]{2,40}(?:\s[»›>]\s|$)/u.test(line.head);

const STARTS_BY_WORD = Map.groupBy(FURNITURE_STARTS, (phrase) => phrase.split(' ', 1)[0] ?? '');

function startsAsFurniture(line: PageLine): boolean {
  const lower = line.head
    .toLowerCase()
    .replaceAll('’', "'")
    .replace(/^[^\p{L}]{1,10}/u, '');
  const first = lower.split(/\s/u, 1)[0] ?? '';
  const found = (STARTS_BY_WORD.get(first) ?? []).find(
    (phrase) => lower.startsWith(phrase) && !/[\p{L}\p{N}]/u.test(lower.charAt(phrase.length)),
  );
  if (found === undefined) return false;
  return !(line.ends && line.words >= 9) && !/["“”]/u.test(line.head);
}
