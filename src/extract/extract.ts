import type { Article, Extraction, Quote, Warning } from '../model/index.ts';
import type { RangeReader } from '../text/index.ts';
import { keyOf, rangeReader } from '../text/index.ts';
import type { PlacedAttribution } from './attribution.ts';
import { attribute } from './attribute/attribute.ts';
import { type Calibration, calibrated } from './calibration.ts';
import { CALIBRATIONS } from './calibrations.ts';
import { readClaims } from './claims/read-claims.ts';
import type { Quotation } from './quotation.ts';
import { readingLines } from './reading-lines.ts';
import { saidTimes } from './said.ts';
import { MOST_QUOTATIONS, scanLines } from './scan.ts';
import type { SequenceModel } from './sequence/index.ts';
import { tagParagraphs } from './sequence/index.ts';
import { resolveSpeakers } from './speakers/index.ts';
import { readStance } from './stance/read-stance.ts';
import { holdsWords, isUnspaced } from './unspaced.ts';
import { spreadVias } from './via/spread-vias.ts';

/** Confidence in a quotation of which only the marks are known: kept and shown, and no more. */
const MARKS_ALONE = 0.4;

/**
 * Every quote and claim of one article.
 *
 * Only the headline and the body are read: captions, credits, footers and page
 * chrome never give a quote. Without a model the rules work alone. An article in
 * another language keeps its quotations, without speakers, and says so once.
 * Never throws on any text; cost: linear in the text.
 */
export function extract(article: Article, model: SequenceModel | null): Extraction {
  const zones = article.zones.filter(({ kind }) => kind === 'body' || kind === 'headline');
  const blocks = [...readingLines(article.text, zones)];
  const quotations = scanLines(article.text, blocks);
  const isForeign = (article.language ?? 'en') !== 'en' || isUnspaced(article.text, blocks);
  const tags = model === null || isForeign ? null : tagParagraphs(article.text, blocks, quotations, model);
  const attributions = isForeign
    ? unattributed(article.text, quotations)
    : attribute(article.text, blocks, quotations, tags);
  const speakers = resolveSpeakers(article, attributions, quotations);
  const wordsIn = rangeReader(article.text, blocks);
  const outermost = quotations.filter(({ depth }) => depth === 0).map(({ span }) => span);
  const saids = saidTimes(article, attributions, { quotations: outermost, wordsIn });
  const read = attributions.map((attribution, at) =>
    quoteOf(article, withFollowed(attribution, attributions), {
      speaker: isForeign ? null : (speakers[at] ?? null),
      said: saids[saidWith(attribution, at)] ?? null,
      table: isForeign ? null : CALIBRATIONS[model === null ? 'rules' : 'model'],
      wordsIn,
    }),
  );
  const quotes = spreadVias(article.text, onceEach(read));
  return {
    quotes,
    claims: readClaims(article, quotes, wordsIn, blocks),
    warnings: [...languageWarning(article, isForeign), ...crowdWarning(quotations.length)],
  };
}

/** Every outermost quotation as it stands, nobody's: what is known without knowing the language. */
function unattributed(text: string, quotations: readonly Quotation[]): readonly PlacedAttribution[] {
  return quotations.flatMap(({ depth, span, inner, closed }): PlacedAttribution[] =>
    depth > 0 || !holdsWords(text, inner)
      ? []
      : [
          {
            kind: 'direct',
            class: 'speech',
            content: [span],
            quoted: [inner],
            cue: [],
            mention: [],
            addressee: null,
            via: [],
            polarity: 'affirmed',
            flags: closed ? ['implicit-speaker'] : ['implicit-speaker', 'unclosed'],
            confidence: MARKS_ALONE,
            rule: 'marks-alone',
            follows: null,
            sentence: span,
          },
        ],
  );
}

/** A continued or floating quote is said with the verb, and by the words, of the one it follows. */
function withFollowed(
  attribution: PlacedAttribution,
  attributions: readonly PlacedAttribution[],
): PlacedAttribution {
  const { follows, mention, cue } = attribution;
  const followed = follows === null ? undefined : attributions[follows];
  if (followed === undefined) return attribution;
  return {
    ...attribution,
    mention: mention.length > 0 ? mention : followed.mention,
    cue: cue.length > 0 ? cue : followed.cue,
  };
}

/** The attribution whose time of saying holds: a quote carried over a paragraph break is one utterance with its beginning. */
const saidWith = ({ follows, flags }: PlacedAttribution, at: number): number =>
  follows !== null && flags.includes('continued') ? follows : at;

/** What a quote is made of besides its attribution; without a table its confidence stays as it is. */
interface QuoteParts extends Pick<Quote, 'speaker' | 'said'> {
  readonly table: Calibration | null;
  readonly wordsIn: RangeReader;
}

function quoteOf(
  article: Article,
  attribution: PlacedAttribution,
  { speaker: resolved, said, table, wordsIn }: QuoteParts,
): Quote {
  const speaker = resolved === null ? null : { ...resolved, mention: attribution.mention };
  const { kind, content, quoted, cue, via, flags, rule } = attribution;
  return {
    id: keyOf('q', [article.id, ...content.flatMap(({ start, end }) => [String(start), String(end)])]),
    articleId: article.id,
    kind,
    class: attribution.class,
    content,
    quoted,
    cue,
    speaker,
    via,
    said,
    ...readStance(article.text, attribution, wordsIn),
    flags,
    confidence: table === null ? attribution.confidence : calibrated(attribution, table),
    rule,
  };
}

/** A passage is one quote: where two verbs claim the very same words the surer one has them, of equally sure ones the first. */
function onceEach(quotes: readonly Quote[]): readonly Quote[] {
  const surest = new Map<string, Quote>();
  for (const quote of quotes) {
    const known = surest.get(quote.id);
    if (known === undefined || quote.confidence > known.confidence) surest.set(quote.id, quote);
  }
  return surest.size === quotes.length ? quotes : quotes.filter((quote) => surest.get(quote.id) === quote);
}

function languageWarning(article: Article, isForeign: boolean): readonly Warning[] {
  if (!isForeign) return [];
  const language = article.language === null || article.language === 'en' ? '' : ` (${article.language})`;
  const message = `This article is in another language${language}: quotation marks are read, speakers are not.`;
  return [{ code: 'language-not-read', message, start: null }];
}

function crowdWarning(count: number): readonly Warning[] {
  if (count < MOST_QUOTATIONS) return [];
  const message = `More than ${MOST_QUOTATIONS} quotations stand in this text: the rest was left unread. Check that it is an article.`;
  return [{ code: 'too-many-quotations', message, start: null }];
}
