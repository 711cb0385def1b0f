import { afterAll, beforeAll, expect, it } from 'vitest';
import { desk, type Desk } from './desk.ts';

const page = (outlet: string, published: string, body: string, more = ''): string =>
  `---\noutlet: ${outlet}\npublished: ${published}\n${more}---\n\n# Pier\n\n${body}\n`;
const PIER = '“The pier will stay open through the whole winter, and nobody will pay a fee,”';

let at: Desk;
beforeAll(async () => {
  at = desk();
  at.write(
    'wire.md',
    page('Northern Wire', '2025-03-04T09:00:00Z', `${PIER} Ruth Ambler told Coast Radio on Monday.`),
  );
  at.write(
    'quay.md',
    page('Quay Post', '2025-03-05', `${PIER} Ruth Ambler told Coast Radio.`, 'credit: Northern Wire\n'),
  );
  at.write(
    'echo.md',
    page('Island Echo', '2025-03-02', '“We counted 40 boats in the old harbour,” said Ruth Ambler.'),
  );
  await at.run('add', 'wire.md', 'quay.md', 'echo.md');
});
afterAll(() => {
  at.close();
});

it('a speaker’s page tells what was said, oldest first, and through whom', async () => {
  const { out, code } = await at.run('speakers', 'ambler');
  expect(code).toBe(0);
  expect(out.indexOf('40 boats')).toBeLessThan(out.indexOf('The pier'));
  expect(out).toContain('said to Coast');
  expect(await at.json('speakers', 'Ruth Ambler')).toMatchObject({
    speakers: [
      {
        speaker: { name: 'Ruth Ambler' },
        utterances: [
          { outlets: 1, through: [] },
          { outlets: 2, through: [{ role: 'said-to', name: 'Coast Radio' }], independentReports: 1 },
        ],
      },
    ],
  });
});

it('an outlet’s page tells what it carried, what it was first with, and from whom it takes', async () => {
  expect(await at.json('outlets', 'Quay Post')).toMatchObject({
    outlets: [
      {
        outlet: { name: 'Quay Post' },
        articles: 1,
        utterances: 1,
        first: 0,
        takesFrom: [
          { name: 'Coast Radio', roles: ['said-to'] },
          { name: 'Northern Wire', roles: ['syndicated-from'] },
        ],
        givesTo: [],
      },
    ],
  });
  expect(await at.json('outlets', 'northern wire')).toMatchObject({
    outlets: [{ first: 1, givesTo: [{ name: 'Quay Post', articles: 1 }] }],
  });
});

it('a name nobody answers to is one line and code 1', async () => {
  for (const list of ['speakers', 'outlets']) {
    const { code, out, err } = await at.run(list, 'nobody at all');
    expect([code, out, err.trim().split('\n').length]).toEqual([1, '', 1]);
  }
});
