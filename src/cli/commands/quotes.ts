import type { Speaker } from '../../model/index.ts';
import { UTTERANCE_CLASSES } from '../../model/index.ts';
import type { Holdings } from '../../holdings.ts';
import { counted, listedQuoteJson, quotesText, quoteWords } from '../../report/index.ts';
import type { ListedQuote } from '../../report/index.ts';
import type { Invocation } from '../command-spec.ts';
import { withFindings } from '../desk.ts';
import { emptyNote } from '../empty-note.ts';
import { EXIT } from '../exit-code.ts';
import type { ExitCode } from '../exit-code.ts';
import { screenOf } from '../io.ts';
import { writeJsonList } from '../output.ts';
import { limited, selectionOf } from '../selection.ts';
import type { Selection } from '../selection.ts';

/** Rows a person is shown unless another number is asked for. */
const SHOWN = 200;

/** `quotes`: with `--json` every class; for people the classes that report an utterance. */
export async function run(invocation: Invocation): Promise<ExitCode> {
  const { args, io } = invocation;
  return withFindings(invocation, async (holdings) => {
    const { speakers, speakerOf } = await holdings.store.analysis();
    const selection = selectionOf(args, speakers);
    const known = new Map(speakers.map((speaker) => [speaker.id, speaker]));
    const speakerOfQuote = (id: string): Speaker | null => known.get(speakerOf.get(id) ?? '') ?? null;
    const chosen = selected(holdings, selection, speakerOfQuote);
    if (args.flag('json')) {
      await writeJsonList(io, 'quotes', jsonOf(limited(chosen, selection.limit)));
      return EXIT.done;
    }
    const most = args.number('limit') ?? SHOWN;
    const quotes = await Array.fromAsync(chosen);
    const spoken = quotes.filter(({ quote }) => UTTERANCE_CLASSES.includes(quote.class));
    if (spoken.length === 0) io.out(emptyNote('quotes', null));
    else io.out(quotesText(spoken.slice(0, most), screenOf(io)));
    if (spoken.length > most) io.out(`${counted(spoken.length - most, 'more quote')}; --limit shows more.\n`);
    return EXIT.done;
  });
}

async function* selected(
  { store }: Holdings,
  selection: Selection,
  speakerOfQuote: (id: string) => Speaker | null,
): AsyncIterable<ListedQuote> {
  const groupOf = new Map<string, string>();
  for await (const group of store.groups()) {
    for (const { quoteId } of group.members) groupOf.set(quoteId, group.id);
  }
  for await (const { article, extraction } of store.entries()) {
    if (!selection.article(article)) continue;
    for (const quote of extraction.quotes) {
      const speaker = speakerOfQuote(quote.id);
      if (!selection.kind(quote.kind) || !selection.speaker(speaker)) continue;
      yield {
        quote,
        path: article.path,
        outlet: article.outlet,
        text: quoteWords(article.text, quote),
        speaker: speaker === null ? null : { id: speaker.id, name: speaker.name },
        groupId: groupOf.get(quote.id) ?? null,
      };
    }
  }
}

async function* jsonOf(quotes: AsyncIterable<ListedQuote>): AsyncIterable<object> {
  for await (const quote of quotes) yield listedQuoteJson(quote);
}
