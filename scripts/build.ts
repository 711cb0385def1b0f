// Makes the package in dist/: our own modules joined into a file for each part that is loaded at once (a start loads
// some ten files instead of some hundred), with them the libraries every start needs, their types and licences, and what
// is not TypeScript beside them.
import { execFileSync } from 'node:child_process';
import { chmodSync, cpSync, globSync, mkdirSync, readdirSync, rmSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { rolldown } from 'rolldown';
import type { Plugin } from 'rolldown';

const ROOT = join(import.meta.dirname, '..');
const SOURCES = join(ROOT, 'src');
const BUILT = join(ROOT, 'dist');

/** What is started or imported by name: the library, the command line, a reading thread. */
const ENTRIES = { index: 'index.ts', main: 'cli/main.ts', 'reader-thread': 'reader-thread.ts' };

/**
 * Libraries joined with our modules: a question of a store loads them each time, and as packages (some ninety files) they
 * took a third of it. All others stay packages.
 */
const JOINED = new Set(['lowdb', 'natural', 'string-similarity', 'yargs', 'zod']);

const packageOf = (specifier: string): string => /^(?:@[^/]+\/)?[^/]+/u.exec(specifier)?.[0] ?? specifier;

/** Whether a module stays outside: a package that is neither joined nor asked for by one that is. */
const isOutside = (specifier: string, importer: string | undefined): boolean =>
  !/^[./]/u.test(specifier) &&
  !JOINED.has(packageOf(specifier)) &&
  (specifier.startsWith('node:') || importer?.includes('node_modules') !== true);

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
  external: isOutside,
  // None of our modules does anything by being imported, so that a start loads only what it uses of a room.
  treeshake: { moduleSideEffects: (id) => !id.startsWith(SOURCES + sep) },
  plugins: [places],
});
// All files lie side by side, so that places hold in whichever of them a module stands.
const { output } = await joined.write({
  dir: BUILT,
  format: 'esm',
  entryFileNames: '[name].js',
  chunkFileNames: '[name]-[hash].js',
});
await joined.close();
const inside = output.flatMap((part) => (part.type === 'chunk' ? part.moduleIds : []));
mkdirSync(join(BUILT, 'licences'));
for (const name of new Set(inside.flatMap(packageHolding))) {
  const folder = join(ROOT, 'node_modules', name);
  const licence = readdirSync(folder).find((file) => /^licen[cs]e(?:\.\w+)?$/iu.test(file));
  if (licence === undefined)
    throw new Error(`${name} is joined into the package and has no licence to go with it`);
  cpSync(join(folder, licence), join(BUILT, 'licences', `${name.replace('/', '-')}.txt`));
}
for (const asset of globSync('src/**/*.{js,bin,json}', { cwd: ROOT })) {
  cpSync(join(ROOT, asset), join(ROOT, asset.replace(/^src/u, 'dist')));
}
chmodSync(join(BUILT, 'cli/quotetrail.js'), 0o755);

/** The package a module lies in, if any. */
function packageHolding(id: string): readonly string[] {
  const [, inPackages] = id.split(`${sep}node_modules${sep}`);
  return inPackages === undefined ? [] : [packageOf(inPackages.replaceAll(sep, '/'))];
}
