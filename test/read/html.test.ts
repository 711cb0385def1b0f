import { describe, expect, test } from 'vitest';
import { guardPage } from '../../src/read/html/guard.ts';
import { articleOf, refusalOf, zoneLines } from './read-one.ts';

const P1 =
  'The ferry company will raise its fares in May, the harbour minister told councillors on Tuesday, and the boats will run as before.';
const P2 =
  '“Nobody likes to pay more for the same boat,” said Ana Rell, who answers for the ports and has done so for nine years.';

const page = (head: string, inner: string): string =>
  `<!doctype html><html lang="en-GB"><head><title>Fares to rise in May - Harbour Daily</title>${head}</head><body><nav><a href="/">Home</a><a href="/w">World</a></nav><article><h1>Fares to rise in May</h1>${inner}</article><footer>© 2025 Harbour Daily</footer></body></html>`;

describe('an HTML page', () => {
  test('gives its title, paragraphs and captions a line each, without pictures, scripts and menus', async () => {
    const article = await articleOf(
      'a.html',
      page(
        '',
        `<p>${P1}</p><figure><img src=x><figcaption>The old harbour</figcaption></figure><script>var x = "<p>no</p>";</script><p>${P2.replace('Ana Rell', '<a href="/r"><b>Ana</b> Rell</a>')}</p><ul><li>Adults pay nine crowns.</li><li>Children pay four.</li></ul>`,
      ),
    );
    expect(zoneLines(article)).toEqual([
      'headline: Fares to rise in May',
      `body: ${P1}`,
      'caption: The old harbour',
      `body: ${P2}`,
      'body: Adults pay nine crowns.',
      'body: Children pay four.',
    ]);
  });

  test('is in the language under which it lists itself among its translations, where it names none', async () => {
    const links = [
      '<link rel="canonical" href="https://www.harbour.example/fares">',
      '<link rel="alternate" hreflang="fr" href="https://www.harbour.example/fr/tarifs">',
      '<link rel="alternate" hreflang="x-default" href="https://www.harbour.example/fares">',
      '<link rel="alternate" hreflang="sco" href="https://www.harbour.example/fares">',
    ];
    const told = page(links.join(''), `<p>${P1}</p><p>${P2}</p>`);
    expect((await articleOf('a.html', told)).language).toBe('en');
    expect((await articleOf('a.html', told.replace(' lang="en-GB"', ''))).language).toBe('sco');
  });

  test('says who, when and where in JSON-LD, meta tags and links', async () => {
    const article = await articleOf(
      'a.html',
      page(
        `<link rel="canonical" href="https://www.harbour.example/fares"><meta property="og:site_name" content="Harbour Daily"><meta name="author" content="Somebody Else"><script type="application/ld+json">{"@context":"https://schema.org","@graph":[{"@type":"NewsArticle","headline":"Fares to rise in May","datePublished":"2025-03-04T09:12:00+01:00","dateModified":"2025-03-04","author":[{"@type":"Person","name":"Mira Holt"}]}]}</script>`,
        `<p>${P1}</p><p>${P2}</p>`,
      ),
    );
    expect(article).toMatchObject({
      title: 'Fares to rise in May',
      url: 'https://www.harbour.example/fares',
      outlet: { id: 'o.harbourdaily', name: 'Harbour Daily' },
      byline: 'Mira Holt',
      language: 'en',
      published: { earliest: '2025-03-04T08:12:00.000Z', basis: 'metadata' },
    });
  });

  test('whose canonical address is another house’s is syndicated from there', async () => {
    const article = await articleOf(
      'a.html',
      page('<link rel="canonical" href="https://www.northernwire.example/8841">', `<p>${P1}</p><p>${P2}</p>`),
      { address: 'https://harbour.example/fares' },
    );
    expect(article.url).toBe('https://harbour.example/fares');
    expect(article.credits.map(({ role, name }) => [role, name])).toEqual([
      ['syndicated-from', 'northernwire.example'],
    ]);
  });

  test('with broken JSON-LD is read all the same', async () => {
    const article = await articleOf(
      'a.html',
      page('<script type="application/ld+json">{"@type": [</script>', `<p>${P1}</p><p>${P2}</p>`),
    );
    expect(article.title).toBe('Fares to rise in May');
  });

  test('without an article in it is refused', async () => {
    expect(await refusalOf('a.html', '<html><body><nav><a>Home</a> <a>World</a></nav></body></html>')).toBe(
      'no-article',
    );
  });

  test.each([
    ['nested too deep', '<div>'.repeat(2000)],
    ['with too many elements inside one another', '<div>'.repeat(400) + '</p><p>'.repeat(90_000)],
    ['with stray end tags that parsers make elements of', '<div>'.repeat(400) + '</p>'.repeat(90_000)],
    ['with a tag of too many attributes', `<p ${'a '.repeat(5000)}>`],
    ['with attributes that touch each other', `<p ${'a="x"'.repeat(5000)}>`],
    ['with too many tags', '<i></i>'.repeat(150_000)],
  ])('%s is refused before a tree is built', async (_name, markup) => {
    expect(await refusalOf('a.html', `${markup}<p>${P1}</p>`)).toBe('page-too-complex');
  });
});

describe('the look over a page', () => {
  const clean = (html: string): string => {
    const guarded = guardPage(html);
    return 'markup' in guarded ? guarded.markup : guarded.code;
  };

  test('drops what holds no words of the article', () => {
    expect(clean('a<!-- <p> -->b<script>"</p>"</script>c<STYLE>p{}</STYLE>d')).toBe('abcd');
    expect(clean('a<script>never closed <p>b')).toBe('a');
  });

  test('keeps marks that are no tags', () => {
    expect(clean('1 < 2 and <b title="a > b">3</b>')).toBe('1 < 2 and <b title="a > b">3</b>');
  });

  test('does not count paragraphs whose end tags are left out as nested', () => {
    expect(clean('<p>x'.repeat(5000))).toHaveLength(20_000);
  });
});
