import { realpathSync, statSync } from 'node:fs';
import { resolve } from 'node:path';
import { visible, visibleJson } from '../../report/terminal.ts';
import { beginDurably } from '../../store/index.ts';
import type { Io } from '../io.ts';
import { usage } from '../trouble.ts';

/** Where an output goes. */
export interface Output {
  readonly name: string;
  /** True where the text is JSON: on a terminal its strings are escaped and not shown otherwise. */
  readonly isJson: boolean;
}

/**
 * Writes what comes to a file, which is put in its place when it is whole, or to standard output (`-`), where nothing in it
 * can steer a terminal. Answers false where a person interrupted: then the place is as it was.
 */
export async function writeOutput(
  io: Io,
  { name, isJson }: Output,
  chunks: AsyncIterable<string> | Iterable<string>,
): Promise<boolean> {
  if (name === '-') {
    for await (const chunk of chunks)
      io.out(io.outIsTerminal ? (isJson ? visibleJson(chunk) : visible(chunk)) : chunk);
    return true;
  }
  const file = beginDurably(regularFile(resolve(io.cwd, name)));
  let interrupted = false;
  const stop = io.onInterrupt(() => {
    interrupted = true;
  });
  const isStopped = (): boolean => interrupted;
  try {
    for await (const chunk of chunks) {
      if (isStopped()) break;
      file.write(chunk);
    }
    if (isStopped()) file.abandon();
    else file.finish();
    return !isStopped();
  } catch (error) {
    file.abandon();
    throw error;
  } finally {
    stop();
  }
}

/** The file to write, links followed; anything that is not a file (a device, a pipe, a folder) is refused. */
export function regularFile(path: string): string {
  const there = statSync(path, { throwIfNoEntry: false });
  if (there === undefined) return path;
  if (!there.isFile()) throw usage(`${path} is not a file; name a file, or use -o - for standard output.`);
  return realpathSync(path);
}
