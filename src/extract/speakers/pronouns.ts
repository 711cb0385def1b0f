import { ROLE_GENDERS, ROLE_NOUNS } from '../../lexicon/index.ts';
import type { QuoteSpeaker, Span } from '../../model/index.ts';
import { foldName } from '../../text/index.ts';
import { resolveDescribed } from './described.ts';
import type { Entity } from './entity.ts';
import { readMention } from './read-mention.ts';
import { namesBefore, placeOf } from './scene.ts';
import type { Scene, Spoken } from './scene.ts';
import { speakerOf } from './speaker-of.ts';
import { canBePerson, fitsPronoun, pronounGender } from './subjects.ts';

/** A pronoun that names a source, with what it can not mean. */
export interface PronounMention {
  readonly mention: readonly Span[];
  readonly word: string;
  readonly at: number;
  /** Entities it can not mean: those spoken to. */
  readonly excluded: ReadonlySet<number>;
}

/** How sure each rule is; judged by reading, ordered so that a nearer subject is surer. */
const SURE = {
  subjectHere: 0.8,
  speakerHere: 0.8,
  subjectBefore: 0.7,
  speakerBefore: 0.6,
  nearest: 0.4,
  relative: 0.85,
  body: 0.7,
  singularThey: 0.4,
} as const;
/** Known gender makes a pronoun surer, a rival of fitting gender nearby less sure. */
const KNOWN_GENDER = 0.1;
const RIVAL = 0.3;
/** A previous speaker further back than this many paragraphs is nobody's antecedent. */
const PARAGRAPHS_BACK = 3;
/** Names this many sentences back can still be meant. */
const SENTENCES_BACK = 2;

/** Resolves he, she, they, it and who by the first rule that fires; null where none does. */
export function resolvePronoun(scene: Scene, pronoun: PronounMention): QuoteSpeaker | null {
  if (/^(?:he|she|him|her|his|himself|herself)$/u.test(pronoun.word)) return resolvePerson(scene, pronoun);
  if (/^(?:they|them|their|themselves)$/u.test(pronoun.word)) return resolveThey(scene, pronoun);
  if (/^(?:it|itself)$/u.test(pronoun.word)) return resolveBody(scene, pronoun);
  return /^(?:who|which|that|whom)$/u.test(pronoun.word) ? resolveRelative(scene, pronoun) : null;
}

interface Found {
  readonly entity: Entity;
  readonly sure: number;
}

function resolvePerson(scene: Scene, pronoun: PronounMention): QuoteSpeaker | null {
  const subject = subjectHere(scene, pronoun);
  if (subject !== null) return settle(scene, pronoun, { entity: subject, sure: SURE.subjectHere });
  const previous = previousSpeaker(scene, pronoun);
  const here = placeOf(scene, pronoun.at);
  if (previous !== null && previous.paragraph === here.paragraph && previous.sentence >= here.sentence - 1)
    return echo(scene, pronoun, previous, SURE.speakerHere);
  const told = scene.subjects[here.sentence - 1] ?? null;
  const isOther = isCalledOtherwise(scene, here.sentence - 1, pronoun.word);
  const before = isOther ? null : fitting(scene, pronoun, told);
  if (before !== null) return settle(scene, pronoun, { entity: before, sure: SURE.subjectBefore });
  const isNear = previous !== null && previous.paragraph >= here.paragraph - PARAGRAPHS_BACK;
  if (isNear && !(isOther && isUntold(previous, told)))
    return echo(scene, pronoun, previous, SURE.speakerBefore);
  const nearest = rivalsOf(scene, pronoun)[0];
  return nearest === undefined ? null : settle(scene, pronoun, { entity: nearest, sure: SURE.nearest });
}

/** A person whose gender nothing tells, and who may be the one the sentence before is about. */
const isUntold = ({ entity }: Spoken, subject: number | null): boolean =>
  entity?.gender === null && (subject === null || entity.index === subject);

/** "She met Gus Orton. He …": whoever a sentence calls by the other pronoun is not meant. */
function isCalledOtherwise(scene: Scene, sentence: number, word: string): boolean {
  const other = scene.sightings.sentences[sentence]?.pronoun ?? null;
  if (other === null) return false;
  const [told, asked] = [pronounGender(other.word), pronounGender(word)];
  const first = namesBefore(scene, other.start, 0).length === 0;
  return first && told !== null && asked !== null && told !== asked;
}

/** The first name in subject place of the same sentence, before the pronoun. */
function subjectHere(scene: Scene, pronoun: PronounMention): Entity | null {
  const subjects = namesBefore(scene, pronoun.at, 0).filter(
    ({ sighting, entity }) => sighting.subject && fits(pronoun, entity),
  );
  return subjects.at(-1)?.entity ?? null;
}

const fits = (pronoun: PronounMention, entity: Entity): boolean =>
  !pronoun.excluded.has(entity.index) && fitsPronoun(entity, pronoun.word);

function fitting(scene: Scene, pronoun: PronounMention, index: number | null): Entity | null {
  const entity = index === null ? undefined : scene.table.entities[index];
  return entity !== undefined && fits(pronoun, entity) ? entity : null;
}

/** The last one who spoke and can be meant: a fitting person, or one unnamed source. */
function previousSpeaker(scene: Scene, pronoun: PronounMention): Spoken | null {
  const last = scene.spoken.at(-1);
  if (last === undefined) return null;
  if (last.entity !== null) return fits(pronoun, last.entity) ? last : null;
  const isHere = last.paragraph === placeOf(scene, pronoun.at).paragraph;
  const words = foldName(last.speaker.name).split(' ');
  const isSomebody = last.speaker.kind === 'person' || words.some((word) => ROLE_NOUNS.has(word));
  return isHere && isSomebody && fitsWords(words, pronoun.word) ? last : null;
}

