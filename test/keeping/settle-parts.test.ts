import { expect, it } from 'vitest';
import { rawSource } from '../../src/holdings.ts';
import type { Entry } from '../../src/model/index.ts';
import { analyse, readEntries } from '../../src/pipeline.ts';
import { settle } from '../../src/settle.ts';
import { EMPTY_KNOWLEDGE, memoryStore, openKnowledge } from '../../src/store/index.ts';

/** How many articles each part settled, and how many it read for it. */
interface PartSize {
  readonly settled: number;
  readonly region: number;
}

async function entryOf(name: string, text: string): Promise<Entry> {
  const raw = rawSource({ path: name, address: name, bytes: Buffer.from(text), capturedAt: null });
  for await (const one of readEntries(raw, []))
    if (one.kind === 'entry') return { ...one.entry, revisionOf: null };
  throw new Error(`${name} holds no article`);
}

/** Fills a store with articles at once and settles it, counting the parts. */
async function filled(
  entries: readonly Entry[],
): Promise<{ readonly parts: readonly PartSize[]; readonly groups: readonly unknown[] }> {
  const store = memoryStore();
  const knowledge = openKnowledge('/nowhere/quotetrail-settle-parts');
  const parts: PartSize[] = [];
  const save = store.upkeep.saveFindings.bind(store.upkeep);
  Object.assign(store.upkeep, {
    saveFindings: (part: Parameters<typeof save>[0]) => {
      parts.push({ settled: part.settled.length, region: part.region.length });
      return save(part);
    },
  });
  for (const entry of entries) {
    const { id, path, address, sha256 } = entry.article;
    const addedAt = '2025-04-01T08:00:00Z';
    await store.add(entry, { sha256, path, address, addedAt, capturedAt: null, articleId: id });
  }
  await settle({ store, knowledge }, { program: 'test', analysis: 1 });
  const { groups } = await store.analysis();
  return { parts, groups };
}

const sum = (parts: readonly PartSize[], of: keyof PartSize): number =>
  parts.reduce((all, part) => all + part[of], 0);

/** A word nobody else uses for each number. */
const wordFor = (at: number): string =>
  `v${Array.from(String(at), (digit) => 'bdfgklmnpr'.charAt(Number(digit)) + 'o').join('')}`;

it('articles that have nothing to do with one another are read once, in parts of a bounded number', async () => {
  const one = await entryOf('a.txt', 'The bridge at Ostbury opened.\n');
  const entries = Array.from({ length: 530 }, (_, at): Entry => {
    const text = `${wordFor(at)} opened.\n`;
    const id = `a${String(at).padStart(16, '0')}`;
    return { ...one, article: { ...one.article, id, path: id, address: id, text } };
  });
  const { parts } = await filled(entries);
  expect(parts.length).toBeGreaterThan(1);
  expect(sum(parts, 'settled')).toBe(530);
  expect(Math.max(...parts.map(({ region }) => region))).toBeLessThanOrEqual(512);
});

it('long articles are settled a few at a time', async () => {
  const short = await entryOf('a.txt', 'The bridge at Ostbury opened.\n');
  const entries = Array.from({ length: 130 }, (_, at): Entry => {
    const word = wordFor(at);
    const text = at < 6 ? `${word} lane\n`.repeat(Math.ceil(250_000 / (word.length + 6))) : `${word} lane\n`;
    const id = `a${String(at).padStart(16, '0')}`;
    return { ...short, article: { ...short.article, id, path: id, address: id, text } };
  });
  const { parts } = await filled(entries);
  expect(parts[0]?.settled).toBe(2);
  expect(sum(parts, 'settled')).toBe(130);
});

it('an archive whose parts lead to most of it is settled with the findings of one run', async () => {
  const quote = 'The harbour wall will stand for another hundred winters if we mend the northern steps';
  const entries = await Promise.all(
    Array.from({ length: 160 }, (_, at) =>
      entryOf(`a${at}.txt`, `“${quote},” Marta Lind told the council of ${wordFor(at)}.\n`),
    ),
  );
  const { parts, groups } = await filled(entries);
  expect(sum(parts, 'region')).toBeLessThanOrEqual(2 * 160);
  const { groups: atOnce } = await analyse(entries, EMPTY_KNOWLEDGE);
  expect(groups).toEqual(atOnce);
});
