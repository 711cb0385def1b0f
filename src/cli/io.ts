import { styleText } from 'node:util';
import type { Network } from './inputs/fetch/network.ts';
import type { Palette, Screen } from '../report/terminal.ts';
import { PLAIN, visible } from '../report/terminal.ts';

/** Everything of the outside a command may touch but files and the clock's reading it is given. */
export interface Io {
  readonly out: (text: string) => void;
  readonly err: (text: string) => void;
  readonly input: () => AsyncIterable<Uint8Array>;
  readonly cwd: string;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly outIsTerminal: boolean;
  readonly errIsTerminal: boolean;
  readonly inIsTerminal: boolean;
  readonly columns: number;
  /** RFC 3339 instant. */
  readonly now: () => string;
  /** The web: asked for only where a person names a page to fetch. */
  readonly network: () => Promise<Network>;
  /** Calls `work` when a person interrupts (Ctrl-C) instead of ending at once; answers how to stop listening. */
  readonly onInterrupt: (work: () => void) => () => void;
}

const DEFAULT_COLUMNS = 80;
/** Beyond this a line is tiring to read. */
const MOST_COLUMNS = 140;

/** The io of this process. */
export function processIo(): Io {
  return {
    out: (text) => void process.stdout.write(text),
    err: (text) => void process.stderr.write(text),
    input: () => process.stdin,
    cwd: process.cwd(),
    env: process.env,
    outIsTerminal: process.stdout.isTTY,
    errIsTerminal: process.stderr.isTTY,
    inIsTerminal: process.stdin.isTTY,
    columns: process.stdout.isTTY ? process.stdout.columns : DEFAULT_COLUMNS,
    now: () => new Date().toISOString(),
    network: async () => {
      const { publicNetwork } = await import('./inputs/fetch/public-network.ts');
      return publicNetwork();
    },
    onInterrupt: (work) => {
      process.once('SIGINT', work);
      return () => {
        process.off('SIGINT', work);
      };
    },
  };
}

const COLOURS: Palette = {
  strong: (text) => paint('bold', text),
  dim: (text) => paint('dim', text),
  good: (text) => paint('green', text),
  warn: (text) => paint('yellow', text),
  bad: (text) => paint('red', text),
};

const paint = (style: Parameters<typeof styleText>[0], text: string): string =>
  styleText(style, text, { validateStream: false });

/** The screen of standard output: its width, and colours on a terminal unless `NO_COLOR` is set. */
export function screenOf(io: Io): Screen {
  const isPlain = !io.outIsTerminal || (io.env['NO_COLOR'] ?? '') !== '' || io.env['TERM'] === 'dumb';
  const width = Math.min(Math.max(io.columns, 40), MOST_COLUMNS);
  return { width, palette: isPlain ? PLAIN : COLOURS };
}

/** A line for a person on standard error; file names and error words cannot steer the terminal. */
export function tell(io: Io, message: string): void {
  io.err(`${visible(message)}\n`);
}
