import type { ExitCode } from './exit-code.ts';
import type { Io } from './io.ts';
import type { OptionSpec } from './options.ts';

/** What a command was called with, checked against its options. */
export interface Arguments {
  /** The words after the command. */
  readonly words: readonly string[];
  text(name: string): string | null;
  /** Every value of an option that may be given several times. */
  texts(name: string): readonly string[];
  number(name: string): number | null;
  flag(name: string): boolean;
}

/** What a command runs with. */
export interface Invocation {
  readonly args: Arguments;
  readonly io: Io;
  /** The folder of the package or repository. */
  readonly root: string;
}

export type Run = (invocation: Invocation) => Promise<ExitCode>;

/** The words a command takes after its name. */
export interface WordsSpec {
  readonly name: string;
  readonly describe: string;
  readonly required: boolean;
  readonly many: boolean;
}

/** A command as the catalogue knows it; its code is read when it is used. */
export interface CommandSpec {
  readonly name: string;
  readonly summary: string;
  readonly words: WordsSpec | null;
  readonly options: readonly OptionSpec[];
  /** At least one: a command line and what it does. */
  readonly examples: readonly (readonly [string, string])[];
  readonly load: () => Promise<{ readonly run: Run }>;
}

/** Words of which exactly one is needed. */
export const one = (name: string, describe: string): WordsSpec => ({
  name,
  describe,
  required: true,
  many: false,
});
