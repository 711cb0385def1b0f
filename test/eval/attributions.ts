import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { extract } from '../../src/extract/index.ts';
import type { Entry } from '../../src/model/index.ts';
import { knownOutlets, readEntries } from '../../src/pipeline.ts';
import { extractJson } from '../../src/report/json/index.ts';
import { readGold } from '../../src/train/polnear.ts';
import { MEASURES, type Part, partFigures, type PartFigures } from './kind-figures.ts';
import { reliability, type Reliability } from './reliability.ts';
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
    const annotated = readGold(gold);
    return measured({
      scores: scored(entries, gold, join(data, SCORER)),
      parts: partFigures(annotated, entries),
      told: {
        model: reliability(annotated, entries),
        rules: reliability(annotated, byRulesAlone(entries)),
      },
    });
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

/** The same articles, read without the sequence model. */
const byRulesAlone = (entries: ReadonlyMap<string, Extracted>): Map<string, Extracted> =>
  new Map(
    [...entries].map(([name, { article }]) => [
      name,
      withoutNested({ article, extraction: extract(article, null) }),
    ]),
  );

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

/** Two people who annotated the same articles, against each other (F1 in percent; share for the speaker). */
const TWO_PEOPLE: Readonly<Record<string, string>> = {
  'content.chars': '91',
  'content.exact': '67',
  'direct.match': '97.5',
  'full.match': '74',
  'direct.speaker': '99',
};

/** The same two people on each kind: exact spans of content, tokens for characters. */
const EXACT_BY_TWO: Readonly<Record<Part, string>> = {
  direct: '93.2',
  mixed: '66.0',
  indirect: '61.7',
  speech: '',
};

interface Results {
  readonly scores: Record<string, Score>;
  readonly parts: readonly PartFigures[];
  readonly told: Readonly<Record<'model' | 'rules', Reliability>>;
}

function measured({ scores, parts, told }: Results): Measured {
  const rows = Object.entries(scores).filter(([, score]) => typeof score === 'object' && 'f1' in score);
  const share = (scores['direct.speaker'] as unknown as { share: number }).share * POINTS;
  const figures = Object.fromEntries(rows.map(([name, { f1 }]) => [name, round(f1 * POINTS)]));
  const scoreTable = markdownTable(
    ['measure', 'P', 'R', 'F1', 'two people'],
    [
      ...rows.map(([name, { p, r, f1 }]) => [
        name,
        p * POINTS,
        r * POINTS,
        f1 * POINTS,
        TWO_PEOPLE[name] ?? '',
      ]),
      ['direct.speaker', '', share, '', TWO_PEOPLE['direct.speaker'] ?? ''],
    ],
  );
  return {
    figures: {
      ...figures,
      'direct.speaker': round(share),
      ...partPoints(parts),
      'confidence.within': round(POINTS - told.model.error),
    },
    table: [
      'PolNeAR dev, 84 articles, never trained on; measures of the attribution scorer, in percent.',
      scoreTable,
      PARTS_LEAD,
      partTable(parts),
      CONFIDENCE_LEAD,
      ...(['model', 'rules'] as const).map((mode) => reliabilityTable(mode, told[mode])),
    ].join('\n\n'),
  };
}

const PARTS_LEAD = `F1 of each part (precision / recall). Kinds of the annotation are told by its marks, the class of speech by our table of
cues; precision counts the predictions of the part, recall its annotated attributions, whatever kind they were given.`;

const CONFIDENCE_LEAD = `What a confidence means: of the quotes told with it, this share is right (the content overlaps an annotated one by at
least half and, where a source is named, so does the source). Learned on PolNeAR train, measured here on dev.`;

function partTable(parts: readonly PartFigures[]): string {
  const cell = ({ p, r, f1 }: { p: number; r: number; f1: number }): string =>
    `**${f1.toFixed(1)}** (${p.toFixed(1)} / ${r.toFixed(1)})`;
  return markdownTable(
    ['measure', ...parts.map(({ part, gold, predicted }) => `${part}: ${predicted} for ${gold}`)],
    [
      ...MEASURES.map((measure) => [measure, ...parts.map(({ scores }) => cell(scores[measure]))]),
      ['content.exact, two people', ...parts.map(({ part }) => EXACT_BY_TWO[part])],
    ],
  );
}

const partPoints = (parts: readonly PartFigures[]): Record<string, number> =>
  Object.fromEntries(
    parts.flatMap(({ part, scores }) =>
      MEASURES.map((measure) => [`${part}: ${measure}`, round(scores[measure].f1)]),
    ),
  );

function reliabilityTable(mode: 'model' | 'rules', { deciles, error, hidden }: Reliability): string {
  const table = markdownTable(
    ['confidence', 'quotes', 'mean confidence', 'right'],
    deciles.map(({ from, count, confidence, right }) => [
      `${from.toFixed(1)} to ${(from + 0.1).toFixed(1)}`,
      String(count),
      confidence,
      right,
    ]),
  );
  const name = mode === 'model' ? 'With the sequence model' : 'The rules alone';
  return `${name}: expected calibration error ${error.toFixed(1)} points; ${hidden.count} quotes below the confidence shown, ${hidden.right.toFixed(1)} % of them right.\n\n${table}`;
}

const round = (value: number): number => Math.round(value * 10) / 10;
