// Which language a text is in, by its script and its commonest words. Cost: a constant sample.
import { STOP_WORDS } from '../lexicon/index.ts';

const SAMPLE_CHARS = 6_000;
/** Fewer words than this tell nothing. */
const FEWEST_WORDS = 12;
/** Share of stop words a running text of a language reaches; lists of names and menus stay below. */
const LEAST_SHARE = 0.12;
/** The best language must lead the next by this factor, or nothing is said. */
const LEAD = 1.15;

const SCRIPTS: readonly (readonly [RegExp, string])[] = [
  [/[\u3040-\u30ff]/gu, 'ja'],
  [/[\uac00-\ud7af]/gu, 'ko'],
  [/[\u4e00-\u9fff]/gu, 'zh'],
  [/[\u0590-\u05ff]/gu, 'he'],
  [/[\u0370-\u03ff]/gu, 'el'],
  [/[\u0e00-\u0e7f]/gu, 'th'],
  [/[\u0900-\u097f]/gu, 'hi'],
  [/[\u0980-\u09ff]/gu, 'bn'],
  [/[\u0b80-\u0bff]/gu, 'ta'],
  [/[\u10a0-\u10ff]/gu, 'ka'],
  [/[\u0530-\u058f]/gu, 'hy'],
];

/** The BCP 47 primary tag of the language a text is written in, or null where the words do not say. */
export function languageOf(text: string): string | null {
  const sample = text.slice(0, SAMPLE_CHARS).toLowerCase();
  return byScript(sample) ?? byWords(sample);
}

/** Scripts one language owns; kana tells Japanese from Chinese by a tenth of the characters. */
function byScript(sample: string): string | null {
  const letters = sample.match(/\p{L}/gu)?.length ?? 0;
  if (letters < FEWEST_WORDS) return null;
  for (const [script, tag] of SCRIPTS) {
    const share = (sample.match(script)?.length ?? 0) / letters;
    if (share > (tag === 'ja' ? 0.1 : 0.4)) return tag;
  }
  return null;
}

/** The languages a word is common in: the fewer, the more it tells. */
const LANGUAGES_OF: ReadonlyMap<string, readonly string[]> = new Map(
  [
    ...Map.groupBy(
      [...STOP_WORDS].flatMap(([tag, words]) => [...words].map((word) => ({ tag, word }))),
      ({ word }) => word,
    ),
  ].map(([word, rows]) => [word, rows.map(({ tag }) => tag)]),
);

function byWords(sample: string): string | null {
  const words = sample.match(/[\p{L}\p{M}]+/gu) ?? [];
  if (words.length < FEWEST_WORDS) return null;
  const hits = new Map<string, number>();
  const scores = new Map<string, number>();
  for (const word of words) {
    const tags = LANGUAGES_OF.get(word) ?? [];
    for (const tag of tags) {
      hits.set(tag, (hits.get(tag) ?? 0) + 1);
      scores.set(tag, (scores.get(tag) ?? 0) + 1 / tags.length);
    }
  }
  const [best, next] = [...scores].sort((a, b) => b[1] - a[1]);
  if (best === undefined || (hits.get(best[0]) ?? 0) < words.length * LEAST_SHARE) return null;
  return best[1] >= (next?.[1] ?? 0) * LEAD ? best[0] : null;
}

/** Words from which a text's own language outweighs what the page declares: templates declare their maker's. */
const SURE_WORDS = 60;

/**
 * The language of a text a page has declared one for: the declared one, unless a longer text clearly reads as another.
 */
export function settleLanguage(
  declared: string | null,
  text: string,
): { tag: string | null; isOverruled: boolean } {
  if (declared === null) return { tag: languageOf(text), isOverruled: false };
  const isLong = (text.slice(0, SAMPLE_CHARS).match(/\p{L}+/gu)?.length ?? 0) >= SURE_WORDS;
  const own = isLong && STOP_WORDS.has(declared) ? languageOf(text) : null;
  const isOverruled = own !== null && own !== declared && !isNear(own, declared);
  return { tag: isOverruled ? own : declared, isOverruled };
}

/** Written languages a list of small words does not tell apart for certain: there the page knows better. */
const NEAR = [
  'no nb nn da sv',
  'hr sr bs sl',
  'cs sk',
  'id ms',
  'es ca gl pt',
  'ru uk bg be mk',
  'ar fa ur',
].map((row) => new Set(row.split(' ')));
const isNear = (a: string, b: string): boolean => NEAR.some((row) => row.has(a) && row.has(b));
