import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Desk } from './desk.ts';
import { addHarbour, desk, page } from './desk.ts';

let at: Desk;
beforeEach(() => {
  at = desk();
});
afterEach(() => {
  at.close();
});

interface Listed {
  id: string;
  name: string;
  articles: number;
  kind: string;
  hosts: string[];
  owner: string | null;
  entered: boolean;
}
const listed = async (): Promise<Listed[]> => ((await at.json('outlets')) as { outlets: Listed[] }).outlets;
const carried = async (): Promise<unknown> =>
  ((await at.json('groups', '--carried', '2')) as { groups: unknown[] }).groups.length;

const STORY =
  '“The new pier will open to all ferries in June and it will carry twelve boats a day,” Ruth Ambler said.';
/** Two pages of one house under two hosts nobody knows. */
async function addTwoHosts(): Promise<void> {
  at.write('a.md', page({ url: 'https://quay.example/pier' }, '# Pier opens', STORY, 'The town is glad.'));
  at.write(
    'b.md',
    page({ url: 'https://www.news.quaypost.example/a' }, '# Pier to open', STORY, 'All cheer.'),
  );
  await at.run('add', 'a.md', 'b.md');
}

describe('an unknown host', () => {
  it('is an outlet of its own, whatever its section or device', async () => {
    for (const [name, host] of ['www.quay', 'm.quay', 'amp.news.quay', 'sport.quay', 'quay'].entries())
      at.write(`${name}.md`, page({ url: `https://${host}.example/${name}` }, `# Pier ${name}`, STORY));
    await at.run('add', '.');
    expect(await listed()).toMatchObject([{ id: 'o.quay.example', articles: 5, entered: false }]);
  });
});

describe('outlets add', () => {
  it('makes several hosts one outlet: articles are read again, findings made anew', async () => {
    await addTwoHosts();
    expect(await carried()).toBe(1);
    const { code, out } = await at.run(
      ...[
        'outlets',
        'add',
        'Quay Post',
        '--host',
        'quay.example',
        '--host',
        'https://www.quaypost.example/x',
      ],
      ...['--kind', 'paper', '--owner', 'Quay Holdings', '--alias', 'The Quay'],
    );
    expect([code, out]).toEqual([0, expect.stringContaining('Quay Post (o.quaypost): entered')]);
    expect(await listed()).toEqual([
      {
        id: 'o.quaypost',
        name: 'Quay Post',
        articles: 2,
        quotes: 2,
        creditedBy: 0,
        kind: 'paper',
        hosts: ['quay.example', 'quaypost.example'],
        owner: 'Quay Holdings',
        entered: true,
      },
    ]);
    expect(await carried()).toBe(0);
  });

  it('adds to what is known, also of an outlet that comes with the program', async () => {
    await at.run('outlets', 'add', 'Quay Post', '--host', 'quay.example');
    await at.run('outlets', 'add', 'the quay post', '--kind', 'online');
    await at.run('outlets', 'add', 'Reuters', '--host', 'wire.example');
    await addTwoHosts();
    const found = await listed();
    expect(found.find(({ id }) => id === 'o.quaypost')).toMatchObject({
      kind: 'online',
      hosts: ['quay.example'],
    });
    expect(found.find(({ name }) => name === 'Reuters')).toMatchObject({
      kind: 'agency',
      hosts: expect.arrayContaining(['reuters.com', 'wire.example']) as string[],
    });
  });

  it('refuses a host of another entry, and words it cannot understand', async () => {
    await at.run('outlets', 'add', 'Quay Post', '--host', 'quay.example');
    const { code, err } = await at.run('outlets', 'add', 'Harbour Daily', '--host', 'quay.example');
    expect([code, err]).toEqual([1, expect.stringContaining('"Quay Post" already')]);
    expect((await at.run('outlets', 'add', 'X', '--host', 'quay')).code).toBe(2);
    expect((await at.run('outlets', 'add')).code).toBe(2);
    expect((await at.run('outlets', 'add', 'Quay', 'Post')).code).toBe(2);
    expect((await at.run('outlets', '--kind', 'paper')).code).toBe(2);
    expect((await at.run('outlets', 'forget', 'Quay Post', '--kind', 'paper')).code).toBe(2);
  });
});

describe('outlets merge', () => {
  it('makes two outlets one, by name, host or id; the first name stays', async () => {
    await addTwoHosts();
    expect((await at.run('outlets', 'merge', 'quaypost.example', 'o.quay.example')).code).toBe(0);
    expect(await listed()).toMatchObject([
      { name: 'quaypost.example', articles: 2, hosts: ['quaypost.example', 'quay.example'] },
    ]);
    expect(await carried()).toBe(0);
  });

  it('of a name that articles print takes the articles along, and credits to it too', async () => {
    addHarbour(at);
    await at.run('add', 'saved');
    expect((await at.run('outlets', 'merge', 'Harbour Daily', 'Coast Radio')).code).toBe(0);
    const found = await listed();
    expect(found.map(({ name, articles }) => [name, articles])).toEqual(
      expect.arrayContaining([
        ['Harbour Daily', 2],
        ['Quay Post', 1],
      ]),
    );
    expect(found.some(({ name }) => name === 'Coast Radio')).toBe(false);
  });

  it('of what nobody knows, or of one outlet with itself, is refused', async () => {
    await addTwoHosts();
    expect((await at.run('outlets', 'merge', 'quay.example', 'Nobody Times')).code).toBe(1);
    expect((await at.run('outlets', 'merge', 'quay.example', 'o.quay.example')).code).toBe(1);
    expect((await at.run('outlets', 'merge', 'quay.example')).code).toBe(2);
  });
});

describe('outlets forget', () => {
  it('takes back what was entered: the answers are as before', async () => {
    await addTwoHosts();
    const before = await listed();
    await at.run('outlets', 'merge', 'quaypost.example', 'quay.example');
    await at.run('outlets', 'forget', 'quaypost.example');
    expect(await listed()).toEqual(before);
    expect((await at.run('outlets', 'forget', 'quaypost.example')).code).toBe(1);
    expect((await at.run('outlets', 'forget', 'Reuters')).code).toBe(1);
  });
});
