#!/usr/bin/env node
// Plain JavaScript, so that it runs on any Node long enough to say which one is needed, and so that the
// compile cache is on before the first of our modules is read.
import { readFileSync } from 'node:fs';
import module from 'node:module';

const OLDEST_NODE = 24;

/** The entry lies in src/cli/ (TypeScript, run as it is) or in dist/cli/ (built: the command line is one folder up). */
const isSource = new URL(import.meta.url).pathname.endsWith('/src/cli/quotetrail.js');

if (Number(process.versions.node.split('.')[0]) < OLDEST_NODE) {
  process.stderr.write(
    `quotetrail needs Node ${OLDEST_NODE} or newer; this is ${process.version}. Install a newer Node, or run it through npm in the repository ("npm run -s quotetrail -- …").\n`,
  );
  process.exitCode = 1;
} else if (process.argv.length === 3 && process.argv[2] === '--version') {
  const { version } = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8'));
  process.stdout.write(`${version}\n`);
} else {
  module.enableCompileCache?.();
  if (isSource) resolveOwnModules();
  const { runFromShell } = await import(isSource ? './main.ts' : '../main.js');
  await runFromShell();
}

/**
 * Our own files name each other by their whole relative path, so Node need not look for a module's kind, package and
 * real path on the disk: of the time a start takes with some hundred modules this is a good part.
 */
function resolveOwnModules() {
  module.registerHooks?.({
    resolve: (specifier, context, next) =>
      specifier.startsWith('.') && specifier.endsWith('.ts')
        ? {
            url: new URL(specifier, context.parentURL).href,
            format: 'module-typescript',
            shortCircuit: true,
          }
        : next(specifier, context),
  });
}
