// Where reported words end: the sentence, or a clause in it that reports anew. Linear in the sentence.
import type { Sentence } from './item.ts';
import { itemAt } from './item.ts';
import { BIT } from './word-nature.ts';
import {
  beginsNounPhrase,
  isAuxiliary,
  isComma,
  isDeterminer,
  isPreposition,
  isVerbLike,
  opensClause,
} from './words.ts';

/**
 * Where the reported words end: the sentence's end, or before a clause that reports anew
 * ("…, adding that", "…, but declined", "…, according to").
 */
export function contentEnd(context: EndContext, start: number): number {
  const { sentence } = context;
  for (let at = start + 1; at < sentence.to; at += 1) {
    if (at - 1 > start && endsWithComma(context, at - 1) && leavesQuotation(sentence, at)) return at;
    if (endsAt(sentence, at, start)) return at;
  }
  return sentence.to;
}

/** The word or mark at an item ends the report that begins at `start`. */
function endsAt(sentence: Sentence, at: number, start: number): boolean {
  const item = itemAt(sentence, at);
  if ((item.bits & BIT.contentEnd) === 0) return false;
  if (isComma(item)) return reportsAnew(sentence, at + 1) || closesAside(sentence, at, start);
  if (item.lower === 'and') return isSpeechPast(sentence, at + 1);
  if (item.lower === 'while') return at > start + 1 && reportsAnew(sentence, at);
  if (item.lower === ':') return isSaidBehind(sentence, at + 1);
  return item.lower === ';' || (item.lower === 'according' && itemAt(sentence, at + 1).lower === 'to');
}

/** "who feared the worst, said": the first comma of what is reported closes the aside it stands in. */
function closesAside(sentence: Sentence, comma: number, start: number): boolean {
  if (!isSpeechPast(sentence, comma + 1)) return false;
  for (let at = start; at < comma; at += 1) if (isComma(itemAt(sentence, at))) return false;
  return true;
}

/** A quotation that has words of its own behind it ("…: “Q,” he said"). */
const isSaidBehind = (sentence: Sentence, at: number): boolean =>
  itemAt(sentence, at).kind === 'quotation' && at + 1 < sentence.to;

/** What the end of reported words is read from. */
export interface EndContext {
  readonly text: string;
  readonly sentence: Sentence;
}

/** American print puts the clause's comma inside the closing mark. */
function endsWithComma({ text, sentence }: EndContext, at: number): boolean {
  const { kind, end } = itemAt(sentence, at);
  return kind === 'quotation' && /,.$/u.test(text.slice(end - 2, end));
}

const leavesQuotation = (sentence: Sentence, at: number): boolean =>
  isPreposition(itemAt(sentence, at)) || reportsAnew(sentence, at);

function reportsAnew(sentence: Sentence, at: number): boolean {
  const item = itemAt(sentence, at);
  if (/^(?:according|citing|reports|reported)$/u.test(item.lower)) return true;
  if (item.forms.some(({ shape, class: kind }) => shape === 'ing' && kind === 'speech')) return true;
  if (isReportersAside(sentence, at) || isNamedByAnother(sentence, at) || tellsAll(sentence, at)) return true;
  if (!['but', 'and', 'although', 'though', 'while', 'yet'].includes(item.lower)) return false;
  for (let next = at + 1; next < sentence.to && next - at <= 6; next += 1) {
    const word = itemAt(sentence, next);
    if (word.kind !== 'word') return false;
    if (isSpeechPast(sentence, next)) return true;
    if (isVerbLike(word) && !isAuxiliary(word)) return false;
  }
  return false;
}

/** "though he gave no details", "although she left open who": what the speaker did not say is told by the reporter. */
function isReportersAside(sentence: Sentence, at: number): boolean {
  if (!/^(?:though|although|but|without)$/u.test(itemAt(sentence, at).lower)) return false;
  if (itemAt(sentence, at).lower === 'without') return LEAVING_OUT.has(itemAt(sentence, at + 1).lower);
  if (!/^(?:he|she|they|it)$/u.test(itemAt(sentence, at + 1).lower)) return false;
  const verb = itemAt(sentence, at + 2).lower;
  const after = itemAt(sentence, at + 3).lower;
  return /^(?:gave|offered|provided|named|set|cited)$/u.test(verb)
    ? after === 'no'
    : verb === 'left' && after === 'open';
}

/** No name or office of who tells it all is longer (items). */
const LONGEST_TELLER = 7;

/** "…, the palace said." at the end of the sentence: whoever tells all that stands before. */
function tellsAll(sentence: Sentence, at: number): boolean {
  const end = itemAt(sentence, sentence.to - 1).kind === 'mark' ? sentence.to - 1 : sentence.to;
  const verb = end - 1;
  if (verb - at < 1 || verb - at > LONGEST_TELLER || !isSpeechPast(sentence, verb)) return false;
  if (!beginsNounPhrase(itemAt(sentence, at)) || opensClause(itemAt(sentence, at))) return false;
  for (let next = at; next < verb; next += 1) {
    const item = itemAt(sentence, next);
    if (item.kind !== 'word' || isVerbLike(item) || isAuxiliary(item)) return false;
  }
  return true;
}

/** Between the noun and what somebody else calls it (items): a short name with its office. */
const LONGEST_CALLER = 8;

/** "…, a pledge that Lund dismissed as", "…, in remarks the embassy described as": what was said has a name, which another judges. */
function isNamedByAnother(sentence: Sentence, at: number): boolean {
  const first = itemAt(sentence, at).lower;
  if (first !== 'a' && first !== 'an' && first !== 'in') return false;
  let noun = at + 1;
  if (first === 'in' && isDeterminer(itemAt(sentence, noun))) noun += 1;
  if (!isPreposition(itemAt(sentence, noun + 1)) && !SAYING.has(itemAt(sentence, noun).lower)) noun += 1;
  if (!SAYING.has(itemAt(sentence, noun).lower)) return false;
  for (let next = noun + 1; next < sentence.to && next - noun <= LONGEST_CALLER; next += 1) {
    const item = itemAt(sentence, next);
    if (item.kind === 'mark' || item.kind === 'quotation') return false;
    if (item.forms.some(({ shape }) => shape === 'past') && next > noun + 1) return true;
  }
  return false;
}

/** What a telling is called by the one who writes of it. */
const SAYING: ReadonlySet<string> = new Set(
  `accusation allegation announcement answer appeal argument assertion assessment boast charge claim comment comments
  comparison contention declaration demand description explanation figure idea line message move offer phrase pledge
  position prediction promise proposal proposition remark remarks request statement suggestion term threat view vow
  warning word words`.split(/\s+/u),
);

const LEAVING_OUT = new Set('elaborating giving offering providing naming specifying'.split(' '));

const isSpeechPast = (sentence: Sentence, at: number): boolean =>
  (itemAt(sentence, at).bits & BIT.speechPast) !== 0;
