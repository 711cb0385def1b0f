// The rules a host sets for programs: RFC 9309 (https://www.rfc-editor.org/rfc/rfc9309), read with robots-parser.
import robotsParser from 'robots-parser';

/** The name robots.txt files know us by. */
export const ROBOTS_NAME = 'quotetrail';

/** What a host's rules say to us. */
export interface RobotsRules {
  readonly allows: (url: URL) => boolean;
  /** Milliseconds it asks for between two pages, or null. */
  readonly pause: number | null;
}

/** No rules: everything may be fetched. */
export const NO_RULES: RobotsRules = { allows: () => true, pause: null };

/** A host whose rules cannot be read because it fails: RFC 9309 §2.3.1.4 takes that for a prohibition. */
export const ALL_FORBIDDEN: RobotsRules = { allows: () => false, pause: null };

/** The rules in the text of a `robots.txt` at `address`. Cost: linear in the text; rules × length of the URL to ask. */
export function robotsRules(address: string, text: string): RobotsRules {
  const robot = robotsParser(address, withoutOtherNames(text));
  const seconds = robot.getCrawlDelay(ROBOTS_NAME) ?? null;
  return {
    allows: (url) => robot.isAllowed(url.href, ROBOTS_NAME) !== false,
    pause: seconds === null || !Number.isFinite(seconds) || seconds < 0 ? null : seconds * 1000,
  };
}

/**
 * A run of names of other programs becomes one. The parser writes every rule down once for every name above it, so
 * that thousands of names over thousands of rules would take gigabytes; for us they all mean the same.
 */
function withoutOtherNames(text: string): string {
  const lines: string[] = [];
  let names = new Set<string>();
  for (const line of text.split(/\r\n|\r|\n/u)) {
    const named = agentOf(line);
    if (named === null) {
      if (line.includes(':')) names = new Set();
      lines.push(line);
    } else if (!names.has(named)) {
      names.add(named);
      lines.push(`User-agent: ${named}`);
    }
  }
  return lines.join('\n');
}

/** "*", our name, "other", or null where a line names nobody. */
function agentOf(line: string): string | null {
  const colon = line.indexOf(':');
  if (colon < 0 || line.slice(0, colon).trim().toLowerCase() !== 'user-agent') return null;
  const value = line
    .slice(colon + 1)
    .split('#', 1)[0]
    ?.split('/', 1)[0]
    ?.trim()
    .toLowerCase();
  return value === '*' || value === ROBOTS_NAME ? value : 'other';
}
