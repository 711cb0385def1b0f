import type { Span } from '../../model/index.ts';
import { sentences, tokenize, type Tokens, wordGeneration } from '../../text/index.ts';
import { markNeighbours } from './neighbours.ts';
import type { QuotationCursor } from './quotation-state.ts';
import { EDGE_STATE, MARGIN, type Unit, UNIT_LIMIT } from './unit.ts';
import { cueLevel, EDGE_TYPE, EDGE_WORD, type Vocabulary } from './vocabulary.ts';

/** What every unit of an article is laid out with; `onClear` is told when the vocabulary starts anew. */
export interface Layout {
  readonly unit: Unit;
  readonly vocabulary: Vocabulary;
  readonly cursor: QuotationCursor;
  readonly onClear: () => void;
}

/** Tokens of one unit, and where the sentences of the paragraph end, in tokens. */
interface Cut {
  readonly from: number;
  readonly to: number;
  readonly ends: readonly number[];
}

/** Cuts a paragraph into stretches of at most `UNIT_LIMIT` tokens and lays each out in turn in the same `Unit`. */
export function* unitsOf(text: string, block: Span, shared: Layout): Generator<Unit> {
  const tokens = tokenize(text, block);
  const ends = sentenceTokenEnds(tokens, sentences(text, block));
  let from = 0;
  let sentence = 0;
  while (from < tokens.count) {
    let to = from;
    while (sentence < ends.length && (ends[sentence] ?? 0) - from <= UNIT_LIMIT) {
      to = ends[sentence] ?? to;
      sentence += 1;
    }
    if (to === from) to = Math.min(from + UNIT_LIMIT, tokens.count);
    layOut(text, tokens, { from, to, ends }, shared);
    yield shared.unit;
    from = to;
  }
}

/** For each sentence the index behind its last token. Both lists are in order: one walk. */
function sentenceTokenEnds(tokens: Tokens, found: readonly Span[]): number[] {
  const ends: number[] = [];
  let token = 0;
  for (const sentence of found) {
    while (token < tokens.count && (tokens.starts[token] ?? 0) < sentence.end) token += 1;
    if (token > (ends.at(-1) ?? 0)) ends.push(token);
  }
  if ((ends.at(-1) ?? 0) < tokens.count) ends.push(tokens.count);
  return ends;
}

function layOut(text: string, tokens: Tokens, cut: Cut, shared: Layout): void {
  const { unit, vocabulary, cursor } = shared;
  const { starts, ends } = tokens;
  const { from } = cut;
  const count = cut.to - from;
  const letters = (ends[cut.to - 1] ?? 0) - (starts[from] ?? 0);
  if (vocabulary.isNearlyFull(count, letters)) {
    vocabulary.clear();
    shared.onClear();
  }
  if (isNumbered(tokens)) vocabulary.turnTo(tokens.generation);
  unit.count = count;
  for (let at = 0; at < count; at += 1) {
    const start = starts[from + at] ?? 0;
    const end = ends[from + at] ?? 0;
    const type = typeAt(text, tokens, from + at, vocabulary);
    unit.starts[at] = start;
    unit.ends[at] = end;
    unit.types[at] = type;
    unit.words[at + MARGIN] = vocabulary.words[type] ?? 0;
    unit.classes[at + MARGIN] = vocabulary.classes[type] ?? 0;
    unit.cues[at + MARGIN] = cueLevel(vocabulary.profileBytes[type] ?? 0);
    unit.states[at + MARGIN] = cursor.stateOf(start, end);
    unit.profiles[at] = cursor.profile;
  }
  closeColumns(unit);
  markSentences(unit, cut);
  markNeighbours(unit);
}

/** Whether the numbers of the words still mean the same words. */
const isNumbered = ({ generation }: Tokens): boolean => generation === wordGeneration();

/** The type of a token; that of a numbered word is found by its number once it was met. */
function typeAt(text: string, tokens: Tokens, at: number, vocabulary: Vocabulary): number {
  const id = isNumbered(tokens) ? (tokens.ids[at] ?? -1) : -1;
  const known = id < 0 ? 0 : vocabulary.typeOfWord(id);
  if (known !== 0) return known;
  const type = vocabulary.idAt(text, tokens.starts[at] ?? 0, tokens.ends[at] ?? 0, tokens.kinds[at] ?? 0);
  if (id >= 0) vocabulary.note(id, type);
  return type;
}

/** The edge behind the last token; the one before the first never changes. */
function closeColumns(unit: Unit): void {
  const from = unit.count + MARGIN;
  unit.words.fill(EDGE_WORD, from, from + MARGIN);
  unit.classes.fill(EDGE_TYPE, from, from + MARGIN);
  unit.cues.fill(EDGE_TYPE, from, from + MARGIN);
  unit.states.fill(EDGE_STATE, from, from + MARGIN);
}

function markSentences(unit: Unit, cut: Cut): void {
  let start = 0;
  let next = firstAbove(cut.ends, cut.from);
  while (start < unit.count) {
    const end = Math.min((cut.ends[next] ?? cut.to) - cut.from, unit.count);
    unit.sentenceStarts.fill(start, start, end);
    unit.sentenceEnds.fill(end, start, end);
    start = Math.max(end, start + 1);
    next += 1;
  }
}

function firstAbove(sorted: readonly number[], value: number): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle] ?? 0) <= value) low = middle + 1;
    else high = middle;
  }
  return low;
}
