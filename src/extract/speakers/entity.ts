import { GIVEN_NAMES, HONORIFICS, ROLE_GENDERS } from '../../lexicon/index.ts';
import type { Gender } from '../../lexicon/index.ts';
import type { Span } from '../../model/index.ts';
import { foldName, remembered } from '../../text/index.ts';
import { nameFacts } from './name-facts.ts';
import type { RunKind } from './name-run.ts';
import type { PrintedRole } from './printed-roles.ts';
import type { Sighting } from './sighting.ts';

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
  readonly sightings: number;
}

/** An entity while its sightings come in. */
export interface Draft {
  name: string;
  evidence: Span;
  sightings: number;
  /** Times the full form was printed: who a bare surname most likely means. */
  full: number;
  /** True while the name comes from a headline, where capitals run together. */
  isHeadline: boolean;
  persons: number;
  organisations: number;
  bodily: number;
  outside: boolean;
  honorificGender: Gender | null;
  readonly given: readonly string[];
  readonly roles: Map<string, PrintedRole>;
}

/** Roles kept of one entity. */
const MOST_ROLES = 12;

/** What the form of address of one sighting tells. */
export function honorificGender(sighting: Sighting): Gender | null {
  return sighting.honorific === null ? null : (HONORIFICS.get(sighting.honorific) ?? null);
}

/** A new entity, with its first sighting noted. */
export function draftOf(sighting: Sighting, given: readonly string[]): Draft {
  const draft: Draft = {
    name: sighting.name,
    evidence: { start: sighting.start, end: sighting.end },
    sightings: 0,
    full: 0,
    isHeadline: sighting.headline,
    persons: 0,
    organisations: 0,
    bodily: 0,
    outside: false,
    honorificGender: null,
    given,
    roles: new Map(),
  };
  noteSighting(draft, sighting);
  return draft;
}

/** Outside quotation marks is a better place to have a name from than inside, running text better than a headline. */
function improveName(draft: Draft, sighting: Sighting): void {
  if (!draft.isHeadline && draft.outside) return;
  const [seen, known] = [sighting.facts, nameFacts(draft.name)];
  const fromHeadline = draft.isHeadline && !sighting.headline && (seen.isLong || !known.isLong);
  if (fromHeadline || (!draft.outside && !sighting.quoted && seen.folded === known.folded)) {
    draft.name = sighting.name;
    draft.evidence = { start: sighting.start, end: sighting.end };
  }
  if (fromHeadline) draft.isHeadline = false;
}

/** Adds what one more sighting tells to a draft still being built. */
export function noteSighting(draft: Draft, sighting: Sighting): void {
  improveName(draft, sighting);
  draft.sightings += 1;
  if (sighting.facts.isLong) draft.full += 1;
  draft.outside ||= !sighting.quoted;
  if (sighting.kind === 'person') draft.persons += 1;
  if (sighting.kind === 'organisation') draft.organisations += 1;
  if (sighting.bodily) draft.bodily += 1;
  draft.honorificGender ??= honorificGender(sighting);
  for (const role of sighting.roles)
    if (draft.roles.size < MOST_ROLES && !draft.roles.has(role.words)) draft.roles.set(role.words, role);
}

/** By form of address, then by role ("spokeswoman"), then by given name. */
export function genderOf(draft: Draft): Gender | null {
  if (draft.honorificGender !== null) return draft.honorificGender;
  for (const role of draft.roles.keys()) {
    const gender = roleGender(role);
    if (gender !== 'none') return gender;
  }
  for (const word of draft.given) {
    const gender = GIVEN_NAMES.get(foldName(word));
    if (gender !== undefined) return gender;
  }
  return null;
}

/** Printed roles held at once. */
const REMEMBERED = 4_096;

/** What a printed role tells; "none" where it tells nothing. */
const roleGender = remembered(REMEMBERED, (role): Gender | null | 'none' => {
  const told = role.split(/\s+/u).map((word) => ROLE_GENDERS.get(foldName(word)));
  const gender = told.find((found) => found !== undefined);
  return gender === undefined || /['’]s\s/u.test(role) ? 'none' : gender;
});

/** The entity as far as all its sightings tell. */
export function finish(draft: Draft, index: number): Entity {
  const isPerson = draft.persons > 0 && (draft.given.length > 0 || draft.persons >= draft.organisations);
  const isBody = draft.organisations > 0 || draft.bodily > 0;
  const kind = isPerson ? 'person' : isBody ? 'organisation' : 'unclear';
  return {
    index,
    name: draft.name,
    kind,
    gender: genderOf(draft),
    roles: [...draft.roles.values()],
    evidence: draft.evidence,
    outside: draft.outside,
    sightings: draft.sightings,
  };
}
