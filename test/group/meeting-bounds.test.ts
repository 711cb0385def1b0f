import { expect, it } from 'vitest';
import { mayMeet, MEETING_RULES, repeatedFactsOf, voiceNumber } from '../../src/model/index.ts';
import type { Held } from '../../src/model/index.ts';
import { verbatim } from '../../src/group/quotes/compare-words.ts';
import { closeness, overlapVerdict, verdict } from '../../src/group/quotes/verdict.ts';
import type { Setting } from '../../src/group/quotes/verdict.ts';

const upTo = (most: number): readonly number[] => Array.from({ length: most + 1 }, (_, at) => at);

const VOICES = {
  same: [voiceNumber(7, 'person'), voiceNumber(7, 'person')],
  related: [voiceNumber(7, 'person'), voiceNumber(8, 'organisation')],
  open: [voiceNumber(7, 'person'), null],
} as const;

/** A wording of `size` words, `shared` of them those of the other, said `day` days after it. */
const held = (
  size: number,
  [shared, own]: readonly [number, number],
  day: number | null,
): Omit<Held, 'voice'> => ({
  facts: repeatedFactsOf(upTo(size - 1).map((at) => (at < shared ? at : own + at))),
  days: day === null ? null : { from: day, to: day },
});

interface Drawn {
  readonly setting: Setting;
  readonly equal: number;
  readonly places: readonly [Held, Held];
}

const SETTINGS = [0, 2, 3, 4, 10, 11, 400, null].flatMap((gap) =>
  [0, 0.2, 0.5].flatMap((likeness) =>
    (['same', 'related', 'open'] as const).flatMap((agreement) =>
      [false, true].map((indirect) => ({ gap, likeness, agreement, indirect })),
    ),
  ),
);

/** Two wordings of which the shorter shares all but `edits` words, in every setting. */
const drawn = (wordsShorter: number, edits: number): readonly Drawn[] =>
  SETTINGS.flatMap(({ gap, likeness, agreement, indirect }) =>
    [wordsShorter, wordsShorter * 3].map((wordsLonger) => {
      const equal = wordsShorter - edits;
      const near = closeness({ sameArticle: false, gap, likeness });
      const [left, right] = VOICES[agreement];
      return {
        setting: { agreement, closeness: near, indirect, wordsShorter, wordsLonger },
        equal,
        places: [
          { ...held(wordsShorter, [equal, 1000], gap === null ? null : 0), voice: left },
          { ...held(wordsLonger, [equal, 2000], gap), voice: right },
        ],
      };
    }),
  );

it('whatever would be one utterance is met by its words: the index asks no more than the verdict', () => {
  let joined = 0;
  const missed: unknown[] = [];
  for (const words of upTo(18).slice(1))
    for (const edits of upTo(Math.floor(words * 0.5)))
      for (const { setting, equal, places } of drawn(words, edits)) {
        const found = { ...verbatim(equal, equal, { start: 0, end: equal }), edits, ellipsis: edits > 0 };
        if (verdict(found, setting) === null) continue;
        joined += 1;
        if (!mayMeet(MEETING_RULES.wording, ...places)) missed.push([setting, equal]);
      }
  expect(missed).toEqual([]);
  expect(joined).toBeGreaterThan(1000);
});

it('a shared run inside two wordings is met as well', () => {
  let joined = 0;
  const missed: unknown[] = [];
  for (const words of upTo(24).slice(6))
    for (const edits of upTo(words - 6))
      for (const { setting, equal, places } of drawn(words, edits)) {
        if (overlapVerdict(equal, setting) === null) continue;
        joined += 1;
        if (!mayMeet(MEETING_RULES.wording, ...places)) missed.push([setting, equal]);
      }
  expect(missed).toEqual([]);
  expect(joined).toBeGreaterThan(100);
});

it('five words that strangers share a month apart are no reason to read either article', () => {
  const early: Held = { ...held(8, [5, 1000], 0), voice: null };
  const late: Held = { ...held(8, [5, 2000], 30), voice: null };
  expect(mayMeet(MEETING_RULES.wording, early, late)).toBe(false);
  expect(mayMeet(MEETING_RULES.wording, early, { ...late, days: { from: 2, to: 2 } })).toBe(true);
});

it('two persons never meet, a person and a body may', () => {
  const place: Omit<Held, 'voice'> = held(9, [9, 0], 0);
  const meets = (a: number | null, b: number | null): boolean =>
    mayMeet(MEETING_RULES.wording, { ...place, voice: a }, { ...place, voice: b });
  expect(meets(voiceNumber(1, 'person'), voiceNumber(2, 'person'))).toBe(false);
  expect(meets(voiceNumber(1, 'organisation'), voiceNumber(2, 'organisation'))).toBe(false);
  expect(meets(voiceNumber(1, 'person'), voiceNumber(2, 'organisation'))).toBe(true);
  expect(meets(voiceNumber(1, 'group'), voiceNumber(2, 'group'))).toBe(true);
  expect(meets(voiceNumber(1, 'person'), null)).toBe(true);
});
