// Interviews printed as "Name: words", a paragraph a turn. Cost: the first characters of each paragraph, once.
import type { Span } from '../../model/index.ts';
import type { Draft } from './draft.ts';
import { SURE } from './rule-context.ts';

/** A page with fewer labelled paragraphs is no transcript: a colon stands behind many things. */
const FEWEST_TURNS = 4;
/** With this many questions among them, labelled paragraphs are an interview however its voices are labelled. */
const FEWEST_QUESTIONS = 2;
/** More voices than an interview or a panel has: then the labels are something else, such as the names of places. */
const MOST_VOICES = 8;
/** No label is longer (code units). */
const LONGEST_LABEL = 40;
/** One to five words with capitals before a colon, in bold or not, and words behind it. */
const LABEL =
  /^(?<bold>\*{0,2})(?<name>\p{Lu}[\p{L}.’'-]{0,20}(?:\s\p{Lu}[\p{L}.’'-]{0,20}){0,4})(?<end>\*\*:|:\*\*|:)\s{1,4}(?=\S)/u;
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
  readonly colon: number;
  readonly name: string;
  readonly words: Span;
}

const NONE: Turns = { drafts: [], paragraphs: [] };

/** The turns of a page that is printed as a transcript; none where it is not. */
export function labelledTurns(text: string, blocks: readonly Span[]): Turns {
  const turns = blocks.flatMap((block) => turnOf(text, block));
  const answers = turns.filter((turn) => !QUESTION.test(turn.name) && !asks(text, turn));
  if (!isTranscript(turns, answers)) return NONE;
  const interviewee = onlyNamed(answers);
  return {
    drafts: answers.map((turn) => draftOf(turn, interviewee)),
    paragraphs: turns.map(({ paragraph }) => paragraph),
  };
}

/** Few voices in many turns; where questions are asked, few who answer them. */
function isTranscript(turns: readonly Turn[], answers: readonly Turn[]): boolean {
  const voices = voicesOf(turns).size;
  if (turns.length < FEWEST_TURNS || voices < 2 || voices > MOST_VOICES) return false;
  const isInterview = turns.length - answers.length >= FEWEST_QUESTIONS;
  return (isInterview ? voicesOf(answers).size : voices) <= turns.length / 2;
}

/** Whoever is labelled, once each: "Ida Lund" and "Lund" are one voice. */
const voicesOf = (turns: readonly Turn[]): ReadonlySet<string> =>
  new Set(turns.map(({ name }) => name.split(/\s/u).at(-1) ?? name));

/** The first label of the one voice with a name that answers: whom a bare "A:" stands for; null where there are several. */
function onlyNamed(answers: readonly Turn[]): Span | null {
  const named = answers.filter(({ name }) => !ANSWER.test(name));
  return voicesOf(named).size === 1 ? (named[0]?.label ?? null) : null;
}

const NO_TURN: readonly never[] = [];

function turnOf(text: string, paragraph: Span): readonly Turn[] {
  const head = text.slice(paragraph.start, Math.min(paragraph.end, paragraph.start + LONGEST_LABEL));
  if (!head.includes(':')) return NO_TURN;
  const found = LABEL.exec(head);
  const name = found?.groups?.['name'];
  if (found === null || name === undefined) return [];
  const start = paragraph.start + (found.groups?.['bold']?.length ?? 0);
  const label = { start, end: start + name.length };
  const colon = label.end + (found.groups?.['end'] ?? ':').indexOf(':');
  return [
    {
      paragraph,
      label,
      colon,
      name,
      words: { start: paragraph.start + found[0].length, end: paragraph.end },
    },
  ];
}

/** A turn that is a question asks for words; what it says is no statement. */
const asks = (text: string, { words }: Turn): boolean =>
  /\?\*{0,2}$/u.test(text.slice(words.start, words.end).slice(-3));

function draftOf({ label, colon, name, words }: Turn, interviewee: Span | null): Draft {
  const source = ANSWER.test(name) ? interviewee : label;
  return {
    content: [words],
    cue: [{ start: colon, end: colon + 1 }],
    mention: source === null ? [] : [source],
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
