import type { Corpus, Place } from '../model/index.ts';
import { factsOf } from '../model/index.ts';
import { hash32, periodOf } from '../text/index.ts';
import type { Background } from '../text/index.ts';
import { blockKeys, contentBases, daysFrom, speakerKeys } from './candidates.ts';
import { conflictContext } from './context.ts';
import { wordings } from './wordings.ts';

/**
 * Where the claims of a corpus can meet those of other articles: the keys by which this room finds its pairs, written
 * out so that an index can be kept of them. Cost: linear in the claims.
 */
export function claimPlaces(corpus: Corpus, { words }: Background): readonly Place[] {
  const { claims } = conflictContext(corpus, [], [], words);
  return wordings(claims).flatMap((wording): Place[] => {
    const bases = contentBases(wording);
    const keys = blockKeys(bases, words);
    if (keys.length === 0) return [];
    const facts = factsOf(bases.map((key) => hash32(key)));
    const { speaker } = wording.first;
    const spoken = speaker === null ? [] : speakerKeys(speaker.id, keys);
    const byArticle = new Map(wording.carriers.map((carrier) => [carrier.articleId, carrier]));
    return [...byArticle.values()].flatMap(({ articleId, published }): Place[] => [
      {
        articleId,
        kind: 'claim',
        period: periodOf(daysFrom(published)),
        kept: keys,
        sought: keys,
        facts,
        voice: null,
        days: null,
      },
      ...(spoken.length === 0
        ? []
        : [
            {
              articleId,
              kind: 'claim-of-speaker',
              period: null,
              kept: spoken,
              sought: spoken,
              facts,
              voice: null,
              days: null,
            } as const,
          ]),
    ]);
  });
}
