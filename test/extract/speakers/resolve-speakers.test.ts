import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { resolveSpeakers } from '../../../src/extract/speakers/index.ts';
import { articleOf, attributionOf, speakersIn, unmark, whoIn } from './marked-article.ts';

describe('named speakers', () => {
  it('take their name and their role apart', () => {
    expect(whoIn('[[French President Odile Marchand]] refused. [[Quill spokesman Jo Lund]] agreed.')).toEqual(
      ['Odile Marchand | French President', 'Jo Lund | Quill spokesman'],
    );
  });

  it('are found again by surname, form of address, title and role', () => {
    const who = whoIn(
      'French President Odile Marchand met Kenyan President Peter Obi. [[Marchand]] refused. ' +
        '[[Ms Marchand]] left. [[The French president]] returned. [[President Obi]] waited. [[The Kenyan leader]] slept.',
    );
    expect(who.slice(0, 3)).toEqual(Array.from({ length: 3 }, () => 'Odile Marchand | French President'));
    expect(who[3]).toBe('Peter Obi | President');
    expect(who[4]).toBe('Peter Obi | Kenyan President');
  });

  it('are not the people of a relative clause', () => {
    expect(
      whoIn('[[Dana Cho, who replaced Lee Park as chair]], said “rates will hold.” [[Cho]] smiled.'),
    ).toEqual(['Dana Cho', 'Dana Cho']);
  });

  it('are meant by words that tell more of them, where nobody else can be', () => {
    const who = (marked: string): string | undefined => whoIn(marked).at(-1);
    expect(who('Helen Strand felt robbed. “Everyone saw it,” [[the former docker]] said.')).toBe(
      'Helen Strand',
    );
    expect(who('[[Ivo Karas]] praised the crew.\n\n“We were written off,” said [[the Portuguese]].')).toBe(
      'Ivo Karas',
    );
    expect(who('Anna Mensah, 19, beat Olga Roth, 34. “I slept,” [[the 34-year-old]] said.')).toBe(
      'Olga Roth',
    );
    expect(who('Helen Strand met Jo Lund. “Everyone saw it,” [[the pensioner]] said.')).toBe('pensioner');
    expect(who('Helen Strand felt robbed. “We will act,” [[the mayor]] said.')).toBe('mayor');
  });

  it('may have a name that is also a word for many, where an age stands behind it', () => {
    expect(whoIn('“Green,” said [[Tyrell Banks, 34, a barber]]. “We were told,” said [[Banks]].')).toEqual([
      'Tyrell Banks',
      'Tyrell Banks',
    ]);
    expect(whoIn('[[Banks]] said rates would rise.')).toEqual(['Banks']);
  });

  it('may have a given name that begins surnames elsewhere', () => {
    expect(whoIn('Former captain Des Rowley is back. “Somebody has to blink,” [[Rowley]] said.')[0]).toMatch(
      /^Des Rowley/u,
    );
  });

  it('may stand in apposition behind words for whose they are', () => {
    expect(whoIn('[[Akande’s junior, Tobias Fenn,]] later said so.')).toEqual(['Tobias Fenn']);
  });

  it('may stand behind the place or firm in words for their office', () => {
    expect(whoIn('[[The landlord of the Plough, Sid Garrow,]] said so.')).toEqual(['Sid Garrow']);
    expect(whoIn('[[The successor, Lord Haines,]] said so.')[0]).toMatch(/Haines/);
    expect(whoIn('[[The chair, the Rev. Joan Pask,]] said so.')[0]).toMatch(/^Joan Pask/);
    expect(whoIn('[[Hargrove & Sons analyst Jenny Pike]] said so.')).toEqual([
      'Jenny Pike | Hargrove & Sons analyst',
    ]);
  });

  it('are told apart by the pronoun that binds one of two in a sentence', () => {
    expect(
      whoIn(
        'Maud Ellery left. [[Farrant]] says he has written to Mrs Ellery. [[She]] says no letter came.',
      ).at(-1),
    ).toBe('Maud Ellery');
  });

  it('are not whom the sentence before calls by the other pronoun', () => {
    expect(
      whoIn('[[Our reporter Mina Bay]] says it is loud. She met Gus Orton. [[He]] told <<her>> so.').at(-1),
    ).toBe('Gus Orton');
  });

  it('are no outlet though their aside names a kind of one', () => {
    expect(
      whoIn('Minister Tarek Osei left. [[Osei, who was speaking on state television,]] said so.'),
    ).toEqual(['Tarek Osei | Minister']);
  });

  it('may stand in apposition to their role', () => {
    expect(
      whoIn(
        '“Never,” said [[the Kenyan foreign minister, Ruth Otieno]], on Monday. [[The foreign minister]] left. ' +
          '[[Hugh Bell, 41, a doctor from Ulm]], agreed. [[The doctor]] nodded.',
      ),
    ).toEqual([
      'Ruth Otieno | Kenyan foreign minister',
      'Ruth Otieno | Kenyan foreign minister',
      'Hugh Bell | doctor from Ulm',
      'Hugh Bell | doctor from Ulm',
    ]);
  });

  it('may be set off behind a description that no list knows', () => {
    expect(whoIn('“It holds,” said [[the well digger, Ruth Ambler]].')).toEqual(['Ruth Ambler']);
    expect(whoIn('“It holds,” said [[the well digger]], Ruth Ambler’s cousin.')).not.toEqual(['Ruth Ambler']);
  });

  it('may be set off behind one of many, or be several of them', () => {
    expect(
      whoIn('“It fell in,” said [[one miner, Jon Aas]]. [[A well digger, Ruth Ambler,]] agreed.'),
    ).toEqual(['Jon Aas | miner', 'Ruth Ambler']);
    expect(whoIn('“It fell in,” said [[one of them, Professor Ruth Ambler of Tarn College]].')).toEqual([
      'Ruth Ambler | Professor',
    ]);
    expect(whoIn('[[Two of the miners, Jon Aas and Ivo Rask,]] agreed.')).toEqual(['Jon Aas and Ivo Rask']);
    expect(whoIn('[[Neither Ana Ruiz nor Jon Aas]] said so.')).toEqual(['Ana Ruiz and Jon Aas']);
  });

  it('are not cut at the apostrophe of a plural', () => {
    expect(
      whoIn('[[Ole Dahl, head of the miners’ union,]] agreed. [[Jones’ lawyer, Ada Holt,]] did not.'),
    ).toEqual(['Ole Dahl | head of the miners’ union', 'Ada Holt | Jones’ lawyer']);
    expect(speakersIn("[[The miners' union]] said no.")[0]).toMatchObject({
      name: "miners' union",
      kind: 'organisation',
    });
  });

  it('answer to where they come from', () => {
    expect(whoIn('Kenyan runner Peter Obi came third. “We wait,” [[the Kenyan]] said.')).toEqual([
      'Peter Obi | Kenyan runner',
    ]);
    expect(whoIn('Kenyan runner Peter Obi beat Kenyan runner Jo Mwai. [[The Kenyan]] slept.')).toEqual([
      'Kenyan',
    ]);
  });

  it('may follow a dash', () => {
    expect(whoIn('“We keep going.” —[[Commissioner Tara Quill]]')).toEqual(['Tara Quill | Commissioner']);
  });

  it('are one under every spelling of a transliterated name', () => {
    const speakers = speakersIn(
      '[[Oleh Zahorskyy]] spoke. [[President Zahorsky]] spoke. [[Zahorskiy]] spoke.',
    );
    expect(new Set(speakers.map((speaker) => speaker?.id))).toEqual(new Set(['s.oleh-zahorski']));
    expect(speakers.map((speaker) => speaker?.resolvedBy)).toEqual(['full-name', 'title', 'surname']);
  });

  it('keep a past title apart from a present one', () => {
    expect(whoIn('In 2019 [[then-Senator Vance Holt]] agreed. Now [[President Holt]] does not.')).toEqual([
      'Vance Holt | then-Senator',
      'Vance Holt | President',
    ]);
  });

  it('carry a role of several words through "of"', () => {
    expect(whoIn('[[Secretary of State Ada Lind]] said so. [[Attorney General Bo Ek]] agreed.')).toEqual([
      'Ada Lind | Secretary of State',
      'Bo Ek | Attorney General',
    ]);
  });

  it('are introduced by headlines under the name the text prints', () => {
    expect(
      whoIn('Villagers Praise Anna Marsh As Ferry Returns\n\nAnna Marsh came home. [[Marsh]] said little.'),
    ).toEqual(['Anna Marsh']);
  });

  it('lose the other words that a headline prints in capitals', () => {
    expect(whoIn('Everything Brandt Wants From The Harbour\n\n[[Brandt]] said little.')).toEqual(['Brandt']);
    expect(
      whoIn('Mayor Solvi Brandt Speech Ends In Rain Again\n\nMr. Brandt left. [[Brandt]] said little.'),
    ).not.toContain('Brandt Speech');
    expect(whoIn('Poor Kenya waits. In Kenya it rains. [[Kenya]] said so.')).toEqual(['Kenya']);
  });

  it('keep a month for a surname and a name for a thing of theirs', () => {
    expect(whoIn('[[Prime Minister Theresa May]] left. [[Ms May]] slept.')[0]).toBe(
      'Theresa May | Prime Minister',
    );
    expect(
      speakersIn('The Brandt administration fell. [[Brandt]] said so.').map((speaker) => speaker?.kind),
    ).toEqual(['person']);
  });

  it('stay people where a transcript prints them in capitals', () => {
    const [speaker] = speakersIn('[[Gov. Ana Ruiz]] spoke.\nRUIZ: No.\nRUIZ: Yes.\nRUIZ: Maybe.');
    expect(speaker).toMatchObject({ name: 'Ana Ruiz', kind: 'person', role: 'Gov.' });
  });

  it('have their evidence where the full name stands', () => {
    const { text } = unmark('Mayor Ana Ruiz spoke. [[Ruiz]] left.');
    const [speaker] = speakersIn('Mayor Ana Ruiz spoke. [[Ruiz]] left.');
    expect(speaker?.evidence.map(({ start, end }) => text.slice(start, end))).toEqual(['Ana Ruiz']);
  });
});

