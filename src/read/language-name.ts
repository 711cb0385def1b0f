// A language as files write it: a tag ("en-GB"), or its English name ("ENGLISH").
const TAG = /^([a-z]{2,3})(?:[-_][a-z0-9-]{1,20})?$/iu;

let names: ReadonlyMap<string, string> | null = null;

/** The primary tag of a language given by tag or name, or null. */
export function languageNamed(value: string | null): string | null {
  const words = value?.trim() ?? '';
  const tag = TAG.exec(words)?.[1]?.toLowerCase() ?? null;
  return tag ?? englishNames().get(words.toLowerCase()) ?? null;
}

/** English names of the languages with a two-letter tag; built on first use from the runtime's own list. */
function englishNames(): ReadonlyMap<string, string> {
  if (names !== null) return names;
  const found = new Map<string, string>();
  const english = new Intl.DisplayNames(['en'], { type: 'language', fallback: 'none' });
  for (const first of LETTERS) {
    for (const second of LETTERS) {
      const name = english.of(first + second);
      if (name !== undefined && !found.has(name.toLowerCase())) found.set(name.toLowerCase(), first + second);
    }
  }
  names = found;
  return found;
}

const LETTERS = 'abcdefghijklmnopqrstuvwxyz';
