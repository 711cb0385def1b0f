import type { Gender } from '../../lexicon/index.ts';

import type { Entity, EntityTable } from './entities.ts';
import type { Sightings } from './sightings.ts';

/** The gender a pronoun asks for; null where it fits anybody. */
export function pronounGender(word: string): Gender | null {
  if (/^(?:he|him|his|himself)$/u.test(word)) return 'male';
  return /^(?:she|her|herself)$/u.test(word) ? 'female' : null;
}

/** True where an entity can be somebody: a person, or a name nothing marks as a body or a place. */
export function canBePerson(entity: Entity): boolean {
  if (entity.kind !== 'unclear') return entity.kind === 'person';
  return entity.located === 0;
}

export function fitsPronoun(entity: Entity, word: string): boolean {
  const gender = pronounGender(word);
  return (
    canBePerson(entity) &&
    entity.outside &&
    (gender === null || entity.gender === null || entity.gender === gender)
  );
}

/**
 * Who each sentence is about: the first name in subject place outside quotation marks, or,
 * where "he" or "she" comes first, the subject of the sentence before. Cost: linear.
 */
export function sentenceSubjects(sightings: Sightings, table: EntityTable): readonly (number | null)[] {
  const subjects: (number | null)[] = sightings.sentences.map(() => null);
  const firstAt = new Map<number, { readonly entity: number; readonly start: number }>();
  for (const [at, sighting] of sightings.names.entries()) {
    const entity = table.entityOf[at] ?? null;
    const found = entity === null ? undefined : table.entities[entity];
    if (found === undefined || !sighting.subject || sighting.quoted || !canBePerson(found)) continue;
    if (!firstAt.has(sighting.sentence))
      firstAt.set(sighting.sentence, { entity: found.index, start: sighting.start });
  }
  for (const [at, sentence] of sightings.sentences.entries()) {
    const named = firstAt.get(at);
    const { pronoun } = sentence;
    if (named !== undefined && (pronoun === null || named.start < pronoun.start)) subjects[at] = named.entity;
    else if (pronoun !== null)
      subjects[at] = carried(subjects[at - 1] ?? null, table, pronoun.word) ?? named?.entity ?? null;
  }
  return subjects;
}

function carried(before: number | null, table: EntityTable, pronoun: string): number | null {
  const entity = before === null ? undefined : table.entities[before];
  return entity !== undefined && fitsPronoun(entity, pronoun) ? entity.index : null;
}
