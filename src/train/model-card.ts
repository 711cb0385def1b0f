import {
  HASH_BITS,
  LABEL_COUNT,
  NEAR_BITS,
  PLACE_FEATURES,
  STRETCH_FEATURES,
} from '../extract/sequence/index.ts';
import { DOUBT } from './column.ts';
import { TAG_LABELS, type TagLabel } from '../extract/tagged-span.ts';
import type { Score, TagScores } from './measure-tags.ts';
import { EPOCHS, LEAN, LEAST_WEIGHT, RATE, RUNS } from './train-sequence.ts';

export interface CardFacts {
  /** Articles trained on and measured on. */
  readonly articles: number;
  readonly measuredOn: number;
  /** Size of the asset. */
  readonly bytes: number;
  /** Null where the articles to measure on were not there. */
  readonly scores: Record<TagLabel, TagScores> | null;
}

/** The model card: what the asset is, what it was trained on, how well it does and what it must not be used for. */
export function modelCard(facts: CardFacts): string {
  return `# Model card: the sequence model of the extract room

Written by \`npm run train\`; do not edit by hand.

## What it is

\`src/extract/sequence/weights.bin\` (${facts.bytes} bytes) holds the weights of a linear-chain conditional random field. For
each token of a paragraph it tells whether the token is part of a source (who said it), a cue (the words that say it
was said) or a content (what was said). The rules of the extract room read its spans beside the quotation marks, join
them to quotes and resolve the speakers; without the asset those rules work alone.

- ${LABEL_COUNT} labels: outside; begin and inside of sources and cues; begin, inside and end of contents (a content of one
  token is its beginning).
- Features of each word alone (the word, its ending, shape, rough class, how often words like it are cues or sources),
  at up to three tokens on each side: added up once for each different word and kept. At most ${PLACE_FEATURES} features of a place
  beside them: sequences of words and classes, the state of the quotation marks, the place in the sentence, the nearest
  words that are often cues, the nearest clause borders, the run of capitalised words a name stands in. In the middle of
  a quotation a few of these are enough. ${STRETCH_FEATURES} features tell of the two nearest possible cues together and what stands beside
  them: added up once from cue to cue. Each feature is hashed to one of 2^${HASH_BITS} rows of eight bytes, those without words
  to one of the first 2^${NEAR_BITS}.
- A table of word hashes with two small numbers each: how often the word was part of a cue or of a source.
- Training: stochastic gradient with AdaGrad (first step ${RATE}, squares from ${DOUBT} up), ${EPOCHS} passes, averaged weights; the mean of ${RUNS} runs that
  see the articles in different orders; weights under ${LEAST_WEIGHT} dropped, the rest rounded to 8 bits. The orders are
  drawn from fixed seeds: the same data, code and Node version give the same bytes. Some 100 seconds of processor time,
  0.7 GB of memory.
- The asset lies in the file as it is used: reading it is looking at it. A digest in its header tells damage.
- Beginning a span is favoured by ${LEAN}: less is missed, a little more is wrong.

## Data

PolNeAR 1.0 (Political News Attribution Relations Corpus), compartment \`train\`: ${facts.articles} English articles on the 2016 United
States election by seven outlets. Of several annotators of one article the first by file name is taken. The corpus
has **no licence file** and holds news text. Nothing of its text is in the asset: features and words are there as
hashes only, and it holds no list of words. Whoever ships the asset should know that its weights were learned from it.
To train: \`QUOTETRAIL_DATA=FOLDER npm run train\`, where \`FOLDER/data/polnear/train\` holds \`text/\` and \`attributions/\`.

${figures(facts)}

## Limits

- English political news of one year and one country: other fields, other languages, verse, dialogue and social media
  are not what it learned. Sources are mostly people and bodies of United States politics.
- It tags one paragraph at a time, in one flat layer: an attribution inside another's content is not found, and a content
  that goes on in the next paragraph is found there anew.
- Where indirect speech begins and ends is a judgement: two people agree on the exact content in about two of three.
- The score of a span is the mean probability of its labels. It ranks well and is too sure of itself. What a quote's
  \`confidence\` says is learned apart from it, as follows.

## Confidence

\`npm run train -- --calibrate\` (some four minutes of processor time) cuts the training articles in three, reads each part with a
model trained on the other two, and holds every quote against the annotation: right is one whose content overlaps an
annotated one by at least half and whose source, where it names one, overlaps the annotated source. A logistic score of
the model's or the rule's own confidence, the rule, kind, class and flags, then a rising staircase (pool adjacent
violators), turns that into the share that was right; the rules alone have a table of their own. Both stand in
\`src/extract/calibrations.ts\`: the same data, code and Node version give the same bytes. How well it holds on \`dev\` is in
\`docs/measurements.md\`. Run it after each training, and when a rule changes. Articles in other languages are not
calibrated, and for other fields than political news the shares are a guess.
`;
}

const figures = (facts: CardFacts): string => `## Figures\n\n${measured(facts)}`;

function measured({ measuredOn, scores }: CardFacts): string {
  if (scores === null)
    return 'Not measured: the articles to measure on were not there when the asset was written.';
  const head = ['label', 'exact P', 'R', 'F1', 'characters P', 'R', 'F1'];
  const rows = TAG_LABELS.map((label) => [
    label,
    ...cells(scores[label].exact),
    ...cells(scores[label].chars),
  ]);
  return `PolNeAR \`dev\`, ${measuredOn} articles that were not trained on; the tags alone, before they are joined to quotes. Exact: both
ends equal, marks and space at the ends aside. Characters: characters inside spans of the label.
The features, the first step, the favour for beginning a span and the averaging of runs were chosen among two dozen
settings compared on these same articles, so the figures flatter a little.

${aligned([head, ...rows])}`;
}

const cells = ({ precision, recall, f1 }: Score): string[] =>
  [precision, recall, f1].map((value) => (100 * value).toFixed(1));

/** A markdown table with columns of equal width; the first row is its head. */
function aligned(rows: readonly (readonly string[])[]): string {
  const widths = (rows[0] ?? []).map((_, column) =>
    Math.max(3, ...rows.map((row) => (row[column] ?? '').length)),
  );
  const line = (row: readonly string[]): string =>
    `| ${widths.map((width, column) => (row[column] ?? '').padEnd(width)).join(' | ')} |`;
  const rule = line(widths.map((width) => '-'.repeat(width)));
  const [head = [], ...body] = rows;
  return [line(head), rule, ...body.map(line)].join('\n');
}
