import { GIVEN_NAMES, ROLE_NOUNS } from '../../lexicon/index.ts';
import type { Article, Span } from '../../model/index.ts';
import { paragraphs, sentences, tokenize } from '../../text/index.ts';
import type { Quotation } from '../quotation.ts';
import { NAME_BIT } from './name-bits.ts';
import { nameFacts } from './name-facts.ts';
import { nameRuns } from './name-run.ts';
import type { NameRun } from './name-run.ts';
import { lastStarting } from './places.ts';
import { printedRoles } from './printed-roles.ts';
import { settledNames } from './settled-names.ts';
import type { Sighting } from './sighting.ts';
import { plainWords, spanOf, wordAt, wordsOf } from './words.ts';
import type { Word } from './words.ts';

/** A sentence with what pronoun rules ask of it. */
export interface Sentence extends Span {
  readonly paragraph: number;
  /** The first "he" or "she" in subject place, outside quotation marks, or null. */
  readonly pronoun: { readonly start: number; readonly word: string } | null;
}

/** Everything the article says about names, in order. */
export interface Sightings {
  readonly names: readonly Sighting[];
  readonly sentences: readonly Sentence[];
  /** Whether a place is inside quotation marks. */
  readonly isQuoted: (at: number) => boolean;
}

/** A sentence longer than this is read in pieces, so that no list of words grows with a line. */
const LONGEST_PIECE = 20_000;
/** A line of at least this many words, nearly all of its long ones capitalised, is printed in title case. */
const TITLE_CASE = { words: 4, share: 0.7, shareWithStop: 0.85 } as const;
/** Words up to this length (characters) keep a small letter in title case. */
const LONGEST_SHORT = 3;
const READ_ZONES: ReadonlySet<string> = new Set(['headline', 'body', 'caption', 'dateline']);
const LOCATING: ReadonlySet<string> = new Set('in at near across inside outside throughout'.split(' '));
const OF_BODIES: ReadonlySet<string> = new Set(
  'executive executives official officials shares employees employee workers customers headquarters'.split(
    ' ',
  ),
);

/** Reads every name in headline, body and captions. Cost: linear in the text. */
export function findSightings(article: Article, quotations: readonly Quotation[]): Sightings {
  const names: Sighting[] = [];
  const found: Sentence[] = [];
  const isQuoted = quotedPlaces(quotations);
  let paragraph = 0;
  for (const zone of readZones(article)) {
    for (const line of paragraphs(article.text, zone)) {
      const tokens = tokenize(article.text, line);
      for (const sentence of shortPieces(sentences(article.text, line))) {
        const words = wordsOf(article.text, sentence, tokens);
        const context = {
          text: article.text,
          words,
          sentence: found.length,
          isQuoted,
          isHeading: zone.kind === 'headline',
        };
        for (const name of sightingsIn(context)) names.push(name);
        found.push({ ...sentence, paragraph, pronoun: subjectPronoun(words, isQuoted) });
      }
      paragraph += 1;
    }
  }
  return { names: settledNames(article.text, names), sentences: found, isQuoted };
}

function readZones(article: Article): readonly (Span & { readonly kind: string })[] {
  if (article.zones.length === 0) return [{ start: 0, end: article.text.length, kind: 'body' }];
  return article.zones.filter((zone) => READ_ZONES.has(zone.kind));
}

const shortPieces = (found: readonly Span[]): readonly Span[] =>
  found.every(({ start, end }) => end - start <= LONGEST_PIECE) ? found : found.flatMap(cutLong);

function cutLong(span: Span): Span[] {
  const pieces: Span[] = [];
  for (let start = span.start; start < span.end; start += LONGEST_PIECE)
    pieces.push({ start, end: Math.min(span.end, start + LONGEST_PIECE) });
  return pieces;
}

