import { createServer } from 'node:http';
import type { Server } from 'node:http';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { weighed } from '../../src/conflict/index.ts';
import type { Verdict } from '../../src/conflict/index.ts';
import { localModel } from '../../src/cli/nli/local-model.ts';
import { classPlaces, readingOf } from '../../src/cli/nli/reading-of.ts';
import { chunks, desk } from './desk.ts';
import type { Desk } from './desk.ts';

const APPROVED = 'The council of Hallam approved the pier toll on Tuesday.';
const REJECTED = 'The council of Hallam rejected the pier toll on Tuesday.';
const OTHER = 'Bakers in Korrin sold forty cakes.';

let at: Desk;
let server: Server;
let asked: { readonly path: string; readonly key: string; readonly body: string }[];
let content: string;
let status: number;
let address: string;

beforeEach(async () => {
  at = desk();
  asked = [];
  status = 200;
  server = createServer((request, response) => {
    let body = '';
    request.on('data', (chunk: Buffer) => (body += chunk.toString()));
    request.on('end', () => {
      asked.push({ path: request.url ?? '', key: request.headers.authorization ?? '', body });
      response.writeHead(status, { 'content-type': 'application/json' });
      response.end(JSON.stringify({ choices: [{ message: { content } }] }));
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const place = server.address();
  address = `http://127.0.0.1:${String(typeof place === 'object' ? place?.port : 0)}/v1`;
});
afterEach(async () => {
  at.close();
  await new Promise((resolve) => server.close(resolve));
});

const shares = (entailment: number, contradiction: number): string =>
  JSON.stringify({ entailment, neutral: 1 - entailment - contradiction, contradiction });

describe('a model behind an address', () => {
  it('is asked in both directions, and takes back what follows', async () => {
    content = `\`\`\`json\n${shares(0.9, 0.05)}\n\`\`\``;
    const env = { QUOTETRAIL_NLI_KEY: 'secret' };
    const argv = ['compare', APPROVED, REJECTED, '--nli', address, '--nli-model', 'tiny', '--json'] as const;
    const { code, out } = await at.runWith({ env }, ...argv);
    expect(code).toBe(0);
    expect(JSON.parse(out)).toMatchObject({ list: 'none', model: { vetoed: true, possible: false } });
    expect(asked.map(({ path, key }) => [path, key])).toEqual([
      ['/v1/chat/completions', 'Bearer secret'],
      ['/v1/chat/completions', 'Bearer secret'],
    ]);
    const pairs = asked.map(({ body }) => {
      const sent = JSON.parse(body) as { model: string; messages: { content: string }[] };
      return [sent.model, JSON.parse(sent.messages[1]?.content ?? '') as unknown];
    });
    expect(pairs).toEqual([
      ['tiny', { premise: APPROVED, hypothesis: REJECTED }],
      ['tiny', { premise: REJECTED, hypothesis: APPROVED }],
    ]);
  });

  it('leaves a finding it does not doubt, and decides nothing alone', async () => {
    content = shares(0.01, 0.97);
    expect(await at.json('compare', APPROVED, REJECTED, '--nli', address)).toMatchObject({
      list: 'conflict',
      model: { vetoed: false },
    });
    expect(await at.json('compare', APPROVED, OTHER, '--nli', address)).toMatchObject({
      list: 'none',
      model: { possible: true },
    });
    const { out } = await at.run('compare', APPROVED, OTHER, '--nli', address);
    expect(out).toContain('worth a look');
  });

  it('is not asked unless a person says so', async () => {
    await at.run('compare', APPROVED, REJECTED);
    const input = () => chunks(JSON.stringify({ a: { text: APPROVED }, b: { text: REJECTED } }));
    await at.runWith({ input }, 'compare');
    expect(asked).toEqual([]);
  });

  it.each([
    ['an answer that is no three shares', () => (content = 'I think they disagree'), 'not three shares'],
    ['a fault of the server', () => (status = 503), 'answers with status 503'],
    ['a server that is gone', () => void server.close(), 'it does not answer'],
  ])('%s is one line', async (_name, spoil, message) => {
    content = shares(0, 0);
    spoil();
    const { code, out, err } = await at.run('compare', APPROVED, REJECTED, '--nli', address);
    expect([code, out]).toEqual([1, '']);
    expect(err.trim().split('\n')).toHaveLength(1);
    expect(err).toContain(message);
  });
});

describe('a model in a folder', () => {
  /** What the optional library offers, over a model that counts shared words: small enough to follow by hand. */
  const library = (labels: readonly string[]) => () =>
    Promise.resolve({
      env: { allowRemoteModels: true, localModelPath: '', useFSCache: true },
      AutoTokenizer: {
        from_pretrained: () =>
          Promise.resolve((text: string, options: object) => [
            text,
            'text_pair' in options ? String(options.text_pair) : '',
          ]),
      },
      AutoModelForSequenceClassification: {
        from_pretrained: () => {
          const classify = (inputs: unknown) => {
            const [a = '', b = ''] = inputs as string[];
            return Promise.resolve({ logits: { data: a === b ? [1, 0, 5] : [5, 0, 1] } });
          };
          return Promise.resolve(
            Object.assign(classify, { config: { id2label: Object.fromEntries(labels.entries()) } }),
          );
        },
      },
    });
  const folder = (): string => {
    at.write('model/config.json', '{}');
    at.write('model/onnx/model.onnx', '');
    return join(at.folder, 'model');
  };

  it('is read with the places its own labels give the classes', async () => {
    const model = await localModel(folder(), library(['CONTRADICTION', 'neutral', 'Entailment']));
    expect((await model.read('a', 'a')).entailment).toBeGreaterThan(0.9);
    expect((await model.read('a', 'b')).contradiction).toBeGreaterThan(0.9);
  });
  it('without a class for contradiction is refused', async () => {
    const two = localModel(folder(), library(['entailment', 'not_entailment']));
    await expect(two).rejects.toThrow('entailment, neutral and contradiction are needed');
  });
  it('of which the weights are missing is refused in one line', async () => {
    at.write('bare/config.json', '{}');
    const { code, err } = await at.run('compare', APPROVED, REJECTED, '--nli', 'bare');
    expect([code, err]).toEqual([2, expect.stringContaining('holds neither onnx/model.onnx')]);
  });
  it('that the library cannot read is one line', async () => {
    const broken = async () => ({
      ...(await library([])()),
      AutoTokenizer: { from_pretrained: () => Promise.reject(new Error('no\n  tokenizer.json')) },
    });
    await expect(localModel(folder(), broken)).rejects.toThrow(
      'the model cannot be read (no tokenizer.json).',
    );
  });
  it('is read where it lies, over no network and into no cache', async () => {
    const env = { allowRemoteModels: true, localModelPath: '/elsewhere', useFSCache: true };
    const labels = ['contradiction', 'neutral', 'entailment'];
    await localModel(folder(), async () => ({ ...(await library(labels)()), env }));
    expect(env).toEqual({ allowRemoteModels: false, localModelPath: '/', useFSCache: false });
  });
  it('in a folder that holds none is refused before anything is loaded', async () => {
    mkdirSync(join(at.folder, 'empty'));
    const { code, err } = await at.run('compare', APPROVED, REJECTED, '--nli', 'empty');
    expect([code, err]).toEqual([2, expect.stringContaining('holds no config.json')]);
  });
});

describe('what a model’s opinion is worth', () => {
  const verdict = (list: Verdict['list'], kind: Verdict['kind']): Verdict => ({
    list,
    kind,
    confidence: 0.8,
    grounds: { method: 'slots', coverage: 1, shared: 4 },
    reason: { code: 'x', values: [] },
    guards: [],
    deciding: [[], []],
  });
  const reading = (entailment: number, contradiction: number) => ({
    entailment,
    contradiction,
    neutral: 1 - entailment - contradiction,
  });
  it('one direction is enough for a veto, both are needed for a possible', () => {
    const one = { forth: reading(0.85, 0), back: reading(0, 0.95) };
    expect(weighed(verdict('conflict', 'number'), one, false).vetoed).toBe(true);
    expect(weighed(null, one, false).possible).toBe(false);
    expect(weighed(null, { forth: reading(0, 0.95), back: reading(0, 0.91) }, false).possible).toBe(true);
  });
  it('who said it, and how a quotation was printed, are no matter of meaning', () => {
    const same = { forth: reading(0.99, 0), back: reading(0.99, 0) };
    expect(weighed(verdict('conflict', 'attribution'), same, false).vetoed).toBe(false);
    expect(weighed(verdict('conflict', 'modality'), same, true).vetoed).toBe(false);
  });
  it('shares sum to one; labels are found in any case', () => {
    const { entailment, neutral, contradiction } = readingOf([900, 0, -900], [0, 1, 2]);
    expect(entailment + neutral + contradiction).toBeCloseTo(1);
    expect(classPlaces(['Neutral', 'CONTRADICTION', 'entailment'])).toEqual([2, 0, 1]);
    expect(classPlaces(['entailment', 'not_entailment'])).toBeNull();
  });
});

describe('a model asked about the lists of a corpus', () => {
  const page = (outlet: string, body: string): string =>
    `---\noutlet: ${outlet}\npublished: 2031-03-04T09:00:00Z\n---\n\n${body}\n`;
  const filled = async (): Promise<void> => {
    at.write(
      'in/a.md',
      page('Quay Post', `${APPROVED}\n\nThe Korrin ferry of Hallam reached the northern island before dusk.`),
    );
    at.write(
      'in/b.md',
      page('Reef News', `${REJECTED}\n\nThe Korrin ferry of Hallam never left the northern island.`),
    );
    await at.run('add', 'in');
  };

  it('may take a finding back, which JSON still tells', async () => {
    await filled();
    content = shares(0.9, 0.05);
    const { out } = await at.run('conflicts', '--nli', address);
    expect(out).toContain('0 findings; the model takes 1 back');
    const told = (await at.json('conflicts', '--nli', address)) as { conflicts: unknown[] };
    expect(told.conflicts).toMatchObject([{ kind: 'antonym', model: { vetoed: true } }]);
    const { out: plain } = await at.run('conflicts');
    expect(plain).toContain('1 finding in the list');
  });

  it('may call pairs possible of which the rules say nothing, and lists none of them', async () => {
    await filled();
    content = shares(0.01, 0.97);
    const told = (await at.json('conflicts', '--nli', address)) as {
      conflicts: unknown[];
      possible: unknown[];
    };
    expect(told.conflicts).toHaveLength(1);
    expect(told.possible).toMatchObject([{ model: { possible: true } }]);
    expect(JSON.stringify(told.possible)).toContain('never left the northern island');
    expect(((await at.json('conflicts')) as { conflicts: unknown[] }).conflicts).toHaveLength(1);
  });

  it('is not asked without the option', async () => {
    await filled();
    await at.run('conflicts', '--list', 'all');
    expect(asked).toEqual([]);
  });
});
