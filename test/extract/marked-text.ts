import { expect } from 'vitest';
import { extract, readSequenceModel } from '../../src/extract/index.ts';
import { sequenceWeights } from '../../src/assets.ts';
import type { Quote } from '../../src/model/index.ts';
import { articleOf, wordsOf } from './read-text.ts';

/** One attribution as marked in a text: each part as printed, several parts in order. */
export interface MarkedQuote {
  readonly content: readonly string[];
  readonly cue: readonly string[];
  readonly source: readonly string[];
}

const OPENERS: Readonly<Record<string, keyof MarkedQuote>> = { '⟦': 'content', '{': 'cue', '<': 'source' };
const CLOSERS = '⟧}>';

/**
 * A text with its spans marked: ⟦content⟧, {cue}, <source>. The marks are stripped; they may nest.
 *
 * `text` is what is read, `quote` the one attribution marked in it (empty lists where nothing is).
 */
export function readMarked(marked: string): { readonly text: string; readonly quote: MarkedQuote } {
  const parts: Record<keyof MarkedQuote, { start: number; words: string }[]> = {
    content: [],
    cue: [],
    source: [],
  };
  const open: { readonly kind: keyof MarkedQuote; readonly start: number }[] = [];
  let text = '';
  for (const char of marked) {
    const kind = OPENERS[char];
    if (kind !== undefined) open.push({ kind, start: text.length });
    else if (CLOSERS.includes(char)) {
      const last = open.pop();
      if (last !== undefined) parts[last.kind].push({ start: last.start, words: text.slice(last.start) });
    } else text += char;
  }
  const ordered = (kind: keyof MarkedQuote): string[] =>
    parts[kind].sort((a, b) => a.start - b.start).map(({ words }) => words);
  return { text, quote: { content: ordered('content'), cue: ordered('cue'), source: ordered('source') } };
}

const weights = sequenceWeights();
const model = weights === null ? null : readSequenceModel(weights);

/** What is read in a text, by the rules alone and with the sequence model. */
export function readBoth(text: string): readonly (readonly Quote[])[] {
  return [null, model].map((used) => extract(articleOf(text), used).quotes);
}

/** A quote in the words of its parts. */
export function inWords(text: string, quote: Quote): MarkedQuote {
  return {
    content: wordsOf(text, quote.content),
    cue: wordsOf(text, quote.cue),
    source: wordsOf(text, quote.speaker?.mention ?? []),
  };
}

/** `[content] {cue} <source>` of each quote, by the rules alone and with the model; what both give stands once. */
export function linesOf(text: string): string[] {
  const read = readBoth(text).map((quotes) =>
    quotes.map((quote) => {
      const { content, cue, source } = inWords(text, quote);
      return `[${content.join(' | ')}] {${cue.join(' ')}} <${source.join(' ').replace(/,$/u, '')}>`;
    }),
  );
  expect(read[1]).toEqual(read[0]);
  return read[0] ?? [];
}