/** Tells whether a place is inside quotation marks. Cost of an answer: logarithmic. */
function quotedPlaces(quotations: readonly Quotation[]): (at: number) => boolean {
  const outer = quotations.filter((quotation) => quotation.depth === 0).map((quotation) => quotation.span);
  return (at) => {
    const last = lastStarting(outer, at);
    return last >= 0 && at < (outer[last]?.end ?? 0);
  };
}

interface SentenceContext {
  readonly text: string;
  readonly words: readonly Word[];
  readonly sentence: number;
  readonly isQuoted: (at: number) => boolean;
  readonly isHeading: boolean;
}

function sightingsIn(context: SentenceContext): Sighting[] {
  const runs = nameRuns(context.words);
  if (!isTitleCase(context)) return withBearers(context, runs);
  return runs
    .filter((run) => run.kind === 'person')
    .map((run) => fromGivenName(context.words, run))
    .map((run) => ({ ...sighting(context, run), weak: true, headline: true }));
}

/** The names of a sentence; "Health secretary Ana Ruiz" and "Quill chairman Jo Lund" are about who bears the office. */
function withBearers(context: SentenceContext, runs: readonly NameRun[]): Sighting[] {
  const found = runs.map((run) => sighting(context, run));
  return found.map((one, at) => {
    const isBearer = at > 0 && namesOffice(context.words, runs[at - 1], runs[at]);
    if (isBearer) return { ...one, subject: one.subject || found[at - 1]?.subject === true };
    return namesOffice(context.words, one.subject ? runs[at] : undefined, runs[at + 1])
      ? { ...one, subject: false }
      : one;
  });
}

/** Words between the first name of an office and who bears it are no more. */
const LONGEST_OFFICE = 4;

/** Between two names stands nothing but the small words of an office. */
function namesOffice(
  words: readonly Word[],
  field: NameRun | undefined,
  bearer: NameRun | undefined,
): boolean {
  if (field === undefined || bearer === undefined || words[field.to]?.possessive === true) return false;
  const between = words.slice(field.to + 1, bearer.from);
  const isOffice = (word: Word): boolean => word.gap === 'space' && !word.capital;
  return (
    between.length > 0 &&
    between.length <= LONGEST_OFFICE &&
    words[bearer.from]?.gap === 'space' &&
    between.every(isOffice) &&
    ROLE_NOUNS.has(between.at(-1)?.folded ?? '')
  );
}

/** Headlines mostly end without a full stop; with one it takes more capitals to tell. */
function isTitleCase({ words, text }: SentenceContext): boolean {
  const last = words.at(-1);
  if (last === undefined || words.length < TITLE_CASE.words) return false;
  let long = 0;
  let capitals = 0;
  for (const word of words) {
    if (word.text.length <= LONGEST_SHORT) continue;
    long += 1;
    if (word.capital) capitals += 1;
  }
  const share = capitals / Math.max(1, long);
  if (long < TITLE_CASE.words - 1 || share < TITLE_CASE.share) return false;
  return share >= TITLE_CASE.shareWithStop || !/[.!?]/u.test(text.charAt(last.end));
}

/** In title case a run starts with other words: the name starts at its given name. */
function fromGivenName(words: readonly Word[], run: NameRun): NameRun {
  for (let at = run.from; at < run.to; at += 1)
    if (GIVEN_NAMES.has(words[at]?.folded ?? ''))
      return { ...run, from: at, titleFrom: at === run.from ? run.titleFrom : at };
  return run;
}

function sighting(context: SentenceContext, run: NameRun): Sighting {
  const { words, text } = context;
  const span = spanOf(words, run.from, run.to);
  const first = words[run.from];
  const quoted = context.isQuoted(span.start);
  const roles = printedRoles(text, words, run);
  const name = plainWords(text, span);
  return {
    start: span.start,
    end: span.end,
    name,
    facts: nameFacts(name),
    kind: run.kind === 'unclear' && roles.length > 0 && run.from < run.to ? 'person' : run.kind,
    honorific: run.honorific,
    roles,
    acronym: acronymBehind(words, run),
    sentence: context.sentence,
    quoted,
    weak: context.isHeading || (run.titleFrom === 0 && run.from === 0) || first?.gap === 'quote',
    headline: false,
    subject: isSubject(words, run),
    bodily: isBodily(words, run),
    acts: isVerb(words[run.to + 1]),
  };
}

