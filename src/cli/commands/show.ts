import { showText } from '../../report/index.ts';
import { extractJson } from '../../report/json/index.ts';
import type { Invocation } from '../command-spec.ts';
import { withFindings } from '../desk.ts';
import { EXIT } from '../exit-code.ts';
import type { ExitCode } from '../exit-code.ts';
import { entryNamed } from '../find.ts';
import { screenOf } from '../io.ts';
import { writeJson } from '../output.ts';

/** `show ARTICLE`: the stored text with its zones and quotes. */
export async function run(invocation: Invocation): Promise<ExitCode> {
  const { args, io } = invocation;
  return withFindings(invocation, async (holdings) => {
    const entry = await entryNamed(holdings, args.words[0] ?? '');
    if (args.flag('json')) {
      writeJson(io, { ...extractJson(entry.article, entry.extraction, true), revisionOf: entry.revisionOf });
    } else {
      io.out(showText(entry, screenOf(io)));
    }
    return EXIT.done;
  });
}
