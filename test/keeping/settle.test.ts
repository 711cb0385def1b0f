import { readdirSync, readFileSync } from 'node:fs';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { rawSource } from '../../src/holdings.ts';
import type { Analysis, Entry } from '../../src/model/index.ts';
import { analyse, readEntries } from '../../src/pipeline.ts';
import { settle } from '../../src/settle.ts';
import { EMPTY_KNOWLEDGE, memoryStore, openKnowledge, openStore } from '../../src/store/index.ts';
import type { KnowledgeStore, NewReview, Store } from '../../src/store/index.ts';
import { quoteAnchor } from '../../src/review/index.ts';

const STORY = new URL('../../corpus/ferry-fares/articles/', import.meta.url);
const MAKER = { program: 'test', analysis: 1 };

async function storyEntries(): Promise<readonly Entry[]> {
  const entries: Entry[] = [];
  for (const name of readdirSync(STORY).sort()) {
    const bytes = readFileSync(new URL(name, STORY));
    for await (const found of readEntries(
      rawSource({ path: name, address: name, bytes, capturedAt: null }),
      [],
    ))
      if (found.kind === 'entry') entries.push({ ...found.entry, revisionOf: null });
  }
  return entries;
}

/** Articles of one outlet out of their texts. */
async function entriesOf(texts: Readonly<Record<string, string>>): Promise<Readonly<Record<string, Entry>>> {
  const entries: Record<string, Entry> = {};
  for (const [name, text] of Object.entries(texts)) {
    const raw = rawSource({ path: name, address: name, bytes: Buffer.from(text), capturedAt: null });
    for await (const one of readEntries(raw, []))
      if (one.kind === 'entry')
        entries[name] = {
          article: { ...one.entry.article, outlet: { id: 'o.courier', name: 'Courier' } },
          extraction: one.entry.extraction,
          revisionOf: null,
        };
  }
  return entries;
}

const story = await storyEntries();
const newFolder = (): string => mkdtempSync(join(tmpdir(), 'quotetrail-settle-'));

async function add(store: Store, entry: Entry): Promise<void> {
  const { id, path, address, sha256 } = entry.article;
  const addedAt = '2025-04-01T08:00:00Z';
  await store.add(entry, { sha256, path, address, addedAt, capturedAt: null, articleId: id });
}

/** Everything found, each kind in order of id, as a store lists it. */
function shown({ speakerOf, ...lists }: Analysis): unknown {
  const inOrder = Object.entries(lists).map(([kind, all]) => [
    kind,
    [...all].sort((a: { id: string }, b: { id: string }) => (a.id < b.id ? -1 : 1)),
  ]);
  return { ...Object.fromEntries(inOrder), speakerOf: [...speakerOf] };
}

const found = async (store: Store): Promise<unknown> => shown(await store.analysis());
const fromScratch = async (entries: readonly Entry[]): Promise<unknown> =>
  shown(await analyse(entries, EMPTY_KNOWLEDGE));

/** Steps on some articles of the story: each comes, or goes if it is there; findings are made after some of them. */
const steps = fc.array(fc.record({ article: fc.nat({ max: story.length - 1 }), settles: fc.boolean() }), {
  minLength: 4,
  maxLength: 24,
});

const decision = fc.record({
  action: fc.constantFrom('set-speaker', 'merge', 'split', 'alias', 'set-date', 'undo'),
  first: fc.nat({ max: 60 }),
  second: fc.nat({ max: 60 }),
  settles: fc.boolean(),
} as const);

interface Deciding {
  readonly action: 'set-speaker' | 'merge' | 'split' | 'alias' | 'set-date' | 'undo';
  readonly first: number;
  readonly second: number;
}

