// One-word edits of real sentences: two printings of one sentence that contradict each other in a known way. The edits are
// made here, from nothing but the sentence and a seed in its place; the product sees the two printings alone.
import { FUNCTION_WORDS, MONTHS, NEGATORS, OPPOSITES, WEEKDAYS } from '../../src/lexicon/index.ts';

export const EDIT_KINDS = ['negation', 'number', 'date', 'antonym', 'modality', 'name'] as const;
export type EditKind = (typeof EDIT_KINDS)[number];

const AUXILIARY = /\b(is|are|was|were|will|would|can|could|should|must|did|does) (?!not\b|n['’]t)(?=[a-z])/u;
const NEGATED = /\b(is|are|was|were|will|would|can|could|should|must) not (?=[a-z])/u;
const FIGURE =
  /(?<![\w.,$£€-]|(?:Jan|Feb|Mar|Apr|Aug|Sept|Oct|Nov|Dec)\. |(?:January|February|March|April|May|June|July|August|September|October|November|December) )(\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?(?= [a-z]|%| percent)/gu;
const NUMBER_WORDS =
  'two three four five six seven eight nine ten eleven twelve fifteen twenty thirty forty fifty'.split(' ');
const NAMES = /(?<=[a-z,] )(\p{Lu}\p{Ll}{2,}(?: \p{Lu}\p{Ll}{2,})*)/gu;
const NO_NAMES = new Set([
  'I',
  'The',
  'Mr',
  'Mrs',
  'Ms',
  'Dr',
  'Sen',
  'Gov',
  'Rep',
  'President',
  ...capital([...WEEKDAYS.keys(), ...MONTHS.keys()]),
]);

function capital(words: readonly string[]): string[] {
  return words.map((word) => word.charAt(0).toUpperCase() + word.slice(1));
}

/** What is put in: `at` varies the value, `names` are those of other sentences. */
export interface Choice {
  readonly at: number;
  readonly names: readonly string[];
}

/** The sentence with one edit of a kind, or null where it has no place for one. */
export function edited(kind: EditKind, sentence: string, { at, names }: Choice): string | null {
  switch (kind) {
    case 'negation':
      return withNegation(sentence);
    case 'number':
      return withNumber(sentence, at);
    case 'date':
      return withDate(sentence, at);
    case 'antonym':
      return withOpposite(sentence);
    case 'modality':
      return withModality(sentence);
    case 'name':
      return withName(sentence, at, names);
  }
}

function withNegation(sentence: string): string | null {
  const words = sentence.toLowerCase().split(/[^a-z]+/u);
  if (NEGATED.test(sentence)) return sentence.replace(NEGATED, '$1 ');
  if (words.some((word) => NEGATORS.has(word))) return null;
  return AUXILIARY.test(sentence) ? sentence.replace(AUXILIARY, '$1 not ') : null;
}

function withNumber(sentence: string, at: number): string | null {
  const found = [...sentence.matchAll(FIGURE)].find(([figure]) => !/^(?:1[89]|20)\d\d$/u.test(figure));
  if (found !== undefined) {
    const value = Number(found[0].replaceAll(',', ''));
    const other = Math.round(value * (1.7 + 0.6 * (at % 3)) + 1);
    const printed = found[0].includes(',') ? other.toLocaleString('en-US') : String(other);
    return replaced(sentence, found, printed);
  }
  const word = new RegExp(`\\b(${NUMBER_WORDS.join('|')})\\b(?= [a-z]{4,}s\\b)`, 'u').exec(sentence);
  if (word === null) return null;
  return replaced(
    sentence,
    word,
    NUMBER_WORDS[(NUMBER_WORDS.indexOf(word[0]) + 3 + (at % 5)) % NUMBER_WORDS.length] ?? '',
  );
}

const MONTH_NAMES = 'January February March April June July August September October November December'.split(
  ' ',
);
const DAY_NAMES = 'Monday Tuesday Wednesday Thursday Friday Saturday Sunday'.split(' ');

function withDate(sentence: string, at: number): string | null {
  const day = new RegExp(`\\b(${DAY_NAMES.join('|')})\\b`, 'u').exec(sentence);
  if (day !== null)
    return replaced(sentence, day, DAY_NAMES[(DAY_NAMES.indexOf(day[0]) + 1 + (at % 6)) % 7] ?? '');
  const exact = new RegExp(`(?<=\\b(?:${MONTH_NAMES.join('|')}) )\\d{1,2}\\b`, 'u').exec(sentence);
  if (exact !== null) return replaced(sentence, exact, String(((Number(exact[0]) + 3 + (at % 9)) % 28) + 1));
  const month = new RegExp(`(?<=\\b[Ii]n )(${MONTH_NAMES.join('|')})\\b`, 'u').exec(sentence);
  if (month !== null)
    return replaced(sentence, month, MONTH_NAMES[(MONTH_NAMES.indexOf(month[0]) + 1 + (at % 10)) % 11] ?? '');
  const year = /(?<=\b[Ii]n )(?:19|20)\d\d\b/u.exec(sentence);
  return year === null ? null : replaced(sentence, year, String(Number(year[0]) - 1 - (at % 7)));
}

/** Words as they stand in the table, and regular pasts of its verbs. */
const OPPOSITE_FORMS: ReadonlyMap<string, string> = new Map(
  OPPOSITES.flatMap(([a, b]) => [
    [a, b] as const,
    [b, a] as const,
    ...(past(a) === null || past(b) === null
      ? []
      : [[past(a) ?? '', past(b) ?? ''] as const, [past(b) ?? '', past(a) ?? ''] as const]),
  ]),
);

function past(verb: string): string | null {
  if (
    !/^(?:approve|accept|adopt|support|oppose|allow|block|reject|refuse|confirm|increase|improve|worsen|arrest|release|continue|resume|suspend|join|attend|endorse|welcome|condemn|praise|defend|attack|include|exclude|open|close|start|end|launch|halt)$/u.test(
      verb,
    )
  )
    return null;
  return verb.endsWith('e') ? `${verb}d` : `${verb}ed`;
}

function withOpposite(sentence: string): string | null {
  for (const found of sentence.matchAll(/(?<= )[a-z]{3,}(?=[ ,.])/gu)) {
    const other = OPPOSITE_FORMS.get(found[0]);
    if (other !== undefined && !SKIPPED.has(found[0]) && !FUNCTION_WORDS.has(found[0]))
      return replaced(sentence, found, other);
  }
  return null;
}

/** Function words and words that are opposites in one sense of many. */
const SKIPPED = new Set(
  'all none most least more less no yes not right left back before after up down above below old new early first last lead found'.split(
    ' ',
  ),
);

function withModality(sentence: string): string | null {
  const found = /\b(will|must|can) (?=[a-z])/u.exec(sentence);
  if (found !== null) return replaced(sentence, found, 'might ');
  const plain = /\b(?:is|are) (?=[a-z])/u.exec(sentence);
  return plain === null ? null : replaced(sentence, plain, 'may be ');
}

function withName(sentence: string, at: number, names: readonly string[]): string | null {
  for (const found of sentence.matchAll(NAMES)) {
    if (found[0].split(' ').some((word) => NO_NAMES.has(word))) continue;
    const length = found[0].split(' ').length;
    const others = names.filter(
      (name) => name.split(' ').length === length && !sentence.includes(name.split(' ')[0] ?? ''),
    );
    const other = others[at % Math.max(1, others.length)];
    if (other !== undefined) return replaced(sentence, found, other);
  }
  return null;
}

/** Names that stand inside sentences. */
export const namesIn = (sentence: string): string[] =>
  [...sentence.matchAll(NAMES)]
    .map(([name]) => name)
    .filter((name) => !name.split(' ').some((word) => NO_NAMES.has(word)));

const replaced = (sentence: string, found: RegExpMatchArray, by: string): string =>
  sentence.slice(0, found.index) + by + sentence.slice((found.index ?? 0) + found[0].length);
