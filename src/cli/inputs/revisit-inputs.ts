import type { Holdings, Ingested } from '../../holdings.ts';
import { partsForRevisits, revisitFrom } from '../../pipeline.ts';
import type { ByteInput, Part, PartEvent, Revisit } from '../../pipeline.ts';
import { counted } from '../../report/index.ts';
import { StoreError } from '../../store/index.ts';
import type { BytesInput, Input } from './input.ts';
import { inputOf } from './input.ts';

/** Pages met again unchanged that one run remembers until every file is read; further ones are not looked for. */
const MOST_REVISITS = 200_000;

/** What a use of a file of the run gives, opened once more; nothing where it can not be opened. */
export type OpenAgain = (use: (input: ByteInput) => AsyncIterable<Part>) => AsyncIterable<Part>;

/** What the files of one run leave open: pages met again unchanged, and the archives that may hold their content. */
export class RevisitDesk {
  private readonly archives = new Map<string, OpenAgain>();
  private revisits: { readonly file: string; readonly revisit: Revisit }[] = [];

  /** Notes an event of a file; answers whether it is for the desk alone. */
  takes(event: PartEvent, file: string, openAgain: OpenAgain | null): boolean {
    if (event.kind === 'revisit') {
      if (this.revisits.length < MOST_REVISITS) this.revisits.push({ file, revisit: event.revisit });
      return true;
    }
    if (openAgain !== null && event.kind === 'part' && isRecord(event.bytes))
      this.archives.set(file, openAgain);
    return false;
  }

  /**
   * The inputs of what was left open, found in the other archives of the run; the rest as they are. Each archive is
   * read once more at most, and only where something of another file is open: its own were looked for in it already.
   */
  async *inputs(): AsyncIterable<Input> {
    for (const [file, openAgain] of this.archives) {
      const asked = this.revisits.filter((one) => one.file !== file).map(({ revisit }) => revisit);
      if (asked.length > 0) yield* this.answersTo(asked, openAgain);
    }
    for (const { revisit } of this.revisits) yield { kind: 'revisit', path: revisit.path, revisit };
  }

  private async *answersTo(asked: readonly Revisit[], openAgain: OpenAgain): AsyncIterable<Input> {
    const answered = new Set<string>();
    for await (const part of openAgain((input) => partsForRevisits(input, asked))) {
      answered.add(part.path);
      yield inputOf(part, true);
    }
    this.revisits = this.revisits.filter(({ revisit }) => !answered.has(revisit.path));
  }
}

const isRecord = (bytes: Uint8Array): boolean => Buffer.from(bytes.subarray(0, 5)).equals(RECORD_MARK);
const RECORD_MARK = Buffer.from('WARC/');

/** A revisit whose content is nowhere. */
export interface NotFound {
  readonly kind: 'not-found';
  readonly path: string;
}

/** An article that is kept as it is. */
type Unchanged = Extract<Ingested, { readonly kind: 'unchanged' }>;

/**
 * What a folder that keeps the content of a revisit already makes of it: the page under the address of the revisit, to
 * be read; or the article that it is, met again at its own address.
 */
export async function keptRevisit(
  revisit: Revisit,
  { store, sources }: Holdings,
): Promise<BytesInput | Unchanged | NotFound> {
  const { path, url } = revisit;
  for (const address of revisit.addresses) {
    for (const { sha256, articleId } of await store.sourcesAt(address)) {
      const bytes = await sources.bytes(sha256).catch(nothingKept);
      const part = bytes === null ? null : await revisitFrom(revisit, bytes);
      if (part === null) continue;
      return address === url
        ? { kind: 'unchanged', path, articleId, healed: false, otherwise: [] }
        : inputOf(part, true);
    }
  }
  return { kind: 'not-found', path };
}

/** A source that is lost or damaged has nothing to give; `doctor` tells of it. */
function nothingKept(error: unknown): null {
  if (error instanceof StoreError) return null;
  throw error;
}

/** A line for each archive with pages met again whose content was not found; `paths` are those of their records. */
export function revisitNotes(paths: readonly string[]): readonly { path: string; message: string }[] {
  const counts = new Map<string, number>();
  for (const path of paths) {
    const file = path.replace(/#\d{1,10}$/u, '');
    counts.set(file, (counts.get(file) ?? 0) + 1);
  }
  return [...counts].map(([path, count]) => ({
    path,
    message: `${counted(count, 'revisit record refers to a page', 'revisit records refer to pages')} that ${count === 1 ? 'was' : 'were'} not found; add the file that holds ${count === 1 ? 'it' : 'them'}`,
  }));
}
