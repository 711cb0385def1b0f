// HTML that came with its facts beside it: the fragment of a feed, the column of a table, or a whole page in one.
import type { PageDocument } from 'linkedom';
import { bareTitle } from '../headline.ts';
import type { Trouble } from '../trouble.ts';
import type { ZonedPage } from '../zones.ts';
import { type BlockLine, blockLines } from './block-text.ts';
import { guardPage } from './guard.ts';
import { mainText } from './main-text.ts';
import { type PageMetadata, readMetadata } from './metadata.ts';
import { preparePage } from './prepare-page.ts';
import { layOut } from './lay-out.ts';

export interface Markup {
  readonly text: string;
  readonly page: ZonedPage;
  /** What a whole page says of itself; nulls for a fragment. The title is the given one where there is one. */
  readonly own: {
    readonly title: string | null;
    readonly byline: string | null;
    readonly published: string | null;
    readonly modified: string | null;
    readonly language: string | null;
  };
}

/** The lines of the mark-up under a title, or why it can not be read safely. */
export async function readMarkup(
  html: string,
  title: string | null,
  host: string | null,
): Promise<Markup | Trouble> {
  const guarded = guardPage(html);
  if ('code' in guarded) return guarded;
  const { parseHTML } = await import('linkedom');
  const isPage = /<(?:html|body)\b/iu.test(guarded.markup);
  const whole = isPage
    ? guarded.markup
    : `<!doctype html><html><head></head><body>${guarded.markup}</body></html>`;
  const { document } = parseHTML(whole);
  const meta = isPage ? readMetadata(document, guarded.jsonLd) : null;
  const body = isPage ? await mainText(document) : fragmentLines(document);
  const own = title ?? (meta?.title == null ? null : bareTitle(meta.title));
  return { ...layOut(own, body, host), own: { ...factsOf(meta), title: own } };
}

/** All of a fragment is the article: nothing of it is searched for a main text. */
function fragmentLines(document: PageDocument): readonly BlockLine[] {
  preparePage(document);
  const body = document.querySelector('body');
  return body === null ? [] : blockLines(body);
}

const factsOf = (meta: PageMetadata | null): Omit<Markup['own'], 'title'> => ({
  byline: meta === null || meta.authors.length === 0 ? null : meta.authors.join(', '),
  published: meta?.published ?? null,
  modified: meta?.modified ?? null,
  language: meta?.language ?? null,
});
