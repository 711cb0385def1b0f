// The smallest values of each kind, for tests to change.
import type { DossierSources } from '../../src/report/documents.ts';
import { extentOf } from '../../src/report/index.ts';
import type {
  Analysis,
  Article,
  Conflict,
  Entry,
  Group,
  Link,
  Member,
  Quote,
  When,
} from '../../src/model/index.ts';

const PUBLISHED: When = {
  earliest: '2025-03-04T09:00:00Z',
  latest: '2025-03-04T09:00:00Z',
  basis: 'metadata',
};
export const HARBOUR = { id: 'o.harbour-daily', name: 'Harbour Daily' };
export const TEXT = 'Pier to open\n“The pier opens in June,” Ruth Ambler said.\n';

export const article = (changes: Partial<Article> = {}): Article => ({
  id: 'a000000000000000a',
  path: 'saved/pier.md',
  address: 'saved/pier.md',
  url: 'https://harbour.example/pier',
  title: 'Pier to open',
  outlet: HARBOUR,
  byline: null,
  language: 'en',
  published: PUBLISHED,
  modified: null,
  sha256: 'f'.repeat(64),
  text: TEXT,
  zones: [
    { kind: 'headline', start: 0, end: 12 },
    { kind: 'body', start: 13, end: TEXT.length - 1 },
  ],
  credits: [],
  ...changes,
});

export const quote = (changes: Partial<Quote> = {}): Quote => ({
  id: 'q000000000000000a',
  articleId: 'a000000000000000a',
  kind: 'direct',
  class: 'speech',
  content: [{ start: 13, end: 38 }],
  quoted: [{ start: 14, end: 37 }],
  cue: [{ start: 51, end: 55 }],
  speaker: {
    mention: [{ start: 39, end: 50 }],
    id: 's.ruth-ambler',
    name: 'Ruth Ambler',
    role: null,
    kind: 'person',
    resolvedBy: 'full-name',
    evidence: [{ start: 39, end: 50 }],
    confidence: 0.9,
  },
  via: [],
  said: null,
  polarity: 'affirmed',
  negators: [],
  hedges: [],
  flags: [],
  confidence: 0.9,
  rule: 'quote-speaker-verb',
  ...changes,
});

export const entry = (
  changes: Partial<Article> = {},
  quotes: readonly Quote[] = [quote({ articleId: changes.id ?? 'a000000000000000a' })],
): Entry => ({
  article: article(changes),
  extraction: { quotes, claims: [], warnings: [] },
  revisionOf: null,
});

export const member = (changes: Partial<Member> = {}): Member => ({
  quoteId: 'q000000000000000a',
  articleId: 'a000000000000000a',
  page: changes.articleId ?? 'a000000000000000a',
  path: 'saved/pier.md',
  outlet: HARBOUR,
  kind: 'direct',
  relation: 'identical',
  content: [{ start: 13, end: 38 }],
  text: 'The pier opens in June',
  ...changes,
});

export const group = (changes: Partial<Group> = {}): Group => ({
  id: 'g000000000000000a',
  keys: ['gk1'],
  speaker: { id: 's.ruth-ambler', name: 'Ruth Ambler' },
  wording: 'The pier opens in June',
  members: [member()],
  variants: [
    {
      text: 'The pier opens in June',
      kind: 'direct',
      printed: '“The pier opens in June,”',
      relation: 'identical',
      quoteIds: ['q000000000000000a'],
    },
  ],
  edges: [],
  independentReports: 1,
  origin: {
    status: 'single',
    grade: 'C',
    articleId: 'a000000000000000a',
    outlet: HARBOUR,
    candidates: ['a000000000000000a'],
    reasons: [{ code: 'only-appearance', values: ['Harbour Daily'] }],
    external: [],
  },
  ...changes,
});

export const link = (changes: Partial<Link> = {}): Link => ({
  id: 'l000000000000000a',
  role: 'reported-by',
  from: { articleId: 'a000000000000000a', quoteId: null },
  to: { articleId: null, outletId: null, name: 'Coast Radio' },
  evidence: [{ articleId: 'a000000000000000a', start: 0, end: 4, words: 'Pier' }],
  rule: 'credit-line',
  ...changes,
});

export const conflict = (changes: Partial<Conflict> = {}): Conflict => {
  const side = {
    articleId: 'a000000000000000a',
    path: 'saved/pier.md',
    outlet: HARBOUR,
    speaker: { id: 's.ruth-ambler', name: 'Ruth Ambler' },
    spans: [{ start: 14, end: 36 }],
    deciding: [{ start: 32, end: 36 }],
    text: 'The pier opens in June',
    quoteId: 'q000000000000000a',
  };
  return {
    id: 'c000000000000000a',
    list: 'conflict',
    kind: 'date',
    detector: 'printed-differently',
    confidence: 0.8,
    state: 'open',
    reason: { code: 'date-differs', values: ['June', 'July'] },
    guards: ['no-question'],
    sides: [side, side],
    ...changes,
  };
};

/** What a report is made from, out of a few entries and what was found in them. */
export function sources(
  entries: readonly Entry[],
  analysis: Partial<Analysis>,
  changes: Partial<DossierSources> = {},
): DossierSources {
  return {
    articles: new Map(entries.map(({ article: one }) => [one.id, one])),
    speakers: new Map((analysis.speakers ?? []).map((speaker) => [speaker.id, speaker])),
    seenOf: new Map(),
    entries: () => each(entries),
    entry: (id) => Promise.resolve(entries.find(({ article: one }) => one.id === id) ?? null),
    groups: () => each(analysis.groups ?? []),
    links: () => each(analysis.links ?? []),
    duplicates: () => each(analysis.duplicates ?? []),
    conflicts: () => each(analysis.conflicts ?? []),
    extent: extentOf(entries.map(({ article: { published } }) => published)),
    about: null,
    carried: 2,
    newestInput: null,
    version: '1.0.0',
    ...changes,
  };
}

async function* each<T>(items: readonly T[]): AsyncIterable<T> {
  for (const item of items) yield await Promise.resolve(item);
}

/** A report as one text. */
export async function whole(chunks: AsyncIterable<string> | Iterable<string>): Promise<string> {
  let text = '';
  for await (const chunk of chunks) text += chunk;
  return text;
}
