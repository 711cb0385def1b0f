// The printed forms of the verbs of news, made once from their base forms.
import type { Verb } from '../../lexicon/index.ts';
import { CUE_VERBS, VERBS } from '../../lexicon/index.ts';

/** What a printed form of a verb can be. */
export type FormKind = 'base' | 'present' | 'past' | 'participle';

/** A form with its base, and all it can be of it ("put" is base, past and participle). */
export interface VerbForm {
  readonly base: string;
  readonly kinds: readonly FormKind[];
  readonly isNounToo: boolean;
}

/** Verbs of more syllables that double their last letter, as British and American print alike. */
const DOUBLING = /(?:mit|fer|cur|pel|bel|gret|quip|nap|vet|plan|top|trap|trim|deter)$/u;

const FORMS = new Map<string, VerbForm>();
const CUES: readonly Verb[] = CUE_VERBS.map(({ lemma }) => ({ base: lemma, strong: null, isNounToo: true }));
/** Strong verbs come last in the table and go before a regular reading of the same base form. */
for (const verb of [...VERBS.toReversed(), ...CUES])
  for (const [printed, kind] of formsOf(verb)) remember(printed, kind, verb);

/** The first verb a form is met with has it. */
function remember(printed: string, kind: FormKind, { base, isNounToo }: Verb): void {
  const known = FORMS.get(printed);
  if (known !== undefined && known.base !== base) return;
  const kinds = [...new Set([...(known?.kinds ?? []), kind])];
  FORMS.set(printed, { base, kinds, isNounToo: known?.isNounToo ?? isNounToo });
}

/** A verb of which this is a form, lower case; null for a word that no list knows. */
export const verbForm = (lower: string): VerbForm | null => FORMS.get(lower) ?? null;

/** The base form of what can be a form in -ed, -ing or -s of a verb that no list knows: by spelling, so not always right. */
export function baseBySpelling(lower: string): string {
  if (/ie[sd]$/u.test(lower)) return `${lower.slice(0, -3)}y`;
  const stem = lower.replace(/(?:ed|ing|(?<=ch|sh|x|ss)es|(?<=[^s])s)$/u, '');
  if (stem === lower || stem.length < 2) return lower;
  if (/([bdgmnprt])\1$/u.test(stem)) return stem.slice(0, -1);
  return lower.endsWith('s') || !/(?:[aeiou][cgsuvz]|[lnr][cgsv]|at|iz|ur|ir|ut|[bdfgkptz]l)$/u.test(stem)
    ? stem
    : `${stem}e`;
}

function formsOf({ base, strong }: Verb): readonly (readonly [string, FormKind])[] {
  const own: (readonly [string, FormKind])[] = [
    [base, 'base'],
    [presentOf(base), 'present'],
  ];
  const [past, participle] = strong ?? [pastOf(base), pastOf(base)];
  return [...own, [past, 'past'], [participle, 'participle']];
}

function presentOf(base: string): string {
  if (/[^aeiou]y$/u.test(base)) return `${base.slice(0, -1)}ies`;
  return /(?:s|x|z|ch|sh|go|do|cho)$/u.test(base) ? `${base}es` : `${base}s`;
}

function pastOf(base: string): string {
  if (base.endsWith('e')) return `${base}d`;
  if (/[^aeiou]y$/u.test(base)) return `${base.slice(0, -1)}ied`;
  const doubles = /^[^aeiou]{0,3}[aeiou][bdgmnprt]$/u.test(base) || DOUBLING.test(base);
  return doubles ? `${base}${base.slice(-1)}ed` : `${base}ed`;
}
