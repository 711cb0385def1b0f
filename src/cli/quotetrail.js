#!/usr/bin/env node
// Plain JavaScript, so that it runs on any Node long enough to say which one is needed, and so that the
// compile cache is on before the first of our modules is read.
import { readFileSync } from 'node:fs';
import module from 'node:module';

const OLDEST_NODE = 24;

/** The entry lies in src/cli/ (TypeScript, run as it is) or in dist/cli/ (compiled). */
const main = new URL(import.meta.url).pathname.endsWith('/src/cli/quotetrail.js') ? './main.ts' : './main.js';

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
  const { runFromShell } = await import(main);
  await runFromShell();
}
