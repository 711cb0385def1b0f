// What follows a reporting verb: to whom, where, when, and where the reported words begin.
import { COMPLEMENTIZERS, VENUE_WORDS } from '../../lexicon/index.ts';
import { addresseeAt, toAddressee } from './addressee.ts';
import { adverbialEnd, PLACE_OPENERS, timeEnd } from './adverbial.ts';
import type { VerbCue } from './cue.ts';
import type { Sentence } from './item.ts';
import { itemAt } from './item.ts';
import type { Phrase } from './phrase.ts';
import { isComma, isDash } from './words.ts';

export type Opening = 'none' | 'comma' | 'colon' | 'that' | 'quotation' | 'bare';

/** The place behind a verb where the reported words begin, and what was passed on the way. */
export interface Complement {
  readonly addressee: Phrase | null;
  /** End of the verb with its place and manner of saying ("said in a statement"). */
  readonly cueEnd: number;
  readonly opening: Opening;
  readonly start: number;
}

export function complementOf(sentence: Sentence, cue: VerbCue): Complement {
  let at = cue.to;
  let cueEnd = cue.to;
  const addressee = cue.frames.includes('addressee') ? addresseeAt(sentence, at) : toAddressee(sentence, at);
  if (addressee !== null) at = addressee.to;
  for (;;) {
    const next = adverbialEnd(sentence, at);
    if (next === at) break;
    if (addressee === null && isVenuePhrase(sentence, at, next)) cueEnd = next;
    at = next;
  }
  return { addressee, cueEnd, ...openingAt(sentence, at) };
}

function openingAt(sentence: Sentence, at: number): { opening: Opening; start: number } {
  const item = itemAt(sentence, at);
  if (at >= sentence.to) return { opening: 'none', start: at };
  if (item.kind === 'quotation') return { opening: 'quotation', start: at };
  if (item.lower === ':') return { opening: 'colon', start: at + 1 };
  if (isComma(item)) return { opening: 'comma', start: at + 1 };
  if (isDash(item) || item.lower === ';' || item.lower === ')') return { opening: 'none', start: at };
  if (COMPLEMENTIZERS.has(item.lower)) return { opening: 'that', start: at };
  return { opening: 'bare', start: at };
}

const isVenuePhrase = (sentence: Sentence, from: number, to: number): boolean => {
  if (!PLACE_OPENERS.has(itemAt(sentence, from).lower) || timeEnd(sentence, from) > from) return false;
  for (let at = from; at < to; at += 1) if (VENUE_WORDS.has(itemAt(sentence, at).lower)) return true;
  return false;
};
