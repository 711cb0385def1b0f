import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { unifySpeakers } from '../../../src/group/index.ts';
import type { Entry, Quote, QuoteSpeaker, SpeakerAlias } from '../../../src/model/index.ts';
import { keyOf, nameKey, organisationKey, speakerId } from '../../../src/text/index.ts';
import { articleOf } from '../../extract/speakers/marked-article.ts';

type Said = Partial<QuoteSpeaker> & { readonly name: string };

function speaker(articleId: string, said: Said): QuoteSpeaker {
  const kind = said.kind ?? 'person';
  const ids = {
    person: speakerId(nameKey(said.name)),
    organisation: speakerId(organisationKey(said.name)),
    group: keyOf('s.', [articleId, said.name]),
    unnamed: keyOf('s.', [articleId, said.name]),
    unknown: keyOf('s.', [articleId, said.name]),
  };
  return {
    mention: [],
    id: ids[kind],
    role: null,
    kind,
    resolvedBy: 'full-name',
    evidence: [],
    confidence: 0.9,
    ...said,
  };
}

/** One article in which each of these speaks once, in order; its text is their names, one a line. */
function entry(id: string, ...said: readonly Said[]): Entry {
  const text = said.map(({ name }) => name).join('\n');
  let start = 0;
  const quotes = said.map((each, at): Quote => {
    const span = { start, end: start + each.name.length };
    start = span.end + 1;
    return {
      id: `q${id}-${String(at)}`,
      articleId: id,
      kind: 'direct',
      class: 'speech',
      content: [],
      quoted: [],
      cue: [],
      speaker: speaker(id, { mention: [span], evidence: [span], ...each }),
      via: [],
      said: null,
      polarity: 'affirmed',
      negators: [],
      hedges: [],
      flags: [],
      confidence: 1,
      rule: 'test',
    };
  });
  return {
    article: { ...articleOf(text), id },
    extraction: { quotes, claims: [], warnings: [] },
    revisionOf: null,
  };
}

const namesIn = (entries: readonly Entry[], aliases: readonly SpeakerAlias[] = []): readonly string[] =>
  unifySpeakers(entries, aliases).speakers.map(({ name }) => name);

