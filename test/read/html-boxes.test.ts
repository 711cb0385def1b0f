import { describe, expect, test } from 'vitest';
import { articleOf, zoneLines } from './read-one.ts';

const P1 =
  'The ferry company will raise its fares in May, the harbour minister told councillors on Tuesday, and the boats will run as before.';
const P2 =
  '“Nobody likes to pay more for the same boat,” said Ana Rell, who answers for the ports and has done so for nine years.';
const P3 =
  'The council is to vote on the plan next week, and members of both parties have asked for more time to look at it.';

const page = (inner: string, head = '', foot = ''): string =>
  `<!doctype html><html lang="en"><head><title>Fares to rise in May</title>${head}</head><body><div class="masthead">Harbour Ledger</div><article>${inner}</article>${foot}</body></html>`;
const bodyOf = async (inner: string): Promise<readonly string[]> =>
  zoneLines(await articleOf('a.html', page(`<h1>Fares to rise in May</h1>${inner}`))).filter((line) =>
    line.startsWith('body: '),
  );
const BODY = [P1, P2, P3].map((words) => `body: ${words}`);

describe('a box between the paragraphs of a page', () => {
  test('that asks for an address is left out with the words around its form', async () => {
    const box =
      '<div class="wp-block-group"><p><b>Our weekly letter</b></p><p>Every Friday, the best of the harbour.</p><form><input type="email"><button>Send</button></form></div>';
    expect(await bodyOf(`<p>${P1}</p>${box}<p>${P2}</p><p>${P3}</p>`)).toEqual(BODY);
  });

  test('around the whole page is none, though a form stands in it', async () => {
    const form = '<form><input name="q"></form>';
    expect(await bodyOf(`<div><div>${form}<p>${P1}</p><p>${P2}</p><p>${P3}</p></div></div>`)).toEqual(BODY);
  });

  test('that sets a quotation large again is left out', async () => {
    const pulled = '<blockquote>“Nobody likes to pay more for the same boat”</blockquote>';
    expect(await bodyOf(`<p>${P1}</p>${pulled}<p>${P2}</p><p>${P3}</p>`)).toEqual(BODY);
  });

  test('that quotes what stands nowhere else is kept', async () => {
    const quoted = '<blockquote>“The harbour is for the people who live beside it”</blockquote>';
    expect(await bodyOf(`<p>${P1}</p>${quoted}<p>${P2}</p><p>${P3}</p>`)).toHaveLength(4);
  });
});

describe('a page whose head says nothing', () => {
  const story = `<p>${P1}</p><p>${P2}</p><p>${P3}</p>`;

  test.each([
    ['<a rel="author" href="/m">Mira Holt</a>', 'Mira Holt'],
    ['<span class="article-authors">By Mira Holt and Jon Vik</span>', 'Mira Holt and Jon Vik'],
    ['<p class="byline">Mira Holt, harbour correspondent</p>', 'Mira Holt'],
    ['<div class="author-count">12 authors</div>', null],
    ['<span class="byline">Harbour Ledger</span>', null],
    ['<label class="comment-author">Name *</label>', null],
  ])('names its author beside the title: %s', async (element, byline) => {
    const inner = `<header><h1>Fares to rise in May</h1>${element}</header>${story}`;
    expect((await articleOf('a.html', page(inner))).byline).toBe(byline);
  });

  test('is its masthead’s, where its copyright line speaks of it', async () => {
    const foot = '<footer>© 2025 Harbour Ledger Ltd. All rights reserved.</footer>';
    const inner = `<h1>Fares to rise in May</h1>${story}`;
    expect((await articleOf('a.html', page(inner, '', foot))).outlet?.name).toBe('Harbour Ledger');
    const named = page(inner, '<meta property="og:site_name" content="Tide Reader">', foot);
    expect((await articleOf('a.html', named)).outlet?.name).toBe('Tide Reader');
  });

  test('may say its day in a tag of libraries', async () => {
    const issued = page(
      `<h1>Fares to rise in May</h1>${story}`,
      '<meta name="dcterms.issued" content="2025-03-04">',
    );
    expect((await articleOf('a.html', issued)).published?.basis).toBe('metadata');
  });
});
