import { describe, expect, test } from 'vitest';
import { readText } from './read-text.ts';

/** `kind [content] {cue} <source>` of each quote. */
const lines = (text: string): string[] =>
  readText(text).map(
    ({ kind, content, cue, source }) => `${kind} [${content.join(' | ')}] {${cue}} <${source}>`,
  );

describe('a quotation and its verb', () => {
  test.each([
    ['“Stop,” she said.', ['direct [“Stop,”] {said} <she>']],
    ['“It’s over”, Lund said.', ['direct [“It’s over”] {said} <Lund>']],
    ['🚨 “Stop,” she said.', ['direct [“Stop,”] {said} <she>']],
    ['“Fine,” he shrugged.', ['direct [“Fine,”] {shrugged} <he>']],
    ['“Get out!” thundered Okoro.', ['direct [“Get out!”] {thundered} <Okoro>']],
    [
      '“Never,” said the Tarnish foreign minister, Ruth Oda, on Monday.',
      ['direct [“Never,”] {said} <the Tarnish foreign minister, Ruth Oda>'],
    ],
    [
      '“Nobody slept,” said a man known as “Tiny.”',
      ['direct [“Nobody slept,”] {said} <a man known as “Tiny.”>'],
    ],
    [
      'Nora Bly, who succeeded Ken Sato as chair, said “prices will hold.”',
      ['direct [“prices will hold.”] {said} <Nora Bly, who succeeded Ken Sato as chair>'],
    ],
    [
      '“We won,” Dale Orr, 43, a fisher from Ostby, told the Ostby Courier.',
      ['direct [“We won,”] {told} <Dale Orr, 43, a fisher from Ostby>'],
    ],
    [
      '“Ask the U.S. Sen. from Me. about No. 4,” Dr. Hale said.',
      ['direct [“Ask the U.S. Sen. from Me. about No. 4,”] {said} <Dr. Hale>'],
    ],
    [
      '“We are scared,” residents of Elm Street said.',
      ['direct [“We are scared,”] {said} <residents of Elm Street>'],
    ],
    ['“If it snows,” Ishi said, “we open.”', ['direct [“If it snows,” | “we open.”] {said} <Ishi>']],
    ['“It snowed,” Ishi said. “We opened.”', ['direct [“It snowed,” | “We opened.”] {said} <Ishi>']],
    ['Judge: “Overruled.”', ['direct [“Overruled.”] {:} <Judge>']],
    ['Mayor: ‘We were warned’', ['direct [‘We were warned’] {:} <Mayor>']],
    [
      '“We keep sailing.” —Commissioner Tara Quist',
      ['direct [“We keep sailing.”] {—} <Commissioner Tara Quist>'],
    ],
    [
      '“We keep sailing, whatever the wind does.”\n— Tara Quist',
      ['direct [“We keep sailing, whatever the wind does.”] {—} <Tara Quist>'],
    ],
    [
      'The Tarn Herald quoted Mendes as saying “we regret it.”',
      ['direct [“we regret it.”] {as saying} <Mendes>'],
    ],
    [
      'The minister was quoted as saying “we failed” by the Tarn Herald.',
      ['direct [“we failed”] {was quoted as saying} <The minister>'],
    ],
    [
      'Farr was quoted by the Tarn Herald as saying: “We failed.”',
      ['direct [“We failed.”] {was quoted by the Tarn Herald as saying} <Farr>'],
    ],
  ])('%s', (text, expected) => {
    expect(lines(text)).toEqual(expected);
  });

  test('the first to speak inside a nested quotation is the outer speaker', () => {
    expect(lines('“She told me, ‘Go home,’ and I went,” Imara said.')).toEqual([
      'direct [“She told me, ‘Go home,’ and I went,”] {said} <Imara>',
    ]);
  });
  test('a verb in the next sentence reports nothing of the quotation before it', () => {
    const [quote, ...others] = readText('“The gates shut.” The guard added two locks.');
    expect([quote?.content, quote?.name, others]).toEqual([['“The gates shut.”'], null, []]);
  });
  test('an unclosed quotation ends before its speaker and is flagged', () => {
    const [quote] = readText('“It was an error, the clerk said.\nThe hall opened at noon.');
    expect([quote?.content, quote?.source]).toEqual([['“It was an error,'], 'the clerk']);
    expect(quote?.quote.flags).toContain('unclosed');
    const [closed] = readText('“It was an error,” the clerk said.\nThe hall opened at noon.');
    expect(quote?.quote.confidence).toBeLessThan(closed?.quote.confidence ?? 0);
  });
  test('the last word of the text can be the last word quoted', () => {
    expect(lines('The mayor said it was “a mistake”')).toEqual([
      'mixed [it was “a mistake”] {said} <The mayor>',
    ]);
  });
});

describe('over paragraphs', () => {
  test('a continued quotation is one quote with one speaker', () => {
    const [quote, ...others] = readText('“We searched the barn.\n“It was empty,” Odell said.');
    expect(quote?.content).toEqual(['“We searched the barn.', '“It was empty,”']);
    expect([quote?.name, others.length]).toEqual(['Odell', 0]);
    expect(quote?.quote.flags).toContain('continued');
  });
  test('a continued quotation with its own verb has the same speaker', () => {
    const read = readText('Hugo Lann, a vet, said: “They need rain.\n“They will starve,” he added.');
    expect(read.map(({ name }) => name)).toEqual(['Hugo Lann', 'Hugo Lann']);
  });
  test('a quoted paragraph behind a speaker is theirs, and flagged as floating', () => {
    const read = readText('“They cheated us,” Ana Ishi said.\n“We will not come back to this town.”');
    expect(read.map(({ name }) => name)).toEqual(['Ana Ishi', 'Ana Ishi']);
    expect(read[1]?.quote.flags).toContain('floating');
  });
  test('a quoted paragraph behind a sentence about somebody is theirs with less confidence', () => {
    const [quote] = readText('Ishi was furious.\n“They cheated us.”');
    expect(quote?.name).toBe('Ishi');
    expect(quote?.quote.confidence).toBeLessThan(0.6);
  });
  test('questions and answers without a name stay without a speaker', () => {
    const read = readText('“Did you pay it?”\n“No.”\n“Why not?”\n“Nobody asked.”');
    expect(read.map(({ name }) => name)).toEqual([null, null, null, null]);
  });
});
