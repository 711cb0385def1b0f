import type { GivenSide } from '../../compare.ts';
import { compareGiven } from '../../compare.ts';
import { comparedJson, comparedText } from '../../report/index.ts';
import { oneLine } from '../../report/terminal.ts';
import type { AskedModel, ComparedPair } from '../../report/index.ts';
import type { Arguments, Invocation } from '../command-spec.ts';
import { linesOf } from '../compare/lines.ts';
import { pairOf, sideOf } from '../compare/pair-of.ts';
import { EXIT } from '../exit-code.ts';
import type { ExitCode } from '../exit-code.ts';
import type { Io } from '../io.ts';
import { screenOf, tell } from '../io.ts';
import { openModel, opinionOf } from '../nli/open-model.ts';
import type { InferenceModel } from '../nli/reading-of.ts';
import { writeJson } from '../output.ts';
import { usage } from '../trouble.ts';

/** `compare [A B]`: what two statements are to each other; pairs on standard input are answered one a line. */
export async function run(invocation: Invocation): Promise<ExitCode> {
  const { args, io } = invocation;
  const { words } = args;
  const fromInput = words.length === 0 || (words.length === 1 && words[0] === '-');
  if (fromInput && io.inIsTerminal && words.length === 0)
    throw usage('compare: give two statements, or pairs as JSON lines on standard input.');
  const model = await openModel(invocation);
  if (fromInput) return answerLines(io, model);
  if (words.length !== 2)
    throw usage(
      `compare takes two statements, ${String(words.length)} were given; put each between quotation marks.`,
    );
  const a = given(args, 0);
  const b = given(args, 1);
  const { found, asked } = await answered(a, b, model);
  if (args.flag('json')) writeJson(io, comparedJson(null, found, asked));
  else io.out(comparedText([a, b], { pair: found, asked }, screenOf(io)));
  return EXIT.done;
}

/** A statement of the command line; an option given once is meant for both. */
function given(args: Arguments, at: 0 | 1): GivenSide {
  const option = (name: string): string | null => args.texts(name)[at] ?? args.texts(name)[0] ?? null;
  const side = sideOf({
    text: args.words[at] ?? '',
    speaker: option('speaker'),
    published: option('published'),
    outlet: null,
    quote: args.flag('quote'),
  });
  if (typeof side === 'string') throw usage(`compare: ${at === 0 ? 'first' : 'second'} statement, ${side}.`);
  return side;
}

/** The answer of the rules, and where a model was asked what it makes of it. */
async function answered(
  a: GivenSide,
  b: GivenSide,
  model: InferenceModel | null,
): Promise<{ readonly found: ComparedPair | null; readonly asked: AskedModel | null }> {
  const found = await compareGiven(a, b);
  if (model === null) return { found, asked: null };
  const opinion = await opinionOf(model, a.text, b.text);
  const { weighed } = await import('../../conflict/index.ts');
  const { vetoed, possible } = weighed(found?.verdict ?? null, opinion, a.quote && b.quote);
  return { found: vetoed ? null : found, asked: { ...opinion, vetoed, possible } };
}

async function answerLines(io: Io, model: InferenceModel | null): Promise<ExitCode> {
  let refused = 0;
  for await (const { number, text } of linesOf(io.input())) {
    const pair = text === null ? 'it has more than a million characters' : pairOf(text);
    if (typeof pair === 'string') {
      refused += 1;
      if (refused <= LINES_TOLD)
        tell(io, oneLine(`refused standard input, line ${String(number)}: ${pair}.`));
      continue;
    }
    const { found, asked } = await answered(pair.a, pair.b, model);
    writeJson(io, comparedJson(pair.id, found, asked));
  }
  if (refused > LINES_TOLD) tell(io, `refused ${String(refused - LINES_TOLD)} more lines of standard input`);
  return refused > 0 ? EXIT.refused : EXIT.done;
}

/** Refusals told line by line: a thousand would bury the rest. */
const LINES_TOLD = 20;
