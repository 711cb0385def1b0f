import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { DETECTORS, findConflicts } from '../../src/conflict/index.ts';
import type { Conflict, Corpus } from '../../src/model/index.ts';
import type { Piece } from './world.ts';
import { corpusOf, groupOfAll } from './world.ts';

const find = (pieces: readonly Piece[], grouped = false): readonly Conflict[] => {
  const corpus: Corpus = corpusOf(pieces);
  return findConflicts(corpus, grouped ? [groupOfAll(corpus)] : [], []);
};
const brief = (conflicts: readonly Conflict[]): string[] =>
  conflicts.map(({ detector, list, kind }) => `${detector}: ${list} ${kind}`);

const SAID = 'Nobody in Port Hallam will pay a single coin for that bridge.';
const quoting = (id: string, words: string, speaker: string, more: Partial<Piece> = {}): Piece => ({
  id,
  text: `“${words}” said ${speaker}.`,
  quotes: [{ words, speaker }],
  ...more,
});

describe('the detectors', () => {
  it('each have their page in the documentation, and no page is without a detector', () => {
    const pages = readdirSync(new URL('../../docs/conflicts/', import.meta.url));
    expect(pages.filter((page) => page !== 'README.md').sort()).toEqual(
      DETECTORS.map(({ name }) => `${name}.md`).sort(),
    );
  });

  it('have names of their own and cannot be changed', () => {
    expect(new Set(DETECTORS.map(({ name }) => name)).size).toBe(DETECTORS.length);
    expect(Object.isFrozen(DETECTORS)).toBe(true);
  });

  it('find nothing in nothing', () => {
    expect(find([])).toEqual([]);
  });
});

describe('one fact that two articles each print twice', () => {
  it('is one finding, about the quotation', () => {
    const piece = (id: string, told: string, words: string): Piece => ({
      id,
      text: `Mayor Mara Tolliver ${told}. “${words}” Tolliver said.`,
      quotes: [
        { words: told, speaker: 'Mara Tolliver', kind: 'indirect' },
        { words, speaker: 'Mara Tolliver' },
      ],
    });
    const pieces = [
      piece('a', 'said she would never lease the Korrin pier', 'I will not lease the Korrin pier,'),
      piece('b', 'confirmed she will lease the Korrin pier', 'I may lease the Korrin pier,'),
    ];
    expect(brief(find(pieces))).toEqual(['near-verbatim: conflict negation']);
  });
});

describe('two-speakers', () => {
  it('lists the same words under two named persons', () => {
    expect(brief(find([quoting('a', SAID, 'Mara Tolliver'), quoting('b', SAID, 'Jorun Haske')]))).toEqual([
      'two-speakers: conflict attribution',
    ]);
  });
  it('leaves out a speaker known by a role alone', () => {
    const role = { words: SAID, speaker: 'Jorun Haske', resolvedBy: 'role' as const };
    expect(
      find([quoting('a', SAID, 'Mara Tolliver'), quoting('b', SAID, 'Jorun Haske', { quotes: [role] })]),
    ).toEqual([]);
  });
  it('leaves out a quotation inside a quotation', () => {
    const nested = { words: SAID, speaker: 'Jorun Haske', flags: ['nested' as const] };
    expect(
      find([quoting('a', SAID, 'Mara Tolliver'), quoting('b', SAID, 'Jorun Haske', { quotes: [nested] })]),
    ).toEqual([]);
  });
  it('counts copies once', () => {
    const copies = ['a', 'c', 'd'].map((id) => quoting(id, SAID, 'Mara Tolliver'));
    expect(find([...copies, quoting('b', SAID, 'Jorun Haske')])).toHaveLength(1);
  });
});

describe('printed-differently', () => {
  const nine = 'Fares will go up by nine per cent this summer.';
  const nineteen = 'Fares will go up by nineteen per cent this summer.';
  it('lists a number that changed inside one quotation, once for all carriers', () => {
    const pieces = [
      quoting('a', nine, 'Mara Tolliver'),
      quoting('b', nineteen, 'Mara Tolliver'),
      quoting('c', nine, 'Mara Tolliver'),
    ];
    expect(brief(find(pieces, true))).toEqual(['printed-differently: conflict number']);
  });
  it('calls another state of the same page a change', () => {
    const pieces = [
      quoting('a', nine, 'Mara Tolliver'),
      quoting('b', nineteen, 'Mara Tolliver', { revisionOf: 'a' }),
    ];
    const [conflict] = find(pieces, true);
    expect([conflict?.list, conflict?.reason.code]).toEqual(['changed', 'revised-page']);
  });
  it('calls a condition that the other print lacks a conflict about the condition, and shows it alone', () => {
    const whole = 'We will close the mill in May unless the price falls. Nobody here wants that.';
    const cut = 'We will close the mill in May.';
    const [conflict] = find([quoting('a', whole, 'Mara Tolliver'), quoting('b', cut, 'Mara Tolliver')], true);
    expect([conflict?.list, conflict?.kind, conflict?.reason.values]).toEqual([
      'conflict',
      'condition',
      ['May unless the price falls', 'May'],
    ]);
  });
  it('misses nothing that the other article prints in another quotation', () => {
    const whole = 'The pier will reopen in June. The whole town is invited to the feast.';
    const first = 'The pier will reopen in June.';
    const second = 'The whole town is invited to the feast.';
    const apart = (more: string): Piece => ({
      id: 'b',
      text: `“${first}” said Mara Tolliver. Later she spoke again: “${more}”`,
      quotes: [
        { words: first, speaker: 'Mara Tolliver' },
        { words: more, speaker: 'Mara Tolliver' },
      ],
    });
    const brought = (more: string): unknown[] =>
      brief(find([quoting('a', whole, 'Mara Tolliver'), apart(more)], true));
    expect(brought(second)).toEqual([]);
    expect(brought('Nothing more needs to be said today.')).toEqual([
      'printed-differently: quote-variant truncation',
    ]);
  });
  it('does not blame a cut quotation for a condition that the outlet told itself', () => {
    const whole = 'The pier will reopen in June if the welds pass inspection.';
    const cut = 'The pier will reopen in June.';
    const told: Piece = {
      id: 'b',
      text: `If the welds pass inspection, “${cut}” said Mara Tolliver.`,
      quotes: [{ words: cut, speaker: 'Mara Tolliver' }],
    };
    expect(find([quoting('a', whole, 'Mara Tolliver'), told], true).map(({ list }) => list)).toEqual([
      'quote-variant',
    ]);
  });
});

