import type { Span } from '../../model/index.ts';
import type { Sentence } from './item.ts';
import { itemAt } from './item.ts';
import { isAuxiliary, isDeterminer, isPreposition, isPronoun } from './words.ts';

/** Items `from` up to `to` of a sentence. */
export interface Phrase {
  readonly from: number;
  readonly to: number;
}

/** No noun phrase is longer (items). */
export const LONGEST_PHRASE = 45;
/** No aside between a noun and its verb is longer (items). */
export const LONGEST_ASIDE = 40;

/** The text from the first to the last item of a phrase. */
export function spanOf(sentence: Sentence, { from, to }: Phrase): Span {
  return { start: itemAt(sentence, from).start, end: itemAt(sentence, to - 1).end };
}

/** Marks that stand inside names and figures. */
export const isInnerMark = (sentence: Sentence, at: number): boolean =>
  ['&', '/', '-', '$', '%', '#', '.'].includes(itemAt(sentence, at).lower);

/** A quotation of a word or two between names ("Ana “Ace” Reyes"). */
export function isNickname(sentence: Sentence, at: number): boolean {
  const { start, end } = itemAt(sentence, at);
  return end - start <= 24 && itemAt(sentence, at - 1).isCapital && itemAt(sentence, at + 1).isCapital;
}

/** Participles that no ending tells and that stand behind a noun ("a letter seen by …"). */
const PARTICIPLES = new Set(
  'seen sent written made given known shown taken found brought drawn built driven held kept sold led told'.split(
    ' ',
  ),
);

/** "officials briefed on the matter": a participle inside the phrase, told by what follows it. */
export function isReduced(sentence: Sentence, at: number): boolean {
  const item = itemAt(sentence, at);
  if (isAuxiliary(item) || !(item.lower.endsWith('ed') || PARTICIPLES.has(item.lower))) return false;
  const next = itemAt(sentence, at + 1);
  const before = itemAt(sentence, at - 1);
  if (isDeterminer(before) || before.lower === "'s" || before.lower === '’s') return true;
  return isPreposition(next) && before.kind === 'word' && !before.isCapital && !isPronoun(before);
}
