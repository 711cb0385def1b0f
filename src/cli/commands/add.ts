import { counted, heading, shortId, summaryOf, summaryText } from '../../report/index.ts';
import type { Holdings } from '../../holdings.ts';
import type { Screen } from '../../report/index.ts';
import { addArticles } from '../add-articles.ts';
import type { Added } from '../add-articles.ts';
import type { Invocation } from '../command-spec.ts';
import { dbFolder, refreshed, withHoldings } from '../desk.ts';
import { EXIT } from '../exit-code.ts';
import type { ExitCode } from '../exit-code.ts';
import { screenOf, tell } from '../io.ts';
import type { Io } from '../io.ts';
import { mappingOf } from '../mapping.ts';
import { writeJson } from '../output.ts';

/** `add PATH …`: one bad file gets one line, the rest is added. */
export async function run(invocation: Invocation): Promise<ExitCode> {
  const { args, io } = invocation;
  const sources = {
    given: args.words,
    name: args.text('name'),
    mapping: await mappingOf(args),
    dbFolder: dbFolder(invocation),
  };
  return withHoldings(invocation, { create: true }, async (holdings) => {
    const added = await addArticles(invocation, holdings, sources);
    await refreshed(invocation, holdings);
    if (args.flag('json')) writeJson(io, added);
    else await showAdded(added, holdings, io);
    return exitCodeOf(added);
  });
}

export const exitCodeOf = (added: Added): ExitCode => (added.refused.length > 0 ? EXIT.refused : EXIT.done);

/** What became of the input, then what the corpus holds. */
export async function showAdded(added: Added, holdings: Holdings, io: Io): Promise<void> {
  const screen = screenOf(io);
  for (const note of added.notes)
    tell(io, note.message.startsWith(note.path) ? note.message : `${note.path}: ${note.message}`);
  io.out(addedText(added));
  io.out(await corpusText(holdings, screen));
}

/** Reprints named before the rest is only counted. */
const REPRINTS_SHOWN = 10;

function addedText(added: Added): string {
  const reprints = added.added.filter(({ reprintOf }) => reprintOf !== null);
  const parts = [
    counted(added.added.length, 'article added', 'articles added'),
    ...(added.unchanged.length > 0 ? [`${String(added.unchanged.length)} unchanged`] : []),
    ...(added.refused.length > 0 ? [`${String(added.refused.length)} refused`] : []),
  ];
  const lines = reprints
    .slice(0, REPRINTS_SHOWN)
    .map(
      ({ id, path, reprintOf }) =>
        `  reprint: ${path} (${shortId(id)}) has the same text as ${reprintOf ?? ''}\n`,
    );
  const rest = reprints.length - lines.length;
  return `${parts.join(', ')}\n${lines.join('')}${rest > 0 ? `  and ${String(rest)} more reprints\n` : ''}`;
}

/** The figures of the whole corpus. */
export async function corpusText({ store }: Holdings, screen: Screen): Promise<string> {
  const entries = await Array.fromAsync(store.entries(), ({ article, extraction, revisionOf }) => ({
    article: { id: article.id, published: article.published, outlet: article.outlet },
    extraction: { quotes: extraction.quotes.map(({ kind }) => ({ kind })) },
    revisionOf,
  }));
  return `${heading(screen, 'THE CORPUS')}${summaryText(summaryOf(entries, await store.analysis()), screen)}`;
}
