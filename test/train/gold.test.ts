import { describe, expect, it } from 'vitest';
import { LABELS } from '../../src/extract/sequence/labels.ts';
import { tokenize } from '../../src/text/index.ts';
import { flatSpans, labelsOf } from '../../src/train/gold-labels.ts';
import { parseStandoff } from '../../src/train/polnear.ts';

const ANNOTATION = [
  'T1\tSource 0 4\tOrla',
  'T2\tCue 5 9\tsaid',
  'T3\tContent 10 14;20 24\tthat …',
  'E1\tAttribution:T2 Content:T3 Cue:T2 Source:T1',
  'E2\tAttribution:T2 Cue:T2',
].join('\n');

describe('annotations', () => {
  it('keep every piece of a content and drop what has none', () => {
    expect(parseStandoff(ANNOTATION, (point) => point)).toEqual([
      {
        content: [
          { start: 10, end: 14 },
          { start: 20, end: 24 },
        ],
        cue: [{ start: 5, end: 9 }],
        source: [{ start: 0, end: 4 }],
      },
    ]);
  });

  it('count code points, turned into UTF-16 units', () => {
    const [first] = parseStandoff(ANNOTATION, (point) => point + 2);
    expect(first!.source).toEqual([{ start: 2, end: 6 }]);
  });
});

describe('labels of tokens', () => {
  const text = 'Orla said that it rained, Finn noted.';
  const spanOf = (words: string): { start: number; end: number } => ({
    start: text.indexOf(words),
    end: text.indexOf(words) + words.length,
  });
  const outer = {
    content: [spanOf('Orla said that it rained')],
    cue: [spanOf('noted')],
    source: [spanOf('Finn')],
  };
  const inner = { content: [spanOf('that it rained')], cue: [spanOf('said')], source: [spanOf('Orla')] };
  const namesOf = (spans: ReturnType<typeof flatSpans>): (string | undefined)[] =>
    Array.from(labelsOf(tokenize(text), spans), (label) => LABELS[label]);

  it('begin, carry on and end a content', () => {
    expect(namesOf(flatSpans([inner]))).toEqual([
      'source-begin',
      'cue-begin',
      'content-begin',
      'content-inside',
      'content-end',
      ...Array<string>(4).fill('outside'),
    ]);
  });

  it('keep the outer of two statements, whichever comes first', () => {
    expect(flatSpans([inner, outer])).toHaveLength(3);
    const names = namesOf(flatSpans([inner, outer]));
    expect(names).toEqual(namesOf(flatSpans([outer, inner])));
    expect(names.slice(0, 5)).toEqual([
      'content-begin',
      ...Array<string>(3).fill('content-inside'),
      'content-end',
    ]);
    expect(names.slice(6, 8)).toEqual(['source-begin', 'cue-begin']);
  });
});
