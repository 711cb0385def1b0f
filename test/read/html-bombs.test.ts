import { describe, expect, test } from 'vitest';
import { guardPage } from '../../src/read/html/guard.ts';
import { articleOf, readOne, refusalOf } from './read-one.ts';

const P =
  '<p>The ferry company will raise its fares in May, the harbour minister told councillors on Tuesday, and the boats will run as before.</p>';
const STORY = P.repeat(5);

describe('a page that would not come to an end', () => {
  test.each([
    ['formatting opened again in each paragraph', `<p>${'<b a>'.repeat(3500)}${'<p>x'.repeat(3500)}`],
    ['the same below the depth that is allowed', `<p>${'<b a>'.repeat(300)}${'<p>x'.repeat(30_000)}`],
    ['a hundred thousand boxes never closed', '<div>'.repeat(100_000) + STORY],
    ['boxes and stray ends of paragraphs', '<div>'.repeat(80_000) + '</p>'.repeat(80_000)],
    ['elements a hundred thousand deep', '<i>'.repeat(100_000) + P + '</i>'.repeat(100_000)],
    ['a million attributes', `${P}<div ${'a=1 '.repeat(1_000_000)}>${P}`],
    ['attributes whose quotes never close', STORY + '<a b="'.repeat(200_000)],
    ['a million opening marks', STORY + '<'.repeat(1_000_000)],
    ['a million entities', `${STORY}<p>${'&amp;'.repeat(300_000)}`],
    ['rules, one after another', STORY + '<hr>'.repeat(60_000)],
    ['posts, one after another', STORY + '<blockquote>x</blockquote>'.repeat(60_000)],
  ])('%s: refused in one line before a tree is built', async (_what, markup) => {
    const reading = await readOne('a.html', markup);
    if (reading.kind !== 'refused') throw new Error('read');
    expect(reading.warning.code).toBe('page-too-complex');
    expect(reading.warning.message).toMatch(/^[^\n]{20,200}$/u);
  });

  test.each([
    ['a comment', `${STORY}<!-- ${'a'.repeat(200_000)}`],
    ['comments opened in comments', STORY + '<!--'.repeat(50_000)],
    ['a script', `${STORY}<script>${'a<'.repeat(100_000)}`],
    ['character data', STORY + '<![CDATA['.repeat(50_000)],
    ['a tag', STORY + '<a'.repeat(50_000)],
    ['a drawing', `${STORY}<svg>${'<g>'.repeat(50_000)}`],
  ])('%s that is never closed ends with the page, and the story before it is read', async (_what, markup) => {
    expect((await articleOf('a.html', markup)).text.length).toBeGreaterThan(4 * P.length - 60);
    const guarded = guardPage(markup);
    expect('markup' in guarded && guarded.markup.length).toBeLessThan(STORY.length + 200_000);
  });

  test.each([
    ['a value', `<div title="${'a'.repeat(1_000_000)}">`],
    ['a list of names', `<div class="${'caption '.repeat(100_000)}">`],
    ['a name', `<div ${'a'.repeat(1_000_000)}>`],
  ])('%s of a megabyte is left out of its tag', (_what, tag) => {
    const guarded = guardPage(`${tag}${STORY}</div>`);
    expect('markup' in guarded && guarded.markup).toBe(`<div>${STORY}</div>`);
  });

  test('pictures beyond a thousand are left out, and none keeps its attributes', () => {
    const guarded = guardPage(`${'<img src="a.jpg" srcset="b c d">'.repeat(5000)}${STORY}`);
    expect('markup' in guarded && guarded.markup).toBe(`${'<img src="i">'.repeat(1000)}${STORY}`);
  });

  test('JSON-LD of a million brackets is passed over', async () => {
    const bomb = `<script type="application/ld+json">${'['.repeat(900_000)}</script>`;
    expect((await articleOf('a.html', bomb + STORY)).title).toBeNull();
  });

  test('leaves the next page as it was', async () => {
    await refusalOf('a.html', '<div>'.repeat(100_000));
    const next = await articleOf('b.html', STORY);
    expect(next.text.startsWith('The ferry company')).toBe(true);
  });
});

describe('a report that quotetrail wrote', () => {
  test('is refused in one line', async () => {
    const page = `<html><head><meta name="generator" content="quotetrail 0.1.0"></head><body>${STORY}</body></html>`;
    const reading = await readOne('report.html', page);
    expect(reading).toMatchObject({ kind: 'refused', warning: { code: 'own-report' } });
  });
});
