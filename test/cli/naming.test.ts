import { afterEach, beforeEach, expect, it } from 'vitest';
import { addHarbour, desk, page, type Desk } from './desk.ts';

let at: Desk;
beforeEach(async () => {
  at = desk();
  addHarbour(at);
  await at.run('add', 'saved');
}, 60_000);
afterEach(() => {
  at.close();
});

interface Groups {
  readonly groups: readonly { readonly id: string; readonly speaker: { readonly name: string } | null }[];
}

it('a group answers to the id it had before a person set its speaker, in every command and for watch', async () => {
  const [group] = ((await at.json('groups', '--carried', '2')) as Groups).groups;
  const id = group?.id ?? '';
  expect((await at.run('watch', 'add', id)).code).toBe(0);
  expect((await at.run('watch')).code).toBe(0);
  expect((await at.run('review', 'set-speaker', id, 'Mira Holt')).code).toBe(0);
  const after = ((await at.json('groups', '--carried', '2')) as Groups).groups;
  expect(after.map((one) => one.speaker?.name)).toEqual(['Mira Holt']);
  expect(after[0]?.id).not.toBe(id);
  expect((await at.run('trail', id)).out).toContain('Mira Holt');
  expect((await at.run('explain', id.slice(0, 9))).out).toContain('Mira Holt');
  const words = '“The new pier will open to all ferries in June,” Mira Holt, the harbour master, said.';
  at.write('cape.md', page({ outlet: 'Cape Notice', published: '2025-03-01' }, words));
  await at.runWith({ now: () => '2025-06-02T12:00:00.000Z' }, 'add', 'cape.md');
  expect((await at.run('watch')).code).toBe(10);
});

it('an article answers to the name of its file, where one alone has it', async () => {
  expect((await at.run('show', 'radio.md')).out).toContain('Coast Radio');
  expect((await at.run('review', 'set-date', 'radio.md', '2025-03-02')).code).toBe(0);
  at.write('other/radio.md', page({ outlet: 'Island Echo' }, '“We sold nothing,” Tom Vane said on Monday.'));
  await at.run('add', 'other');
  const several = await at.run('show', 'radio.md');
  expect(several.code).toBe(2);
  expect(several.err).toMatch(/can mean 2 articles: other\/radio\.md, saved\/radio\.md\. Give more/u);
  expect((await at.run('show', 'other/radio.md')).out).toContain('Island Echo');
});

it('an id of another kind is told apart from one that names nothing', async () => {
  const [group] = ((await at.json('groups', '--carried', '2')) as Groups).groups;
  const { err } = await at.run('review', 'confirm', group?.id ?? '');
  expect(err).toContain(`group ${group?.id ?? ''} is no conflict or duplicate or link`);
});

it('names that nobody here bears are told', async () => {
  const { code, out } = await at.run('review', 'alias', 'Ruth Ambler', 'Ruth Ambbler');
  expect(code).toBe(0);
  expect(out).toContain('no speaker here is printed as “Ruth Ambbler”;');
  expect(out).not.toContain('“Ruth Ambler”;');
});
