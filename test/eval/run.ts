// Quality: runs every section whose data is there, prints its table, keeps it in docs/measurements.md.
//   npm run eval                 measure
//   npm run eval -- --check      fail (exit code 1) where a figure dropped below test/eval/baseline.json
//   npm run eval -- --accept     take what was measured as the new baseline
//   npm run eval -- --only NAME  one section
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { acceptBaseline, losses, readBaseline } from './baseline.ts';
import { writeSection } from './measurements.ts';
import type { Section } from './section.ts';
import { SECTIONS } from './sections.ts';

const { values } = parseArgs({
  options: { check: { type: 'boolean' }, accept: { type: 'boolean' }, only: { type: 'string' } },
});
const data = process.env['QUOTETRAIL_DATA'] ?? null;
const chosen = SECTIONS.filter(({ name }) => values.only === undefined || name === values.only);
if (chosen.length === 0) {
  console.error(
    `npm run eval: no section "${values.only ?? ''}"; there are ${SECTIONS.map(({ name }) => name).join(', ')}`,
  );
  process.exit(2);
}

const measured: Record<string, Readonly<Record<string, number>>> = {};
for (const section of chosen) {
  const missing = missingFor(section);
  if (missing !== null) {
    console.log(`${section.name}: skipped, ${missing}\n`);
    continue;
  }
  const { figures, table } = await section.run(data);
  measured[section.name] = figures;
  console.log(`${section.name}\n\n${table}\n`);
  writeSection(`eval:${section.name}`, `## ${section.name}\n\n${table}`);
}

if (values.accept === true) acceptBaseline(measured);
if (values.check === true) {
  const lost = losses(readBaseline(), measured);
  for (const line of lost) console.error(line);
  process.exitCode = lost.length > 0 ? 1 : 0;
}

function missingFor({ lacks, needs }: Section): string | null {
  if (needs.length === 0) return lacks?.() ?? null;
  if (data === null) return 'QUOTETRAIL_DATA is not set';
  const absent = needs.filter((path) => !existsSync(join(data, path)));
  return absent.length === 0 ? (lacks?.() ?? null) : `not in ${data}: ${absent.join(', ')}`;
}
