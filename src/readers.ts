// Threads that read articles side by side. What a source gives is a function of its bytes and the outlets, so it is
// the same whichever thread reads it; only whoever asked writes anything down.
import module from 'node:module';
import { Worker } from 'node:worker_threads';
import type { LineChoice } from './lines.ts';
import type { Outlet } from './model/index.ts';
import type { Found } from './pipeline.ts';
import type { RawSource } from './read/index.ts';
import { keepMemorySmall } from './spent-memory.ts';

/**
 * Memory of one thread, in megabytes: room for what it has just made, and for what it holds. With more of the first a
 * thread keeps spent trees of pages; the second is far above what the largest source takes, and makes it clear up sooner.
 */
const MEMORY = { maxYoungGenerationSizeMb: 8, maxOldGenerationSizeMb: 1024 };

/** The first message to a thread: what it reads with. Every other is a source. */
export interface ThreadData {
  readonly outlets: readonly Outlet[];
  /** Lines are asked for instead of entries, or null. */
  readonly lines: LineChoice | null;
  /** Folder of compiled code that this process uses, or null. */
  readonly compileCache: string | null;
}

export interface ReaderSettings {
  readonly outlets: readonly Outlet[];
  /** Set where lines are asked for instead of entries. */
  readonly lines?: LineChoice;
  /** Most threads at once; each is started when the others are busy. */
  readonly count: number;
  /** The program a thread runs. */
  readonly thread?: URL;
}

/** Why a source gave no article. */
export type Refused = Extract<Found, { readonly kind: 'refused' }>;

interface Job<F> {
  readonly source: RawSource;
  readonly done: (found: readonly (F | Refused)[]) => void;
}

interface Thread<F> {
  readonly worker: Worker;
  /** What it was given and has not answered, in order: the first is what it reads. */
  readonly jobs: Job<F>[];
  fault: string;
}

/** Sources given to a thread at once: the next lies ready while the answer to the one before is on its way. */
const MOST_GIVEN = 2;

// The same file beside this one, in `src/` as in the compiled `dist/`.
const ENDING = import.meta.url.endsWith('.ts') ? 'ts' : 'js';
const READER_THREAD = new URL(`./reader-thread.${ENDING}`, import.meta.url);

/**
 * Reads sources on threads of their own, one after the other each. A thread that ends costs the source it was reading,
 * which is refused with one line; another takes its place.
 *
 * `F` is what the program of the threads gives: entries, or lines where the settings ask for them.
 */
export class Readers<F = Found> {
  private readonly settings: ReaderSettings;
  private readonly threads = new Set<Thread<F>>();
  private readonly waiting: Job<F>[] = [];
  private isClosed = false;

  constructor(settings: ReaderSettings) {
    this.settings = settings;
    // Of every thread, this one too: a long archive is read in 50 MB less, for a twelfth more time.
    keepMemorySmall();
  }

  /** What a source holds, all at once; never rejects. */
  read(source: RawSource): Promise<readonly (F | Refused)[]> {
    return new Promise((done) => {
      this.waiting.push({ source, done });
      this.assign();
    });
  }

  /** Ends every thread; what is still being read is answered with a refusal. */
  async close(): Promise<void> {
    this.isClosed = true;
    for (const job of this.waiting.splice(0)) job.done([lost(job.source, 'reading was ended')]);
    await Promise.all([...this.threads].map(({ worker }) => worker.terminate()));
  }

  private assign(): void {
    while (this.waiting.length > 0 && !this.isClosed) {
      const thread = this.freest();
      if (thread === null) return;
      const job = this.waiting.shift();
      if (job === undefined) return;
      thread.jobs.push(job);
      // The bytes may be a view of much more; their own copy changes hands.
      const bytes = new Uint8Array(job.source.bytes);
      thread.worker.postMessage({ ...job.source, bytes }, [bytes.buffer]);
    }
  }

  /** The thread with the fewest sources, a new one where all have some and there may be more; null where all have enough. */
  private freest(): Thread<F> | null {
    let best: Thread<F> | null = null;
    for (const thread of this.threads)
      if (best === null || thread.jobs.length < best.jobs.length) best = thread;
    if (best?.jobs.length === 0) return best;
    if (this.threads.size < this.settings.count) return this.start();
    return best !== null && best.jobs.length < MOST_GIVEN ? best : null;
  }

  private start(): Thread<F> {
    const { outlets, lines = null, thread: program = READER_THREAD } = this.settings;
    const compileCache = module.getCompileCacheDir() ?? null;
    const data: ThreadData = { outlets, lines, compileCache };
    const worker = new Worker(program, { resourceLimits: MEMORY });
    worker.postMessage(data);
    const thread: Thread<F> = { worker, jobs: [], fault: 'it ended' };
    this.threads.add(thread);
    worker.on('message', (found: readonly F[]) => {
      const job = thread.jobs.shift();
      this.assign();
      job?.done(found);
    });
    worker.on('error', (error) => {
      thread.fault = error instanceof Error ? (error.message.split('\n')[0] ?? '') : String(error);
    });
    worker.on('exit', () => {
      this.threads.delete(thread);
      this.giveUp(thread);
      this.assign();
    });
    return thread;
  }

  /** What a thread was reading when it ended is lost; what lay ready goes to another. */
  private giveUp(thread: Thread<F>): void {
    const job = thread.jobs.shift();
    job?.done([lost(job.source, thread.fault)]);
    if (!this.isClosed) this.waiting.unshift(...thread.jobs);
    else for (const other of thread.jobs) other.done([lost(other.source, 'reading was ended')]);
  }
}

function lost({ path }: RawSource, fault: string): Refused {
  const message = `the thread that read this did not finish (${fault}); please report it, the rest goes on`;
  return { kind: 'refused', path, warning: { code: 'fault', message, start: null } };
}
