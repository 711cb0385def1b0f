// The order of the stages; the only file that knows it. A stage is loaded when it is first needed, so that a command
// that only looks things up starts fast.
import type { SequenceModel } from './extract/index.ts';
import type {
  Analysis,
  Conflict,
  Corpus,
  Entry,
  Extraction,
  Knowledge,
  Outlet,
  Review,
  Warning,
} from './model/index.ts';
import type { RawSource } from './read/index.ts';
import { sequenceWeights } from './assets.ts';

/** An article out of some bytes with what was read out of it, or one clear line why there is none. */
export type Found =
  | { readonly kind: 'entry'; readonly entry: Omit<Entry, 'revisionOf'> }
  | { readonly kind: 'refused'; readonly warning: Warning };

/**
 * Bytes to articles to quotes and claims: nothing is kept, and what was read before plays no part.
 *
 * A source of several articles (a feed, an archive) is read one at a time. Nothing in the bytes makes it throw.
 */
export async function* readEntries(source: RawSource, outlets: readonly Outlet[]): AsyncIterable<Found> {
  const { readSource } = await import('./read/index.ts');
  for await (const reading of readSource(source, outlets)) {
    if (reading.kind === 'refused') {
      yield { kind: 'refused', warning: reading.warning };
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
    const message = `${article.path}: quotetrail failed on this text (${words}); please report it, the rest goes on`;
    return { kind: 'refused', warning: { code: 'fault', message, start: null } };
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

/** The outlets a reader knows: the shipped registry, with people's entries in place of those of the same id. */
export async function knownOutlets(knowledge: Pick<Knowledge, 'outlets'>): Promise<readonly Outlet[]> {
  const { OUTLETS } = await import('./lexicon/index.ts');
  const own = new Set(knowledge.outlets.map(({ id }) => id));
  return [...OUTLETS.filter(({ id }) => !own.has(id)), ...knowledge.outlets];
}

/**
 * Everything the corpus stages find: speakers, groups and duplicates, links and origins, findings.
 *
 * A function of the set of entries and people's knowledge; the order of the entries plays no part.
 */
export async function analyse(entries: readonly Entry[], knowledge: Knowledge): Promise<Analysis> {
  const [{ findDuplicates, groupQuotes, unifySpeakers }, { trace }, { findConflicts }] = await Promise.all([
    import('./group/index.ts'),
    import('./trace/index.ts'),
    import('./conflict/index.ts'),
  ]);
  const inOrder = entries.toSorted((a, b) => (a.article.id < b.article.id ? -1 : 1));
  const corpus: Corpus = { entries: inOrder, ...unifySpeakers(inOrder, knowledge.aliases) };
  const quoteGroups = groupQuotes(corpus);
  const duplicates = findDuplicates(corpus);
  const { links, groups } = trace(corpus, quoteGroups, duplicates, await knownOutlets(knowledge));
  const conflicts = decided(findConflicts(corpus, groups, duplicates), knowledge.reviews);
  return { speakers: corpus.speakers, speakerOf: corpus.speakerOf, groups, duplicates, links, conflicts };
}

/** Findings with what people last decided about them; `undo` takes back the last decision that still stands. */
export function decided(conflicts: readonly Conflict[], reviews: readonly Review[]): readonly Conflict[] {
  const decisions = new Map<string, Conflict['state'][]>();
  for (const { action, target } of reviews.toSorted((a, b) => a.seq - b.seq)) {
    const standing = decisions.get(target) ?? [];
    if (action === 'confirm') standing.push('confirmed');
    else if (action === 'dismiss') standing.push('dismissed');
    else if (action === 'undo') standing.pop();
    decisions.set(target, standing);
  }
  return conflicts.map((conflict) => ({
    ...conflict,
    state: decisions.get(conflict.id)?.at(-1) ?? conflict.state,
  }));
}
