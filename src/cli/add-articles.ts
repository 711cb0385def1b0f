import { assertNever } from '../model/index.ts';
import type { Holdings, Ingested } from '../holdings.ts';
import { ingest, rawSource } from '../holdings.ts';
import type { Invocation } from './command-spec.ts';
import type { Input } from './inputs/input.ts';
import { listInputs, readInputs } from './inputs/read-inputs.ts';
import type { InputSources } from './inputs/read-inputs.ts';
import { tell } from './io.ts';
import { progressBar } from './progress.ts';

/** What became of everything that was to be added. */
export interface Added {
  readonly added: readonly {
    readonly id: string;
    readonly path: string;
    readonly reprintOf: string | null;
  }[];
  readonly unchanged: readonly { readonly id: string; readonly path: string }[];
  readonly refused: readonly { readonly path: string; readonly code: string; readonly message: string }[];
  readonly notes: readonly { readonly path: string; readonly message: string }[];
}

/** Reads and keeps articles one file at a time; one that is refused is told at once, and the rest goes on. */
export async function addArticles(
  invocation: Invocation,
  holdings: Holdings,
  sources: InputSources,
): Promise<Added> {
  const { io } = invocation;
  const list = await listInputs(sources, io);
  const all = list.paths.length + (list.usesStandardInput ? 1 : 0);
  const found: Found = { added: [], unchanged: [], refused: [], notes: [] };
  const bar = await progressBar(io, 'adding');
  let done = 0;
  try {
    for await (const input of readInputs(list, sources, io)) {
      for await (const outcome of outcomesOf(input, holdings, io.now())) {
        record(found, outcome, await reprintOf(outcome, holdings));
        if (outcome.kind === 'refused') tell(io, refusal(outcome.path, outcome.message));
      }
      done += 1;
      bar.update(done, all);
    }
  } finally {
    bar.stop();
  }
  return found;
}

type Outcome =
  | Exclude<Ingested, { readonly kind: 'refused' }>
  | { readonly kind: 'refused'; readonly path: string; readonly code: string; readonly message: string }
  | { readonly kind: 'note'; readonly path: string; readonly message: string };

async function* outcomesOf(input: Input, holdings: Holdings, now: string): AsyncIterable<Outcome> {
  if (input.kind === 'note') yield input;
  if (input.kind === 'refused') yield { ...input, code: 'unreadable' };
  if (input.kind !== 'bytes') return;
  const raw = rawOf(input);
  for await (const ingested of ingest(holdings, raw, now)) {
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

/** One line: what, and why; a message that begins with the path does not say it twice. */
export const refusal = (path: string, message: string): string =>
  message.startsWith(path) ? `refused ${message}` : `refused ${path}: ${message}`;

/** Bytes with the address they answer to: standard input has none but its own digest. */
export function rawOf(input: Extract<Input, { readonly kind: 'bytes' }>): ReturnType<typeof rawSource> {
  const raw = rawSource({ path: input.path, address: '', bytes: input.bytes, capturedAt: null });
  return { ...raw, address: input.address ?? `stdin:${raw.sha256}` };
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
      found.unchanged.push({ id: outcome.articleId, path: outcome.path });
      return;
    case 'refused':
      found.refused.push({ path: outcome.path, code: outcome.code, message: outcome.message });
      return;
    case 'note':
      found.notes.push({ path: outcome.path, message: `passed over: ${outcome.message}` });
      return;
    default:
      assertNever(outcome);
  }
}
