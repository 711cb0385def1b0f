import type { Group } from '../../model/index.ts';
import { byReach, carriersOf, counted, groupsText } from '../../report/index.ts';
import { groupJson } from '../../report/json/index.ts';
import type { Invocation } from '../command-spec.ts';
import { withFindings } from '../desk.ts';
import { EXIT } from '../exit-code.ts';
import type { ExitCode } from '../exit-code.ts';
import type { Holdings } from '../../holdings.ts';
import { screenOf } from '../io.ts';
import { writeJsonList } from '../output.ts';
import { groupTest, limited, selectionFor, withArticles } from '../selection.ts';
import type { Selection } from '../selection.ts';
import { emptyNote } from '../empty-note.ts';
import { firstOf } from '../first-of.ts';

/** What a person is shown unless another number is asked for: an utterance that one outlet printed travelled nowhere. */
const CARRIED_FOR_PEOPLE = 2;
/** Rows a person is shown unless another number is asked for. */
const SHOWN = 200;

/** `groups`: with `--json` every group in order of id, for people the most carried first. */
export async function run(invocation: Invocation): Promise<ExitCode> {
  const { args, io } = invocation;
  const isJson = args.flag('json');
  const carried = args.number('carried') ?? (isJson ? 1 : CARRIED_FOR_PEOPLE);
  return withFindings(invocation, async (holdings) => {
    const selection = await selectionFor(holdings, args);
    const chosen = selected(holdings, selection, carried);
    if (isJson) {
      await writeJsonList(io, 'groups', jsonOf(limited(chosen, selection.limit)));
      return EXIT.done;
    }
    const { first: shown, all } = await firstOf(chosen, args.number('limit') ?? SHOWN, byReach);
    if (shown.length === 0)
      io.out(
        emptyNote(
          'groups',
          carried > 1 ? `carried by ${String(carried)} or more outlets; --carried 1 lists all` : null,
        ),
      );
    else io.out(groupsText(shown, screenOf(io)));
    if (shown.length < all) io.out(`${counted(all - shown.length, 'more group')}; --limit shows more.\n`);
    return EXIT.done;
  });
}

async function* selected(holdings: Holdings, selection: Selection, carried: number): AsyncIterable<Group> {
  const found = withArticles(holdings, selection, carriedBy(holdings, selection, carried), articlesOf);
  for await (const [group, articles] of found) if (groupTest(selection, articles)(group)) yield group;
}

async function* carriedBy(holdings: Holdings, { speakers }: Selection, least: number): AsyncIterable<Group> {
  const { store } = holdings;
  // What many outlets carry stands in many articles: the others are not read.
  const all = least > 1 ? store.groupsInArticles(least) : store.groups();
  const groups = speakers === null ? all : groupsOf(holdings, speakers);
  for await (const group of groups) if (carriersOf(group.members) >= least) yield group;
}

/** What some speakers said, in order of id. */
async function* groupsOf({ store }: Holdings, speakers: ReadonlySet<string>): AsyncIterable<Group> {
  const found: Group[] = [];
  for (const id of speakers) found.push(...(await store.groupsBySpeaker(id)));
  yield* found.sort((a, b) => (a.id < b.id ? -1 : 1));
}

const articlesOf = ({ members }: Group): readonly string[] => members.map(({ articleId }) => articleId);

async function* jsonOf(groups: AsyncIterable<Group>): AsyncIterable<object> {
  for await (const group of groups) yield groupJson(group);
}
