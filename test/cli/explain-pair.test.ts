import { afterEach, beforeEach, expect, it } from 'vitest';
import type { Desk } from './desk.ts';
import { desk } from './desk.ts';

let at: Desk;
beforeEach(() => {
  at = desk();
});
afterEach(() => {
  at.close();
});

const page = (outlet: string, day: string, text: string): string =>
  `---\ntitle: Fares\noutlet: ${outlet}\npublished: 2026-03-0${day}T09:00:00Z\n---\n${text}\n`;

interface Explained {
  readonly kind: string;
  readonly says: string;
  readonly rule: string | null;
  readonly words: readonly string[];
  readonly evidence: readonly { readonly words: string }[];
}

/** The ids of quotes by their first words. */
async function quotesBy(...beginnings: readonly string[]): Promise<string[]> {
  const { quotes } = (await at.json('quotes')) as { quotes: { id: string; text: string; path: string }[] };
  return beginnings.map((words) => {
    const [file, text = ''] = words.split(': ');
    return quotes.find((quote) => quote.path.includes(file ?? '') && quote.text.includes(text))?.id ?? words;
  });
}

const explain = async (...ids: string[]): Promise<Explained> =>
  (await at.json('explain', ...ids)) as Explained;

beforeEach(async () => {
  at.write(
    'saved/a.md',
    page(
      'Tarn Herald',
      '2',
      'Ana Rell said: “We will not raise the ferry fares before the summer is over, whatever the owners ask for.”\n\n“Boats on the water,” said Tom Quist. Rell told them that the council would vote on the plan in April.',
    ),
  );
  at.write(
    'saved/b.md',
    page(
      'Odum Times',
      '3',
      '“We will not raise the ferry fares before the summer is over,” Ana Rell said. Lars Odum said: “We will not raise the ferry fares before the summer is over.”\n\nThe mayor said the council would vote on the budget in May.',
    ),
  );
  await at.run('add', 'saved');
});

it('tells the rule and the words that hold two quotes together', async () => {
  const [a = '', b = ''] = await quotesBy('a.md: We will', 'b.md: is over,”');
  const found = await explain(a, b);
  expect(found).toMatchObject({ kind: 'pair', rule: 'contained' });
  expect(found.says).toContain('one utterance, group g');
  expect(found.evidence.map(({ words }) => words)).toEqual([
    'We will not raise the ferry fares before the summer is over',
    'We will not raise the ferry fares before the summer is over',
  ]);
});

it('tells two known speakers apart, whatever their words', async () => {
  const [a = '', b = ''] = await quotesBy('a.md: We will', 'b.md: is over.”');
  const found = await explain(a, b);
  expect(found.rule).toBe('voices');
  expect(found.words.join(' ')).toMatch(/Two known speakers.*Shared: 12.*changed: 0/u);
});

it('tells how many words differ and how many may', async () => {
  const [a = '', b = ''] = await quotesBy('a.md: in April', 'b.md: in May');
  const found = await explain(a, b);
  expect(found.rule).toBe('edits');
  expect(found.words.join(' ')).toMatch(/at most 1 word may be changed.*changed: 2/u);
});

it('tells words that have nothing in common, and takes groups and beginnings of ids', async () => {
  const [a = '', b = ''] = await quotesBy('a.md: We will', 'a.md: in April');
  const found = await explain(a.slice(0, 7), b);
  expect(found.rule).toBe('apart');
  const { groups } = (await at.json('groups')) as {
    groups: { id: string; members: { quoteId: string }[] }[];
  };
  const holding = (id: string): string =>
    groups.find(({ members }) => members.some(({ quoteId }) => quoteId === id))?.id ?? '';
  expect(await explain(holding(a), holding(b))).toEqual(found);
});

it('says of an id that nothing answers to that it is not here', async () => {
  const [a = ''] = await quotesBy('a.md: We will');
  expect((await at.run('explain', a, 'qdeadbeef')).code).toBe(4);
});
