import type { Conflict } from '../../model/index.ts';
import type { Holdings } from '../../holdings.ts';
import { conflictText, counted, timelineText } from '../../report/index.ts';
import { conflictJson } from '../../report/json/index.ts';
import type { Invocation } from '../command-spec.ts';
import { withFindings } from '../desk.ts';
import { EXIT } from '../exit-code.ts';
import type { ExitCode } from '../exit-code.ts';
import { screenOf } from '../io.ts';
import { writeJsonList } from '../output.ts';
import { articleIndex, limited, selectionFor, withArticles } from '../selection.ts';
import type { Selection } from '../selection.ts';
import { textsOf } from '../texts.ts';

/** `conflicts [--list …]`: dismissed findings are shown only with `--json`, where their state says so. */
export async function run(invocation: Invocation): Promise<ExitCode> {
  const { args, io } = invocation;
  const list = args.text('list') ?? 'conflict';
  return withFindings(invocation, async (holdings) => {
    const selection = await selectionFor(holdings, args);
    const chosen = selected(holdings, selection, list);
    if (args.text('nli') !== null) {
      const articles = await articleIndex(holdings);
      const { askedList } = await import('../nli/asked-list.ts');
      return askedList(invocation, { holdings, selection, articles, chosen });
    }
    if (args.flag('json')) {
      await writeJsonList(io, 'conflicts', jsonOf(limited(chosen, selection.limit)));
      return EXIT.done;
    }
    const found = (await Array.fromAsync(chosen))
      .filter(({ state }) => state !== 'dismissed')
      .sort(surestFirst);
    const shown = found.slice(0, selection.limit);
    const told = shown.flatMap(articlesOf);
    const textOf = await textsOf(holdings, told);
    const articles = await holdings.store.factsOf(told);
    const around = { articles, textOf, screen: screenOf(io) };
    const speaker = args.texts('speaker')[0] ?? null;
    if (list === 'changed' && speaker !== null && shown.length > 0)
      io.out(timelineText(speakerOf(shown) ?? speaker, shown, around));
    else for (const conflict of shown) io.out(conflictText(conflict, around));
    io.out(
      shown.length === 0
        ? noneText(list)
        : `${counted(found.length, 'finding')}${list === 'all' ? '' : ` in the list "${list}"`}.\n`,
    );
    return EXIT.done;
  });
}

/** The one speaker of all sides, or null where there are several. */
function speakerOf(conflicts: readonly Conflict[]): string | null {
  const names = new Set(conflicts.flatMap(({ sides }) => sides.map((side) => side.speaker?.name ?? '')));
  return names.size === 1 ? ([...names][0] ?? null) : null;
}

const noneText = (list: string): string =>
  list === 'all'
    ? 'Nothing found.\n'
    : `Nothing in the list "${list}". Other lists: disagreement, changed, quote-variant (--list all shows every one).\n`;

async function* selected(holdings: Holdings, selection: Selection, list: string): AsyncIterable<Conflict> {
  const found = withArticles(holdings, selection, holdings.store.conflicts(), articlesOf);
  for await (const [conflict, articles] of found) {
    if (list !== 'all' && conflict.list !== list) continue;
    if (!selection.kind(conflict.kind)) continue;
    const isMeant = conflict.sides.some(
      (side) => selection.speaker(side.speaker) && selection.article(articles.get(side.articleId)),
    );
    if (isMeant) yield conflict;
  }
}

const articlesOf = ({ sides }: Conflict): readonly string[] => sides.map(({ articleId }) => articleId);

async function* jsonOf(conflicts: AsyncIterable<Conflict>): AsyncIterable<object> {
  for await (const conflict of conflicts) yield conflictJson(conflict);
}

const surestFirst = (a: Conflict, b: Conflict): number =>
  b.confidence - a.confidence || (a.id < b.id ? -1 : 1);
