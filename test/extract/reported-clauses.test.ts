import { describe, expect, test } from 'vitest';
import { readText } from './read-text.ts';

const lines = (text: string): string[] =>
  readText(text).map(
    ({ kind, content, cue, source }) => `${kind} [${content.join(' | ')}] {${cue}} <${source}>`,
  );

describe('clauses that report', () => {
  test.each([
    ['Orr said that the port would stay open.', ['indirect [that the port would stay open] {said} <Orr>']],
    [
      'Orr said in a statement that the port would stay open.',
      ['indirect [that the port would stay open] {said in a statement} <Orr>'],
    ],
    [
      'Kolb said the plan was “deeply unfair” and would fail.',
      ['mixed [the plan was “deeply unfair” and would fail] {said} <Kolb>'],
    ],
    [
      'The pier, engineers said, would need two years of work.',
      ['indirect [The pier | would need two years of work] {said} <engineers>'],
    ],
    [
      'Fares will fall by spring, the bank predicted.',
      ['indirect [Fares will fall by spring] {predicted} <the bank>'],
    ],
    [
      'According to Wenzel, sales fell; costs rose too, according to her deputy.',
      [
        'indirect [sales fell] {According to} <Wenzel>',
        'indirect [costs rose too] {according to} <her deputy>',
      ],
    ],
    ['In Brandt’s view, the law is void.', ['indirect [the law is void] {In} <Brandt>']],
    ['Her advice was to “stay calm”.', ['mixed [to “stay calm”] {advice} <Her>']],
    [
      'It was alleged that funds were moved overnight.',
      ['indirect [that funds were moved overnight] {was alleged} <>'],
    ],
    ['Korvo announced closures and said it “had no choice”.', ['mixed [it “had no choice”] {said} <Korvo>']],
    [
      'Lena Farr was called “reckless” by Otto Brandt.',
      ['mixed [Lena Farr | “reckless”] {was called} <Otto Brandt>'],
    ],
    [
      'He called it “hasty”, “cruel” and “illegal”.',
      ['mixed [it “hasty”, “cruel” and “illegal”] {called} <He>'],
    ],
    [
      'Farr had proposed the truce in May, calling for a meeting “without conditions”.',
      [
        'indirect [the truce in May] {had proposed} <Farr>',
        'mixed [a meeting “without conditions”] {calling for} <Farr>',
      ],
    ],
    [
      'The pier, according to the warden, will shut in May.',
      ['indirect [The pier | will shut in May] {according to} <the warden>'],
    ],
    [
      'It was not clear, Orr added, who would pay.',
      ['indirect [It was not clear | who would pay] {added} <Orr>'],
    ],
    [
      'The pier, clerks at Tarn Bank estimate, will cost nine crowns a head.',
      ['indirect [The pier | will cost nine crowns a head] {estimate} <clerks at Tarn Bank>'],
    ],
    [
      'The levy was paid twice, records kept by the ports show.',
      ['indirect [The levy was paid twice] {show} <records kept by the ports>'],
    ],
    ['Farr sold the boat, a thing of beauty, at the boat show.', []],
    ['Orr won by a mile in the flattest state that the ferry serves.', []],
    ['Orr and Farr claim that the boat leaks.', ['indirect [that the boat leaks] {claim} <Orr and Farr>']],
    [
      'Both sides agreed to meet on Friday, Orr said on the radio.',
      ['indirect [Both sides agreed to meet on Friday] {said on the radio} <Orr>'],
    ],
    [
      'The island is “open” to a visit, the harbour office said after the vote.',
      ['mixed [The island is “open” to a visit] {said} <the harbour office>'],
    ],
  ])('%s', (text, expected) => {
    expect(lines(text)).toEqual(expected);
  });

  test('a denial of saying is negated', () => {
    expect(readText('Ramos did not say the talks had failed.')[0]?.quote.polarity).toBe('negated');
    expect(readText('Ramos said the talks had failed.')[0]?.quote.polarity).toBe('affirmed');
  });
  test('what the writer adds behind the closing comma is not part of it', () => {
    expect(lines('Bryn challenged Otto to come “if he is brave,” in what seemed a joke.')[0]).not.toContain(
      'seemed',
    );
  });
  test('a post without marks runs to the end of its paragraph', () => {
    const [post] = readText('Wren wrote on X: Enough is enough. We vote Friday.');
    expect([post?.content, post?.quote.class]).toEqual([['Enough is enough. We vote Friday.'], 'writing']);
    expect(post?.quote.flags).toContain('block');
  });
});

describe('marks that are not speech', () => {
  test('a sign is nobody’s quote', () => {
    expect(readText('A sign reading “No Fishing” hung over the door.')).toEqual([]);
  });
  test('the name of a programme is not quoted words', () => {
    const [quote] = readText('She said it on “Morning Ferry” before the vote.');
    expect([quote?.kind, quote?.quoted]).toEqual(['indirect', []]);
    expect(quote?.quote.flags).toContain('title');
  });
  test('a word held at arm’s length is flagged', () => {
    const [quote] = readText('The “truce” lasted six minutes, officials said.');
    expect(quote?.quote.flags).toContain('scare');
  });
  test('captions, credits and footers give no quote', () => {
    const text = '“Stop,” she said.';
    const zones = (['caption', 'credit', 'footer', 'chrome'] as const).map((kind) => ({
      kind,
      start: 0,
      end: text.length,
    }));
    for (const zone of zones) expect(readText(text, { zones: [zone] })).toEqual([]);
    expect(readText(text, { zones: [{ kind: 'headline', start: 0, end: text.length }] })).toHaveLength(1);
  });
});

describe('words that were cut or put in', () => {
  test('brackets and an ellipsis are flagged', () => {
    const [quote] = readText('“[The plan] … will hurt families,” Saito said.');
    expect(quote?.quote.flags).toEqual(expect.arrayContaining(['brackets', 'ellipsis']));
  });
});

describe('another language', () => {
  test('keeps its quotations, names no speaker and warns once', () => {
    const read = readText('„Das reicht jetzt“, sagte Weber. „Wir gehen heim“, sagte Lund.', {
      language: 'de',
    });
    expect(read.map(({ content, name }) => [content[0], name])).toEqual([
      ['„Das reicht jetzt“', null],
      ['„Wir gehen heim“', null],
    ]);
  });
});
