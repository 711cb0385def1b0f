import type { OutletRef, Quote, SpeakerRef } from '../../model/index.ts';
import { joinSpans } from '../../text/index.ts';
import { refJson, spansJson } from './members.ts';

/** A quote as `extract` and `show` give it. */
export const quoteJson = (quote: Quote): object => ({
  id: quote.id,
  kind: quote.kind,
  class: quote.class,
  content: spansJson(quote.content),
  quoted: spansJson(quote.quoted),
  cue: spansJson(quote.cue),
  speaker:
    quote.speaker === null
      ? null
      : {
          mention: spansJson(quote.speaker.mention),
          id: quote.speaker.id,
          name: quote.speaker.name,
          role: quote.speaker.role,
          kind: quote.speaker.kind,
          resolvedBy: quote.speaker.resolvedBy,
          confidence: quote.speaker.confidence,
        },
  via: quote.via.map(({ role, name, start, end }) => ({ role, name, start, end })),
  said:
    quote.said === null
      ? null
      : {
          earliest: quote.said.earliest,
          latest: quote.said.latest,
          basis: quote.said.basis,
          words: quote.said.words,
        },
  polarity: quote.polarity,
  negators: spansJson(quote.negators),
  hedges: spansJson(quote.hedges),
  flags: quote.flags,
  confidence: quote.confidence,
  rule: quote.rule,
});

/** A quote in a list over many articles: with its place, its words and its speaker over the whole corpus. */
export interface ListedQuote {
  readonly quote: Quote;
  readonly path: string;
  readonly outlet: OutletRef | null;
  readonly text: string;
  readonly speaker: SpeakerRef | null;
}

export const listedQuoteJson = (listed: ListedQuote, groupId: string | null): object => ({
  ...quoteJson(listed.quote),
  articleId: listed.quote.articleId,
  path: listed.path,
  outlet: refJson(listed.outlet),
  text: listed.text,
  corpusSpeaker: refJson(listed.speaker),
  groupId,
});

/** The content of a quote as its article prints it, its own marks included. */
export const quoteWords = (text: string, quote: Quote): string => joinSpans(text, quote.content);
