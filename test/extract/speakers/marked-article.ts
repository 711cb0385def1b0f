import type { Article, QuoteSpeaker, Span } from '../../../src/model/index.ts';
import type { Attribution } from '../../../src/extract/attribution.ts';
import { scanQuotations } from '../../../src/extract/scan.ts';
import { resolveSpeakers } from '../../../src/extract/speakers/index.ts';
import { paragraphs } from '../../../src/text/index.ts';

/** An article of one text and no zones. */
export function articleOf(text: string, byline: string | null = null): Article {
  return {
    id: 'a0000000000000001',
    path: 'p.txt',
    address: 'p.txt',
    url: null,
    title: null,
    outlet: null,
    byline,
    language: 'en',
    published: null,
    modified: null,
    sha256: '',
    text,
    zones: [],
    credits: [],
  };
}

export function attributionOf(mention: readonly Span[], addressee: Span | null = null): Attribution {
  return {
    kind: 'indirect',
    class: 'speech',
    content: [],
    quoted: [],
    cue: [],
    via: [],
    polarity: 'affirmed',
    flags: [],
    confidence: 1,
    rule: 'test',
    mention,
    follows: null,
    addressee,
  };
}

export interface Marked {
  readonly text: string;
  /** What stood between `[[` and `]]`, in order. */
  readonly sources: readonly Span[];
  /** What stood between `((` and `))`: whom it was said to. */
  readonly addressees: readonly Span[];
}

/** Takes the marks out of a text in which sources are written [[so]] and addressees <<so>>. */
export function unmark(marked: string): Marked {
  const sources: Span[] = [];
  const addressees: Span[] = [];
  let text = '';
  let start = 0;
  for (const piece of marked.split(/(\[\[|\]\]|<<|>>)/u)) {
    if (piece === '[[' || piece === '<<') start = text.length;
    else if (piece === ']]') sources.push({ start, end: text.length });
    else if (piece === '>>') addressees.push({ start, end: text.length });
    else text += piece;
  }
  return { text, sources, addressees };
}

/** The speakers of every marked source, an addressee belonging to the source before it. */
export function speakersIn(marked: string, byline: string | null = null): readonly (QuoteSpeaker | null)[] {
  const { text, sources, addressees } = unmark(marked);
  const article = articleOf(text, byline);
  const attributions = sources.map((source, at) => {
    const limit = sources[at + 1]?.start ?? text.length;
    const addressee = addressees.find((span) => span.start > source.end && span.end < limit) ?? null;
    return attributionOf([source], addressee);
  });
  return resolveSpeakers(article, attributions, scanQuotations(text, paragraphs(text)));
}

/** "name | role" of every marked source, for short expectations. */
export function whoIn(marked: string, byline: string | null = null): readonly string[] {
  return speakersIn(marked, byline).map((speaker) =>
    speaker === null ? '-' : speaker.role === null ? speaker.name : `${speaker.name} | ${speaker.role}`,
  );
}
