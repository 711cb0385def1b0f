import { describe, expect, it } from 'vitest';
import { whoIn } from './marked-article.ts';

describe('bodies of one holder', () => {
  it('are told apart by what they are for', () => {
    expect(
      whoIn(
        "[[Sarvan's defence ministry]] said so. [[Sarvan's foreign ministry]] denied it. [[The UN refugee agency]] agreed.",
      ),
    ).toEqual(['Sarvan defence ministry', 'Sarvan foreign ministry', 'UN refugee agency']);
  });

  it('are one where nothing but an adjective parts them', () => {
    expect(whoIn("[[Obi's campaign]] said so. [[Obi's presidential campaign]] denied it.")).toEqual([
      'Obi campaign',
      'Obi campaign',
    ]);
  });
});

describe('who bears an office', () => {
  it('is meant, and not what the field of the office is called', () => {
    expect(
      whoIn(
        'Health secretary Dan Osei met us. “We failed,” [[he]] said. The Department of Health said so.',
      )[0],
    ).toMatch(/^Dan Osei/u);
  });
});
