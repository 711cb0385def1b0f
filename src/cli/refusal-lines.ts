import { oneLine } from '../report/terminal.ts';
import type { Io } from './io.ts';
import { tell } from './io.ts';

/** Refusals of one file of many records told line by line; a file of a thousand bad records would bury the rest. */
const LINES_A_FILE = 20;

/** Tells what is refused: a line each, and a count behind the first lines of one file. */
export interface RefusalLines {
  readonly tell: (path: string, message: string) => void;
  /** Tells the counts of what was not told line by line. */
  readonly close: () => void;
}

/** Refusals on standard error, which and why; `where` says how to see them all, or is null where nothing lists them. */
export function refusalLines(io: Io, where: string | null): RefusalLines {
  const counts = new Map<string, number>();
  return {
    tell: (path, message) => {
      const file = fileOf(path);
      const count = (counts.get(file) ?? 0) + 1;
      if (file !== path) counts.set(file, count);
      if (count <= LINES_A_FILE) tell(io, oneLine(`refused ${shownPath(path)}: ${message}`));
    },
    close: () => {
      for (const [file, count] of counts) {
        if (count <= LINES_A_FILE) continue;
        const rest = `refused ${String(count - LINES_A_FILE)} more records of ${shownPath(file)}`;
        tell(io, oneLine(`${rest}${where === null ? '' : `; ${where}`}`));
      }
    },
  };
}

/** A file's own path of the path of one of its records ("feed.xml#12") or members ("saved.zip/page.html"). */
const fileOf = (path: string): string =>
  path.replace(/#\d{1,10}(?:\.\d{1,10})?$/u, '').replace(/(?<=\.zip)\/.{1,4096}$/su, '');

/** A path on one line: white space that would break it is shown as an escape. */
export const shownPath = (path: string): string =>
  path.replace(/[\n\t]/gu, (character) => `\\u{${character === '\n' ? 'A' : '9'}}`);

/** What was passed over on purpose, on one line; a message may name the path itself. */
export function noteLine(path: string, message: string): string {
  const shown = shownPath(path);
  return message.startsWith(path)
    ? oneLine(shown + message.slice(path.length))
    : oneLine(`${shown}: ${message}`);
}
