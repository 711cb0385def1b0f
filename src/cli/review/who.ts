import { execFile } from 'node:child_process';
import { userInfo } from 'node:os';
import { promisify } from 'node:util';
import type { Arguments } from '../command-spec.ts';
import type { Io } from '../io.ts';
import { usage } from '../trouble.ts';

/** Who signs a decision, and how that is known. */
export interface Signer {
  readonly name: string;
  /** "--by", "git user.name" or "system user". */
  readonly from: string;
}

/** A name longer than this is no name. */
const LONGEST = 200;
/** Milliseconds git may take to read its settings. */
const PATIENCE = 3000;

/** `--by`, else the name git signs with, else the name of the user's account. */
export async function signerOf(args: Arguments, io: Io): Promise<Signer> {
  const given = args.text('by')?.trim();
  if (given !== undefined) {
    if (given === '' || given.length > LONGEST) throw usage('--by needs a name of at most 200 characters.');
    return { name: given, from: '--by' };
  }
  const name = await gitName(io);
  return name === null ? { name: systemName(), from: 'system user' } : { name, from: 'git user.name' };
}

async function gitName({ cwd, env }: Io): Promise<string | null> {
  try {
    const { stdout } = await promisify(execFile)('git', ['config', 'user.name'], {
      cwd,
      env,
      timeout: PATIENCE,
    });
    const name = stdout.trim().slice(0, LONGEST);
    return name === '' ? null : name;
  } catch {
    return null;
  }
}

/** An account without an entry has no name; its number still tells people apart. */
function systemName(): string {
  try {
    return userInfo().username;
  } catch {
    return `user ${String(process.getuid?.() ?? 'unknown')}`;
  }
}
