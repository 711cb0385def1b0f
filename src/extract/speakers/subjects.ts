import type { Gender } from '../../lexicon/index.ts';

import type { EntityTable } from './entities.ts';
import { entityNamedAt } from './entities.ts';
import type { Entity } from './entity.ts';
import type { Sightings } from './sightings.ts';

/** The gender a pronoun asks for; null where it fits anybody. */
export function pronounGender(word: string): Gender | null {
  if (/^(?:he|him|his|himself)$/u.test(word)) return 'male';
  return /^(?:she|her|herself)$/u.test(word) ? 'female' : null;
}

/** True where an entity can be somebody: a person, or a name that nothing marks as a body or a place. */
export function canBePerson(entity: Entity): boolean {
  return entity.kind !== 'organisation';
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
  const named = firstSubjects(sightings, table);
  const subjects: (number | null)[] = [];
  for (let at = 0; at < sightings.sentences.length; at += 1) {
    const pronoun = sightings.sentences[at]?.pronoun ?? null;
    const first = named.get(at);
    const isNamed = first !== undefined && (pronoun === null || first.start < pronoun.start);
    const before =
      isNamed || pronoun === null
        ? null
        : carried(at === 0 ? null : (subjects[at - 1] ?? null), table, pronoun.word);
    subjects.push(before ?? first?.entity ?? null);
  }
  return subjects;
}

interface Subject {
  readonly entity: number;
  readonly start: number;
}

function firstSubjects(sightings: Sightings, table: EntityTable): ReadonlyMap<number, Subject> {
  const firstAt = new Map<number, Subject>();
  for (let at = 0; at < sightings.names.length; at += 1) {
    const sighting = sightings.names[at];
    if (sighting === undefined) continue;
    const entity = entityNamedAt(table, at);
    if (entity === undefined || !sighting.subject || sighting.quoted || !canBePerson(entity)) continue;
    if (!firstAt.has(sighting.sentence))
      firstAt.set(sighting.sentence, { entity: entity.index, start: sighting.start });
  }
  return firstAt;
}

function carried(before: number | null, table: EntityTable, pronoun: string): number | null {
  const entity = before === null ? undefined : table.entities[before];
  return entity !== undefined && fitsPronoun(entity, pronoun) ? entity.index : null;
}
