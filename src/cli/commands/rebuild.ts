import { rebuild } from '../../holdings.ts';
import { counted } from '../../report/index.ts';
import type { Invocation } from '../command-spec.ts';
import { dbFolder } from '../desk.ts';
import { EXIT } from '../exit-code.ts';
import type { ExitCode } from '../exit-code.ts';
import { tell } from '../io.ts';
import { writeJson } from '../output.ts';
import { progressBar } from '../progress.ts';

/** `rebuild`: the index anew from the kept bytes; a source that cannot be read is one line, and a fault. */
export async function run(invocation: Invocation): Promise<ExitCode> {
  const { args, io } = invocation;
  const bar = await progressBar(io, 'reading again');
  const { articles, problems } = await rebuild(dbFolder(invocation), bar.update).finally(bar.stop);
  for (const problem of problems) tell(io, problem);
  if (args.flag('json')) writeJson(io, { rebuilt: { articles, problems } });
  else io.out(`rebuilt the index from the kept sources: ${counted(articles, 'article')}\n`);
  return problems.length > 0 ? EXIT.fault : EXIT.done;
}
