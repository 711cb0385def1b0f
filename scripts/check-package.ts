// Packs the package, installs it into an empty folder as a user would, and runs it there.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { publint } from 'publint';

const ROOT = join(import.meta.dirname, '..');
const { version } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as { version: string };
const WORDS = 'The harbour stays open through the winter';
const ARTICLE = `---
outlet: Quay Post
published: 2025-03-04
---

# Harbour stays open

“${WORDS},” the harbour master, Ruth Ambler, said on Monday.
`;

const run = (command: string, args: readonly string[], cwd: string): string =>
  execFileSync(command, args, { cwd, encoding: 'utf8', stdio: ['ignore', 'pipe', 'inherit'] });

function expectThat(what: string, isSo: boolean, seen: string): void {
  if (!isSo) throw new Error(`${what}; saw: ${seen}`);
  console.log(`  ok ${what}`);
}

const folder = mkdtempSync(join(tmpdir(), 'quotetrail-package-'));
try {
  const packed = JSON.parse(
    run('npm', ['pack', '--json', '--pack-destination', folder], ROOT).replace(/^[^[{]*/u, ''),
  ) as
    | { filename: string; files: { path: string }[] }[]
    | Record<string, { filename: string; files: { path: string }[] }>;
  const [{ filename, files }] = Object.values(packed) as [{ filename: string; files: { path: string }[] }];
  const paths = files.map(({ path }) => path);
  expectThat(
    'the package holds compiled code, types and migrations, and no tests or TypeScript sources',
    paths.includes('dist/index.d.ts') &&
      paths.some((path) => path.startsWith('db/migrations/')) &&
      !paths.some((path) => path.startsWith('test/') || (path.endsWith('.ts') && !path.endsWith('.d.ts'))),
    paths.join(' '),
  );
  const { messages } = await publint({ pkgDir: ROOT, strict: true });
  expectThat('publint finds nothing', messages.length === 0, JSON.stringify(messages));
  writeFileSync(join(folder, 'package.json'), '{ "private": true }\n');
  run('npm', ['install', '--prefer-offline', '--no-audit', '--no-fund', `./${filename}`], folder);
  writeFileSync(join(folder, 'harbour.md'), ARTICLE);
  const shown = run('npx', ['quotetrail', '--version'], folder).trim();
  expectThat('npx quotetrail --version prints the version', shown === version, shown);
  run('npx', ['quotetrail', 'add', 'harbour.md'], folder);
  const found = run('npx', ['quotetrail', 'where', WORDS], folder);
  expectThat('npx quotetrail where finds what was added', found.includes('Ruth Ambler'), found);
} finally {
  rmSync(folder, { recursive: true, force: true });
}
