// Web Annotation Data Model (https://www.w3.org/TR/annotation-model/): one page whose items are the quotes. Positions count
// characters as that model does, by code points; inside quotetrail they are UTF-16 code units.
import type { Article, Entry, Quote, Span } from '../../model/index.ts';
import { uriOf } from '../escape-html.ts';
import { groupsOfQuotes, urn } from './export-corpus.ts';
import type { ExportCorpus, Seen } from './export-corpus.ts';
import { jsonArray } from './json-chunks.ts';

/** Characters in front of and behind a quotation by which a reader finds it again. */
const CONTEXT = 32;

/** One annotation page of every quote that stands in a group. */
export async function* annotationChunks(corpus: ExportCorpus): AsyncIterable<string> {
  const groupOf = await groupsOfQuotes(corpus);
  yield `{"@context":"http://www.w3.org/ns/anno.jsonld","id":"${urn('page', 'quotes')}","type":"AnnotationPage","startIndex":0,"items":`;
  yield* jsonArray(items(corpus, groupOf));
  yield '}\n';
}

async function* items(corpus: ExportCorpus, groupOf: ReadonlyMap<string, string>): AsyncIterable<object> {
  for await (const entry of corpus.entries()) {
    const pointsBefore = codePoints(entry.article.text);
    const inOrder = entry.extraction.quotes.toSorted(
      (a, b) => (a.content[0]?.start ?? 0) - (b.content[0]?.start ?? 0),
    );
    for (const quote of inOrder) {
      const group = groupOf.get(quote.id);
      if (group !== undefined) yield annotation(entry, quote, { group, corpus, pointsBefore });
    }
  }
}

interface Around {
  readonly group: string;
  readonly corpus: ExportCorpus;
  readonly pointsBefore: (offset: number) => number;
}

function annotation({ article }: Entry, quote: Quote, { group, corpus, pointsBefore }: Around): object {
  const speaker = corpus.speakers.get(corpus.speakerOf.get(quote.id) ?? '') ?? quote.speaker;
  const targets = quote.content.map((span) => target(article, span, { corpus, pointsBefore }));
  return {
    '@context': 'http://www.w3.org/ns/anno.jsonld',
    id: urn('quote', quote.id),
    type: 'Annotation',
    motivation: 'identifying',
    body: [
      { type: 'TextualBody', purpose: 'tagging', value: `quote:${quote.kind}` },
      ...(speaker === null ? [] : [{ type: 'TextualBody', purpose: 'identifying', value: speaker.name }]),
      { type: 'SpecificResource', purpose: 'linking', source: urn('group', group) },
    ],
    target: targets.length === 1 ? targets[0] : targets,
  };
}

function target(
  article: Article,
  { start, end }: Span,
  { corpus, pointsBefore }: Omit<Around, 'group'>,
): object {
  const { text } = article;
  const seen = corpus.seenOf.get(article.id);
  return {
    source: uriOf(article.url) ?? urn('article', article.id),
    selector: [
      {
        type: 'TextQuoteSelector',
        exact: text.slice(start, end),
        prefix: text.slice(wholeFrom(text, Math.max(0, start - CONTEXT)), start),
        suffix: text.slice(end, wholeFrom(text, Math.min(text.length, end + CONTEXT))),
      },
      { type: 'TextPositionSelector', start: pointsBefore(start), end: pointsBefore(end) },
    ],
    ...(seen === undefined ? {} : { state: stateOf(seen) }),
  };
}

/** When the page was seen, and the copy of it in a web archive where one is known. */
const stateOf = ({ addedAt, archived, capturedAt }: Seen): object => ({
  type: 'TimeState',
  sourceDate: capturedAt ?? addedAt,
  ...(archived === null ? {} : { cached: uriOf(archived) }),
});

/** The offset, or the next one where it would part a surrogate pair. */
const wholeFrom = (text: string, at: number): number =>
  isLow(text.charCodeAt(at)) && isHigh(text.charCodeAt(at - 1)) ? at + 1 : at;

const isHigh = (code: number): boolean => code >= 0xd800 && code <= 0xdbff;
const isLow = (code: number): boolean => code >= 0xdc00 && code <= 0xdfff;

/**
 * Code points before an offset. One pass over the text for surrogate pairs, then a search for each offset.
 */
function codePoints(text: string): (offset: number) => number {
  const pairs: number[] = [];
  for (let at = 1; at < text.length; at += 1)
    if (isLow(text.charCodeAt(at)) && isHigh(text.charCodeAt(at - 1))) pairs.push(at);
  return (offset) => {
    let [low, high] = [0, pairs.length];
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((pairs[middle] ?? 0) < offset) low = middle + 1;
      else high = middle;
    }
    return offset - low;
  };
}
