// Who else stands behind an article, as its byline, dateline, credit and copyright lines say.
import { OUTLET_NOUNS } from '../lexicon/index.ts';
import type { Credit, Outlet, OutletRef } from '../model/index.ts';
import { readCopyright } from './copyright.ts';
import { type Found, namesAfter } from './credit-names.ts';
import { datelineOf } from './dateline.ts';
import { type KnownOutlets, hostOf, namedOutlet } from './known-outlets.ts';
import { capitalised } from './line-class.ts';
import type { ZonedLine } from './zones.ts';

/** Who reads the lines: the registry, and the outlet whose page it is (its own name is no credit). */
export interface CreditContext {
  readonly known: KnownOutlets;
  readonly own: OutletRef | null;
}

/** Words of a source's name; longer is a sentence. */
const NAME_WORDS = 8;

/** The credits of a page's lines, in order of place. */
export function creditsOf(lines: readonly ZonedLine[], context: CreditContext): Credit[] {
  const found: Credit[] = [];
  const opening = lines.findIndex((line) => line.zone === 'body');
  lines.forEach((line, at) => {
    const raw =
      line.zone === 'body' && at <= opening + 2 ? fromDateline(line, context) : fromLine(line, context);
    found.push(...raw);
  });
  return distinct(found);
}

function fromLine(line: ZonedLine, context: CreditContext): Credit[] {
  switch (line.zone) {
    case 'byline':
      return place(line, fromByline(line.head, context), context);
    case 'credit':
    case 'footer':
      return place(line, creditNames(line, context), context);
    case 'headline':
    case 'dateline':
    case 'body':
    case 'caption':
    case 'chrome':
      return [];
  }
}

function creditNames(line: ZonedLine, context: CreditContext): Found[] {
  if (line.class === 'copyright' || line.class === 'credit') {
    return [...fromCopyright(line, context), ...namesAfter(line.head)];
  }
  return fromOrigin(line.head, context);
}

/** Names in a credit given as front matter or metadata: a sentence with a known form, else the name alone. */
export function creditPhrases(words: string, context: CreditContext): Found[] {
  const byForm = namesAfter(words);
  const copyright = byForm.length > 0 || /©|copyright/iu.test(words) ? ownerOf(words) : [];
  const labelled = /:\s/u.test(words) ? fromOrigin(words, context) : [];
  const all = [...copyright, ...byForm, ...labelled];
  if (all.length > 0 || words.split(/\s+/u).length > NAME_WORDS) return all;
  const role = context.known.byName(words)?.kind === 'agency' ? 'carried-by' : 'syndicated-from';
  return /contribut/iu.test(words) ? [] : [{ role, name: words, start: 0 }];
}

const ownerOf = (words: string): Found[] => {
  const copyright = readCopyright(words);
  return copyright === null
    ? []
    : [{ role: 'syndicated-from', name: copyright.owner, start: copyright.start }];
};

/**
 * A copyright on somebody else's page names where the text came from.
 *
 * Every page carries its own house's ©, and houses print under many company names; so an
 * owner counts only as a known outlet, or beside words of distribution.
 */
function fromCopyright(line: ZonedLine, { known, own }: CreditContext): Found[] {
  const copyright = readCopyright(line.head);
  if (copyright === null) return [];
  const outlet = known.byName(copyright.owner);
  const isSource = outlet?.kind === 'agency' || outlet?.kind === 'distributor';
  if (line.zone !== 'credit' && !isSource && (outlet === null || own === null)) return [];
  return [{ role: 'syndicated-from', name: copyright.owner, start: copyright.start }];
}

/** "Origin: X", "Source: X", or the name on the line below such a label. */
function fromOrigin(line: string, { known }: CreditContext): Found[] {
  const label = /^\(?\s{0,3}\p{L}{2,12}(?:\s\p{L}{2,12}){0,2}\s?:\s{0,3}/u.exec(line);
  const start = label?.[0].length ?? 0;
  const name = line.slice(start).replace(/[).\s]{1,5}$/u, '');
  const isShort = name.length > 1 && name.split(/\s+/u).length <= NAME_WORDS;
  const outlet = known.byName(name);
  if (!isShort || (outlet === null && !capitalised(name) && !isHost(name))) return [];
  if (isFeedName(name) || (outlet !== null && GATHERERS.has(outlet.kind))) return [];
  return [{ role: 'syndicated-from', name, start }];
}

/** Houses that gather what others print: a page that names one as its source names a feed, not whose text it is. */
const GATHERERS: ReadonlySet<Outlet['kind']> = new Set(['aggregator', 'platform']);

const isFeedName = (name: string): boolean => /\b(?:rss|feeds?|agencies|internet|web)$/iu.test(name);

