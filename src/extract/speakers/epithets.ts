// "the Portuguese", "the 34-year-old", "the teenager", "the former docker": words that tell something more of somebody
// who was named just before, where a reader is expected to know whom. Cost: the names of two paragraphs.
import type { Entity } from './entity.ts';
import type { Scene } from './scene.ts';
import { namesBefore, placeOf } from './scene.ts';
import { canBePerson } from './subjects.ts';

/** Nouns that tell how old somebody is or how long they have been at it. */
const AGE_NOUNS: ReadonlySet<string> = new Set(
  'teenager youngster pensioner retiree octogenarian septuagenarian nonagenarian centenarian veteran newcomer'.split(
    ' ',
  ),
);
const YEARS = /^(\d{1,3})-year-old$/u;
/** What somebody was before: no office they hold. */
const FORMER = /^(?:former|retired|one-time|onetime|ex-\p{L})/iu;
/** Names up to this many sentences back are of this paragraph or the one before. */
const SENTENCES_BACK = 12;

/** True for the head and the words of a definite description that only says more about somebody. */
export const isEpithet = (head: string, words: string): boolean =>
  AGE_NOUNS.has(head) || YEARS.test(head) || FORMER.test(words);

/**
 * Whom such words at a place mean: the person printed with that age; else the only person named in the paragraph so
 * far; else, where nobody is, the person who alone spoke in the one before. Null where two can be meant.
 */
export function whoIsMeant(scene: Scene, at: number, head: string): Entity | null {
  const { paragraph } = placeOf(scene, at);
  const near = namesBefore(scene, at, SENTENCES_BACK)
    .filter(
      ({ entity, sighting }) => canBePerson(entity) && paragraphOf(scene, sighting.start) >= paragraph - 1,
    )
    .map(({ entity, sighting }) => ({ entity, end: sighting.end, at: sighting.start }));
  const years = YEARS.exec(head)?.[1];
  const aged = years === undefined ? [] : near.filter(({ end }) => isAged(scene, end, years));
  if (aged.length > 0) return only(aged.map(({ entity }) => entity));
  const here = near.filter((name) => paragraphOf(scene, name.at) === paragraph).map(({ entity }) => entity);
  const spoken = scene.spoken.filter((said) => said.paragraph === paragraph && said.at < at);
  const saidHere = spoken.flatMap(({ entity }) => entity ?? []);
  if (here.length + saidHere.length > 0) return only([...here, ...saidHere]);
  const before = scene.spoken.filter((said) => said.paragraph === paragraph - 1);
  const people = before.flatMap(({ entity }) => (entity !== null && canBePerson(entity) ? [entity] : []));
  return people.length < before.length ? null : only(people);
}

const paragraphOf = (scene: Scene, at: number): number => placeOf(scene, at).paragraph;

/** "Kojo Mensah, 19," */
const isAged = ({ article }: Scene, end: number, years: string): boolean =>
  article.text.startsWith(`, ${years}`, end) && !/^\d/u.test(article.text.charAt(end + 2 + years.length));

function only(people: readonly Entity[]): Entity | null {
  const [first] = people;
  return first !== undefined && people.every(({ index }) => index === first.index) ? first : null;
}
