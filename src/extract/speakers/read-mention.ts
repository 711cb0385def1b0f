import { DIVIDED_BODIES, PLACES, ROLE_NOUNS } from '../../lexicon/index.ts';
import type { Span } from '../../model/index.ts';
import type { Description } from './description.ts';
import { ARTICLES, describedAs, descriptionOf, isDemonym, MOST_THING_WORDS } from './description.ts';
import { singular } from './name-bits.ts';
import { nameRuns } from './name-run.ts';
import type { NameRun } from './name-run.ts';
import { BOUNDARIES, COMPLEMENT_LINKS, complementEnd, endOfPhrase, endOfPhraseFrom } from './noun-phrase.ts';
import { printedRoles } from './printed-roles.ts';
import type { PrintedRole } from './printed-roles.ts';
import { plainWords, spanOf, wordsOf } from './words.ts';
import type { Word } from './words.ts';

/** A name inside a mention, with the roles the mention prints beside it. */
export interface MentionedName extends Span {
  readonly name: string;
  readonly kind: NameRun['kind'];
  readonly honorific: string | null;
  readonly roles: readonly PrintedRole[];
}

/** The words that name a source, read: a name, a pronoun, or a description. */
export type Mention =
  | { readonly kind: 'pronoun'; readonly word: string; readonly start: number }
  | { readonly kind: 'named'; readonly names: readonly MentionedName[] }
  | {
      readonly kind: 'described';
      readonly description: Description;
      /** The head noun, folded. */
      readonly head: string;
      /** The noun phrase without its article, as printed, cut before a comma. */
      readonly words: string;
      readonly span: Span;
      readonly definite: boolean;
      /** A name inside the phrase ("a Nimbus spokesperson", "residents of Elm Street"), or null. */
      readonly holder: MentionedName | null;
      /** What the body is for, between its holder and its noun ("defence" in "Tarn's defence ministry"), or nothing. */
      readonly purpose: string;
    };

const PRONOUNS: ReadonlySet<string> = new Set(
  'he she they it i we you him her them me us who which that himself herself themselves itself myself his their my our'.split(
    ' ',
  ),
);
const LEADING: ReadonlySet<string> = new Set('by from and but to as both even then-'.split(' '));
const DEFINITE: ReadonlySet<string> = new Set(
  'the this that these those his her its their our both'.split(' '),
);
/** Reads a mention; null where its spans hold no word. Cost: linear in the mention. */
export function readMention(text: string, spans: readonly Span[]): Mention | null {
  const words = trimmed(spans.flatMap((span) => wordsOf(text, span)));
  const first = words[0];
  const end = endOfPhrase(words);
  const last = words[end];
  if (first === undefined || last === undefined) return null;
  if (end === 0 && PRONOUNS.has(first.folded) && !/^\p{Lu}{2,}$/u.test(first.text))
    return { kind: 'pronoun', word: first.folded, start: first.start };
  const runs = isDemonym(words, end) ? [] : nameRuns(words);
  const named = namesAtHead(words, runs, end);
  if (named.length < 2 && isCorrelative(words)) return null;
  if (named.length > 0) return { kind: 'named', names: named.map((run) => mentioned(text, words, run)) };
  return describe(text, words, end, runs);
}

/** "neither the mayor nor her deputy": two sources, of whom the one that can be named does not stand for both. */
function isCorrelative(words: readonly Word[]): boolean {
  const first = words[0]?.folded ?? '';
  return (
    (first === 'neither' && words.some(({ folded }) => folded === 'nor')) ||
    (first === 'either' && words.some(({ folded }) => folded === 'or'))
  );
}

function trimmed(words: readonly Word[]): readonly Word[] {
  let start = 0;
  while (start < words.length - 1 && LEADING.has(words[start]?.folded ?? '')) start += 1;
  return words.slice(start);
}

/**
 * The names the phrase is about: the run that ends it, those joined to it with "and", or, where a
 * role noun ends the phrase, the name set off behind it.
 */
function namesAtHead(words: readonly Word[], runs: readonly NameRun[], end: number): readonly NameRun[] {
  const head = runs.find((run) => run.titleFrom <= end && run.to >= end);
  if (head !== undefined)
    return isMany(words, head) || isJoinedToMany(words, runs, end)
      ? []
      : [head, ...joined(words, runs, head)];
  const apposed = runs.find((run) => run.from > end && isSetOff(words, run));
  if (apposed === undefined) return [];
  const noun = words[end]?.folded ?? '';
  if (!isRoleNoun(noun) && !isOneOfThem(words) && !closesMention(words, apposed, end)) return [];
  return descriptionOf(noun) === 'collective' ? [apposed, ...joined(words, runs, apposed)] : [apposed];
}

const SINGLES: ReadonlySet<string> = new Set(['a', 'an', 'one', 'another']);

/** "One of them, Ana Obi": who one of several is stands behind the comma. */
const isOneOfThem = (words: readonly Word[]): boolean =>
  SINGLES.has(words[0]?.folded ?? '') &&
  words[1]?.folded === 'of' &&
  /^(?:them|these|those|us)$/u.test(words[2]?.folded ?? '');

/** "the well digger, Ana Obi": a person's name that ends the mention names whom the phrase describes. */
function closesMention(words: readonly Word[], run: NameRun, end: number): boolean {
  const first = words[0]?.folded ?? '';
  const isSomebodys = words.slice(0, end).some(({ possessive }) => possessive);
  const opens =
    (DEFINITE.has(first) || SINGLES.has(first) || isSomebodys) && end > 0 && end <= MOST_THING_WORDS;
  return opens && run.kind !== 'organisation' && isFullName(run) && run.to === words.length - 1;
}

