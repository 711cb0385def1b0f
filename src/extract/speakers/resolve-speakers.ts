// Who said it: ordered rules ("sieves", after Lee et al. 2013, "Deterministic Coreference Resolution Based on
// Entity-Centric, Precision-Ranked Rules") over a table of the article's names. Cost: linear in the article.
import type { Article, QuoteSpeaker, Span } from '../../model/index.ts';
import { nameKey, speakerId, surnameKey } from '../../text/index.ts';
import type { Attribution } from '../attribution.ts';
import type { Quotation } from '../quotation.ts';
import { resolveDescribed } from './described.ts';
import { resolveName } from './named.ts';
import { lastStarting } from './places.ts';
import { resolvePronoun } from './pronouns.ts';
import { outletSpeaker } from './outlet-speaker.ts';
import { readMention } from './read-mention.ts';
import type { Mention } from './read-mention.ts';
import { entityAt, openScene, placeOf } from './scene.ts';
import type { Scene, Spoken } from './scene.ts';
import { entityId, unnamedSpeaker } from './speaker-of.ts';
import { plainWords } from './words.ts';

/** A continued or floating quote is a little less sure than the one it follows. */
const FOLLOWING = 0.85;
const UNKNOWN = 0.2;
const AUTHOR = 0.8;
const SEVERAL = 0.8;

/**
 * The speaker of every attribution, in the order given: one inside this article, or kind `unknown` where the
 * words name nobody the rules can tell; null where no words name a source and no earlier quote is followed.
 */
export function resolveSpeakers(
  article: Article,
  attributions: readonly Attribution[],
  quotations: readonly Quotation[],
): readonly (QuoteSpeaker | null)[] {
  const spoken: Spoken[] = [];
  const sources = attributions.flatMap(({ mention }) => mention).sort((a, b) => a.start - b.start);
  const scene = openScene(article, { quotations, sources }, spoken);
  const speakers: (QuoteSpeaker | null)[] = attributions.map(() => null);
  for (const index of inTextOrder(attributions)) {
    const attribution = attributions[index];
    if (attribution === undefined) continue;
    const speaker = speakerFor(scene, attribution, speakers);
    speakers[index] = speaker;
    if (speaker !== null && speaker.kind !== 'unknown') spoken.push(spokenAt(scene, attribution, speaker));
  }
  return followers(attributions, speakers);
}

const placeIn = (attribution: Attribution): number =>
  (attribution.mention[0] ?? attribution.cue[0] ?? attribution.content[0])?.start ?? 0;

function inTextOrder(attributions: readonly Attribution[]): readonly number[] {
  return attributions
    .map((attribution, index) => ({ index, at: placeIn(attribution) }))
    .sort((a, b) => a.at - b.at || a.index - b.index)
    .map(({ index }) => index);
}

function speakerFor(
  scene: Scene,
  attribution: Attribution,
  speakers: readonly (QuoteSpeaker | null)[],
): QuoteSpeaker | null {
  if (attribution.mention.length > 0) return resolveMention(scene, attribution);
  return attribution.follows === null ? null : following(speakers[attribution.follows] ?? null);
}

const following = (speaker: QuoteSpeaker | null): QuoteSpeaker | null =>
  speaker === null
    ? null
    : { ...speaker, mention: [], resolvedBy: 'previous-speaker', confidence: speaker.confidence * FOLLOWING };

/** Quotes that follow one placed behind them in the text are filled in once that one is known. */
function followers(
  attributions: readonly Attribution[],
  speakers: readonly (QuoteSpeaker | null)[],
): readonly (QuoteSpeaker | null)[] {
  return speakers.map((speaker, index) => {
    const attribution = attributions[index];
    if (speaker !== null || attribution === undefined || attribution.mention.length > 0) return speaker;
    return attribution.follows === null ? null : following(speakers[attribution.follows] ?? null);
  });
}

function resolveMention(scene: Scene, attribution: Attribution): QuoteSpeaker {
  const { mention } = attribution;
  const read = readMention(scene.article.text, mention);
  const resolved = read === null ? null : resolveRead(scene, attribution, read);
  const outlet = resolved === null || resolved.kind === 'person' ? outletSpeaker(scene, mention) : null;
  return outlet ?? resolved ?? unknownSpeaker(scene, mention);
}

