import type { ModalForce } from '../../lexicon/index.ts';
import { MODAL_WORDS } from '../../lexicon/index.ts';
import type { Modality, Span } from '../../model/index.ts';
import type { MatchWords, SignedWords } from '../../text/index.ts';
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

function strongestForce(text: string, { keys, starts }: MatchWords): Modality {
  const forces = new Set(
    keys.flatMap((key, at) => (isName(text, starts[at] ?? 0, at) ? [] : (MODAL_WORDS.get(key) ?? []))),
  );
  if (keys.some((key, at) => key === 'going' && keys[at + 1] === 'to')) forces.add('future');
  return STRENGTH.find((force) => forces.has(force)) ?? 'fact';
}

/** The words that leave a statement possible or alleged, at their places. */
export function readHedges(text: string, { keys, starts, ends }: MatchWords): Span[] {
  return keys.flatMap((key, at) => {
    const force = MODAL_WORDS.get(key);
    const isHedge = (force === 'possible' || force === 'alleged') && !isName(text, starts[at] ?? 0, at);
    return isHedge ? [{ start: starts[at] ?? 0, end: ends[at] ?? 0 }] : [];
  });
}

/** A capitalised word that does not open the statement. */
const isName = (text: string, start: number, at: number): boolean =>
  at > 0 && /^\p{Lu}/u.test(text.charAt(start));