/** More than a surname alone ("Ana Obi", "Lord Haines"). */
const isFullName = ({ from, to, honorific }: NameRun): boolean => from < to || honorific !== null;

/** "Democrat Voters", "Black Lawmakers": a plural that only print makes a name. */
function isMany(words: readonly Word[], run: NameRun): boolean {
  const last = words[run.to]?.folded ?? '';
  return run.kind !== 'person' && run.titleFrom === run.from && descriptionOf(last) === 'collective';
}

/** "Ruiz and European leaders": a name and others with it. */
function isJoinedToMany(words: readonly Word[], runs: readonly NameRun[], end: number): boolean {
  const next = words[end + 2];
  if (words[end + 1]?.folded !== 'and' || next === undefined || runs.some((run) => run.titleFrom === end + 2))
    return false;
  return descriptionOf(words[endOfPhraseFrom(words, end + 2)]?.folded ?? '') === 'collective';
}

/** Behind a comma, as the whole of the next phrase. */
function isSetOff(words: readonly Word[], run: NameRun): boolean {
  const article = words[run.titleFrom - 1];
  const isBehindArticle = article?.gap === 'comma' && article.folded === 'the';
  const opens = isBehindArticle || [run.titleFrom, run.from].some((at) => words[at]?.gap === 'comma');
  const next = words[run.to + 1];
  return opens && (next === undefined || next.gap !== 'space' || BOUNDARIES.has(next.folded));
}

/** "and", or the "nor" of "neither", stands at a word. */
const endsList = (words: readonly Word[], at: number): boolean =>
  /^(?:and|nor)$/u.test(words[at]?.folded ?? '');

function joined(words: readonly Word[], runs: readonly NameRun[], head: NameRun): readonly NameRun[] {
  const others: NameRun[] = [];
  let last = head;
  for (const run of runs.filter((other) => other.from > head.to)) {
    const isAnd = endsList(words, last.to + 1) && run.titleFrom === last.to + 2;
    const isListed = run.titleFrom === last.to + 1 && words[run.titleFrom]?.gap === 'comma';
    if (!isAnd && !(isListed && run.kind === head.kind)) break;
    others.push(run);
    last = run;
  }
  return endsList(words, (others.at(-1)?.titleFrom ?? 0) - 1) ? others : [];
}

function mentioned(text: string, words: readonly Word[], run: NameRun): MentionedName {
  const span = spanOf(words, run.from, run.to);
  return {
    ...span,
    name: plainWords(text, span),
    kind: run.kind,
    honorific: run.honorific,
    roles: printedRoles(text, words, run),
  };
}

const isRoleNoun = (folded: string): boolean => ROLE_NOUNS.has(folded) || ROLE_NOUNS.has(singular(folded));

function describe(text: string, words: readonly Word[], end: number, runs: readonly NameRun[]): Mention {
  const first = words[0];
  const isJoint = isJoinedToMany(words, runs, end);
  const last = isJoint ? endOfPhraseFrom(words, end + 2) : end;
  const head = words[last]?.folded ?? '';
  const from = ARTICLES.has(first?.folded ?? '') && end > 0 ? 1 : 0;
  const holder = isJoint ? null : holderOf(words, runs, end);
  const to = holder === null ? complementEnd(words, last) : Math.max(last, holder.to);
  const span = spanOf(words, from, to);
  return {
    kind: 'described',
    description: describedAs(words, end, last),
    head,
    words: plainWords(text, span, 80),
    span,
    definite: DEFINITE.has(first?.folded ?? '') || words.slice(0, end).some((word) => word.possessive),
    holder: holder === null ? null : mentioned(text, words, holder),
    purpose: DIVIDED_BODIES.has(head) ? purposeOf(text, words, holder, last) : '',
  };
}

/** The words that tell what a body is for: those in small letters, but for one that only tells more of it. */
function purposeOf(text: string, words: readonly Word[], holder: NameRun | null, head: number): string {
  const telling = words
    .slice((holder?.to ?? head) + 1, head)
    .filter((word) => word.gap === 'space' && !word.capital && !PASSING.has(word.folded));
  const [first, last] = [telling[0], telling.at(-1)];
  return first === undefined || last === undefined
    ? ''
    : plainWords(text, { start: first.start, end: last.end + (last.possessive ? POSSESSIVE : 0) }, 60);
}

/** Characters of a possessive ending, which stands outside its word. */
const POSSESSIVE = 2;

/** Words between a holder and a body that tell nothing of what it is for. */
const PASSING: ReadonlySet<string> = new Set(
  'own new old former entire powerful main once then local'.split(' '),
);

/** The name that stands in the phrase before its head, or behind "of", "for", "at" right after it. */
function holderOf(words: readonly Word[], runs: readonly NameRun[], end: number): NameRun | null {
  const inside = runs.find((run) => run.to < end);
  if (inside !== undefined && !PLACES.has(words[inside.to]?.folded ?? '')) return inside;
  const link = words[end + 1];
  if (link?.gap !== 'space' || !COMPLEMENT_LINKS.has(link.folded)) return null;
  return runs.find((run) => run.from > end && run.from <= end + 4) ?? null;
}
