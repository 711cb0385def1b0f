import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { programVersion } from '../assets.ts';
import { checkedArguments } from './arguments.ts';
import { CATALOGUE } from './catalogue.ts';
import { didYouMean } from './did-you-mean.ts';
import { codeFor, EXIT } from './exit-code.ts';
import type { ExitCode } from './exit-code.ts';
import { commandHelp, generalHelp } from './help.ts';
import { processIo, tell } from './io.ts';
import type { Io } from './io.ts';
import { visible } from '../report/terminal.ts';
import { parseCommandLine } from './parse.ts';
import { faultCode, faultWords, Trouble } from './trouble.ts';

/** The folder of the package or repository: two above this one, in src/cli as in dist/cli. */
const ROOT = join(dirname(fileURLToPath(import.meta.url)), '..', '..');

/** Runs a command line and answers with the exit code. Expected trouble is one line on standard error. */
export async function main(argv: readonly string[], io: Io): Promise<ExitCode> {
  try {
    return await dispatch(argv, io);
  } catch (error) {
    return report(error, io);
  }
}

/** Runs the command line of this process. A reader that closes the pipe early is no trouble. */
export async function runFromShell(): Promise<void> {
  process.stdout.on('error', (error: unknown) => {
    if (faultCode(error) === 'EPIPE') process.exit(EXIT.done);
    const why = WRITE_FAULTS.get(faultCode(error) ?? '') ?? faultWords(error);
    process.stderr.write(`quotetrail: the output could not be written: ${visible(why)}; it is not whole.\n`);
    process.exit(EXIT.fault);
  });
  process.exitCode = await main(process.argv.slice(2), processIo());
}

const WRITE_FAULTS: ReadonlyMap<string, string> = new Map([
  ['ENOSPC', 'there is no room left where it goes'],
  ['EIO', 'the disk or the terminal failed'],
  ['EBADF', 'standard output is closed'],
]);

async function dispatch(argv: readonly string[], io: Io): Promise<ExitCode> {
  if (argv.length === 1 && argv[0] === '--version') {
    io.out(`${programVersion()}\n`);
    return EXIT.done;
  }
  const { command, word, asksForHelp, parsed } = parseCommandLine(argv);
  if (command === null) return withoutCommand(word, asksForHelp, io);
  if (asksForHelp) {
    io.out(commandHelp(command, io.columns));
    return EXIT.done;
  }
  const args = checkedArguments(command, parsed);
  const { run } = await command.load();
  try {
    return await run({ args, io, root: ROOT });
  } catch (error) {
    throw error instanceof Trouble
      ? new Trouble(error.message, codeFor(command.name, error.exitCode))
      : error;
  }
}

function withoutCommand(word: string | null, asksForHelp: boolean, io: Io): ExitCode {
  if (word !== null) {
    const names = CATALOGUE.map(({ name }) => name);
    tell(io, `quotetrail: unknown command "${word}".${didYouMean(word, names)} See: quotetrail --help`);
    return EXIT.usage;
  }
  if (asksForHelp) io.out(generalHelp(io.columns));
  else io.err(generalHelp(io.columns));
  return asksForHelp ? EXIT.done : EXIT.usage;
}

/** Errors that carry a line for a person; everything else is a fault of ours and says so. */
const EXPECTED = new Set(['Trouble', 'StoreError']);

function report(error: unknown, io: Io): ExitCode {
  if (error instanceof Trouble) {
    tell(io, `quotetrail: ${error.message}`);
    return error.exitCode;
  }
  const message = error instanceof Error ? error.message : String(error);
  const isExpected = error instanceof Error && EXPECTED.has(error.name);
  tell(
    io,
    isExpected
      ? `quotetrail: ${message}`
      : `quotetrail: this should not have happened: ${message.split('\n')[0] ?? ''} (set QUOTETRAIL_TRACE=1 to see where, and please report it)`,
  );
  if (!isExpected && io.env['QUOTETRAIL_TRACE'] === '1' && error instanceof Error)
    io.err(`${error.stack ?? ''}\n`);
  return EXIT.fault;
}
