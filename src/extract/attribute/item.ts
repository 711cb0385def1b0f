// A paragraph as the rules read it: words and marks, each outermost quotation one piece. Cost: one pass.
import type { Span } from '../../model/index.ts';
import type { Tokens } from '../../text/index.ts';
import { sentences, TOKEN_KIND, tokenize, wordGeneration } from '../../text/index.ts';
import type { Quotation } from '../quotation.ts';
import type { CueForm } from './cue-forms.ts';
import type { WordNature } from './word-nature.ts';
import { BIT, natures, NO_NATURE } from './word-nature.ts';

export type ItemKind = 'word' | 'number' | 'mark' | 'quotation';

/** A word, a mark, or a whole quotation (then `quotation` is its index in the scanner's list, else -1). */
export interface Item extends Span {
  readonly kind: ItemKind;
  readonly lower: string;
  readonly isCapital: boolean;
  readonly quotation: number;
  /** What the word can be (`BIT`), and its readings as a verb of saying. */
  readonly bits: number;
  readonly forms: readonly CueForm[];
}

/** Items `from` up to `to`, without the marks that end the sentence; `paragraph` counts from 0. */
export interface Sentence {
  readonly items: readonly Item[];
  readonly from: number;
  readonly to: number;
  readonly paragraph: number;
  readonly span: Span;
}

/** A paragraph cut into items and sentences. */
export interface Passage {
  readonly span: Span;
  readonly items: readonly Item[];
  readonly sentences: readonly Sentence[];
  /** Where each sentence stands, in order. */
  readonly sentenceSpans: readonly Span[];
  /** Indexes of the outermost quotations in it. */
  readonly quotations: readonly number[];
}

/** A quotation with its index in the scanner's list. */
export interface PlacedQuotation {
  readonly index: number;
  readonly quotation: Quotation;
}

const NO_ITEM: Item = quotationItem({ start: 0, end: 0 }, -1, 'mark');

function quotationItem({ start, end }: Span, quotation: number, kind: ItemKind): Item {
  const { lower, bits, forms } = NO_NATURE;
  return { start, end, kind, lower, isCapital: false, quotation, bits, forms };
}

/** The item at an index of the passage; one that is nothing where the index is outside. */
export function itemAt({ items }: { readonly items: readonly Item[] }, at: number): Item {
  // An array read at a negative index leaves the fast path of every read made here.
  return at < 0 || at >= items.length ? NO_ITEM : (items[at] ?? NO_ITEM);
}

/** The items and sentences of one paragraph, quotations whole. */
export function passageOf(
  text: string,
  span: Span,
  paragraph: number,
  quoted: readonly PlacedQuotation[],
): Passage {
  const items = itemsOf(text, span, quoted);
  const held = quoted.map(({ quotation }) => quotation.span);
  const ends: number[] = [];
  for (const { end } of sentences(text, span)) if (!isInside(held, end)) ends.push(end);
  const found = sentencesOf(items, withSpeakers(text, items, corrected(items, ends)), paragraph);
  return {
    span,
    items,
    quotations: quoted.map(({ index }) => index),
    sentences: found,
    sentenceSpans: found.map((sentence) => sentence.span),
  };
}

/** Room that is kept for the items of a paragraph; a longer one gives its own back. */
const USUAL = 4_096;
/** Where items are put while they are counted: a list that grew anew for each paragraph would cost more than filling it. */
let room: Item[] = [];
let size = 0;

function put(item: Item): void {
  room[size] = item;
  size += 1;
}

function itemsOf(text: string, span: Span, quoted: readonly PlacedQuotation[]): readonly Item[] {
  size = 0;
  putItems(text, tokenize(text, span), quoted);
  const items = room.slice(0, size);
  if (room.length > USUAL) room = [];
  return items;
}

function putItems(text: string, tokens: Tokens, quoted: readonly PlacedQuotation[]): void {
  const { count, starts, ends, kinds } = tokens;
  let next = 0;
  let nextStart = startOf(quoted[next]);
  let busyTo = -1;
  for (let at = 0; at < count; at += 1) {
    const start = starts[at] ?? 0;
    const end = ends[at] ?? 0;
    while (nextStart < end) {
      busyTo = putQuotation(quoted[next], busyTo);
      next += 1;
      nextStart = startOf(quoted[next]);
    }
    const kind = kinds[at] ?? 0;
    if (start >= busyTo && kind !== TOKEN_KIND.quote)
      put(itemOf(natureOf(text, tokens, at), start, end, kind));
  }
  for (; next < quoted.length; next += 1) putQuotation(quoted[next], busyTo);
}

const startOf = (entry: PlacedQuotation | undefined): number => entry?.quotation.span.start ?? Infinity;

/** Puts a quotation as one item; answers where it ends. */
function putQuotation(entry: PlacedQuotation | undefined, busyTo: number): number {
  if (entry === undefined) return busyTo;
  put(quotationItem(entry.quotation.span, entry.index, 'quotation'));
  return entry.quotation.span.end;
}

