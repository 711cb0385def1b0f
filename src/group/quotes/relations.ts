import type { Relation } from '../../model/index.ts';
import { BRACKET, ELLIPSIS, diffWords } from '../../text/index.ts';
import { comparer } from './compare-words.ts';
import type { Comparison } from './compare-words.ts';
import type { Text } from './texts.ts';

/** A wording as printed and as compared. */
export interface Wording {
  readonly printed: string;
  /** Parts it is printed in: the outlet's words may split it. */
  readonly parts: number;
  readonly text: Text | null;
  readonly indirect: boolean;
}

/** How a wording relates to the fullest one of its group. */
export function relationOf(wording: Wording, fullest: Wording): Relation {
  if (wording.indirect && !fullest.indirect) return 'paraphrase';
  if (wording.printed === fullest.printed) return 'identical';
  const { text } = wording;
  if (text === null || fullest.text === null) return 'reworded';
  if (text.key === fullest.text.key) return 'punctuation';
  const longer = text.words > fullest.text.words;
  const found = longer ? comparer(fullest.text)(text) : comparer(text)(fullest.text);
  if (found === null) return wording.indirect ? 'paraphrase' : apart(text, fullest.text);
  return fitted(found, text, fullest.text, longer);
}

function fitted(found: Comparison, text: Text, fullest: Text, longer: boolean): Relation {
  if (found.altered !== null) return found.altered === 'number' ? 'number-changed' : 'negation-changed';
  if (found.edits > 0) return dropsWords(text, fullest) ? 'spliced' : 'reworded';
  if (found.bracket) return 'bracketed';
  if (found.ellipsis) return 'ellipsis';
  if (longer) return 'extended';
  return found.inLonger.end - found.inLonger.start === fullest.keys.length ? 'punctuation' : 'truncated';
}

/** Every word stands in the fullest wording, in order, but others between them were left out without a sign. */
function dropsWords(text: Text, fullest: Text): boolean {
  const parts = diffWords(text.keys, fullest.keys);
  return parts.every((part) => part.equal || part.aStart === part.aEnd);
}

/** Neither stands in the other: cut differently, with a sign, or put together from pieces. */
function apart(text: Text, fullest: Text): Relation {
  const parts = diffWords(text.keys, fullest.keys);
  if (dropsWords(text, fullest)) return 'spliced';
  if (text.keys.includes(ELLIPSIS)) return 'ellipsis';
  const changed = parts.filter((part) => !part.equal);
  const onlyAtEnds = changed.every(
    (part) => part.aStart === 0 || part.aEnd === text.keys.length || part.aStart === part.aEnd,
  );
  if (onlyAtEnds) return 'extended';
  return text.keys.includes(BRACKET) ? 'bracketed' : 'reworded';
}
