import { existsSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { counted } from '../../report/index.ts';
import { addArticles } from '../add-articles.ts';
import type { Invocation } from '../command-spec.ts';
import { dbFolder, refreshed, withHoldings } from '../desk.ts';
import type { ExitCode } from '../exit-code.ts';
import { interruptible } from '../interruptible.ts';
import { writeJson } from '../output.ts';
import { Trouble } from '../trouble.ts';
import { exitCodeOf, showAdded, tellInterrupted } from './add.ts';
import { dossierFrom } from './report.ts';

/** `start`: every article of the corpus that comes with the program, the figures, and a report to open. */
export async function run(invocation: Invocation): Promise<ExitCode> {
  const { args, io, root } = invocation;
  const given = await corpusFolders(root, io.cwd);
  const file = join(dbFolder(invocation), 'report.html');
  const shown = relative(io.cwd, file) || file;
  return withHoldings(invocation, { create: true }, async (holdings) => {
    const sources = {
      given,
      name: null,
      mapping: new Map(),
      dbFolder: dbFolder(invocation),
      fetchPage: null,
    };
    const added = await interruptible(io, (signal) =>
      addArticles(invocation, holdings, { ...sources, signal }),
    );
    if (added.interrupted) {
      tellInterrupted(added, io);
      return exitCodeOf(added);
    }
    await refreshed(invocation, holdings);
    const dossier = await dossierFrom(holdings, null, null);
    const [{ reportHtml }, { writeOutput }] = await Promise.all([
      import('../../report/documents.ts'),
      import('../export/output-file.ts'),
    ]);
    await writeOutput(io, { name: file, isJson: false }, reportHtml(dossier));
    if (args.flag('json')) {
      writeJson(io, { ...added, report: shown });
      return exitCodeOf(added);
    }
    await showAdded(added, holdings, io);
    io.out(
      `\nThe report is in ${shown} (${counted(dossier.groups.length, 'quote')} told in full). Open it in a browser.\n`,
    );
    io.out('Next: npm run -s quotetrail -- groups, or: npm run -s quotetrail -- where "WORDS"\n');
    return exitCodeOf(added);
  });
}

/** The article folders of every set, as paths from where the program runs. */
async function corpusFolders(root: string, cwd: string): Promise<readonly string[]> {
  const corpus = join(root, 'corpus');
  const sets = await readdir(corpus, { withFileTypes: true }).catch(() => []);
  const folders = sets
    .filter((set) => set.isDirectory())
    .map((set) => join(corpus, set.name, 'articles'))
    .filter((folder) => existsSync(folder))
    .sort();
  if (folders.length === 0) {
    throw new Trouble(
      `no corpus comes with this installation (${corpus}); add your own articles: quotetrail add PATH`,
    );
  }
  return folders.map((folder) => {
    const near = relative(cwd, folder);
    return near.startsWith('..') ? folder : near;
  });
}
