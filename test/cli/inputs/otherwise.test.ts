import { afterEach, beforeEach, expect, it } from 'vitest';
import type { Desk } from '../desk.ts';
import { desk } from '../desk.ts';

let at: Desk;
beforeEach(() => {
  at = desk();
});
afterEach(() => {
  at.close();
});

const TABLE = `link,paper,words
https://quay.example/1,Quay Post,"The pier opens in May, Mara Lind told the board of the harbour."
https://quay.example/2,Quay Post,"The lighthouse is for sale, Tom Brandt told the people of the town."
`;
const COLUMNS = 'url=link,text=words';

it('a table that is added again with more of its columns named says what was not taken over, and how to', async () => {
  at.write('table.csv', TABLE);
  await at.run('add', 'table.csv', '--map', COLUMNS);
  const again = await at.run('add', 'table.csv', '--map', `${COLUMNS},outlet=paper`);
  expect(again.code).toBe(0);
  expect(again.out).toContain('2 unchanged');
  expect(again.err).toMatch(
    /table\.csv: 2 articles are kept already, and what this says otherwise \(outlet\) was not taken over; to do so, remove them first \("quotetrail remove a[0-9a-f]{8}"/u,
  );
  const [id = ''] = /a[0-9a-f]{8}/u.exec(again.err) ?? [];
  await at.run('remove', id);
  const third = await at.run('add', 'table.csv', '--map', `${COLUMNS},outlet=paper`);
  expect(third.out).toContain('1 article added, 1 unchanged');
  expect((await at.run('articles')).out).toContain('Quay Post');
});

it('the same columns again, and others that no column was named for, say nothing otherwise', async () => {
  at.write('table.csv', TABLE);
  await at.run('add', 'table.csv', '--map', COLUMNS);
  expect((await at.run('add', 'table.csv', '--map', COLUMNS)).err).toBe('');
  at.write('table.csv', TABLE.replaceAll('Quay Post', 'Quay Echo'));
  expect((await at.run('add', 'table.csv', '--map', COLUMNS)).err).toBe('');
});
