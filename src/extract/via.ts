// Who stands between a speaker and the page: the outlet that was told, the agency that reported, the channel used.
// Cost: linear in the sentence; every repeat in the expressions is bounded.
import type { LinkRole, Span, Via } from '../model/index.ts';
import type { RangeReader } from '../text/index.ts';
import { sentences, signsIn, WORD_SIGN } from '../text/index.ts';
import { matchesOf } from './matches-of.ts';
import type { FrameNames } from './via/frame-names.ts';
import { frameNames } from './via/frame-names.ts';
import { isOutlet, outletPart } from './via/outlet-names.ts';
import type { ShortNames } from './via/short-names.ts';
import { shortNames } from './via/short-names.ts';
import type { Distance, Phrase } from './via/phrases.ts';
import {
  CHANNEL,
  CITED,
  HEARD,
  IN_INTERVIEW,
  ON_NAME,
  REPORTED,
  TELLING,
  TOLD,
  TOLD_KIND,
} from './via/phrases.ts';

/** The words of one attribution and the sentence they stand in. */
export interface ViaContext {
  readonly sentence: Span;
  readonly content: readonly Span[];
  readonly cue: readonly Span[];
  readonly mention: readonly Span[];
  readonly addressee: Span | null;
}

/** Reads the intermediaries of attributions; what a sentence names is looked up once for all that stand in it. */
export type ViaReader = (context: ViaContext) => readonly Via[];

/** Intermediaries read in one sentence: a list without end is no sentence. */
const MOST_NAMED = 40;

/** An intermediary with the whole phrase that names it. */
interface Found extends Via {
  readonly distance: Distance;
  readonly phrase: Span;
  /** True where only the phrase tells that the name is an outlet's. */
  readonly isByFrame: boolean;
}

/** The intermediaries a sentence names beside the speaker, the one nearest to the speaker first. */
export function viaReader(text: string, wordsIn: RangeReader): ViaReader {
  let known: Span = { start: -1, end: -1 };
  let named: readonly Found[] = [];
  const names: TextNames = { isFramed: frameNames(text), fullOf: shortNames(text) };
  return (context) => {
    const { sentence } = context;
    if (sentence.start !== known.start || sentence.end !== known.end) {
      known = sentence;
      const signs = signsIn(wordsIn(sentence)) & SIGNS;
      named = signs === 0 ? NOBODY : namedIn(text, { sentence, signs }, names);
    }
    const told = toldTo(text, context, names);
    const elsewhere = named.some(isReporter) ? NOBODY : reportedBefore(text, context, names, wordsIn);
    if (told.length + named.length + elsewhere.length === 0) return NOBODY;
    const found = [...told];
    for (const via of [...named, ...elsewhere]) {
      if (isFree(context, via) && !found.some((other) => touches(other, via))) found.push(via);
    }
    return withoutOwnInterview(found)
      .sort((a, b) => a.distance - b.distance || a.start - b.start)
      .map(({ role, name, start, end }) => ({ role, name, start, end }));
  };
}

const isReporter = ({ role }: Via): boolean => role === 'reported-by';

/** How far before its sentence the reporter of "was quoted as saying" is looked for (characters). */
const REPORTER_REACH = 400;
const QUOTED_SOMEWHERE =
  /^(?:(?:was|were|is|are|been|being|also|later) ){0,3}(?:quoted|cited)(?: as [a-z]{5,12})?$/u;

/** Words that somebody "was quoted as saying" stood where the sentences before them in the paragraph say it was reported. */
function reportedBefore(
  text: string,
  { cue, sentence }: ViaContext,
  names: TextNames,
  wordsIn: RangeReader,
): readonly Found[] {
  const [first] = cue;
  if (first === undefined || !QUOTED_SOMEWHERE.test(text.slice(first.start, first.end))) return NOBODY;
  const from = Math.max(0, sentence.start - REPORTER_REACH);
  const line =
    text
      .slice(from, sentence.start)
      .split(/[\n\r\u0085\u2028\u2029]/u)
      .at(-1) ?? '';
  for (const before of sentences(text, {
    start: sentence.start - line.length,
    end: sentence.start,
  }).toReversed()) {
    const signs = signsIn(wordsIn(before)) & WORD_SIGN.reporting;
    const reporters =
      signs === 0 ? NOBODY : namedIn(text, { sentence: before, signs }, names).filter(isReporter);
    if (reporters.length > 0) return reporters.slice(-1);
  }
  return NOBODY;
}

