import { HONORIFICS } from '../../lexicon/index.ts';
import type { QuoteSpeaker, Resolution, Span } from '../../model/index.ts';
import {
  compatibleGiven,
  foldName,
  nameKey,
  organisationKey,
  rolesAgree,
  speakerId,
  spellingKey,
  splitName,
  surnameKey,
} from '../../text/index.ts';
import type { Entity } from './entity.ts';
import type { MentionedName } from './read-mention.ts';
import { entityAt } from './scene.ts';
import type { Scene } from './scene.ts';
import { speakerOf } from './speaker-of.ts';

/** How sure a printed name is, by the form it has. */
const SURE = { full: 0.97, surname: 0.92, given: 0.75, body: 0.9, fresh: 0.8, namesake: 0.5 } as const;

interface Choice {
  readonly entity: Entity;
  readonly isOneOfSeveral: boolean;
}

/** Resolves a printed name to the entity it names, or to a speaker of its own where the table holds none. */
export function resolveName(scene: Scene, mention: readonly Span[], name: MentionedName): QuoteSpeaker {
  const role = name.roles[0]?.words ?? null;
  const chosen = choose(scene, name);
  if (chosen === null) return freshSpeaker(mention, name, role);
  const resolvedBy = resolutionOf(chosen.entity, name);
  const isName = foldName(chosen.entity.name) === foldName(name.name);
  const speaker = speakerOf(scene.table, chosen.entity, {
    mention,
    resolvedBy,
    role,
    confidence: chosen.isOneOfSeveral ? SURE.namesake : confidenceOf(resolvedBy),
    evidence: isName ? [{ start: name.start, end: name.end }] : [chosen.entity.evidence],
  });
  return name.kind === 'organisation' && chosen.entity.kind === 'unclear'
    ? { ...speaker, kind: 'organisation' }
    : speaker;
}

function choose(scene: Scene, name: MentionedName): Choice | null {
  const { table } = scene;
  const sure = (entity: Entity | null | undefined): Choice | null =>
    entity === null || entity === undefined ? null : { entity, isOneOfSeveral: false };
  const seen = entityAt(scene, name.start);
  if (isFull(name)) return sure(seen ?? table.entities[fullIndex(scene, name)]);
  const body = table.byName.get(organisationKey(name.name));
  if (body !== undefined) return sure(table.entities[body]);
  const bearers = entitiesOf(scene, table.bySurname.get(surnameKey(name.name)));
  const pool = bearers.length > 0 ? bearers : entitiesOf(scene, table.byGiven.get(spellingKey(name.name)));
  const fitting = narrowed(pool, name);
  if (fitting.length === 1) return sure(fitting[0]);
  if (fitting.length === 0) return sure(seen);
  const spoken = lastSpoken(scene, fitting);
  return {
    entity: spoken ?? (seen !== null && fitting.includes(seen) ? seen : mostNamed(fitting)),
    isOneOfSeveral: true,
  };
}

const isFull = (name: MentionedName): boolean => splitName(name.name).given.length > 0;

function fullIndex(scene: Scene, name: MentionedName): number {
  const { table } = scene;
  const known = table.byName.get(nameKey(name.name)) ?? table.byName.get(organisationKey(name.name));
  if (known !== undefined) return known;
  const given = splitName(name.name).given[0] ?? '';
  const peers = entitiesOf(scene, table.bySurname.get(surnameKey(name.name))).filter(
    (entity) => compatibleGiven(splitName(entity.name).given[0] ?? '', given) !== 'none',
  );
  return peers.length === 1 ? (peers[0]?.index ?? -1) : -1;
}

function entitiesOf(scene: Scene, indices: readonly number[] | undefined): readonly Entity[] {
  return (indices ?? []).flatMap((index) => scene.table.entities[index] ?? []);
}

/** Namesakes ruled out by form of address, then, where the mention prints a role, by the role. */
function narrowed(pool: readonly Entity[], name: MentionedName): readonly Entity[] {
  const gender = name.honorific === null ? null : (HONORIFICS.get(name.honorific) ?? null);
  const byGender = pool.filter(
    (entity) => gender === null || entity.gender === null || entity.gender === gender,
  );
  const role = name.roles[0]?.words;
  if (role === undefined || byGender.length < 2) return byGender;
  const byRole = byGender.filter((entity) => entity.roles.some((other) => rolesAgree(other.words, role)));
  return byRole.length > 0 ? byRole : byGender;
}

/** How many speakers back a namesake is looked for. */
const SPEAKERS_BACK = 60;

function lastSpoken(scene: Scene, entities: readonly Entity[]): Entity | null {
  for (const { entity } of scene.spoken.slice(-SPEAKERS_BACK).reverse())
    if (entity !== null && entities.includes(entity)) return entity;
  return null;
}

function mostNamed(entities: readonly Entity[]): Entity {
  return entities.reduce((best, entity) => (entity.sightings > best.sightings ? entity : best));
}

function resolutionOf(entity: Entity, name: MentionedName): Resolution {
  if (entity.kind === 'organisation')
    return /^[\p{Lu}.]{2,8}$/u.test(name.name) && /\s/u.test(entity.name) ? 'acronym' : 'organisation';
  if (isFull(name)) return 'full-name';
  if (name.honorific !== null || name.roles.length > 0) return 'title';
  const isGiven = surnameKey(name.name) !== surnameKey(entity.name);
  return isGiven ? 'given-name' : 'surname';
}

function confidenceOf(resolvedBy: Resolution): number {
  if (resolvedBy === 'full-name') return SURE.full;
  if (resolvedBy === 'given-name') return SURE.given;
  return resolvedBy === 'organisation' || resolvedBy === 'acronym' ? SURE.body : SURE.surname;
}

/** A name the article prints only here. */
function freshSpeaker(mention: readonly Span[], name: MentionedName, role: string | null): QuoteSpeaker {
  const isBody = name.kind === 'organisation';
  return {
    mention,
    id: speakerId(isBody ? organisationKey(name.name) : nameKey(name.name)),
    name: name.name,
    role,
    kind: isBody ? 'organisation' : 'person',
    resolvedBy: isBody ? 'organisation' : isFull(name) ? 'full-name' : 'surname',
    evidence: [{ start: name.start, end: name.end }],
    confidence: SURE.fresh,
  };
}
