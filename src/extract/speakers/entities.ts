import { GIVEN_NAMES, HONORIFICS, ROLE_GENDERS, TITLE_ROLES } from '../../lexicon/index.ts';
import type { Gender } from '../../lexicon/index.ts';
import type { Span } from '../../model/index.ts';
import {
  compatibleGiven,
  foldName,
  nameKey,
  roleKey,
  sameBearer,
  spellingKey,
  splitName,
  surnameKey,
} from '../../text/index.ts';
import type { RunKind } from './name-run.ts';
import type { PrintedRole } from './printed-roles.ts';
import type { Sighting, Sightings } from './sightings.ts';

/** Somebody or something the article names, under the fullest form it prints. */
export interface Entity {
  readonly index: number;
  readonly name: string;
  readonly kind: RunKind;
  readonly gender: Gender | null;
  readonly roles: readonly PrintedRole[];
  /** Where the fullest form stands first. */
  readonly evidence: Span;
  /** Named outside quotation marks at least once. */
  readonly outside: boolean;
  /** How often it stands where places stand. */
  readonly located: number;
  readonly sightings: number;
}

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

/** An entity while its sightings come in. */
interface Draft {
  name: string;
  evidence: Span;
  sightings: number;
  persons: number;
  organisations: number;
  located: number;
  outside: boolean;
  honorificGender: Gender | null;
  readonly given: readonly string[];
  readonly roles: Map<string, PrintedRole>;
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
/** Roles kept of one entity. */
const MOST_ROLES = 12;

/** Builds the table: full forms first, then the short ones they explain. Cost: linear in the sightings. */
export function entityTable(sightings: Sightings): EntityTable {
  const build: Build = {
    drafts: [],
    bySurname: new Map(),
    byGiven: new Map(),
    byName: new Map(),
    lastSeen: new Map(),
  };
  const entityOf = sightings.names.map((sighting) => (isFull(sighting) ? addFull(build, sighting) : null));
  const strong = strongSingles(sightings.names);
  for (const [at, sighting] of sightings.names.entries()) {
    if (entityOf[at] === null) entityOf[at] = addShort(build, sighting, strong);
    const entity = entityOf[at];
    if (entity !== null && entity !== undefined) build.lastSeen.set(entity, at);
  }
  const entities = build.drafts.map(finish);
  return { ...build, entities, entityOf, byRoleHead: roleHeads(entities) };
}

const isFull = (sighting: Sighting): boolean =>
  /\s/u.test(sighting.name) && splitName(sighting.name).given.length > 0;

/** Lone capitals seen somewhere where capitals mean a name. */
function strongSingles(names: readonly Sighting[]): ReadonlySet<string> {
  return new Set(names.filter((sighting) => !sighting.weak).map((sighting) => surnameKey(sighting.name)));
}

function addFull(build: Build, sighting: Sighting): number | null {
  if (sighting.kind === 'organisation') return addNamed(build, sighting, organisationKey(sighting.name));
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
  const fitting = (build.bySurname.get(surname) ?? []).filter((index) => {
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

/** A body's name without article, stops and legal form is its key. */
export function organisationKey(name: string): string {
  const words = foldName(name)
    .split(/[\s,]+/u)
    .filter((word) => word !== 'the' && word !== '');
  const last = words.at(-1) ?? '';
  const legal = words.length > 1 && /^(?:inc|corp|ltd|limited|llc|llp|plc|gmbh|ag|sa|nv)$/u.test(last);
  return (legal ? words.slice(0, -1) : words).join(' ');
}

function addNamed(build: Build, sighting: Sighting, key: string): number {
  const known = build.byName.get(key);
  if (known !== undefined) return see(build, known, sighting);
  const index = create(build, sighting, []);
  build.byName.set(key, index);
  if (sighting.acronym !== null) build.byName.set(organisationKey(sighting.acronym), index);
  const head = key.split(' ')[0] ?? '';
  if (head !== key) push(build.byGiven, spellingKey(head), index);
  return index;
}

/** A short form goes to the full form that explains it, the last seen of several; else it is an entity of its own. */
function addShort(build: Build, sighting: Sighting, strong: ReadonlySet<string>): number | null {
  const key = surnameKey(sighting.name);
  const known = build.byName.get(organisationKey(sighting.name));
  if (known !== undefined) return see(build, known, sighting);
  const bearers = fitting(build, build.bySurname.get(key) ?? [], sighting);
  const found =
    bearers.length > 0
      ? bearers
      : fitting(build, build.byGiven.get(spellingKey(sighting.name)) ?? [], sighting);
  if (found.length > 0) {
    const chosen = latest(build, found);
    return found.length === 1 || chosen !== null ? see(build, chosen ?? found[0] ?? 0, sighting) : null;
  }
  if (sighting.weak && !strong.has(key) && sighting.kind === 'unclear') return null;
  const index = create(build, sighting, []);
  if (sighting.kind === 'organisation') build.byName.set(organisationKey(sighting.name), index);
  else push(build.bySurname, key, index);
  return index;
}

/** Those whose gender the form of address does not rule out. */
function fitting(build: Build, indices: readonly number[], sighting: Sighting): readonly number[] {
  const gender = honorificGender(sighting);
  if (gender === null) return indices;
  return indices.filter((index) => {
    const draft = build.drafts[index];
    const known = draft === undefined ? null : genderOf(draft);
    return known === null || known === gender;
  });
}

function latest(build: Build, indices: readonly number[]): number | null {
  const seen = indices.filter((index) => build.lastSeen.has(index));
  return seen.reduce<number | null>(
    (best, index) =>
      best === null || (build.lastSeen.get(index) ?? 0) > (build.lastSeen.get(best) ?? 0) ? index : best,
    null,
  );
}

function honorificGender(sighting: Sighting): Gender | null {
  return sighting.honorific === null ? null : (HONORIFICS.get(sighting.honorific) ?? null);
}

function create(build: Build, sighting: Sighting, given: readonly string[]): number {
  build.drafts.push({
    name: sighting.name,
    evidence: { start: sighting.start, end: sighting.end },
    sightings: 0,
    persons: 0,
    organisations: 0,
    located: 0,
    outside: false,
    honorificGender: null,
    given,
    roles: new Map(),
  });
  return see(build, build.drafts.length - 1, sighting);
}

function see(build: Build, index: number, sighting: Sighting): number {
  const draft = build.drafts[index];
  if (draft === undefined) return index;
  const isBetterPlace =
    !draft.outside && !sighting.quoted && foldName(sighting.name) === foldName(draft.name);
  if (isBetterPlace) draft.evidence = { start: sighting.start, end: sighting.end };
  draft.sightings += 1;
  draft.outside ||= !sighting.quoted;
  if (sighting.kind === 'person') draft.persons += 1;
  if (sighting.kind === 'organisation') draft.organisations += 1;
  if (sighting.located) draft.located += 1;
  draft.honorificGender ??= honorificGender(sighting);
  for (const role of sighting.roles)
    if (draft.roles.size < MOST_ROLES && !draft.roles.has(role.words)) draft.roles.set(role.words, role);
  return index;
}

function push(map: Map<string, number[]>, key: string, index: number): void {
  const list = map.get(key) ?? [];
  if (list.length < MOST_NAMESAKES) list.push(index);
  map.set(key, list);
}

/** By form of address, then by role ("spokeswoman"), then by given name. */
function genderOf(draft: Draft): Gender | null {
  if (draft.honorificGender !== null) return draft.honorificGender;
  for (const role of draft.roles.keys()) {
    const told = role.split(/\s+/u).map((word) => ROLE_GENDERS.get(foldName(word)));
    const gender = told.find((found) => found !== undefined);
    if (gender !== undefined && !/['’]s\s/u.test(role)) return gender;
  }
  const given = draft.given.map((word) => GIVEN_NAMES.get(foldName(word)));
  return given.find((gender) => gender !== undefined) ?? null;
}

function finish(draft: Draft, index: number): Entity {
  const isPerson = draft.persons > 0 && draft.persons >= draft.organisations;
  const kind = isPerson ? 'person' : draft.organisations > 0 ? 'organisation' : 'unclear';
  return {
    index,
    name: draft.name,
    kind,
    gender: genderOf(draft),
    roles: [...draft.roles.values()],
    evidence: draft.evidence,
    outside: draft.outside,
    located: draft.located,
    sightings: draft.sightings,
  };
}

function roleHeads(entities: readonly Entity[]): ReadonlyMap<string, readonly number[]> {
  const heads = new Map<string, number[]>();
  for (const entity of entities) {
    const own = new Set(entity.roles.map((role) => roleKey(role.words).head));
    for (const head of own) if (head !== '' && !TITLE_ROLES.has(head)) push(heads, head, entity.index);
  }
  return heads;
}
