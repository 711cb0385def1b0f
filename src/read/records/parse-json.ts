// JSON from strangers: parsed with a cap on its depth, objects as maps so that no name in them means anything.
import type { Trouble } from '../trouble.ts';

/** Records of articles are a few levels deep. */
const DEEPEST = 64;

/** The value of a JSON text. Linear; a name that stands twice keeps its last value, as everywhere in JSON. */
export function parseJson(text: string): { readonly value: unknown } | Trouble {
  if (depthOf(text) > DEEPEST) {
    return {
      code: 'json-depth',
      what: `it is nested more than ${DEEPEST} deep`,
      remedy: 'write each article as one flat object',
    };
  }
  try {
    const value: unknown = JSON.parse(text);
    return { value };
  } catch (error) {
    const why = error instanceof Error ? reasonIn(error.message) : 'broken';
    return { code: 'json', what: `it is not JSON (${why})`, remedy: 'mend it and add the file again' };
  }
}

/** The parser's words without the piece of the text it quotes. */
const reasonIn = (message: string): string =>
  (message.split(/, (?:"|\.\.\.)/u, 1)[0] ?? '').replace(/[\s\p{Cc}]{1,100}/gu, ' ').slice(0, 100);

/** How deep brackets and braces stand inside one another, outside strings; stops beyond the cap. */
function depthOf(text: string): number {
  let depth = 0;
  let deepest = 0;
  let inString = false;
  for (let at = 0; at < text.length && deepest <= DEEPEST; at += 1) {
    const code = text.charCodeAt(at);
    if (inString) {
      if (code === 92) at += 1;
      else if (code === 34) inString = false;
    } else if (code === 34) inString = true;
    else if (code === 123 || code === 91) {
      depth += 1;
      if (depth > deepest) deepest = depth;
    } else if (code === 125 || code === 93) depth -= 1;
  }
  return deepest;
}

/** The names and values of an object, or null for anything else. `__proto__` is a name like any other. */
export function entriesOf(value: unknown): ReadonlyMap<string, unknown> | null {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return null;
  return new Map<string, unknown>(Object.entries(value));
}

/** A record as one line of JSON, names in order. */
export function jsonOf(record: ReadonlyMap<string, unknown>): string {
  const pairs = [...record].map(([name, value]) => `${JSON.stringify(name)}:${JSON.stringify(value)}`);
  return `{${pairs.join(',')}}`;
}
