import { openKnowledge } from '../../store/index.ts';
import { knownOutlets } from '../../pipeline.ts';
import { rawOf } from '../add-articles.ts';
import type { Invocation } from '../command-spec.ts';
import { dbFolder } from '../desk.ts';
import { EXIT } from '../exit-code.ts';
import type { ExitCode } from '../exit-code.ts';
import { listInputs, readInputs } from '../inputs/read-inputs.ts';
import { revisitNotes } from '../inputs/revisit-inputs.ts';
import { tell } from '../io.ts';
import { mappingOf } from '../mapping.ts';
import { noteLine, refusalLines } from '../refusal-lines.ts';
import { writeJsonText } from '../output.ts';
import type { BytesInput } from '../reading.ts';
import { readEachAsLines, threadCount } from '../reading.ts';

/** `extract PATH …`: one JSON object a line, an article each; nothing is kept and nothing kept plays a part but outlets people entered. */
export async function run(invocation: Invocation): Promise<ExitCode> {
  const { args, io } = invocation;
  const folder = dbFolder(invocation);
  const sources = {
    given: args.words,
    name: args.text('name'),
    mapping: await mappingOf(args),
    dbFolder: folder,
    fetchPage: null,
  };
  const outlets = await knownOutlets(await openKnowledge(folder).read());
  const list = await listInputs(sources, io);
  let refused = 0;
  const notFound: string[] = [];
  const refusals = refusalLines(io, null);
  const refuse = (path: string, message: string): void => {
    refused += 1;
    refusals.tell(path, message);
  };
  const settings = {
    outlets,
    threads: threadCount(args, list),
    sourceOf: (input: BytesInput) => Promise.resolve(rawOf(input)),
  };
  const lines = readEachAsLines(readInputs(list, sources, io), settings, { text: args.flag('text') });
  for await (const [input, found] of lines) {
    if (input.kind === 'refused') refuse(input.path, input.message);
    if (input.kind === 'note') tell(io, noteLine(input.path, input.message));
    if (input.kind === 'revisit') notFound.push(input.path);
    for await (const line of found) {
      if (line.kind === 'refused') refuse(line.path, line.warning.message);
      else writeJsonText(io, line.json);
    }
  }
  for (const { path, message } of revisitNotes(notFound)) tell(io, noteLine(path, message));
  refusals.close();
  return refused > 0 ? EXIT.refused : EXIT.done;
}
