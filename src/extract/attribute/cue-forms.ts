// The printed forms of the cue verbs, made once from their base forms.
import type { CueVerb } from '../../lexicon/index.ts';
import { CUE_IRREGULARS, CUE_PARTICLES, CUE_VERBS } from '../../lexicon/index.ts';

export type VerbShape = 'base' | 'present' | 'past' | 'participle' | 'ing';

/** A verb in one of its printed forms. */
export interface CueForm extends CueVerb {
  readonly shape: VerbShape;
}

/** Verbs that report only with a particle: known as forms so that the particle can be looked for. */
const PARTICLE_VERBS: readonly CueVerb[] = [...new Set([...CUE_PARTICLES.keys()].map(firstWord))]
  .filter((lemma) => !CUE_VERBS.some((verb) => verb.lemma === lemma))
  .map((lemma) => ({ lemma, class: 'speech', frame: 'object' }));
const ONLY_WITH_PARTICLE: ReadonlySet<string> = new Set(PARTICLE_VERBS.map(({ lemma }) => lemma));
const PARTICLE_FORMS: ReadonlyMap<string, readonly [string, string]> = new Map([
  ['speak', ['spoke', 'spoken']],
  ['go', ['went', 'gone']],
  ['stand', ['stood', 'stood']],
  ['lay', ['laid', 'laid']],
  ['put', ['put', 'put']],
  ['shoot', ['shot', 'shot']],
  ['leave', ['left', 'left']],
  ['brag', ['bragged', 'bragged']],
  ['sum', ['summed', 'summed']],
]);

const FORMS = new Map<string, CueForm[]>();
for (const verb of [...CUE_VERBS, ...PARTICLE_VERBS]) for (const form of formsOf(verb)) remember(form);

const NONE: readonly CueForm[] = [];

/** The readings of a word as a cue verb, lower case; empty for any other word. */
export function cueForms(lower: string): readonly CueForm[] {
  return FORMS.get(lower) ?? NONE;
}

/** True for a verb that reports nothing without its particle ("speak about"). */
export const needsParticle = (lemma: string): boolean => ONLY_WITH_PARTICLE.has(lemma);

function firstWord(phrase: string): string {
  return phrase.split(' ')[0] ?? phrase;
}

function remember([printed, form]: readonly [string, CueForm]): void {
  const known = FORMS.get(printed) ?? [];
  if (!known.some((other) => other.shape === form.shape && other.frame === form.frame)) known.push(form);
  FORMS.set(printed, known);
}

function formsOf(verb: CueVerb): readonly (readonly [string, CueForm])[] {
  const irregular = CUE_IRREGULARS.get(verb.lemma) ?? PARTICLE_FORMS.get(verb.lemma);
  const past = irregular?.[0] ?? regularPast(verb.lemma);
  const participle = irregular?.[1] ?? past;
  const doubled = past.endsWith(`${verb.lemma.slice(-1)}ed`) && past.length === verb.lemma.length + 3;
  const stemOfIng = doubled ? verb.lemma + verb.lemma.slice(-1) : verb.lemma;
  return [
    [verb.lemma, { ...verb, shape: 'base' }],
    [present(verb.lemma), { ...verb, shape: 'present' }],
    [past, { ...verb, shape: 'past' }],
    [participle, { ...verb, shape: participle === past ? 'past' : 'participle' }],
    [present(verb.lemma) === 'goes' ? 'going' : withIng(stemOfIng), { ...verb, shape: 'ing' }],
  ];
}

function present(lemma: string): string {
  if (/[^aeiou]y$/u.test(lemma)) return `${lemma.slice(0, -1)}ies`;
  return /(?:s|x|z|ch|sh|go)$/u.test(lemma) ? `${lemma}es` : `${lemma}s`;
}

function regularPast(lemma: string): string {
  if (/[^aeiou]y$/u.test(lemma)) return `${lemma.slice(0, -1)}ied`;
  if (doubles(lemma)) return `${lemma}${lemma.slice(-1)}ed`;
  return lemma.endsWith('e') ? `${lemma}d` : `${lemma}ed`;
}

/** One syllable that ends in one vowel and one consonant ("shrug"). */
function doubles(lemma: string): boolean {
  return /^[^aeiou]{0,3}[aeiou][bdgmnpt]$/u.test(lemma);
}

function withIng(lemma: string): string {
  if (lemma === 'begin' || lemma === 'put' || lemma === 'hit' || lemma === 'bet' || lemma === 'forget')
    return `${lemma}${lemma.slice(-1)}ing`;
  if (lemma.endsWith('ie')) return `${lemma.slice(0, -2)}ying`;
  return lemma.endsWith('e') && !lemma.endsWith('ee') ? `${lemma.slice(0, -1)}ing` : `${lemma}ing`;
}
