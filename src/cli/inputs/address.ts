import { dirname, isAbsolute, relative, sep } from 'node:path';

/**
 * What makes a file the same article again: its path from the folder that holds the db folder, so that a desk can be
 * moved as a whole; the absolute path for a file outside it. Always with forward slashes.
 */
export function addressOf(file: string, dbFolder: string): string {
  const inside = relative(dirname(dbFolder), file);
  const isInside = inside !== '' && !inside.startsWith(`..${sep}`) && inside !== '..' && !isAbsolute(inside);
  return (isInside ? inside : file).replaceAll(sep, '/');
}
