import type {
  Article,
  Corpus,
  Credit,
  Duplicate,
  Entry,
  Outlet,
  Published,
  Quote,
  QuoteGroup,
  Via,
  When,
} from '../../src/model/index.ts';

/** One article of a hand-built world: an outlet, a day or interval, and what it credits. */
export interface Telling {
  readonly outlet: string;
  readonly published?: Published | null;
  readonly credits?: readonly Pick<Credit, 'role' | 'name'>[];
  readonly via?: readonly Pick<Via, 'role' | 'name'>[];
}

export const day = (date: string): When => ({
  earliest: `${date}T00:00:00Z`,
  latest: `${date}T23:59:59Z`,
  basis: 'metadata',
});

/** A day that another place of the same page contradicts. */
export const doubtedDay = (kept: string, other: string): Published => ({
  ...day(kept),
  bases: [
    { ...day(kept), stands: 'agrees', words: kept, start: null },
    { ...day(other), basis: 'address', stands: 'contradicts', words: other, start: null },
  ],
});

export const minute = (instant: string): When => ({ earliest: instant, latest: instant, basis: 'metadata' });

export const OUTLETS: readonly Outlet[] = ['Northern Wire', 'Harbour Daily', 'Quay Post', 'Coast Radio'].map(
  (name) => ({ id: outletId(name), name, kind: 'paper', aliases: [], hosts: [], owner: null }),
);

export function outletId(name: string): string {
  return `o.${name.toLowerCase().replaceAll(' ', '.')}`;
}

/** Articles a0, a1, … each with one quote q0, q1, … and the group of them all. */
export function world(tellings: readonly Telling[]): { corpus: Corpus; group: QuoteGroup } {
  const entries = tellings.map(entryOf);
  const members = entries.map(({ article, extraction }) => ({
    quoteId: extraction.quotes[0]!.id,
    articleId: article.id,
    page: article.id,
    path: article.path,
    outlet: article.outlet,
    kind: 'direct' as const,
    relation: 'identical' as const,
    content: [],
    text: 'Fares go up.',
  }));
  const group: QuoteGroup = {
    id: 'g1',
    keys: ['k'],
    speaker: null,
    wording: 'Fares go up.',
    members,
    variants: [],
    edges: [],
  };
  return { corpus: { entries, speakers: [], speakerOf: new Map() }, group };
}

function entryOf(telling: Telling, index: number): Entry {
  const text = `Text ${index}. ${(telling.credits ?? []).map(({ name }) => name).join(' ')}`;
  const place = { start: 0, end: 4 };
  const article: Article = {
    id: `a${index}`,
    path: `${index}.txt`,
    address: `${index}.txt`,
    url: null,
    title: null,
    outlet: { id: outletId(telling.outlet), name: telling.outlet },
    byline: null,
    language: 'en',
    published: telling.published ?? null,
    modified: null,
    sha256: '',
    text,
    zones: [],
    credits: (telling.credits ?? []).map((credit) => ({ ...credit, ...place })),
  };
  const quote: Quote = {
    id: `q${index}`,
    articleId: article.id,
    kind: 'direct',
    class: 'speech',
    content: [place],
    quoted: [place],
    cue: [],
    speaker: null,
    via: (telling.via ?? []).map((via) => ({ ...via, ...place })),
    said: null,
    polarity: 'affirmed',
    negators: [],
    hedges: [],
    flags: [],
    confidence: 1,
    rule: 'test',
  };
  return { article, extraction: { quotes: [quote], claims: [], warnings: [] }, revisionOf: null };
}

export const reprint = (a: string, b: string, kind: Duplicate['kind'] = 'across-articles'): Duplicate => ({
  id: `d${a}${b}`,
  kind,
  similarity: 1,
  passages: [a, b].map((articleId) => ({ articleId, path: '', outlet: null, start: 0, end: 4 })),
});
