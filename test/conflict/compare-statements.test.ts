import { describe, expect, it } from 'vitest';
import { compareStatements } from '../../src/conflict/index.ts';
import type { Given } from './world.ts';
import { statement } from './world.ts';

const answer = (a: Given, b: Given): string => {
  const verdict = compareStatements(statement('a', a), statement('b', b));
  return verdict === null ? 'none' : `${verdict.list} ${verdict.kind} ${verdict.reason.code}`;
};
const sentences = (a: string, b: string): string => answer({ text: a }, { text: b });
const tolliver = (text: string, published = '2031-03-04'): Given => ({
  text,
  published,
  speaker: 'Mara Tolliver',
  quote: true,
});

describe('two reports of one event', () => {
  it.each([
    [
      'Mayor Mara Tolliver signed the pier lease on Tuesday.',
      'Tolliver did not sign the pier lease on Tuesday.',
      'conflict negation negation-differs',
    ],
    [
      'The Port Hallam council approved the pier toll on Thursday.',
      'The Port Hallam council rejected the pier toll on Thursday.',
      'conflict antonym opposite-words',
    ],
    [
      'Fewer than 200 homes lost power in Marrow County.',
      'More than 230 homes lost power in Marrow County.',
      'conflict number number-differs',
    ],
    [
      'Support for the pier plan rose 5 percent to 42 percent in Port Hallam.',
      'Support for the pier plan rose 5 percentage points to 42 percent in Port Hallam.',
      'conflict number percent-or-points',
    ],
    [
      'The new ferry terminal opens to the public on 12 June.',
      'The new ferry terminal opens to the public on 21 June.',
      'conflict date date-differs',
    ],
    [
      'The Marrow Ferry Company confirmed on Monday that it had sold its oldest ship.',
      'The Marrow Ferry Company denied on Monday that it had sold its oldest ship.',
      'conflict denial confirmed-and-denied',
    ],
    [
      'Tolliver said the ferry line would keep its night boat if the council pays for fuel.',
      'Tolliver said the ferry line would keep its night boat.',
      'conflict modality condition-lost',
    ],
    [
      'The council of Port Hallam took the lease by 12 votes to 5 on Tuesday night.',
      'The council of Port Hallam took the lease by 9 votes to 8 on Tuesday night.',
      'conflict number number-differs',
    ],
  ])('lists %j against %j', (a, b, expected) => {
    expect(sentences(a, b)).toBe(expected);
    expect(sentences(b, a)).toBe(expected);
  });

  it('calls a hedge that was dropped a difference of certainty, not a conflict', () => {
    expect(
      sentences(
        'The Korrin crane may have failed because of rust.',
        'The Korrin crane failed because of rust.',
      ),
    ).toBe('quote-variant modality certainty-differs');
  });

  it('sets an accusation and its denial side by side as a disagreement', () => {
    expect(
      sentences(
        'Prosecutors said Halvard Reth took payments from the dredgers.',
        'Halvard Reth denied taking payments from the dredgers.',
      ),
    ).toBe('disagreement denial denied');
  });
});

describe('look-alikes are in no list', () => {
  it.each([
    [
      'rounding',
      'About 30 passengers were hurt on the Korrin tram.',
      '29 passengers were hurt on the Korrin tram.',
    ],
    [
      'bounds that overlap',
      'More than 200 homes lost power in Marrow County.',
      'At least 230 homes lost power in Marrow County.',
    ],
    [
      'converse verbs',
      'Saskia Velden defeated Tomas Reth in the harbour ward.',
      'Tomas Reth lost to Saskia Velden in the harbour ward.',
    ],
    [
      'two negations',
      'The crew did not fail to sound the alarm before the crash.',
      'The crew sounded the alarm before the crash.',
    ],
    [
      'a negation and an opposite',
      'The Korrin lifeboat was not safe on Monday.',
      'The Korrin lifeboat was unsafe on Monday.',
    ],
    [
      'not all and some',
      'Not all of the lifeboats were usable after the storm.',
      'Some of the lifeboats were unusable after the storm.',
    ],
    [
      'another place',
      'The drill was held in Port Hallam on Sunday.',
      'The drill was held in Marrow County on Sunday.',
    ],
    ['a month and its year', 'The two mayors last met in 2019.', 'The two mayors last met in December 2019.'],
    [
      'weekdays of undated pages',
      'The ferry sank on Tuesday off Port Hallam harbour.',
      'The ferry sank on Wednesday off Port Hallam harbour.',
    ],
    [
      'arithmetic that agrees',
      'Turnout in the harbour ward rose from 38 to 42 percent.',
      'Turnout in the harbour ward rose by 4 points to 42 percent.',
    ],
  ])('%s', (_name, a, b) => {
    expect(answer({ text: a, published: null }, { text: b, published: null })).toBe('none');
  });
});