/** "told the Herald in an interview" is one step: the interview is the Herald's. */
function withoutOwnInterview(found: readonly Found[]): Found[] {
  const isHeard = found.some(({ role }) => role === 'said-to');
  return found.filter(({ role, name }) => !(isHeard && role === 'said-via' && /interviews?$/iu.test(name)));
}

/** The signs without which a sentence names nobody in between: most are done with there. */
const SIGNS = WORD_SIGN.hearing | WORD_SIGN.on | WORD_SIGN.reporting | WORD_SIGN.by | WORD_SIGN.channel;
const NOBODY: readonly never[] = [];

/** A sentence with the signs of its words. */
interface SignedSentence {
  readonly sentence: Span;
  readonly signs: number;
}

/** What a text tells of the names in it. */
interface TextNames {
  readonly isFramed: FrameNames;
  readonly fullOf: ShortNames;
}

/** Every intermediary in a sentence, whoever speaks. */
function namedIn(text: string, { sentence, signs }: SignedSentence, names: TextNames): readonly Found[] {
  const passage = text.slice(sentence.start, sentence.end);
  const outlets: Found[] = [];
  if ((signs & WORD_SIGN.hearing) !== 0 || ((signs & WORD_SIGN.on) !== 0 && ON_NAME.test(passage)))
    addOutlets(outlets, { passage, signs, phrases: HEARD, names });
  addOutlets(outlets, { passage, signs, phrases: REPORTED, names });
  const found: Found[] = [];
  const add = (via: Found): void => {
    if (found.length < MOST_NAMED && !found.some((other) => touches(other.phrase, via))) found.push(via);
  };
  for (const via of outlets) add(via);
  if ((signs & WORD_SIGN.channel) !== 0) for (const via of channelsIn(passage)) add(via);
  return found.map((via) => ({
    ...via,
    start: via.start + sentence.start,
    end: via.end + sentence.start,
    phrase: shifted(via.phrase, sentence.start),
  }));
}

const shifted = ({ start, end }: Span, by: number): Span => ({ start: start + by, end: end + by });

interface Phrases {
  readonly passage: string;
  readonly signs: number;
  readonly phrases: readonly Phrase[];
  readonly names: TextNames;
}

/** Adds the outlets some phrases name in a passage. */
function addOutlets(outlets: Found[], { passage, signs, phrases, names }: Phrases): void {
  for (const phrase of phrases)
    if ((signs & phrase.signs) !== 0) for (const via of outletsIn(passage, phrase, names)) outlets.push(via);
}

/** The outlets a phrase names in a passage, at their places in the passage. */
function outletsIn(
  passage: string,
  { pattern, needs, role, distance, isFrame }: Phrase,
  { fullOf, isFramed }: TextNames,
): readonly Found[] {
  if (!needs.test(passage)) return NOBODY;
  return matchesOf(pattern, passage).flatMap((match) => {
    const words = match.groups?.['name'] ?? '';
    const short = fullOf(words);
    const known = short ?? outletNamed(words, match.groups?.['kind'] !== undefined);
    const isByFrame = known === null && isFrame === true && isFramed(words);
    const outlet = isByFrame ? words : known;
    const from = match.index + match[0].lastIndexOf(words);
    const at = outlet === null ? -1 : words.indexOf(outlet);
    const printed = short === null ? outlet : words;
    const via = printed === null ? null : named(role, from + Math.max(0, at), printed, short);
    const phrase = { start: match.index, end: match.index + match[0].length };
    return via === null ? [] : [{ ...via, distance, phrase, isByFrame }];
  });
}

