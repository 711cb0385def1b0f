import type { Io } from './io.ts';

/**
 * Runs `work` with a signal that aborts when a person interrupts, so that it can stop between two steps and tell what
 * is kept. A second interruption ends the process at once: what was acknowledged is on the disk all the same.
 */
export async function interruptible<T>(io: Io, work: (signal: AbortSignal) => Promise<T>): Promise<T> {
  const interruption = new AbortController();
  const stopListening = io.onInterrupt(() => {
    interruption.abort();
  });
  try {
    return await work(interruption.signal);
  } finally {
    stopListening();
  }
}
