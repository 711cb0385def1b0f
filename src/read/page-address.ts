// The address a page was published at, where the one at hand is a copy's: of an AMP cache, a web archive, a
// translating proxy, or with the marks that advertisers hang on links.

/** Copies in copies that are looked through ("an archived copy of a cached page"). */
const MOST_WRAPPINGS = 4;
/** Longer addresses are no page's; what is behind is not looked at. */
const MOST_CHARACTERS = 8000;

/** Hosts of archive.today, which goes by several endings. */
const ARCHIVE_TODAY = /^archive\.(?:today|ph|is|li|vn|md|fo)$/u;
/** The moment in an archive's address: from a year down to seconds, then letters for how it is shown (`id_`). */
const WAYBACK = /^\/web\/([\d*]{1,14})(?:[a-z]{2}_)?\/(.+)$/u;
const SNAPSHOT = /^\/(?:o\/\w{3,10}\/|newest\/|oldest\/|(\d{4,14})\/)?(https?:.+)$/iu;

/** What a copy's address says: the original's, and when the copy was made, as digits, where it says that. */
interface Wrapped {
  readonly original: string;
  readonly made: string | null;
}

/** A kind of copy: which hosts hold it, and what its address says, path and query given. */
interface Wrapping {
  readonly isAt: (host: string) => boolean;
  readonly read: (behind: string, url: URL) => Wrapped | null;
}

const WRAPPINGS: readonly Wrapping[] = [
  {
    isAt: (host) => host === 'web.archive.org' || host === 'archive.org',
    read: (behind) => inArchive(WAYBACK.exec(behind)),
  },
  { isAt: (host) => ARCHIVE_TODAY.test(host), read: (behind) => inArchive(SNAPSHOT.exec(behind)) },
  {
    isAt: (host) => host === 'cdn.ampproject.org' || host.endsWith('.cdn.ampproject.org'),
    read: (behind) => ampCopy(/^\/(?:[a-z]|wp|ii)\/(s\/)?(.+)$/u.exec(behind)),
  },
  {
    isAt: (host) => /^(?:(?:amp\.)?google\.[a-z.]{2,6}|bing\.com)$/u.test(host),
    read: (behind) => ampCopy(/^\/amp\/(s\/)?(.+)$/u.exec(behind)),
  },
  { isAt: (host) => host === 'webcache.googleusercontent.com', read: (_, url) => cached(url) },
  { isAt: (host) => host.endsWith('.translate.goog'), read: (_, url) => translated(url) },
];

