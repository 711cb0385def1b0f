import type { Corpus, Quote, Speaker } from '../../model/index.ts';
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

/** Looks up the voice of a quote over the whole corpus. Unnamed and unknown sources are nobody known. */
export function voices(corpus: Corpus): (quote: Quote) => Voice | null {
  const known = new Map<string, Voice>();
  for (const speaker of corpus.speakers) {
    const voice = voiceOf(speaker);
    if (voice !== null) known.set(speaker.id, voice);
  }
  return (quote) => known.get(corpus.speakerOf.get(quote.id) ?? '') ?? null;
}

function voiceOf(speaker: Speaker): Voice | null {
  const { kind } = speaker;
  if (kind === 'unnamed' || kind === 'unknown') return null;
  return {
    id: speaker.id,
    name: speaker.name,
    kind,
    names: kind === 'person' ? [] : [speaker.name, ...speaker.forms].map(padded),
    roles: kind === 'person' ? speaker.roles.map(padded) : [],
  };
}

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