function natureOf(text: string, { starts, ends, ids, generation }: Tokens, at: number): WordNature {
  const id = ids[at] ?? -1;
  if (id >= 0 && generation === wordGeneration()) return natures.ofId(id);
  return natures.at(text, starts[at] ?? 0, ends[at] ?? 0);
}

function itemOf(nature: WordNature, start: number, end: number, kind: number): Item {
  const { lower, isLower, bits, forms } = nature;
  const isWord = kind === TOKEN_KIND.word || kind === TOKEN_KIND.address;
  const itemKind = isWord ? 'word' : kind === TOKEN_KIND.number ? 'number' : 'mark';
  return { start, end, kind: itemKind, lower, isCapital: isWord && !isLower, quotation: -1, bits, forms };
}

/** Both lists are in order; the borders of a quotation do not count as inside it. */
function isInside(held: readonly Span[], at: number): boolean {
  let low = 0;
  let high = held.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((held[middle]?.end ?? 0) <= at) low = middle + 1;
    else high = middle;
  }
  return (held[low]?.start ?? Infinity) < at;
}

/** Verbs that right behind a name begin a new sentence after "the U.S."; before a title the same stop ends none. */
const PLAIN_VERBS = new Set('is was has had will would said says'.split(' '));
const isAcronym = ({ bits, kind }: Item): boolean => kind === 'word' && (bits & BIT.acronym) !== 0;

/** Sentence ends after an acronym, told better by the words behind it than by its stop. */
function corrected(items: readonly Item[], ends: readonly number[]): readonly number[] {
  let kept: Set<number> | null = null;
  for (let at = 0; at < items.length; at += 1) {
    const item = items[at];
    if (item === undefined || !isAcronym(item)) continue;
    const next = itemAt({ items }, at + 1);
    const after = itemAt({ items }, at + 2);
    if (!next.isCapital) continue;
    kept ??= new Set(ends);
    if ((next.bits & BIT.roleNoun) !== 0) kept.delete(item.end);
    else if (PLAIN_VERBS.has(after.lower) && !isAcronym(after)) kept.add(item.end);
  }
  return kept === null ? ends : [...kept].sort((a, b) => a - b);
}

/** Words a name behind a quotation may have, its title included. */
const LONGEST_NAME = 5;
/** Verbs that, behind such a name, tell who said what stands in marks before it. */
const SAYS = new Set(
  'said says asked asks replied replies answered answers added adds shouted shouts cried cries wondered wrote writes tweeted exclaimed'.split(
    ' ',
  ),
);

/**
 * `“Q?” Orla Penn asked.`: a question or a cry in marks does not end the sentence that goes on with a name, a verb of
 * saying, and nothing or a place or time behind it.
 */
function withSpeakers(text: string, items: readonly Item[], ends: readonly number[]): readonly number[] {
  let dropped: Set<number> | null = null;
  for (let at = 0; at < items.length; at += 1) {
    const item = items[at];
    if (item?.kind !== 'quotation') continue;
    const { start, end } = item;
    if (end - start < 3 || !/[?!]/u.test(text.charAt(end - 2))) continue;
    if (isSaidByName(items, at + 1)) (dropped ??= new Set()).add(end);
  }
  return dropped === null ? ends : ends.filter((end) => !dropped.has(end));
}

function isSaidByName(items: readonly Item[], from: number): boolean {
  let at = from;
  while (at - from < LONGEST_NAME && itemAt({ items }, at).isCapital) at += 1;
  const next = itemAt({ items }, at + 1);
  if (at === from || !SAYS.has(itemAt({ items }, at).lower)) return false;
  return /^[.,;]?$/u.test(next.lower) || (next.bits & BIT.preposition) !== 0;
}

/** A longer sentence is a list or a fault of the page: it is cut, so that no walk over one is long (items). */
const LONGEST_SENTENCE = 400;

function sentencesOf(
  items: readonly Item[],
  ends: readonly number[],
  paragraph: number,
): readonly Sentence[] {
  const found: Sentence[] = [];
  let from = 0;
  for (const end of ends) {
    let next = from;
    while (next < items.length && (items[next]?.start ?? 0) < end) next += 1;
    for (let start = from; start < next; start += LONGEST_SENTENCE) {
      const sentence = sentenceOf(items, start, Math.min(next, start + LONGEST_SENTENCE), paragraph);
      if (sentence !== null) found.push(sentence);
    }
    from = next;
  }
  return found;
}

/** Items `from` up to `next` without the marks that end them; null where nothing else is there. */
function sentenceOf(items: readonly Item[], from: number, next: number, paragraph: number): Sentence | null {
  let to = next;
  while (to > from && (itemAt({ items }, to - 1).bits & BIT.endMark) !== 0) to -= 1;
  const span = { start: itemAt({ items }, from).start, end: itemAt({ items }, next - 1).end };
  return to > from ? { items, from, to, paragraph, span } : null;
}