describe('namesakes', () => {
  const both = 'Bill Marsh denied it. Helen Marsh did not.';

  it('are told apart by form of address and given name', () => {
    expect(whoIn(`${both} [[Mr Marsh]] left. [[Ms. Marsh]] stayed. [[Bill]] slept.`)).toEqual([
      'Bill Marsh',
      'Helen Marsh',
      'Bill Marsh',
    ]);
  });

  it('fall to the one who spoke last, with little confidence', () => {
    const [first, second] = speakersIn(`${both} [[Bill Marsh]] explained. “I was there,” [[Marsh]] said.`);
    expect(second?.name).toBe('Bill Marsh');
    expect(second?.confidence).toBeLessThanOrEqual(0.5);
    expect(first?.confidence).toBeGreaterThan(0.9);
  });

  it('fall to the one named last where nobody spoke', () => {
    expect(whoIn(`${both} “I was there,” [[Marsh]] said.`)).toEqual(['Helen Marsh']);
  });

  it('known as a relative alone do not take the office of the other', () => {
    expect(
      whoIn('Ana Obi, the president’s wife, spoke. [[President Obi]] said no. [[Ana Obi]] left.'),
    ).toEqual(['Obi | President', 'Ana Obi']);
  });

  it('with other middle initials have other ids', () => {
    const [one, other] = speakersIn('[[George W. Hale]] spoke. [[George P. Hale]] spoke.');
    expect(one?.id).not.toBe(other?.id);
  });
});

