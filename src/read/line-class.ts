// What one line says about itself, by generic vocabulary and form; what stands around it is for the zone rules.
import {
  COMMENT_TITLES,
  FURNITURE_LINES,
  FURNITURE_STARTS,
  NOTICE_WORDS,
  OUTLET_NOUNS,
  RELATED_TITLES,
} from '../lexicon/index.ts';
import { dateClass } from './date-lines.ts';
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
  /^(?:©|\(c\)\s|copyright\b\s{0,3}(?:©|\(c\)|\d{4}|by\b))|\ball rights reserved\b|^©|\b(?:contents|content) of (?:this (?:site|website|page)|external)\b/u;
// bounded: it sees the head of a line
const CREDIT =
  /^\(?(?:distributed by|h\/t\b|hat[ -]tip\b|translated from\s(?:the\s)?(?:original\s)?\p{Ll}|syndicated (?:by|from)|republished (?:from|with|by)|reprinted (?:from|with)|originally published|originally appeared|first published (?:by|in|on|at)\s\p{Ll}|courtesy of|credit:|this (?:article|story|piece|report|content|post|interview|column|essay|review|text|analysis|commentary|op-ed|feature) (?:was |is |has been )?(?:originally |first )?(?:published|appear(?:ed|s) in|appeared|produced|provided|republished|reprinted|distributed|syndicated)|read the original|view original|view the original|content provided by|provided by syndigate|material from)|^\((?:additional )?(?:reporting|writing|editing|compiled|reported|written|edited) by\s.{0,400}\)$|^\(\(.{0,200}\)\)$|^(?:additional )?(?:reporting|writing) by\s[^.]{2,200}(?:;|\band\b)\s?(?:(?:additional|further) )?(?:reporting|writing|editing) by\s|\bcontributed (?:(?:to|reporting to|reporting for) this (?:article|story|report|piece)\b|(?:research|reporting)\.$)|^\(?(?:[^\s\d!-/:-@[-`{-¿‐-⁞、-〿]{2,6}\/){1,4}[^\s\d!-/:-@[-`{-¿‐-⁞、-〿]{2,6}\)?$/u;
const ORIGIN =
  /^(?:origin|source|sources|via|original source|news source|original article|quelle|fuente|fonte|źródło|zdroj|bron|källa|kilde|kaynak|источник|джерело|来源|來源|出典|출처)\s?[:：]/u;

function creditClass(line: PageLine): LineClass | null {
  if (line.words > CREDIT_WORDS) return null;
  if (COPYRIGHT.test(line.lower) && !/\bcopyright (?:law|act|claim|case|office|infring)/u.test(line.lower))
    return 'copyright';
  if (ORIGIN.test(line.lower) && line.words <= 8) return 'origin-label';
  return CREDIT.test(line.lower) ? 'credit' : null;
}

const CAPTION_START =
  /^\(?(?:photos?|photographs?|photo credit|image credit|picture|pictures|file photo|file image|file picture|file|image source|image caption|caption|illustrations?|graphics?|fotos?|bild|crédit photo|photo d'archives|imagen|fotografía|immagine|zdjęcie|kuva|bilde|фото|写真|图|圖|사진)\s?(?::|：|by\b|—|–|courtesy)|^image source,|^image caption,|^(?:pictured|above|from left|from right)[:,]\s/u;
// bounded: it sees the head of a line
const CAPTION_END =
  /\((?:ap )?(?:photo|image|picture|photograph|illustration|file|credit|screenshot|graphic|foto|fot\.|zdj\.|фото)(?!\p{L})[^()]{0,90}\)\s{0,3}\.?$|(?:photo|image|picture|photograph|illustration|graphic|credit|fotos?|fotografía|crédit photo|crédits|bild|kuva|фото|写真)\s?(?::|：|\.{3}|…)\s?[^.:]{2,60}$|\/\s?(?:ap|afp|reuters|getty images?|epa|shutterstock|alamy|istock|bloomberg)(?:\s(?:via|photo)[^.]{0,40})?[)\]]?\.?$|\bvia getty images\)?\.?$|\/(?:file|handout|pool) (?:photo|image|picture)\b[^.]{0,60}$|\s(?:photo|photograph|picture|image|illustration)s? by (?:the author|\p{Ll}[\p{L}'’-]{1,20}(?:\s\p{Ll}[\p{L}'’-]{1,20}){0,2})\.?$|\s(?:reuters|afp|epa)\/\p{Ll}[^.]{2,60}$|\(\p{Ll}[^()/]{1,40}\/\p{Ll}[^()]{1,40}\)\s{0,2}\.?$|\S\s{1,3}©\s?\p{L}[^.©]{1,50}$/u;

/** "NOOR ADEYEMI FOR THE LEDGER": who took a picture, in capitals. */
// bounded: it sees the head of a line
const TAKEN_FOR =
  /(?:^|\s)\p{Lu}[\p{Lu}'’-]{1,20}(?:\s\p{Lu}[\p{Lu}'’-]{1,20}){1,3}\s(?:FOR|POUR|PARA|FÜR|PER)\s[\p{Lu}«“][^.]{1,40}$/u;

function captionClass(line: PageLine): LineClass | null {
  if (line.words > CAPTION_WORDS) return null;
  if (CAPTION_START.test(line.lower) && line.words <= 30) return 'caption';
  if (line.capitals < 1 && TAKEN_FOR.test(line.head)) return 'caption';
  // Japanese papers put the place and day of a picture behind an equals sign.
  if (/^[^。]{4,80}＝[^。]{2,40}$/u.test(line.head)) return 'caption';
  return CAPTION_END.test(line.lower) ? 'caption' : null;
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
  if (nameBeforeRole(line.head) !== null || /^reporting from \p{Lu}[^.!?]{1,60}$/iu.test(line.head))
    return 'byline';
  if (!BY.test(line.head)) return null;
  if (/[.!?]$/u.test(line.head) && !/^byline|\b(?:Jr|Sr|[A-Z])\.$/iu.test(line.head)) return null;
  // What stands in brackets behind the names says where they are and what they do.
  const rest = line.head.replace(BY, '').replace(/\s?\([^()]{2,60}\)/gu, '');
  return capitalised(rest) ? 'byline' : null;
}

/** A name with what its bearer does is no longer than this. */
const ROLE_CHARACTERS = 160;

/** What people who write for a house are called. */
// bounded: it sees the beginning of a line
const ROLE =
  /\s(?:\p{Lu}[\p{L}-]{1,20}\s)?(?:\p{Ll}[\p{L}-]{1,20}\s){0,3}(?:[Cc]orrespondent|[Ee]ditor|[Rr]eporter|[Cc]olumnist|[Cc]orrespondante?|[Kk]orrespondent(?:in)?|[Rr]edakteur(?:in)?|[Cc]orresponsal|[Cc]orrispondente|[Cc]orrespondente|[Кк]орреспондент)(?:,? in \p{Lu}[\p{L}\s-]{1,30})?$/u;

/** The names of a line that goes on with what they do ("Tessa Orlov Local government correspondent"), or null. */
export function nameBeforeRole(head: string): string | null {
  const words = head.slice(0, ROLE_CHARACTERS).replace(BY, '');
  const role = ROLE.exec(words);
  const names = words.slice(0, role?.index ?? 0);
  return role !== null && /^\p{Lu}[\p{L}.'’-]{1,20}(?:\s\p{Lu}[\p{L}.'’-]{0,20}){1,2}$/u.test(names)
    ? names
    : null;
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
  /\b(?:can|may) be (?:reached|contacted) (?:at|on|by|via)\b[^@\d]{0,60}(?:@|\d{3})|\be-?mail us at\s\S{1,60}@|^(?:(?:media|press|news) )?(?:contacts?|e-?mail|enquiries|inquiries|reach)\b[^@]{0,80}@[a-z\d-]{1,40}\./u;

const COUNTS =
  /^(?:.{1,80}(?:\(opens in (?:a )?new (?:window|tab)\)|, opens new tab)|(?:责任编辑|責任編輯|编辑|編輯|校对|記者)\s?[:：].{1,20}|listen\s?·.{0,20}|.{1,30}\s·\s\d{1,2}:\d{2}\s?min|[\d.,]{1,8}[km]?\s{0,2}(?:comments?|shares?|likes?|views?|replies|reads?|retweets?|reactions?|min(?:ute)?s?(?:\s|-)?read|min(?:ute)?s?)|(?:comments?|shares?|views?|likes?)\s?[:(]?\s?[\d.,]{1,8}[km]?\)?|[\d.,]{1,8}[km]?|\d{1,3}\s?-?\s?min(?:ute)?s?\.?\s{0,2}(?:of\s)?(?:read(?:ing)?(?:\stime)?|listen|watch|lesezeit|lecture)|(?:estimated |average )?(?:reading|read) time\s?:?.{0,20}|(?:temps de lecture|lesezeit|tiempo de lectura|tempo di lettura)\s?:?.{0,20}|(?:image|photo|picture|slide)s?\s\d{1,3}\s(?:of|\/)[\s/]{0,3}\d{1,3}|\d{1,2}\s?(?:\/|of)\s?\d{1,2})$/u;

/** "Read more: …": the title of another story behind a label; it may quote and end as a sentence does. */
const LINK_LABEL =
  /^(?:read (?:more|also|next)|also read|see also|watch also|related(?: (?:story|stories|article|articles))?|recommended|(?:à )?lire aussi|voir aussi|lesen sie auch|mehr zum thema|lea también|lee también|leggi anche|leia também|lees ook|läs också|czytaj także|читайте также|читайте також)\s?[:|]\s/u;
const LINK_WORDS = 25;

/** "Download the Harbour app for alerts." */
const APP = /^(?:download|get|install) (?:the|our) (?:\S{1,30}\s){0,5}app\b/u;

/** A link to another story or to a shop: by its label, or by the arrow behind it. */
const isLink = (lower: string): boolean =>
  LINK_LABEL.test(lower) || APP.test(lower) || /[^.!?…]\s?[→›]$/u.test(lower);

/** Buttons, menus, counters, notices and forms. */
function isFurniture(line: PageLine): boolean {
  if (!/\p{L}/u.test(line.head)) return isBareFigure(line.head);
  if (isTrail(line)) return true;
  if (COUNTS.test(line.lower) || /^https?:\/\/\S{1,400}$/u.test(line.lower)) return true;
  const lower = line.lower.replaceAll('’', "'");
  if (CONTACT.test(line.lower)) return true;
  if (NOTICE_WORDS.some((words) => lower.includes(words))) return true;
  if (line.words <= LINK_WORDS && isLink(line.lower)) return true;
  if (line.words > FURNITURE_WORDS) return false;
  if (line.words <= 9 && FURNITURE_LINES.has(line.phrase)) return true;
  if (line.words <= 2 && /^loading|^©$/u.test(line.phrase)) return true;
  return startsAsFurniture(line);
}

/** A number on a button, or the clock over an entry of a live page. */
const isBareFigure = (head: string): boolean =>
  (head.length < 4 && !/["“”]/u.test(head)) || /^\d{1,2}[:.]\d{2}$/u.test(head);

/** "Home » News » Fishing": where the page stands on its site. */
const isTrail = (line: PageLine): boolean =>
  line.words <= 14 && !line.ends && /^[^»›>]{2,40}\s[»›>]\s[^»›>]{2,40}(?:\s[»›>]\s|$)/u.test(line.head);

const STARTS_BY_WORD = Map.groupBy(FURNITURE_STARTS, (phrase) => phrase.split(' ', 1)[0] ?? '');

function startsAsFurniture(line: PageLine): boolean {
  const lower = line.lower.replaceAll('’', "'").replace(/^[^\p{L}]{1,10}/u, '');
  const first = lower.split(/\s/u, 1)[0] ?? '';
  const found = (STARTS_BY_WORD.get(first) ?? []).find(
    (phrase) => lower.startsWith(phrase) && !/[\p{L}\p{N}]/u.test(lower.charAt(phrase.length)),
  );
  if (found === undefined) return false;
  return !(line.ends && line.words >= 9) && !/["“”]/u.test(line.head);
}
