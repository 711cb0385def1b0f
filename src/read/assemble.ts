// Puts what a format reader found together into an article.
import type { Article, Credit, OutletRef, Warning, Zone } from '../model/index.ts';
import { keyOf } from '../text/index.ts';
import { addressDate, combineDates, type DateEvidence, evidenceOf } from './date-evidence.ts';
import { hostOf } from './known-outlets.ts';
import { languageOf } from './language.ts';
import type { RawSource, Reading } from './reading.ts';

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
  const address = draft.url ?? source.address;
  const published = combineDates([...draft.published, addressDate(draft.url), captured(source, draft)]);
  const modified = combineDates(draft.modified);
  const article: Article = {
    id: keyOf('a', [address, draft.text]),
    path: source.path,
    address,
    url: draft.url,
    title: draft.title,
    outlet: draft.outlet,
    byline: draft.byline,
    language: draft.language ?? languageOf(bodyOf(draft)),
    published: published.when,
    modified: modified.when,
    sha256: source.sha256,
    text: draft.text,
    zones: draft.zones,
    credits: draft.credits,
  };
  return {
    kind: 'article',
    article,
    warnings: [...draft.warnings, ...published.warnings, ...modified.warnings],
  };
}

/** An article was published before it was captured, and before it was changed. */
function captured(source: RawSource, draft: Draft): DateEvidence | null {
  const capture = evidenceOf(source.capturedAt, 'capture');
  if (capture !== null) return { basis: 'capture', interval: { from: null, to: capture.interval.to } };
  const change = draft.modified.find((one) => one !== null);
  return change === undefined
    ? null
    : { basis: 'inferred', interval: { from: null, to: change.interval.to } };
}

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