describe('pronouns', () => {
  it('mean the subject, with little confidence where another person fits', () => {
    const [speaker] = speakersIn('Cole met Drew. “I am leaving,” [[he]] said.');
    expect(speaker).toMatchObject({ name: 'Cole', resolvedBy: 'pronoun' });
    expect(speaker?.confidence).toBeLessThan(0.5);
    expect(speaker?.evidence).toHaveLength(2);
  });

  it('agree in gender', () => {
    expect(whoIn('Anna Bell met Carl Dean. “Fine,” [[she]] said. “Good,” [[he]] said.')).toEqual([
      'Anna Bell',
      'Carl Dean',
    ]);
  });

  it('agree with the gender the article itself gives somebody whose name tells none', () => {
    expect(whoIn('Solvi Brandt said she would stay. “I will not go,” [[he]] said.')).toEqual(['he']);
    expect(whoIn('Solvi Brandt said she would stay. “I will not go,” [[she]] said.')).toEqual([
      'Solvi Brandt',
    ]);
  });

  it('agree with the gender of a source without a name', () => {
    expect(
      whoIn('[[A spokeswoman for Nimbus]] said it was off. “It is over,” [[he]] said. [[She]] left.'),
    ).toEqual(['Nimbus spokeswoman | spokeswoman', 'he', 'Nimbus spokeswoman | spokeswoman']);
  });

  it('that open a relative clause mean whom the phrase before them describes', () => {
    expect(
      whoIn('Mary Oda lives by the pier. Her neighbour, [[who]] asked not to be named, said it shook.'),
    ).toEqual(['Her neighbour']);
    expect(whoIn('Mary Oda met Mayor Jon Aas, [[who]] said no.')).toEqual(['Jon Aas | Mayor']);
    expect(whoIn('The mayor, Ana Ruiz, met Carl Dean. The mayor, [[who]] said no, left.')).toEqual([
      'Ana Ruiz | mayor',
    ]);
  });

  it('never mean the one spoken to', () => {
    expect(whoIn('Ivo Novak waited. Then [[he]] told <<Ivo Novak>> to leave.')).toEqual(['he']);
  });

  it('never mean somebody named inside quotation marks only', () => {
    expect(whoIn('Ana Ruiz spoke. “Ask Bill Marsh about it.” Then [[he]] shrugged.')).toEqual(['he']);
  });

  it('follow the subject through sentences of "he"', () => {
    expect(whoIn('Peter Obi opened the fair. He met Carl Dean in Ulm. “It was good,” [[he]] said.')).toEqual([
      'Peter Obi',
    ]);
  });

  it('in the plural mean a body or one person when nobody else is in sight', () => {
    expect(whoIn('Kim Vale quit. “I had to,” [[they]] said.')).toEqual(['Kim Vale']);
    expect(whoIn('[[Residents of Elm Street]] complained. “We are scared,” [[they]] said.')).toEqual([
      'Residents of Elm Street',
      'Residents of Elm Street',
    ]);
  });

  it('in the first person mean whoever signed, outside quotation marks alone', () => {
    expect(whoIn('[[I]] saw it. “[[I]] did,” somebody wrote.', 'By Jane Poe, staff')).toEqual([
      'Jane Poe',
      'I',
    ]);
    expect(speakersIn('[[We]] saw it.')[0]).toMatchObject({ kind: 'unknown', resolvedBy: 'unknown' });
  });
});

