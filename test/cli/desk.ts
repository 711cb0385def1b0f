// A folder of its own for each test, and a command line run inside this process.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { main } from '../../src/cli/main.ts';
import type { Io } from '../../src/cli/io.ts';

/** What a command answered. */
export interface Answer {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

export interface Desk {
  readonly folder: string;
  readonly write: (path: string, content: string | Uint8Array) => string;
  readonly run: (...argv: string[]) => Promise<Answer>;
  readonly runWith: (changes: Partial<Io>, ...argv: string[]) => Promise<Answer>;
  readonly json: (...argv: string[]) => Promise<unknown>;
  readonly close: () => void;
}

export function desk(): Desk {
  const folder = mkdtempSync(join(tmpdir(), 'quotetrail-cli-'));
  const runWith = async (changes: Partial<Io>, ...argv: string[]): Promise<Answer> => {
    let out = '';
    let err = '';
    const code = await main(argv, {
      out: (text) => (out += text),
      err: (text) => (err += text),
      input: () => chunks(''),
      cwd: folder,
      env: {},
      outIsTerminal: false,
      errIsTerminal: false,
      inIsTerminal: false,
      columns: 80,
      now: () => '2025-06-01T12:00:00.000Z',
      network: () => Promise.reject(new Error('no test may reach the network')),
      onInterrupt: () => () => undefined,
      ...changes,
    });
    return { code, out, err };
  };
  const run = (...argv: string[]): Promise<Answer> => runWith({}, ...argv);
  return {
    folder,
    run,
    runWith,
    json: async (...argv) => JSON.parse((await run(...argv, '--json')).out) as unknown,
    write: (path, content) => {
      const file = join(folder, path);
      mkdirSync(dirname(file), { recursive: true });
      writeFileSync(file, content);
      return file;
    },
    close: () => {
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

export async function* chunks(...texts: string[]): AsyncIterable<Uint8Array> {
  for (const text of texts) yield await Promise.resolve(Buffer.from(text));
}

/** An article as a person writes it down. */
export const page = (facts: Record<string, string>, ...paragraphs: string[]): string =>
  `---\n${Object.entries(facts)
    .map(([name, value]) => `${name}: ${value}\n`)
    .join('')}---\n\n${paragraphs.join('\n\n')}\n`;

/** Three outlets and one utterance: said to one, carried by the next, cut short and altered by the third. */
export function addHarbour(at: Desk): void {
  at.write(
    'saved/radio.md',
    page(
      { outlet: 'Coast Radio', url: 'https://coastradio.example/pier', published: '2025-03-03T07:40:00Z' },
      '# Harbour pier to open in June',
      'The new pier at Skarrow will open in June, the harbour master told Coast Radio on Monday.',
      '“The new pier will open to all ferries in June and it will carry twelve boats a day,” Ruth Ambler, the harbour master, said.',
      'Work on the pier began two years ago and has cost the town more than it planned.',
    ),
  );
  at.write(
    'saved/daily.md',
    page(
      { outlet: 'Harbour Daily', url: 'https://harbour.example/pier', published: '2025-03-04T09:00:00Z' },
      '# Pier opens in June',
      'Ferries get a new home this summer.',
      '“The new pier will open to all ferries in June and it will carry twelve boats a day,” Ruth Ambler, the harbour master, told Coast Radio.',
      'Fishermen in the town had asked for the pier for a long time.',
    ),
  );
  at.write(
    'saved/post.md',
    page(
      { outlet: 'Quay Post', url: 'https://quay.example/pier', published: '2025-03-04T15:00:00Z' },
      '# Twenty boats a day',
      'Islanders are glad about the new pier and its many boats.',
      '“The new pier will open to all ferries in June and it will carry twenty boats a day,” said Ruth Ambler, the harbour master.',
      'The town council meets again on Thursday evening.',
    ),
  );
}
