import { z } from 'zod';
import type { GivenSide } from '../../compare.ts';
import { foldWord } from '../../text/index.ts';
import { whenOf } from '../../review/index.ts';

/** Characters of one statement; a longer text is an article, to be added as one. */
const LONGEST_TEXT = 20_000;

/** Two statements as they were handed in, with the name the answer goes by. */
export interface GivenPair {
  readonly id: string | number | null;
  readonly a: GivenSide;
  readonly b: GivenSide;
}

const NAME = z.union([z.string(), z.object({ name: z.string() })]).nullish();
const SIDE = z.object({
  text: z.string().min(1).max(LONGEST_TEXT),
  speaker: NAME,
  published: z.string().nullish(),
  outlet: NAME,
  quote: z.boolean().nullish(),
});
const PAIR = z.object({ id: z.union([z.string(), z.number()]).nullish(), a: SIDE, b: SIDE });

/** One line of the contract's form as a pair, or in words why it is none. Only `text` is needed; unknown fields are ignored. */
export function pairOf(line: string): GivenPair | string {
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch {
    return 'it is no JSON; give {"id","a":{"text"},"b":{"text"}} on one line';
  }
  const read = PAIR.safeParse(value);
  if (!read.success) return wrongWords(read.error);
  const [a, b] = [sideOf(read.data.a), sideOf(read.data.b)];
  if (typeof a === 'string') return `a.${a}`;
  if (typeof b === 'string') return `b.${b}`;
  return { id: read.data.id ?? null, a, b };
}

function wrongWords(error: z.ZodError): string {
  const [issue] = error.issues;
  const place = issue?.path.join('.') ?? '';
  return `${place === '' ? 'the line' : place}: ${issue?.message ?? 'not in the form'}; give {"id","a":{"text"},"b":{"text"}}`;
}

/** What is known of a statement; absent and blank are the same. */
export function sideOf(given: z.infer<typeof SIDE>): GivenSide | string {
  const date = given.published?.trim() ?? '';
  const published = date === '' ? null : (whenOf(date) ?? whenOf(date.slice(0, 10)));
  if (date !== '' && published === null)
    return `published: "${date.slice(0, 40)}" is no date; write YYYY-MM-DD`;
  if (given.text.trim() === '') return 'text: it is empty';
  const outlet = nameOf(given.outlet);
  return {
    text: given.text,
    speaker: nameOf(given.speaker),
    outlet: outlet === null ? null : { id: `o.${foldWord(outlet)}`, name: outlet },
    published,
    quote: given.quote ?? false,
  };
}

function nameOf(given: z.infer<typeof NAME>): string | null {
  const name = (typeof given === 'string' ? given : (given?.name ?? '')).trim();
  return name === '' ? null : name;
}
