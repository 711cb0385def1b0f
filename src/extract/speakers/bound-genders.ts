// Whether "he" or "she" is what the article itself calls somebody, for names that no list knows.
import type { Gender } from '../../lexicon/index.ts';
import type { EntityTable } from './entities.ts';
import { entityNamedAt } from './entities.ts';
import { canBePerson, pronounGender } from './subjects.ts';
import type { Sighting } from './sighting.ts';
import type { Sightings } from './sightings.ts';

/** A pronoun this near behind a name (characters) is bound to it: "Brandt said she would go". */
const BOUND_WITHIN = 30;
/** What each sign counts, how much must be said for one gender, and how many times what is said for the other. */
const SIGNS = { bound: 2, sameSentence: 1, nextSentence: 1 } as const;
const ENOUGH = 2;
const CLEARLY = 2;

interface Votes {
  male: number;
  female: number;
}

/**
 * The table with the gender that pronouns give to people whose name, title and role tell none.
 *
 * Only sentences count that name one person alone before the pronoun, and the sentence behind one that names nobody else. Cost: linear in the sightings and sentences.
 */
export function withBoundGenders(table: EntityTable, sightings: Sightings): EntityTable {
  const votes = new Map<number, Votes>();
  const alone = peopleAlone(table, sightings);
  for (let at = 0; at < sightings.sentences.length; at += 1) {
    const pronoun = sightings.sentences[at]?.pronoun ?? null;
    const gender = pronoun === null ? null : pronounGender(pronoun.word);
    if (pronoun === null || gender === null) continue;
    const here = alone.get(at);
    const named = here ?? alone.get(at - 1);
    if (named === undefined || !isAlone(named, here === undefined ? null : pronoun.start)) continue;
    const weight = here === undefined ? SIGNS.nextSentence : signHere(named, pronoun.start);
    const known = votes.get(named.entity) ?? { male: 0, female: 0 };
    known[gender] += weight;
    votes.set(named.entity, known);
  }
  const entities = table.entities.map((entity) => {
    const told = entity.gender ?? toldBy(votes.get(entity.index));
    return told === entity.gender ? entity : { ...entity, gender: told };
  });
  return { ...table, entities };
}

/** The only person of the sentence, or the only one of those before a place in it. */
const isAlone = ({ start, until }: Named, place: number | null): boolean =>
  place === null ? until === null : start < place && (until === null || until > place);

const signHere = (named: Named, pronoun: number): number =>
  pronoun - named.end <= BOUND_WITHIN ? SIGNS.bound : SIGNS.sameSentence;

function toldBy(votes: Votes | undefined): Gender | null {
  if (votes === undefined) return null;
  const { male, female } = votes;
  if (male >= ENOUGH && male >= female * CLEARLY) return 'male';
  return female >= ENOUGH && female >= male * CLEARLY ? 'female' : null;
}

interface Named extends Pick<Sighting, 'start' | 'end'> {
  readonly entity: number;
  /** Where the next other person of the sentence is named, or null. */
  until: number | null;
}

/** Per sentence the first person it names outside quotation marks; absent where it names none. */
function peopleAlone(table: EntityTable, sightings: Sightings): ReadonlyMap<number, Named> {
  const found = new Map<number, Named>();
  for (let at = 0; at < sightings.names.length; at += 1) {
    const sighting = sightings.names[at];
    if (sighting === undefined) continue;
    const entity = entityNamedAt(table, at);
    if (entity === undefined || sighting.quoted || !canBePerson(entity)) continue;
    const known = found.get(sighting.sentence);
    const named = { entity: entity.index, start: sighting.start, end: sighting.end, until: null };
    if (known === undefined) found.set(sighting.sentence, named);
    else if (known.entity !== entity.index) known.until ??= sighting.start;
  }
  return found;
}
