import { describe, expect, test } from 'vitest';
import { inWords, readBoth, readMarked } from './marked-text.ts';

/** One attribution a text, whose parts are marked ⟦content⟧ {cue} <source>: found so by the rules and with the model. */
const CASES: readonly (readonly [string, string])[] = [
  ['two styles of marks', '⟦“The lock is shut,"⟧ <the harbour master> {said}.'],
  [
    'a quotation opened again in the next paragraph',
    '⟦“We searched the whole quay.⟧\n⟦“Nobody was there,”⟧ <Ortega> {said}.',
  ],
  [
    'a quotation never closed, then narration',
    '⟦“It was an oversight,⟧ <the registrar> {said}.\nThe hall emptied at noon.',
  ],
  ['single marks round an apostrophe', '⟦‘It’s the rowers’ boat,’⟧ <Dillon> {said}.'],
  ['the name a man goes by', '⟦“No one rowed,”⟧ {said} <a man known as “Stumpy.”>'],
  [
    'an appositive with another name in it',
    '<Dana Orme, who followed Lev Parr as chair>, {said} ⟦“fees will hold.”⟧',
  ],
  ['one voice over two paragraphs', '<Hugh Tarn, a vet>, {said}: ⟦“They need hay.⟧\nThe herd moved on.'],
  ['a day behind the name', '⟦“Never,”⟧ {said} <the Ostrian foreign minister, Ruth Ombe>, on Monday.'],
  ['a nested quotation', '⟦“She told me, ‘Go now,’ and I went,”⟧ <Amira> {said}.'],
  ['marks of one kind inside each other', '⟦"They call me "Ace" down there,"⟧ <Rhys> {said}.'],
  ['one subject for two verbs', '<Kestrel> announced closures and {said} ⟦it “had no choice”⟧.'],
  ['a sentence split by its verb', '⟦“If it thaws,”⟧ <Ito> {said}, ⟦“we skate anyway.”⟧'],
  ['two sentences split by their verb', '⟦“It thawed,”⟧ <Ito> {said}. ⟦“We skated anyway.”⟧'],
  [
    'words in marks inside a reported clause',
    '<Kaul> {said} ⟦the plan was “deeply unserious” and would fail⟧.',
  ],
  ['several words in marks', '<He> {called} ⟦it “hasty”, “cold” and “unlawful”⟧.'],
  ['a clause with its verb in the middle', '⟦The weir⟧, <engineers> {said}, ⟦would need two years of work⟧.'],
  ['a clause before its verb', '⟦Fares will drop by spring⟧, <the bank> {predicted}.'],
  [
    'according to, before its clause',
    '{According to} <Wenz>, ⟦sales fell⟧; costs rose too, according to her deputy.',
  ],
  [
    'according to, behind its clause',
    'According to Wenz, sales fell; ⟦costs rose too⟧, {according to} <her deputy>.',
  ],
  ['nobody alleged it', 'It {was alleged} ⟦that money was moved overnight⟧.'],
  ['a saying that is denied', '<Ruud> {did not say} ⟦the talks had failed⟧.'],
  ['a view', '{In} <Brandt>’s view, ⟦the bylaw is void⟧.'],
  ['a speaker and a colon', '<Judge>{:} ⟦“Overruled.”⟧'],
  ['a headline and a colon', '<Mayor>{:} ⟦‘We were told’⟧'],
  ['a signature', '⟦“We keep rowing.”⟧ {—}<Commissioner Tara Quill>'],
  [
    'an acronym, an abbreviation and a number in marks',
    '⟦“Ask the U.S. Sen. from Me. about No. 4,”⟧ <Dr. Hale> {said}.',
  ],
  ['a gesture for a verb', '⟦“Fine,”⟧ <he> {shrugged}.'],
  ['a loud verb before its subject', '⟦“Get out!”⟧ {thundered} <Okoro>.'],
  ['a post without marks', '<Wren> {wrote on X}: ⟦Enough is enough. We vote Friday.⟧'],
  ['a sign of two code units before the words', '🚨 ⟦“Stop,”⟧ <she> {said}.'],
  ['the comma outside, as in Britain', '⟦“It’s done”⟧, <Lund> {said}.'],
  ['the comma inside, as in America', '⟦“It’s done,”⟧ <Lund> {said}.'],
  ['words put in and left out', '⟦“[The levy] … will hurt crews,”⟧ <Sato> {said}.'],
  ['invisible signs in the words', '⟦“We\u200b won\u00adt,”⟧ <Sato> {said}.'],
  ['a question before a name', '⟦“Did you sign it?”⟧ <Tarn> {asked}.'],
  ['a cry before a name and a place', '⟦“Get out!”⟧ <Orla Penn> {shouted} at the harbour.'],
  ['a number that stands for people', '<The mother of three> {replied}, ⟦“It helps nobody.”⟧'],
  ['a number that stands for a pair', '<The two> {said} ⟦the sluice was safe⟧.'],
  [
    'a clause of "when" in the way',
    'Ida said rowers would wait, and when pressed on why, <the mother of three> {replied}, ⟦“It helps the young.”⟧',
  ],
  ['the last word of the text', '<The mayor> {said} ⟦it was “a blunder”⟧'],
  ['a hard space inside the marks', '⟦«\u00a0We sail at noon,\u00a0»⟧ <Roux> {said}.'],
];

