/** An empty list says so, and what may have emptied it. */
export function emptyNote(what: string, why: string | null): string {
  return why === null ? `No ${what} match.\n` : `No ${what} match (${why}).\n`;
}
