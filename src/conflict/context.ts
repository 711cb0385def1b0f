import type {
  Claim,
  Corpus,
  Duplicate,
  Entry,
  Group,
  Quote,
  Speaker,
  SpeakerRef,
  Span,
} from '../model/index.ts';
import { CONFIDENCE_SHOWN } from '../model/index.ts';
import { foldWord, matchWords } from '../text/index.ts';
import type { CommonWords } from '../text/index.ts';
import { isDenyingKey } from './opposites.ts';
import type { FromClaims, Statement } from './statement.ts';
import { daysOf, readFromClaims } from './statement.ts';
import { quotesToldIn } from './voice-of-claims.ts';

/** What the detectors read: the corpus as statements. */
export interface ConflictContext {
  readonly entries: ReadonlyMap<string, Entry>;
  readonly groups: readonly Group[];
  /** Quote id to group id. */
  readonly groupOf: ReadonlyMap<string, string>;
  /** Quote id to the quote as one statement: the words between its marks, or its content. */
  readonly quotations: ReadonlyMap<string, Statement>;
  /** Article id to the words its quotations print between marks, in order of place. */
  readonly printedIn: ReadonlyMap<string, readonly Statement[]>;
  /** Every claim as a statement, in order of article and place. */
  readonly claims: readonly Statement[];
  /** Article id to the first article at its address: revisions of one page share it. */
  readonly pageOf: ReadonlyMap<string, string>;
  /** Pairs of article ids ("smaller larger") of which one prints passages of the other. */
  readonly copies: ReadonlySet<string>;
  /** How common words are in print at large. */
  readonly words: CommonWords;
}

/** Cost: linear in the corpus. */
export function conflictContext(
  corpus: Corpus,
  groups: readonly Group[],
  duplicates: readonly Duplicate[],
  words: CommonWords,
): ConflictContext {
  const speakers = new Map(corpus.speakers.map((speaker) => [speaker.id, speaker]));
  const speakerOf = (quote: Quote): Voice =>
    voiceOf(quote, speakers.get(corpus.speakerOf.get(quote.id) ?? ''));
  const quotations = new Map<string, Statement>();
  const claims: Statement[] = [];
  for (const entry of earliestPrints(corpus.entries)) {
    const inside = claimsByQuote(entry);
    for (const quote of entry.extraction.quotes) {
      if (quote.confidence < CONFIDENCE_SHOWN) continue;
      quotations.set(
        quote.id,
        quotationOf(entry, { quote, claims: inside.get(quote.id) ?? [] }, speakerOf(quote)),
      );
    }
    claims.push(...claimStatements(entry, quotations));
  }
  return {
    entries: new Map(corpus.entries.map((entry) => [entry.article.id, entry])),
    groups,
    groupOf: new Map(
      groups.flatMap((group) => group.members.map(({ quoteId }) => [quoteId, group.id] as const)),
    ),
    quotations,
    printedIn: Map.groupBy(
      [...quotations.values()].filter(({ verbatim }) => verbatim),
      ({ articleId }) => articleId,
    ),
    claims,
    pageOf: pagesOf(corpus.entries),
    copies: copiesOf(duplicates),
    words,
  };
}

/** Prints of one text that are looked at, the earliest: a wording is compared where it first stands, or at its second place. */
const PRINTS = 2;

/** Of articles with the very same text the earliest, so that a page printed a hundred times is read a few times. */
function earliestPrints(entries: readonly Entry[]): readonly Entry[] {
  const byText = Map.groupBy(entries, ({ article }) => article.text);
  const later = new Set<Entry>();
  for (const prints of byText.values()) {
    if (prints.length <= PRINTS) continue;
    for (const entry of prints.toSorted(earlier).slice(PRINTS)) later.add(entry);
  }
  return later.size === 0 ? entries : entries.filter((entry) => !later.has(entry));
}

/** As `byDate` orders statements: undated last, ties by id. */
function earlier({ article: a }: Entry, { article: b }: Entry): number {
  const day = (published: Entry['article']['published']): number =>
    daysOf(published)?.last ?? Number.MAX_SAFE_INTEGER;
  return day(a.published) - day(b.published) || (a.id < b.id ? -1 : 1);
}

interface Voice {
  readonly speaker: SpeakerRef | null;
  readonly namedPerson: boolean;
}

/** Only these say by a name who spoke; a pronoun or a role may be somebody else's. */
const NAMED_BY: ReadonlySet<string> = new Set(['full-name', 'surname', 'title', 'alias']);

/** An unnamed source is known by its words alone ("officials"): the same words are taken for the same voice. */
function voiceOf(quote: Quote, speaker: Speaker | undefined): Voice {
  const own = quote.speaker;
  if (speaker !== undefined && speaker.kind !== 'unnamed' && speaker.kind !== 'unknown') {
    const namedPerson =
      speaker.kind === 'person' && speaker.name.includes(' ') && own !== null && NAMED_BY.has(own.resolvedBy);
    return { speaker: { id: speaker.id, name: speaker.name }, namedPerson };
  }
  const name = own === null ? '' : own.name;
  if (name === '') return { speaker: null, namedPerson: false };
  return { speaker: { id: `s.${foldWord(name)}`, name }, namedPerson: false };
}

