import type { Io } from './io.ts';

/** How far the work is, for a person who waits; nothing is shown where standard error is no terminal. */
export interface Bar {
  readonly update: (done: number, all: number) => void;
  readonly stop: () => void;
}

const SILENT: Bar = { update: () => undefined, stop: () => undefined };
/** Times a second the bar is drawn. */
const FRAMES = 10;

/** A bar on standard error. The library is loaded only where there is a terminal to draw on. */
export async function progressBar(io: Io, what: string): Promise<Bar> {
  if (!io.errIsTerminal) return SILENT;
  const { default: progress } = await import('cli-progress');
  const bar = new progress.SingleBar({
    format: `${what} {bar} {value}/{total}`,
    clearOnComplete: true,
    hideCursor: false,
    fps: FRAMES,
    stream: process.stderr,
    barsize: 30,
  });
  let isStarted = false;
  return {
    update: (done, all) => {
      if (!isStarted) bar.start(all, done);
      isStarted = true;
      bar.setTotal(all);
      bar.update(done);
    },
    stop: () => {
      if (isStarted) bar.stop();
    },
  };
}
