// Finds the verbs that report in a sentence, with their auxiliaries and negations. Cost: linear in its words.
import type { CueClass, CueFrame } from '../../lexicon/index.ts';
import { CUE_PARTICLES } from '../../lexicon/index.ts';
import { isWish } from './anonymity.ts';
import type { CueForm, VerbShape } from './cue-forms.ts';
import { needsParticle } from './cue-forms.ts';
import type { Item, Sentence } from './item.ts';
import { itemAt } from './item.ts';
import { describesNoun } from './participles.ts';
import { BIT } from './word-nature.ts';
import {
  isAdverb,
  isAuxiliary,
  isComma,
  isDeterminer,
  isNot,
  isPossessive,
  isPreposition,
  isPronoun,
  isTimeWord,
  isVerbLike,
} from './words.ts';

/** `finite`: has a subject of its own; `loose`: a participle or infinitive that shares one; `passive`: its subject is not who speaks. */
export type CueVoice = 'finite' | 'loose' | 'passive';

/** A reporting verb: items `from` up to `to` with its auxiliaries and particle, `head` the verb itself. */
export interface VerbCue {
  readonly from: number;
  readonly to: number;
  readonly head: number;
  readonly lemma: string;
  readonly class: CueClass;
  readonly frames: readonly CueFrame[];
  readonly voice: CueVoice;
  readonly negated: boolean;
  readonly particle: string | null;
}

/** How many auxiliaries, adverbs and negations are taken in before a verb. */
const LONGEST_VERB_PHRASE = 8;

/** The verbs of a sentence that report, in order, those inside quotation marks left out. */
export function verbCues(sentence: Sentence): readonly VerbCue[] {
  const found: VerbCue[] = [];
  for (let at = sentence.from; at < sentence.to; at += 1) {
    const { kind, bits, forms } = itemAt(sentence, at);
    if ((bits & BIT.cue) === 0 || kind !== 'word' || isNamePart(sentence, at)) continue;
    const cue = cueAt(sentence, at, forms);
    if (cue !== null) found.push(cue);
  }
  return found;
}

/** Fewer words in lower case than this stand in a headline, where a verb may have a capital. */
const RUNNING_TEXT_WORDS = 3;

