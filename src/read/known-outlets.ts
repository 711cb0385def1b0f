// Looks outlets up by host and by the names they print under.
import type { Outlet, OutletRef } from '../model/index.ts';
import { keyOf } from '../text/index.ts';
import { originalAddress } from './page-address.ts';

/** The outlets a reader knows; built once for a registry. */
export interface KnownOutlets {
  /** The outlet that owns a host or a parent of it. */
  byHost(host: string): Outlet | null;
  /** The outlet that prints under a name, legal forms, "the" and marks set aside. */
  byName(name: string): Outlet | null;
}

const built = new WeakMap<readonly Outlet[], KnownOutlets>();

/** The look-up of a registry; the later entry of a name or host wins, so that people's entries can stand last. */
export function knownOutlets(outlets: readonly Outlet[]): KnownOutlets {
  const before = built.get(outlets);
  if (before !== undefined) return before;
  const names = new Map<string, Outlet>();
  const hosts = new Map<string, Outlet>();
  for (const outlet of outlets) {
    for (const host of outlet.hosts) hosts.set(bareHost(host), outlet);
    for (const name of [...outlet.aliases, outlet.name]) names.set(foldName(name), outlet);
  }
  const made: KnownOutlets = {
    byHost: (host) => lookUpHost(hosts, bareHost(host)),
    byName: (name) => names.get(foldName(name)) ?? null,
  };
  built.set(outlets, made);
  return made;
}

function lookUpHost(hosts: ReadonlyMap<string, Outlet>, host: string): Outlet | null {
  let rest = host;
  for (let step = 0; step < 6 && rest.includes('.'); step += 1) {
    const found = hosts.get(rest);
    if (found !== undefined) return found;
    rest = rest.slice(rest.indexOf('.') + 1);
  }
  return null;
}

/** A host in lower case without `www.`. */
export function bareHost(host: string): string {
  return host
    .toLowerCase()
    .replace(/^(?:www|m|amp|mobile)\./u, '')
    .replace(/\.$/u, '');
}

/** The host of an http(s) address, bare, or null where it is none; of a copy's address, the host of the original. */
export function hostOf(address: string | null): string | null {
  if (address === null || !/^https?:\/\//iu.test(address)) return null;
  const original = originalAddress(address);
  return URL.canParse(original) ? bareHost(new URL(original).hostname) : null;
}

/** A reference for a name no registry knows: its key is made of its letters and digits. */
export function namedOutlet(name: string): OutletRef {
  const key = foldName(name).replace(/[^a-z0-9]/gu, '');
  return { id: key === '' ? keyOf('o.', [name]) : `o.${key}`, name };
}

/** A reference for a host no registry knows: the house, whatever section or device the host is for. */
export function hostOutlet(host: string): OutletRef {
  const house = withoutSection(host);
  return { id: `o.${house}`, name: house };
}

/** First labels of hosts that name a section, an edition or a device of one house. */
const SECTION_LABELS: ReadonlySet<string> = new Set(
  'www www1 www2 www3 web m mobile amp touch edition editions beta news sport sports business politics world local opinion blog blogs live video en uk us'.split(
    ' ',
  ),
);
/** What many countries put before their own ending ("com.au", "co.uk"): no house stands at such a host. */
const REGISTRY_LABELS: ReadonlySet<string> = new Set('com co org net gov ac edu or ne gob'.split(' '));

function withoutSection(host: string): string {
  const labels = host.split('.');
  while (labels.length > 2 && SECTION_LABELS.has(labels[0] ?? '')) {
    const rest = labels.slice(1);
    if (rest.length === 2 && REGISTRY_LABELS.has(rest[0] ?? '') && rest[1]?.length === 2) break;
    labels.shift();
  }
  return labels.join('.');
}

export const refOf = (outlet: Outlet): OutletRef => ({ id: outlet.id, name: outlet.name });

/** A name for comparison: lower case, no accents, no "the", no legal form, words parted by one space. */
export function foldName(name: string): string {
  const plain = name
    .slice(0, 120)
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
    .replace(/^the /u, '');
  const short = plain.replace(
    / (?:l p|lp|l l c|llc|inc|ltd|limited|corp|corporation|plc|gmbh|ag|s a|co|company)$/u,
    '',
  );
  return short === '' ? plain : short;
}
