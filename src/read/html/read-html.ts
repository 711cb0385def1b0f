// An HTML page: its main text by Readability, its facts by what the head says.
import type { PageDocument } from 'linkedom';
import type { Credit, OutletRef, Warning } from '../../model/index.ts';
import { assemble, type Draft, urlOfSource } from '../assemble.ts';
import { type CreditContext, creditPhrases, creditsOf, outletNamed, place } from '../credits.ts';
import { type DateEvidence, evidenceOf } from '../date-evidence.ts';
import { readTwice } from '../double-encoding.ts';
import { bareTitle } from '../headline.ts';
import { hostOf, hostOutlet, type KnownOutlets, refOf } from '../known-outlets.ts';
import { languageTag } from '../markdown.ts';
import { bylineOf, cleanByline, datesOfLines, ofHost, siteNamed } from '../page-facts.ts';
import { hasProse, NO_ARTICLE } from '../raw-page.ts';
import { isVariantAddress, pageAddress } from '../page-address.ts';
import type { RawSource, Reading } from '../reading.ts';
import { OWN_REPORT, refusal, warn } from '../trouble.ts';
import { joinZones } from '../join-zones.ts';
import { pageLines } from '../page-lines.ts';
import { outletOfLines } from '../page-outlet.ts';
import { type ZonedPage, zonePage } from '../zones.ts';
import { blockLines } from './block-text.ts';
import { guardPage } from './guard.ts';
import { layOut } from './lay-out.ts';
import { mainText } from './main-text.ts';
import { type PageMetadata, readMetadata } from './metadata.ts';

/** The article of a page; `text` is its title, its author and its paragraphs, one a line. */
export async function readHtml(
  source: RawSource,
  html: string,
  known: KnownOutlets,
  given: readonly Warning[],
): Promise<Reading> {
  const { text: once, warnings } = withoutDouble(html, given);
  const guarded = guardPage(once);
  if ('code' in guarded) return refusal(source.path, guarded);
  const { parseHTML } = await import('linkedom');
  const { document } = parseHTML(wholePage(guarded.markup));
  const meta = readMetadata(document, guarded.jsonLd);
  if (/^quotetrail\b/u.test(meta.generator ?? '')) return refusal(source.path, OWN_REPORT);
  const whole = namesItself(source, meta) ? null : wholePageLines(document);
  const body = await mainText(document);
  const title = meta.title === null ? null : bareTitle(meta.title);
  const url = ownAddress(source, addressIn(meta.canonical));
  const { text, page } = layOut(title, body, hostOf(url));
  if (!hasProse(page.lines)) return refusal(source.path, NO_ARTICLE);
  const outlet = outletOf(source, meta, known) ?? (whole === null ? null : outletOfLines(whole, known));
  const context: CreditContext = { known, own: outlet };
  const printed = datesOfLines(page.lines);
  const draft: Draft = {
    text,
    zones: joinZones(page.lines),
    credits: [...creditsOf(page.lines, context), ...metaCredits(meta, source, context)],
    title,
    outlet,
    url,
    byline: cleanByline(meta.authors.join(', ')) ?? bylineOf(page.lines),
    language: languageTag(meta.language),
    published: [
      evidenceOf(meta.published, 'metadata'),
      besideTitle(meta, printed.published),
      ...printed.published,
    ],
    modified: [evidenceOf(meta.modified, 'metadata'), ...printed.modified],
    warnings,
  };
  return assemble(source, draft);
}

/** True where the head or the address of a page says whose it is. */
const namesItself = (source: RawSource, meta: PageMetadata): boolean =>
  (hostOf(source.address) ?? hostOf(meta.canonical) ?? meta.siteName ?? meta.publisher) !== null;

/** Everything a page shows, read as a person would have copied it: masthead and copyright line say whose it is. */
function wholePageLines(document: PageDocument): ZonedPage {
  const body = document.querySelector('body');
  const lines = body === null ? [] : blockLines(body);
  return zonePage(pageLines(lines.map(({ text }) => text).join('\n')), { kind: 'page' });
}

