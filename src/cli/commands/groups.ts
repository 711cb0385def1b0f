import type { Group } from '../../model/index.ts';
import { byReach, carriersOf, counted, groupJson, groupsText } from '../../report/index.ts';
import type { ArticleIndex } from '../../report/index.ts';
import type { Invocation } from '../command-spec.ts';
import { withFindings } from '../desk.ts';
import { EXIT } from '../exit-code.ts';
import type { ExitCode } from '../exit-code.ts';
import type { Holdings } from '../../holdings.ts';
import { screenOf } from '../io.ts';
import { writeJsonList } from '../output.ts';
import { articleIndex, limited, selectionOf } from '../selection.ts';
import type { Selection } from '../selection.ts';
import { emptyNote } from '../empty-note.ts';

/** What a person is shown unless another number is asked for: an utterance that one outlet printed travelled nowhere. */
const CARRIED_FOR_PEOPLE = 2;

/** `groups`: with `--json` every group in order of id, for people the most carried first. */
export async function run(invocation: Invocation): Promise<ExitCode> {
  const { args, io } = invocation;
  const isJson = args.flag('json');
  const carried = args.number('carried') ?? (isJson ? 1 : CARRIED_FOR_PEOPLE);
  return withFindings(invocation, async (holdings) => {
    const { speakers } = await holdings.store.analysis();
    const selection = selectionOf(args, speakers);
    const articles = await articleIndex(holdings);
    const chosen = selected(holdings, selection, articles, carried);
    if (isJson) {
      await writeJsonList(io, 'groups', jsonOf(limited(chosen, selection.limit)));
      return EXIT.done;
    }
    const groups = (await Array.fromAsync(chosen)).sort(byReach);
    const shown = groups.slice(0, selection.limit);
    if (shown.length === 0)
      io.out(
        emptyNote(
          'groups',
          carried > 1 ? `carried by ${String(carried)} or more outlets; --carried 1 lists all` : null,
        ),
      );
    else io.out(groupsText(shown, screenOf(io)));
    if (shown.length < groups.length)
      io.out(`${counted(groups.length - shown.length, 'more group')} not shown.\n`);
    return EXIT.done;
  });
}

async function* selected(
  { store }: Holdings,
  selection: Selection,
  articles: ArticleIndex,
  carried: number,
): AsyncIterable<Group> {
  for await (const group of store.groups()) {
    if (carriersOf(group.members) < carried || !selection.speaker(group.speaker)) continue;
    const isMeant = group.members.some(
      (member) => selection.kind(member.kind) && selection.article(articles.get(member.articleId)),
    );
    if (isMeant) yield group;
  }
}

async function* jsonOf(groups: AsyncIterable<Group>): AsyncIterable<object> {
  for await (const group of groups) yield groupJson(group);
}
