import { RELATIONAL_NOUNS } from '../../lexicon/index.ts';
import type { Article, QuoteSpeaker, Resolution, SpeakerKind, Span } from '../../model/index.ts';
import { foldName, keyOf, nameKey, organisationKey, roleKey, speakerId } from '../../text/index.ts';
import type { EntityTable } from './entities.ts';
import type { Entity } from './entity.ts';
import type { PrintedRole } from './printed-roles.ts';

/** How a mention was resolved: the rule, how sure it is (0 to 1), and the role the mention itself prints. */
export interface Verdict {
  readonly mention: readonly Span[];
  readonly resolvedBy: Resolution;
  readonly confidence: number;
  readonly role: string | null;
  readonly evidence: readonly Span[];
}

/** The speaker an entity is, under its fullest form. */
export function speakerOf(table: EntityTable, entity: Entity, verdict: Verdict): QuoteSpeaker {
  return {
    ...verdict,
    id: entityId(table, entity),
    name: entity.name,
    role: verdict.role ?? standingRole(entity),
    kind: entity.kind === 'organisation' ? 'organisation' : 'person',
  };
}

/** A key of the name alone; a namesake with other middle names or generation is kept apart by its whole name. */
export function entityId(table: EntityTable, entity: Entity): string {
  if (entity.kind === 'organisation') return speakerId(organisationKey(entity.name));
  const key = nameKey(entity.name);
  const bearer = table.byName.get(key);
  return speakerId(bearer === undefined || bearer === entity.index ? key : foldName(entity.name));
}

/** Somebody without a name: the key holds the article, so that two articles' officials never become one. */
export function unnamedSpeaker(
  article: Article,
  described: { readonly name: string; readonly kind: SpeakerKind },
  verdict: Verdict,
): QuoteSpeaker {
  return { ...verdict, ...described, id: keyOf('s.', [article.id, foldName(described.name)]) };
}

const PAST = /^(?:then|former|ex|late|onetime|one-time)\b/iu;

/** The role to show: the first one printed that is not a past one; being somebody's rival or daughter is none. */
function standingRole(entity: Entity): string | null {
  const roles = entity.roles.filter((role) => !RELATIONAL_NOUNS.has(roleKey(role.words).head));
  const standing: PrintedRole | undefined = roles.find((role) => !PAST.test(role.words)) ?? roles[0];
  return standing?.words ?? null;
}
