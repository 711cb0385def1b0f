// People's decisions on top of what the machine finds, in order of their numbers: each function takes what a stage
// answered and gives it back with the decisions in it. What no longer stands exactly is passed over here, and told by
// `recheck`.
import type {
  Anchor,
  ArticleFacts,
  Conflict,
  Duplicate,
  Entry,
  Group,
  GroupDecision,
  Link,
  Review,
  Speaker,
  SpeakerAlias,
  When,
} from '../model/index.ts';
import { nameKey, organisationKey, speakerId } from '../text/index.ts';
import type { Locate } from './anchor.ts';
import { standsOn } from './findings.ts';
import { whenOf } from './when-of.ts';

/** Entries with the dates people set. */
export function withDates(
  entries: readonly Entry[],
  stands: readonly Review[],
  locate: Locate,
): readonly Entry[] {
  const dates = new Map<string, When>();
  for (const { anchor, when } of datings(stands)) {
    const located = locate(anchor);
    if (located !== null) dates.set(located.entry.article.id, when);
  }
  if (dates.size === 0) return entries;
  return entries.map((entry) => {
    const published = dates.get(entry.article.id);
    return published === undefined ? entry : { ...entry, article: withDate(entry.article, published) };
  });
}

/** An article under the date a person set; what its own places say of it is still to be seen. */
export function withDate<T extends Pick<ArticleFacts, 'published'>>(article: T, when: When): T {
  const bases = article.published?.bases;
  return { ...article, published: bases === undefined ? when : { ...when, bases } };
}

/** The date people set for one article, or null: for lists, where no text is at hand. */
export function decidedDates(
  stands: readonly Review[],
): (facts: Pick<ArticleFacts, 'id' | 'sha256'>) => When | null {
  const dates = new Map(
    datings(stands).map(({ anchor, when }) => [`${anchor.articleId} ${anchor.sha256}`, when]),
  );
  return ({ id, sha256 }) => dates.get(`${id} ${sha256}`) ?? null;
}

function datings(stands: readonly Review[]): readonly { readonly anchor: Anchor; readonly when: When }[] {
  return stands.flatMap(({ action, anchors, value }) => {
    const [anchor] = anchors;
    const when = action === 'set-date' ? whenOf(value ?? '') : null;
    return anchor === undefined || when === null ? [] : [{ anchor, when }];
  });
}

/** What people said are names of one speaker: the entries of the file, then decisions. */
export function aliasesOf(
  known: readonly SpeakerAlias[],
  stands: readonly Review[],
): readonly SpeakerAlias[] {
  const decided = stands.filter(({ action }) => action === 'alias');
  return [...known, ...decided.map(({ target, value }) => ({ name: target, aliases: [value ?? ''] }))];
}

/** Who speaks, over all articles. */
export interface Speaking {
  readonly speakers: readonly Speaker[];
  readonly speakerOf: ReadonlyMap<string, string>;
}

/** Speakers with those people set: a known speaker of that name, else one of their own; `unknown` takes the speaker away. */
export function withSpeakers(found: Speaking, stands: readonly Review[], locate: Locate): Speaking {
  const setting = stands.filter(({ action }) => action === 'set-speaker');
  if (setting.length === 0) return found;
  const speakers = new Map(found.speakers.map((speaker) => [speaker.id, speaker]));
  const speakerOf = new Map(found.speakerOf);
  for (const { anchors, value } of setting) {
    const speaker = value === null ? null : speakerNamed(value, [...speakers.values()]);
    if (speaker !== null && anchors.length > 0) speakers.set(speaker.id, speaker);
    for (const anchor of anchors) {
      const quoteId = locate(anchor)?.quote?.id;
      if (quoteId === undefined) continue;
      if (speaker === null) speakerOf.delete(quoteId);
      else speakerOf.set(quoteId, speaker.id);
    }
  }
  const known = new Set(found.speakers.map(({ id }) => id));
  const named = new Set(speakerOf.values());
  // Whom a later decision took every quote from again is no speaker.
  const ordered = [...speakers.values()]
    .filter(({ id }) => known.has(id) || named.has(id))
    .sort((a, b) => (a.id < b.id ? -1 : 1));
  return { speakers: ordered, speakerOf: new Map([...speakerOf].sort(([a], [b]) => (a < b ? -1 : 1))) };
}

