import { assertNever } from '../model/index.ts';
import type { Holdings, Ingested } from '../holdings.ts';
import { ingest, rawSource, readingOutlets } from '../holdings.ts';
import type { RawSource } from '../read/index.ts';
import { StoreError } from '../store/index.ts';
import type { Invocation } from './command-spec.ts';
import { STANDARD_INPUT } from './inputs/input.ts';
import { listInputs, readInputs } from './inputs/read-inputs.ts';
import type { InputSources } from './inputs/read-inputs.ts';
import type { NotFound } from './inputs/revisit-inputs.ts';
import { keptRevisit, revisitNotes } from './inputs/revisit-inputs.ts';
import { otherwiseNotes } from './inputs/otherwise-notes.ts';
import type { ToldOtherwise } from './inputs/otherwise-notes.ts';
import { refusalLines } from './refusal-lines.ts';
import { progressBar } from './progress.ts';
import type { BytesInput, InputRead } from './reading.ts';
import { readEach, threadCount } from './reading.ts';

/** What became of everything that was to be added. */
export interface Added {
  readonly added: readonly {
    readonly id: string;
    readonly path: string;
    readonly reprintOf: string | null;
  }[];
  /** `healed`: the kept source was missing or damaged, and is whole again. */
  readonly unchanged: readonly { readonly id: string; readonly path: string; readonly healed: boolean }[];
  readonly refused: readonly { readonly path: string; readonly code: string; readonly message: string }[];
  readonly notes: readonly { readonly path: string; readonly message: string }[];
  /** True where a person interrupted: what is listed is kept, the rest was not looked at. */
  readonly interrupted: boolean;
}

/** Reads and keeps articles one file at a time; one that is refused is told at once, and the rest goes on. Stops between two when `signal` aborts. */
export async function addArticles(
  invocation: Invocation,
  holdings: Holdings,
  sources: InputSources & { readonly signal: AbortSignal },
): Promise<Added> {
  const { io } = invocation;
  const { signal } = sources;
  const list = await listInputs(sources, io);
  const found: Found = { added: [], unchanged: [], refused: [], notes: [], notFound: [], otherwise: [] };
  const bar = await progressBar(io, 'adding', 'bytes');
  const refusals = refusalLines(io, 'add --json lists them all');
  let behind = 0;
  const onRead = (bytes: number): void => {
    behind += bytes;
    bar.update(behind, list.bytes);
  };
  try {
    const settings = {
      outlets: await readingOutlets(holdings),
      threads: threadCount(invocation.args, list),
      sourceOf: (input: BytesInput) => sourceToRead(input, holdings),
    };
    for await (const read of readEach(readInputs(list, sources, io, onRead), settings)) {
      for await (const outcome of outcomesOf(read, holdings, io.now())) {
        // What was kept is told; a page that was given up because of the interruption is not refused.
        if (signal.aborted && outcome.kind === 'refused') break;
        record(found, outcome, await reprintOf(outcome, holdings));
        if (outcome.kind === 'refused') refusals.tell(outcome.path, outcome.message);
        if (signal.aborted) break;
      }
      if (signal.aborted) break;
    }
  } finally {
    bar.stop();
    refusals.close();
  }
  const { notFound, otherwise, ...told } = found;
  const notes = [...found.notes, ...revisitNotes(notFound), ...otherwiseNotes(otherwise)];
  return { ...told, notes, interrupted: signal.aborted };
}

type Outcome =
  | Exclude<Ingested, { readonly kind: 'refused' }>
  | { readonly kind: 'refused'; readonly path: string; readonly code: string; readonly message: string }
  | { readonly kind: 'note'; readonly path: string; readonly message: string }
  | NotFound;

async function* outcomesOf(
  [given, entries]: InputRead,
  holdings: Holdings,
  now: string,
): AsyncIterable<Outcome> {
  const input = given.kind === 'revisit' ? await keptRevisit(given.revisit, holdings) : given;
  if (input.kind !== 'bytes') {
    yield input;
    return;
  }
  const raw = rawOf(input);
  const held = input.isPart ? await heldAs(raw, holdings) : null;
  if (held !== null) {
    yield { kind: 'unchanged', path: raw.path, articleId: held, healed: false, otherwise: [] };
    return;
  }
  for await (const ingested of ingest(holdings, raw, now, given.kind === 'revisit' ? null : entries)) {
    yield ingested.kind === 'refused'
      ? {
          kind: 'refused',
          path: ingested.path,
          code: ingested.warning.code,
          message: ingested.warning.message,
        }
      : ingested;
  }
}

/** Nothing of a part that is held already is read again. */
async function sourceToRead(input: BytesInput, holdings: Holdings): Promise<RawSource | null> {
  const raw = rawOf(input);
  return input.isPart && (await heldAs(raw, holdings)) !== null ? null : raw;
}

/**
 * The article that was read from these very bytes at this address, while its source is whole: nothing of it is read
 * again, so that adding an archive once more costs little and goes on where it was cut short.
 */
async function heldAs(raw: RawSource, { store, sources }: Holdings): Promise<string | null> {
  const held = (await store.sourcesAt(raw.address)).find(({ sha256 }) => sha256 === raw.sha256);
  if (held === undefined) return null;
  try {
    await sources.bytes(raw.sha256);
    return held.articleId;
  } catch (error) {
    if (error instanceof StoreError) return null;
    throw error;
  }
}

/** Bytes with the address they answer to: standard input has none but its own digest. */
export function rawOf({ path, address, bytes, capturedAt, served }: BytesInput): RawSource {
  const raw = rawSource({ path, address, bytes, capturedAt, ...(served === undefined ? {} : { served }) });
  return address === STANDARD_INPUT ? { ...raw, address: `${STANDARD_INPUT}${raw.sha256}` } : raw;
}

/** The path of an article that is kept already with the text of the one that was added. */
async function reprintOf(outcome: Outcome, { store }: Holdings): Promise<string | null> {
  return outcome.kind === 'added' ? store.pathOfReprint(outcome.entry.article) : null;
}

interface Found {
  readonly added: Added['added'][number][];
  readonly unchanged: Added['unchanged'][number][];
  readonly refused: Added['refused'][number][];
  readonly notes: Added['notes'][number][];
  /** Records that refer to pages that were not found. */
  readonly notFound: string[];
  /** Articles of which something else was told than is kept. */
  readonly otherwise: ToldOtherwise[];
}

function record(found: Found, outcome: Outcome, reprintOf: string | null): void {
  switch (outcome.kind) {
    case 'added': {
      const { article, extraction, revisionOf } = outcome.entry;
      found.added.push({ id: article.id, path: article.path, reprintOf });
      for (const { message } of extraction.warnings) found.notes.push({ path: article.path, message });
      if (revisionOf !== null) {
        found.notes.push({ path: article.path, message: `a new revision of ${revisionOf}` });
      }
      return;
    }
    case 'unchanged':
      found.unchanged.push({ id: outcome.articleId, path: outcome.path, healed: outcome.healed });
      if (outcome.otherwise.length > 0) found.otherwise.push(outcome);
      return;
    case 'refused':
      found.refused.push({ path: outcome.path, code: outcome.code, message: outcome.message });
      return;
    case 'note':
      found.notes.push({ path: outcome.path, message: outcome.message });
      return;
    case 'not-found':
      found.notFound.push(outcome.path);
      return;
    default:
      assertNever(outcome);
  }
}
