import { describe, expect, it } from 'vitest';
import type { ArticleFacts, Duplicate, DuplicateKind } from '../../src/model/index.ts';
import { duplicateText, explainDuplicate, toldDuplicates } from '../../src/report/index.ts';
import { PLAIN } from '../../src/report/terminal.ts';
import { article } from './build.ts';

function pair(id: string, a: string, b: string, kind: DuplicateKind = 'rewrite'): Duplicate {
  const passages = [a, b].map((articleId) => ({
    articleId,
    path: `${articleId}.md`,
    outlet: { id: `o.${articleId}`, name: `The ${articleId}` },
    start: 0,
    end: 4,
  }));
  return { id, kind, similarity: 0.5, passages };
}

const told = (...duplicates: Duplicate[]): string[][] =>
  toldDuplicates(duplicates).map((family) => family.map(({ id }) => id));

const articles = new Map<string, ArticleFacts>(
  ['post', 'mail', 'wire'].map((id) => [id, { ...article(), id }] as const),
);
const around = { articles, textOf: () => 'Pier to open', screen: { width: 80, palette: PLAIN } };

describe('rewrites that share an article', () => {
  it('are told as one family', () => {
    const pairs = [pair('d1', 'post', 'mail'), pair('d2', 'wire', 'gull'), pair('d3', 'mail', 'wire')];
    expect(told(...pairs)).toEqual([['d1', 'd2', 'd3']]);
  });

  it('leave other findings and other families alone', () => {
    expect(
      told(
        pair('d1', 'post', 'mail'),
        pair('d2', 'post', 'mail', 'across-articles'),
        pair('d3', 'wire', 'gull'),
      ),
    ).toEqual([['d1'], ['d2'], ['d3']]);
  });

  it('name each article once, then the pairs', () => {
    const [family] = toldDuplicates([
      pair('d1', 'post', 'mail'),
      pair('d2', 'post', 'wire'),
      pair('d3', 'mail', 'wire'),
    ]);
    const text = family === undefined ? '' : duplicateText(family, around);
    expect(text).toContain('3 articles tell the same');
    expect(text.match(/The post, /gu)).toHaveLength(1);
    expect(text).toContain('The post ↔ The wire');
    expect(text.match(/Pier/gu), 'prints of one text show it once').toHaveLength(1);
  });
});

describe('the explanation of a rewrite', () => {
  it('says what its score counts, and numbers the paragraphs', () => {
    const { says, words, evidence } = explainDuplicate(
      pair('d1', 'post', 'mail'),
      () => 'Pier to open',
      articles,
    );
    expect(says).toBe(
      'The post and The mail tell the same in other words: 1 paragraph of each, in the same order.',
    );
    expect(words[0]).toMatch(/in any order/u);
    expect(evidence.map(({ shows }) => shows)).toEqual(['paragraph 1', 'paragraph 1']);
  });
});
