import { eachCandidate, gramKeysOf } from '../../src/group/quotes/candidates.ts';
import { clusters } from '../../src/group/quotes/clusters.ts';
import { Comparer } from '../../src/group/quotes/compare-words.ts';
import { wordEdges } from '../../src/group/quotes/edges.ts';
import { gramIndex } from '../../src/group/quotes/gram-index.ts';
import type { Matcher } from '../../src/group/quotes/matcher.ts';
import { TextCollector } from '../../src/group/quotes/texts.ts';
import type { Texts } from '../../src/group/quotes/texts.ts';
import { closeness } from '../../src/group/quotes/verdict.ts';
import { NO_COMMON_GRAMS, packCommonGrams, readCommonGrams } from '../../src/text/index.ts';
import type { CommonGrams } from '../../src/text/index.ts';
import { bCubed, type BCubed } from './b-cubed.ts';
import { cpuOf, number, type Figure } from './measure.ts';
import { plantedQuotes, type PlantedQuotes } from './planted.ts';

const SEED = 7;
/** Wordings that are all aligned with one another: the square of this many pairs. */
const ALL_PAIRS_SAMPLE = 1_500;

/** Quotes of the same language, said otherwise, from which the table of its common grams is counted. */
const BACKGROUND_QUOTES = 30_000;
const BACKGROUND_SEED = 11;

/** Speed, memory and truth of grouping on quotes with planted truth, beside exact matching and an all-pairs loop. */
export function groupingFigures(quotes: number): Figure[] {
  const common = commonGrams();
  const planted = plantedQuotes({ quotes, seed: SEED });
  const before = process.memoryUsage.rss();
  let roots = new Int32Array(0);
  const time = cpuOf(() => {
    const all = textsOf(planted);
    const matcher = speakersAndDays(planted);
    roots = Int32Array.from(clusters(matcher, wordEdges(all, matcher, common)).roots);
  });
  const peak = process.resourceUsage().maxRSS * 1024 - before;
  const all = textsOf(planted);
  const open = everybodyAgrees(quotes);
  const unlimited = clusters(open, wordEdges(all, open, common)).roots;
  const millions = (milliseconds: number): string => `${number((quotes / milliseconds) * 0.06, 2)} million`;
  return [
    { what: `grouping ${number(quotes)} planted quotes: quotes a minute of CPU time`, value: millions(time) },
    {
      what: 'grouping: memory a quote, beyond what the process held before',
      value: `${number(peak / quotes)} bytes`,
    },
    truth('grouping', bCubed(roots, planted.utterance)),
    truth('grouping, speakers and days not looked at', bCubed(unlimited, planted.utterance)),
    truth('the same quotes by exact words', bCubed(exactly(all), planted.utterance)),
    { what: 'candidates a wording', value: number(candidateCount(all, common) / all.count, 1) },
    { what: `all pairs of ${number(ALL_PAIRS_SAMPLE)} wordings: pairs a second`, value: allPairs(all) },
  ];
}

/** The table the product ships for English, made for the language the planted quotes are in. */
function commonGrams(): CommonGrams {
  const planted = plantedQuotes({ quotes: BACKGROUND_QUOTES, seed: BACKGROUND_SEED });
  const all = textsOf(planted);
  const counts = new Map<number, number>();
  const gramKeys = gramKeysOf(all, NO_COMMON_GRAMS);
  const seen = new Set<number>();
  for (const [quote, text] of all.textOf.entries()) {
    const utterance = planted.utterance[quote] ?? 0;
    if (text < 0 || seen.has(utterance)) continue;
    seen.add(utterance);
    for (const gram of gramKeys(text).all) counts.set(gram, (counts.get(gram) ?? 0) + 1);
  }
  return readCommonGrams(packCommonGrams(counts));
}

function textsOf({ tokens, starts, words }: PlantedQuotes): Texts {
  const collector = new TextCollector();
  for (let quote = 0; quote + 1 < starts.length; quote += 1) {
    const keys: string[] = [];
    for (let at = starts[quote] ?? 0; at < (starts[quote + 1] ?? 0); at += 1)
      keys.push(words[tokens[at] ?? 0] ?? '');
    collector.add(keys);
  }
  return collector.finish();
}

function speakersAndDays({ speaker, day }: PlantedQuotes): Matcher {
  return {
    count: speaker.length,
    voices: speaker,
    speakers: speaker,
    indirect: new Uint8Array(speaker.length),
    days: Float64Array.from(day),
    until: Float64Array.from(day),
    agreement: (a, b) => (a < 0 || b < 0 ? 'open' : a === b ? 'same' : 'different'),
    closeness: (a, b) =>
      closeness({ sameArticle: false, gap: Math.abs((day[a] ?? 0) - (day[b] ?? 0)), likeness: 0 }),
  };
}

/** As if one person said everything on one day: words alone decide. */
const everybodyAgrees = (count: number): Matcher => ({
  count,
  voices: new Int32Array(count),
  speakers: new Int32Array(count),
  indirect: new Uint8Array(count),
  days: new Float64Array(count),
  until: new Float64Array(count),
  agreement: () => 'same',
  closeness: () => 'near',
});

function truth(what: string, { precision, recall, f1, largest, largestTrue }: BCubed): Figure {
  const percent = (share: number): string => number(share * 100, 1);
  const value = `${percent(precision)} / ${percent(recall)} / ${percent(f1)}, largest ${number(largest)} (true ${number(largestTrue)})`;
  return { what: `${what}: B³ P / R / F1`, value };
}

/** Each quote by its wording: what grouping by equal words alone finds. */
const exactly = ({ textOf, count }: Texts): Int32Array =>
  textOf.map((text, quote) => (text < 0 ? count + quote : text));

function candidateCount(all: Texts, common: CommonGrams): number {
  let found = 0;
  eachCandidate(gramIndex(all, common), () => {
    found += 1;
  });
  return found;
}

function allPairs(all: Texts): string {
  const sample = Math.min(all.count, ALL_PAIRS_SAMPLE);
  const comparer = new Comparer(all);
  let met = 0;
  const time = cpuOf(() => {
    for (let a = 1; a < sample; a += 1)
      for (let b = 0; b < a; b += 1) if (comparer.compare(a, b) !== null) met += 1;
  });
  const pairs = (sample * (sample - 1)) / 2;
  return `${number((pairs / time) * 1000)} (${number(met)} alike)`;
}