describe('one quotation printed twice', () => {
  it.each([
    [
      'We will not raise the ferry fares before summer.',
      'We will raise the ferry fares before summer.',
      'conflict negation negation-differs',
    ],
    [
      'We lost fifteen boats in that storm.',
      'We lost fifty boats in that storm.',
      'conflict number number-differs',
    ],
    [
      'We might raise ferry fares in April.',
      'We will raise ferry fares in April.',
      'conflict modality certainty-differs',
    ],
    [
      'The pier will reopen in June if the welds hold.',
      'The pier will reopen in June.',
      'conflict condition condition-cut',
    ],
    [
      "I don't think that the old pier is safe for boats.",
      'The old pier is safe for boats.',
      'conflict negation negation-cut',
    ],
    [
      'The pier will reopen in June, and the whole town is invited.',
      'The pier will reopen in June.',
      'quote-variant truncation truncated',
    ],
    [
      'We saw four boats at the gate and the siren did not sound.',
      'We saw nine boats at the gate and the siren sounded.',
      'conflict negation several-differ',
    ],
    [
      'We will not pay for the old pier.',
      'We may pay for the old pier.',
      'conflict negation negation-differs',
    ],
    [
      'We will by no means pay for the old pier.',
      'We will pay for the old pier.',
      'conflict negation negation-differs',
    ],
    [
      'The harbour board must pay for the old pier.',
      'The harbour board agreed to pay for the old pier.',
      'conflict modality certainty-differs',
    ],
    [
      "I don't think the old pier was safe for boats.",
      'I think the old pier was not safe for boats.',
      'none',
    ],
    ['We won’t pay for the pier.', 'We will not pay for the pier', 'none'],
    ['The ferry line [Marrow Ferries] will close in May.', 'The ferry line … will close in May', 'none'],
  ])('%j against %j', (a, b, expected) => {
    expect(answer(tolliver(a), tolliver(b))).toBe(expected);
  });

  it('takes a condition that was a sentence of its own for a harmless cut', () => {
    expect(
      answer(
        tolliver('If it rains we stay. The pier will reopen in June.'),
        tolliver('The pier will reopen in June.'),
      ),
    ).toBe('quote-variant truncation truncated');
  });

  it('does not miss a condition that the speaker said twice', () => {
    const twice = tolliver('By the way, if she gets the pier, if she gets the pier, we can go home.');
    expect(answer(twice, tolliver('By the way, if she gets the pier, we can go home.'))).toBe('none');
  });

  it('half a year later the speaker has turned', () => {
    expect(
      answer(
        tolliver('I support the toll on the Korrin bridge.'),
        tolliver('I oppose the toll on the Korrin bridge.', '2031-09-04'),
      ),
    ).toBe('changed antonym later-opposite');
  });

  it('a negated afterthought negates nothing before it', () => {
    const long = tolliver("Maybe the harbour people will find a way, I don't know.");
    expect(answer(long, tolliver('Maybe the harbour people will find a way.'))).toBe(
      'quote-variant truncation truncated',
    );
  });
});

describe('the same words under two names', () => {
  const words = 'Nobody in this town will pay for a bridge that leads nowhere.';
  const by = (speaker: string, text = words): Given => ({ text, speaker, quote: true });

  it('is a conflict between two persons', () => {
    expect(answer(by('Mara Tolliver'), by('Jorun Haske'))).toBe('conflict attribution two-speakers');
  });
  it.each([
    ['a role that the name may hold', by('the mayor'), by('Jorun Haske')],
    ['two forms of one name', by('Mara Tolliver'), by('M. Tolliver')],
    [
      'a set phrase',
      by('Mara Tolliver', 'We will see about that bridge.'),
      by('Jorun Haske', 'We will see about that bridge.'),
    ],
    ['a speaker who repeats another', by('Mara Tolliver'), by('Jorun Haske', `She told us: “${words}”`)],
  ])('is none for %s', (_name, a, b) => {
    expect(answer(a, b)).toBe('none');
  });
  it('with a negation between them is a disagreement', () => {
    const a = { text: 'The Korrin bridge is safe.', speaker: 'Mara Tolliver', quote: true };
    const b = { text: 'The Korrin bridge is not safe.', speaker: 'Jorun Haske', quote: true };
    expect(answer(a, b)).toBe('disagreement negation negation-differs');
  });
});

describe('the same thing, later', () => {
  it.each([
    [
      'At least 9 people died when the Korrin ferry sank.',
      '14 people died when the Korrin ferry sank.',
      '2031-03-06',
      'changed number later-figure',
    ],
    [
      '11 people died when the Korrin ferry sank.',
      '14 people died when the Korrin ferry sank.',
      '2031-03-06',
      'changed number later-figure',
    ],
    [
      'The trial of Halvard Reth was to open on 4 May.',
      'The trial of Halvard Reth, postponed by ten days, opens on 14 May.',
      '2031-04-28',
      'changed date rescheduled',
    ],
  ])('%j, then %j', (a, b, later, expected) => {
    expect(answer({ text: a }, { text: b, published: later })).toBe(expected);
  });
});

it('shows the deciding words at their places', () => {
  const a = statement('a', { text: 'Mara Tolliver signed the pier lease on Tuesday.' });
  const b = statement('b', { text: 'Mara Tolliver did not sign the pier lease on Tuesday.' });
  const verdict = compareStatements(a, b);
  const words = verdict?.deciding.map((spans, at) =>
    spans.map((span) => [a, b][at]?.text.slice(span.start, span.end)),
  );
  expect(words).toEqual([['signed'], ['not sign']]);
});