/** "a spokeswoman for Nimbus" */
const isSpokenFor = (words: readonly Word[], run: NameRun): boolean =>
  wordAt(words, run.titleFrom - 1)?.folded === 'for' &&
  ((wordAt(words, run.titleFrom - 2)?.bits ?? 0) & NAME_BIT.spokesNoun) !== 0;

function isBodily(words: readonly Word[], run: NameRun): boolean {
  if (words[run.to]?.possessive === true) return false;
  const before = wordAt(words, run.titleFrom - 1);
  const next = words[run.to + 1];
  const second = words[run.to + 2];
  if (LOCATING.has(before?.folded ?? '')) return true;
  if (isSpokenFor(words, run)) return true;
  if (next?.gap !== 'space') return false;
  if ((next.bits & NAME_BIT.spokesNoun) !== 0 || OF_BODIES.has(next.folded)) return true;
  return !next.capital && second?.gap === 'space' && /^its?$/u.test(second.folded);
}

/** A past or auxiliary form; nouns in "-ed" are rare enough. */
const isVerb = (word: Word | undefined): boolean =>
  word?.gap === 'space' && !word.capital && (word.bits & NAME_BIT.verb) !== 0;

function acronymBehind(words: readonly Word[], run: NameRun): string | null {
  const next = words[run.to + 1];
  const after = words[run.to + 2];
  const isAcronym = next?.gap === 'open' && /^\p{Lu}[\p{Lu}\p{N}&.]{1,9}$/u.test(next.text);
  return isAcronym && run.to > run.from && after?.gap !== 'space' ? next.text : null;
}

/**
 * First in the sentence, or behind a comma or conjunction; not a later one of several names. A possessive
 * counts where it opens the sentence and no role follows ("Obi's plan …", not "Obi's lawyer …").
 */
function isSubject(words: readonly Word[], run: NameRun): boolean {
  const article = wordAt(words, run.titleFrom - 1);
  const left =
    article?.folded === 'the' && words[run.titleFrom]?.gap === 'space' ? run.titleFrom - 1 : run.titleFrom;
  if (words[run.to]?.possessive === true) return left === 0 && !ownsRole(words, run.to);
  const before = wordAt(words, left - 1);
  if (before === undefined) return true;
  if (words[left]?.gap !== 'space') return !(before.capital && isListed(words, run));
  return leadsToSubject(before, wordAt(words, left - 2));
}

/** A conjunction or the like; "and" and "or" only where they do not join two names. */
function leadsToSubject(before: Word, second: Word | undefined): boolean {
  if (before.folded === 'and' || before.folded === 'or')
    return second?.capital !== true && before.gap === 'space';
  return (before.bits & NAME_BIT.beforeSubject) !== 0;
}

/** Followed by "and" or by a comma and another name. */
function isListed(words: readonly Word[], run: NameRun): boolean {
  const next = words[run.to + 1];
  return next?.folded === 'and' || (next?.gap === 'comma' && next.capital);
}

const ownsRole = (words: readonly Word[], at: number): boolean =>
  words.slice(at + 1, at + 4).some((word) => ROLE_NOUNS.has(word.folded));

function subjectPronoun(words: readonly Word[], isQuoted: (at: number) => boolean): Sentence['pronoun'] {
  for (let at = 0; at < words.length; at += 1) {
    const word = words[at];
    if (word === undefined || (word.bits & NAME_BIT.pronoun) === 0 || isQuoted(word.start)) continue;
    const opens =
      word.gap !== 'space' || at === 0 || ((words[at - 1]?.bits ?? 0) & NAME_BIT.beforeSubject) !== 0;
    if (opens) return { start: word.start, word: word.folded };
  }
  return null;
}
