// A page saved as plain text, with menus, share links and notices around the article.
import type { Warning } from '../model/index.ts';
import { assemble, type Draft, urlOfSource } from './assemble.ts';
import { creditsOf } from './credits.ts';
import { looksLikeHtml } from './formats.ts';
import { hostOf, type KnownOutlets } from './known-outlets.ts';
import { bylineOf, datesOfLines, ofHost, titleOf } from './page-facts.ts';
import { outletOfLines } from './page-outlet.ts';
import { pageLines } from './page-lines.ts';
import type { RawSource, Reading } from './reading.ts';
import { refusal, warn } from './trouble.ts';
import { joinZones } from './join-zones.ts';
import { type ZonedLine, zonePage } from './zones.ts';

/** Why a text without an article in it is not read. */
export const NO_ARTICLE = {
  code: 'no-article',
  what: 'no article was found (no line reads as prose)',
  remedy: 'check that the page holds the story and save it again',
};

/** The rule for every format: an article has at least one line of body that reads as a sentence; a title alone is none. */
export const hasProse = (lines: readonly ZonedLine[]): boolean =>
  lines.some((line) => line.prose && line.zone === 'body');

/** The article of a raw text page; offsets index the decoded file. */
export function readRawPage(
  source: RawSource,
  text: string,
  known: KnownOutlets,
  warnings: readonly Warning[],
): Reading {
  const page = zonePage(pageLines(text), { kind: 'page' });
  if (!hasProse(page.lines)) return refusal(source.path, NO_ARTICLE);
  const url = urlOfSource(source);
  const host = hostOf(url);
  const outlet = host === null ? outletOfLines(page, known) : ofHost(host, known);
  const draft: Draft = {
    text,
    zones: joinZones(page.lines),
    credits: creditsOf(page.lines, { known, own: outlet }),
    title: titleOf(page),
    outlet,
    url,
    byline: bylineOf(page.lines),
    language: null,
    ...datesOfLines(page.lines),
    warnings: looksLikeHtml(text.slice(0, 2048)) ? [...warnings, MARKUP] : warnings,
  };
  return assemble(source, draft);
}

const MARKUP = warn(
  'markup-in-text',
  'The file is named as plain text but holds HTML; rename it to .html and add it again.',
);
