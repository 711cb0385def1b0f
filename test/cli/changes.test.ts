import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { desk, page } from './desk.ts';
import type { Desk } from './desk.ts';

let at: Desk;
beforeEach(async () => {
  at = desk();
  at.write(
    'later.md',
    page(
      { outlet: 'Marrow Echo', published: '2031-09-10' },
      '“I oppose the harbour toll on the Korrin bridge,” mayor Mara Tolliver said on Monday.',
    ),
  );
  at.write(
    'before.md',
    page(
      { outlet: 'Quay Post', published: '2031-03-04' },
      '“I support the harbour toll on the Korrin bridge,” mayor Mara Tolliver said on Monday.',
    ),
  );
  await at.run('add', '.');
});
afterEach(() => {
  at.close();
});

describe('a speaker who turned', () => {
  it('is shown as a timeline of positions, the earlier one first, and never called a liar', async () => {
    const { out } = await at.run('conflicts', '--list', 'changed', '--speaker', 'tolliver');
    expect(out).toContain('Mara Tolliver: 1 change over time');
    expect(out.indexOf('4 Mar 2031, Quay Post')).toBeGreaterThan(0);
    expect(out.indexOf('10 Sep 2031, Marrow Echo')).toBeGreaterThan(out.indexOf('4 Mar 2031, Quay Post'));
    expect(out).toContain('**support**');
    expect(out).not.toMatch(/\blie|contradict/iu);
  });
  it('is explained: both values, sides with day and support, checks, and what would make it none', async () => {
    const { conflicts } = (await at.json('conflicts', '--list', 'changed')) as {
      conflicts: { id: string }[];
    };
    const { words } = (await at.json('explain', conflicts[0]?.id ?? '')) as { words: string[] };
    const told = words.join('\n');
    expect(told).toContain('support ↔ oppose');
    expect(told).toContain('Quay Post, said by Mara Tolliver');
    expect(told).toContain('independent report');
    expect(told).toContain('4 Mar 2031');
    expect(told).toContain('Checked first:');
    expect(told).toContain('It would be none if');
    expect(told).toContain('The score is the share of differences like this one');
  });
});