function claimsByQuote(entry: Entry): Map<string, Claim[]> {
  const byQuote = new Map<string, Claim[]>();
  for (const claim of entry.extraction.claims) {
    if (claim.quoteId === null) continue;
    const known = byQuote.get(claim.quoteId);
    if (known === undefined) byQuote.set(claim.quoteId, [claim]);
    else known.push(claim);
  }
  return byQuote;
}

interface QuoteRead {
  readonly quote: Quote;
  readonly claims: readonly Claim[];
}

function quotationOf(entry: Entry, { quote, claims }: QuoteRead, voice: Voice): Statement {
  const verbatim = quote.quoted.length > 0;
  const spans = verbatim ? quote.quoted : quote.content;
  return {
    ...placeOf(entry),
    spans,
    quoteId: quote.id,
    ...voice,
    verbatim,
    whole: quote.kind === 'direct' && !quote.flags.includes('partial') && !quote.flags.includes('scare'),
    nested: quote.flags.includes('nested'),
    disowned: quote.polarity === 'negated' && deniesIn(entry.article.text, quote.cue),
    ...readFromClaims(claims, spans),
  };
}

/** "Denied that" disowns what follows; "would not say whether" does not. */
const deniesIn = (text: string, cue: readonly Span[]): boolean =>
  cue.some((span) => matchWords(text, span).keys.some((key) => isDenyingKey(key)));

const placeOf = ({
  article,
}: Entry): Pick<Statement, 'articleId' | 'path' | 'outlet' | 'text' | 'published' | 'given'> => ({
  given: false,
  articleId: article.id,
  path: article.path,
  outlet: article.outlet,
  text: article.text,
  published: daysOf(article.published),
});

/** One statement for each claim; those of a quote take its voice. */
function claimStatements(entry: Entry, quotations: ReadonlyMap<string, Statement>): Statement[] {
  const told = quotesToldIn(entry.extraction);
  return entry.extraction.claims.flatMap((claim) => {
    const quotation = claim.quoteId === null ? null : quotations.get(claim.quoteId);
    if (quotation === undefined) return [];
    const base = quotation ?? reported(quotations.get(told.get(claim)?.id ?? '')) ?? ownVoice(entry);
    const verbatim = base.verbatim && base.whole;
    const spans = verbatim ? within(claim.span, base.spans) : [claim.span];
    return [{ ...base, spans, verbatim, ...readFromClaims([claim], spans) }];
  });
}

/** A sentence of the outlet that tells what a speaker said. */
const reported = (quotation: Statement | undefined): Statement | null =>
  quotation === undefined ? null : { ...quotation, verbatim: false, whole: false };

const ownVoice = (entry: Entry): Omit<Statement, keyof FromClaims> => ({
  ...placeOf(entry),
  spans: [],
  quoteId: null,
  ...OWN_VOICE,
});

/** What of a claim stands between the marks: the outlet's words that split a quotation are none of the speaker's. */
function within(claim: Span, quoted: readonly Span[]): readonly Span[] {
  const inside = quoted.flatMap(({ start, end }) => {
    const part = { start: Math.max(start, claim.start), end: Math.min(end, claim.end) };
    return part.start < part.end ? [part] : [];
  });
  return inside.length === 0 ? [claim] : inside;
}

const OWN_VOICE = {
  speaker: null,
  namedPerson: false,
  verbatim: false,
  whole: false,
  nested: false,
  disowned: false,
} as const;

function pagesOf(entries: readonly Entry[]): Map<string, string> {
  const before = new Map(entries.map((entry) => [entry.article.id, entry.revisionOf]));
  const first = (id: string, steps: number): string => {
    const earlier = before.get(id);
    return earlier == null || steps === 0 ? id : first(earlier, steps - 1);
  };
  return new Map(entries.map((entry) => [entry.article.id, first(entry.article.id, MOST_REVISIONS)]));
}

/** A longer chain of revisions is cut: no page has one, and a ring must end. */
const MOST_REVISIONS = 1_000;

/** The key of an unordered pair of articles. */
export const pairKey = (a: string, b: string): string => (a < b ? `${a} ${b}` : `${b} ${a}`);

function copiesOf(duplicates: readonly Duplicate[]): Set<string> {
  const pairs = new Set<string>();
  for (const duplicate of duplicates) {
    const ids = [...new Set(duplicate.passages.map((passage) => passage.articleId))].slice(0, MOST_COPIES);
    for (const [at, a] of ids.entries()) for (const b of ids.slice(at + 1)) pairs.add(pairKey(a, b));
  }
  return pairs;
}

/** Copies of one passage looked at: more say nothing new. */
const MOST_COPIES = 50;
