import { programVersion } from '../../assets.ts';
import { counted, shortId } from '../../report/index.ts';
import { oneLine } from '../../report/terminal.ts';
import type { Holdings } from '../../holdings.ts';
import { addArticles } from '../add-articles.ts';
import type { Added } from '../add-articles.ts';
import type { Invocation } from '../command-spec.ts';
import { corpusText } from '../corpus-text.ts';
import { dbFolder, refreshed, withHoldings } from '../desk.ts';
import { EXIT } from '../exit-code.ts';
import type { ExitCode } from '../exit-code.ts';
import { screenOf, tell } from '../io.ts';
import type { Io } from '../io.ts';
import { lazyFetcher } from '../inputs/fetch/lazy-fetcher.ts';
import { interruptible } from '../interruptible.ts';
import { mappingOf } from '../mapping.ts';
import { noteLine, shownPath } from '../refusal-lines.ts';
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
    const added = await interruptible(io, (signal) => {
      const userAgent = `quotetrail/${programVersion()}`;
      const fetchPage = lazyFetcher({ network: io.network, userAgent, signal });
      return addArticles(invocation, holdings, { ...sources, fetchPage, signal });
    });
    if (!added.interrupted) await refreshed(invocation, holdings);
    if (args.flag('json')) writeJson(io, added);
    else if (!added.interrupted) await showAdded(added, holdings, io);
    if (added.interrupted) tellInterrupted(added, io);
    return exitCodeOf(added);
  });
}

export function exitCodeOf(added: Added): ExitCode {
  if (added.interrupted) return EXIT.interrupted;
  return added.refused.length > 0 ? EXIT.refused : EXIT.done;
}

/** What is kept, and how to go on. */
export function tellInterrupted({ added, unchanged }: Added, io: Io): void {
  const kept = counted(added.length, 'article was added and is kept', 'articles were added and are kept');
  const before = unchanged.length === 0 ? '' : `, ${String(unchanged.length)} were there before`;
  tell(io, `interrupted: ${kept}${before}; run the same command again to go on`);
}

/** What became of the input, then what the corpus holds. */
export async function showAdded(added: Added, holdings: Holdings, io: Io): Promise<void> {
  const screen = screenOf(io);
  for (const { path, message } of added.notes) tell(io, noteLine(path, message));
  io.out(addedText(added));
  const ids = added.added.map(({ id }) => id);
  io.out(await corpusText(holdings.store, ids, screen));
}

/** Reprints named before the rest is only counted. */
const REPRINTS_SHOWN = 10;

function addedText(added: Added): string {
  const reprints = added.added.filter(({ reprintOf }) => reprintOf !== null);
  const healed = added.unchanged.filter((one) => one.healed).length;
  const parts = [
    counted(added.added.length, 'article added', 'articles added'),
    ...(added.unchanged.length > 0 ? [`${String(added.unchanged.length)} unchanged`] : []),
    ...(healed > 0
      ? [`${counted(healed, 'lost or damaged source', 'lost or damaged sources')} put back`]
      : []),
    ...(added.refused.length > 0 ? [`${String(added.refused.length)} refused`] : []),
  ];
  const lines = reprints
    .slice(0, REPRINTS_SHOWN)
    .map(
      ({ id, path, reprintOf }) =>
        `  reprint: ${oneLine(shownPath(path))} (${shortId(id)}) has the same text as ${oneLine(shownPath(reprintOf ?? ''))}\n`,
    );
  const rest = reprints.length - lines.length;
  return `${parts.join(', ')}\n${lines.join('')}${rest > 0 ? `  and ${String(rest)} more reprints\n` : ''}`;
}
