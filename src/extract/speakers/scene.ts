import type { Article, QuoteSpeaker, Span } from '../../model/index.ts';
import type { Quotation } from '../quotation.ts';
import { withBoundGenders } from './bound-genders.ts';
import { entityNamedAt, entityTable } from './entities.ts';
import type { EntityTable } from './entities.ts';
import type { Entity } from './entity.ts';
import { lastStarting } from './places.ts';
import { findSightings } from './sightings.ts';
import type { Sighting } from './sighting.ts';
import type { Sightings } from './sightings.ts';
import { sentenceSubjects } from './subjects.ts';

/** A speaker as resolved, with where the words stood that named them. */
export interface Spoken {
  readonly speaker: QuoteSpeaker;
  readonly entity: Entity | null;
  readonly at: number;
  readonly paragraph: number;
  readonly sentence: number;
}

/** Everything the rules look at: the article, its names, and who has spoken so far. */
export interface Scene {
  readonly article: Article;
  readonly sightings: Sightings;
  readonly table: EntityTable;
  readonly subjects: readonly (number | null)[];
  /** In order of place; the last one is the previous speaker. */
  readonly spoken: readonly Spoken[];
}

/** Reads the article once; `sources` are the mentions in order, `spoken` the (growing) list of the caller. Cost: linear. */
export function openScene(
  article: Article,
  marks: { readonly quotations: readonly Quotation[]; readonly sources: readonly Span[] },
  spoken: readonly Spoken[],
): Scene {
  const sightings = findSightings(article, marks.quotations);
  const table = withBoundGenders(entityTable(sightings, marks.sources), sightings);
  return { article, sightings, table, subjects: sentenceSubjects(sightings, table), spoken };
}

/** The sentence and the paragraph at a place; -1 before the first. */
export function placeOf(scene: Scene, at: number): { readonly sentence: number; readonly paragraph: number } {
  const sentence = lastStarting(scene.sightings.sentences, at);
  return { sentence, paragraph: sentence < 0 ? -1 : (scene.sightings.sentences[sentence]?.paragraph ?? -1) };
}

/** How many names back a rule looks at most. */
const NAMES_BACK = 40;

/** Names outside quotation marks that stand before a place, nearest first, in this sentence or the `sentencesBack` before it. */
export function namesBefore(
  scene: Scene,
  at: number,
  sentencesBack: number,
): readonly { readonly sighting: Sighting; readonly entity: Entity }[] {
  const found: { readonly sighting: Sighting; readonly entity: Entity }[] = [];
  const { sentence } = placeOf(scene, at);
  const last = lastStarting(scene.sightings.names, at - 1);
  for (let index = last; index >= 0 && last - index < NAMES_BACK; index -= 1) {
    const sighting = scene.sightings.names[index];
    if (sighting === undefined || sighting.sentence < sentence - sentencesBack) break;
    const entity = entityNamedAt(scene.table, index);
    if (entity !== undefined && !sighting.quoted) found.push({ sighting, entity });
  }
  return found;
}

/** The entity a name at this very place was read as, or null. */
export function entityAt(scene: Scene, start: number): Entity | null {
  const index = lastStarting(scene.sightings.names, start);
  const sighting = index < 0 ? undefined : scene.sightings.names[index];
  if (sighting === undefined || sighting.end <= start) return null;
  return entityNamedAt(scene.table, index) ?? null;
}