function resolveRead(scene: Scene, attribution: Attribution, read: Mention): QuoteSpeaker | null {
  const { mention } = attribution;
  switch (read.kind) {
    case 'pronoun':
      if (/^(?:i|we|me|us|my|our|myself)$/u.test(read.word)) return author(scene, mention);
      return resolvePronoun(scene, {
        mention,
        word: read.word,
        at: read.start,
        excluded: spokenTo(scene, attribution),
      });
    case 'named':
      return several(read.names.map((name) => resolveName(scene, mention, name)));
    case 'described':
      return surnameMeant(scene, mention, read) ?? resolveDescribed(scene, mention, read);
  }
}

/** "said Banks": one word with a capital that could be many of something is a surname where a person of the article has it. */
function surnameMeant(scene: Scene, mention: readonly Span[], read: Mention): QuoteSpeaker | null {
  if (read.kind !== 'described' || read.description !== 'collective' || !/^\p{Lu}\S*$/u.test(read.words))
    return null;
  const bearers = scene.table.bySurname.get(surnameKey(read.words)) ?? [];
  if (!bearers.some((index) => scene.table.entities[index]?.kind === 'person')) return null;
  const { span, words: name } = read;
  return resolveName(scene, mention, { ...span, name, kind: 'unclear', honorific: null, roles: [] });
}

/** "Ana Obi and Jo Lund": one speaker, a group under both names. */
function several(speakers: readonly QuoteSpeaker[]): QuoteSpeaker | null {
  const [first] = speakers;
  if (first === undefined || speakers.length === 1) return first ?? null;
  const names = speakers.map((speaker) => speaker.name);
  return {
    ...first,
    id: `s.${speakers
      .map((speaker) => speaker.id.slice(2))
      .sort()
      .join('+')}`,
    name: `${names.slice(0, -1).join(', ')} and ${names.at(-1) ?? ''}`,
    role: null,
    kind: 'group',
    resolvedBy: 'collective',
    evidence: speakers.flatMap((speaker) => speaker.evidence).sort((a, b) => a.start - b.start),
    confidence: Math.min(...speakers.map((speaker) => speaker.confidence)) * SEVERAL,
  };
}

/** "I" and "we" outside quotation marks are whoever signed the article. */
function author(scene: Scene, mention: readonly Span[]): QuoteSpeaker | null {
  const isQuoted = scene.sightings.isQuoted(mention[0]?.start ?? 0);
  const name =
    (scene.article.byline ?? '')
      .replace(/^by\s+/iu, '')
      .split(/[,|]/u)[0]
      ?.trim() ?? '';
  if (isQuoted || name === '' || name.length > 60) return null;
  return {
    mention,
    id: speakerId(nameKey(name)),
    name,
    role: null,
    kind: 'person',
    resolvedBy: 'pronoun',
    evidence: mention,
    confidence: AUTHOR,
  };
}

/** Whom the words were said to: never the speaker. */
function spokenTo(scene: Scene, attribution: Attribution): ReadonlySet<number> {
  const { addressee } = attribution;
  if (addressee === null) return new Set();
  const { names } = scene.sightings;
  const found = new Set<number>();
  for (let at = lastStarting(names, addressee.end - 1); at >= 0; at -= 1) {
    const name = names[at];
    if (name === undefined || name.end <= addressee.start) break;
    const entity = entityAt(scene, name.start);
    if (entity !== null) found.add(entity.index);
  }
  return found;
}

function unknownSpeaker(scene: Scene, mention: readonly Span[]): QuoteSpeaker {
  const span = { start: mention[0]?.start ?? 0, end: mention.at(-1)?.end ?? 0 };
  const name = plainWords(scene.article.text, span, 80);
  return unnamedSpeaker(
    scene.article,
    { name, kind: 'unknown' },
    {
      mention,
      resolvedBy: 'unknown',
      role: null,
      confidence: UNKNOWN,
      evidence: mention,
    },
  );
}

function spokenAt(scene: Scene, attribution: Attribution, speaker: QuoteSpeaker): Spoken {
  const at = placeIn(attribution);
  return { speaker, at, entity: entityNamed(scene, speaker), ...placeOf(scene, at) };
}

function entityNamed(scene: Scene, speaker: QuoteSpeaker): Spoken['entity'] {
  if (speaker.kind !== 'person' && speaker.kind !== 'organisation') return null;
  const at = speaker.evidence[0]?.start;
  const entity = at === undefined ? null : entityAt(scene, at);
  return entity !== null && entityId(scene.table, entity) === speaker.id ? entity : null;
}
