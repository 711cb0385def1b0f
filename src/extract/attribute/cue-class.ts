// The class of a cue the sequence model found, by its head word.
import type { Span } from '../../model/index.ts';
import type { CueClass } from '../../lexicon/index.ts';
import { CUE_NOUNS, CUE_PARTICLES, NOT_WORDS } from '../../lexicon/index.ts';
import { remembered, tokensOf } from '../../text/index.ts';
import { cueForms, needsParticle } from './cue-forms.ts';

/** Words that alone make a cue, with what they report. */
const PLAIN: ReadonlyMap<string, CueClass> = new Map<string, CueClass>([
  ['according', 'according'],
  ['per', 'according'],
  ['reportedly', 'according'],
  ['allegedly', 'speech'],
  [':', 'speech'],
  ['quoted', 'speech'],
  ['expected', 'thought'],
  ['likely', 'thought'],
  ['worried', 'thought'],
  ['concerned', 'thought'],
  ['afraid', 'thought'],
  ['confident', 'thought'],
  ['skeptical', 'attitude'],
  ['sceptical', 'attitude'],
  ['angry', 'attitude'],
  ['critical', 'attitude'],
  ['happy', 'attitude'],
  ['eager', 'intention'],
  ['willing', 'intention'],
  ['ready', 'intention'],
  ['reluctant', 'intention'],
  ['seem', 'thought'],
  ['seems', 'thought'],
  ['seemed', 'thought'],
  ['appears', 'thought'],
  ['appeared', 'thought'],
  ['clear', 'speech'],
  ['talking', 'speech'],
  ['spoke', 'speech'],
  ['speaking', 'speech'],
  ['text', 'writing'],
]);

/**
 * What kind of report a cue makes and whether it is denied: the first word of it that the
 * lists know decides, verbs of saying before others; null where none is known.
 */
export const cueClass = (text: string, { start, end }: Span): CueKind => kindOf(text.slice(start, end));

/** What a cue reports, null where its words are not known, and whether it is denied. */
export interface CueKind {
  readonly class: CueClass | null;
  readonly negated: boolean;
}

/** Cues held at once: most are one or two words that stand on every page. */
const REMEMBERED = 4_096;

const kindOf = remembered(REMEMBERED, (text): CueKind => {
  const tokens = tokensOf(text);
  const words: string[] = [];
  for (let at = 0; at < tokens.count; at += 1) {
    words.push(text.slice(tokens.starts[at] ?? 0, tokens.ends[at] ?? 0).toLowerCase());
  }
  const found = words.flatMap((word, at) => classOfWord(word, words[at + 1]));
  const utterance = found.find((kind) => kind === 'speech' || kind === 'writing' || kind === 'according');
  const negated = words.some(
    (word) => NOT_WORDS.has(word) || /^(?:declin|refus)(?:e|ed|es|ing)$/u.test(word),
  );
  return { class: utterance ?? found[0] ?? null, negated };
});

function classOfWord(word: string, next: string | undefined): readonly CueClass[] {
  const plain = PLAIN.get(word);
  if (plain !== undefined) return [plain];
  const form = cueForms(word)[0];
  if (form !== undefined) {
    const kind = next === undefined ? undefined : CUE_PARTICLES.get(`${form.lemma} ${next}`);
    if (kind !== undefined) return [kind];
    if (!needsParticle(form.lemma)) return [form.class];
  }
  const noun = CUE_NOUNS.get(word) ?? CUE_NOUNS.get(word.replace(/s$/u, ''));
  return noun === undefined ? [] : [noun];
}
