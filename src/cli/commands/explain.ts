import type { Entry, Quote } from '../../model/index.ts';
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
import { groupOfQuote, named, quoteNamed } from '../find.ts';
import { screenOf } from '../io.ts';
import { writeJson } from '../output.ts';
import { decisionsAbout } from '../review/about.ts';
import { articleIndex } from '../selection.ts';
import { textsOf } from '../texts.ts';
import { nothing, Trouble, usage } from '../trouble.ts';
import { linksOf, viewOf } from './trail.ts';

/** `explain ID`: the rule, the words and the score behind anything that has an id. */
export async function run(invocation: Invocation): Promise<ExitCode> {
  const { args, io } = invocation;
  return withFindings(invocation, async (holdings) => {
    const one = await meant(holdings, args.words.join(' '));
    const found = await EXPLAINERS[one.kind](holdings, one.id);
    if (found === null) throw nothing(`${one.kind} ${one.id} is not held here.`);
    const explanation = { ...found, words: [...found.words, ...(await decisionsAbout(holdings, one.id))] };
    if (args.flag('json')) writeJson(io, explanation);
    else io.out(explainText(explanation, await articleIndex(holdings), screenOf(io)));
    return EXIT.done;
  });
}

/** What an id, the beginning of one, or a speaker's name means. */
async function meant(holdings: Holdings, words: string): Promise<Named> {
  try {
    return await named(holdings, words);
  } catch (error) {
    if (!(error instanceof Trouble) || error.exitCode !== EXIT.nothing) throw error;
    const { speakers } = await holdings.store.analysis();
    const [only, ...others] = speakersNamed(speakers, words);
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
    const group = await groupOfQuote(holdings, id);
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
    const link = await first(holdings.store.links(), (one) => one.id === id);
    return link === null ? null : explainLink(link, await articleIndex(holdings));
  },
  conflict: async (holdings, id) => {
    const conflict = await first(holdings.store.conflicts(), (one) => one.id === id);
    if (conflict === null) return null;
    const reports = new Map<string, number>();
    for (const { quoteId } of conflict.sides) {
      const group = quoteId === null ? null : await groupOfQuote(holdings, quoteId);
      if (quoteId !== null && group !== null) reports.set(quoteId, group.independentReports);
    }
    const ids = conflict.sides.map(({ articleId }) => articleId);
    return explainConflict(conflict, {
      textOf: await textsOf(holdings, ids),
      articles: await articleIndex(holdings),
      reports,
    });
  },
  duplicate: async (holdings, id) => {
    const duplicate = await first(holdings.store.duplicates(), (one) => one.id === id);
    if (duplicate === null) return null;
    return explainDuplicate(
      duplicate,
      await textsOf(
        holdings,
        duplicate.passages.map(({ articleId }) => articleId),
      ),
      await articleIndex(holdings),
    );
  },
  speaker: async (holdings, id) => {
    const speaker = await holdings.store.speaker(id);
    if (speaker === null) return null;
    const speakerOf = await holdings.store.speakerOf();
    const spoken: Spoken[] = [];
    for await (const one of quotesOf(holdings)) if (speakerOf.get(one.quote.id) === id) spoken.push(one);
    return explainSpeaker(speaker, spoken);
  },
  outlet: async ({ store }, id) => {
    const held: Entry[] = [];
    for await (const entry of store.entries()) if (entry.article.outlet?.id === id) held.push(entry);
    const evidence: LabelledEvidence[] = [];
    let name = held[0]?.article.outlet?.name ?? null;
    for await (const { to, role, evidence: found } of store.links()) {
      if (to.outletId !== id) continue;
      name ??= to.name;
      evidence.push(...found.map((one) => ({ ...one, shows: role })));
    }
    return name === null ? null : explainOutlet({ id, name }, held, evidence);
  },
};

interface Spoken {
  readonly entry: Entry;
  readonly quote: Quote;
}

async function* quotesOf({ store }: Holdings): AsyncIterable<Spoken> {
  for await (const entry of store.entries()) {
    for (const quote of entry.extraction.quotes) yield { entry, quote };
  }
}

async function first<T>(all: AsyncIterable<T>, isMeant: (one: T) => boolean): Promise<T | null> {
  for await (const one of all) if (isMeant(one)) return one;
  return null;
}