/** What a text gives, by the rules alone and with the model: the words of each content. */
const contents = (text: string): string[][] =>
  readBoth(text).map((quotes) => quotes.flatMap((quote) => inWords(text, quote).content));
const flags = (text: string): string[][] =>
  readBoth(text).map((quotes) => quotes.flatMap((quote) => [...quote.flags]));

describe('hard cases', () => {
  test.each(CASES)('%s', (_, marked) => {
    const { text, quote } = readMarked(marked);
    for (const quotes of readBoth(text)) {
      const read = quotes.map((found) => inWords(text, found));
      expect(read).toContainEqual(quote);
    }
  });
  test('straight marks that slipped still give each quotation its own borders', () => {
    const text = '"We sailed." Next "long" leg, he said. "Yes.';
    for (const read of contents(text)) {
      expect(read).toContain('"We sailed."');
      expect(read).toContain('"Yes.');
    }
  });
  test('a decade, a height and a quotation in one sentence', () => {
    const text = 'The ’90s hull, 6\' 2" deep, "held fine", Lund said.';
    for (const quotes of readBoth(text)) {
      expect(quotes.flatMap((quote) => quote.quoted.map(({ start, end }) => text.slice(start, end)))).toEqual(
        ['held fine'],
      );
    }
  });
  test('a held-at-arm’s-length word is flagged', () => {
    for (const found of flags('The “truce” lasted six minutes, officials said.'))
      expect(found).toContain('scare');
  });
  test.each([
    ['a sign', 'A sign reading “No Fishing” hung over the gate.'],
    ['banners', 'Supporters held banners reading “Pay us now”.'],
    ['a slogan', 'Bell ran under the slogan “Build it back”.'],
    ['a motto', 'Orr, whose motto is “Never twice”, won.'],
    ['a heading of its own', 'The ferry sailed at noon.\n‘Kettle on the Hill’\nIt came back at one.'],
    ['a programme', 'The pair met on “Morning Ferry” last spring.'],
    ['a work', 'Her play called “The Long Tide,” opened on Friday.'],
  ])('%s is nobody’s words', (_, text) => {
    expect(contents(text)).toEqual([[], []]);
  });
  test('the name of a plan and of a programme leave the sentence its own report', () => {
    for (const read of contents('The plan, dubbed “Operation Kettle”, failed, Lund said.'))
      expect(read).toEqual(['The plan, dubbed “Operation Kettle”, failed']);
    for (const read of contents(
      'Lund said on the station’s “Morning Ferry” on Sunday that the pier was safe.',
    ))
      expect(read).toEqual(['that the pier was safe']);
  });
  test('credits and editors are no speakers', () => {
    expect(contents('Reporting by A. Bell; editing by C. Dunn')).toEqual([[], []]);
  });
  test('a quotation and the next sentence’s subject', () => {
    for (const quotes of readBoth('“We tried it all.” Parliament votes on Friday.')) {
      expect(quotes.map(({ speaker }) => speaker)).toEqual([null]);
    }
  });
  test('a declined comment is an attribution and no claim of it', () => {
    for (const quotes of readBoth('The ministry declined to comment on the raid.')) {
      expect(quotes.map(({ polarity }) => polarity)).toEqual(['negated']);
    }
  });
  test('marks written as entities', () => {
    expect(contents('&ldquo;We won&rdquo;, Lund said.')).toEqual([
      ['&ldquo;We won&rdquo;'],
      ['&ldquo;We won&rdquo;'],
    ]);
  });
});

