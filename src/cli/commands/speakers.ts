import { counted, speakersText } from '../../report/index.ts';
import type { ListedSpeaker } from '../../report/index.ts';
import type { Holdings } from '../../holdings.ts';
import type { Speaker } from '../../model/index.ts';
import type { Store } from '../../store/index.ts';
import type { Invocation } from '../command-spec.ts';
import { withFindings } from '../desk.ts';
import { emptyNote } from '../empty-note.ts';
import { EXIT } from '../exit-code.ts';
import type { ExitCode } from '../exit-code.ts';
import { screenOf } from '../io.ts';
import { writeJsonList } from '../output.ts';
import { speakerPageJson, speakerPages, speakerPageText } from '../pages/speaker-page.ts';
import type { Selection } from '../selection.ts';
import { selectionOf } from '../selection.ts';

/** Rows a person is shown unless another number is asked for. */
const SHOWN = 200;

/** `speakers`: who speaks most first; with `--json` in order of id. */
export async function run(invocation: Invocation): Promise<ExitCode> {
  const { args, io } = invocation;
  return withFindings(invocation, async (holdings) => {
    if (args.words.length > 0) return showPages(holdings, invocation);
    const listed = await speaking(holdings, invocation);
    if (args.flag('json')) {
      const limit = args.number('limit') ?? Number.POSITIVE_INFINITY;
      const members = listed.slice(0, limit).map(({ speaker, quotes, articles }) => ({
        id: speaker.id,
        name: speaker.name,
        kind: speaker.kind,
        forms: speaker.forms,
        roles: speaker.roles,
        quotes,
        articles,
      }));
      await writeJsonList(io, 'speakers', members);
      return EXIT.done;
    }
    const shown = listed
      .toSorted((a, b) => b.quotes - a.quotes || (a.speaker.name < b.speaker.name ? -1 : 1))
      .slice(0, args.number('limit') ?? SHOWN);
    io.out(shown.length === 0 ? emptyNote('speakers', null) : speakersText(shown, screenOf(io)));
    if (shown.length < listed.length)
      io.out(`${counted(listed.length - shown.length, 'more speaker')}; --limit shows more.\n`);
    return EXIT.done;
  });
}

/** `speakers NAME`: what they said, when, through whom. */
async function showPages(holdings: Holdings, { args, io }: Invocation): Promise<ExitCode> {
  const pages = await speakerPages(holdings, args.words.join(' '));
  if (args.flag('json')) await writeJsonList(io, 'speakers', pages.map(speakerPageJson));
  else io.out(pages.map((page) => speakerPageText(page, screenOf(io))).join('\n'));
  return EXIT.done;
}

/** In order of id. Cost: the speakers, and who speaks in each article; no text is read. */
async function speaking({ store }: Holdings, { args }: Invocation): Promise<ListedSpeaker[]> {
  const speakers = await store.speakers();
  const selection = selectionOf(args, speakers);
  const { articles, quotes } = selection.asksForArticles
    ? await heardAmong(store, selection)
    : await heardAnywhere(store, speakers.filter(selection.speaker));
  return speakers
    .filter((speaker) => selection.speaker(speaker) && quotes.has(speaker.id))
    .map((speaker) => ({
      speaker,
      quotes: quotes.get(speaker.id) ?? 0,
      articles: articles.get(speaker.id) ?? 0,
    }));
}

/** How many quotes each speaker has, and in how many articles. */
interface Heard {
  readonly quotes: ReadonlyMap<string, number>;
  readonly articles: ReadonlyMap<string, number>;
}

async function heardAnywhere(store: Store, speakers: readonly Speaker[]): Promise<Heard> {
  const quotes = new Map<string, number>();
  const articles = new Map<string, number>();
  for (const speaker of (await store.speakerOf()).values())
    quotes.set(speaker, (quotes.get(speaker) ?? 0) + 1);
  for (const { id } of speakers) articles.set(id, (await store.articlesOfSpeaker(id)).length);
  return { quotes, articles };
}

async function heardAmong(store: Store, selection: Selection): Promise<Heard> {
  const quotes = new Map<string, number>();
  const articles = new Map<string, number>();
  for await (const facts of store.facts()) {
    if (!selection.article(facts)) continue;
    const here = new Set<string>();
    for (const [, speaker] of await store.upkeep.speakersIn(facts.id)) {
      quotes.set(speaker, (quotes.get(speaker) ?? 0) + 1);
      here.add(speaker);
    }
    for (const id of here) articles.set(id, (articles.get(id) ?? 0) + 1);
  }
  return { quotes, articles };
}