function speakerNamed(name: string, speakers: readonly Speaker[]): Speaker {
  const keys = new Set([`p ${nameKey(name)}`, `o ${organisationKey(name)}`]);
  const isMeant = ({ name: known, kind }: Speaker): boolean =>
    keys.has(kind === 'organisation' ? `o ${organisationKey(known)}` : `p ${nameKey(known)}`);
  const known =
    speakers.find(({ id, name: printed }) => id === name || printed === name) ?? speakers.find(isMeant);
  return known ?? { id: speakerId(nameKey(name)), name, kind: 'person', forms: [name], roles: [] };
}

/** Merges and splits in order of number, as quotes that stand where they stood. */
export function groupDecisions(stands: readonly Review[], locate: Locate): readonly GroupDecision[] {
  return stands.flatMap(({ action, anchors }): GroupDecision[] => {
    if (action !== 'merge' && action !== 'split') return [];
    const quoteIds = anchors.flatMap((anchor) => locate(anchor)?.quote?.id ?? []);
    const isWhole = quoteIds.length === anchors.length;
    if (action === 'split') return quoteIds.length === 0 ? [] : [{ kind: 'apart', quoteIds }];
    return isWhole && quoteIds.length > 1 ? [{ kind: 'together', quoteIds }] : [];
  });
}

/** Links or duplicates without those a person dismissed, who may have confirmed one again since. */
export function withoutDismissed<T extends Link | Duplicate>(
  found: readonly T[],
  stands: readonly Review[],
  locate: Locate,
): readonly T[] {
  const decided = stands.filter(({ action }) => action === 'dismiss' || action === 'confirm');
  if (decided.length === 0) return found;
  return found.filter(
    (one) => decided.findLast((review) => standsOn(review, one, locate))?.action !== 'dismiss',
  );
}

/** Findings with what people last decided about them. */
export function withStates(
  found: readonly Conflict[],
  stands: readonly Review[],
  locate: Locate,
): readonly Conflict[] {
  const decided = stands.filter(({ action }) => action === 'dismiss' || action === 'confirm');
  if (decided.length === 0) return found;
  return found.map((conflict) => {
    const last = decided.findLast((review) => standsOn(review, conflict, locate));
    if (last === undefined) return conflict;
    return { ...conflict, state: last.action === 'dismiss' ? 'dismissed' : 'confirmed' };
  });
}

/** Groups with the origins people set: grade A, with their name, day and note as the reason. */
export function withOrigins(
  groups: readonly Group[],
  stands: readonly Review[],
  locate: Locate,
): readonly Group[] {
  const setting = stands.filter(({ action }) => action === 'set-origin');
  if (setting.length === 0) return groups;
  const groupOf = new Map(groups.flatMap((group) => group.members.map(({ quoteId }) => [quoteId, group.id])));
  const origins = new Map<string, Group['origin']>();
  for (const review of setting) {
    const [anchor] = review.anchors;
    const located = anchor === undefined ? null : locate(anchor);
    const groupId = groupOf.get(located?.quote?.id ?? '');
    if (located !== null && groupId !== undefined)
      origins.set(groupId, originSet(review, located.entry.article));
  }
  return groups.map((group) => {
    const origin = origins.get(group.id);
    return origin === undefined ? group : { ...group, origin };
  });
}

const originSet = ({ by, at, note }: Review, { id, outlet }: ArticleFacts): Group['origin'] => ({
  status: 'confirmed',
  grade: 'A',
  articleId: id,
  outlet,
  candidates: [id],
  reasons: [{ code: 'set-by-person', values: [by, at.slice(0, 10), ...(note === null ? [] : [note])] }],
  external: [],
});
