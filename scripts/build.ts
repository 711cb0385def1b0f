// Compiles the package: JavaScript with types into dist/, and what is not TypeScript beside it.
import { execFileSync } from 'node:child_process';
import { chmodSync, cpSync, globSync, rmSync } from 'node:fs';
import { join } from 'node:path';

const ROOT = join(import.meta.dirname, '..');

rmSync(join(ROOT, 'dist'), { recursive: true, force: true });
execFileSync(process.execPath, [join(ROOT, 'node_modules/typescript/bin/tsc'), '-p', 'tsconfig.build.json'], {
  cwd: ROOT,
  stdio: 'inherit',
});
for (const asset of globSync('src/**/*.{js,bin,json}', { cwd: ROOT })) {
  cpSync(join(ROOT, asset), join(ROOT, asset.replace(/^src/u, 'dist')));
}
chmodSync(join(ROOT, 'dist/cli/quotetrail.js'), 0o755);