/** Who speaks in a text, quote by quote, by the rules alone and with the model; the words that print "null" name nobody. */
const speakers = (text: string): (string | null)[][] =>
  readBoth(text).map((quotes) => quotes.map(({ speaker }) => speaker?.name ?? null));

describe('who speaks', () => {
  test.each([
    [
      'of two who share a surname, the one named last, and no more than likely',
      'Bill Marl denied it. Helen Marl did not. “I was there,” Marl said.',
      ['Helen Marl', 'surname'],
      0.5,
    ],
    ['of two who fit "he", the subject', 'Colm met Drew. “I am leaving,” he said.', ['Colm', 'pronoun'], 0.5],
    ['one person called "they"', 'Kim Vale quit. “I had to,” they said.', ['Kim Vale', 'pronoun'], 0.5],
    [
      'people of a place',
      '“We are cold,” residents of Weir Street said.',
      ['residents of Weir Street', 'collective'],
      1,
    ],
    [
      'one person under three spellings',
      'Oleh Zahorskyy rose. President Zahorsky sat. “We are done,” Zahorskiy said.',
      ['Oleh Zahorskyy', 'surname'],
      1,
    ],
    [
      'one person under an old title and a new one',
      'Then-Senator Vance Holm voted no. “I was wrong,” President Holm said.',
      ['Vance Holm', 'title'],
      1,
    ],
  ])('%s', (_, text, [name, resolvedBy], most) => {
    for (const quotes of readBoth(text)) {
      const speaker = quotes.at(-1)?.speaker;
      expect([speaker?.name, speaker?.resolvedBy]).toEqual([name, resolvedBy]);
      expect(speaker?.confidence).toBeLessThanOrEqual(most);
    }
  });
  test('a spokeswoman speaks for the body that spoke before', () => {
    const text = 'Nimbus said it would appeal. “We are sure of it,” a spokeswoman added.';
    for (const quotes of readBoth(text)) {
      expect(quotes.at(-1)?.speaker).toMatchObject({
        name: 'Nimbus spokeswoman',
        resolvedBy: 'spokesperson',
      });
    }
  });
  test('questions and answers go on in turns', () => {
    const text = '“Did you sign it?” Tarn asked.\n“No,” Penn said.\n“Why not?”\n“Nobody asked.”';
    expect(speakers(text)).toEqual(Array(2).fill(['Tarn', 'Penn', 'Tarn', 'Penn']));
  });
  test('questions and answers of nobody stay nobody’s', () => {
    const text = '“Did you sign it?”\n“No.”\n“Why not?”\n“Nobody asked.”';
    expect(speakers(text)).toEqual(Array(2).fill([null, null, null, null]));
  });
  test('a verb in the sentence behind a full stop in the marks is not about them', () => {
    expect(speakers('“The gates shut.” The guard added two locks.')).toEqual([[null], [null]]);
  });
  test.each([
    ['Neither Penn nor Orme said the bridge was safe.', 'Penn and Orme', 'collective'],
    [
      'Neither the mayor nor her deputy said whether it would open.',
      'Neither the mayor nor her deputy',
      'unknown',
    ],
    ['Neither Penn nor her deputy said the bridge was safe.', 'Neither Penn nor her deputy', 'unknown'],
  ])('both or nobody: %s', (text, name, resolvedBy) => {
    for (const [quote] of readBoth(text)) expect(quote?.speaker).toMatchObject({ name, resolvedBy });
  });
});
