// Adds pages without end the way `add` does, and says each that is kept; killed by its parent.
import { writeSync } from 'node:fs';
import { ingest, openHoldings, rawSource } from '../../src/holdings.ts';

const [dir = '', run = '0'] = process.argv.slice(2);
const holdings = await openHoldings(dir);
for (let at = 0; ; at += 1) {
  const path = `page-${run}-${at}.txt`;
  const text = `Boats ${run} ${at}\n\n“The boats of run ${run} number ${at} will sail on Friday,” Ruth Ambler said.\n`;
  const raw = rawSource({ path, address: path, bytes: Buffer.from(text), capturedAt: null });
  for await (const outcome of ingest(holdings, raw, '2025-03-04T10:00:00Z'))
    if (outcome.kind === 'added') writeSync(1, `${outcome.entry.article.id} ${raw.sha256}\n`);
}