/** "the Quay Post", "<post id": a capital behind another capital or an article, in running text, belongs to a name. */
function isNamePart(sentence: Sentence, at: number): boolean {
  const before = at > sentence.from ? itemAt(sentence, at - 1) : null;
  if (/^[<#@]$/u.test(before?.lower ?? '')) return true;
  if (before === null || !itemAt(sentence, at).isCapital) return false;
  if (!before.isCapital && !isDeterminer(before)) return false;
  return lowerWords(sentence) >= RUNNING_TEXT_WORDS || isBehindArticle(sentence, at);
}

/** No name of a paper has more words before its last (items). */
const LONGEST_NAME_START = 4;

/** "the Sunday Post": an article in lower case, then nothing but capitals. */
function isBehindArticle(sentence: Sentence, at: number): boolean {
  let first = at - 1;
  while (at - first <= LONGEST_NAME_START && itemAt(sentence, first).isCapital) first -= 1;
  const { lower, isCapital } = itemAt(sentence, first);
  return first < at - 1 && lower === 'the' && !isCapital;
}

function lowerWords(sentence: Sentence): number {
  let found = 0;
  for (let at = sentence.from; at < sentence.to && found < RUNNING_TEXT_WORDS; at += 1) {
    const item = itemAt(sentence, at);
    if (item.kind === 'word' && !item.isCapital) found += 1;
  }
  return found;
}

function cueAt(sentence: Sentence, head: number, forms: readonly CueForm[]): VerbCue | null {
  const start = phraseStart(sentence, head);
  const shape = shapeIn(sentence, head, forms, start);
  const first = forms[0];
  if (shape === null || first === undefined || isWish(sentence, head)) return null;
  if (start.from === head && describesNoun(sentence, head)) return null;
  if (first.lemma === 'read' && shape === 'loose') return null;
  const particle = particleOf(sentence, head, first.lemma);
  if (particle === null && needsParticle(first.lemma)) return null;
  const { from, negated } = start;
  const { lemma } = first;
  return { from, head, lemma, voice: shape, negated, particle, ...withParticle(head, forms, particle) };
}

/** Where a verb ends with its particle, and what it then means and takes. */
function withParticle(
  head: number,
  forms: readonly CueForm[],
  particle: string | null,
): Pick<VerbCue, 'to' | 'class' | 'frames'> {
  const first = forms[0];
  const own = first?.class ?? 'speech';
  if (particle === null) return { to: head + 1, class: own, frames: forms.map(({ frame }) => frame) };
  const kind = CUE_PARTICLES.get(`${first?.lemma ?? ''} ${particle}`) ?? own;
  const frames: readonly CueFrame[] =
    particle === 'on' ? forms.map(({ frame }) => frame) : ['object', 'clause'];
  return { to: head + 2, class: kind, frames };
}

interface PhraseStart {
  readonly from: number;
  readonly negated: boolean;
  readonly hasBe: boolean;
  readonly hasHave: boolean;
  readonly hasTo: boolean;
  readonly hasAuxiliary: boolean;
}

const BE = new Set("is are was were be been being am 's ’s 're ’re 'm ’m".split(' '));
const HAVE = new Set("has have had having 've ’ve 'd ’d".split(' '));
/** Verbs that carry an infinitive which does the reporting ("went on to say", "declined to say"). */
const CARRIERS = new Set(
  `went on goes going continued continues began begins came declined declines refused refuses failed seemed appeared
  wanted managed tried sought chose hesitated rushed dared used got able quick quickly expected scheduled prepared
  careful happy`.split(/\s+/u),
);

function phraseStart(sentence: Sentence, head: number): PhraseStart {
  let start: PhraseStart = {
    from: head,
    negated: false,
    hasBe: false,
    hasHave: false,
    hasTo: false,
    hasAuxiliary: false,
  };
  for (let at = head - 1; at >= sentence.from && head - at <= LONGEST_VERB_PHRASE; at -= 1) {
    const wider = widened(sentence, at, head, start);
    if (wider === null) break;
    start = wider;
  }
  let { from } = start;
  while (from < head && isAdverb(itemAt(sentence, from)) && !isNot(itemAt(sentence, from))) from += 1;
  return { ...start, from };
}

/** The verb phrase with the word before it taken in, or null where that word is no part of it. */
function widened(sentence: Sentence, at: number, head: number, start: PhraseStart): PhraseStart | null {
  const item = itemAt(sentence, at);
  const carries = start.hasTo && CARRIERS.has(item.lower);
  const isTo = start.from === head && isInfinitiveMark(sentence, at);
  if (!(isHelper(item) || isTo || carries) || isPossessiveClitic(sentence, at)) return null;
  const isFirst = !start.hasTo;
  return {
    from: at,
    negated: start.negated || isDenial(item, carries),
    hasBe: start.hasBe || (isFirst && BE.has(item.lower)),
    hasHave: start.hasHave || (isFirst && HAVE.has(item.lower)),
    hasTo: start.hasTo || isTo,
    hasAuxiliary: start.hasAuxiliary || isAuxiliary(item) || carries,
  };
}

const isInfinitiveMark = (sentence: Sentence, at: number): boolean =>
  itemAt(sentence, at).lower === 'to' && !isComma(itemAt(sentence, at - 1));
const isHelper = (item: Item): boolean => isAuxiliary(item) || isNot(item) || isAdverb(item);
const isDenial = (item: Item, carries: boolean): boolean =>
  isNot(item) || (carries && /^(?:declin|refus|fail)/u.test(item.lower));

/** "'s" behind a noun and before another noun is a possessive; before an adverb or a participle it is "is". */
function isPossessiveClitic(sentence: Sentence, at: number): boolean {
  const { lower } = itemAt(sentence, at);
  if (lower !== "'s" && lower !== '’s') return false;
  const before = itemAt(sentence, at - 1).lower;
  return !['he', 'she', 'it', 'who', 'that', 'there', 'what'].includes(before);
}

function shapeIn(
  sentence: Sentence,
  head: number,
  forms: readonly CueForm[],
  start: PhraseStart,
): CueVoice | null {
  const before = itemAt(sentence, start.from - 1);
  const isBare = start.from === head;
  if (isBare && isNounPlace(before, hasShape(forms, 'ing')) && !isSaidByCount(sentence, head, forms))
    return null;
  if (hasShape(forms, 'ing')) return ingVoice(sentence, start);
  const isPast = hasShape(forms, 'past');
  if (isPast || hasShape(forms, 'participle')) return pastVoice(sentence, head, isPast, start);
  if (start.hasTo && !start.hasAuxiliary) return 'loose';
  if (start.hasAuxiliary) return 'finite';
  if (isBare && (start.from === sentence.from || isParticle(before) || isNoun(sentence, head))) return null;
  return isNounAfter(itemAt(sentence, head), itemAt(sentence, head + 1)) ? null : 'finite';
}

const hasShape = (forms: readonly CueForm[], shape: VerbShape): boolean =>
  forms.some((form) => form.shape === shape);

/** "The two said", "a mother of three replied": numbers in words that stand for people before a verb of saying in the past. */
const COUNTS = new Set('two three four five six seven eight nine ten'.split(' '));

function isSaidByCount(sentence: Sentence, head: number, forms: readonly CueForm[]): boolean {
  if (!COUNTS.has(itemAt(sentence, head - 1).lower)) return false;
  const isPast = forms.some(({ shape }) => shape === 'past');
  return isPast && forms.some(({ frame }) => frame === 'clause') && !isAdjective(sentence, head);
}

/** "the two accused men": a form in -ed before a word goes with that word. */
function isAdjective(sentence: Sentence, head: number): boolean {
  const next = itemAt(sentence, head + 1);
  return itemAt(sentence, head).lower.endsWith('ed') && next.kind === 'word' && next.lower !== 'that';
}

/** Base forms that print has as nouns far more often. */
const NOUNS_TOO = new Set('state show post text claim project report gasp sigh cry joke laugh'.split(' '));
/** What may stand before a base form as its subject though it does not end in "s". */
const PLURALS = new Set(
  'police people men women children staff media data others many most both who which that and'.split(' '),
);

/** "the hilliest state", "a radio show": no plural, and no second name, stands before the base form. */
function isNoun(sentence: Sentence, head: number): boolean {
  const { lower, isCapital } = itemAt(sentence, head - 1);
  if (!NOUNS_TOO.has(itemAt(sentence, head).lower)) return false;
  if (lower.endsWith('s') || PLURALS.has(lower) || isPronoun(itemAt(sentence, head - 1))) return false;
  return !(isCapital && [head - 2, head - 3].some((at) => itemAt(sentence, at).lower === 'and'));
}

/** "came back": right behind another verb a base form is its particle. */
const isParticle = (before: Item): boolean => isVerbLike(before) && !isAuxiliary(before);

function pastVoice(sentence: Sentence, head: number, isPast: boolean, start: PhraseStart): CueVoice | null {
  if (start.hasBe && !start.hasTo) return 'passive';
  if (!isPast && !start.hasHave) return null;
  return start.from === head && isPassiveWithoutAuxiliary(sentence, head) ? 'passive' : 'finite';
}

/** With a form of "be" it is the verb of its clause; directly behind a name it is part of that name. */
function ingVoice(sentence: Sentence, start: PhraseStart): CueVoice | null {
  if (start.hasBe) return 'finite';
  return itemAt(sentence, start.from - 1).isCapital ? null : 'loose';
}

/** A verb form in -s or in its base form stands as a noun behind these. */
function isNounPlace(before: Item, isIng: boolean): boolean {
  if (before.kind === 'number') return true;
  if (before.lower === 'that' || before.lower === 'who' || before.lower === 'which') return false;
  return (
    (isDeterminer(before) && !isPlainPronoun(before)) ||
    isPossessive(before) ||
    (!isIng && isNounPreposition(before))
  );
}

const isPlainPronoun = ({ lower }: Item): boolean =>
  ['some', 'many', 'most', 'both', 'several', 'few', 'all', 'this', 'another'].includes(lower);
const isNounPreposition = (item: Item): boolean => isPreposition(item) && item.lower !== 'like';
const isNounAfter = (head: Item, after: Item): boolean =>
  (after.lower === 'of' || after.lower === 'by') && /(?:s|t|m|n|k|d|l)$/u.test(head.lower);

const isPassiveWithoutAuxiliary = (sentence: Sentence, head: number): boolean => {
  let at = head + 1;
  while (at < head + 4 && (isAdverb(itemAt(sentence, at)) || isTimeWord(itemAt(sentence, at)))) at += 1;
  return itemAt(sentence, at).lower === 'by';
};

function particleOf(sentence: Sentence, head: number, lemma: string): string | null {
  const next = itemAt(sentence, head + 1).lower;
  return CUE_PARTICLES.has(`${lemma} ${next}`) ? next : null;
}
