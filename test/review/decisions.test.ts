// Decisions over a folder of articles: what each does to the answers, and that nothing the machine does undoes them.
import { cpSync } from 'node:fs';
import { expect, it } from 'vitest';
import type { Holdings } from '../../src/holdings.ts';
import { openHoldings, rebuild, refresh, removeArticle } from '../../src/holdings.ts';
import type { Group, Review, ReviewAction } from '../../src/model/index.ts';
import { reviewedDecisions } from '../../src/reviews.ts';
import { DECIDE } from '../../src/cli/review/decide.ts';
import { add, ARTICLES, filled, newFolder, page } from '../pipeline/desk.ts';

const FISH =
  '“Every boat in the old harbour has to be counted twice before the summer,” said Mira Holt on Tuesday.';
const NOTICE = page('Cape Notice', '2025-03-08T12:00:00Z', FISH);

async function decide(holdings: Holdings, action: ReviewAction, ...words: string[]): Promise<Review[]> {
  await refresh(holdings);
  const kept: Review[] = [];
  for (const decision of await DECIDE[action](holdings, words))
    kept.push(
      await holdings.knowledge.addReview({ ...decision, at: '2025-04-02T08:00:00Z', by: 'Ana', note: null }),
    );
  await refresh(holdings);
  return kept;
}

const groupsOf = async ({ store }: Holdings): Promise<Group[]> => Array.fromAsync(store.groups());

async function groupWith(holdings: Holdings, words: string): Promise<Group> {
  await refresh(holdings);
  const group = (await groupsOf(holdings)).find(({ wording }) => wording.includes(words));
  if (group === undefined) throw new Error(`no group holds “${words}”`);
  return group;
}

it('merging two groups makes one that answers to both ids, and undo parts them again', async () => {
  const holdings = await filled();
  await add(holdings, 'cape.md', NOTICE);
  const pier = await groupWith(holdings, 'The pier');
  const fish = await groupWith(holdings, 'Every boat');
  const [{ seq }] = (await decide(holdings, 'merge', pier.id, fish.id)) as [Review];
  const joined = await holdings.store.group(pier.id);
  expect(joined?.members).toHaveLength(pier.members.length + fish.members.length);
  expect((await holdings.store.named(fish.id)).map(({ id }) => id)).toEqual([joined?.id]);
  expect(joined?.edges.map(({ rule }) => rule)).toContain('by-person');
  await decide(holdings, 'undo', String(seq));
  expect((await groupsOf(holdings)).map(({ id }) => id)).toContain(fish.id);
});

it('a quote taken out of its group stands apart from then on', async () => {
  const holdings = await filled();
  const pier = await groupWith(holdings, 'The pier');
  const out = pier.members[0]!.quoteId;
  await decide(holdings, 'split', pier.id, out);
  const home = (await groupsOf(holdings)).find(({ members }) =>
    members.some(({ quoteId }) => quoteId === out),
  );
  expect(home?.members).toHaveLength(1);
  expect((await groupsOf(holdings)).flatMap(({ members }) => members)).toHaveLength(pier.members.length + 2);
});

it('a speaker set by a person is the speaker, and unknown is nobody', async () => {
  const holdings = await filled();
  const boats = await groupWith(holdings, 'We counted 40');
  await decide(holdings, 'set-speaker', boats.id, 'Mira Holt');
  expect((await groupWith(holdings, 'We counted 40')).speaker?.name).toBe('Mira Holt');
  await decide(holdings, 'set-speaker', boats.members[0]!.quoteId, 'unknown');
  expect((await groupWith(holdings, 'We counted 40')).speaker).toBeNull();
});

it('names that a person says are one speaker are one', async () => {
  const holdings = await filled();
  await decide(holdings, 'alias', 'Ruth Ambler', 'Tom Hale');
  expect((await Array.fromAsync((await holdings.store.analysis()).speakers)).map(({ name }) => name)).toEqual(
    ['Ruth Ambler'],
  );
});

it('an origin set by a person has grade A, their name and no doubt', async () => {
  const holdings = await filled();
  const pier = await groupWith(holdings, 'The pier');
  const { articleId } = pier.members.at(-1)!;
  await decide(holdings, 'set-origin', pier.id, articleId);
  expect((await groupWith(holdings, 'The pier')).origin).toMatchObject({
    status: 'confirmed',
    grade: 'A',
    articleId,
    reasons: [{ code: 'set-by-person', values: ['Ana', '2025-04-02'] }],
  });
});

it('a date set by a person is shown, orders the copies, and says who knows it', async () => {
  const holdings = await filled();
  const pier = await groupWith(holdings, 'The pier');
  expect(pier.origin.outlet?.name).toBe('Quay Post');
  const wire = pier.members.find(({ outlet }) => outlet?.name === 'Harbour Wire')!;
  await decide(holdings, 'set-date', wire.articleId, '2025-02-01');
  expect((await groupWith(holdings, 'The pier')).origin.outlet?.name).toBe('Harbour Wire');
  const shown = await Array.fromAsync(holdings.store.facts());
  expect(shown.find(({ id }) => id === wire.articleId)?.published).toMatchObject({ basis: 'person' });
});

