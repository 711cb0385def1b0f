import type { Claim, Entry, Quote } from '../../model/index.ts';
import type { Holdings } from '../../holdings.ts';
import {
  explainArticle,
  explainConflict,
  explainDuplicate,
  explainGroup,
  explainLink,
  explainOutlet,
  explainQuote,
  explainSpeaker,
  explainText,
  speakersNamed,
} from '../../report/index.ts';
import type { Explanation, LabelledEvidence } from '../../report/index.ts';
import type { Named } from '../../store/index.ts';
import type { Invocation } from '../command-spec.ts';
import { withFindings } from '../desk.ts';
import { EXIT } from '../exit-code.ts';
import type { ExitCode } from '../exit-code.ts';
import { areTwo, pairExplained } from '../explain-pair.ts';
import { named, quoteNamed } from '../find.ts';
import { screenOf } from '../io.ts';
import { writeJson } from '../output.ts';
import { groupHolding } from '../../search.ts';
import { decisionsAbout } from '../review/about.ts';
import { textsOf } from '../texts.ts';
import { nothing, Trouble, usage } from '../trouble.ts';
import { linksOf, viewOf } from './trail.ts';

/** `explain ID`: the rule, the words and the score behind anything that has an id; `explain A B`: why two quotes are together or apart. */
export async function run(invocation: Invocation): Promise<ExitCode> {
  const { args, io } = invocation;
  return withFindings(invocation, async (holdings) => {
    const { words } = args;
    const explanation = areTwo(words)
      ? await pairExplained(holdings, words)
      : await explained(holdings, words.join(' '));
    if (args.flag('json')) writeJson(io, explanation);
    else {
      const articles = await holdings.store.factsOf(explanation.evidence.map(({ articleId }) => articleId));
      io.out(explainText(explanation, articles, screenOf(io)));
    }
    return EXIT.done;
  });
}

/** Anything that has an id, with what people decided about it. */
async function explained(holdings: Holdings, words: string): Promise<Explanation> {
  const one = await meant(holdings, words);
  const found = await EXPLAINERS[one.kind](holdings, one.id);
  if (found === null) throw nothing(`${one.kind} ${one.id} is not held here.`);
  return { ...found, words: [...found.words, ...(await decisionsAbout(holdings, one.id))] };
}

/** What an id, the beginning of one, or a speaker's name means. */
async function meant(holdings: Holdings, words: string): Promise<Named> {
  try {
    return await named(holdings, words);
  } catch (error) {
    if (!(error instanceof Trouble) || error.exitCode !== EXIT.nothing) throw error;
    const [only, ...others] = speakersNamed(await holdings.store.speakers(), words);
    if (only === undefined) throw error;
    if (others.length === 0) return { kind: 'speaker', id: only.id };
    const shown = [only, ...others].slice(0, SPEAKERS_SHOWN).map(({ id, name }) => `${name} (${id})`);
    throw usage(`"${words}" can mean several speakers: ${shown.join(', ')}. Give the id of one.`);
  }
}

/** Speakers named of several that a name can mean. */
const SPEAKERS_SHOWN = 5;

type Explainer = (holdings: Holdings, id: string) => Promise<Explanation | null>;

const EXPLAINERS: Readonly<Record<Named['kind'], Explainer>> = {
  article: async ({ store }, id) => {
    const entry = await store.entry(id);
    return entry === null ? null : explainArticle(entry);
  },
  quote: async (holdings, id) => {
    const spoken = await quoteNamed(holdings, id);
    const group = await groupHolding(holdings, id);
    return spoken === null ? null : explainQuote(spoken.entry, spoken.quote, group?.id ?? null);
  },
  group: async (holdings, id) => {
    const group = await holdings.store.group(id);
    if (group === null) return null;
    const view = await viewOf(holdings, group, await linksOf(holdings, group));
    const textOf = await textsOf(
      holdings,
      group.members.map(({ articleId }) => articleId),
    );
    return explainGroup(view, textOf);
  },
  link: async (holdings, id) => {
    const link = await holdings.store.finding('link', id);
    if (link === null) return null;
    const ids = [link.from.articleId, ...(link.to.articleId === null ? [] : [link.to.articleId])];
    return explainLink(link, await holdings.store.factsOf(ids));
  },
  conflict: async (holdings, id) => {
    const conflict = await holdings.store.finding('conflict', id);
    if (conflict === null) return null;
    const reports = new Map<string, number>();
    for (const { quoteId } of conflict.sides) {
      const group = quoteId === null ? null : await groupHolding(holdings, quoteId);
      if (quoteId !== null && group !== null) reports.set(quoteId, group.independentReports);
    }
    const ids = conflict.sides.map(({ articleId }) => articleId);
    const claims = new Map<string, readonly Claim[]>();
    for (const id of ids) claims.set(id, (await holdings.store.entry(id))?.extraction.claims ?? []);
    return explainConflict(conflict, {
      textOf: await textsOf(holdings, ids),
      articles: await holdings.store.factsOf(ids),
      reports,
      claims,
    });
  },
  duplicate: async (holdings, id) => {
    const duplicate = await holdings.store.finding('duplicate', id);
    if (duplicate === null) return null;
    const ids = duplicate.passages.map(({ articleId }) => articleId);
    return explainDuplicate(duplicate, await textsOf(holdings, ids), await holdings.store.factsOf(ids));
  },
  speaker: async (holdings, id) => {
    const { store } = holdings;
    const speaker = await store.speaker(id);
    return speaker === null ? null : explainSpeaker(speaker, await spokenBy(holdings, id));
  },
  outlet: async ({ store }, id) => {
    const held: Entry[] = [];
    for (const articleId of await store.articlesOfOutlet(id)) {
      const entry = await store.entry(articleId);
      if (entry !== null) held.push(entry);
    }
    const links = await store.linksToOutlet(id);
    const evidence: LabelledEvidence[] = links.flatMap(({ role, evidence: found }) =>
      found.map((one) => ({ ...one, shows: role })),
    );
    const name = held[0]?.article.outlet?.name ?? links[0]?.to.name ?? null;
    return name === null ? null : explainOutlet({ id, name }, held, evidence);
  },
};

interface Spoken {
  readonly entry: Entry;
  readonly quote: Quote;
}

/** The quotes of a speaker, in order of article. Cost: the articles where this one is heard. */
async function spokenBy({ store }: Holdings, id: string): Promise<readonly Spoken[]> {
  const spoken: Spoken[] = [];
  for (const articleId of await store.articlesOfSpeaker(id)) {
    const pairs = await store.upkeep.speakersIn(articleId);
    const quotes = new Set(pairs.flatMap(([quoteId, speaker]) => (speaker === id ? [quoteId] : [])));
    const entry = await store.entry(articleId);
    for (const quote of entry?.extraction.quotes ?? [])
      if (entry !== null && quotes.has(quote.id)) spoken.push({ entry, quote });
  }
  return spoken;
}
