import type { Link } from './link.ts';
import type { OutletRef } from './outlet.ts';
import type { Span } from './span.ts';
import type { Published, When } from './when.ts';

export const ZONE_KINDS = [
  'headline',
  'byline',
  'dateline',
  'body',
  'caption',
  'credit',
  'footer',
  'chrome',
] as const;
export type ZoneKind = (typeof ZONE_KINDS)[number];

/** What a stretch of the text is for. Zones are disjoint, in order, and cover every non-blank line. */
export interface Zone extends Span {
  readonly kind: ZoneKind;
}

/** A line of the article that names who else stands behind it ("Distributed by …"), at its place. */
export interface Credit extends Span {
  readonly role: Link['role'];
  readonly name: string;
}

/** What lists tell of an article: everything but its text and what was read out of it. */
export type ArticleFacts = Pick<
  Article,
  'id' | 'path' | 'url' | 'title' | 'outlet' | 'byline' | 'published' | 'sha256'
>;

/**
 * One text by one outlet at one address.
 *
 * `text` is never rewritten: for `.txt` and `.md` it is the decoded file without
 * its byte-order mark, so offsets index the file itself; for HTML it is the
 * extracted text.
 */
export interface Article {
  readonly id: string;
  /** The file or address it was read from, as a person knows it. */
  readonly path: string;
  /** What makes it the same article again: the URL where one is known, else the path. */
  readonly address: string;
  readonly url: string | null;
  readonly title: string | null;
  readonly outlet: OutletRef | null;
  readonly byline: string | null;
  /** BCP 47 primary tag ("en"), or null where nothing said so. */
  readonly language: string | null;
  readonly published: Published | null;
  readonly modified: When | null;
  /** SHA-256 of the bytes as they were added, in lower-case hex. */
  readonly sha256: string;
  readonly text: string;
  readonly zones: readonly Zone[];
  readonly credits: readonly Credit[];
}
