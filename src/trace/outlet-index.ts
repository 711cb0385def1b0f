import type { Entry, Outlet, OutletRef } from '../model/index.ts';
import { foldWord, hash32 } from '../text/index.ts';

/** Finds the outlet a printed name means ("the Interfax news service"), or null where nobody knows the name. */
export type OutletIndex = (name: string) => OutletRef | null;

/** Words that say what a body is without naming it; dropped where the whole name is not known. */
const GENERIC_WORDS: ReadonlySet<string> = new Set(
  'the news service agency newspaper daily network channel television tv radio magazine website wire llc inc ltd lp plc'.split(
    ' ',
  ),
);

/**
 * An index over known outlets and `carriers`, the outlets of the articles that are held (see `carriersOf`).
 *
 * A name is looked up whole, then without words such as "the" and "news agency"; a host ("quaypost.com") among the known
 * hosts, then by the name it spells. A key that several outlets share after dropping such words means none of them.
 */
export function outletIndex(outlets: readonly Outlet[], carriers: readonly OutletRef[]): OutletIndex {
  const byName = new Map<string, OutletRef>();
  const byCore = new Map<string, OutletRef | null>();
  const bySpelling = new Map<string, OutletRef | null>();
  const add = (keys: Map<string, OutletRef | null>, key: string, ref: OutletRef): void => {
    const known = keys.get(key);
    if (key !== '') keys.set(key, known === undefined || known?.id === ref.id ? ref : null);
  };
  const learn = (ref: OutletRef, name: string): void => {
    const whole = fold(name);
    if (!byName.has(whole)) byName.set(whole, ref);
    add(byCore, coreOf(whole), ref);
    add(bySpelling, spellingOf(name), ref);
  };
  // The last entry of a name wins, as in reading: people's own stand last.
  for (const { id, name, aliases, hosts } of outlets.toReversed()) {
    for (const form of [name, ...aliases, ...hosts]) learn({ id, name }, form);
  }
  for (const carrier of carriers) learn(carrier, carrier.name);
  return (name) => {
    const host = hostIn(name);
    const whole = fold(host ?? name);
    const spelt = host === null ? null : bySpelling.get(spellingOf(name));
    return byName.get(whole) ?? byCore.get(coreOf(whole)) ?? spelt ?? null;
  };
}

/** The outlets of some articles under every name they carry, each once, in order of id and name. */
export function carriersOf(entries: readonly Entry[]): readonly OutletRef[] {
  const found = new Map<string, OutletRef>();
  for (const { article } of entries)
    if (article.outlet !== null) found.set(`${article.outlet.id}\n${article.outlet.name}`, article.outlet);
  return [...found].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, outlet]) => outlet);
}

/** The keys of a name: who credits a name is found by them when an outlet of that name comes or goes. */
export function creditKeys(name: string): readonly number[] {
  const whole = fold(hostIn(name) ?? name);
  return [...new Set([whole, coreOf(whole), spellingOf(name)])]
    .filter((key) => key !== '')
    .map((key) => hash32(key));
}

/** A key for a name nobody knows: equal for "the Tarn Herald" and "Tarn Herald newspaper". */
export function nameKey(name: string): string {
  const whole = fold(name);
  return coreOf(whole) || whole || name;
}

const fold = (name: string): string =>
  foldWord(name)
    .replace(/[^\p{L}\p{N}&+]+/gu, ' ')
    .trim();

/** The host a printed name is, without "www."; null where it is none. */
function hostIn(name: string): string | null {
  const host =
    /^(?:https?:\/\/)?(?:www\.)?([a-z0-9-]{1,60}(?:\.[a-z0-9-]{1,60}){0,3}\.[a-z]{2,12})(?:\/|$)/iu.exec(
      name,
    )?.[1];
  return host?.toLowerCase() ?? null;
}

/** Second labels under which hosts are given out ("co.uk", "com.au"). */
const SHARED_LABELS: ReadonlySet<string> = new Set(['ac', 'co', 'com', 'edu', 'gov', 'net', 'org']);
/** Fewer letters spell too many names. */
const SHORTEST_SPELLING = 6;

/** A name, or what a host is called, in letters alone: "The Quay Post" is "quaypost", and so is "quaypost.co.uk". */
function spellingOf(name: string): string {
  const labels = hostIn(name)?.split('.').slice(0, -1) ?? null;
  if (labels !== null && labels.length > 1 && SHARED_LABELS.has(labels.at(-1) ?? '')) labels.pop();
  const letters = foldWord(labels?.at(-1) ?? name)
    .replace(/^the(?=\P{L}|\p{L}{6})/u, '')
    .replace(/[^\p{L}\p{N}]+/gu, '');
  return letters.length < SHORTEST_SPELLING ? '' : letters;
}

const coreOf = (folded: string): string =>
  folded
    .split(' ')
    .filter((word) => !GENERIC_WORDS.has(word))
    .join(' ');
