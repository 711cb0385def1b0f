// Adds articles one by one and says each one that is kept; saves findings in between. Killed by its parent.
import { writeSync } from 'node:fs';
import { openKnowledge, openStore } from '../../src/store/index.ts';
import { analysis, entry, group, source } from './samples.ts';

const [dir = '', run = '0'] = process.argv.slice(2);
const store = await openStore(dir);
const knowledge = openKnowledge(dir);
for (let at = 0; ; at += 1) {
  const id = `a${run}-${at}`;
  const one = entry(id, { text: `Run ${run}: ${'the pier stays '.repeat(40)}${at}` });
  await store.add(one, source(one));
  writeSync(1, `${id}\n`);
  if (at % 3 === 2) await store.saveAnalysis(analysis({ groups: [group(`g${at}`, `pier ${at}`)] }), `f${at}`);
  if (at % 5 === 4) {
    const { seq } = await knowledge.addReview({
      at: '2025-03-04T10:00:00Z',
      by: run,
      action: 'note',
      target: id,
      value: null,
      note: null,
      anchors: [],
    });
    writeSync(1, `review ${seq}\n`);
  }
}
