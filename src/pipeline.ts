// The order of the stages; the only file that knows it. A stage is loaded when it is first needed, so that a command
// that only looks things up starts fast.
import type { SequenceModel } from './extract/index.ts';
import type {
  Analysis,
  Corpus,
  Duplicate,
  Entry,
  Extraction,
  Group,
  GroupSeat,
  Knowledge,
  Link,
  Outlet,
  OutletRef,
  Place,
  RevisionChanges,
  Warning,
} from './model/index.ts';
import type { ByteInput, Mapping, Part, PartEvent, RawSource, Revisit } from './read/index.ts';
import { commonGrams, commonWords, sequenceWeights } from './assets.ts';
import type { Background } from './text/index.ts';

export type { ByteInput, Mapping, Part, PartEvent, Revisit, Served } from './read/index.ts';

/** An article out of some bytes with what was read out of it, or one clear line why there is none. */
export type Found =
  | { readonly kind: 'entry'; readonly entry: Omit<Entry, 'revisionOf'> }
  | { readonly kind: 'refused'; readonly path: string; readonly warning: Warning };

/** True for the names of files that are read out of a folder: the others are no articles. */
export async function isReadName(path: string): Promise<boolean> {
  const read = await import('./read/index.ts');
  return read.isReadName(path);
}

/** Columns of records named by a person (`field=column`), or what is wrong with them. */
export async function parseMapping(words: readonly string[]): Promise<Mapping | string> {
  const read = await import('./read/index.ts');
  return read.parseMapping(words);
}

/**
 * A file, pipe or archive as parts of one article each (or one feed), read as it comes: see the reader's `partsOf`.
 * `mapping` names the columns of records where they are not the usual ones.
 */
export async function* partsOf(input: ByteInput, mapping: Mapping): AsyncIterable<PartEvent> {
  const read = await import('./read/index.ts');
  yield* read.partsOf(input, { mapping });
}

/** The parts of those revisits whose content stands in `input`, under the paths of their records. */
export async function* partsForRevisits(input: ByteInput, revisits: readonly Revisit[]): AsyncIterable<Part> {
  const read = await import('./read/index.ts');
  yield* read.partsForRevisits(input, revisits);
}

/** The part of a revisit whose content stands in bytes that are kept, or null where it is another. */
export async function revisitFrom(revisit: Revisit, bytes: Uint8Array): Promise<Part | null> {
  const read = await import('./read/index.ts');
  return read.revisitFrom(revisit, bytes);
}

/**
 * Bytes to articles to quotes and claims: nothing is kept, and what was read before plays no part.
 *
 * A source of several articles (a feed, an archive) is read one at a time. Nothing in the bytes makes it throw.
 */
export async function* readEntries(source: RawSource, outlets: readonly Outlet[]): AsyncIterable<Found> {
  const { readSource } = await import('./read/index.ts');
  for await (const reading of readSource(source, outlets)) {
    if (reading.kind === 'refused') {
      yield reading;
      continue;
    }
    yield await entryOf(reading.article, reading.warnings);
  }
}

/** A fault of ours on one article must not cost the rest of a batch: it is told as a refusal, with its words. */
async function entryOf(article: Entry['article'], noticed: readonly Warning[]): Promise<Found> {
  try {
    const extraction = await extractionOf(article);
    const warnings = [...noticed, ...extraction.warnings];
    return { kind: 'entry', entry: { article, extraction: { ...extraction, warnings } } };
  } catch (error) {
    const words = error instanceof Error ? error.message : String(error);
    const message = `quotetrail failed on this text (${words}); please report it, the rest goes on`;
    return { kind: 'refused', path: article.path, warning: { code: 'fault', message, start: null } };
  }
}

async function extractionOf(article: Entry['article']): Promise<Extraction> {
  const { extract } = await import('./extract/index.ts');
  return extract(article, await sequenceModel());
}

