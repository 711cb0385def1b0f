import type { Relation } from '../../model/index.ts';
import { BRACKET, ELLIPSIS, diffWords } from '../../text/index.ts';
import { Comparer } from './compare-words.ts';
import type { Comparison } from './compare-words.ts';
import { keysOf } from './texts.ts';
import type { Texts } from './texts.ts';

/** A wording as printed and as compared. */
export interface Wording {
  readonly printed: string;
  /** Parts it is printed in: the outlet's words may split it. */
  readonly parts: number;
  /** Its number among the wordings; -1 where no word of it can be compared. */
  readonly text: number;
  readonly indirect: boolean;
}

/** Tells how wordings relate to the fullest one of their group. */
export function relations(all: Texts): (wording: Wording, fullest: Wording) => Relation {
  const comparer = new Comparer(all);
  return (wording, fullest) => {
    if (wording.printed === fullest.printed && wording.indirect === fullest.indirect) return 'identical';
    const [text, full] = [wording.text, fullest.text];
    const longer = (all.words[text] ?? 0) > (all.words[full] ?? 0);
    const fit = (): Comparison | null =>
      longer ? comparer.compare(full, text) : comparer.compare(text, full);
    const isSame = text === full;
    if (wording.indirect && !fullest.indirect) return told(text < 0 || full < 0 || isSame ? null : fit());
    if (text < 0 || full < 0) return 'reworded';
    if (isSame) return 'punctuation';
    const found = fit();
    const keys = keysOf(all, text);
    const fullKeys = keysOf(all, full);
    if (found === null) return wording.indirect ? 'paraphrase' : apart(keys, fullKeys);
    return fitted(found, keys, fullKeys, longer);
  };
}

/** Of a quotation in the outlet's own words. */
const told = (found: Comparison | null): Relation =>
  (found === null ? null : alteredRelation(found)) ?? 'paraphrase';

function fitted(
  found: Comparison,
  text: readonly string[],
  fullest: readonly string[],
  longer: boolean,
): Relation {
  const altered = alteredRelation(found);
  if (altered !== null) return altered;
  if (found.edits > 0) return dropsWords(text, fullest) ? 'spliced' : 'reworded';
  if (found.bracket) return 'bracketed';
  if (found.ellipsis) return 'ellipsis';
  if (longer) return 'extended';
  return found.inLonger.end - found.inLonger.start === fullest.length ? 'punctuation' : 'truncated';
}

/** An opposite word changes what is said as a negation does. */
function alteredRelation({ altered }: Comparison): Relation | null {
  if (altered === null) return null;
  return altered === 'number' ? 'number-changed' : 'negation-changed';
}

/** Every word stands in the fullest wording, in order, but others between them were left out without a sign. */
function dropsWords(text: readonly string[], fullest: readonly string[]): boolean {
  return diffWords(text, fullest).every((part) => part.equal || part.aStart === part.aEnd);
}

/** Neither stands in the other: cut differently, with a sign, or put together from pieces. */
function apart(text: readonly string[], fullest: readonly string[]): Relation {
  const parts = diffWords(text, fullest);
  if (dropsWords(text, fullest)) return 'spliced';
  if (text.includes(ELLIPSIS)) return 'ellipsis';
  const changed = parts.filter((part) => !part.equal);
  const onlyAtEnds = changed.every(
    (part) => part.aStart === 0 || part.aEnd === text.length || part.aStart === part.aEnd,
  );
  if (onlyAtEnds) return 'extended';
  return text.includes(BRACKET) ? 'bracketed' : 'reworded';
}
