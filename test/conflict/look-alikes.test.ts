import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { compareTexts } from '../../src/conflict/index.ts';
import { readClaims } from '../../src/extract/index.ts';
import type { Given } from './world.ts';
import { article, on } from './world.ts';

interface Pair {
  readonly list: string;
  readonly a: Given;
  readonly b: Given;
}

/** Conflicts and what only looks like one, half and half, judged before they were first run. */
const PAIRS = readFileSync(new URL('look-alikes.jsonl', import.meta.url), 'utf8')
  .trim()
  .split('\n')
  .map((line) => JSON.parse(line) as Pair);

const given = (
  id: string,
  { text, speaker, quote, published }: Given,
): Parameters<typeof compareTexts>[0] => {
  const when = on(published ?? '2033-05-10');
  const claims = readClaims(article(id, text, when), []);
  return { id, text, speaker: speaker ?? null, outlet: null, published: when, quote: quote ?? false, claims };
};

const listOf = (a: Given, b: Given): string =>
  compareTexts(given('a', a), given('b', b))?.verdict.list ?? 'none';

describe.each(['conflict', 'disagreement', 'changed', 'quote-variant', 'none'])('%s', (list) => {
  it.each(PAIRS.filter((pair) => pair.list === list).map(({ a, b }) => [a.text, b.text, a, b] as const))(
    '%s | %s',
    (_x, _y, a, b) => {
      expect([listOf(a, b), listOf(b, a)]).toEqual([list, list]);
    },
  );
});
