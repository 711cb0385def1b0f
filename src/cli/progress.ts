import type { Io } from './io.ts';

/** How far the work is, for a person who waits; nothing is shown where standard error is no terminal. */
export interface Bar {
  readonly update: (done: number, all: number) => void;
  readonly stop: () => void;
}

const SILENT: Bar = { update: () => undefined, stop: () => undefined };
/** Times a second the bar is drawn. */
const FRAMES = 10;

const MEGABYTE = 1_000_000;

/** A bar on standard error. The library is loaded only where there is a terminal to draw on. */
export async function progressBar(io: Io, what: string, unit: 'things' | 'bytes' = 'things'): Promise<Bar> {
  if (!io.errIsTerminal) return SILENT;
  const { default: progress } = await import('cli-progress');
  const bar = new progress.SingleBar({
    format: `${what} {bar} {percentage}% · {value}/{total}${unit === 'bytes' ? ' MB' : ''}`,
    formatValue: (value, _, type) => shownValue(value, unit === 'bytes' && type !== 'percentage'),
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

/** Bytes are shown in megabytes, small ones with a digit behind the point. */
function shownValue(value: number, isBytes: boolean): string {
  if (!isBytes) return String(value);
  const megabytes = value / MEGABYTE;
  return megabytes.toFixed(megabytes < 10 ? 1 : 0);
}
