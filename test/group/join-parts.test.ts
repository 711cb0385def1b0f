import { describe, expect, it } from 'vitest';
import { joinParts } from '../../src/group/quotes/join-parts.ts';

describe('the wording of a quotation in parts', () => {
  it('drops the comma that style puts before the closing mark', () => {
    expect(joinParts(['The gates shut,'], 'direct')).toBe('The gates shut');
  });

  it('reads a comma before a new sentence as the full stop it stands for', () => {
    expect(joinParts(['It rained,', 'We played anyway.'], 'direct')).toBe('It rained. We played anyway.');
  });

  it('keeps the comma of a sentence that goes on', () => {
    expect(joinParts(['If it rains,', 'we play anyway,'], 'direct')).toBe('If it rains, we play anyway');
  });

  it('keeps fragments of a reported clause apart', () => {
    expect(joinParts(['cruel,', 'illegal'], 'mixed')).toBe('cruel … illegal');
  });

  it('leaves reported speech as it stands', () => {
    expect(joinParts(['that it rained,'], 'indirect')).toBe('that it rained,');
  });
});
