// Threads that read articles side by side. What a source gives is a function of its bytes and the outlets, so it is
// the same whichever thread reads it; only whoever asked writes anything down.
import module from 'node:module';
import { Worker } from 'node:worker_threads';
import type { Outlet } from './model/index.ts';
import type { Found } from './pipeline.ts';
import type { RawSource } from './read/index.ts';

/**
 * Memory of one thread, in megabytes: room for what it has just made, and for what it holds. With more of the first a
 * thread keeps spent trees of pages; the second is far above what the largest source takes, and makes it clear up sooner.
 */
const MEMORY = { maxYoungGenerationSizeMb: 16, maxOldGenerationSizeMb: 1024 };

/** The first message to a thread: what it reads with. Every other is a source. */
export interface ThreadData {
  readonly outlets: readonly Outlet[];
  /** Folder of compiled code that this process uses, or null. */
  readonly compileCache: string | null;
}

export interface ReaderSettings {
  readonly outlets: readonly Outlet[];
  /** Most threads at once; each is started when the others are busy. */
  readonly count: number;
  /** The program a thread runs. */
  readonly thread?: URL;
}

interface Job {
  readonly source: RawSource;
  readonly done: (found: readonly Found[]) => void;
}

interface Thread {
  readonly worker: Worker;
  job: Job | null;
  fault: string;
}

// The same file beside this one, in `src/` as in the compiled `dist/`.
const ENDING = import.meta.url.endsWith('.ts') ? 'ts' : 'js';
const READER_THREAD = new URL(`./reader-thread.${ENDING}`, import.meta.url);

/**
 * Reads sources on threads of their own. A thread that ends costs the source it was reading, which is refused with one
 * line; another takes its place.
 */
export class Readers {
  private readonly settings: ReaderSettings;
  private readonly threads = new Set<Thread>();
  private readonly waiting: Job[] = [];
  private isClosed = false;

  constructor(settings: ReaderSettings) {
    this.settings = settings;
  }

  /** The articles of a source as `readEntries` gives them, all at once; never rejects. */
  read(source: RawSource): Promise<readonly Found[]> {
    return new Promise((done) => {
      this.waiting.push({ source, done });
      this.assign();
    });
  }

  /** Ends every thread; what is still being read is answered with a refusal. */
  async close(): Promise<void> {
    this.isClosed = true;
    for (const job of this.waiting.splice(0)) job.done(lost(job.source, 'reading was ended'));
    await Promise.all([...this.threads].map(({ worker }) => worker.terminate()));
  }

  private assign(): void {
    while (this.waiting.length > 0 && !this.isClosed) {
      const free = [...this.threads].find(({ job }) => job === null);
      if (free === undefined && this.threads.size >= this.settings.count) return;
      const job = this.waiting.shift();
      if (job === undefined) return;
      const thread = free ?? this.start();
      thread.job = job;
      thread.worker.postMessage(job.source);
    }
  }

  private start(): Thread {
    const { outlets, thread: program = READER_THREAD } = this.settings;
    const compileCache = module.getCompileCacheDir() ?? null;
    const data: ThreadData = { outlets, compileCache };
    const worker = new Worker(program, { resourceLimits: MEMORY });
    worker.postMessage(data);
    const thread: Thread = { worker, job: null, fault: 'it ended' };
    this.threads.add(thread);
    worker.on('message', (found: readonly Found[]) => {
      const { job } = thread;
      thread.job = null;
      job?.done(found);
      this.assign();
    });
    worker.on('error', (error) => {
      thread.fault = error instanceof Error ? (error.message.split('\n')[0] ?? '') : String(error);
    });
    worker.on('exit', () => {
      this.threads.delete(thread);
      thread.job?.done(lost(thread.job.source, thread.fault));
      this.assign();
    });
    return thread;
  }
}

function lost({ path }: RawSource, fault: string): readonly Found[] {
  const message = `the thread that read this did not finish (${fault}); please report it, the rest goes on`;
  return [{ kind: 'refused', path, warning: { code: 'fault', message, start: null } }];
}
