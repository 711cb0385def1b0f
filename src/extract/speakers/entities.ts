import {
  BODY_NOUNS,
  DOCUMENT_NOUNS,
  KINSHIP_NOUNS,
  PLACES,
  ROLE_NOUNS,
  TITLE_ROLES,
} from '../../lexicon/index.ts';
import type { Span } from '../../model/index.ts';
import {
  compatibleGiven,
  foldName,
  nameKey,
  organisationKey,
  roleKey,
  sameBearer,
  spellingKey,
  splitName,
  surnameKey,
} from '../../text/index.ts';
import { draftOf, finish, genderOf, honorificGender, noteSighting } from './entity.ts';
import type { Draft, Entity } from './entity.ts';
import { lastStarting } from './places.ts';
import type { Sighting } from './sighting.ts';
import type { Sightings } from './sightings.ts';

/** The entities of an article, and which of them each sighting names (null where it names none for certain). */
export interface EntityTable {
  readonly entities: readonly Entity[];
  readonly entityOf: readonly (number | null)[];
  readonly bySurname: ReadonlyMap<string, readonly number[]>;
  readonly byGiven: ReadonlyMap<string, readonly number[]>;
  readonly byName: ReadonlyMap<string, number>;
  /** Role head ("minister") to those who bear such a role. */
  readonly byRoleHead: ReadonlyMap<string, readonly number[]>;
}

interface Build {
  readonly drafts: Draft[];
  readonly bySurname: Map<string, number[]>;
  readonly byGiven: Map<string, number[]>;
  readonly byName: Map<string, number>;
  readonly lastSeen: Map<number, number>;
}

/** Bearers of one surname beyond this many are not told apart any more; keeps the table linear. */
const MOST_NAMESAKES = 24;

/** The entity a sighting names, by the index of the sighting; undefined where it names none for certain. */
export function entityNamedAt(
  { entities, entityOf }: Pick<EntityTable, 'entities' | 'entityOf'>,
  at: number,
): Entity | undefined {
  const index = at < 0 ? null : (entityOf[at] ?? null);
  return index === null ? undefined : entities[index];
}

/** Builds the table: full forms first, then the short ones they explain. Cost: linear in the sightings. */
export function entityTable(sightings: Sightings, sources: readonly Span[]): EntityTable {
  const build: Build = {
    drafts: [],
    bySurname: new Map(),
    byGiven: new Map(),
    byName: new Map(),
    lastSeen: new Map(),
  };
  const entityOf = sightings.names.map((sighting) => (isFull(sighting) ? addFull(build, sighting) : null));
  const strong = strongSingles(sightings.names, sources);
  for (let at = 0; at < sightings.names.length; at += 1) {
    const sighting = sightings.names[at];
    if (sighting === undefined) continue;
    if (entityOf[at] === null) entityOf[at] = addShort(build, sighting, strong);
    const entity = entityOf[at];
    if (entity !== null && entity !== undefined) build.lastSeen.set(entity, at);
  }
  const entities = build.drafts.map(finish);
  return { ...build, entities, entityOf, byRoleHead: roleHeads(entities) };
}

const isFull = (sighting: Sighting): boolean => sighting.facts.isFull;

/** Lone capitals seen somewhere where capitals mean a name: inside a sentence, or as a source. */
function strongSingles(names: readonly Sighting[], sources: readonly Span[]): ReadonlySet<string> {
  const isSource = ({ start }: Sighting): boolean => {
    const last = lastStarting(sources, start);
    return last >= 0 && start < (sources[last]?.end ?? 0);
  };
  const strong = new Set<string>();
  for (const sighting of names)
    if (!sighting.weak || isSource(sighting)) strong.add(sighting.facts.surnameKey);
  return strong;
}

function addFull(build: Build, sighting: Sighting): number | null {
  if (sighting.kind === 'organisation') return addNamed(build, sighting, sighting.facts.bodyKey);
  const known = build.byName.get(nameKey(sighting.name));
  if (known !== undefined && sameBearer(build.drafts[known]?.name ?? '', sighting.name))
    return see(build, known, sighting);
  const parts = splitName(sighting.name);
  const surname = surnameKey(sighting.name);
  const peer = peerOf(build, surname, parts.given);
  if (peer !== null && sameBearer(build.drafts[peer]?.name ?? '', sighting.name))
    return see(build, peer, sighting);
  const index = create(build, sighting, parts.given);
  if (known === undefined) build.byName.set(nameKey(sighting.name), index);
  push(build.bySurname, surname, index);
  push(build.byGiven, spellingKey(parts.given[0] ?? ''), index);
  return index;
}

/** The one bearer of the surname whose given names fit: one form inside the other, a short form, an initial. */
function peerOf(build: Build, surname: string, given: readonly string[]): number | null {
  const namesakes = build.bySurname.get(surname) ?? [];
  if (namesakes.length >= MOST_NAMESAKES) return null;
  const fitting = namesakes.filter((index) => {
    const other = build.drafts[index]?.given ?? [];
    return other.length > 0 && (shareGiven(other, given) || shareGiven(given, other));
  });
  return fitting.length === 1 ? (fitting[0] ?? null) : null;
}

