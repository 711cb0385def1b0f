import { LEADER_ROLES, PLACES } from '../../lexicon/index.ts';
import type { QuoteSpeaker, Span } from '../../model/index.ts';
import { foldName, organisationKey, roleKey, rolesAgree, speakerId } from '../../text/index.ts';
import type { Entity } from './entity.ts';
import { isEpithet, whoIsMeant } from './epithets.ts';
import { resolveName } from './named.ts';
import type { Mention, MentionedName } from './read-mention.ts';
import { namesBefore, placeOf } from './scene.ts';
import type { Scene, Spoken } from './scene.ts';
import { speakerOf, unnamedSpeaker } from './speaker-of.ts';
import type { Verdict } from './speaker-of.ts';

/** A mention that describes its source. */
export type DescribedMention = Extract<Mention, { readonly kind: 'described' }>;

/** How sure each rule is. */
const SURE = {
  role: 0.8,
  namesake: 0.45,
  again: 0.6,
  epithet: 0.55,
  spokesperson: 0.75,
  body: 0.65,
  unnamed: 0.7,
  other: 0.4,
} as const;
/** Speakers this far back may be meant by "the official". */
const SPEAKERS_BACK = 20;
/** A body named this many sentences back may be meant by "the company" or "a spokeswoman". */
const SENTENCES_BACK = 4;
const GENERIC_BODIES: ReadonlySet<string> = new Set(
  'company firm group business organisation organization agency body'.split(' '),
);

/** Resolves a description: to a bearer of the role, to a body, or to an unnamed source of this article. */
export function resolveDescribed(
  scene: Scene,
  mention: readonly Span[],
  described: DescribedMention,
): QuoteSpeaker | null {
  switch (described.description) {
    case 'spokesperson':
      return bearer(scene, mention, described) ?? spokesperson(scene, mention, described);
    case 'body':
      return body(scene, mention, described);
    case 'nobody':
      return null;
    case 'role':
    case 'demonym':
    case 'collective':
    case 'document':
    case 'thing':
      return (
        known(scene, mention, described) ??
        meant(scene, mention, described) ??
        unnamed(scene, mention, described)
      );
  }
}

/** Somebody printed with that role or from that country, or a source described so before. */
function known(scene: Scene, mention: readonly Span[], described: DescribedMention): QuoteSpeaker | null {
  if (described.description === 'demonym') return countryman(scene, mention, described);
  const bearing = described.description === 'role' ? bearer(scene, mention, described) : null;
  return bearing ?? again(scene, mention, described);
}

/** "the French president": the one person printed with that role, or the one of several who spoke last. */
function bearer(scene: Scene, mention: readonly Span[], described: DescribedMention): QuoteSpeaker | null {
  if (!described.definite) return null;
  const bearers = bearersOf(scene, described);
  const [first] = bearers;
  if (first === undefined) return null;
  const last = scene.spoken.at(-1)?.entity ?? null;
  const chosen = bearers.length === 1 ? first : last !== null && bearers.includes(last) ? last : null;
  if (chosen === null) return null;
  return byRole(scene, mention, chosen, bearers.length === 1 ? SURE.role : SURE.namesake);
}

const byRole = (scene: Scene, mention: readonly Span[], entity: Entity, confidence: number): QuoteSpeaker =>
  speakerOf(scene.table, entity, {
    mention,
    resolvedBy: 'role',
    confidence,
    role: null,
    evidence: [entity.evidence],
  });

/** "the Kenyan": the one person whose printed role names that country. */
function countryman(
  scene: Scene,
  mention: readonly Span[],
  described: DescribedMention,
): QuoteSpeaker | null {
  if (!described.definite) return null;
  const place = PLACES.get(described.head);
  const people = scene.table.entities.filter(
    (entity) =>
      entity.kind !== 'organisation' && entity.roles.some((role) => roleKey(role.words).place === place),
  );
  const [only] = people;
  if (only === undefined || people.length > 1) return null;
  return byRole(scene, mention, only, SURE.again);
}

/** "the teenager", "the former docker": whoever was named just before, where only one person can be meant. */
function meant(scene: Scene, mention: readonly Span[], described: DescribedMention): QuoteSpeaker | null {
  const { description, head, words, definite, holder, span } = described;
  const isMore = description === 'demonym' || (holder === null && isEpithet(head, words));
  if (!definite || !isMore) return null;
  const entity = whoIsMeant(scene, span.start, head);
  return entity === null ? null : byRole(scene, mention, entity, SURE.epithet);
}

function bearersOf(scene: Scene, described: DescribedMention): readonly Entity[] {
  const { head } = roleKey(described.words);
  const heads = LEADER_ROLES.has(head) ? [...LEADER_ROLES] : [head];
  const indices = new Set(heads.flatMap((word) => scene.table.byRoleHead.get(word) ?? []));
  return [...indices]
    .flatMap((index) => scene.table.entities[index] ?? [])
    .filter((entity) => entity.kind !== 'organisation')
    .filter((entity) => entity.roles.some((role) => rolesAgree(role.words, described.words)));
}

