import { describe, expect, it } from 'vitest';
import { brief, findingsOf as find } from './world.ts';

describe('from one day to a later one', () => {
  const due = {
    id: 'a',
    text: 'The trial of Rolf Aumann is due to open on 2 June in Norrick.',
    published: '2031-05-12',
  };
  const moved = (published: string, text: string) => ({ id: 'b', text, published });

  it('a plan that was moved is listed as changed, in whatever words', () => {
    const text = 'The trial of Rolf Aumann, postponed by two weeks, opens on 16 June in Norrick.';
    const [found] = find([due, moved('2031-05-18', text)]);
    expect([found?.list, found?.kind, found?.reason]).toEqual([
      'changed',
      'date',
      { code: 'rescheduled', values: ['2 June', '16 June'] },
    ]);
  });
  it('more than a week later nothing is said of it', () => {
    const text = 'The trial of Rolf Aumann, postponed by two weeks, opens on 16 June in Norrick.';
    expect(find([due, moved('2031-05-30', text)])).toEqual([]);
  });
  it('another figure in other words is another state of it', () => {
    const first = {
      id: 'a',
      text: 'The Ossel clinic in Norrick treated 3,100 patients, its board said.',
      published: '2031-05-12',
    };
    const text = 'In Norrick 2,700 patients came to the Ossel clinic for treatment, its board said.';
    expect(find([first, moved('2031-05-15', text)])).toEqual([]);
  });
});

describe('a denial', () => {
  it('by a pronoun is held against the sentence that names who denies it', () => {
    const told = 'Mayor Hester Quill had been warned about the valves at the Haldane mill';
    const denied = 'she had been warned about the valves at the Haldane mill';
    const [found] = find([
      {
        id: 'a',
        text: `Salma Derrick said ${told}.`,
        quotes: [{ words: told, speaker: 'Salma Derrick', kind: 'indirect' }],
      },
      {
        id: 'b',
        text: `Hester Quill denied that ${denied}.`,
        quotes: [
          { words: denied, speaker: 'Hester Quill', kind: 'indirect', polarity: 'negated', cue: 'denied' },
        ],
      },
    ]);
    expect([found?.list, found?.kind, found?.reason.code, found?.reason.values[2]]).toEqual([
      'disagreement',
      'denial',
      'denied-by',
      'Hester Quill',
    ]);
  });
  it('is not held against a sentence about somebody else', () => {
    const told = 'Engineer Tilda Voss had been warned about the valves at the Haldane mill';
    const denied = 'she had been warned about the valves at the Haldane mill';
    const pieces = [
      {
        id: 'a',
        text: `Salma Derrick said ${told}.`,
        quotes: [{ words: told, speaker: 'Salma Derrick', kind: 'indirect' as const }],
      },
      {
        id: 'b',
        text: `Hester Quill denied that ${denied}.`,
        quotes: [
          {
            words: denied,
            speaker: 'Hester Quill',
            kind: 'indirect' as const,
            polarity: 'negated' as const,
            cue: 'denied',
          },
        ],
      },
    ];
    expect(find(pieces)).toEqual([]);
  });
});

describe('what one outlet tells by a verb that others say things with', () => {
  it('is told in its own voice', () => {
    const night = 'the Pell Bridge toll on Monday night after four hours of debate';
    const pieces = ['approved', 'rejected'].map((verb) => ({
      id: verb,
      text: `The Norrick council ${verb} ${night}.`,
      quotes:
        verb === 'rejected'
          ? [{ words: night, speaker: 'The Norrick council', kind: 'indirect' as const, cue: verb }]
          : [],
    }));
    expect(brief(find(pieces))).toEqual(['own-voice: conflict antonym']);
  });
});

describe('a corpus', () => {
  it('holds figures against each other where one thing is named, or one verb says it', () => {
    const day = '2031-05-12';
    const sum = {
      id: 'a',
      text: 'Norvane and Teller paid 40 million euros for the Ossel yard.',
      published: day,
    };
    const other = {
      id: 'b',
      text: 'Workers of Norvane and Teller received 90 million euros, an audit showed.',
      published: day,
    };
    expect(find([sum, other])).toEqual([]);
  });
});
