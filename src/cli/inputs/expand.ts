import type { Stats } from 'node:fs';
import { lstat, readdir, stat } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { isReadName } from '../../pipeline.ts';
import { faultCode, faultWords } from '../trouble.ts';
import { NO_FILE } from './open-file.ts';

/** A path to read, or one line about one that is not read. */
export type Path =
  | { readonly kind: 'file'; readonly file: string; readonly shown: string; readonly size: number }
  | { readonly kind: 'page'; readonly shown: string }
  | { readonly kind: 'refused' | 'note'; readonly shown: string; readonly message: string };

/** What a folder is searched for. A file that is named by itself is read whatever its ending. */
const KNOWN_WORDS = 'text, HTML, feeds, records or archives (see: quotetrail add --help)';

export interface Expansion {
  readonly cwd: string;
  /** Never read: what quotetrail itself keeps. */
  readonly dbFolder: string;
}

/** The files a path, folder or pattern means, in order of name. */
export async function* expand(given: string, expansion: Expansion): AsyncIterable<Path> {
  if (given.includes('\0')) {
    yield { kind: 'refused', shown: given, message: 'a path holds no NUL character' };
    return;
  }
  if (/^[a-z][a-z0-9+.-]{1,20}:\/\//iu.test(given)) {
    const message = 'it is no file; "quotetrail add" alone fetches pages, by http or https';
    yield { kind: 'refused', shown: given, message };
    return;
  }
  const file = resolve(expansion.cwd, given);
  const about = await statOf(file);
  if (typeof about !== 'string') yield* named(file, given, about, expansion);
  else if (/[*?[\]{}!]/u.test(given)) yield* matched(given, expansion);
  else yield { kind: 'refused', shown: given, message: given.includes('\ufffd') ? UNNAMED : about };
}

async function statOf(file: string): Promise<Stats | string> {
  try {
    return await stat(file);
  } catch (error) {
    return faultWords(error);
  }
}

async function* named(file: string, shown: string, about: Stats, expansion: Expansion): AsyncIterable<Path> {
  if (about.isFile()) {
    yield { kind: 'file', file, shown, size: about.size };
    return;
  }
  if (!about.isDirectory()) {
    yield { kind: 'refused', shown, message: NO_FILE };
    return;
  }
  let isEmpty = true;
  for await (const path of walk(file, shown, expansion)) {
    if (path.kind !== 'note') isEmpty = false;
    yield path;
  }
  if (isEmpty) yield { kind: 'refused', shown, message: `the folder holds no file of ${KNOWN_WORDS}` };
}

/** A folder and the folders in it. Links are not followed: what they mean inside is read anyway. */
async function* walk(folder: string, shown: string, expansion: Expansion): AsyncIterable<Path> {
  if (folder === expansion.dbFolder) return;
  let names: string[];
  try {
    names = (await readdir(folder)).sort();
  } catch (error) {
    yield { kind: 'refused', shown, message: faultWords(error) };
    return;
  }
  for (const name of names) {
    if (name.startsWith('.') || name === 'node_modules') continue;
    yield* member(join(folder, name), join(shown, name), expansion);
  }
}

async function* member(file: string, shown: string, expansion: Expansion): AsyncIterable<Path> {
  let about: Stats;
  try {
    about = await lstat(file);
  } catch (error) {
    // A name that is listed and not found was taken away meanwhile, or its bytes are no UTF-8.
    const isUnnamed = shown.includes('\ufffd');
    if (isUnnamed) yield { kind: 'refused', shown, message: UNNAMED };
    else if (faultCode(error) !== 'ENOENT') yield { kind: 'refused', shown, message: faultWords(error) };
    return;
  }
  if (about.isDirectory()) yield* walk(file, shown, expansion);
  else if (about.isFile() && (await isReadName(file))) yield { kind: 'file', file, shown, size: about.size };
  else if (about.isSymbolicLink()) yield { kind: 'note', shown, message: 'a link is not followed' };
  else if (!about.isFile()) yield { kind: 'note', shown, message: 'no regular file; passed over' };
}

const UNNAMED = 'its name is not in UTF-8 and can not be asked for; rename it';

async function* matched(pattern: string, expansion: Expansion): AsyncIterable<Path> {
  const { glob } = await import('tinyglobby');
  const found = await glob(pattern.replaceAll('\\', '/'), {
    cwd: expansion.cwd,
    followSymbolicLinks: false,
    expandDirectories: false,
    dot: false,
  });
  if (found.length === 0) yield { kind: 'refused', shown: pattern, message: 'no file matches this pattern' };
  for (const shown of found.sort()) {
    const file = resolve(expansion.cwd, shown);
    if (file.startsWith(`${expansion.dbFolder}/`)) continue;
    const about = await lstat(file).catch(() => null);
    if (about?.isFile() === true) yield { kind: 'file', file, shown, size: about.size };
    else if (about !== null) yield { kind: 'note', shown, message: 'a link is not followed' };
  }
}
