import { describe, expect, test } from 'vitest';
import { OUTLETS } from '../../src/lexicon/index.ts';
import { readSource } from '../../src/read/index.ts';
import { hostOf } from '../../src/read/known-outlets.ts';
import { copyMade, isVariantAddress, originalAddress, pageAddress } from '../../src/read/page-address.ts';

const PAGE = 'https://harbour.example/2025/03/04/fares.html';

describe('the address of a copy', () => {
  test.each([
    'https://harbour-example.cdn.ampproject.org/c/s/harbour.example/2025/03/04/fares.html',
    'https://cdn.ampproject.org/v/s/harbour.example/2025/03/04/fares.html',
    'https://www.google.com/amp/s/harbour.example/2025/03/04/fares.html',
    'https://www.google.co.uk/amp/s/harbour.example/2025/03/04/fares.html',
    'https://www.bing.com/amp/s/harbour.example/2025/03/04/fares.html',
    'https://web.archive.org/web/20250305101112/https://harbour.example/2025/03/04/fares.html',
    'https://web.archive.org/web/20250305101112id_/https://harbour.example/2025/03/04/fares.html',
    'https://web.archive.org/web/2025*/https:/harbour.example/2025/03/04/fares.html',
    'https://archive.ph/20250305101112/https://harbour.example/2025/03/04/fares.html',
    'https://archive.today/newest/https://harbour.example/2025/03/04/fares.html',
    'https://archive.is/o/aB3dE/https://harbour.example/2025/03/04/fares.html',
    'https://webcache.googleusercontent.com/search?q=cache:aBc-123:https://harbour.example/2025/03/04/fares.html+pier',
    'https://harbour-example.translate.goog/2025/03/04/fares.html?_x_tr_sl=fr&_x_tr_tl=en',
    'https://web.archive.org/web/20250305101112/https://www.google.com/amp/s/harbour.example/2025/03/04/fares.html',
  ])('%s leads to the page', (address) => {
    expect(originalAddress(address)).toBe(PAGE);
    expect(hostOf(address)).toBe('harbour.example');
  });

  test.each([
    'https://archive.org/details/fares',
    'https://web.archive.org/web/20250305101112/',
    'https://archive.ph/aB3dE',
    'https://www.google.com/search?q=fares',
    'https://www.google.com/amp/',
    'https://cdn.ampproject.org/v0.js',
    'ftp://web.archive.org/web/2025/https://harbour.example/',
    '20250305/https://harbour.example/',
  ])('%s is no copy’s', (address) => {
    expect(originalAddress(address)).toBe(address);
  });

  test('says when the copy was made', () => {
    expect(copyMade('https://web.archive.org/web/20250305101112/https://harbour.example/a')).toBe(
      '2025-03-05T10:11:12Z',
    );
    expect(copyMade('https://archive.ph/20250305/https://harbour.example/a')).toBe('2025-03-05');
    expect(copyMade('https://web.archive.org/web/2025/https://harbour.example/a')).toBeNull();
    expect(copyMade(PAGE)).toBeNull();
  });
});

describe('parameters of advertisers', () => {
  test.each([
    ['https://harbour.example/fares?utm_source=x&utm_medium=y#comments', 'https://harbour.example/fares'],
    ['https://harbour.example/fares?id=3&fbclid=Iw&gclid=1', 'https://harbour.example/fares?id=3'],
    ['https://harbour.example/fares?mc_cid=1&id=3&id=4', 'https://harbour.example/fares?id=3&id=4'],
    ['https://harbour.example/fares#:~:text=nine%20per%20cent', 'https://harbour.example/fares'],
  ])('%s is %s', (given, expected) => {
    expect(pageAddress(given)).toBe(expected);
  });

  test.each([
    'https://harbour.example/fares?id=3&page=2',
    'https://harbour.example/?p=17&a=%C3%A9+b',
    'https://harbour.example/#!/fares/17',
    'https://harbour.example/#/fares',
    'not an address?utm_source=x',
  ])('%s stays as it is written', (given) => {
    expect(pageAddress(given)).toBe(given);
  });
});

test.each([
  ['https://m.harbour.example/fares', true],
  ['https://amp.harbour.example/fares', true],
  ['https://harbour.example/fares/amp/', true],
  ['https://harbour.example/amp/fares', true],
  ['https://harbour.example/fares.amp.html', true],
  ['https://harbour.example/fares?print=true', true],
  ['https://harbour.example/fares/print', true],
  ['https://harbour.example/fares?outputType=amp', true],
  ['https://harbour.example/fares?page=2', false],
  ['https://harbour.example/the-amp-market', false],
  ['https://harbour.example/print-shops-close', false],
])('%s as a form for phones or printers: %s', (address, expected) => {
  expect(isVariantAddress(address)).toBe(expected);
});

const html = (canonical: string): string =>
  `<html lang="en"><head><title>Fares rise</title><link rel="canonical" href="${canonical}"></head><body><article><h1>Fares rise</h1>` +
  '<p>The council of Skarrow spoke for two hours about the fares on Monday evening, and nobody left the room.</p>' +
  '<p>“The fares will stay where they are for as long as I am the mayor of this town,” said Ruth Ambler, the mayor.</p></article></body></html>';

async function articleAt(address: string, canonical: string) {
  const bytes = new TextEncoder().encode(html(canonical));
  const source = { path: 'fares.html', address, bytes, sha256: 'x', capturedAt: null };
  const [reading] = await Array.fromAsync(readSource(source, OUTLETS));
  return reading?.kind === 'article' ? reading.article : null;
}

describe('a page that was read from', () => {
  test('an archive is the page’s, by its outlet, and older than the copy', async () => {
    const article = await articleAt(`https://web.archive.org/web/20250305101112/${PAGE}?utm_source=x`, '');
    expect(article).toMatchObject({ url: PAGE, address: PAGE, outlet: { name: 'harbour.example' } });
    expect(article?.published?.latest).toBe('2025-03-05T10:11:12.000Z');
    expect(article?.published?.bases?.map(({ basis }) => basis)).toEqual(['address', 'capture']);
  });

  test('its form for phones or printers is the page it names at the same house', async () => {
    expect((await articleAt('https://m.harbour.example/fares?print=1', PAGE))?.url).toBe(PAGE);
    expect((await articleAt('https://harbour.example/other', PAGE))?.url).toBe(
      'https://harbour.example/other',
    );
    expect((await articleAt('https://m.harbour.example/a', 'https://quay.example/a'))?.url).toBe(
      'https://m.harbour.example/a',
    );
    expect((await articleAt('https://m.harbour.example/a', 'https://harbour.example/'))?.url).toBe(
      'https://m.harbour.example/a',
    );
  });

  test('a saved file answers to the address it names, without the parameters of advertisers', async () => {
    expect((await articleAt('saved/fares.html', `${PAGE}?utm_campaign=z`))?.address).toBe(PAGE);
  });
});