describe('sources without a name', () => {
  it('are unnamed, one per article and description', () => {
    const [first, again] = speakersIn(
      '[[A Kenyan official, speaking anonymously]], said no. [[The official]] left.',
    );
    expect(first).toMatchObject({ name: 'Kenyan official', kind: 'unnamed', resolvedBy: 'unnamed' });
    expect(again?.id).toBe(first?.id);
  });

  it('are groups in the plural', () => {
    expect(speakersIn('“We are scared,” [[residents of Elm Street]] said.')[0]).toMatchObject({
      name: 'residents of Elm Street',
      kind: 'group',
      resolvedBy: 'collective',
    });
  });

  it('keep the id of their article', () => {
    const { text, sources } = unmark('[[A US official]] said no.');
    const ids = ['a1', 'a2'].map(
      (id) => resolveSpeakers({ ...articleOf(text), id }, [attributionOf(sources)], [])[0]?.id,
    );
    expect(ids[0]).not.toBe(ids[1]);
  });

  it('speak for the body beside them or the one that spoke before', () => {
    expect(
      whoIn(
        '[[Nimbus]] said it would appeal. “We are confident,” [[a spokeswoman]] added. ' +
          '[[A Harbour Street spokesperson]] agreed. [[A spokesman for the Quill Group]] did not.',
      ),
    ).toEqual([
      'Nimbus',
      'Nimbus spokeswoman | spokeswoman',
      'Harbour Street spokesperson | spokesperson',
      'Quill Group spokesman | spokesman',
    ]);
  });

  it('are unknown rather than a guess where the words name nobody', () => {
    expect(speakersIn('It was [[difficult to resolve and]] he left.')[0]).toMatchObject({
      kind: 'unknown',
      resolvedBy: 'unknown',
    });
  });
});

