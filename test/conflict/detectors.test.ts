import { existsSync, readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { DETECTORS } from '../../src/conflict/index.ts';
import type { Piece } from './world.ts';
import { brief, findingsOf as find, quoting } from './world.ts';

const SAID = 'Nobody in Port Hallam will pay a single coin for that bridge.';

describe('the detectors', () => {
  it('each have their page in the documentation, and no page is without a detector', () => {
    const pages = readdirSync(new URL('../../docs/conflicts/', import.meta.url));
    expect(pages.filter((page) => page !== 'README.md').sort()).toEqual(
      DETECTORS.map(({ name }) => `${name}.md`).sort(),
    );
  });

  it.each(DETECTORS.map(({ name }) => name))('%s has its own file and its own test', (name) => {
    expect(existsSync(new URL(`../../src/conflict/detectors/${name}.ts`, import.meta.url))).toBe(true);
    expect(existsSync(new URL(`detectors/${name}.test.ts`, import.meta.url))).toBe(true);
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
    expect(brief(find(pieces))).toEqual(['event-happened: conflict negation']);
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
