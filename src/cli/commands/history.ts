import { changesOf } from '../../pipeline.ts';
import { historyText } from '../../report/index.ts';
import { historyJson } from '../../report/json/index.ts';
import type { PageHistory, PageState } from '../../report/index.ts';
import type { Holdings } from '../../holdings.ts';
import type { Entry } from '../../model/index.ts';
import type { Invocation } from '../command-spec.ts';
import { withFindings } from '../desk.ts';
import { EXIT } from '../exit-code.ts';
import type { ExitCode } from '../exit-code.ts';
import { entryNamed } from '../find.ts';
import { screenOf } from '../io.ts';
import { writeJson } from '../output.ts';

/** `history URL|ARTICLE`: every state of a page, newest first. What is not there is a fault, not an empty answer. */
export async function run(invocation: Invocation): Promise<ExitCode> {
  const { args, io } = invocation;
  return withFindings(invocation, async (holdings) => {
    const { article } = await entryNamed(holdings, args.words[0] ?? '');
    const history = await historyOf(holdings, article.address);
    if (args.flag('json')) writeJson(io, historyJson(history));
    else io.out(historyText(history, screenOf(io)));
    return EXIT.done;
  });
}

async function historyOf({ store }: Holdings, address: string): Promise<PageHistory> {
  const states: PageState[] = [];
  let before: Entry | null = null;
  for (const { articleId, addedAt, capturedAt } of await store.sourcesAt(address)) {
    const entry = await store.entry(articleId);
    if (entry === null) continue;
    const changes = before === null ? null : await changesOf(before, entry);
    states.unshift({ entry, addedAt, capturedAt, changes });
    before = entry;
  }
  return { address, states };
}
