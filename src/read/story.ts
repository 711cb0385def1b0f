// An article whose facts came with it: an item of a feed, a record of a file.
import type { Credit, OutletRef, Warning } from '../model/index.ts';
import { assemble, type Draft } from './assemble.ts';
import { type CreditContext, creditPhrases, creditsOf, fromByline, place } from './credits.ts';
import { type DateEvidence, evidenceOf } from './date-evidence.ts';
import { endlessText } from './endless-text.ts';
import { hostOf, type KnownOutlets, namedOutlet, refOf } from './known-outlets.ts';
import { languageNamed } from './language-name.ts';
import { bylineOf, cleanByline, datesOfLines, ofHost } from './page-facts.ts';
import { pageLines } from './page-lines.ts';
import type { RawSource, Reading } from './reading.ts';
import { refusal, warn } from './trouble.ts';
import { joinZones } from './join-zones.ts';
import { type ZonedPage, zonePage } from './zones.ts';

/** What came with the words; absent is null or an empty list. */
export interface Story {
  readonly title: string | null;
  /** The words as HTML, a fragment or a whole page; else as plain text, a paragraph a line. */
  readonly html: string | null;
  readonly text: string | null;
  readonly url: string | null;
  readonly outlet: OutletRef | null;
  readonly byline: string | null;
  readonly language: string | null;
  readonly published: string | null;
  readonly modified: string | null;
  readonly basis: DateEvidence['basis'];
  /** Names, sentences or addresses that say whom the text was taken from. */
  readonly credits: readonly string[];
  /** When somebody else met it: published before. */
  readonly seen: string | null;
}

/** Why a story without words is not read. */
export const NO_WORDS = {
  code: 'empty',
  what: 'it has neither a title nor a text',
  remedy: 'check the file, or add the pages it speaks of',
};

/** Why a title alone is not read: there is nothing in it that anybody could be quoted from. */
const TITLE_ALONE = {
  code: 'no-text',
  what: 'it has a title and no text',
  remedy: 'add the page it speaks of',
};

/** The article of a story; `text` is its title and its paragraphs, a line each. */
export async function readStory(
  source: RawSource,
  story: Story,
  known: KnownOutlets,
  warnings: readonly Warning[],
): Promise<Reading> {
  const laid = await layOutStory(story);
  if ('code' in laid) return refusal(source.path, laid);
  const { text, page, own } = laid;
  if (page.lines.length === 0) return refusal(source.path, NO_WORDS);
  if (isTitleAlone(story, page)) return refusal(source.path, TITLE_ALONE);
  const context: CreditContext = { known, own: story.outlet };
  const printed = datesOfLines(page.lines);
  const byline = story.byline ?? own.byline;
  const published = story.published ?? own.published;
  const modified = story.modified ?? own.modified;
  const draft: Draft = {
    text,
    zones: joinZones(page.lines),
    credits: [...creditsOf(page.lines, context), ...givenCredits(story, context)],
    title: own.title,
    outlet: story.outlet,
    url: story.url,
    byline: (byline === null ? null : cleanByline(byline)) ?? bylineOf(page.lines),
    language: languageNamed(story.language ?? own.language),
    published: [evidenceOf(published, story.basis), ...seenBefore(story), ...printed.published],
    modified: [evidenceOf(modified, story.basis), ...printed.modified],
    warnings: [...warnings, ...undated(story)],
  };
  return assemble(source, draft);
}

/** True where no words stand but the title's; a text that says its title over again is a text. */
const isTitleAlone = (story: Story, page: ZonedPage): boolean =>
  story.text === null && page.lines.every(({ zone }) => zone === 'headline');

interface OwnFacts {
  readonly title: string | null;
  readonly byline: string | null;
  readonly published: string | null;
  readonly modified: string | null;
  readonly language: string | null;
}

interface LaidOut {
  readonly text: string;
  readonly page: ZonedPage;
  /** What the words' own mark-up says; the title is the story's where it has one. */
  readonly own: OwnFacts;
}

async function layOutStory(story: Story): Promise<LaidOut | Parameters<typeof refusal>[1]> {
  const given = { title: story.title, byline: null, published: null, modified: null, language: null };
  if (story.html !== null) {
    const { readMarkup } = await import('./html/read-markup.ts');
    const read = await readMarkup(story.html, story.title, hostOf(story.url));
    return 'code' in read ? read : { ...read, page: withBody(read.page) };
  }
  const endless = endlessText(story.text ?? '');
  if (endless !== null) return endless;
  const text = underTitle(story.title, story.text ?? '').toWellFormed();
  const headline = story.title === null ? null : 0;
  return { text, page: withBody(zonePage(pageLines(text), { kind: 'article', headline })), own: given };
}

/** The title on a line of its own over the text, unless the text begins with it. */
function underTitle(title: string | null, text: string): string {
  if (title === null) return text;
  if (text.trim() === '') return title;
  return text.trimStart().toLowerCase().startsWith(title.toLowerCase()) ? text : `${title}\n${text}`;
}

/** Somebody has said that this is an article: where no line reads as prose, what is not furniture is its body. */
function withBody(page: ZonedPage): ZonedPage {
  if (page.lines.some((line) => line.zone === 'body')) return page;
  const lines = page.lines.map((line) =>
    line.zone === 'chrome' && line.class === null ? { ...line, zone: 'body' as const } : line,
  );
  return { ...page, lines };
}

/** Credits that came beside the words: they stand nowhere in the text, so their span is empty at its start. */
function givenCredits(story: Story, context: CreditContext): Credit[] {
  const found = story.credits.flatMap((words) => creditPhrases(hostOf(words) ?? words, context));
  const authors = story.byline === null ? [] : fromByline(story.byline, context);
  return place({ start: 0 }, [...found, ...authors], context).map((one) => ({ ...one, start: 0, end: 0 }));
}

function seenBefore({ seen }: Story): (DateEvidence | null)[] {
  const evidence = evidenceOf(seen, 'capture');
  return evidence === null ? [] : [{ ...evidence, interval: { from: null, to: evidence.interval.to } }];
}

/** A date that was given and can not be read: whoever made the file should know. */
function undated(story: Story): Warning[] {
  return [story.published, story.modified].flatMap((words) =>
    words === null || evidenceOf(words, story.basis) !== null
      ? []
      : [warn('date', `The date "${words.slice(0, 60)}" could not be read and was left out.`)],
  );
}

/** The outlet of a name or address given with a story, else of the host it stands at. */
export function outletGiven(name: string | null, url: string | null, known: KnownOutlets): OutletRef | null {
  const host = hostOf(url);
  if (name === null || name.trim() === '') return host === null ? null : ofHost(host, known);
  const named =
    hostOf(name) ?? (/^[\w-]{1,60}(?:\.[\w-]{1,60}){1,4}$/u.test(name) ? hostOf(`https://${name}`) : null);
  if (named !== null && /\.[a-z]{2,12}$/u.test(named)) return ofHost(named, known);
  const outlet = known.byName(name);
  return outlet === null ? namedOutlet(name.trim().slice(0, 120)) : refOf(outlet);
}
