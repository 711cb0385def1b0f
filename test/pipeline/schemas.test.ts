import { expect, it } from 'vitest';
import { z } from 'zod';
import { refresh } from '../../src/holdings.ts';
import {
  conflictSchema,
  duplicateSchema,
  entrySchema,
  groupSchema,
  knowledgeSchema,
  linkSchema,
  speakerSchema,
} from '../../src/model/schemas.ts';
import { conflict } from '../store/samples.ts';
import { add, filled, page } from './desk.ts';

const REPORT =
  'The new breakwater took four winters to build and cost more than the town had planned. Divers laid the last of ' +
  'its stones in the autumn, after two storms had carried off the scaffolding. Along the shore, boat builders have ' +
  'begun to repair their sheds, and the fish market opens an hour earlier than it used to.\n\n' +
  '“Nobody here remembers a calmer harbour,” said Tom Hale, a warden, who keeps the log of the tides.';

it('everything the pipeline makes fits the schemas of the model', async () => {
  const holdings = await filled();
  await add(holdings, 'one.md', page('Quay Post', '2025-03-07', REPORT));
  await add(holdings, 'two.md', page('Strait News', '2025-03-08', REPORT));
  await add(
    holdings,
    'two.md',
    page('Strait News', '2025-03-09', `${REPORT} A storm is due.`),
    '2025-04-02T08:00:00Z',
  );
  await refresh(holdings);
  const { conflicts, duplicates, groups, links, speakers } = await holdings.store.analysis();
  const entries = await Array.fromAsync(holdings.store.entries());
  expect([entries, groups, links, duplicates, speakers].map(({ length }) => length > 0)).not.toContain(false);
  expect(z.array(entrySchema).parse(entries)).toEqual(entries);
  expect(z.array(groupSchema).parse(groups)).toEqual(groups);
  expect(z.array(linkSchema).parse(links)).toEqual(links);
  expect(z.array(duplicateSchema).parse(duplicates)).toEqual(duplicates);
  expect(z.array(speakerSchema).parse(speakers)).toEqual(speakers);
  expect(z.array(conflictSchema).parse([...conflicts, conflict('c1')])).toHaveLength(conflicts.length + 1);
  await holdings.knowledge.addAlias({ name: 'Ruth Ambler', aliases: ['R. Ambler'] });
  const knowledge = await holdings.knowledge.read();
  expect(knowledgeSchema.parse(knowledge)).toEqual(knowledge);
  await holdings.store.close();
});

it('a field too many, or a span that ends before it starts, is refused', () => {
  expect(conflictSchema.safeParse({ ...conflict('c1'), verdict: 'true' }).success).toBe(false);
  const [side] = conflict('c1').sides;
  const turned = { ...side, spans: [{ start: 3, end: 0 }] };
  expect(conflictSchema.safeParse({ ...conflict('c1'), sides: [turned, side] }).success).toBe(false);
});
