// Interviews printed as "Name: words", a paragraph a turn. Cost: the first characters of each paragraph, once.
import type { Span } from '../../model/index.ts';
import type { Draft } from './draft.ts';
import { SURE } from './rule-context.ts';

/** A page with fewer labelled paragraphs is no transcript: a colon stands behind many things. */
const FEWEST_TURNS = 4;
/** More voices than an interview or a panel has: then the labels are something else, such as the names of places. */
const MOST_VOICES = 8;
/** No label is longer (code units). */
const LONGEST_LABEL = 40;
/** One to five words with capitals before a colon, and words behind it. */
const LABEL = /^(\p{Lu}[\p{L}.’'-]{0,20}(?:\s\p{Lu}[\p{L}.’'-]{0,20}){0,4}):\s{1,4}(?=\S)/u;
const QUESTION = /^(?:Q|Question|Interviewer|Reporter|Host|Moderator)$/u;
const ANSWER = /^(?:A|Answer)$/u;

/** The turns of a transcript: the answers as drafts, and every labelled paragraph, questions too. */
export interface Turns {
  readonly drafts: readonly Draft[];
  /** In order: what other rules find in these is part of a turn. */
  readonly paragraphs: readonly Span[];
}

interface Turn {
  readonly paragraph: Span;
  readonly label: Span;
  readonly name: string;
  readonly words: Span;
}

const NONE: Turns = { drafts: [], paragraphs: [] };

/** The turns of a page that is printed as a transcript; none where it is not. */
export function labelledTurns(text: string, blocks: readonly Span[]): Turns {
  const turns = blocks.flatMap((block) => turnOf(text, block));
  const voices = new Set(turns.map(({ name }) => name));
  const isTranscript =
    turns.length >= FEWEST_TURNS && voices.size > 1 && voices.size <= Math.min(MOST_VOICES, turns.length / 2);
  if (!isTranscript) return NONE;
  return {
    drafts: turns.flatMap((turn) => (QUESTION.test(turn.name) || asks(text, turn) ? [] : [draftOf(turn)])),
    paragraphs: turns.map(({ paragraph }) => paragraph),
  };
}

function turnOf(text: string, paragraph: Span): readonly Turn[] {
  const head = text.slice(paragraph.start, Math.min(paragraph.end, paragraph.start + LONGEST_LABEL));
  const found = LABEL.exec(head);
  const name = found?.[1];
  if (found === null || name === undefined) return [];
  const label = { start: paragraph.start, end: paragraph.start + name.length };
  return [
    { paragraph, label, name, words: { start: paragraph.start + found[0].length, end: paragraph.end } },
  ];
}

/** A turn that is a question asks for words; what it says is no statement. */
const asks = (text: string, { words }: Turn): boolean => text.charAt(words.end - 1) === '?';

function draftOf({ label, name, words }: Turn): Draft {
  return {
    content: [words],
    cue: [{ start: label.end, end: label.end + 1 }],
    mention: ANSWER.test(name) ? [] : [label],
    addressee: null,
    class: 'speech',
    rule: 'labelled-turn',
    confidence: ANSWER.test(name) ? SURE.leadIn : SURE.colon,
    negated: false,
    flags: ['block'],
    follows: null,
    quotations: [],
    sentence: { start: label.start, end: words.end },
  };
}
