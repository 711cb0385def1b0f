// Where an article's quotes and text can meet those of others: the keys by which the stages of this room find their
// pairs, written out so that an index can be kept of them.
import type { Corpus, Place } from '../model/index.ts';
import { factsOf, repeatedFactsOf, voiceNumber } from '../model/index.ts';
import { BRACKET, ELLIPSIS, hash32, periodOf } from '../text/index.ts';
import type { Background } from '../text/index.ts';
import { fingerprintsOf } from './duplicates/fingerprints.ts';
import { distinctTexts } from './duplicates/prints.ts';
import type { Prints } from './duplicates/prints.ts';
import { rareStems as rareStemsOfText } from './duplicates/rewrites.ts';
import { printOf } from './first-prints.ts';
import { gramKeysOf } from './quotes/candidates.ts';
import { mayBeReworded, rareStems, stemsOf } from './quotes/paraphrase.ts';
import { TextCollector } from './quotes/texts.ts';
import { unitsOf } from './quotes/unit.ts';
import type { Unit } from './quotes/unit.ts';

const NO_FACTS = new Uint32Array(0);
/** Keys of the second kind lie above: grams that are none of the rarest of their own wording. */
const SECOND = 2 ** 32;

/** The places of every article of a corpus. Cost: linear in its words. */
export function groupPlaces(corpus: Corpus, background: Background): readonly Place[] {
  const units = unitsOf(corpus);
  const { texts, stemHashes } = distinctTexts(corpus.entries);
  return [
    ...wordingPlaces(units, background),
    ...units.flatMap((unit) => rewordingPlace(unit, background)),
    ...texts.flatMap((text) => textPlaces(text)),
    ...texts.flatMap((text) => retellingPlaces(text, stemHashes, background)),
    ...corpus.entries.map(({ article }): Place => {
      const keys = [hash32(printOf(article))];
      return {
        articleId: article.id,
        kind: 'reprint',
        period: null,
        kept: keys,
        sought: keys,
        facts: NO_FACTS,
        voice: null,
        days: null,
      };
    }),
  ];
}

/** Quotes by their words: the rarest grams of one against all grams of the other; without a gram, by the whole wording. */
function wordingPlaces(units: readonly Unit[], { grams: common }: Background): Place[] {
  const collector = new TextCollector();
  for (const { words } of units) collector.add(words.keys);
  const texts = collector.finish();
  const gramKeys = gramKeysOf(texts, common);
  return units.flatMap(({ entry, words, voice, days }, at): Place[] => {
    const text = texts.textOf[at] ?? -1;
    if (text < 0) return [];
    const { all, rarest } = gramKeys(text);
    const rare = new Set(rarest);
    const others = all.filter((gram) => !rare.has(gram));
    const whole = [hash32(words.keys.join(' '))];
    return [
      {
        articleId: entry.article.id,
        kind: 'wording',
        period: null,
        kept: all.length === 0 ? whole : [...rarest, ...others.map((gram) => gram + SECOND)],
        sought: all.length === 0 ? whole : [...all, ...rarest.map((gram) => gram + SECOND)],
        facts: repeatedFactsOf(
          words.keys.filter((key) => key !== BRACKET && key !== ELLIPSIS).map((key) => hash32(key)),
        ),
        voice: voice === null ? null : voiceNumber(hash32(voice.id), voice.kind),
        days,
      },
    ];
  });
}

function rewordingPlace(unit: Unit, { words }: Background): Place[] {
  if (!mayBeReworded(unit)) return [];
  const stems = stemsOf(unit);
  const keys = rareStems(stems, words).map((stem) => hash32(`${unit.voice.id} ${stem}`));
  if (keys.length === 0) return [];
  const { id } = unit.entry.article;
  const period = periodOf(unit.days);
  return [
    {
      articleId: id,
      kind: 'rewording',
      period,
      kept: keys,
      sought: keys,
      facts: factsOf(stems),
      voice: null,
      days: null,
    },
  ];
}

function textPlaces({ body, all }: Prints): Place[] {
  const keys = [...new Set(fingerprintsOf(body, false).map(([, hash]) => hash >>> 0))];
  if (keys.length === 0) return [];
  return all.map(({ entry }) => ({
    articleId: entry.article.id,
    kind: 'text',
    period: null,
    kept: keys,
    sought: keys,
    facts: NO_FACTS,
    voice: null,
    days: null,
  }));
}

function retellingPlaces(
  { body, all }: Prints,
  stemHashes: readonly number[],
  { words }: Background,
): Place[] {
  const keys = [...rareStemsOfText(body, stemHashes, words)].map((id) => stemHashes[id] ?? 0);
  if (keys.length === 0) return [];
  return all.map(({ entry, days }) => ({
    articleId: entry.article.id,
    kind: 'retelling',
    period: periodOf(days),
    kept: keys,
    sought: keys,
    facts: factsOf(keys),
    voice: null,
    days: null,
  }));
}
