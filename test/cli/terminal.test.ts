import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { desk, page } from './desk.ts';

const at = desk();
const RAW = /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/u;
const EVIL = '\u001b[31m\u001b]0;owned\u0007\u009b2J\u202egnp.exe\r\b';
const NAME = `evil\u001b[2J.md`;

beforeAll(async () => {
  const story = `“The pier will${EVIL} open to all of the ferries in June,” Ruth Ambler said on Monday.`;
  at.write(
    `saved/${NAME}`,
    page({ title: 'Pier' }, `# Pier ${EVIL} opens`, story, 'The town is glad of it.'),
  );
  at.write('saved/two.md', page({ outlet: 'Quay Post' }, '# Pier', story, 'Fishermen had asked for it.'));
  await at.run('add', 'saved');
});
afterAll(at.close);

const COMMANDS = [
  ['add', 'saved'],
  ['add', `no\u001b[2J.md`],
  ['where', 'the pier will open to all of the ferries in June'],
  ['where', `zebras ${EVIL}`],
  ['quotes'],
  ['groups', '--carried', '1'],
  ['speakers'],
  ['outlets'],
  ['articles'],
  ['show', `saved/${NAME}`],
  ['history', `saved/${NAME}`],
  ['articles'],
  ['conflicts', '--list', 'all'],
  ['duplicates'],
  ['doctor'],
  ['explain', `g\u001b[2J`],
  [`nope\u001b[2J`],
  ['report', '-o', '-', '--format', 'md'],
  ['report', '-o', '-', '--format', 'html'],
];

describe('article text and file names', () => {
  it.each(COMMANDS)('never steer the terminal: %j', async (...argv) => {
    const { out, err } = await at.runWith({ outIsTerminal: true, env: { NO_COLOR: '1' } }, ...argv);
    expect(out + err).not.toBe('');
    expect((out + err).replaceAll('\n', '')).not.toMatch(RAW);
  });

  it.each(['quotes', 'groups', 'articles', 'duplicates'])(
    '%s --json is escaped on a terminal and the same value',
    async (command) => {
      const shown = await at.runWith({ outIsTerminal: true }, command, '--json');
      const piped = await at.run(command, '--json');
      expect(shown.out.replaceAll('\n', '')).not.toMatch(RAW);
      expect(JSON.parse(shown.out)).toEqual(JSON.parse(piped.out));
    },
  );
});

describe('colour', () => {
  it('is there on a terminal, and nowhere else', async () => {
    const words = 'the pier will open to all of the ferries in June';
    expect((await at.runWith({ outIsTerminal: true }, 'where', words)).out).toContain('\u001b[1m');
    expect(
      (await at.runWith({ outIsTerminal: true, env: { NO_COLOR: '1' } }, 'where', words)).out,
    ).not.toContain('\u001b[');
    expect((await at.run('where', words)).out).not.toContain('\u001b[');
  });

  it('adds nothing that is not also said in words', async () => {
    const argv = ['where', 'the pier will open to all of the ferries in June'];
    const coloured = (await at.runWith({ outIsTerminal: true }, ...argv)).out.replace(
      /\u001b\[[0-9;]*m/gu,
      '',
    );
    expect(coloured).toBe((await at.run(...argv)).out);
  });
});
