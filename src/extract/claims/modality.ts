import type { ModalForce } from '../../lexicon/index.ts';
import { MODAL_WORDS } from '../../lexicon/index.ts';
import type { Modality, Span } from '../../model/index.ts';
import type { SignedWords } from '../../text/index.ts';
import { WORD_SIGN } from '../../text/index.ts';
import { opensCondition } from './conditions.ts';

const STRENGTH: readonly ModalForce[] = ['alleged', 'possible', 'obligation', 'future'];

/**
 * How a statement stands, `signs` being those of its words: a question, under a condition, alleged, possible, owed, to come, or plain fact.
 *
 * The first of these that its words show, in this order. "May" the month and "Will" the name do not count.
 */
export function readModality(text: string, span: Span, words: SignedWords, signs: number): Modality {
  if (asks(text, span)) return 'question';
  const mayDepend = (signs & WORD_SIGN.condition) !== 0;
  if (mayDepend && words.keys.some((_, at) => opensCondition(words, at))) return 'conditional';
  return (signs & WORD_SIGN.force) === 0 ? 'fact' : strongestForce(text, words);
}

/** Closing marks behind a question mark, and how many of them are passed over. */
const CLOSERS = '"”’\'»)]';
const MOST_CLOSERS = 3;

/** Ends in a question mark, closing marks behind it aside. */
function asks(text: string, { start, end }: Span): boolean {
  let at = end - 1;
  while (at > start && at >= end - MOST_CLOSERS && CLOSERS.includes(text.charAt(at))) at -= 1;
  return at >= start && text.charCodeAt(at) === QUESTION_MARK;
}

const QUESTION_MARK = 63;

function strongestForce(text: string, { keys, starts, signs }: SignedWords): Modality {
  let best: number = STRENGTH.length;
  for (let at = 0; at < keys.length; at += 1) {
    if (((signs[at] ?? 0) & WORD_SIGN.force) === 0) continue;
    const key = keys[at] ?? '';
    const force = isName(text, starts[at] ?? 0, at) ? undefined : MODAL_WORDS.get(key);
    if (force !== undefined && STRENGTH.includes(force)) best = Math.min(best, STRENGTH.indexOf(force));
    if (key === 'going' && keys[at + 1] === 'to') best = Math.min(best, STRENGTH.indexOf('future'));
  }
  return STRENGTH[best] ?? 'fact';
}

/** The words that leave a statement possible or alleged, at their places. */
export function readHedges(text: string, { keys, starts, ends, signs }: SignedWords): Span[] {
  const found: Span[] = [];
  for (let at = 0; at < keys.length; at += 1) {
    if (((signs[at] ?? 0) & WORD_SIGN.force) === 0) continue;
    const force = MODAL_WORDS.get(keys[at] ?? '');
    const isHedge = (force === 'possible' || force === 'alleged') && !isName(text, starts[at] ?? 0, at);
    if (isHedge) found.push({ start: starts[at] ?? 0, end: ends[at] ?? 0 });
  }
  return found;
}

/** A capitalised word that does not open the statement. */
const isName = (text: string, start: number, at: number): boolean =>
  at > 0 && /^\p{Lu}/u.test(text.charAt(start));