let loaded: { readonly model: SequenceModel | null } | null = null;

/** The shipped sequence model, read once; null where it is not installed. */
async function sequenceModel(): Promise<SequenceModel | null> {
  if (loaded === null) {
    const weights = sequenceWeights();
    const { readSequenceModel } = await import('./extract/index.ts');
    loaded = { model: weights === null ? null : readSequenceModel(weights) };
  }
  return loaded.model;
}

let tables: Background | null = null;

/** The shipped tables of common words and word 3-grams, read once; where one is not installed nothing counts as common. */
export async function background(): Promise<Background> {
  if (tables !== null) return tables;
  const [grams, words] = [commonGrams(), commonWords()];
  const { NO_BACKGROUND, readCommonGrams } = await import('./text/index.ts');
  tables = {
    grams: grams === null ? NO_BACKGROUND.grams : readCommonGrams(grams),
    words: words === null ? NO_BACKGROUND.words : readCommonGrams(words),
  };
  return tables;
}

/** The outlets a reader knows: the shipped registry, with people's entries in place of those of the same id or name. */
export async function knownOutlets(knowledge: Pick<Knowledge, 'outlets'>): Promise<readonly Outlet[]> {
  const { OUTLETS } = await import('./lexicon/index.ts');
  const own = new Set(knowledge.outlets.flatMap(({ id, aliases }) => [id, ...aliases]));
  return [...OUTLETS.filter(({ id, name }) => !own.has(id) && !own.has(name)), ...knowledge.outlets];
}

/**
 * Everything the corpus stages find: speakers, groups and duplicates, links and origins, findings, with people's
 * decisions laid over each where they were made.
 *
 * A function of the set of entries and people's knowledge; the order of the entries plays no part.
 */
export async function analyse(entries: readonly Entry[], knowledge: Knowledge): Promise<Analysis> {
  const [{ unifySpeakers }, { replayOf }] = await Promise.all([
    import('./group/index.ts'),
    import('./review/index.ts'),
  ]);
  const replay = replayOf(knowledge.reviews, entries);
  const unified = unifySpeakers(inOrderOfId(entries), replay.aliases(knowledge.aliases));
  const corpus: Corpus = { entries, ...replay.spoken(unified) };
  const { found } = await findingsIn(corpus, knowledge, null);
  return { speakers: corpus.speakers, speakerOf: corpus.speakerOf, ...found };
}

const inOrderOfId = (entries: readonly Entry[]): readonly Entry[] =>
  entries.toSorted((a, b) => (a.article.id < b.article.id ? -1 : 1));

/** The findings about some articles, and what it takes to keep them as others come and go. */
export interface RegionFindings {
  readonly found: Pick<Analysis, 'groups' | 'duplicates' | 'links' | 'conflicts'>;
  readonly seats: ReadonlyMap<string, GroupSeat>;
  readonly bonds: readonly (readonly [string, string])[];
}

/** What lies around a corpus that is a part of all that is held. */
export interface Surroundings {
  /** The outlets of all articles that are held. */
  readonly carriers: readonly OutletRef[];
  /** Articles of which everything is at hand that shares a passage with them: their duplicates are made anew. */
  readonly anew: ReadonlySet<string>;
  /** Articles that may share passages with those. */
  readonly sharing: ReadonlySet<string>;
  /** The duplicates that speak of none of the articles `anew`, as they were found before. */
  readonly kept: readonly Duplicate[];
}

/**
 * All findings about the articles of a corpus but who speaks in them; `around` where it is a part of what is held.
 * Parts that no bond connects have the findings they have together, duplicates aside: a passage that stands in one
 * article more may be a house's notice and no copy.
 */
