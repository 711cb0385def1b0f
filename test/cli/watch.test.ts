import { afterEach, beforeEach, expect, it } from 'vitest';
import { desk, type Answer, type Desk } from './desk.ts';

const PIER = 'The pier will stay open through the whole winter, and nobody will pay a fee,';
const page = (outlet: string, published: string, body: string): string =>
  `---\noutlet: ${outlet}\npublished: ${published}\n---\n\n# Pier\n\n${body}\n`;

let at: Desk;
let hour = 10;
beforeEach(() => {
  at = desk();
});
afterEach(() => {
  at.close();
});

/** Adds a page an hour after the last one. */
async function add(path: string, text: string): Promise<Answer> {
  at.write(path, text);
  hour += 1;
  return at.runWith({ now: () => `2025-06-01T${String(hour)}:00:00.000Z` }, 'add', path);
}

interface Told {
  readonly since: string | null;
  readonly news: readonly { readonly kind: string; readonly path: string }[];
}
const watched = async (...argv: string[]): Promise<Told & { code: number }> => {
  const { code, out } = await at.run('watch', ...argv, '--json');
  return { code, ...(JSON.parse(out) as Told) };
};

it('tells what appears earlier or altered since last time, once, with exit code 10', async () => {
  hour = 10;
  await add('quay.md', page('Quay Post', '2025-03-04', `“${PIER}” Ruth Ambler said.`));
  expect(await watched()).toMatchObject({ code: 0, since: null, news: [] });
  await add('echo.md', page('Island Echo', '2025-03-01', `“${PIER}” Ruth Ambler said.`));
  await add(
    'cape.md',
    page('Cape News', '2025-03-06', '“The pier will stay open through the whole winter,” Ruth Ambler said.'),
  );
  const first = await watched();
  expect(first.code).toBe(10);
  expect(first.news.map(({ kind, path }) => [kind, path])).toEqual([
    ['earlier', 'echo.md'],
    ['altered', 'cape.md'],
  ]);
  expect(await watched()).toMatchObject({ code: 0, news: [] });
});

it('tells the same again where a day is named', async () => {
  hour = 10;
  await add('quay.md', page('Quay Post', '2025-03-04', `“${PIER}” Ruth Ambler said.`));
  expect(await watched('--since', '2025-06-01')).toMatchObject({ code: 0, news: [] });
  expect((await watched('--since', '2025-06-02')).news).toEqual([]);
  expect((await at.run('watch', '--since', 'yesterday')).code).toBe(2);
});

it('tells the same words under another name', async () => {
  hour = 10;
  await add('quay.md', page('Quay Post', '2025-03-04', `“${PIER}” Ruth Ambler said.`));
  await at.run('watch');
  await add('echo.md', page('Island Echo', '2025-03-05', `“${PIER}” said Tom Hale.`));
  expect((await watched()).news.map(({ kind }) => kind)).toEqual(['other-speaker']);
});

it('follows some quotes alone, and tells when followed words appear at all', async () => {
  hour = 10;
  await add('quay.md', page('Quay Post', '2025-03-04', `“${PIER}” Ruth Ambler said.`));
  expect((await at.run('watch', 'add', 'every boat in the old harbour', '--by', 'Ana')).out).toContain('Ana');
  await at.run('watch');
  await add('echo.md', page('Island Echo', '2025-03-01', `“${PIER}” Ruth Ambler said.`));
  await add(
    'cape.md',
    page('Cape News', '2025-03-06', '“Every boat in the old harbour has to be counted,” said Mira Holt.'),
  );
  expect((await watched()).news.map(({ kind, path }) => [kind, path])).toEqual([['appeared', 'cape.md']]);
  expect((await at.run('watch', 'remove', 'nothing of the kind')).code).toBe(1);
  expect((await at.run('watch', 'remove', 'every boat in the old harbour')).out).toContain('Every quote');
  expect((await at.run('watch', 'frob')).code).toBe(2);
});
