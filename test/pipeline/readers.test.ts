import { describe, expect, it } from 'vitest';
import { inOrder } from '../../src/cli/in-order.ts';
import { rawSource } from '../../src/holdings.ts';
import { readLines, type Line } from '../../src/lines.ts';
import { readEntries, type Found } from '../../src/pipeline.ts';
import type { RawSource } from '../../src/read/index.ts';
import { Readers } from '../../src/readers.ts';

const FALLING = new URL('./falling-thread.ts', import.meta.url);

function source(name: string): RawSource {
  const text = `The ferry is late\n\n“The ${name} pier is closed,” said Ida Brandt, who runs it. It opens in May, she said.\n`;
  return rawSource({ path: name, address: name, bytes: Buffer.from(text), capturedAt: null });
}

async function readAll(
  sources: readonly RawSource[],
  readers: Readers,
): Promise<readonly (readonly Found[])[]> {
  try {
    return await Promise.all(sources.map((one) => readers.read(one)));
  } finally {
    await readers.close();
  }
}

describe('reading on threads', () => {
  it('gives what reading in one place gives, source by source', async () => {
    const sources = ['north', 'south', 'east', 'west', 'old'].map((name) => source(`${name}.txt`));
    const alone = await Promise.all(sources.map((one) => Array.fromAsync(readEntries(one, []))));
    expect(alone.flat().every(({ kind }) => kind === 'entry')).toBe(true);
    expect(await readAll(sources, new Readers({ outlets: [], count: 2 }))).toEqual(alone);
  });

  it('gives the lines made in one place, and reads no more than the bytes it was given', async () => {
    const shared = Buffer.concat(['north', 'south', 'east'].map((name) => Buffer.from(source(name).bytes)));
    let start = 0;
    const sources = ['north', 'south', 'east'].map((name) => {
      const end = start + source(name).bytes.length;
      const bytes = shared.subarray(start, end);
      start = end;
      return rawSource({ path: `${name}.txt`, address: `${name}.txt`, bytes, capturedAt: null });
    });
    const lines = { text: true };
    const alone = await Promise.all(sources.map((one) => Array.fromAsync(readLines(one, [], lines))));
    expect(alone.flat().map((line) => line.kind === 'line' && line.json.includes('Ida Brandt'))).toEqual([
      true,
      true,
      true,
    ]);
    const readers = new Readers<Line>({ outlets: [], count: 2, lines });
    const found = await Promise.all(sources.map((one) => readers.read(one)));
    await readers.close();
    expect(found).toEqual(alone);
    expect(shared.toString()).toContain('The east pier');
  });

  it('costs one line for the source a thread ended at, and the rest goes on', async () => {
    const names = [
      'north.txt',
      'falls.txt',
      'south.txt',
      'throws.txt',
      'west.txt',
      'falls-too.txt',
      'old.txt',
    ];
    const found = await readAll(names.map(source), new Readers({ outlets: [], count: 2, thread: FALLING }));
    expect(found.map((of) => of.map(({ kind }) => kind))).toEqual(
      names.map((name) => [/^(?:falls|throws)/u.test(name) ? 'refused' : 'entry']),
    );
    const refused = found.flat().filter((one) => one.kind === 'refused');
    expect(refused.map(({ path }) => path)).toEqual(['falls.txt', 'throws.txt', 'falls-too.txt']);
    expect(refused[1]?.warning.message).toContain('out of ink');
  });

  it('answers what was still waiting when it is closed', async () => {
    const readers = new Readers({ outlets: [], count: 1 });
    const waiting = [readers.read(source('north.txt')), readers.read(source('south.txt'))];
    await readers.close();
    expect((await Promise.all(waiting)).flat().map(({ kind }) => kind)).toEqual(['refused', 'refused']);
  });
});

describe('work ahead of its results', () => {
  const NUMBERS = [0, 1, 2, 3, 4, 5, 6, 7];
  async function* numbers(asked: number[]): AsyncIterable<number> {
    for (const number of NUMBERS) {
      asked.push(number);
      yield await Promise.resolve(number);
    }
  }

  it('comes in the order of the inputs, though the later is done first', async () => {
    const begun: (() => void)[] = [];
    const begin = (number: number): Promise<number> =>
      new Promise((done) => {
        begun.push(() => {
          done(number * 10);
        });
        if (number % 4 === 3) for (const finish of begun.splice(0).reverse()) finish();
      });
    const results = await Array.fromAsync(
      inOrder(numbers([]), begin, { most: 4, weigh: () => 1, heaviest: 100 }),
    );
    expect(results).toEqual(NUMBERS.map((number) => [number, number * 10]));
  });

  it('asks for no more inputs than it may, by number and by weight', async () => {
    const furthest = async (most: number, heaviest: number): Promise<number> => {
      const asked: number[] = [];
      let ahead = 0;
      let taken = 0;
      const work = inOrder(numbers(asked), (number) => Promise.resolve(number), {
        most,
        weigh: () => 5,
        heaviest,
      });
      for await (const [number] of work) {
        expect(number).toBe(taken);
        taken += 1;
        ahead = Math.max(ahead, asked.length - taken);
      }
      return ahead;
    };
    expect(await furthest(1, 1000)).toBe(0);
    expect(await furthest(4, 1000)).toBe(3);
    expect(await furthest(4, 10)).toBe(1);
    expect(await furthest(4, 0)).toBe(0);
  });

  it('throws a fault at its turn', async () => {
    const seen: number[] = [];
    const begin = (number: number): Promise<number> =>
      number === 2 ? Promise.reject(new Error('no')) : Promise.resolve(number);
    const all = async (): Promise<void> => {
      for await (const [number] of inOrder(numbers([]), begin, { most: 4, weigh: () => 1, heaviest: 9 }))
        seen.push(number);
    };
    await expect(all()).rejects.toThrow('no');
    expect(seen).toEqual([0, 1]);
  });
});
