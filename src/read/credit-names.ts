// Names in a credit line, found by the words in front of them. Bounded: a line's head of at most a few hundred characters.
import type { Credit } from '../model/index.ts';

/** A name found in a line, by its place in the line. */
export interface Found {
  readonly role: Credit['role'];
  readonly name: string;
  readonly start: number;
}

const DISTRIBUTED = /\bdistributed by\s{1,3}(?:the\s)?/iu;
const ORIGINAL =
  /\b(?:syndicated (?:by|from)|(?:re)?published (?:(?:here )?with (?:the )?(?:kind )?permission (?:from|of)|from|courtesy of)|reprinted (?:with permission )?(?:from|of)|(?:(?:originally|first) )(?:published|appeared) (?:by|on|at|in)|courtesy of|credit:|produced by|provided by|content provided by|material from|read the original (?:article|story|post|report) (?:on|at|from))\s{1,3}(?:the\s)?/iu;

/** "h/t: The Tarn Herald", "Hat tip to …": where the site has the story from, in words of its own. */
const HAT_TIP = /(?:^|\()(?:h\/t|hat[ -]tip)\s?\/?:?\s{1,3}(?:to\s)?(?:the\s)?/iu;

/** "(Translated from Hausa)", "Translated from the Polish by Jan Aas": what the text was before it was English. */
const TRANSLATION = /\btranslated from\s{1,3}(?:the\s)?(?:original\s)?(?:(?:in|at|on)\s)?(?:the\s)?/iu;

/** The names that stand behind words of distribution, of first publication, of thanks and of translation. */
export function namesAfter(line: string): Found[] {
  return [
    ...after(line, DISTRIBUTED, 'distributed-by'),
    ...after(line, ORIGINAL, 'syndicated-from'),
    ...after(line, HAT_TIP, 'reported-by'),
    ...after(line, TRANSLATION, 'translated-from'),
  ];
}

function after(line: string, opening: RegExp, role: Credit['role']): Found[] {
  const opener = opening.exec(line);
  if (opener === null) return [];
  const start = opener.index + opener[0].length;
  const name = nameAt(line, start);
  return name === null ? [] : [{ role, name, start }];
}

/** A capitalised name or a host at a place in a line, up to a stop or a word in lower case. */
function nameAt(line: string, start: number): string | null {
  const rest = line.slice(start, start + 90);
  const host = /^(?:https?:\/\/)?(?:[a-z0-9-]{1,40}\.){1,4}[a-z]{2,12}\b/iu.exec(rest);
  if (host !== null) return host[0];
  const found =
    /^[\p{Lu}\p{Lo}\d][^\s.,;()|]{0,30}(?:[\s.,&/-]{1,2}(?:(?:of|the|and|de|la|&)\s)?[\p{Lu}\p{Lo}\d][^\s.,;()|]{0,30}){0,6}/u.exec(
      rest,
    );
  // bounded: `rest` has at most 90 characters
  const name = found?.[0].replace(/[.,](?:\s(?:This|It|The|Read|Visit|All|For|On)\b.{0,90})?$/u, '') ?? null;
  return name === null || name.length < 2 ? null : name;
}