describe('bodies', () => {
  it('answer to their abbreviation, their noun and "it"', () => {
    expect(
      whoIn(
        'The Northern Fisheries Board (NFB) warned. [[NFB]] said so. The Justice Department sued. ' +
          '[[The department]] insisted. [[It]] waited.',
      ),
    ).toEqual(['Northern Fisheries Board', 'Justice Department', 'Justice Department']);
  });

  it('can be held by a person', () => {
    expect(speakersIn('Ana Ruiz ran. [[Ruiz’s campaign]] complained.')[0]).toMatchObject({
      name: 'Ana Ruiz campaign',
      kind: 'organisation',
    });
  });
});

describe('several sources and none', () => {
  it('are one group under both names', () => {
    expect(speakersIn('[[Ana Obi and Jo Lund]] agreed.')[0]).toMatchObject({
      id: 's.ana-obi+jo-lund',
      name: 'Ana Obi and Jo Lund',
      kind: 'group',
    });
    expect(whoIn('[[Ruiz and European leaders]] agreed.')).toEqual(['Ruiz and European leaders']);
  });

  it('follow an earlier quote, a little less sure', () => {
    const { text, sources } = unmark('[[Mayor Ana Ruiz]] spoke. “So it is.”');
    const follower = {
      ...attributionOf([]),
      follows: 0,
      content: [{ start: text.length - 1, end: text.length }],
    };
    const [first, second, third] = resolveSpeakers(
      articleOf(text),
      [attributionOf(sources), follower, attributionOf([])],
      [],
    );
    expect(second).toMatchObject({ id: first?.id, resolvedBy: 'previous-speaker', mention: [] });
    expect(second?.confidence).toBeLessThan(first?.confidence ?? 0);
    expect(third).toBeNull();
  });
});

describe('any text', () => {
  const scrap = fc.constantFrom(
    'Ana',
    'Ruiz',
    'the',
    'mayor',
    '“',
    '”',
    ',',
    '.',
    'said',
    'he',
    '(',
    'UN',
    '\n',
    '’s',
    '\ud800',
  );

  it('gives one speaker or null per attribution, with spans inside the text', () => {
    fc.assert(
      fc.property(fc.array(fc.oneof(scrap, fc.string({ maxLength: 8 })), { maxLength: 60 }), (parts) => {
        const text = parts.join(' ');
        const third = Math.floor(text.length / 3);
        const mention = { start: third, end: Math.max(third, Math.min(text.length, third + 12)) };
        const speakers = resolveSpeakers(articleOf(text), [attributionOf([mention])], []);
        expect(speakers).toHaveLength(1);
        for (const { start, end } of speakers[0]?.evidence ?? []) {
          expect(start).toBeGreaterThanOrEqual(0);
          expect(end).toBeLessThanOrEqual(text.length);
          expect(start).toBeLessThanOrEqual(end);
        }
      }),
    );
  });

  it('is read in one pass even where every word is a name', () => {
    const distinct = Array.from(
      { length: 50_000 },
      (_, at) => `Nam${at.toString(36)} Sur${(at % 977).toString(36)} met`,
    );
    const text = distinct.join(' ');
    const mentions = Array.from({ length: 2_000 }, (_, at) => ({ start: at * 40, end: at * 40 + 9 }));
    const speakers = resolveSpeakers(
      articleOf(text),
      mentions.map((span) => attributionOf([span])),
      [],
    );
    expect(speakers).toHaveLength(mentions.length);
  });
});
