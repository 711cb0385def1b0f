// Text fragments (https://wicg.github.io/scroll-to-text-fragment/): an address that leads a browser to the words themselves.
import type { Span } from '../model/index.ts';
import { webAddress } from './escape-html.ts';

/** From this length on the beginning and the end of the words stand for them. */
const LONGEST_WHOLE = 300;
/** Words at each end that stand for a long passage, and words of context. */
const END_WORDS = 5;
const CONTEXT_WORDS = 3;
/** Characters looked at for context. */
const CONTEXT = 80;
/** Marks that a page may print in another form than the one it was read in. */
const OUTER = /^[\s"'“”‘’«»„‚]{1,3}|[\s"'“”‘’«»„‚]{1,3}$/gu;

/**
 * The address of an article with its words as a text fragment; null where it has no web address or the span no words.
 *
 * Context is given only where the words stand more than once, and only from the same line: a fragment whose context
 * crosses a block finds nothing. Cost: two searches in the text.
 */
export function textFragmentUrl(url: string | null, text: string, span: Span): string | null {
  const address = webAddress(url);
  const words = text.slice(span.start, span.end).replace(OUTER, '');
  const parts = partsOf(words);
  if (address === null || parts === null) return null;
  const directive = [...contextBefore(text, span, words), ...parts, ...contextAfter(text, span, words)].join(
    ',',
  );
  return `${address}${address.includes('#') ? '' : '#'}:~:text=${directive}`;
}

function partsOf(words: string): readonly string[] | null {
  const whole = flat(words);
  if (whole === '') return null;
  const isShort = whole.length <= LONGEST_WHOLE && !/[\n\r]/u.test(words.trim());
  const all = whole.split(' ');
  if (isShort || all.length <= END_WORDS * 2) return [encoded(whole)];
  const lines = words.split(/[\n\r]+/u).filter((line) => line.trim() !== '');
  const first = flat(lines[0] ?? '')
    .split(' ')
    .slice(0, END_WORDS);
  const last = flat(lines.at(-1) ?? '')
    .split(' ')
    .slice(-END_WORDS);
  return [encoded(first.join(' ')), encoded(last.join(' '))];
}

const isTwice = (text: string, words: string): boolean => {
  const at = text.indexOf(words);
  return at !== -1 && text.includes(words, at + 1);
};

function contextBefore(text: string, { start }: Span, words: string): readonly string[] {
  if (!isTwice(text, words)) return [];
  const line =
    text
      .slice(Math.max(0, start - CONTEXT), start)
      .split(/[\n\r]/u)
      .at(-1) ?? '';
  const before = flat(line).split(' ').slice(-CONTEXT_WORDS).join(' ');
  return before === '' ? [] : [`${encoded(before)}-`];
}

function contextAfter(text: string, { end }: Span, words: string): readonly string[] {
  if (!isTwice(text, words)) return [];
  const line = text.slice(end, end + CONTEXT).split(/[\n\r]/u)[0] ?? '';
  const after = flat(line).split(' ').slice(0, CONTEXT_WORDS).join(' ');
  return after === '' ? [] : [`-${encoded(after)}`];
}

const flat = (words: string): string => words.replace(/\s+/gu, ' ').trim();

/** Comma, dash and ampersand are the directive's own signs; a lone surrogate has no code and is left out. */
const encoded = (words: string): string =>
  encodeURIComponent(words.replace(/\p{Cs}/gu, '')).replace(
    /[-'()!*]/gu,
    (mark) => `%${mark.charCodeAt(0).toString(16).toUpperCase()}`,
  );
