/** What the process answers its caller with. Stable: scripts depend on it. */
export const EXIT = {
  done: 0,
  /** Something broke: the store is damaged, a file cannot be written, a fault of ours. */
  fault: 1,
  /** The command line cannot be understood. */
  usage: 2,
  /** Some of the input was refused; the rest was taken. */
  refused: 3,
  /** Nothing found: `where`, `trail`, `variants`, `show`, `explain` alone. */
  nothing: 4,
  /** `watch` has news. */
  news: 10,
  /** Interrupted by a person (Ctrl-C): what was acknowledged is kept. */
  interrupted: 130,
} as const;

/** The commands that answer "nothing" as a finding; for the others a name that names nothing is a fault of the call. */
const ASKING: ReadonlySet<string> = new Set(['where', 'trail', 'variants', 'show', 'explain']);

/** The code a command ends with: 4 belongs to those that ask alone. */
export const codeFor = (command: string, code: ExitCode): ExitCode =>
  code === EXIT.nothing && !ASKING.has(command) ? EXIT.fault : code;

export type ExitCode = (typeof EXIT)[keyof typeof EXIT];
