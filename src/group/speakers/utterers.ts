import { NAME_PARTICLES } from '../../lexicon/index.ts';
import type { Article, Entry, Quote, QuoteSpeaker, SpeakerKind, Resolution } from '../../model/index.ts';
import { printOf } from '../first-prints.ts';

/** One speaker of one article: what its quotes print of them. Counts are by quote. */
export interface Sighted {
  readonly articleId: string;
  /** Equal for articles of the very same text: what it says of a speaker it says once. */
  readonly print: string;
  /** The id the article alone gives. */
  readonly id: string;
  readonly kind: SpeakerKind;
  readonly names: ReadonlyMap<string, number>;
  readonly forms: ReadonlyMap<string, number>;
  readonly roles: ReadonlyMap<string, number>;
  readonly quoteIds: readonly string[];
}

/** One speaker of one article, or of all prints of one text, named by the first of them. */
export type Utterer = Omit<Sighted, 'print'>;

interface Draft extends Sighted {
  readonly names: Map<string, number>;
  readonly forms: Map<string, number>;
  readonly roles: Map<string, number>;
  readonly quoteIds: string[];
}

/** Resolutions whose mention is itself a form of the name. */
const NAMING: ReadonlySet<Resolution> = new Set<Resolution>([
  'surname',
  'given-name',
  'title',
  'acronym',
  'organisation',
]);
const LONGEST_FORM = 60;

/** The known speakers of one article. Cost: one pass over its quotes. */
export function sightedIn({ article, extraction }: Entry): readonly Sighted[] {
  const drafts = new Map<string, Draft>();
  const print = printOf(article);
  for (const quote of extraction.quotes) {
    if (quote.speaker === null || quote.speaker.kind === 'unknown') continue;
    note(drafts, { article, print }, quote, quote.speaker);
  }
  return [...drafts.values()];
}

/** The speakers of articles, in order of article and id; a name in two prints of one text, in the same roles, is one speaker. */
export function utterersOf(sighted: Iterable<Sighted>): readonly Utterer[] {
  const inOrder = [...sighted].sort((a, b) => compare(a.articleId, b.articleId));
  const firstOf = new Map<string, string>();
  for (const { print, articleId } of inOrder) if (!firstOf.has(print)) firstOf.set(print, articleId);
  const joined = new Map<string, Draft>();
  for (const one of inOrder) {
    const first = firstOf.get(one.print) ?? one.articleId;
    const key = [first, one.kind, one.id, ...[...one.roles.keys()].sort(compare)].join(' ');
    const known = joined.get(key);
    if (known === undefined) joined.set(key, copyOf(one));
    else {
      known.quoteIds.push(...one.quoteIds);
      add(known.names, one.names);
      add(known.forms, one.forms);
      add(known.roles, one.roles);
    }
  }
  return [...joined.values()].sort((a, b) => compare(sortKey(a), sortKey(b)));
}

const copyOf = (one: Sighted): Draft => ({
  ...one,
  names: new Map(one.names),
  forms: new Map(one.forms),
  roles: new Map(one.roles),
  quoteIds: [...one.quoteIds],
});

const sortKey = ({ articleId, kind, id }: Sighted): string => `${articleId} ${kind} ${id}`;

/** Code unit order: the same on every machine. */
export function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function note(
  drafts: Map<string, Draft>,
  { article, print }: { readonly article: Article; readonly print: string },
  quote: Quote,
  speaker: QuoteSpeaker,
): void {
  const key = `${article.id} ${speaker.kind} ${speaker.id}`;
  const draft = drafts.get(key) ?? {
    articleId: article.id,
    print,
    id: speaker.id,
    kind: speaker.kind,
    names: new Map<string, number>(),
    forms: new Map<string, number>(),
    roles: new Map<string, number>(),
    quoteIds: [],
  };
  drafts.set(key, draft);
  draft.quoteIds.push(quote.id);
  count(draft.names, speaker.name);
  if (speaker.role !== null) count(draft.roles, speaker.role);
  count(draft.forms, printedForm(article.text, speaker) ?? speaker.name);
}

/** The name as this mention prints it; null where it prints a role or a pronoun. */
function printedForm(text: string, speaker: QuoteSpeaker): string | null {
  const [span] = speaker.resolvedBy === 'full-name' ? speaker.evidence : speaker.mention;
  if (span === undefined || !(speaker.resolvedBy === 'full-name' || NAMING.has(speaker.resolvedBy)))
    return null;
  const printed = text.slice(span.start, Math.min(span.end, span.start + 4 * LONGEST_FORM));
  const form = (printed.split(/[,;(\n\r]/u)[0] ?? '')
    .replace(/^the\s/iu, '')
    .replace(/\s+/gu, ' ')
    .trim();
  return form.length <= LONGEST_FORM && isPrintedName(form) ? form : null;
}

/** Every word a capital, a particle or an abbreviation: a mention that is the name and no more. */
const isPrintedName = (form: string): boolean =>
  /^\p{Lu}/u.test(form) &&
  form.split(' ').every((word) => /^\p{Lu}/u.test(word) || NAME_PARTICLES.has(word) || word === 'of');

function count(counts: Map<string, number>, key: string, times = 1): void {
  counts.set(key, (counts.get(key) ?? 0) + times);
}

function add(counts: Map<string, number>, others: ReadonlyMap<string, number>): void {
  for (const [key, times] of others) count(counts, key, times);
}

/** Keys by how often they were counted, most frequent first, ties in code unit order. */
export function byFrequency(all: Iterable<ReadonlyMap<string, number>>): readonly string[] {
  const sums = new Map<string, number>();
  for (const counts of all) for (const [key, times] of counts) sums.set(key, (sums.get(key) ?? 0) + times);
  return [...sums].sort(([a, m], [b, n]) => n - m || compare(a, b)).map(([key]) => key);
}
