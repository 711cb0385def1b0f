import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { conflictWords, guardWords } from '../../src/report/wording-conflict.ts';
import { whenWords } from '../../src/report/wording-date.ts';
import { gradeWords, nameList, originReasonWords, originWords } from '../../src/report/wording-origin.ts';
import { ruleWords } from '../../src/report/wording-rule.ts';

describe('dates in words', () => {
  const when = (earliest: string | null, latest: string | null): string =>
    whenWords({ earliest, latest, basis: 'metadata' });

  it('is as exact as what is known', () => {
    expect(when('2025-03-03T18:02:00Z', '2025-03-03T18:02:00Z')).toBe('3 Mar 2025 18:02Z');
    expect(when('2025-03-03T10:00:00Z', '2025-03-05T12:00:00Z')).toBe('4 Mar 2025');
    expect(when(null, '2025-03-05T12:00:00Z')).toBe('by 5 Mar 2025');
    expect(when('2025-01-01T00:00:00Z', '2025-03-05T12:00:00Z')).toBe('1 Jan 2025 – 5 Mar 2025');
    expect(when('2024-12-31T10:00:00Z', '2026-01-01T12:00:00Z')).toBe('2025');
    expect(when('2025-07-31T10:00:00Z', '2025-09-01T12:00:00Z')).toBe('Aug 2025');
    expect(whenWords(null)).toBe('undated');
  });
});

describe('reasons in words', () => {
  it('has a sentence of its own for every documented reason of a finding', () => {
    const page = readFileSync('docs/conflicts/README.md', 'utf8');
    const codes = [...page.slice(page.indexOf('## Reasons')).matchAll(/^\| `([a-z-]+)`/gmu)].map(
      ([, code]) => code ?? '',
    );
    expect(codes.length).toBeGreaterThan(10);
    for (const code of codes) {
      const unknown = conflictWords({ code: `unheard-${code}`, values: ['a', 'b'] });
      expect(conflictWords({ code, values: ['a', 'b'] })).not.toBe(unknown.replace('Unheard ', ''));
      expect(conflictWords({ code, values: ['a', 'b'] })).toMatch(/^[A-Z].*\.$/u);
    }
  });

  it('has words for every documented check', () => {
    const page = readFileSync('docs/conflicts/README.md', 'utf8');
    const rows = page.slice(page.indexOf('## Checks'), page.indexOf('## Reasons'));
    for (const [, name = ''] of rows.matchAll(/`([a-z]+(?:-[a-z]+)+)`/gu)) {
      expect(guardWords(name)).not.toBe(name.replaceAll('-', ' '));
    }
  });

  it('spells out a code nobody worded yet, with its values', () => {
    expect(originReasonWords({ code: 'new-code', values: ['x'] })).toBe('new code: x.');
    expect(ruleWords('new-rule')).toBe('New rule.');
  });

  it('says when a pair was altered', () => {
    expect(ruleWords('near-words-altered')).toContain('differs');
  });

  it('lists names as a sentence does', () => {
    expect(nameList(['A', 'B', 'C', 'A'])).toBe('A, B and C');
    expect(nameList(['A', 'B', 'C', 'D'], 2)).toBe('A, B and 2 more');
  });
});

describe('an origin that a person set', () => {
  const set = {
    status: 'confirmed' as const,
    grade: 'A' as const,
    articleId: 'a1',
    outlet: null,
    candidates: ['a1'],
    reasons: [{ code: 'set-by-person', values: ['Ada Venn', '2031-03-04'] }],
    external: [],
  };
  it('says who set it, and claims no first-hand report', () => {
    expect(gradeWords(set)).toBe('grade A: set by Ada Venn');
    expect(originWords(set)).toBe('set by Ada Venn; grade A');
  });
  it('that was found says what it rests on', () => {
    const found = { ...set, reasons: [{ code: 'witnessed', values: ['Harbour Post'] }] };
    expect(originWords(found)).toBe('one origin, first-hand; grade A: first-hand report held');
  });
});