export async function findingsIn(
  corpus: Corpus,
  knowledge: Knowledge,
  around: Surroundings | null,
): Promise<RegionFindings> {
  const [{ findDuplicates, groupingOf }, { trace }, { conflictsOf }, { replayOf }] = await Promise.all([
    import('./group/index.ts'),
    import('./trace/index.ts'),
    import('./conflict/index.ts'),
    import('./review/index.ts'),
  ]);
  const replay = replayOf(knowledge.reviews, corpus.entries);
  const dated: Corpus = { ...corpus, entries: inOrderOfId(replay.dated(corpus.entries)) };
  const common = await background();
  const { groups: quoteGroups, seats, bonds } = groupingOf(dated, replay.grouping(), common);
  const printed =
    around === null
      ? findDuplicates(dated, common)
      : duplicatesAmong(around, (entries) => findDuplicates({ ...dated, entries }, common), dated.entries);
  const duplicates = replay.accepted(printed);
  const { links, groups } = trace(dated, quoteGroups, {
    duplicates,
    outlets: await knownOutlets(knowledge),
    accepted: replay.accepted,
    ...(around === null ? {} : { carriers: around.carriers }),
  });
  const traced = replay.origins(groups);
  const found = conflictsOf(dated, traced, duplicates, common);
  return {
    found: { groups: traced, duplicates, links, conflicts: replay.states(found.conflicts) },
    seats,
    bonds: [
      ...bonds,
      ...found.bonds,
      ...bondsOf({ entries: dated.entries, groups, duplicates: printed, links }),
    ],
  };
}

function duplicatesAmong(
  { anew, sharing, kept }: Surroundings,
  find: (entries: readonly Entry[]) => readonly Duplicate[],
  entries: readonly Entry[],
): readonly Duplicate[] {
  const found = find(entries.filter(({ article }) => sharing.has(article.id)));
  const made = found.filter(({ passages }) => passages.some(({ articleId }) => anew.has(articleId)));
  return [...made, ...kept].sort((a, b) => (a.kind === b.kind ? 0 : a.kind < b.kind ? -1 : 1) || byId(a, b));
}

const byId = (a: { readonly id: string }, b: { readonly id: string }): number => (a.id < b.id ? -1 : 1);

/** Articles that share a group, a passage, a link or an address. */
function bondsOf(given: {
  readonly entries: readonly Entry[];
  readonly groups: readonly Group[];
  readonly duplicates: readonly Duplicate[];
  readonly links: readonly Link[];
}): readonly (readonly [string, string])[] {
  const circles: (readonly string[])[] = [
    ...given.groups.map(({ members }) => members.map(({ articleId }) => articleId)),
    ...given.duplicates.map(({ passages }) => passages.map(({ articleId }) => articleId)),
    ...given.links.map(({ from, to }) => [from.articleId, ...(to.articleId === null ? [] : [to.articleId])]),
    ...given.entries.map(({ article, revisionOf }) => [
      article.id,
      ...(revisionOf === null ? [] : [revisionOf]),
    ]),
    ...Map.groupBy(given.entries, ({ article }) => article.text)
      .values()
      .map((prints) => prints.map(({ article }) => article.id)),
  ];
  return circles.flatMap((circle) => {
    const [first, ...others] = new Set(circle);
    return first === undefined ? [] : others.map((other) => [first, other] as const);
  });
}

/** Where the articles of a corpus can meet others, by every stage that compares articles. */
export async function placesIn(corpus: Corpus): Promise<readonly Place[]> {
  const [{ groupPlaces }, { claimPlaces }, { creditPlaces }] = await Promise.all([
    import('./group/index.ts'),
    import('./conflict/index.ts'),
    import('./trace/index.ts'),
  ]);
  const common = await background();
  return [
    ...groupPlaces(corpus, common),
    ...claimPlaces(corpus, common),
    ...corpus.entries.flatMap(creditPlaces),
  ];
}

/** What a page changed from one state to the next. */
export async function changesOf(before: Entry, after: Entry): Promise<RevisionChanges> {
  const { revisionChanges } = await import('./trace/index.ts');
  return revisionChanges(before, after);
}
