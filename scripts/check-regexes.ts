// Every regular expression of the product runs in linear time: each literal is handed to `recheck`, which searches for
// an input that makes it backtrack super-linearly. Prints each offender with its place and an attack. An expression that
// only ever sees a text of capped length may say so in a comment that begins `bounded:` on the line before it.
import { globSync, readFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { isMainThread, parentPort, Worker, workerData } from 'node:worker_threads';
import { checkSync } from 'recheck';
import ts from 'typescript';
import { z } from 'zod';

const ROOT = join(import.meta.dirname, '..');

interface Literal {
  readonly place: string;
  readonly source: string;
  readonly flags: string;
  readonly isBounded: boolean;
}

function literalsIn(file: string): readonly Literal[] {
  const text = readFileSync(join(ROOT, file), 'utf8');
  const lines = text.split('\n');
  const tree = ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true);
  const found: Literal[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isRegularExpressionLiteral(node)) {
      const end = node.text.lastIndexOf('/');
      const { line } = tree.getLineAndCharacterOfPosition(node.getStart());
      found.push({
        place: `${file}:${line + 1}`,
        source: node.text.slice(1, end),
        flags: node.text.slice(end + 1),
        isBounded: lines.slice(Math.max(0, line - 2), line).some((before) => before.includes('// bounded:')),
      });
    }
    ts.forEachChild(node, visit);
  };
  visit(tree);
  return found;
}

const Slice = z.object({ number: z.int(), of: z.int() });

/** Every `of`-th expression from `number` on; answers a line for each that is not shown to be linear. */
function offendersIn(literals: readonly Literal[], { number, of }: z.infer<typeof Slice>): readonly string[] {
  return literals.flatMap(({ place, source, flags, isBounded }, at) => {
    if (isBounded || at % of !== number) return [];
    const result = checkSync(source, flags, { timeout: MOST_MILLISECONDS });
    if (result.status === 'safe') return [];
    const why =
      result.status === 'vulnerable'
        ? `${result.complexity.summary}, e.g. ${result.attack.pattern}`
        : result.error.kind;
    return [`${place}: /${source}/${flags} is ${result.status}: ${why}`];
  });
}

function inThread(number: number, of: number): Promise<readonly string[]> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(import.meta.filename, { workerData: { number, of } });
    worker.once('message', (lines: unknown) => {
      resolve(z.array(z.string()).parse(lines));
    });
    worker.once('error', reject);
  });
}

/** For one expression; the slowest takes a few seconds. */
const MOST_MILLISECONDS = 30_000;
const all = globSync('src/**/*.{ts,js}', { cwd: ROOT }).toSorted().flatMap(literalsIn);
const literals = [...new Map(all.map((one) => [`${one.source}/${one.flags}`, one])).values()];
if (isMainThread) {
  const threads = availableParallelism();
  const found = await Promise.all(Array.from({ length: threads }, (_, number) => inThread(number, threads)));
  for (const line of found.flat().toSorted()) console.error(line);
  console.log(`${literals.length} regular expressions, ${found.flat().length} not shown to be linear`);
  process.exitCode = found.flat().length > 0 ? 1 : 0;
} else parentPort?.postMessage(offendersIn(literals, Slice.parse(workerData)));
