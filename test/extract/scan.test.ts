import { describe, expect, test } from 'vitest';
import { scanQuotations } from '../../src/extract/scan.ts';
import { paragraphs } from '../../src/text/index.ts';

/** The quotations as `depth words`, with `open`, `repaired` and `continues n` where so. */
function scan(text: string): string[] {
  return scanQuotations(text, paragraphs(text)).map((quotation) =>
    [
      quotation.depth,
      text.slice(quotation.inner.start, quotation.inner.end),
      ...(quotation.closed ? [] : ['(open)']),
      ...(quotation.repaired ? ['(repaired)'] : []),
      ...(quotation.continues === null ? [] : [`(continues ${quotation.continues})`]),
    ].join(' '),
  );
}

describe('marks of every style', () => {
  test.each([
    ['curly', '“The pier is shut,” the warden said.', ['0 The pier is shut,']],
    ['straight', '"The pier is shut," the warden said.', ['0 The pier is shut,']],
    ['mixed in one pair', '“The pier is shut," the warden said.', ['0 The pier is shut,']],
    [
      'single marks as the outer ones',
      '‘It’s the farmers’ water,’ Brandt said.',
      ['0 It’s the farmers’ water,'],
    ],
    ['guillemets', '«Ça suffit», dit-elle.', ['0 Ça suffit']],
    ['guillemets the other way round', '»Das reicht«, sagte Weber.', ['0 Das reicht']],
    ['guillemets with spaces inside', '« C’est fini. »', ['0 C’est fini.']],
    ['low and high', '„Genug“, sagte sie.', ['0 Genug']],
    ['corner brackets', '「行く」と言った。', ['0 行く']],
    ['doubled single marks', "''The pier is shut,'' the warden said.", ['0 The pier is shut,']],
    ['entities left in the text', 'We &ldquo;won&rdquo; it.', ['0 won']],
  ])('%s', (_, text, expected) => {
    expect(scan(text)).toEqual(expected);
  });
});

describe('marks that are none', () => {
  test.each([
    ['apostrophes and possessives', 'The boys’ boat didn’t sink; it’s the Lanns’.'],
    ['decades and lost beginnings', 'The ’80s, rock ’n’ roll and ’em all.'],
    ['feet and inches', 'The wall is 5\' 3" high and 2" thick.'],
    ['a bullet', '» Read more'],
    ['a run of marks', '"""""""" and more'],
    ['marks with nothing but marks inside', '“„‘"\'»'],
  ])('%s', (_, text) => {
    expect(scan(text)).toEqual([]);
  });
});

describe('nesting and damage', () => {
  test('another kind nests', () => {
    expect(scan('“She told me, ‘Go home,’ and I went,” Imara said.')).toEqual([
      '0 She told me, ‘Go home,’ and I went,',
      '1 Go home,',
    ]);
  });
  test('the same kind nests where enough marks close', () => {
    expect(scan('"They call me "Duke" here," Arlo said.')).toEqual(['0 They call me "Duke" here,', '1 Duke']);
  });
  test('an earlier quotation that was never closed ends at the sentence before', () => {
    expect(scan('"We looked. "Nothing was left," Odell said.')).toEqual([
      '0 We looked. (open) (repaired)',
      '0 Nothing was left,',
    ]);
  });
  test('a slip never turns the marks of later sentences round', () => {
    expect(scan('"We lost." Then "small" rain, she said. "No.')).toEqual([
      '0 We lost.',
      '0 small',
      '0 No. (open)',
    ]);
  });
  test('a possessive inside single marks does not close them', () => {
    expect(scan('She blamed the ‘drivers’ union’ for it.')).toEqual(['0 drivers’ union']);
  });
  test('a closing mark used to open is repaired', () => {
    expect(scan('He said ”hello” twice.')).toEqual(['0 hello (repaired)']);
  });
  test('a speaker behind a quotation left open stands outside it', () => {
    expect(scan('“It was an error, the clerk said.\nThe hall opened.')).toEqual([
      '0 It was an error, (open) (repaired)',
    ]);
  });
});

describe('marks that are none', () => {
  test('a run of ampersands without end is passed over, one step each', () => {
    expect(scan(`“Shut,” she said. ${'&'.repeat(400_000)} “Open.”`)).toEqual(['0 Shut,', '0 Open.']);
  });
});

describe('over paragraphs', () => {
  test('a quotation that is opened again goes on', () => {
    expect(scan('“We looked.\n“It was empty,” Odell said.')).toEqual([
      '0 We looked. (open)',
      '0 It was empty, (continues 0)',
    ]);
  });
  test('one that only closes goes on as well, and is repaired', () => {
    expect(scan('“We looked.\nIt was empty,” Odell said.')).toEqual([
      '0 We looked. (open)',
      '0 It was empty, (repaired) (continues 0)',
    ]);
  });
  test('otherwise nothing is carried over', () => {
    expect(scan('“We looked.\nThe barn was empty. “So?”')).toEqual(['0 We looked. (open)', '0 So?']);
  });
});

test('the values of a tag left in the text are not quoted', () => {
  const text = 'See <post id="4471" author="harbour desk"> where she said "stay".';
  const found = scanQuotations(text, [{ start: 0, end: text.length }]);
  expect(found.map(({ inner }) => text.slice(inner.start, inner.end))).toEqual(['stay']);
});
