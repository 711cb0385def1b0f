// Phrases that too many wordings hold, with the words that follow them.
import { Int32List } from './growing.ts';
import { GramSet } from './gram-set.ts';
import type { HeldGrams } from './gram-sort.ts';
import type { OwnGrams } from './own-grams.ts';
import { HOLDER_BITS, Postings, RARE } from './postings.ts';
import type { Texts } from './texts.ts';

/** The phrases that too many hold, and which wordings hold one. */
export interface Crowds {
  readonly grams: GramSet;
  readonly isHolder: Uint8Array;
}

export function crowdsOf(grams: HeldGrams, texts: number): Crowds {
  const crowds = { grams: new GramSet(), isHolder: new Uint8Array(texts) };
  const postings = new Postings(grams);
  while (postings.next()) {
    if (!postings.isCrowd) continue;
    crowds.grams.add(grams.grams[postings.first] ?? 0);
    for (let at = postings.first; at < postings.end; at += 1) crowds.isHolder[postings.textAt(at)] = 1;
  }
  return crowds;
}

/** Grams with the place of their last word among all words. */
export interface PlacedGrams extends HeldGrams {
  readonly lasts: Int32Array;
}

class PlacedList {
  private readonly grams = new Int32List();
  private readonly holders = new Int32List();
  private readonly lasts = new Int32List();

  push(gram: number, holder: number, last: number): void {
    this.grams.push(gram | 0);
    this.holders.push(holder);
    this.lasts.push(last);
  }

  finish(): PlacedGrams {
    const [grams, holders] = [Uint32Array.from(this.grams.values()), Uint32Array.from(this.holders.values())];
    return { grams, holders, lasts: this.lasts.values() };
  }
}

/** The grams of four words that begin with a crowd's. One is as rare as the 3-gram it begins with. */
export function crowdGrams(all: Texts, own: OwnGrams, crowds: Crowds): PlacedGrams {
  const found = new PlacedList();
  for (let text = 0; text < all.count; text += 1) {
    if (crowds.isHolder[text] === 0) continue;
    own.read(text);
    for (let at = 0; at < own.count; at += 1) {
      const begins = own.grams[at] ?? 0;
      const last = own.lasts[at] ?? 0;
      const gram = crowds.grams.has(begins) ? own.longer(begins, last, text) : -1;
      if (gram >= 0) found.push(gram, (text << HOLDER_BITS) | (own.isRare(at) ? RARE : 0), last + 1);
    }
  }
  return found.finish();
}

/** The grams of one word more than those that are a crowd's. */
export function longerGrams(
  { grams, holders, lasts }: PlacedGrams,
  own: OwnGrams,
  crowds: Crowds,
): PlacedGrams {
  const found = new PlacedList();
  for (let at = 0; at < grams.length; at += 1) {
    const [begins, holder, last] = [grams[at] ?? 0, holders[at] ?? 0, lasts[at] ?? 0];
    const gram = crowds.grams.has(begins) ? own.longer(begins, last, holder >>> HOLDER_BITS) : -1;
    if (gram >= 0) found.push(gram, holder, last + 1);
  }
  return found.finish();
}