/** "the official": the unnamed source with that noun who spoke before. */
function again(scene: Scene, mention: readonly Span[], described: DescribedMention): QuoteSpeaker | null {
  if (!described.definite || described.holder !== null) return null;
  const before = scene.spoken
    .slice(-SPEAKERS_BACK)
    .reverse()
    .find((spoken) => spoken.entity === null && endsWith(spoken, described.head));
  if (before === undefined) return null;
  return { ...before.speaker, mention, resolvedBy: 'unnamed', confidence: SURE.again };
}

function endsWith(spoken: Spoken, head: string): boolean {
  return foldName(spoken.speaker.name).split(' ').includes(head);
}

/** A spokesperson without a name speaks for the body named beside, or for the one spoken of last. */
function spokesperson(scene: Scene, mention: readonly Span[], described: DescribedMention): QuoteSpeaker {
  const { holder } = described;
  if (holder === null) {
    const known = lastBody(scene, described);
    if (known === null) return unnamed(scene, mention, described, described.head);
    return spokesFor(scene, { name: known.name, evidence: known.evidence, described, mention });
  }
  const resolved = resolveName(scene, mention, holder);
  return spokesFor(scene, { name: resolved.name, evidence: holder, described, mention });
}

interface Holder {
  readonly name: string;
  readonly evidence: Span;
  readonly described: DescribedMention;
  readonly mention: readonly Span[];
}

function spokesFor(scene: Scene, holder: Holder): QuoteSpeaker {
  const name = `${holder.name} ${holder.described.head}`;
  const evidence = [{ start: holder.evidence.start, end: holder.evidence.end }];
  return unnamedSpeaker(
    scene.article,
    { name, kind: 'unnamed' },
    {
      mention: holder.mention,
      resolvedBy: 'spokesperson',
      role: holder.described.head,
      confidence: SURE.spokesperson,
      evidence,
    },
  );
}

/** The body that spoke last in this paragraph or the one before, else the one named last. */
function lastBody(scene: Scene, described: DescribedMention): Entity | null {
  const at = described.span.start;
  const last = scene.spoken.at(-1);
  const isNear = last !== undefined && last.paragraph >= placeOf(scene, at).paragraph - 1;
  if (isNear && last.speaker.kind === 'organisation' && last.entity !== null) return last.entity;
  const named = namesBefore(scene, at, SENTENCES_BACK).find(
    ({ entity, sighting }) =>
      entity.kind === 'organisation' && sighting.subject && !PLACES.has(foldName(entity.name)),
  );
  return named?.entity ?? null;
}

/** "the ministry": the body whose name holds the noun; "the company": the body spoken of last. */
function body(scene: Scene, mention: readonly Span[], described: DescribedMention): QuoteSpeaker {
  if (described.holder !== null) return heldBody(scene, { mention, described, holder: described.holder });
  const found = described.definite ? bodyMeant(scene, described) : null;
  if (found === null) return again(scene, mention, described) ?? unnamed(scene, mention, described);
  const speaker = speakerOf(scene.table, found, {
    mention,
    resolvedBy: 'organisation',
    confidence: SURE.body,
    role: null,
    evidence: [found.evidence],
  });
  return { ...speaker, kind: 'organisation' };
}

/** "Obi's campaign", "the Obi administration": a body of its own under its holder's full name. */
function heldBody(
  scene: Scene,
  held: {
    readonly mention: readonly Span[];
    readonly described: DescribedMention;
    readonly holder: MentionedName;
  },
): QuoteSpeaker {
  const holder = resolveName(scene, held.mention, held.holder);
  const { purpose, head } = held.described;
  const name = [holder.name, purpose, head].filter((words) => words !== '').join(' ');
  return {
    mention: held.mention,
    id: speakerId(organisationKey(name)),
    name,
    role: null,
    kind: 'organisation',
    resolvedBy: 'organisation',
    evidence: holder.evidence,
    confidence: Math.min(holder.confidence, SURE.spokesperson),
  };
}

function bodyMeant(scene: Scene, described: DescribedMention): Entity | null {
  const { head } = described;
  const before = namesBefore(scene, described.span.start, SENTENCES_BACK * 3);
  const named = before.find(({ entity }) => foldName(entity.name).split(' ').includes(head));
  if (named !== undefined) return named.entity;
  return GENERIC_BODIES.has(head) ? lastBody(scene, described) : null;
}

/** A source of this article alone, under its own words. */
function unnamed(
  scene: Scene,
  mention: readonly Span[],
  described: DescribedMention,
  role: string | null = null,
): QuoteSpeaker {
  const isMany = described.description === 'collective';
  const isBody = described.description === 'body';
  const verdict: Verdict = {
    mention,
    resolvedBy: isMany ? 'collective' : 'unnamed',
    role,
    confidence: described.description === 'thing' ? SURE.other : SURE.unnamed,
    evidence: [described.span],
  };
  const kind = isMany ? 'group' : isBody ? 'organisation' : 'unnamed';
  return unnamedSpeaker(scene.article, { name: described.words, kind }, verdict);
}