/** The text of a page is ours to lay out, so what was encoded twice is mended, and the warning says so. */
function withoutDouble(
  text: string,
  warnings: readonly Warning[],
): { text: string; warnings: readonly Warning[] } {
  if (!warnings.some(({ code }) => code === 'double-encoded')) return { text, warnings };
  const rest = warnings.filter(({ code }) => code !== 'double-encoded');
  return { text: readTwice(text), warnings: [...rest, MENDED] };
}

const MENDED = warn(
  'double-encoding-mended',
  'The page was encoded twice ("â€™" for an apostrophe); it was read twice: check its accents and quotation marks.',
);

/** The date printed beside the title, where neither the head nor the text has one. */
const besideTitle = (
  { published, printed }: PageMetadata,
  inText: readonly (DateEvidence | null)[],
): DateEvidence | null =>
  evidenceOf(published, 'metadata') === null && !inText.some((one) => one?.basis === 'body')
    ? evidenceOf(printed, 'body')
    : null;

/** The tree builder wants a document: fragments get one. */
const wholePage = (markup: string): string =>
  /<(?:html|body)\b/iu.test(markup)
    ? markup
    : `<!doctype html><html><head></head><body>${markup}</body></html>`;

/** Where the page was read from; of its form for phones or printers, the page itself where it names that at the same house. */
function ownAddress(source: RawSource, canonical: string | null): string | null {
  const read = urlOfSource(source);
  if (read === null || canonical === null) return read ?? canonical;
  const original = pageAddress(read);
  const [here, there] = [original, canonical].map((address) => hostOutlet(hostOf(address) ?? '').id);
  const isPage = here === there && !/^https?:\/\/[^/]{1,255}\/?$/iu.test(canonical);
  return isPage && isVariantAddress(original) ? canonical : read;
}

/** An address a page gives for itself, only where it is a whole one. */
const addressIn = (value: string | null): string | null => (hostOf(value) === null ? null : value);

/** Whose page it is: the host it was read from, else the name the site gives itself, else its canonical host. */
function outletOf(source: RawSource, meta: PageMetadata, known: KnownOutlets): OutletRef | null {
  const host = hostOf(source.address) ?? hostOf(meta.canonical);
  const byHost = host === null ? null : known.byHost(host);
  if (byHost !== null) return refOf(byHost);
  const site = meta.siteName ?? meta.publisher;
  const named = site === null ? null : siteNamed(site, known);
  if (named !== null) return named;
  return host === null ? null : ofHost(host, known);
}

/** Credits that stand in the head alone; they have no words in the text, so their span is empty at its start. */
function metaCredits(meta: PageMetadata, source: RawSource, context: CreditContext): Credit[] {
  const own = hostOf(source.address);
  const hosts = [meta.originalSource, meta.basedOn, own === null ? null : meta.canonical]
    .map(hostOf)
    .filter((host) => host !== null && host !== own && !isOwnHost(host, context));
  const fromHosts = hosts.flatMap((host) => {
    const outlet = host === null ? null : outletNamed(host, context.known);
    const name = outlet?.name ?? host;
    return name === null ? [] : [{ role: 'syndicated-from' as const, name, start: 0, end: 0 }];
  });
  const authors = meta.authors
    .filter((author) => context.known.byName(author) !== null)
    .flatMap((author) => place({ start: 0 }, creditPhrases(author, context), context))
    .map((credit) => ({ ...credit, start: 0, end: 0 }));
  const all = [...fromHosts, ...authors];
  return all.filter((credit, at) => all.findIndex((other) => other.name === credit.name) === at);
}

const isOwnHost = (host: string, { known, own }: CreditContext): boolean =>
  own !== null && (known.byHost(host)?.id === own.id || hostOutlet(host).id === own.id);
