import { NAME_PARTICLES } from '../../lexicon/index.ts';
import type { Article, Entry, Quote, QuoteSpeaker, SpeakerKind, Resolution } from '../../model/index.ts';
import { firstPrints } from '../first-prints.ts';

/** One speaker of one article, or of all prints of one text: what its quotes print of them. Counts are by quote. */
export interface Utterer {
  /** The article, or the first of those that print the same text. */
  readonly articleId: string;
  /** The id the article alone gives. */
  readonly id: string;
  readonly kind: SpeakerKind;
  readonly names: ReadonlyMap<string, number>;
  readonly forms: ReadonlyMap<string, number>;
  readonly roles: ReadonlyMap<string, number>;
  readonly quoteIds: readonly string[];
}

interface Draft {
  readonly articleId: string;
  readonly id: string;
  readonly kind: SpeakerKind;
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

/**
 * The known speakers of every article, in order of article and id; a name in two prints of one text is one speaker.
 *
 * Cost: one pass over the texts and the quotes.
 */
export function utterersOf(entries: readonly Entry[]): readonly Utterer[] {
  const drafts = new Map<string, Draft>();
  for (const { article, extraction } of entries) {
    for (const quote of extraction.quotes) {
      if (quote.speaker === null || quote.speaker.kind === 'unknown') continue;
      note(drafts, article, quote, quote.speaker);
    }
  }
  return inPrints(drafts.values(), firstPrints(entries));
}

/** Joins what prints of one text say of one name, where they print the same roles. */
function inPrints(drafts: Iterable<Draft>, firstOf: ReadonlyMap<string, string>): readonly Utterer[] {
  const joined = new Map<string, Draft>();
  const inOrder = [...drafts].sort((a, b) => compare(a.articleId, b.articleId));
  for (const draft of inOrder) {
    const first = firstOf.get(draft.articleId) ?? draft.articleId;
    const key = [first, draft.kind, draft.id, ...[...draft.roles.keys()].sort(compare)].join(' ');
    const known = joined.get(key);
    if (known === undefined) joined.set(key, draft);
    else {
      known.quoteIds.push(...draft.quoteIds);
      add(known.names, draft.names);
      add(known.forms, draft.forms);
      add(known.roles, draft.roles);
    }
  }
  return [...joined.values()].sort((a, b) => compare(sortKey(a), sortKey(b)));
}

const sortKey = ({ articleId, kind, id }: Draft): string => `${articleId} ${kind} ${id}`;

/** Code unit order: the same on every machine. */
export function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function note(drafts: Map<string, Draft>, article: Article, quote: Quote, speaker: QuoteSpeaker): void {
  const key = `${article.id} ${speaker.kind} ${speaker.id}`;
  const draft = drafts.get(key) ?? {
    articleId: article.id,
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
