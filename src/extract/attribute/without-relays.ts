// "S told P that C, the Herald reported": the outlet relays what S said. Cost: linear in the drafts.
import { isOutlet } from '../via/outlet-names.ts';
import type { Draft } from './draft.ts';

const REPORTING = /^(?:has |had |also |first |earlier ){0,3}report(?:s|ed)$/u;
/** How many drafts around one, in order of content, are looked at. */
const NEIGHBOURS = 2;

/** The drafts, in order of content, without those of an outlet that reports what another draft attributes to its speaker. */
export function withoutRelays(text: string, drafts: readonly Draft[]): readonly Draft[] {
  return drafts.filter((draft, at) => {
    if (!isRelay(text, draft)) return true;
    const around = drafts.slice(Math.max(0, at - NEIGHBOURS), at + NEIGHBOURS + 1);
    return !around.some((other) => other !== draft && !isRelay(text, other) && isSameContent(draft, other));
  });
}

function isRelay(text: string, { cue, mention }: Draft): boolean {
  const [verb] = cue;
  const [source] = mention;
  if (verb === undefined || source === undefined || mention.length > 1) return false;
  return REPORTING.test(text.slice(verb.start, verb.end)) && isOutlet(text.slice(source.start, source.end));
}

const isSameContent = (a: Draft, b: Draft): boolean =>
  b.mention.length > 0 &&
  a.content[0]?.start === b.content[0]?.start &&
  a.content.at(-1)?.end === b.content.at(-1)?.end;