/** The outlet in these words: all of them where "the agency" stands before, else what a list or an ending tells. */
function outletNamed(words: string, isToldKind: boolean): string | null {
  if (isToldKind || isOutlet(words)) return words;
  return /['’]s /u.test(words) ? null : outletPart(words);
}

function channelsIn(passage: string): Found[] {
  const places = [...matchesOf(CHANNEL, passage), ...matchesOf(CITED, passage)];
  return places.flatMap((match) => {
    const name = match[0].replace(OPENING, '');
    const via = named('said-via', match.index + match[0].length - name.length, name);
    const phrase = { start: match.index, end: match.index + match[0].length };
    return via === null ? [] : [{ ...via, distance: 0 as const, phrase, isByFrame: false }];
  });
}

const OPENING = /^(?:citing|according to|quoting from|\p{L}{2,7}) (?:(?:an?|the|his|her|its|their) )?/iu;

const touches = (a: Span, b: Span): boolean => a.start < b.end && b.start < a.end;

/** Outside what was said; an outlet that reports may itself be the source the sentence names. */
function isFree({ content, mention, addressee }: ViaContext, via: Found): boolean {
  if (content.some((span) => touches(span, via))) return false;
  if ((via.isByFrame || via.role !== 'reported-by') && mention.some((span) => touches(span, via)))
    return false;
  return addressee === null || !touches(addressee, via) || via.start >= addressee.start;
}

/** `whole` is the name where the words are short for it. */
function named(role: LinkRole, start: number, words: string, whole: string | null = null): Via | null {
  const article = /^(?:the|an?) /iu.exec(words)?.[0].length ?? 0;
  const name = words
    .slice(article)
    .replace(/[.,’'-]{1,8}$/u, '')
    .replace(/['’]s$/u, '');
  if (name === '') return null;
  return { role, name: whole ?? name, start: start + article, end: start + article + name.length };
}

/** "told the BBC", "told Axios' reporter", "told the Courier": the outlet in the words for whom it was said to. */
function toldTo(
  text: string,
  { addressee, cue }: ViaContext,
  { fullOf, isFramed }: TextNames,
): readonly Found[] {
  for (const place of [kindTold(text, cue), addressee, behindTelling(text, cue)]) {
    if (place === null) continue;
    const words = text.slice(place.start, place.end);
    const short = fullOf(words);
    const known = short ?? ('isKindTold' in place ? words : outletPart(words));
    const isByFrame = known === null && isInterviewed(text, place) && isFramed(words);
    const outlet = isByFrame ? words : known;
    if (outlet === null) continue;
    const printed = short === null ? outlet : words;
    const via = named('said-to', place.start + words.indexOf(printed), printed, short);
    return via === null ? NOBODY : [{ ...via, distance: 0, phrase: place, isByFrame }];
  }
  return NOBODY;
}

/** The name behind "told German daily": the words before it tell that it is an outlet's. */
function kindTold(text: string, cue: readonly Span[]): (Span & { readonly isKindTold: true }) | null {
  const last = cue.at(-1);
  if (last === undefined || !TELLING.test(text.slice(last.start, last.end))) return null;
  const match = TOLD_KIND.exec(text.slice(last.end, last.end + NAME_REACH));
  const name = match?.groups?.['name'];
  if (match === null || name === undefined) return null;
  const end = last.end + match[0].length;
  return { start: end - name.length, end, isKindTold: true };
}

/** How far behind whom it was told an interview is looked for (characters). */
const INTERVIEW_REACH = 60;

const isInterviewed = (text: string, { end }: Span): boolean =>
  IN_INTERVIEW.test(text.slice(end, end + INTERVIEW_REACH));

/** How far behind a verb of telling the name of an outlet is read (characters). */
const NAME_REACH = 160;

/** The name right behind "told", where no rule has read whom it was said to. */
function behindTelling(text: string, cue: readonly Span[]): Span | null {
  const last = cue.at(-1);
  if (last === undefined || !TELLING.test(text.slice(last.start, last.end))) return null;
  const match = TOLD.exec(text.slice(last.end, last.end + NAME_REACH));
  const name = match?.groups?.['name'];
  if (match === null || name === undefined) return null;
  const end = last.end + match[0].length;
  return { start: end - name.length, end };
}