it('decisions outlive a rebuild, adding again and removing something else', async () => {
  const dir = newFolder();
  const holdings = await filled(Object.keys(ARTICLES), dir);
  await refresh(holdings);
  const [conflict] = await Array.fromAsync(holdings.store.conflicts());
  await decide(holdings, 'dismiss', conflict!.id);
  const kept = (await holdings.knowledge.read()).reviews;
  await holdings.store.close();
  await rebuild(dir);
  const again = await openHoldings(dir);
  for (const path of Object.keys(ARTICLES)) await add(again, path);
  await add(again, 'cape.md', NOTICE);
  await refresh(again);
  const states = await Array.fromAsync(again.store.conflicts());
  expect(states.find(({ id }) => id === conflict!.id)?.state).toBe('dismissed');
  expect((await again.knowledge.read()).reviews).toEqual(kept);
  expect((await reviewedDecisions(again)).map(({ state }) => state)).toEqual(['stands']);
});

it('a reprint that comes later, or was printed earlier, brings no dismissed finding back', async () => {
  const holdings = await filled();
  await refresh(holdings);
  const states = async (): Promise<readonly string[]> =>
    (await Array.fromAsync(holdings.store.conflicts()))
      .filter(({ kind }) => kind === 'number')
      .map(({ state, sides }) => `${sides.map(({ text }) => text).join(' ')}: ${state}`);
  const boats = (await Array.fromAsync(holdings.store.conflicts())).find(({ kind }) => kind === 'number');
  await decide(holdings, 'dismiss', boats!.id);
  const before = await states();
  expect(before).toHaveLength(1);
  const copy = page('Reef Letter', '2025-03-05T08:00:00Z', '“We counted 14 boats,” said Tom Hale, a warden.');
  await add(holdings, 'reef.md', copy);
  await refresh(holdings);
  const now = await Array.fromAsync(holdings.store.conflicts());
  expect(now.find(({ kind }) => kind === 'number')?.sides.map(({ path }) => path)).toContain('reef.md');
  expect(now.filter(({ kind }) => kind === 'number').map(({ state }) => state)).toEqual(['dismissed']);
});

it('a decision whose words are gone is listed for a second look, and is never moved to words that are alike', async () => {
  const holdings = await filled();
  const pier = await groupWith(holdings, 'The pier');
  const quay = pier.members.find(({ outlet }) => outlet?.name === 'Quay Post')!;
  await decide(holdings, 'set-origin', pier.id, quay.articleId);
  await removeArticle(holdings, quay.articleId);
  await add(
    holdings,
    'quay-post.md',
    ARTICLES['quay-post.md']!.replace('through the whole', 'during the whole'),
  );
  await refresh(holdings);
  const [decision] = await reviewedDecisions(holdings);
  expect(decision).toMatchObject({ state: 'needs-recheck' });
  expect(decision?.why).toContain('no longer stand');
  expect((await groupWith(holdings, 'The pier')).origin.reasons.map(({ code }) => code)).not.toContain(
    'set-by-person',
  );
});

it('a decision stands on the state of a page it was made on, and tells that a later state prints other words', async () => {
  const holdings = await filled();
  const pier = await groupWith(holdings, 'The pier');
  const quay = pier.members.find(({ outlet }) => outlet?.name === 'Quay Post')!;
  await decide(holdings, 'set-speaker', quay.quoteId, 'Mira Holt');
  expect((await reviewedDecisions(holdings)).map(({ why }) => why)).toEqual([null]);
  const longer = `${ARTICLES['quay-post.md']!}\n\nThe pier is old.\n`;
  await add(holdings, 'quay-post.md', longer, '2025-04-03T08:00:00Z');
  expect((await reviewedDecisions(holdings)).map(({ why }) => why)).toEqual([null]);
  await add(
    holdings,
    'quay-post.md',
    longer.replace('through the whole', 'during the whole'),
    '2025-04-04T08:00:00Z',
  );
  await refresh(holdings);
  const [decision] = await reviewedDecisions(holdings);
  expect(decision).toMatchObject({ state: 'stands' });
  expect(decision?.why).toMatch(
    /^a later state of quay-post\.md no longer prints “The pier will stay [^“”]*”; the decision stands/u,
  );
});

it('the same decisions over the same articles give the same answers, however they came', async () => {
  const one = await filled();
  const pier = await groupWith(one, 'The pier');
  await decide(one, 'set-origin', pier.id, pier.members[0]!.articleId);
  const dir = newFolder();
  const other = await filled(Object.keys(ARTICLES).toReversed(), dir);
  cpSync(`${one.dir}/people`, `${dir}/people`, { recursive: true });
  await refresh(other);
  expect(await groupsOf(other)).toEqual(await groupsOf(one));
});

it('words that fit no form, or name nothing, are refused in one line', async () => {
  const holdings = await filled();
  const pier = await groupWith(holdings, 'The pier');
  for (const [action, words] of [
    ['merge', [pier.id]],
    ['merge', [pier.id, pier.id]],
    ['split', [pier.id, ...pier.members.map(({ quoteId }) => quoteId)]],
    ['set-date', [pier.members[0]!.articleId, 'last Tuesday']],
    ['set-origin', [pier.id, 'strait-news.md']],
    ['set-speaker', [pier.id]],
    ['undo', ['7']],
    ['alias', ['Ruth Ambler']],
    ['dismiss', ['cffff']],
  ] as const)
    await expect(DECIDE[action](holdings, words)).rejects.toThrow(/./u);
  expect((await holdings.knowledge.read()).reviews).toEqual([]);
});
