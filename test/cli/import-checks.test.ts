import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { claimReviewsIn } from '../../src/cli/import/claim-review.ts';
import type { Desk } from './desk.ts';
import { addHarbour, desk } from './desk.ts';

let at: Desk;
beforeEach(() => {
  at = desk();
});
afterEach(() => {
  at.close();
});

const review = (claim: string, more: object = {}): object => ({
  '@type': 'ClaimReview',
  url: 'https://desk.example/checks/pier',
  author: { '@type': 'Organization', name: 'Example Fact Desk' },
  claimReviewed: claim,
  reviewRating: { '@type': 'Rating', alternateName: '<b>Misreported</b>', ratingValue: '2', bestRating: 5 },
  ...more,
});
const CLAIM = 'The new pier will open to all ferries in June and it will carry twenty boats a day';

describe('published fact-checks', () => {
  it('are shown beside the utterance they are about, and change nothing of it', async () => {
    addHarbour(at);
    await at.run('add', 'saved');
    const before = await at.json('groups');
    at.write(
      'checks.json',
      JSON.stringify({ '@graph': [review(CLAIM), review('Whales sing at night under the old bridge')] }),
    );
    expect((await at.run('import', 'checks.json')).out).toContain('2 fact-checks read, 2 new');
    expect((await at.run('import', 'checks.json')).out).toContain('2 fact-checks read, 0 new');
    expect(await at.json('groups')).toEqual(before);
    const { out } = await at.run('where', 'The new pier will open to all ferries in June');
    expect(out).toContain('FACT-CHECKS PUBLISHED BY OTHERS');
    expect(out).toContain('Example Fact Desk: “<b>Misreported</b>” (2 of 5)');
    expect(out).not.toContain('Whales');
    const { out: html } = await at.run('report', '--format', 'html', '-o', '-');
    expect(html).toContain('&lt;b&gt;Misreported&lt;/b&gt;');
    expect(html).toContain('href="https://desk.example/checks/pier"');
    expect((await at.json('review', 'list')) as object).toEqual({ reviews: [] });
    expect((await at.run('export', '--format', 'json-ld', '-o', '-')).out).toContain('"ClaimReview"');
  });

  it('are no part of an export where nobody published a rating', async () => {
    addHarbour(at);
    await at.run('add', 'saved');
    expect((await at.run('export', '--format', 'json-ld', '-o', '-')).out).not.toContain('ClaimReview');
  });

  it('are read in every form they are published in; one without a claim or a rating is passed over', () => {
    const [one] = claimReviewsIn(review(CLAIM));
    expect(one).toMatchObject({
      claim: CLAIM,
      rating: '<b>Misreported</b>',
      scale: { value: 2, best: 5, worst: null },
    });
    for (const form of [
      [review(CLAIM)],
      { dataFeedElement: [{ item: [review(CLAIM)] }] },
      { '@graph': [{ '@type': 'WebPage', mainEntity: review(CLAIM) }] },
    ])
      expect(claimReviewsIn(form)).toEqual([one]);
    const answered = {
      claims: [
        {
          text: CLAIM,
          claimant: 'Quay Post',
          claimReview: [
            {
              publisher: { name: 'Desk' },
              url: 'https://desk.example/',
              textualRating: 'False',
              reviewDate: '2025-03-06',
            },
          ],
        },
      ],
    };
    expect(claimReviewsIn(answered)).toMatchObject([
      { claim: CLAIM, claimant: 'Quay Post', author: 'Desk', rating: 'False', published: '2025-03-06' },
    ]);
    expect(
      claimReviewsIn([
        review(''),
        { '@type': 'ClaimReview', claimReviewed: CLAIM },
        null,
        7,
        'x',
        { '@type': ['Claim'] },
      ]),
    ).toEqual([]);
  });
});

describe('a report of a part', () => {
  it('tells only what was chosen, says so, and quotes no more than asked', async () => {
    addHarbour(at);
    await at.run('add', 'saved');
    const { out } = await at.run(
      'report',
      '--format',
      'md',
      '-o',
      '-',
      '--speaker',
      'ambler',
      '--context',
      '5',
      '--now',
      '2025-07-01',
    );
    expect(out).toContain('Chosen from them: speaker ambler.');
    expect(out).toContain('generated on 1 Jul 2025 00:00Z');
    expect(out).toContain('Quoted context was limited to 5 characters.');
    expect(out).not.toContain('the harbour master, said.');
    const none = await at.run('report', '--format', 'html', '-o', '-', '--since', '2030-01-01');
    expect(none.out).toContain('No quote answers to this choice.');
    expect((await at.run('report', '--format', 'md', '-o', '-', '--now', 'soon')).code).toBe(2);
  });

  it('draws the chain and the dates, links to the words, and keeps custody', async () => {
    addHarbour(at);
    await at.run('add', 'saved');
    const { out } = await at.run('report', '--format', 'html', '-o', '-');
    expect(out.match(/<svg /gu)).toHaveLength(2);
    expect(out).toContain('https://coastradio.example/pier#:~:text=The%20new%20pier');
    expect(out).toContain('added 1 Jun 2025 12:00Z');
    expect(out).toBe((await at.run('report', '--format', 'html', '-o', '-')).out);
  });
});
