// What the four feed formats say of an item, in one form.

/** Whose feed it is. */
export interface FeedHead {
  readonly title: string | null;
  /** The site the feed belongs to, as an absolute address, or null. */
  readonly site: string | null;
  readonly language: string | null;
}

/** One item; absent is null or an empty list. Addresses are absolute. */
export interface FeedItem {
  readonly title: string | null;
  readonly url: string | null;
  /** The item's own key, where it has one. */
  readonly id: string | null;
  readonly html: string | null;
  readonly text: string | null;
  readonly authors: readonly string[];
  readonly published: string | null;
  readonly modified: string | null;
  readonly language: string | null;
  /** Whom it was taken from: names and addresses of `source` and `external_url`. */
  readonly credits: readonly string[];
}

export interface Feed {
  readonly head: FeedHead;
  readonly items: readonly FeedItem[];
}

/** Words, or null where there are none; white space at the ends does not count. */
export function wordsOf(value: string | null | undefined): string | null {
  const words = value?.trim() ?? '';
  return words === '' ? null : words;
}

/** An absolute http(s) address, resolved against the first base that makes it one, or null. */
export function resolved(
  address: string | null | undefined,
  bases: readonly (string | null | undefined)[],
): string | null {
  const words = wordsOf(address);
  if (words === null || words.length > 4000) return null;
  const base = bases.reduceRight<string | null>((outer, one) => against(wordsOf(one), outer) ?? outer, null);
  const found = against(words, base);
  return found !== null && /^https?:\/\//iu.test(found) ? found : null;
}

const against = (address: string | null, base: string | null): string | null => {
  if (address === null) return null;
  if (base === null) return URL.canParse(address) ? address : null;
  return URL.canParse(address, base) ? new URL(address, base).href : null;
};

/** The name in "desk@harbour.example (Mira Holt)", the words as they are otherwise; null for an address alone. */
export function authorOf(value: string | null | undefined): string | null {
  const words = wordsOf(value?.slice(0, 300)) ?? '';
  const inBrackets = /^[^\s@()]{1,120}@[^\s@()]{1,120}\s{1,3}\(([^()]{1,160})\)$/u.exec(words)?.[1];
  const name = (inBrackets ?? words).trim();
  return name === '' || /^[^\s@]{1,200}@[^\s@]{1,200}$/u.test(name) ? null : name;
}

/** Plain words of a title that may hold mark-up: tags go, characters written as names or numbers are read once. */
export function plainTitle(value: string | null | undefined): string | null {
  const words = (value ?? '').slice(0, 2000);
  const bare = words.replace(/<\/?[a-z!][^<>]{0,200}>/giu, '');
  const read = bare.replace(/&(?:#(\d{2,7})|#x([0-9a-f]{2,6})|([a-z]{2,6}));/giu, character);
  return wordsOf(read.replace(/\s{1,200}/gu, ' '));
}

const NAMED: ReadonlyMap<string, string> = new Map([
  ['amp', '&'],
  ['lt', '<'],
  ['gt', '>'],
  ['quot', '"'],
  ['apos', "'"],
  ['nbsp', ' '],
  ['lsquo', '‘'],
  ['rsquo', '’'],
  ['ldquo', '“'],
  ['rdquo', '”'],
  ['laquo', '«'],
  ['raquo', '»'],
  ['ndash', '–'],
  ['mdash', '—'],
  ['hellip', '…'],
]);

function character(whole: string, decimal?: string, hexadecimal?: string, name?: string): string {
  if (name !== undefined) return NAMED.get(name.toLowerCase()) ?? whole;
  const code = decimal === undefined ? Number.parseInt(hexadecimal ?? '', 16) : Number(decimal);
  const isCharacter = code >= 32 && code <= 0x10ffff && !(code >= 0xd800 && code <= 0xdfff);
  return isCharacter ? String.fromCodePoint(code) : whole;
}

/** True where words are mark-up: a tag, or a character reference. */
export const isMarkup = (words: string): boolean =>
  /<\/?[a-z][a-z0-9]{0,15}(?:\s[^<>]{0,400})?\/?>|&(?:[a-z]{2,8}|#\d{2,6}|#x[0-9a-f]{2,6});/iu.test(words);
