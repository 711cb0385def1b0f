import { afterAll, describe, expect, it } from 'vitest';
import { CATALOGUE } from '../../src/cli/catalogue.ts';
import { desk } from './desk.ts';

const at = desk();
afterAll(at.close);

describe('the catalogue', () => {
  it.each(CATALOGUE.map((command) => [command.name, command] as const))(
    '%s has help with an example of itself',
    async (name, command) => {
      const { code, out, err } = await at.run(name, '--help');
      expect([code, err]).toEqual([0, '']);
      expect(command.examples.length).toBeGreaterThan(0);
      for (const [line] of command.examples) {
        expect(line).toContain(`quotetrail ${name}`);
        expect(out).toContain(line);
      }
      for (const option of command.options) expect(out).toContain(`--${option.name}`);
    },
  );

  it('lists every command in the general help', async () => {
    const { code, out } = await at.run('--help');
    expect(code).toBe(0);
    for (const { name } of CATALOGUE) expect(out).toMatch(new RegExp(`^  ${name}\\b`, 'mu'));
  });

  it('fits help to 80 columns', async () => {
    for (const argv of [['--help'], ...CATALOGUE.map(({ name }) => [name, '--help'])]) {
      for (const line of (await at.run(...argv)).out.split('\n')) expect(line.length).toBeLessThanOrEqual(80);
    }
  });
});

describe('a command line that cannot be understood', () => {
  it.each([
    [['wher', 'x'], 'unknown command "wher". Did you mean "where"?'],
    [['groups', '--carrid', '2'], 'unknown option --carrid for "groups". Did you mean "--carried"?'],
    [['groups', '-x'], 'unknown option -x'],
    [['quotes', '--kind', 'dirct'], 'Did you mean "direct"?'],
    [['quotes', '--limit', '0'], 'a whole number from 1 up'],
    [['quotes', '--limit', 'many'], 'a whole number from 1 up'],
    [['quotes', '--limit'], '--limit needs a value'],
    [['quotes', '--since', '2025-02-30'], 'YYYY-MM-DD'],
    [['quotes', '--since', 'yesterday'], 'YYYY-MM-DD'],
    [['quotes', '--limit', '3', '--limit', '4'], 'may be given once'],
    [['quotes', 'something'], 'takes no words'],
    [['trail'], 'needs GROUP'],
    [['trail', 'g1', 'g2'], 'takes one GROUP'],
    [['add'], 'needs PATH'],
    [['where'], 'say what to look for once'],
    [['where', 'a', '--text', 'b'], 'say what to look for once'],
    [['where', '--text', '   '], 'no words'],
    [['report'], 'needs -o FILE'],
    [['report', '-o', 'report.pdf'], 'what format is report.pdf'],
    [['conflicts', '--list', 'conflcit'], 'Did you mean "conflict"?'],
  ])('%j: one line on standard error, exit code 2', async (argv, words) => {
    const { code, out, err } = await at.run(...argv);
    expect([code, out]).toEqual([2, '']);
    expect(err).toContain(words);
    expect(err.trim().split('\n')).toHaveLength(1);
  });

  it('is shown the help where nothing was asked for', async () => {
    const { code, out, err } = await at.run();
    expect([code, out]).toEqual([2, '']);
    expect(err).toContain('quotetrail COMMAND');
  });
});

describe('the version', () => {
  it('is that of the package', async () => {
    const { code, out } = await at.run('--version');
    expect(code).toBe(0);
    expect(out).toMatch(/^\d+\.\d+\.\d+\S*\n$/u);
  });
});
