import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { CATALOGUE } from '../../src/cli/catalogue.ts';
import * as model from '../../src/model/index.ts';

const PAGE = readFileSync('docs/json.md', 'utf8');
const VALUES = PAGE.slice(PAGE.indexOf('<!-- values: begin -->'));

describe('docs/json.md', () => {
  it('speaks of every command', () => {
    const headings = PAGE.split('\n')
      .filter((line) => line.startsWith('## '))
      .join(' ');
    for (const { name } of CATALOGUE) expect(headings).toContain(name);
  });

  it.each([
    ['`zones[].kind`', model.ZONE_KINDS],
    ['`quote.kind`, `members[].kind`', model.QUOTE_KINDS],
    ['`quote.class`', model.QUOTE_CLASSES],
    ['`quote.flags[]`', model.QUOTE_FLAGS],
    ['`speaker.kind`', model.SPEAKER_KINDS],
    ['`resolvedBy`', model.RESOLUTIONS],
    ['`modality`', model.MODALITIES],
    ['`claim.dates[].role`', model.DATE_ROLES],
    ['`basis` of a moment', model.DATE_BASES],
    ['`role` of a link, `via`, credit', model.LINK_ROLES],
    ['`relation`', model.RELATIONS],
    ['`origin.status`', model.ORIGIN_STATUSES],
    ['`origin.grade`', model.GRADES],
    ['`conflict.list`', model.CONFLICT_LISTS],
    ['`conflict.kind`', model.CONFLICT_KINDS],
    ['`duplicate.kind`', model.DUPLICATE_KINDS],
    ['`kind` of a changed quote', model.QUOTE_CHANGES],
    ['`facts[].fact`', model.FACT_NAMES],
    ["`notes[].kind` of a page's history", model.CORRECTION_KINDS],
  ])('lists the values of %s as the model has them', (name, values) => {
    const line = VALUES.split('\n').find((one) => one.startsWith(`- ${name}: `)) ?? '';
    expect(line.slice(`- ${name}: `.length).replaceAll('`', '').split(', ')).toEqual([...values]);
  });
});