/** Takes one decision about quotes of the story; an undo takes back one that was taken, if there is any. */
async function decide(
  knowledge: KnowledgeStore,
  held: readonly Entry[],
  { action, first, second }: Deciding,
): Promise<void> {
  const quotes = held.flatMap((entry) => entry.extraction.quotes.map((quote) => ({ entry, quote })));
  const anchors = [first, second].flatMap((at) => {
    const one = quotes[at % quotes.length];
    return one === undefined ? [] : [quoteAnchor(one.entry, one.quote)];
  });
  const [one] = anchors;
  const seq = String(1 + (first % Math.max(1, (await knowledge.read()).reviews.length)));
  const made = {
    at: '2025-05-01T08:00:00Z',
    by: 'desk',
    note: null,
    value: null,
    target: one?.quoteId ?? '',
  };
  const alone = anchors.slice(0, 1);
  const byAction: Record<Deciding['action'], NewReview> = {
    'set-speaker': { ...made, action, value: second % 2 === 0 ? 'Lena Orsted' : 'Vera Moss', anchors: alone },
    merge: { ...made, action, anchors },
    split: { ...made, action, anchors: alone },
    alias: { ...made, action, target: 'Lena Orsted', value: 'Piet Hallam', anchors: [] },
    'set-date': {
      ...made,
      action,
      value: '2025-03-09',
      anchors: alone.map((each) => ({ ...each, quoteId: null, words: [] })),
    },
    undo: { ...made, action, target: seq, anchors: [] },
  };
  await knowledge.addReview(byAction[action]);
}

