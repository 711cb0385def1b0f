// JSON from strangers: parsed with a cap on its depth, objects as maps so that no name in them means anything.
import type { Trouble } from '../trouble.ts';

/** Records of articles are a few levels deep. */
const DEEPEST = 64;
/** Names of one object: an article's record has a dozen, and each takes a hundred times the memory of a letter. */
const MOST_NAMES = 20_000;
/** Values of one record in all, those of lists included; parsed, each takes some hundred bytes. */
const MOST_VALUES = 1_000_000;

/** The value of a JSON text. Linear; a name that stands twice keeps its last value, as everywhere in JSON. */
export function parseJson(text: string): { readonly value: unknown } | Trouble {
  const why = tooMuch(text);
  if (why !== null) return why;
  try {
    const value: unknown = JSON.parse(text);
    return { value };
  } catch (error) {
    const reason = error instanceof Error ? reasonIn(error.message) : 'broken';
    return { code: 'json', what: `it is not JSON (${reason})`, remedy: 'mend it and add the file again' };
  }
}

/** The parser's words without the piece of the text it quotes. */
const reasonIn = (message: string): string =>
  (message.split(/, (?:"|\.\.\.)/u, 1)[0] ?? '').replace(/[\s\p{Cc}]{1,100}/gu, ' ').slice(0, 100);

/** Why a text is not parsed: it would take more memory than its length says. One pass, outside strings. */
function tooMuch(text: string): Trouble | null {
  const shape = new Shape();
  let inString = false;
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (inString) {
      if (code === 92) at += 1;
      else if (code === 34) inString = false;
    } else if (code === 34) inString = true;
    else if (code <= 125) {
      const why = shape.pass(code);
      if (why !== null) return why;
    }
  }
  return null;
}

/** What was met of a JSON text so far: how deep it is, and how many values and names it holds. */
class Shape {
  private readonly names: number[] = [];
  private values = 0;

  /** Takes a character that stands outside strings; says why the text goes too far, or null. */
  pass(code: number): Trouble | null {
    if (code === 123 || code === 91) {
      this.names.push(0);
      this.values += 1;
    } else if (code === 125 || code === 93) this.names.pop();
    else if (code === 44) this.values += 1;
    else if (code === 58) this.names.push((this.names.pop() ?? 0) + 1);
    return this.trouble();
  }

  private trouble(): Trouble | null {
    if (this.names.length > DEEPEST)
      return { ...MEND, code: 'json-depth', what: `it is nested more than ${DEEPEST} deep` };
    if ((this.names.at(-1) ?? 0) > MOST_NAMES)
      return { ...MEND, code: 'too-big', what: `an object in it has more than ${MOST_NAMES} names` };
    return this.values > MOST_VALUES
      ? { ...MEND, code: 'too-big', what: `it holds more than ${MOST_VALUES} values` }
      : null;
  }
}

const MEND = { remedy: 'write each article as one flat object, one a line' };

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