/** False where a word for the source tells the other gender ("the spokeswoman", "he"). */
function fitsWords(words: readonly string[], pronoun: string): boolean {
  const asked = pronounGender(pronoun);
  const told = words.map((word) => ROLE_GENDERS.get(word)).find((gender) => gender !== undefined);
  return asked === null || told === undefined || told === asked;
}

/** Everybody else the pronoun could mean in these sentences, nearest first. */
function rivalsOf(scene: Scene, pronoun: PronounMention): readonly Entity[] {
  return namesBefore(scene, pronoun.at, SENTENCES_BACK)
    .filter(({ entity }) => fits(pronoun, entity))
    .map(({ entity }) => entity);
}

function settle(scene: Scene, pronoun: PronounMention, found: Found): QuoteSpeaker {
  const rival = rivalsOf(scene, pronoun).find((other) => other.index !== found.entity.index);
  const gender = pronounGender(pronoun.word);
  const known = gender !== null && found.entity.gender === gender ? KNOWN_GENDER : 0;
  return speakerOf(scene.table, found.entity, {
    mention: pronoun.mention,
    resolvedBy: 'pronoun',
    confidence: found.sure + known - (rival === undefined ? 0 : RIVAL),
    role: null,
    evidence: rival === undefined ? [found.entity.evidence] : [found.entity.evidence, rival.evidence],
  });
}

function echo(scene: Scene, pronoun: PronounMention, previous: Spoken, sure: number): QuoteSpeaker {
  if (previous.entity !== null) return settle(scene, pronoun, { entity: previous.entity, sure });
  return {
    ...previous.speaker,
    mention: pronoun.mention,
    resolvedBy: 'pronoun',
    evidence: previous.speaker.evidence,
    confidence: Math.min(previous.speaker.confidence, sure),
  };
}

/** Many or a body first; one person only where nobody else is in sight. */
function resolveThey(scene: Scene, pronoun: PronounMention): QuoteSpeaker | null {
  const last = scene.spoken.at(-1);
  const { paragraph } = placeOf(scene, pronoun.at);
  const isMany = last?.speaker.kind === 'group' || last?.speaker.kind === 'organisation';
  if (last !== undefined && isMany && last.paragraph >= paragraph - 1)
    return echo(scene, pronoun, last, SURE.body);
  const body = resolveBody(scene, pronoun);
  if (body !== null) return body;
  const people = [...new Set(rivalsOf(scene, pronoun))];
  const [only] = people;
  return only !== undefined && people.length === 1
    ? settle(scene, pronoun, { entity: only, sure: SURE.singularThey })
    : null;
}

function resolveBody(scene: Scene, pronoun: PronounMention): QuoteSpeaker | null {
  const last = scene.spoken.at(-1);
  const { paragraph } = placeOf(scene, pronoun.at);
  if (last?.speaker.kind === 'organisation' && last.paragraph === paragraph)
    return echo(scene, pronoun, last, SURE.body);
  const subject = namesBefore(scene, pronoun.at, 1).find(
    ({ sighting, entity }) => sighting.subject && !canBePerson(entity) && !pronoun.excluded.has(entity.index),
  );
  return subject === undefined ? null : settle(scene, pronoun, { entity: subject.entity, sure: SURE.body });
}

/** "…, who said": whom the phrase just before describes, else the name nearest before. */
function resolveRelative(scene: Scene, pronoun: PronounMention): QuoteSpeaker | null {
  const described = describedBefore(scene, pronoun);
  if (described !== null) return described;
  const before = namesBefore(scene, pronoun.at, 0)[0];
  if (before === undefined || pronoun.excluded.has(before.entity.index)) return null;
  return speakerOf(scene.table, before.entity, {
    mention: pronoun.mention,
    resolvedBy: 'pronoun',
    confidence: SURE.relative,
    role: null,
    evidence: [before.entity.evidence],
  });
}

/** Longest phrase before a relative pronoun that is read as the one it means (characters). */
const PHRASE_REACH = 80;
/** What opens such a phrase, and everything from there to its end. */
// bounded: it only sees the `PHRASE_REACH` characters before a pronoun
const PHRASE =
  /(?:^|[\s“‘("])((?:[Aa]n?|[Tt]he|[Oo]ne|[Aa]nother|[Hh]is|[Hh]er|[Ii]ts|[Tt]heir|[Mm]y|[Oo]ur)\s(?:[\p{L}\p{N}'’-]{1,30}\s){0,5}?[\p{L}\p{N}'’-]{2,30}),?\s$/u;

/** "Her neighbour, who …": the person a noun phrase right before describes; null where a name ends there. */
function describedBefore(scene: Scene, pronoun: PronounMention): QuoteSpeaker | null {
  const { text } = scene.article;
  const sentence = scene.sightings.sentences[placeOf(scene, pronoun.at).sentence]?.start ?? pronoun.at;
  const from = Math.max(sentence, pronoun.at - PHRASE_REACH);
  const phrase = PHRASE.exec(text.slice(from, pronoun.at))?.[1];
  if (phrase === undefined) return null;
  const start = text.lastIndexOf(phrase, pronoun.at);
  const span = { start, end: start + phrase.length };
  const read = readMention(text, [span]);
  if (read?.kind !== 'described' || !DESCRIBING.has(read.description)) return null;
  const speaker = resolveDescribed(scene, [span], read);
  return speaker === null
    ? null
    : {
        ...speaker,
        mention: pronoun.mention,
        evidence: speaker.evidence.length > 0 ? speaker.evidence : [span],
      };
}

const DESCRIBING: ReadonlySet<string> = new Set(['role', 'spokesperson', 'collective', 'body', 'demonym']);