describe.each([
  ['in memory', () => Promise.resolve(memoryStore())],
  ['in SQLite', (dir: string) => openStore(dir)],
])('findings kept %s', (_name, open) => {
  it('are those made from scratch, in whatever order and portions articles come and go', async () => {
    await fc.assert(
      fc.asyncProperty(steps, async (taken) => {
        const dir = newFolder();
        const store = await open(dir);
        const knowledge = openKnowledge(dir);
        const held = new Map<string, Entry>();
        for (const { article, settles } of taken) {
          const entry = story[article];
          if (entry === undefined) continue;
          if (held.delete(entry.article.id)) await store.remove(entry.article.id);
          else {
            held.set(entry.article.id, entry);
            await add(store, entry);
          }
          if (settles) await settle({ store, knowledge }, MAKER);
        }
        await settle({ store, knowledge }, MAKER);
        expect(await found(store)).toEqual(await fromScratch([...held.values()]));
        expect(await store.check()).toEqual([]);
        await store.close();
      }),
      { numRuns: 8 },
    );
  });

  it('follow people’s decisions as one run over everything does, whenever they are taken and taken back', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(decision, { minLength: 1, maxLength: 8 }), async (decisions) => {
        const dir = newFolder();
        const store = await open(dir);
        const knowledge = openKnowledge(dir);
        const held = story.slice(0, 9);
        for (const entry of held) await add(store, entry);
        for (const { settles, ...one } of decisions) {
          if (settles) await settle({ store, knowledge }, MAKER);
          await decide(knowledge, held, one);
        }
        await settle({ store, knowledge }, MAKER);
        expect(await found(store)).toEqual(shown(await analyse(held, await knowledge.read())));
        await store.close();
      }),
      { numRuns: 8 },
    );
  });

  it('are made once: nothing is due afterwards, and settling again changes nothing', async () => {
    const dir = newFolder();
    const store = await open(dir);
    const knowledge = openKnowledge(dir);
    for (const entry of story.slice(0, 6)) await add(store, entry);
    await settle({ store, knowledge }, MAKER);
    const turn = await store.upkeep.turn();
    await settle({ store, knowledge }, MAKER);
    expect((await store.upkeep.extent()).due).toBe(0);
    expect(await store.upkeep.turn()).toBe(turn);
    await store.close();
  });

  it('an article that has to do with nothing makes no other finding anew', async () => {
    const dir = newFolder();
    const store = await open(dir);
    const knowledge = openKnowledge(dir);
    for (const entry of story) await add(store, entry);
    await settle({ store, knowledge }, MAKER);
    const before = (await store.analysis()).groups;
    const bytes = Buffer.from('“Nine kettles boiled over in the vestry,” said Dorrit Quill, the verger.\n');
    const raw = rawSource({ path: 'verger.txt', address: 'verger.txt', bytes, capturedAt: null });
    for await (const one of readEntries(raw, []))
      if (one.kind === 'entry') {
        const entry = { ...one.entry, revisionOf: null };
        await add(store, entry);
        await settle({ store, knowledge }, MAKER);
        expect(await store.upkeep.bonded([entry.article.id])).toEqual([entry.article.id]);
      }
    expect((await store.analysis()).groups).toEqual(expect.arrayContaining([...before]));
    await store.close();
  });

  it('a notice of one house is no copy, whichever of its articles are made anew, and is one again when few are left', async () => {
    const notice =
      'The Courier belongs to the people who read it, takes no money from any harbour company or party, and prints every correction that is sent to it within two days on its second page.';
    const quote = '“We will not sell one more berth to the cruise lines before the autumn storms are over,”';
    const about = (matter: string): string => `${matter} ${matter.toLowerCase()} `.repeat(6);
    const others = Array.from({ length: 13 }, (_, at) => `other-${at}.txt`);
    const entries = await entriesOf({
      'a.txt': `${about('The quay was painted.')}\n\n${quote} said Dorrit Quill, the harbour master.\n\n${notice}\n`,
      'b.txt': `${about('Nets dried on the wall.')}\n\n${quote} Dorrit Quill said.\n\n${notice}\n`,
      ...Object.fromEntries(others.map((name) => [name, `${about(`Lamp ${name} was lit.`)}\n\n${notice}\n`])),
      'd.txt': `${about('The bakery moved.')}\n\n${quote} said Dorrit Quill.\n`,
    });
    const dir = newFolder();
    const store = await open(dir);
    const knowledge = openKnowledge(dir);
    const held = new Set<string>();
    const agrees = async (): Promise<number> => {
      await settle({ store, knowledge }, MAKER);
      expect(await found(store)).toEqual(
        await fromScratch(Object.values(entries).filter(({ article }) => held.has(article.path))),
      );
      return (await store.analysis()).duplicates.filter(({ kind }) => kind === 'across-articles').length;
    };
    const come = async (...names: readonly string[]): Promise<number> => {
      for (const name of names) {
        held.add(name);
        const entry = entries[name];
        if (entry !== undefined) await add(store, entry);
      }
      return agrees();
    };
    expect(await come('a.txt', 'b.txt')).toBe(1);
    expect(await come(...others)).toBe(0);
    expect(await come('d.txt')).toBe(0);
    for (const name of others) {
      held.delete(name);
      await store.remove(entries[name]?.article.id ?? '');
    }
    expect(await agrees()).toBe(1);
    await store.close();
  });

  it('a save that rests on what another process changed meanwhile is refused, and what was due stays due', async () => {
    const store = await open(newFolder());
    for (const entry of story.slice(0, 2)) await add(store, entry);
    const turn = await store.upkeep.turn();
    const settled = await store.upkeep.due('speakers', 10);
    const part = { settled, replaced: [], sighted: [], dropped: [], speakers: [], touched: [] };
    const speakerOf = new Map<string, []>();
    expect(await store.upkeep.saveSpeakers({ turn, ...part, speakerOf })).toBe(true);
    expect(await store.upkeep.saveSpeakers({ turn, ...part, speakerOf })).toBe(false);
    expect((await store.upkeep.due('findings', 10)).length).toBe(2);
    await store.close();
  });

  it('an article that changes while its findings are made is due again', async () => {
    const store = await open(newFolder());
    const [first] = story;
    if (first === undefined) throw new Error('the story is empty');
    await add(store, first);
    const seen = await store.upkeep.due('speakers', 10);
    await store.remove(first.article.id);
    const turn = await store.upkeep.turn();
    const none = {
      found: { groups: [], duplicates: [], links: [], conflicts: [] },
      seats: new Map<string, never>(),
    };
    await store.upkeep.saveFindings({ turn, settled: seen, region: [], bonds: [], places: [], ...none });
    expect((await store.upkeep.extent()).due).toBe(1);
    await store.close();
  });
});
