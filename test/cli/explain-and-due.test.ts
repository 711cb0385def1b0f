import { afterEach, beforeEach, expect, it } from 'vitest';
import type { Desk } from './desk.ts';
import { addHarbour, desk } from './desk.ts';

let at: Desk;
beforeEach(() => {
  at = desk();
});
afterEach(() => {
  at.close();
});

it('explain takes a speaker’s name as it takes the id', async () => {
  addHarbour(at);
  await at.run('add', 'saved');
  const { speakers } = (await at.json('speakers')) as { speakers: { id: string; name: string }[] };
  const [first] = speakers;
  const byName = await at.run('explain', first!.name);
  expect(byName.code).toBe(0);
  expect(byName.out).toBe((await at.run('explain', first!.id)).out);
  expect((await at.run('explain', 'Nobody Atall')).code).toBe(4);
});

it('doctor says when findings are due, and no longer after the next command', async () => {
  addHarbour(at);
  await at.run('add', 'saved');
  expect((await at.run('doctor')).out).not.toContain('findings');
  await at.run('review', 'alias', 'Ruth Ambler', 'R. Ambler', '--by', 'Ana');
  const due = await at.run('doctor');
  expect(due.code).toBe(0);
  expect(due.out).toMatch(/findings\s+groups and findings are not those of the 3 articles/u);
  await at.run('groups');
  expect((await at.run('doctor')).out).not.toContain('findings ');
});