/** The address inside a copy's, or null where it is no copy's. */
function unwrapped(address: string): Wrapped | null {
  if (!/^https?:\/\//iu.test(address) || !URL.canParse(address)) return null;
  const url = new URL(address);
  const host = url.hostname.replace(/^www\./u, '');
  return WRAPPINGS.find(({ isAt }) => isAt(host))?.read(`${url.pathname}${url.search}`, url) ?? null;
}

const inArchive = (found: RegExpExecArray | null): Wrapped | null => wrapped(found?.[2], found?.[1]);

function cached(url: URL): Wrapped | null {
  const query = /^cache:(?:[\w-]{1,40}:)?(.+)$/u.exec(url.searchParams.get('q') ?? '')?.[1];
  return wrapped(query?.split(/\s/u, 1)[0]);
}

/** The original where there is one that can be an address; without a scheme it is taken as `http`. */
function wrapped(original: string | undefined, made?: string): Wrapped | null {
  if (original === undefined) return null;
  // Servers fold the two slashes of an address inside another into one.
  const whole = /^https?:/iu.test(original)
    ? original.replace(/^(https?):\/{0,3}/iu, '$1://')
    : `http://${original}`;
  if (!URL.canParse(whole) || !new URL(whole).hostname.includes('.')) return null;
  return { original: whole, made: /^\d{8,14}$/u.test(made ?? '') ? (made ?? null) : null };
}

const ampCopy = (found: RegExpExecArray | null): Wrapped | null =>
  found === null ? null : wrapped(`${found[1] === undefined ? 'http' : 'https'}://${found[2] ?? ''}`);

/** `harbour--daily-example.translate.goog`: hyphens are dots, two hyphens one. */
function translated(url: URL): Wrapped | null {
  const label = url.hostname.slice(0, -'.translate.goog'.length);
  const host = label.replace(/--|-/gu, (hyphens) => (hyphens === '-' ? '.' : '-'));
  const query = new URLSearchParams([...url.searchParams].filter(([name]) => !name.startsWith('_x_tr_')));
  const search = query.size === 0 ? '' : `?${query.toString()}`;
  return wrapped(`https://${host}${url.pathname}${search}`);
}

/** The original of a copy's address, however often it is wrapped; any other address as it is. */
export function originalAddress(address: string): string {
  let at = address;
  for (let step = 0; step < MOST_WRAPPINGS && at.length < MOST_CHARACTERS; step += 1) {
    const inside = unwrapped(at);
    if (inside === null) break;
    at = inside.original;
  }
  return at;
}

/** When the copy was made that an address names, as an RFC 3339 instant or a day; null where it names none. */
export function copyMade(address: string): string | null {
  const made = address.length < MOST_CHARACTERS ? unwrapped(address)?.made : undefined;
  if (made === undefined || made === null) return null;
  const [, year = '', month = '', day = '', time = ''] = /^(\d{4})(\d\d)(\d\d)(\d*)$/u.exec(made) ?? [];
  const [hour, minute, second] = [time.slice(0, 2), time.slice(2, 4), time.slice(4, 6)];
  return time.length < 6 ? `${year}-${month}-${day}` : `${year}-${month}-${day}T${hour}:${minute}:${second}Z`;
}

/** Parameters that tell a server whence a reader came and change nothing of the page. */
const TRACKERS =
  /^(?:utm_\w+|(?:fb|g|d|gb|wb|y|ms|tt|tw|ob|rd)cl(?:k)?id|msclkid|mc_[ce]id|igshid?|mkt_tok|_hs(?:enc|mi)|hsctatracking|vero_id|oly_(?:anon|enc)_id|_ga|_gl|gclsrc|srsltid|ref_src|ref_url|cmpid|wt\.mc_\w+|wt_mc(?:_\w+)?|ns_(?:campaign|source|mchannel|linkname|fee)|at_(?:medium|campaign|custom\d|link_\w+|format|ptr_name|bbc_team)|guce_\w+|guccounter|spm|s_cid|icid|smid|traffic_source|wprov|xtor|_x_tr_\w+)$/iu;

/**
 * The address of the page itself: the original of a copy, without the parameters of advertisers and without the place
 * on the page. An address with nothing to take away stays as it is written. Linear.
 */
export function pageAddress(address: string): string {
  const original = originalAddress(address);
  if (!/^https?:\/\//iu.test(original) || !/[?#]/u.test(original) || !URL.canParse(original)) return original;
  // A place that begins with a mark or a slash is a page of its own on sites that are one program.
  const plain = original.replace(/#(?![!/]).*$/su, '');
  const question = plain.indexOf('?');
  if (question < 0) return plain;
  const [query = '', ...place] = plain.slice(question + 1).split('#');
  const kept = query.split('&').filter((pair) => !TRACKERS.test(pair.split('=', 1)[0] ?? ''));
  const behind = place.length === 0 ? '' : `#${place.join('#')}`;
  return `${plain.slice(0, question)}${kept.length === 0 ? '' : `?${kept.join('&')}`}${behind}`;
}

/** Marks of an address that leads to a page made for phones or printers beside the page itself. */
const VARIANT_PATH =
  /(?:^|[/.-])(?:amp|print|printable|printview|print-view|drucken|druckversion|imprimer|imprimir|stampa|mobile)(?:\.html?)?\/?$|^\/(?:amp|print|mobile)\//iu;
const VARIANT_QUERY =
  /^(?:amp|print|printable|printview|output|outputtype|outputformat|view|format|mode|page)=(?:1|true|yes|amp|print|printable|mobile|printview)?$|^(?:amp|print)$/iu;
const VARIANT_HOST = /^(?:m|mobile|amp|print)\./iu;

/** True for the address of a page's form for phones, printers or caches. */
export function isVariantAddress(address: string): boolean {
  if (!/^https?:\/\//iu.test(address) || !URL.canParse(address)) return false;
  const { hostname, pathname, search } = new URL(address);
  return (
    VARIANT_HOST.test(hostname) ||
    VARIANT_PATH.test(pathname) ||
    search
      .slice(1)
      .split('&')
      .some((pair) => VARIANT_QUERY.test(pair))
  );
}
