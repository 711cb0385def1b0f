import { readClaims } from '../../src/extract/claims/read-claims.ts';
import type { GivenStatement, Statement } from '../../src/conflict/index.ts';
import { findConflicts, statementOfText } from '../../src/conflict/index.ts';
import type { Article, Conflict, Corpus, Entry, Group, Quote, Span, When } from '../../src/model/index.ts';

/** A day as an interval of instants. */
export const on = (day: string): When => ({
  earliest: `${day}T00:00:00Z`,
  latest: `${day}T23:59:59Z`,
  basis: 'metadata',
});

export const article = (id: string, text: string, published: When | null): Article => ({
  id,
  path: `${id}.txt`,
  address: `${id}.txt`,
  url: null,
  title: null,
  outlet: { id: `o.${id}`, name: id },
  byline: null,
  language: 'en',
  published,
  modified: null,
  sha256: '',
  text,
  zones: [{ kind: 'body', start: 0, end: text.length }],
  credits: [],
});

export interface Given {
  readonly text: string;
  readonly speaker?: string;
  readonly published?: string | null;
  readonly quote?: boolean;
}

export function statement(id: string, given: Given): Statement {
  const published = given.published === null ? null : on(given.published ?? '2031-03-04');
  const whole: GivenStatement = {
    id,
    text: given.text,
    speaker: given.speaker ?? null,
    outlet: null,
    published,
    quote: given.quote ?? false,
    claims: readClaims(article(id, given.text, published), []),
  };
  return statementOfText(whole);
}

/** An article of a corpus: prose, and what is quoted in it (the words must stand in the prose). */
export interface Piece {
  readonly id: string;
  readonly text: string;
  readonly published?: string | null;
  readonly revisionOf?: string;
  readonly quotes?: readonly {
    readonly words: string;
    readonly speaker: string;
    readonly kind?: Quote['kind'];
    readonly polarity?: Quote['polarity'];
    readonly resolvedBy?: 'full-name' | 'role';
    readonly flags?: Quote['flags'];
    /** Words of the text that say it was said. */
    readonly cue?: string;
    readonly via?: Quote['via'];
  }[];
}

const spanOf = (text: string, words: string): Span => {
  const start = text.indexOf(words);
  return { start, end: start + words.length };
};

export function corpusOf(pieces: readonly Piece[]): Corpus {
  const speakerOf = new Map<string, string>();
  const names = new Map<string, string>();
  const entries = pieces.map((piece): Entry => {
    const published = piece.published === null ? null : on(piece.published ?? '2031-03-04');
    const paper = article(piece.id, piece.text, published);
    const quotes = (piece.quotes ?? []).map((given, at): Quote => {
      const span = spanOf(piece.text, given.words);
      const id = `q.${piece.id}.${at}`;
      const speakerId = `s.${given.speaker}`;
      speakerOf.set(id, speakerId);
      names.set(speakerId, given.speaker);
      const kind = given.kind ?? 'direct';
      return {
        id,
        articleId: piece.id,
        kind,
        class: 'speech',
        content: [span],
        quoted: kind === 'direct' ? [span] : [],
        cue: given.cue === undefined ? [] : [spanOf(piece.text, given.cue)],
        speaker: {
          mention: [],
          id: speakerId,
          name: given.speaker,
          role: null,
          kind: 'person',
          resolvedBy: given.resolvedBy ?? 'full-name',
          evidence: [],
          confidence: 0.9,
        },
        via: given.via ?? [],
        said: null,
        polarity: given.polarity ?? 'affirmed',
        negators: [],
        hedges: [],
        flags: given.flags ?? [],
        confidence: 0.9,
        rule: 'test',
      };
    });
    return {
      article: paper,
      extraction: { quotes, claims: readClaims(paper, quotes), warnings: [] },
      revisionOf: piece.revisionOf ?? null,
    };
  });
  const speakers = [...names].map(([id, name]) => ({
    id,
    name,
    kind: 'person' as const,
    forms: [name],
    roles: [],
  }));
  return { entries, speakers, speakerOf };
}

/** One group of all quotes of a corpus. */
export function groupOfAll(corpus: Corpus): Group {
  const quotes = corpus.entries.flatMap((entry) =>
    entry.extraction.quotes.map((quote) => ({ entry, quote })),
  );
  return {
    id: 'g1',
    keys: [],
    speaker: null,
    wording: '',
    members: quotes.map(({ entry, quote }) => ({
      quoteId: quote.id,
      articleId: entry.article.id,
      page: entry.article.id,
      path: entry.article.path,
      outlet: entry.article.outlet,
      kind: quote.kind,
      relation: 'identical',
      content: quote.content,
      text: '',
    })),
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

/** The findings of a few articles; `grouped` puts all their quotes into one group. */
export const findingsOf = (pieces: readonly Piece[], grouped = false): readonly Conflict[] => {
  const corpus = corpusOf(pieces);
  return findConflicts(corpus, grouped ? [groupOfAll(corpus)] : [], []);
};

/** Each finding as "detector: list kind". */
export const brief = (conflicts: readonly Conflict[]): string[] =>
  conflicts.map(({ detector, list, kind }) => `${detector}: ${list} ${kind}`);

/** An article that is one direct quotation. */
export const quoting = (id: string, words: string, speaker: string, more: Partial<Piece> = {}): Piece => ({
  id,
  text: `“${words}” said ${speaker}.`,
  quotes: [{ words, speaker }],
  ...more,
});
