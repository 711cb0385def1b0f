// A paragraph as the rules read it: words and marks, each outermost quotation one piece. Cost: one pass.
import { PREPOSITIONS, ROLE_NOUNS } from '../../lexicon/index.ts';
import type { Span } from '../../model/index.ts';
import { rememberedAt, sentences, TOKEN_KIND, tokenize } from '../../text/index.ts';
import type { Quotation } from '../quotation.ts';

export type ItemKind = 'word' | 'number' | 'mark' | 'quotation';

/** A word, a mark, or a whole quotation (then `quotation` is its index in the scanner's list, else -1). */
export interface Item extends Span {
  readonly kind: ItemKind;
  readonly lower: string;
  readonly isCapital: boolean;
  readonly quotation: number;
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

const NO_ITEM: Item = { start: 0, end: 0, kind: 'mark', lower: '', isCapital: false, quotation: -1 };

/** The item at an index of the passage; one that is nothing where the index is outside. */
export function itemAt({ items }: { readonly items: readonly Item[] }, at: number): Item {
  return items[at] ?? NO_ITEM;
}

/** The items and sentences of one paragraph, quotations whole. */
export function passageOf(
  text: string,
  span: Span,
  paragraph: number,
  quoted: readonly { readonly index: number; readonly quotation: Quotation }[],
): Passage {
  const items = itemsOf(text, span, quoted);
  const held = quoted.map(({ quotation }) => quotation.span);
  const passage = { span, items, quotations: quoted.map(({ index }) => index) };
  const cuts = sentences(text, span).map(({ end }) => end);
  const ends = cuts.filter((end) => !isInside(held, end));
  const found = sentencesOf(
    items,
    withSpeakers(items, corrected(items, ends), (at) => text.charAt(at)),
    paragraph,
  );
  return { ...passage, sentences: found, sentenceSpans: found.map((sentence) => sentence.span) };
}

function itemsOf(
  text: string,
  span: Span,
  quoted: readonly { readonly index: number; readonly quotation: Quotation }[],
): readonly Item[] {
  const items: Item[] = [];
  const tokens = tokenize(text, span);
  let next = 0;
  let busyTo = -1;
  const addQuotation = (): void => {
    const entry = quoted[next];
    if (entry === undefined) return;
    const { start, end } = entry.quotation.span;
    items.push({ start, end, kind: 'quotation', lower: '', isCapital: false, quotation: entry.index });
    busyTo = end;
    next += 1;
  };
  for (let at = 0; at < tokens.count; at += 1) {
    const start = tokens.starts[at] ?? 0;
    const end = tokens.ends[at] ?? 0;
    while (next < quoted.length && (quoted[next]?.quotation.span.start ?? 0) < end) addQuotation();
    if (start < busyTo || tokens.kinds[at] === TOKEN_KIND.quote) continue;
    items.push(itemOf(text, { start, end }, tokens.kinds[at] ?? 0));
  }
  while (next < quoted.length) addQuotation();
  return items;
}

/** A printed word in lower case, and whether it is printed so. */
const casesAt = rememberedAt((printed) => {
  const lower = printed.toLowerCase();
  return { lower, isLower: lower === printed };
});

function itemOf(text: string, { start, end }: Span, kind: number): Item {
  const { lower, isLower } = casesAt(text, start, end);
  const isWord = kind === TOKEN_KIND.word || kind === TOKEN_KIND.address;
  const itemKind = isWord ? 'word' : kind === TOKEN_KIND.number ? 'number' : 'mark';
  return { start, end, kind: itemKind, lower, isCapital: isWord && !isLower, quotation: -1 };
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
const isAcronym = ({ lower, kind }: Item): boolean => kind === 'word' && /^(?:\p{L}\.){2,4}$/u.test(lower);

/** Sentence ends after an acronym, told better by the words behind it than by its stop. */
function corrected(items: readonly Item[], ends: readonly number[]): readonly number[] {
  const kept = new Set(ends);
  items.forEach((item, at) => {
    if (!isAcronym(item)) return;
    const next = itemAt({ items }, at + 1);
    const after = itemAt({ items }, at + 2);
    if (!next.isCapital) return;
    if (ROLE_NOUNS.has(next.lower)) kept.delete(item.end);
    else if (PLAIN_VERBS.has(after.lower) && !isAcronym(after)) kept.add(item.end);
  });
  return [...kept].sort((a, b) => a - b);
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
function withSpeakers(
  items: readonly Item[],
  ends: readonly number[],
  charAt: (at: number) => string,
): readonly number[] {
  const kept = new Set(ends);
  items.forEach(({ kind, start, end }, at) => {
    if (kind !== 'quotation' || end - start < 3 || !/[?!]/u.test(charAt(end - 2))) return;
    if (isSaidByName(items, at + 1)) kept.delete(end);
  });
  return kept.size === ends.length ? ends : [...kept].sort((a, b) => a - b);
}

function isSaidByName(items: readonly Item[], from: number): boolean {
  let at = from;
  while (at - from < LONGEST_NAME && itemAt({ items }, at).isCapital) at += 1;
  const next = itemAt({ items }, at + 1);
  if (at === from || !SAYS.has(itemAt({ items }, at).lower)) return false;
  return /^[.,;]?$/u.test(next.lower) || PREPOSITIONS.has(next.lower);
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
    while (next < items.length && itemAt({ items }, next).start < end) next += 1;
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
  while (to > from && /^(?:[.!?…]+|。)$/u.test(itemAt({ items }, to - 1).lower)) to -= 1;
  const span = { start: itemAt({ items }, from).start, end: itemAt({ items }, next - 1).end };
  return to > from ? { items, from, to, paragraph, span } : null;
}
