import type { Entry, Group, Speaker } from '../model/index.ts';
import type { Holdings } from '../holdings.ts';
import { background } from '../pipeline.ts';
import type { Explanation, PairedQuote } from '../report/index.ts';
import { explainPair } from '../report/index.ts';
import { groupHolding } from '../search.ts';
import { groupNamed, named, quoteNamed } from './find.ts';
import { textsOf } from './texts.ts';
import { nothing } from './trouble.ts';

/** Ids of quotes or groups, or beginnings of such. */
const PAIRED = /^[qg][0-9a-f]{1,16}$/u;

/** Whether the words of a command are two ids of quotes or groups. */
export const areTwo = (words: readonly string[]): words is readonly [string, string] =>
  words.length === 2 && words.every((word) => PAIRED.test(word));

/** Why two quotes are one utterance or two; a group stands for the fullest of its printings. Cost: reads their articles. */
export async function pairExplained(
  holdings: Holdings,
  [a, b]: readonly [string, string],
): Promise<Explanation> {
  const sides = [await sideNamed(holdings, a), await sideNamed(holdings, b)] as const;
  const corpus = await corpusOf(
    holdings,
    sides.map(({ entry }) => entry),
  );
  const { compareQuotes } = await import('../group/index.ts');
  const pair = compareQuotes(corpus, [sides[0].quote.id, sides[1].quote.id], await background());
  const [left, right] = sides.map(({ group }) => group);
  // Only pairs inside one group are shown by the words they rest on.
  const members = left != null && left.id === right?.id ? left.members : [];
  const textOf = await textsOf(
    holdings,
    members.map(({ articleId }) => articleId),
  );
  return explainPair([sides[0], sides[1]], pair, textOf);
}

async function sideNamed(holdings: Holdings, id: string): Promise<PairedQuote> {
  const { kind, id: full } = await named(holdings, id, ['quote', 'group']);
  const group = kind === 'group' ? await groupNamed(holdings, full) : await groupHolding(holdings, full);
  const quoteId = kind === 'group' && group !== null ? fullest(group) : full;
  const found = await quoteNamed(holdings, quoteId);
  if (found === null) throw nothing(`quote ${quoteId} is not held here.`);
  return { ...found, group };
}

const fullest = ({ members, wording }: Group): string =>
  (members.find(({ text }) => text === wording) ?? members[0])?.quoteId ?? '';

/** The two articles with those who speak in them. */
async function corpusOf(
  { store }: Holdings,
  all: readonly Entry[],
): Promise<{
  entries: readonly Entry[];
  speakers: readonly Speaker[];
  speakerOf: ReadonlyMap<string, string>;
}> {
  const entries = [...new Map(all.map((entry) => [entry.article.id, entry])).values()];
  const speakerOf = new Map<string, string>();
  for (const { article } of entries)
    for (const [quoteId, speaker] of await store.upkeep.speakersIn(article.id))
      speakerOf.set(quoteId, speaker);
  const speakers: Speaker[] = [];
  for (const id of new Set(speakerOf.values())) {
    const speaker = await store.speaker(id);
    if (speaker !== null) speakers.push(speaker);
  }
  return { entries, speakers, speakerOf };
}
