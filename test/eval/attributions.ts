import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Entry } from '../../src/model/index.ts';
import { knownOutlets, readEntries } from '../../src/pipeline.ts';
import { extractJson } from '../../src/report/index.ts';
import { readGold } from '../../src/train/polnear.ts';
import { kindFigures } from './kind-figures.ts';
import { markdownTable, type Measured, type Section } from './section.ts';

const GOLD = 'data/polnear/dev';
const SCORER = 'eval/score-attributions.mjs';

interface Score {
  readonly p: number;
  readonly r: number;
  readonly f1: number;
}

/** Attributions against PolNeAR dev, which nothing here was trained on: the product's `extract`, the attribution scorer. */
export const attributions: Section = {
  name: 'attributions',
  needs: [GOLD, SCORER],
  async run(data) {
    if (data === null) throw new Error('the section needs $QUOTETRAIL_DATA');
    const gold = join(data, GOLD);
    const entries = await extracted(join(gold, 'text'));
    const scores = scored(entries, gold, join(data, SCORER));
    const kinds = kindFigures(readGold(gold), entries);
    return measured(scores, kinds);
  },
};

type Extracted = Omit<Entry, 'revisionOf'>;

/** Every file of the folder through the product, by name of the file. */
async function extracted(folder: string): Promise<Map<string, Extracted>> {
  const outlets = await knownOutlets({ outlets: [] });
  const entries = new Map<string, Extracted>();
  for (const file of readdirSync(folder).sort()) {
    const bytes = readFileSync(join(folder, file));
    const sha256 = createHash('sha256').update(bytes).digest('hex');
    const source = { path: file, address: file, bytes, sha256, capturedAt: null };
    for await (const found of readEntries(source, outlets)) {
      if (found.kind === 'entry') entries.set(file.replace(/\.txt$/u, ''), withoutNested(found.entry));
    }
  }
  return entries;
}

/** The annotation holds the outer attribution of two: those inside another's words are left out. */
function withoutNested(entry: Extracted): Extracted {
  const quotes = entry.extraction.quotes.filter(({ flags }) => !flags.includes('nested'));
  return { ...entry, extraction: { ...entry.extraction, quotes } };
}

function scored(
  entries: ReadonlyMap<string, Extracted>,
  gold: string,
  scorer: string,
): Record<string, Score> {
  const folder = mkdtempSync(join(tmpdir(), 'quotetrail-eval-'));
  try {
    const file = join(folder, 'predictions.ndjson');
    const lines = [...entries.values()].map(({ article, extraction }) =>
      JSON.stringify(extractJson(article, extraction, false)),
    );
    writeFileSync(file, `${lines.join('\n')}\n`);
    const run = spawnSync(process.execPath, [scorer, '--gold', gold, '--pred', file, '--json'], {
      encoding: 'utf8',
    });
    if (run.status !== 0) throw new Error(`the scorer failed: ${run.stderr}`);
    return JSON.parse(run.stdout) as Record<string, Score>;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

const POINTS = 100;

function measured(scores: Record<string, Score>, kinds: ReturnType<typeof kindFigures>): Measured {
  const rows = Object.entries(scores).filter(([, score]) => typeof score === 'object' && 'f1' in score);
  const share = (scores['direct.speaker'] as unknown as { share: number }).share * POINTS;
  const figures = Object.fromEntries(rows.map(([name, { f1 }]) => [name, round(f1 * POINTS)]));
  const scoreTable = markdownTable(
    ['measure', 'P', 'R', 'F1'],
    [
      ...rows.map(([name, { p, r, f1 }]) => [name, p * POINTS, r * POINTS, f1 * POINTS]),
      ['direct.speaker', '', share, ''],
    ],
  );
  const kindTable = markdownTable(
    ['kind', 'annotated', 'found', 'exact', 'predicted', 'right'],
    kinds.map(({ kind, gold, found, exact, predicted, right }) => [
      kind,
      String(gold),
      found,
      exact,
      String(predicted),
      right,
    ]),
  );
  return {
    figures: { ...figures, 'direct.speaker': round(share) },
    table: `PolNeAR dev, 84 articles, never trained on; measures of the attribution scorer.\n\n${scoreTable}\n\nBy kind, in %: annotated attributions whose content was found (overlap of at least half) and found exactly; predicted\nones that meet an annotated one.\n\n${kindTable}`,
  };
}

const round = (value: number): number => Math.round(value * 10) / 10;
