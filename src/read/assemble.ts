// Puts what a format reader found together into an article.
import type { Article, Credit, DateBasis, OutletRef, Warning, Zone } from '../model/index.ts';
import { keyOf } from '../text/index.ts';
import { distinct } from './credits.ts';
import { addressDate, combineDates, type DateEvidence, evidenceOf } from './date-evidence.ts';
import { hostOf } from './known-outlets.ts';
import { settleLanguage } from './language.ts';
import { copyMade, pageAddress } from './page-address.ts';
import type { RawSource, Reading } from './reading.ts';
import { warn } from './trouble.ts';

/** What a format reader hands over: facts still as evidence, the text final. */
export interface Draft {
  readonly text: string;
  readonly zones: readonly Zone[];
  readonly credits: readonly Credit[];
  readonly title: string | null;
  readonly outlet: OutletRef | null;
  readonly url: string | null;
  readonly byline: string | null;
  readonly language: string | null;
  readonly published: readonly (DateEvidence | null)[];
  readonly modified: readonly (DateEvidence | null)[];
  readonly warnings: readonly Warning[];
}

/** The article of a draft, with its id, language and combined dates. */
export function assemble(source: RawSource, draft: Draft): Reading {
  const url = draft.url === null ? null : pageAddress(draft.url);
  const address = url ?? source.address;
  const published = combineDates([...draft.published, addressDate(url), ...bounds(source, draft)]);
  const modified = combineDates(draft.modified);
  const language = settleLanguage(draft.language, bodyOf(draft));
  const article: Article = {
    id: keyOf('a', [address, draft.text]),
    path: source.path,
    address,
    url,
    title: draft.title,
    outlet: draft.outlet,
    byline: draft.byline,
    language: language.tag,
    published: published.when === null ? null : { ...published.when, bases: published.bases },
    modified: modified.when,
    sha256: source.sha256,
    text: draft.text,
    zones: draft.zones,
    credits: distinct(draft.credits),
  };
  return {
    kind: 'article',
    article,
    warnings: [
      ...draft.warnings,
      ...published.warnings,
      ...modified.warnings,
      ...(language.isOverruled ? [otherLanguage(draft.language, language.tag)] : []),
    ],
  };
}

/**
 * Bounds from what came later: an article was published before it was captured, and before it was changed.
 *
 * The change counts only where nothing else speaks of the publication: sites stamp both fields by clocks of their own.
 */
function bounds(source: RawSource, draft: Draft): (DateEvidence | null)[] {
  const before = (one: DateEvidence | null | undefined, basis: DateBasis): DateEvidence | null =>
    one === null || one === undefined
      ? null
      : { ...one, basis, interval: { from: null, to: one.interval.to } };
  const dated = [...draft.published, addressDate(draft.url === null ? null : pageAddress(draft.url))].some(
    (one) => one !== null,
  );
  return [
    before(evidenceOf(source.capturedAt, 'capture'), 'capture'),
    before(evidenceOf(copyMade(draft.url ?? source.address), 'capture'), 'capture'),
    before(evidenceOf(source.served?.lastModified ?? null, 'capture'), 'capture'),
    dated
      ? null
      : before(
          draft.modified.find((one) => one !== null),
          'inferred',
        ),
  ];
}

const otherLanguage = (declared: string | null, tag: string | null): Warning =>
  warn(
    'language-declared',
    `The page declares ${declared ?? ''} but reads as ${tag ?? ''}; it was read as ${tag ?? ''}.`,
  );

/** The beginning of the body, for telling its language. */
function bodyOf({ text, zones }: Draft): string {
  let body = '';
  for (const zone of zones) {
    if (zone.kind === 'body') body += `${text.slice(zone.start, Math.min(zone.end, zone.start + 8000))}\n`;
    if (body.length > 8000) break;
  }
  return body;
}

/** The address of a source where it is a URL. */
export const urlOfSource = (source: RawSource): string | null =>
  hostOf(source.address) === null ? null : source.address;
