import type {
  Article,
  Corpus,
  Entry,
  Quote,
  QuoteKind,
  Speaker,
  SpeakerKind,
} from '../../src/model/index.ts';
import { keyOf } from '../../src/text/index.ts';

/** A quote as a test writes it: words that stand in the article, who said them. */
export interface Said {
  readonly words: string | readonly string[];
  /** The whole content, where it is more than the words. */
  readonly clause?: string;
  readonly by?: string;
  readonly kind?: QuoteKind;
  readonly confidence?: number;
  readonly class?: Quote['class'];
}

export interface Told {
  readonly name: string;
  readonly text: string;
  readonly quotes?: readonly Said[];
  readonly outlet?: string;
  readonly day?: string;
  readonly revisionOf?: string;
}

/** An entry whose whole text is body; quotes are found in the text by their words, in order. */
export function entry(told: Told): Entry {
  const id = keyOf('a', [told.name]);
  const published = told.day === undefined ? null : wholeDay(told.day);
  const article: Article = {
    id,
    path: told.name,
    address: told.name,
    url: null,
    title: null,
    outlet: told.outlet === undefined ? null : { id: `o.${told.outlet}`, name: told.outlet },
    byline: null,
    language: 'en',
    published,
    modified: null,
    sha256: '',
    text: told.text,
    zones: [{ kind: 'body', start: 0, end: told.text.length }],
    credits: [],
  };
  let from = 0;
  const quotes = (told.quotes ?? []).map((said, at) => {
    const words = typeof said.words === 'string' ? [said.words] : said.words;
    const quoted = words.map((part) => {
      const start = told.text.indexOf(part, from);
      if (start < 0) throw new Error(`not in the text: ${part}`);
      from = start + 1;
      return { start, end: start + part.length };
    });
    const clause = said.clause === undefined ? -1 : told.text.indexOf(said.clause);
    const content = clause < 0 ? quoted : [{ start: clause, end: clause + (said.clause ?? '').length }];
    return { ...quoteOf(id, at, said, quoted), content };
  });
  const before = told.revisionOf === undefined ? null : keyOf('a', [told.revisionOf]);
  return { article, extraction: { quotes, claims: [], warnings: [] }, revisionOf: before };
}

function quoteOf(articleId: string, at: number, said: Said, quoted: Quote['quoted']): Quote {
  return {
    id: keyOf('q', [articleId, String(at)]),
    articleId,
    kind: said.kind ?? 'direct',
    class: said.class ?? 'speech',
    content: quoted,
    quoted: said.kind === 'indirect' ? [] : quoted,
    cue: [],
    speaker: null,
    via: [],
    said: null,
    polarity: 'affirmed',
    negators: [],
    hedges: [],
    flags: [],
    confidence: said.confidence ?? 0.9,
    rule: 'test',
  };
}

function wholeDay(day: string): NonNullable<Article['published']> {
  return { earliest: `${day}T00:00:00Z`, latest: `${day}T23:59:59Z`, basis: 'metadata' };
}

/** Who the names in `by` are; a name that is not listed is a person without a role. */
export type Cast = Readonly<Record<string, { kind?: SpeakerKind; roles?: readonly string[] }>>;

function spokenBy(id: string, name: string, known: Cast[string] | undefined): NonNullable<Quote['speaker']> {
  return {
    mention: [],
    id,
    name,
    kind: known?.kind ?? 'person',
    role: known?.roles?.[0] ?? null,
    resolvedBy: 'full-name',
    confidence: 1,
    evidence: [],
  };
}

/** A corpus in which every `by` is a speaker known over all articles. */
export function corpusOf(told: readonly Told[], cast: Cast = {}): Corpus {
  const entries = told.map(entry);
  const speakerOf = new Map<string, string>();
  const speakers = new Map<string, Speaker>();
  for (const [at, one] of told.entries()) {
    for (const [place, said] of (one.quotes ?? []).entries()) {
      if (said.by === undefined) continue;
      const id = `s.${said.by.toLowerCase()}`;
      const known = cast[said.by];
      speakers.set(id, {
        id,
        name: said.by,
        kind: known?.kind ?? 'person',
        forms: [said.by],
        roles: known?.roles ?? [],
      });
      const { extraction } = entries[at]!;
      speakerOf.set(extraction.quotes[place]!.id, id);
      const quotes = extraction.quotes.map((quote, index) =>
        index === place ? { ...quote, speaker: spokenBy(id, said.by ?? '', known) } : quote,
      );
      entries[at] = { ...entries[at]!, extraction: { ...extraction, quotes } };
    }
  }
  entries.sort((a, b) => (a.article.id < b.article.id ? -1 : 1));
  return { entries, speakers: [...speakers.values()], speakerOf };
}
