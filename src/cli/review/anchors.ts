// The exact words a decision rests on, read from what is kept.
import type { Holdings } from '../../holdings.ts';
import type { Anchor, Entry, Group, Quote } from '../../model/index.ts';
import { articleAnchor, kindOf, passageAnchor, passagesOf, quoteAnchor } from '../../review/index.ts';
import type { Named } from '../../store/index.ts';
import { named, quoteNamed } from '../find.ts';
import { nothing, usage } from '../trouble.ts';

/** A quote with its article. */
export interface Spoken {
  readonly entry: Entry;
  readonly quote: Quote;
}

/** Quotes one decision may be about: more is a decision about a rule, not about quotes. */
const MOST_MEMBERS = 2000;

/** The quote an id, or the beginning of one, names. */
export async function quoteAsked(holdings: Holdings, id: string): Promise<Spoken> {
  const { id: quoteId } = await named(holdings, id, ['quote']);
  const spoken = await quoteNamed(holdings, quoteId);
  if (spoken === null) throw nothing(`quote ${quoteId} is not held here.`);
  return spoken;
}

const anchorOf = async (holdings: Holdings, quoteId: string): Promise<Anchor> => {
  const { entry, quote } = await quoteAsked(holdings, quoteId);
  return quoteAnchor(entry, quote);
};

/** A group as a whole is known by its first member in order of article: any member leads to it. */
export async function groupAnchor(holdings: Holdings, group: Group): Promise<Anchor> {
  const [first] = group.members;
  if (first === undefined) throw nothing(`group ${group.id} has no member.`);
  return anchorOf(holdings, first.quoteId);
}

/** Every member of a group. */
export async function memberAnchors(holdings: Holdings, group: Group): Promise<readonly Anchor[]> {
  if (group.members.length > MOST_MEMBERS)
    throw usage(
      `group ${group.id} has more than ${String(MOST_MEMBERS)} quotes; decide about single quotes.`,
    );
  const anchors: Anchor[] = [];
  for (const { quoteId } of group.members) anchors.push(await anchorOf(holdings, quoteId));
  return anchors;
}

/** A finding's passages, and its kind as the value that tells it from others over the same words. */
export async function anchorsOfFinding(
  holdings: Holdings,
  kind: Named['kind'],
  id: string,
): Promise<{ readonly value: string; readonly anchors: readonly Anchor[] }> {
  const finding = isOfFinding(kind) ? await holdings.store.finding(kind, id) : null;
  if (finding === null) throw nothing(`${kind} ${id} is not held here.`);
  const anchors: Anchor[] = [];
  for (const spans of passagesOf(finding)) {
    const entry = await holdings.store.entry(spans[0]?.articleId ?? '');
    if (entry !== null) anchors.push(passageAnchor(entry.article, spans));
  }
  return { value: kindOf(finding), anchors };
}

const isOfFinding = (kind: Named['kind']): kind is 'conflict' | 'duplicate' | 'link' =>
  kind === 'conflict' || kind === 'duplicate' || kind === 'link';

/** What a note rests on: the words of what it is about; a speaker or an outlet is a name, and rests on nothing. */
export async function anchorsOfNamed(holdings: Holdings, { kind, id }: Named): Promise<readonly Anchor[]> {
  switch (kind) {
    case 'article': {
      const entry = await holdings.store.entry(id);
      return entry === null ? [] : [articleAnchor(entry.article)];
    }
    case 'quote':
      return [await anchorOf(holdings, id)];
    case 'group': {
      const group = await holdings.store.group(id);
      return group === null ? [] : [await groupAnchor(holdings, group)];
    }
    case 'conflict':
    case 'duplicate':
    case 'link':
      return (await anchorsOfFinding(holdings, kind, id)).anchors;
    case 'speaker':
    case 'outlet':
      return [];
  }
}
