import type { CueClass } from './cue-verbs.ts';

const of = (kind: CueClass, list: string): [string, CueClass][] =>
  list
    .split(/\s+/u)
    .filter((word) => word !== '')
    .map((word) => [word, kind]);

/** Nouns that stand for something said, written or thought ("her advice", "the ministry's claim that"). Singular. */
export const CUE_NOUNS: ReadonlyMap<string, CueClass> = new Map([
  ...of(
    'speech',
    `statement claim comment remark advice answer reply response argument assertion allegation accusation warning
    promise pledge vow announcement suggestion demand request criticism complaint proposal denial insistence admission
    acknowledgment declaration assurance prediction message question charge contention call explanation apology
    testimony threat plea argumentation verdict mantra slogan refrain line excuse word`,
  ),
  ...of(
    'writing',
    'letter tweet post memo email report note column essay editorial article book caption headline',
  ),
  ...of('evidence', 'finding evidence indication sign proof estimate projection forecast'),
  ...of(
    'thought',
    `view opinion belief fear hope concern suspicion idea notion expectation feeling worry doubt impression conclusion
    understanding assumption theory hunch`,
  ),
  ...of('attitude', 'support opposition objection endorsement preference stance position'),
  ...of('intention', 'plan intention decision desire refusal willingness commitment'),
]);

/** Words before a quotation that say it is a name or a phrase, not an utterance. */
export const NAMING_WORDS: ReadonlySet<string> = new Set(
  `dubbed titled entitled nicknamed known named labeled labelled marked branded styled billed slogan motto sign banner song album book film movie show series program programme episode podcast play novel poem
  painting exhibition hashtag nickname title headline column drama comedy thriller hit single track documentary game
  musical magazine newspaper memoir bestseller`.split(/\s+/u),
);

/** Nouns for a word that is spoken about rather than used ("the term “ally”"). */
export const WORD_NOUNS: ReadonlySet<string> = new Set('word term phrase expression so-called'.split(' '));

/** What a person says or appears on: behind "on" a short quotation is its name. */
export const BROADCAST_WORDS: ReadonlySet<string> = new Set(
  'on of for to host hosts hosted watch watched'.split(' '),
);