const isHost = (name: string): boolean =>
  /^(?:https?:\/\/)?(?:[a-z0-9-]{1,40}\.){1,4}[a-z]{2,12}(?:\/|$)/iu.test(name);

/** "Ana Rell, Northern Wire" and "Northern Wire" as author. */
export function fromByline(line: string, { known, own }: CreditContext): Found[] {
  const opener =
    /^(?:by|written by|reported by|reporting by|von|par|por|author)\s?:?\s{1,3}/iu.exec(line)?.[0].length ??
    0;
  const parts = partsOf(line, opener);
  const found: Found[] = [];
  for (const { name, start } of parts) {
    const outlet = known.byName(name);
    const named = outlet !== null || (parts.length > 1 && own !== null && endsAsOutlet(name));
    if (!named || (outlet !== null && outlet.kind !== 'agency' && own === null)) continue;
    found.push({ role: parts.length > 1 ? 'syndicated-from' : 'carried-by', name, start });
  }
  return found;
}

function partsOf(line: string, from: number): { readonly name: string; readonly start: number }[] {
  const parts: { name: string; start: number }[] = [];
  let at = from;
  for (const piece of line
    .slice(from)
    .split(/(,\s|\s?[|/•·]\s?|\s[-–—]\s|\s\(|\)|\s(?:for|of|at|with)\s)/u)) {
    const name = piece.trim().replace(/\s(?:on|for|in)$/u, '');
    if (/[\p{L}]{2}/u.test(name) && !/^(?:for|of|at|with)$/u.test(name)) {
      parts.push({ name, start: at + piece.indexOf(name) });
    }
    at += piece.length;
  }
  return parts;
}

/** "Coast Radio", "Northern Wire": a capitalised name whose last word is a news house's. */
const endsAsOutlet = (name: string): boolean =>
  capitalised(name) &&
  /\s/u.test(name) &&
  OUTLET_NOUNS.has(name.split(/\s+/u).at(-1)?.toLowerCase() ?? '') &&
  !/\b(?:editor|reporter|correspondent|writer|staff|producer)\b/iu.test(name);

function fromDateline(line: ZonedLine, context: CreditContext): Credit[] {
  const agency = datelineOf(line.head)?.agency ?? null;
  if (agency === null) return [];
  const known = context.known.byName(agency.name);
  if (known === null && !endsAsOutlet(agency.name)) return [];
  // A wire of releases reports nothing of its own.
  const role = known?.kind === 'distributor' ? 'distributed-by' : 'carried-by';
  return place(line, [{ role, name: agency.name, start: agency.start }], context);
}

/** Found names at their places in the text, under the name the registry prints; the page's own outlet is none. */
export function place(
  line: { readonly start: number },
  found: readonly Found[],
  context: CreditContext,
): Credit[] {
  return found.flatMap((one) => {
    const outlet = outletNamed(one.name, context.known);
    if (isOwn(one.name, outlet, context.own, context.known)) return [];
    const start = line.start + one.start;
    return [{ role: one.role, name: outlet?.name ?? one.name, start, end: start + one.name.length }];
  });
}

/** The outlet a printed name or host is. */
export function outletNamed(name: string, known: KnownOutlets): Outlet | null {
  const host = isHost(name) ? hostOf(name.includes('://') ? name : `https://${name}`) : null;
  return host === null ? known.byName(name) : known.byHost(host);
}

function isOwn(name: string, outlet: Outlet | null, own: OutletRef | null, known: KnownOutlets): boolean {
  if (own === null) return false;
  if (outlet !== null) return outlet.id === own.id || known.byName(own.name)?.owner === outlet.id;
  return namedOutlet(name).id === namedOutlet(own.name).id || own.id === `o.${name.toLowerCase()}`;
}

/** A name counts once as the source, once as the distributor, once as what was translated, whatever lines say so. */
const SLOTS: Readonly<Partial<Record<Credit['role'], string>>> = {
  'distributed-by': 'distributor',
  'translated-from': 'original',
};

/** In order of place; a name once in each of its slots. */
export function distinct(credits: readonly Credit[]): Credit[] {
  const seen = new Set<string>();
  // A credit without words in the text (from a page's head) gives way to one that has them.
  const at = (credit: Credit): number => (credit.start === credit.end ? Infinity : credit.start);
  return credits
    .toSorted((a, b) => (at(a) === at(b) ? a.end - b.end : at(a) - at(b)))
    .filter((credit) => {
      const key = `${SLOTS[credit.role] ?? 'source'} ${credit.name}`;
      return seen.has(key) ? false : (seen.add(key), true);
    });
}
