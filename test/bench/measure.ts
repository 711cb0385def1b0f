import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const ROOT = join(import.meta.dirname, '../..');
const ENTRY = join(ROOT, 'src/cli/quotetrail.js');

export interface Figure {
  readonly what: string;
  readonly value: string;
}

export const median = (values: readonly number[]): number =>
  values.toSorted((a, b) => a - b)[values.length >> 1] ?? Number.NaN;

/** Milliseconds of CPU time of one call, all threads of this process together: other work on the machine hardly counts. */
export function cpuOf(work: () => void): number {
  const start = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(start);
  return (user + system) / 1000;
}

export interface ProcessRun {
  readonly milliseconds: number;
  readonly peakMegabytes: number;
  readonly stdout: string;
}

/** Runs the product as a whole process, as a person would, and says how long it took and its peak memory. */
export function runProduct(args: readonly string[]): ProcessRun {
  return runNode([ENTRY, ...args]);
}

/** Runs Node on a script (an empty one for the floor), with its peak memory. */
export function runNode(args: readonly string[]): ProcessRun {
  const folder = mkdtempSync(join(tmpdir(), 'quotetrail-run-'));
  const report = join(folder, 'peak');
  const probe = join(folder, 'probe.mjs');
  writeFileSync(
    probe,
    // Where the system tells a program's own peak it is asked: `maxRSS` counts what its parent held when it was started.
    `import { readFileSync, writeFileSync } from 'node:fs';
     const own = () => {
       try { return /VmHWM:\\s+(\\d+)/u.exec(readFileSync('/proc/self/status', 'utf8'))?.[1]; } catch { return undefined; }
     };
     process.on('exit', () =>
       writeFileSync(${JSON.stringify(report)}, String(own() ?? process.resourceUsage().maxRSS)));`,
  );
  try {
    const start = performance.now();
    const run = spawnSync(process.execPath, ['--import', probe, ...args], {
      encoding: 'utf8',
      maxBuffer: 1 << 30,
    });
    const milliseconds = performance.now() - start;
    if (run.status !== 0 && run.status !== 4)
      throw new Error(`${args.join(' ')} ended with ${String(run.status)}: ${run.stderr}`);
    return { milliseconds, peakMegabytes: Number(readFileSync(report, 'utf8')) / 1024, stdout: run.stdout };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Runs a command several times after one warm-up and gives the median of its milliseconds. */
export function medianRun(runs: number, run: () => ProcessRun): number {
  run();
  return median(Array.from({ length: runs }, () => run().milliseconds));
}

export const number = (value: number, digits = 0): string =>
  value.toLocaleString('en', { maximumFractionDigits: digits, minimumFractionDigits: digits });