describe('speakers over articles', () => {
  it('are one under one spelling family, named by the form printed most', () => {
    const { speakers, speakerOf } = unifySpeakers(
      [
        entry('a1', { name: 'Oleh Zahorskyy', role: 'Kenyan President' }, { name: 'Oleh Zahorskyy' }),
        entry('a2', { name: 'Oleh Zahorskiy', role: 'President' }),
        entry('a3', { name: 'Zahorsky' }),
      ],
      [],
    );
    expect(speakers).toEqual([
      {
        id: 's.oleh-zahorski',
        name: 'Oleh Zahorskyy',
        kind: 'person',
        forms: ['Oleh Zahorskyy', 'Oleh Zahorskiy', 'Zahorsky'],
        roles: ['Kenyan President', 'President'],
      },
    ]);
    expect([...speakerOf.values()]).toEqual(Array.from({ length: 4 }, () => 's.oleh-zahorski'));
  });

  it('leave quotes without a known speaker out', () => {
    const { speakers, speakerOf } = unifySpeakers([entry('a1', { name: 'he', kind: 'unknown' })], []);
    expect([speakers, speakerOf.size]).toEqual([[], 0]);
  });

  it('never bring two people of one surname together', () => {
    const all = [
      entry('a1', { name: 'Bill Marsh' }),
      entry('a2', { name: 'Helen Marsh' }),
      entry('a3', { name: 'Marsh' }),
    ];
    expect(namesIn(all)).toEqual(['Bill Marsh', 'Helen Marsh', 'Marsh']);
  });

  it('take a bare surname to the bearer whose role agrees', () => {
    const all = [
      entry('a1', { name: 'Bill Marsh', role: 'ferry captain' }),
      entry('a2', { name: 'Helen Marsh', role: 'mayor' }),
      entry('a3', { name: 'Marsh', role: 'Mayor' }),
    ];
    expect(unifySpeakers(all, []).speakerOf.get('qa3-0')).toBe('s.helen-marsh');
  });

  it('do not take a bare surname to the only bearer when the roles differ', () => {
    const all = [
      entry('a1', { name: 'Bill Marsh', role: 'ferry captain' }),
      entry('a2', { name: 'Marsh', role: 'Judge' }),
    ];
    expect(namesIn(all)).toEqual(['Bill Marsh', 'Marsh']);
  });

  it('take an ambiguous surname in two prints of one text for one speaker', () => {
    const all = [
      entry('a1', { name: 'Ana Meer' }),
      entry('a2', { name: 'Odo Meer' }),
      entry('a3', { name: 'Meer' }, { name: 'Ivo Rask' }),
      entry('a4', { name: 'Meer' }, { name: 'Ivo Rask' }),
      entry('a5', { name: 'Meer' }, { name: 'Una Holt' }),
    ];
    const { speakerOf } = unifySpeakers(all, []);
    expect(speakerOf.get('qa3-0')).toBe(speakerOf.get('qa4-0'));
    expect(speakerOf.get('qa3-0')).not.toBe(speakerOf.get('qa5-0'));
  });

  it('keep bare surnames of differing roles apart, and those of agreeing roles together', () => {
    const all = [
      entry('a1', { name: 'Marsh', role: 'Judge' }),
      entry('a2', { name: 'Marsh', role: 'judge' }),
      entry('a3', { name: 'Marsh', role: 'Mayor' }),
      entry('a4', { name: 'Marsh' }),
    ];
    const { speakerOf } = unifySpeakers(all, []);
    expect(speakerOf.get('qa1-0')).toBe(speakerOf.get('qa2-0'));
    expect(new Set(speakerOf.values()).size).toBe(3);
  });

  it('join another spelling of the given name only where the role agrees', () => {
    const one = { name: 'Volodymyr Zahorskyy', role: 'Ukrainian President' };
    expect(
      namesIn([entry('a1', one), entry('a2', { name: 'Vladimir Zahorsky', role: 'President' })]),
    ).toHaveLength(1);
    expect(namesIn([entry('a1', one), entry('a2', { name: 'Vladimir Zahorsky' })])).toHaveLength(2);
    expect(
      namesIn([entry('a1', one), entry('a2', { name: 'Vladimir Zahorsky', role: 'coach' })]),
    ).toHaveLength(2);
  });

  it('join an initial to the one name it can stand for', () => {
    const mayor = (name: string) => ({ name, role: 'mayor' });
    expect(namesIn([entry('a1', mayor('Jane Marsh')), entry('a2', mayor('J. Marsh'))])).toEqual(['J. Marsh']);
    expect(
      namesIn([
        entry('a1', mayor('Jane Marsh')),
        entry('a2', mayor('J. Marsh')),
        entry('a3', mayor('Jude Marsh')),
      ]),
    ).toHaveLength(3);
  });

  it('keep bearers with other middle initials apart, and leave the bare name to neither', () => {
    const all = ['George W. Hale', 'George P. Hale', 'George Hale'].map((name, at) =>
      entry(`a${String(at)}`, { name }),
    );
    expect(new Set(unifySpeakers(all, []).speakerOf.values()).size).toBe(3);
  });

  it('find somebody named by the first of two names where the role agrees', () => {
    const all = [
      entry('a1', { name: 'Yun Haoran', role: 'Chinese President' }),
      entry('a2', { name: 'Yun', role: 'Chinese President' }),
    ];
    expect(namesIn(all)).toEqual(['Yun Haoran']);
  });

  it('never share unnamed sources between articles', () => {
    const official = { name: 'Kenyan official', kind: 'unnamed' } as const;
    expect(namesIn([entry('a1', official), entry('a2', official)])).toHaveLength(2);
  });

  it('know a body by its name without legal form and by the abbreviation printed with it', () => {
    const body = (name: string) => ({ name, kind: 'organisation' }) as const;
    const fund = entry('a1', body('Northern Fisheries Board'), {
      ...body('Northern Fisheries Board'),
      resolvedBy: 'acronym',
      mention: [{ start: 50, end: 53 }],
    });
    const printed = { ...fund, article: { ...fund.article, text: `${fund.article.text.padEnd(50)}NFB` } };
    expect(namesIn([printed, entry('a2', body('NFB'))])).toEqual(['Northern Fisheries Board']);
    expect(namesIn([entry('a1', body('The Acme Group Ltd')), entry('a2', body('Acme Group'))])).toHaveLength(
      1,
    );
  });
});

