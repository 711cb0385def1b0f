// Which printed names are outlets'. Cost: linear in the (short) words.
import { GIVEN_NAMES, MEDIA_NOUNS, OUTLET_NOUNS, OUTLETS, PLACES } from '../../lexicon/index.ts';

const fold = (name: string): string =>
  name
    .replace(/^(?:the|The)\s/u, '')
    .replace(/[.,’'-]{1,8}$/u, '')
    .toLowerCase();
const KNOWN: ReadonlySet<string> = new Set(
  OUTLETS.flatMap(({ name, aliases }) => [name, ...aliases]).map(fold),
);
/** Words of an addressee that are looked at, how many of them may lead in, and the longest name among them. */
const MOST_PARTS = 10;
const MOST_LEAD_IN = 5;
const LONGEST_NAME = 6;

/** "Radio Nine", "Channel 4", "Harbour FM": what no person is called. */
const STATION = /^(?:the )?(?:Radio|Channel|TV|Television|Canal) [\p{Lu}\p{N}]|(?:^| )(?:FM|AM|TV)$/u;

/** True for a known outlet, and for a name that ends as outlets' names do ("the Tarn Herald", "X news agency"). */
export function isOutlet(name: string): boolean {
  const folded = fold(name);
  if (KNOWN.has(folded)) return true;
  const parts = folded.split(' ');
  const last = parts.at(-1) ?? '';
  if (MEDIA_NOUNS.has(last) && parts.length > 1) return true;
  if (parts.length < 2 || !isCapitalised(name)) return false;
  if (STATION.test(name)) return true;
  return (OUTLET_NOUNS.has(last) && !isPersonal(parts)) || KNOWN.has(fold(parts[0] ?? ''));
}

/** Every word a capital but the small ones inside a name. */
const isCapitalised = (name: string): boolean =>
  name
    .replace(/^the /u, '')
    .split(' ')
    .every((word) => /^\p{Lu}/u.test(word) || /^(?:of|and|the|for|de|&)$/u.test(word));

/** "Frances Post" is somebody, "the Jordan Times" is not. */
function isPersonal(parts: readonly string[]): boolean {
  const [first = ''] = parts;
  return parts.length === 2 && GIVEN_NAMES.has(first) && !PLACES.has(first);
}

/** The longest beginning of the words that names an outlet, a short lead-in passed over; null where none does. */
export function outletPart(words: string): string | null {
  const parts = words.split(' ').slice(0, MOST_PARTS);
  for (let from = 0; from < Math.min(MOST_LEAD_IN, parts.length); from += 1) {
    for (let to = Math.min(parts.length, from + LONGEST_NAME); to > from; to -= 1) {
      const name = parts
        .slice(from, to)
        .join(' ')
        .replace(/(?:['’]s?|[,.])$/u, '');
      if (isOutlet(name)) return name;
    }
  }
  return null;
}
