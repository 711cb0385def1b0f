// Every regular expression of the product runs in linear time: each literal is handed to `recheck`, which searches for
// an input that makes it backtrack super-linearly. Prints each offender with its place and an attack. An expression that
// only ever sees a text of capped length may say so in a comment that begins `bounded:` on the line before it.
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { checkSync } from 'recheck';
import ts from 'typescript';

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

const literals = globSync('src/**/*.{ts,js}', { cwd: ROOT }).toSorted().flatMap(literalsIn);
const distinct = new Map(literals.map((literal) => [`${literal.source}/${literal.flags}`, literal]));
let offenders = 0;
for (const { place, source, flags, isBounded } of distinct.values()) {
  if (isBounded) continue;
  const result = checkSync(source, flags, { timeout: 10_000 });
  if (result.status === 'safe') continue;
  offenders += 1;
  const why =
    result.status === 'vulnerable'
      ? `${result.complexity.summary}, e.g. ${result.attack.pattern}`
      : result.error.kind;
  console.error(`${place}: /${source}/${flags} is ${result.status}: ${why}`);
}
console.log(`${distinct.size} regular expressions, ${offenders} not shown to be linear`);
process.exitCode = offenders > 0 ? 1 : 0;
