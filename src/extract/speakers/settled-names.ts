// What a run of capitals names where print capitalises other words too: in headlines, and where a sentence starts.
import { GIVEN_NAMES, PLACES } from '../../lexicon/index.ts';
import { foldName } from '../../text/index.ts';
import { nameFacts } from './name-facts.ts';
import type { Sighting } from './sighting.ts';

/** Words of a run that are looked at. */
const MOST_WORDS = 6;
/** First words of names of places ("New Tarn"), which are no adjectives before a name. */
const OF_PLACES =
  /^(?:new|north|south|east|west|northern|southern|eastern|western|central|great|saudi|united|el|la|los|las|san|st)$/u;

/**
 * The names with words taken off that the rest of the article shows to be none of theirs ("Everything Brandt"
 * in a headline, "Poor Tarn" at a start): what is left is printed so in running text.
 *
 * Cost: linear in the names; a run is tried at most a few ways.
 */
export function settledNames(text: string, names: readonly Sighting[]): readonly Sighting[] {
  const running = new Set<string>();
  const inside = new Set<string>();
  for (const { facts, headline, weak } of names) {
    const { folded } = facts;
    if (!headline) running.add(folded);
    if (!weak) inside.add(folded);
  }
  return names.map((sighting) => {
    if (!(sighting.headline || sighting.weak) || sighting.roles.length > 0) return sighting;
    if (!sighting.name.includes(' ')) return sighting;
    const words = sighting.name.split(' ');
    if (words.length < 2 || words.length > MOST_WORDS) return sighting;
    if (sighting.headline)
      return running.has(sighting.facts.folded) ? sighting : inRunning(text, sighting, running);
    return sighting.weak && !inside.has(sighting.facts.folded)
      ? withoutOpener(text, sighting, inside)
      : sighting;
  });
}

/** The longest part of a headline's run that running text prints; a given name before one word stays. */
function inRunning(text: string, sighting: Sighting, running: ReadonlySet<string>): Sighting {
  const words = sighting.name.split(' ');
  if (words.length === 2 && GIVEN_NAMES.has(foldName(words[0] ?? ''))) return sighting;
  for (let length = words.length - 1; length > 0; length -= 1)
    for (let from = words.length - length; from >= 0; from -= 1)
      if (running.has(foldName(words.slice(from, from + length).join(' '))))
        return cut(text, sighting, from, from + length);
  return sighting;
}

/** "Poor Tarn", "Former TNC": a country or an abbreviation that stands alone elsewhere. */
function withoutOpener(text: string, sighting: Sighting, inside: ReadonlySet<string>): Sighting {
  const [first = '', last = '', more] = sighting.name.split(' ');
  const isKnown = PLACES.has(foldName(last)) || /^\p{Lu}{2,8}$/u.test(last);
  const isPart = more !== undefined || OF_PLACES.test(foldName(first)) || PLACES.has(foldName(sighting.name));
  if (isPart || !isKnown || GIVEN_NAMES.has(foldName(first)) || !inside.has(foldName(last))) return sighting;
  return cut(text, sighting, 1, 2);
}

function cut(text: string, sighting: Sighting, from: number, to: number): Sighting {
  const words = sighting.name.split(' ');
  const kept = words.slice(from, to);
  const start = placeAfter(text, sighting, words.slice(0, from));
  const end = placeAfter(text, { start, end: sighting.end }, kept.slice(0, -1)) + (kept.at(-1)?.length ?? 0);
  if (start >= end || end > sighting.end) return sighting;
  const name = kept.join(' ');
  return {
    ...sighting,
    start,
    end,
    name,
    facts: nameFacts(name),
    kind: 'unclear',
    acronym: null,
  };
}

/** Where the text goes on behind these words and the blanks after them. */
function placeAfter(
  text: string,
  { start, end }: { readonly start: number; readonly end: number },
  words: readonly string[],
): number {
  let at = start;
  for (const word of words) {
    at += word.length;
    while (at < end && /\s/u.test(text.charAt(at))) at += 1;
  }
  return at;
}