function shareGiven(few: readonly string[], many: readonly string[]): boolean {
  if (few.length > many.length) return false;
  if (few.length === 1 && many.length === 1) return compatibleGiven(few[0] ?? '', many[0] ?? '') !== 'none';
  const keys = new Set(many.map(spellingKey));
  return few.every((word) => keys.has(spellingKey(word)));
}

function addNamed(build: Build, sighting: Sighting, key: string): number {
  const known = build.byName.get(key);
  if (known !== undefined) return see(build, known, sighting);
  const index = create(build, sighting, []);
  build.byName.set(key, index);
  if (sighting.acronym !== null) build.byName.set(organisationKey(sighting.acronym), index);
  const head = key.split(' ')[0] ?? '';
  if (head !== key && !PLACES.has(head)) push(build.byGiven, spellingKey(head), index);
  return index;
}

/** A short form goes to the full form that explains it, the last seen of several; else it is an entity of its own. */
function addShort(build: Build, sighting: Sighting, strong: ReadonlySet<string>): number | null {
  const { surnameKey: key, bodyKey } = sighting.facts;
  const known = build.byName.get(bodyKey);
  if (known !== undefined) return see(build, known, sighting);
  const bearers = fitting(build, build.bySurname.get(key) ?? [], sighting);
  const found =
    bearers.length > 0
      ? bearers
      : fitting(build, build.byGiven.get(spellingKey(sighting.name)) ?? [], sighting);
  if (found.length > 0) {
    return see(build, likeliest(build, found), sighting);
  }
  if (sighting.kind === 'unclear' && !strong.has(key) && !opensSentence(sighting)) return null;
  const index = create(build, sighting, []);
  if (sighting.kind === 'organisation') build.byName.set(bodyKey, index);
  else push(build.bySurname, key, index);
  return index;
}

/** A capital that opens a sentence is a name where a verb follows and it does not look like a common noun. */
const opensSentence = (sighting: Sighting): boolean =>
  sighting.acts &&
  !/(?:s|ing|ion|ment|ness|ity|ism|ly)$/u.test(sighting.name) &&
  !isCommonNoun(sighting.name);

const isCommonNoun = (name: string): boolean => {
  const folded = foldName(name);
  return BODY_NOUNS.has(folded) || DOCUMENT_NOUNS.has(folded) || ROLE_NOUNS.has(folded);
};

/** Those whom neither the form of address nor the role printed rules out. */
function fitting(build: Build, indices: readonly number[], sighting: Sighting): readonly number[] {
  const gender = honorificGender(sighting);
  const bearsOffice = sighting.roles.some(({ words }) => !KINSHIP_NOUNS.has(roleKey(words).head));
  if (gender === null && !bearsOffice) return indices;
  return indices.filter((index) => {
    const draft = build.drafts[index];
    if (draft === undefined) return true;
    const known = genderOf(draft);
    return (gender === null || known === null || known === gender) && !(bearsOffice && isKinOnly(draft));
  });
}

/** Known as somebody's relative alone ("First Lady", "his brother"): an office under the bare surname is the other's. */
function isKinOnly({ roles }: Draft): boolean {
  const heads = [...roles.keys()].map((words) => roleKey(words).head);
  return heads.length > 0 && heads.every((head) => KINSHIP_NOUNS.has(head));
}

/** Of several bearers the one printed in full most often, then the one seen last. */
function likeliest(build: Build, indices: readonly number[]): number {
  const weight = (index: number): number => build.drafts[index]?.full ?? 0;
  const seen = (index: number): number => build.lastSeen.get(index) ?? -1;
  return indices.reduce((best, index) => {
    const order = weight(index) - weight(best) || seen(index) - seen(best);
    return order > 0 ? index : best;
  });
}

function create(build: Build, sighting: Sighting, given: readonly string[]): number {
  build.drafts.push(draftOf(sighting, given));
  return build.drafts.length - 1;
}

function see(build: Build, index: number, sighting: Sighting): number {
  const draft = build.drafts[index];
  if (draft !== undefined) noteSighting(draft, sighting);
  return index;
}

function push(map: Map<string, number[]>, key: string, index: number): void {
  const list = map.get(key) ?? [];
  if (list.length < MOST_NAMESAKES) list.push(index);
  map.set(key, list);
}

function roleHeads(entities: readonly Entity[]): ReadonlyMap<string, readonly number[]> {
  const heads = new Map<string, number[]>();
  for (const entity of entities) {
    if (entity.roles.length === 0) continue;
    const own = new Set(entity.roles.map((role) => roleKey(role.words).head));
    for (const head of own) if (head !== '' && !TITLE_ROLES.has(head)) push(heads, head, entity.index);
  }
  return heads;
}
