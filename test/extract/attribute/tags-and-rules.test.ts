import { describe, expect, test } from 'vitest';
import { attribute } from '../../../src/extract/attribute/attribute.ts';
import { scanQuotations } from '../../../src/extract/scan.ts';
import type { TaggedSpan, TagLabel } from '../../../src/extract/tagged-span.ts';
import { paragraphs } from '../../../src/text/index.ts';

/** The first place of each stretch as the model would have tagged it. */
function tagsIn(text: string, stretches: readonly (readonly [TagLabel, string, number?])[]): TaggedSpan[] {
  return stretches
    .map(([label, words, score = 0.9]) => {
      const start = text.indexOf(words);
      return { label, start, end: start + words.length, score };
    })
    .sort((a, b) => a.start - b.start);
}

function read(text: string, stretches: readonly (readonly [TagLabel, string, number?])[]): string[] {
  const blocks = paragraphs(text);
  const quotations = scanQuotations(text, blocks);
  const words = ({ start, end }: { start: number; end: number }): string => text.slice(start, end);
  return attribute(text, blocks, quotations, tagsIn(text, stretches)).map(
    ({ kind, content, cue, mention }) =>
      `${kind} [${content.map(words).join(' | ')}] {${cue.map(words).join(' ')}} <${mention.map(words).join(' ')}>`,
  );
}

describe('tags of the model beside the rules', () => {
  test('a cue no rule knows is linked to its content and source', () => {
    const text = 'Ministers are cool towards the new bridge.';
    const tags = [
      ['source', 'Ministers'],
      ['cue', 'are cool towards'],
      ['content', 'the new bridge'],
    ] as const;
    expect(read(text, tags)).toEqual(['indirect [the new bridge] {are cool towards} <Ministers>']);
  });
  test('one of several who speak does not speak for all of them', () => {
    const text = 'Owners of the pier, led by Orr, warned that trade would suffer.';
    const tags = [
      ['source', 'Orr,'],
      ['cue', 'warned'],
      ['content', 'that trade would suffer'],
    ] as const;
    expect(read(text, tags)).toEqual([
      'indirect [that trade would suffer] {warned} <Owners of the pier, led by Orr>',
    ]);
  });
  test('a verb inside what was told is not that of who told it', () => {
    const text = 'Orr told the clerks that owners, among them a banker, expressed their concern.';
    const tags = [
      ['source', 'Orr'],
      ['content', 'that owners, among them a banker'],
      ['cue', 'expressed'],
    ] as const;
    expect(read(text, tags)).toEqual([
      'indirect [that owners, among them a banker, expressed their concern] {told} <Orr>',
    ]);
  });
  test('a content ends where behind a semicolon somebody else is told to have spoken', () => {
    const tags = [
      ['source', 'Critics'],
      ['cue', 'say'],
      ['content', 'the levy is rushed; owners counter that it is late'],
    ] as const;
    expect(read('Critics say the levy is rushed; owners counter that it is late.', tags)).toEqual([
      'indirect [the levy is rushed] {say} <Critics>',
      'indirect [that it is late] {counter} <owners>',
    ]);
    const list = [
      ['source', 'Critics'],
      ['cue', 'say'],
      ['content', 'the levy is rushed; its terms are hard'],
    ] as const;
    expect(read('Critics say the levy is rushed; its terms are hard.', list)).toEqual([
      'indirect [the levy is rushed; its terms are hard] {say} <Critics>',
    ]);
  });
  test('a participle between commas says what was done to the noun before it', () => {
    expect(read('The survey, published in May, found that one boat in five was late.', [])).toEqual([
      'indirect [that one boat in five was late] {found} <The survey, published in May>',
    ]);
  });
  test('whoever passes words on for somebody is not who says them', () => {
    const text = 'Orr, through a spokeswoman, said she had no memory of it.';
    const tags = [
      ['source', 'a spokeswoman'],
      ['cue', 'said'],
      ['content', 'she had no memory of it'],
    ] as const;
    expect(read(text, tags)).toEqual(['indirect [she had no memory of it] {said} <Orr>']);
  });
  test('a content never takes its cue from another sentence', () => {
    const text = 'Orr spoke. The sea rose over the wall.';
    expect(
      read(text, [
        ['cue', 'spoke'],
        ['content', 'The sea rose over the wall'],
      ]),
    ).toEqual([]);
  });
  test('a quotation keeps the borders of its marks whatever is tagged', () => {
    const text = '“We will sail at dawn,” Orr said.';
    const tags = [
      ['content', '“We will sail'],
      ['cue', 'said'],
      ['source', 'Orr'],
    ] as const;
    expect(read(text, tags)).toEqual(['direct [“We will sail at dawn,”] {said} <Orr>']);
  });
  test('a content that stops inside its clause goes on to the end of it', () => {
    const text = 'Orr said that the pier would stay open after the storm.';
    const tags = [
      ['source', 'Orr'],
      ['cue', 'said'],
      ['content', 'that the pier would stay open'],
    ] as const;
    expect(read(text, tags)).toEqual([
      'indirect [that the pier would stay open after the storm] {said} <Orr>',
    ]);
  });
  test('a source the model does not name comes from the rule', () => {
    const text = 'Orr, speaking on the quay, said that the pier was safe.';
    expect(
      read(text, [
        ['cue', 'said'],
        ['content', 'that the pier was safe'],
      ]),
    ).toEqual(['indirect [that the pier was safe] {said} <Orr, speaking on the quay>']);
  });
  test('a link the model itself doubts is left out', () => {
    const text = 'Ministers are cool towards the new bridge.';
    const tags = [
      ['source', 'Ministers', 0.4],
      ['cue', 'are cool towards', 0.4],
      ['content', 'the new bridge', 0.4],
    ] as const;
    expect(read(text, tags)).toEqual([]);
  });
});
