// Articles out of some bytes as the lines `extract` prints: made where the article is read, so that of what a thread
// finds one string crosses over.
import type { Outlet } from './model/index.ts';
import type { Found } from './pipeline.ts';
import { readEntries } from './pipeline.ts';
import type { RawSource } from './read/index.ts';
import { extractJson } from './report/json/index.ts';

/** What makes a line. */
export interface LineChoice {
  /** Whether the article's text is part of it. */
  readonly text: boolean;
}

/** One article with everything read out of it as a JSON object without line break, or why there is none. */
export type Line =
  { readonly kind: 'line'; readonly json: string } | Extract<Found, { readonly kind: 'refused' }>;

/** The articles of a source as `readEntries` gives them, each as a line. */
export async function* readLines(
  source: RawSource,
  outlets: readonly Outlet[],
  { text }: LineChoice,
): AsyncIterable<Line> {
  for await (const found of readEntries(source, outlets)) {
    if (found.kind === 'refused') yield found;
    else {
      const { article, extraction } = found.entry;
      yield { kind: 'line', json: JSON.stringify(extractJson(article, extraction, text)) };
    }
  }
}
