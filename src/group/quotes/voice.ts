import type { Corpus, Entry, Quote, Speaker } from '../../model/index.ts';
import { foldWord } from '../../text/index.ts';

/** Who speaks, as far as grouping needs it; `null` where nobody known does. */
export interface Voice {
  readonly id: string;
  readonly name: string;
  readonly kind: 'person' | 'organisation' | 'group';
  /** Folded words of the names of a body or collective ("white house"), each name one entry. */
  readonly names: readonly string[];
  /** Folded roles of a person, each padded with spaces so that whole words can be sought in it. */
  readonly roles: readonly string[];
}

/**
 * How two voices stand: `same`; `related` (a body and a person who speaks for it);
 * `different` (two known ones); `open` where one side is not known.
 */
export type Agreement = 'same' | 'related' | 'open' | 'different';

/**
 * The voice of each quote: who speaks over the corpus, by the names and roles that the quote's own article prints, so
 * that how two quotes stand hangs on their two articles alone. Unnamed and unknown sources are nobody known.
 */
export function voices(corpus: Corpus): (entry: Entry, quote: Quote) => Voice | null {
  const speakers = new Map(corpus.speakers.map((speaker) => [speaker.id, speaker]));
  const known = new Map<Entry, ReadonlyMap<string, Voice>>();
  return (entry, quote) => {
    let inEntry = known.get(entry);
    if (inEntry === undefined) known.set(entry, (inEntry = voicesIn(entry, speakers, corpus.speakerOf)));
    return inEntry.get(corpus.speakerOf.get(quote.id) ?? '') ?? null;
  };
}

function voicesIn(
  { extraction }: Entry,
  speakers: ReadonlyMap<string, Speaker>,
  speakerOf: ReadonlyMap<string, string>,
): ReadonlyMap<string, Voice> {
  const printed = Map.groupBy(extraction.quotes, ({ id }) => speakerOf.get(id) ?? '');
  const found = new Map<string, Voice>();
  for (const [id, quotes] of printed) {
    const speaker = speakers.get(id);
    if (speaker === undefined || speaker.kind === 'unnamed' || speaker.kind === 'unknown') continue;
    const { kind, name } = speaker;
    const isPerson = kind === 'person';
    found.set(id, {
      id,
      name,
      kind,
      names: isPerson ? [] : distinct([name, ...quotes.map((quote) => quote.speaker?.name ?? '')]),
      roles: isPerson ? distinct(quotes.map((quote) => quote.speaker?.role ?? '')) : [],
    });
  }
  return found;
}

const distinct = (words: readonly string[]): readonly string[] =>
  [...new Set(words.map(padded))].filter((word) => word !== '').sort();

function padded(words: string): string {
  const folded = foldWord(words)
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '' && word !== 'the')
    .join(' ');
  return folded === '' ? '' : ` ${folded} `;
}

/**
 * A loose collective ("voters") contradicts another collective, not the person who may be one of them, and not a
 * collective of the same name in another article: those may be the same people.
 */
export function agreement(a: Voice | null, b: Voice | null): Agreement {
  if (a === null || b === null) return 'open';
  if (a.id === b.id) return 'same';
  if (a.kind === 'group' && b.kind === 'group') return shareName(a, b) ? 'open' : 'different';
  if (a.kind === 'group' || b.kind === 'group') return 'open';
  if (a.kind === b.kind) return 'different';
  return speaksFor(a.kind === 'person' ? a : b, a.kind === 'person' ? b : a) ? 'related' : 'different';
}

const shareName = (a: Voice, b: Voice): boolean =>
  a.names.some((name) => name !== '' && b.names.includes(name));

/** A person whose role names the body ("Harbour Board spokeswoman") speaks for it. */
function speaksFor(person: Voice, body: Voice): boolean {
  return body.names.some((name) => name !== '' && person.roles.some((role) => role.includes(name)));
}