describe('near-verbatim', () => {
  const took = (votes: string): string =>
    `The council of Port Hallam approved the pier lease by ${votes} votes on Tuesday.`;
  it('lists two outlets that contradict each other in their own voice', () => {
    expect(
      brief(
        find([
          { id: 'a', text: took('12') },
          { id: 'b', text: took('19') },
        ]),
      ),
    ).toEqual(['near-verbatim: conflict number']);
  });
  it('leaves out sentences that name nothing they share', () => {
    const line = (count: string): string =>
      `The line carried ${count} passengers across the sound last year.`;
    expect(
      find([
        { id: 'a', text: line('6,000') },
        { id: 'b', text: line('41,000') },
      ]),
    ).toEqual([]);
  });
  it('leaves out reports more than a week apart', () => {
    const later = { id: 'b', text: took('19'), published: '2031-05-04' };
    expect(find([{ id: 'a', text: took('12') }, later])).toEqual([]);
  });
});

describe('speakers-disagree', () => {
  it('sets speaker against speaker', () => {
    const pieces = [
      quoting('a', 'The old harbour pier is safe.', 'Mara Tolliver'),
      quoting('b', 'The old harbour pier is not safe.', 'Jorun Haske'),
    ];
    expect(brief(find(pieces))).toEqual(['speakers-disagree: disagreement negation']);
  });
  it('sets a denial against what it denies', () => {
    const words = 'Halvard Reth took secret payments from the dredging firm';
    const pieces: Piece[] = [
      {
        id: 'a',
        text: `Prosecutor Ida Moen said ${words}.`,
        quotes: [{ words, speaker: 'Ida Moen', kind: 'indirect' }],
      },
      {
        id: 'b',
        text: `Lawyer Piet Oss denied ${words}.`,
        quotes: [{ words, speaker: 'Piet Oss', kind: 'indirect', polarity: 'negated', cue: 'denied' }],
      },
    ];
    expect(brief(find(pieces))).toEqual(['speakers-disagree: disagreement denial']);
  });
});

describe('a refusal to say is no denial', () => {
  it('of what somebody else says', () => {
    const words = 'Halvard Reth took secret payments from the dredging firm';
    const pieces: Piece[] = [
      {
        id: 'a',
        text: `Ida Moen said ${words}.`,
        quotes: [{ words, speaker: 'Ida Moen', kind: 'indirect' }],
      },
      {
        id: 'b',
        text: `Piet Oss would not say whether ${words}.`,
        quotes: [{ words, speaker: 'Piet Oss', kind: 'indirect', polarity: 'negated', cue: 'would not say' }],
      },
    ];
    expect(find(pieces)).toEqual([]);
  });
});

describe('later-state', () => {
  it('lists a toll that rose as a change', () => {
    const toll = (count: string): string =>
      `At least ${count} people died when the Korrin ferry sank off Port Hallam.`;
    const pieces = [
      { id: 'a', text: toll('9') },
      { id: 'b', text: toll('14').replace('At least ', ''), published: '2031-03-06' },
    ];
    expect(brief(find(pieces))).toEqual(['later-state: changed number']);
  });
  it('lists a speaker who turned, however long after', () => {
    const pieces = [
      quoting('a', 'I support the new toll on the Korrin bridge.', 'Mara Tolliver'),
      quoting('b', 'I oppose the new toll on the Korrin bridge.', 'Mara Tolliver', {
        published: '2031-09-04',
      }),
    ];
    expect(brief(find(pieces))).toEqual(['later-state: changed antonym']);
  });
});

it('gives the same findings in every order of arrival, with exact evidence', () => {
  const pieces = [
    quoting('a', SAID, 'Mara Tolliver'),
    quoting('b', SAID, 'Jorun Haske'),
    { id: 'c', text: 'The council of Port Hallam approved the pier lease by 12 votes on Tuesday.' },
    { id: 'd', text: 'The council of Port Hallam rejected the pier lease by 12 votes on Tuesday.' },
  ];
  const found = find(pieces);
  const texts = new Map(pieces.map(({ id, text }) => [id, text]));
  expect(found).toHaveLength(2);
  expect(find(pieces.toReversed())).toEqual(found);
  for (const side of found.flatMap(({ sides }) => sides)) {
    expect(side.spans.map((span) => texts.get(side.articleId)?.slice(span.start, span.end)).join(' ')).toBe(
      side.text,
    );
    for (const part of side.deciding) {
      expect(side.spans.some((span) => span.start <= part.start && part.end <= span.end)).toBe(true);
    }
  }
});
