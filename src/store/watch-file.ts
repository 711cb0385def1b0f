import { join } from 'node:path';
import { withLock } from './files/folder-lock.ts';

/** A quote people follow: a group by id, or words by themselves. */
export interface Tracked {
  readonly kind: 'group' | 'words';
  /** The group's id, or the words. */
  readonly value: string;
  /** RFC 3339 instant. */
  readonly at: string;
  readonly by: string;
}

/**
 * What `watch` keeps: the quotes people follow in `people/watch.json`, and in `watch.json` the time of adding up to
 * which news was told. Both are small JSON files; no other command reads or writes them, and no finding hangs on them.
 */
export interface WatchFile {
  tracked(): Promise<readonly Tracked[]>;
  /** False where it was followed already. */
  track(one: Tracked): Promise<boolean>;
  /** False where nothing like it was followed. */
  untrack(value: string): Promise<boolean>;
  /** Null before the first `watch`. */
  seen(): Promise<string | null>;
  setSeen(instant: string): Promise<void>;
}

/** The files of one folder; nothing is made until something is written. */
export function openWatch(dir: string): WatchFile {
  // Loaded when first needed: only `watch` reads these files, and the schemas cost more than most commands.
  const list = async () => (await import('./watch-json.ts')).openTracked(join(dir, 'people', 'watch.json'));
  const state = async () => (await import('./watch-json.ts')).openSeen(join(dir, 'watch.json'));
  const edit = (work: (tracked: readonly Tracked[]) => readonly Tracked[]): Promise<boolean> =>
    withLock(dir, async () => {
      const low = await list();
      const edited = work(low.data.tracked);
      if (edited.length === low.data.tracked.length) return false;
      low.data = { version: 1, tracked: [...edited] };
      await low.write();
      return true;
    });
  return {
    tracked: async () => (await list()).data.tracked,
    track: (one) =>
      edit((tracked) => (tracked.some(({ value }) => value === one.value) ? tracked : [...tracked, one])),
    untrack: (value) => edit((tracked) => tracked.filter((one) => one.value !== value)),
    seen: async () => (await state()).data.seen,
    setSeen: (seen) =>
      withLock(dir, async () => {
        const low = await state();
        low.data = { version: 1, seen };
        await low.write();
      }),
  };
}
