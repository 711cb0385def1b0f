import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { desk, type Desk } from './desk.ts';

describe('--workers', () => {
  let one: Desk;
  beforeAll(() => {
    one = desk();
    for (const [at, name] of ['Ida Brandt', 'Ruth Ambler', 'Tom Reyk', 'Una Vale', 'Jo Lund'].entries()) {
      one.write(
        `in/${String(at)}.txt`,
        `Pier ${String(at)} is closed\n\n“The pier is closed until May,” said ${name}, who runs it.\n`,
      );
    }
    one.write('in/3a.html', '');
  });
  afterAll(() => {
    one.close();
  });

  it('changes neither answers nor their order', async () => {
    const alone = await one.run('extract', 'in', '--workers', '1');
    expect(alone.out.split('\n')).toHaveLength(6);
    expect(await one.run('extract', 'in', '--workers', '2')).toEqual(alone);
  });

  it('adds the same corpus', async () => {
    const alone = await one.json('add', 'in', '--workers', '1', '--db', 'one');
    expect(await one.json('add', 'in', '--workers', '2', '--db', 'two')).toEqual(alone);
    const groups = await one.json('groups', '--db', 'one');
    expect(await one.json('groups', '--db', 'two')).toEqual(groups);
  });

  it('must be a whole number', async () => {
    const { code, err } = await one.run('extract', 'in', '--workers', 'many');
    expect([code, err]).toEqual([2, expect.stringContaining('--workers many: write a whole number')]);
  });
});
