import type { Entry, Quote, Speaker } from '../../model/index.ts';
import { UTTERANCE_CLASSES } from '../../model/index.ts';
import { groupHolding } from '../../search.ts';
import type { Holdings } from '../../holdings.ts';
import { counted, quotesText } from '../../report/index.ts';
import { listedQuoteJson, quoteWords } from '../../report/json/index.ts';
import type { ListedQuote } from '../../report/json/index.ts';
import type { Arguments, Invocation } from '../command-spec.ts';
import { withFindings } from '../desk.ts';
import { emptyNote } from '../empty-note.ts';
import { EXIT } from '../exit-code.ts';
import type { ExitCode } from '../exit-code.ts';
import { screenOf } from '../io.ts';
import type { Io } from '../io.ts';
import { writeJsonList } from '../output.ts';
import { limited, selectionFor } from '../selection.ts';
import type { Selection } from '../selection.ts';

/** Rows a person is shown unless another number is asked for. */
const SHOWN = 200;
/** Up to this many quotes are asked for their group one by one; for more the groups are read once. */
const FEW = 100;

/** `quotes`: with `--json` every class; for people the classes that report an utterance, unless `--class` says otherwise. */
export async function run(invocation: Invocation): Promise<ExitCode> {
  const { args, io } = invocation;
  return withFindings(invocation, async (holdings) => {
    const selection = await selectionFor(holdings, args);
    const speakersIn = speakerReader(holdings);
    if (args.flag('json')) {
      const isMeant = classTest(args, null);
      const chosen = selected(holdings, { selection, speakersIn, isMeant });
      const groupOf = await groupReader(holdings, selection.limit);
      await writeJsonList(io, 'quotes', jsonOf(limited(chosen, selection.limit), groupOf));
    } else await showQuotes(io, holdings, { args, selection, speakersIn });
    return EXIT.done;
  });
}

/** Who speaks in the quotes of an article, by quote id. */
type SpeakerReader = (articleId: string) => Promise<ReadonlyMap<string, Speaker>>;

/** Reads the speakers of the articles asked for, each speaker once. */
function speakerReader({ store }: Holdings): SpeakerReader {
  const known = new Map<string, Speaker | null>();
  return async (articleId) => {
    const heard = new Map<string, Speaker>();
    for (const [quoteId, id] of await store.upkeep.speakersIn(articleId)) {
      let speaker = known.get(id);
      if (speaker === undefined) known.set(id, (speaker = await store.speaker(id)));
      if (speaker !== null) heard.set(quoteId, speaker);
    }
    return heard;
  };
}

/** Which classes are meant: those asked for, else `otherwise`; null lets every class through. */
function classTest(args: Arguments, otherwise: readonly string[] | null): (quote: Quote) => boolean {
  const asked = args.texts('class');
  const meant = asked.length > 0 ? asked : otherwise;
  return (quote) => meant === null || meant.includes('all') || meant.includes(quote.class);
}

interface Listing {
  readonly args: Arguments;
  readonly selection: Selection;
  readonly speakersIn: SpeakerReader;
}

/** As many rows as asked for; what is left out is said. No more articles are read than the rows need. */
async function showQuotes(io: Io, holdings: Holdings, listing: Listing): Promise<void> {
  const { args } = listing;
  const most = args.number('limit') ?? SHOWN;
  const isMeant = classTest(args, UTTERANCE_CLASSES);
  const shown: ListedQuote[] = [];
  let hidden = 0;
  let isMore = false;
  for await (const listed of selected(holdings, { ...listing, isMeant: () => true })) {
    if (!isMeant(listed.quote)) hidden += 1;
    else if (shown.length < most) shown.push(listed);
    else {
      isMore = true;
      break;
    }
  }
  io.out(shown.length === 0 ? emptyNote('quotes', null) : quotesText(shown, screenOf(io)));
  if (isMore) io.out(`There are more; --limit shows more than ${String(most)}.\n`);
  if (args.texts('class').length > 0 || (hidden === 0 && !isMore)) return;
  const left = isMore ? 'Some quotes are' : `${counted(hidden, 'quote')} ${hidden === 1 ? 'is' : 'are'}`;
  io.out(`${left} left out (thought, attitude, intention); --class all shows them.\n`);
}

interface Chosen {
  readonly selection: Selection;
  readonly speakersIn: SpeakerReader;
  readonly isMeant: (quote: Quote) => boolean;
}

async function* selected(
  holdings: Holdings,
  { selection, speakersIn, isMeant }: Chosen,
): AsyncIterable<ListedQuote> {
  for await (const { article, extraction } of entriesFor(holdings, selection)) {
    if (!selection.article(article)) continue;
    const speakers = await speakersIn(article.id);
    for (const quote of extraction.quotes) {
      if (!selection.kind(quote.kind) || !isMeant(quote)) continue;
      const speaker = speakers.get(quote.id) ?? null;
      if (!selection.speaker(speaker)) continue;
      yield {
        quote,
        path: article.path,
        outlet: article.outlet,
        text: quoteWords(article.text, quote),
        speaker: speaker === null ? null : { id: speaker.id, name: speaker.name },
      };
    }
  }
}

/** Articles in order of id; where speakers or articles are asked for, those alone. */
async function* entriesFor(holdings: Holdings, selection: Selection): AsyncIterable<Entry> {
  const { store } = holdings;
  if (selection.speakers === null && !selection.asksForArticles) {
    yield* store.entries();
    return;
  }
  for await (const id of idsFor(holdings, selection)) {
    const entry = await store.entry(id);
    if (entry !== null) yield entry;
  }
}

async function* idsFor({ store }: Holdings, { speakers, article }: Selection): AsyncIterable<string> {
  if (speakers === null) {
    for await (const facts of store.facts()) if (article(facts)) yield facts.id;
    return;
  }
  const heard = new Set<string>();
  for (const id of speakers) for (const articleId of await store.articlesOfSpeaker(id)) heard.add(articleId);
  yield* [...heard].sort();
}

type GroupReader = (listed: ListedQuote) => Promise<string | null>;

/** The group of a quote: looked up for a few, read at once for many. */
async function groupReader(holdings: Holdings, limit: number): Promise<GroupReader> {
  if (limit <= FEW) {
    return async ({ quote }) => (await groupHolding(holdings, quote.id))?.id ?? null;
  }
  const groupOf = new Map<string, string>();
  for await (const group of holdings.store.groups()) {
    for (const { quoteId } of group.members) groupOf.set(quoteId, group.id);
  }
  return ({ quote }) => Promise.resolve(groupOf.get(quote.id) ?? null);
}

async function* jsonOf(quotes: AsyncIterable<ListedQuote>, groupOf: GroupReader): AsyncIterable<object> {
  for await (const quote of quotes) yield listedQuoteJson(quote, await groupOf(quote));
}