describe('aliases', () => {
  const aliases = [{ name: 'Helen Marsh', aliases: ['Nell', 'the Iron Skipper'] }];

  it('win over every rule', () => {
    const all = [
      entry('a1', { name: 'Helen Marsh', role: 'mayor' }),
      entry('a2', { name: 'Nell', role: 'judge' }),
      entry('a3', { name: 'the Iron Skipper', kind: 'unnamed' }),
    ];
    expect(unifySpeakers(all, aliases).speakers.map(({ id, kind }) => [id, kind])).toEqual([
      ['s.helen-marsh', 'person'],
    ]);
  });

  it('decide a surname that two people share', () => {
    const all = [
      entry('a1', { name: 'Bill Marsh' }),
      entry('a2', { name: 'Helen Marsh' }),
      entry('a3', { name: 'Marsh' }),
    ];
    const { speakerOf } = unifySpeakers(all, [{ name: 'Helen Marsh', aliases: ['Marsh'] }]);
    expect(speakerOf.get('qa3-0')).toBe('s.helen-marsh');
    expect(speakerOf.get('qa1-0')).toBe('s.bill-marsh');
  });
});

describe('the order of the entries', () => {
  const name = fc.constantFrom(
    'Bill Marsh',
    'B. Marsh',
    'Helen Marsh',
    'Marsh',
    'William Marsh',
    'Helen P. Marsh',
    'Helen W. Marsh',
    'Nimbus',
    'Helen',
  );
  const role = fc.constantFrom(null, 'mayor', 'ferry captain', 'Kenyan President', 'President', 'Ulm mayor');
  const kind = fc.constantFrom<QuoteSpeaker['kind']>(
    'person',
    'person',
    'person',
    'organisation',
    'group',
    'unnamed',
    'unknown',
  );
  const said = fc.record({ name, role, kind });

  it('changes nothing', () => {
    fc.assert(
      fc.property(
        fc.array(fc.array(said, { maxLength: 3 }), { maxLength: 7 }),
        fc.infiniteStream(fc.nat()),
        (all, picks) => {
          const entries = all.map((each, at) => entry(`a${String(at)}`, ...each));
          const shuffled = entries
            .map((each) => ({ each, pick: picks.next().value as number }))
            .sort((a, b) => a.pick - b.pick)
            .map(({ each }) => each);
          const aliases = [{ name: 'Helen Marsh', aliases: ['Helen'] }];
          expect(unifySpeakers(shuffled, aliases)).toEqual(unifySpeakers(entries, aliases));
        },
      ),
    );
  });

  it('never puts two full names of differing given names and no shared role under one id', () => {
    fc.assert(
      fc.property(fc.array(said, { maxLength: 8 }), (all) => {
        const entries = all.map((each, at) => entry(`a${String(at)}`, { ...each, kind: 'person' }));
        const { speakerOf, speakers } = unifySpeakers(entries, []);
        expect(new Set(speakers.map(({ id }) => id)).size).toBe(speakers.length);
        const idsOf = (wanted: string) =>
          entries
            .filter((_, at) => all[at]?.name === wanted)
            .map(({ extraction }) => speakerOf.get(extraction.quotes[0]!.id));
        const bills = new Set(idsOf('Bill Marsh'));
        for (const id of idsOf('Helen Marsh')) expect(bills.has(id)).toBe(false);
      }),
    );
  });
});
