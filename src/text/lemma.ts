import { IRREGULAR_FORMS } from '../lexicon/index.ts';
import { keyOfListed } from './match-words.ts';
import { stem } from './stem.ts';

/**
 * One form for all forms of a word, from its key as `matchWords` folds it ("fell" and "falling", "signed" and "sign").
 *
 * Irregular forms by table, the rest by the Porter stemmer; a final "e" and a doubled last letter go, since
 * folding British and American spelling takes doubled letters apart. Not a word to show to people.
 */
export function lemma(key: string): string {
  if (/^[^a-z]/u.test(key)) return key;
  return shortened(stem(irregular().get(key) ?? key));
}

const shortened = (base: string): string =>
  base.length < 4 ? base : base.replace(/e$/u, '').replace(/(.)\1$/u, '$1');

let forms: ReadonlyMap<string, string> | null = null;

/** Folded when first asked for: folding them all takes longer than many a command. */
function irregular(): ReadonlyMap<string, string> {
  forms ??= new Map([...IRREGULAR_FORMS].map(([form, base]): [string, string] => [keyOfListed(form), base]));
  return forms;
}
