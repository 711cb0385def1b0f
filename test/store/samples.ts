// Small hand-built values; people, outlets and places are invented.
import { createHash } from 'node:crypto';
import type { Analysis, Article, Conflict, Entry, Group, Quote, Side } from '../../src/model/index.ts';
import type { StoredSource } from '../../src/store/index.ts';

export const sha256 = (bytes: string | Uint8Array): string =>
  createHash('sha256').update(bytes).digest('hex');

export function article(id: string, over: Partial<Article> = {}): Article {
  return {
    id,
    path: `${id}.txt`,
    address: `${id}.txt`,
    url: null,
    title: null,
    outlet: { id: 'o.quay-post', name: 'Quay Post' },
    byline: null,
    language: 'en',
    published: null,
    modified: null,
    sha256: sha256(id),
    text: '“The pier stays,” Ruth Ambler said.',
    zones: [],
    credits: [],
    ...over,
  };
}

export function quote(id: string, articleId: string): Quote {
  return {
    id,
    articleId,
    kind: 'direct',
    class: 'speech',
    content: [{ start: 0, end: 17 }],
    quoted: [{ start: 1, end: 16 }],
    cue: [{ start: 30, end: 34 }],
    speaker: null,
    via: [],
    said: null,
    polarity: 'affirmed',
    negators: [],
    hedges: [],
    flags: [],
    confidence: 0.9,
    rule: 'cue',
  };
}

export function entry(id: string, over: Partial<Article> = {}): Entry {
  const quotes = [quote(`q${id.slice(1)}`, id)];
  return { article: article(id, over), extraction: { quotes, claims: [], warnings: [] }, revisionOf: null };
}

export function source(of: Entry, addedAt = '2025-03-04T10:00:00Z'): StoredSource {
  const { address, id, path, sha256: digest } = of.article;
  return { sha256: digest, path, address, addedAt, capturedAt: null, articleId: id };
}

export function group(id: string, wording: string, keys: readonly string[] = [id]): Group {
  return {
    id,
    keys,
    speaker: null,
    wording,
    members: [],
    variants: [],
    edges: [],
    independentReports: 1,
    origin: {
      status: 'none',
      grade: 'D',
      articleId: null,
      outlet: null,
      candidates: [],
      reasons: [],
      external: [],
    },
  };
}

export function conflict(id: string): Conflict {
  const side: Side = {
    articleId: 'a1',
    path: 'a1.txt',
    outlet: null,
    speaker: null,
    spans: [{ start: 0, end: 3 }],
    deciding: [],
    text: 'The',
    quoteId: null,
  };
  return {
    id,
    list: 'conflict',
    kind: 'number',
    detector: 'number',
    confidence: 0.8,
    state: 'open',
    reason: { code: 'number-differs', values: ['3', '4'] },
    guards: [],
    sides: [side, side],
  };
}

export function analysis(over: Partial<Analysis> = {}): Analysis {
  return {
    speakers: [{ id: 's.ruth-ambler', name: 'Ruth Ambler', kind: 'person', forms: ['Ambler'], roles: [] }],
    speakerOf: new Map([['q1', 's.ruth-ambler']]),
    groups: [group('g1', 'The pier stays')],
    duplicates: [{ id: 'd1', kind: 'rewrite', similarity: 0.7, passages: [] }],
    links: [
      {
        id: 'l1',
        role: 'carried-by',
        from: { articleId: 'a1', quoteId: null },
        to: { articleId: null, outletId: null, name: 'Harbour Wire' },
        evidence: [],
        rule: 'credit',
      },
    ],
    conflicts: [conflict('c1')],
    ...over,
  };
}
