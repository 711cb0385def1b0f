// Makes the package in dist/: our own modules joined into a file for each part that is loaded at once (a start loads
// some ten files instead of some hundred), their types, and what is not TypeScript beside them.
import { execFileSync } from 'node:child_process';
import { chmodSync, cpSync, globSync, rmSync } from 'node:fs';
import { join, relative } from 'node:path';
import { rolldown } from 'rolldown';
import type { Plugin } from 'rolldown';

const ROOT = join(import.meta.dirname, '..');
const SOURCES = join(ROOT, 'src');
const BUILT = join(ROOT, 'dist');

/** What is started or imported by name: the library, the command line, a reading thread. */
const ENTRIES = { index: 'index.ts', main: 'cli/main.ts', 'reader-thread': 'reader-thread.ts' };

/** A module that asks where it lies, to find a file beside it, is told where it would lie without the joining. */
const places: Plugin = {
  name: 'places',
  transform: {
    filter: { id: /src\/.*\.ts$/, code: /import\.meta\.url/ },
    handler: (code, id) => {
      const place = `./${relative(SOURCES, id).replace(/\.ts$/u, '.js')}`;
      return code.replaceAll('import.meta.url', `new URL(${JSON.stringify(place)}, import.meta.url).href`);
    },
  },
};

rmSync(BUILT, { recursive: true, force: true });
execFileSync(
  process.execPath,
  [join(ROOT, 'node_modules/typescript/bin/tsc'), '-p', 'tsconfig.build.json', '--emitDeclarationOnly'],
  { cwd: ROOT, stdio: 'inherit' },
);
const joined = await rolldown({
  cwd: ROOT,
  platform: 'node',
  input: Object.fromEntries(Object.entries(ENTRIES).map(([name, file]) => [name, join(SOURCES, file)])),
  // Packages stay packages: they are installed beside ours, and their licences with them.
  external: /^[^./]/u,
  plugins: [places],
});
// All files lie side by side, so that places hold in whichever of them a module stands.
await joined.write({
  dir: BUILT,
  format: 'esm',
  entryFileNames: '[name].js',
  chunkFileNames: '[name]-[hash].js',
});
await joined.close();
for (const asset of globSync('src/**/*.{js,bin,json}', { cwd: ROOT })) {
  cpSync(join(ROOT, asset), join(ROOT, asset.replace(/^src/u, 'dist')));
}
chmodSync(join(BUILT, 'cli/quotetrail.js'), 0o755);
