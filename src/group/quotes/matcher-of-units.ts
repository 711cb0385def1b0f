import type { Corpus } from '../../model/index.ts';
import type { Matcher } from './matcher.ts';
import { occasions } from './occasion.ts';
import { compareText } from './unit.ts';
import type { Unit } from './unit.ts';
import { closeness } from './verdict.ts';
import { agreement } from './voice.ts';
import type { Agreement, Voice } from './voice.ts';

/** What grouping asks of the quotes of a corpus. Voices are numbered in order of their ids. */
export function matcherOf(corpus: Corpus, units: readonly Unit[]): Matcher {
  const voices = voicesOf(units);
  const numbers = new Map(voices.map(({ id }, at) => [id, at]));
  const occasion = occasions(corpus);
  return {
    count: units.length,
    voices: Int32Array.from(units, ({ voice }) => (voice === null ? -1 : (numbers.get(voice.id) ?? -1))),
    indirect: Uint8Array.from(units, ({ quote }) => (quote.kind === 'indirect' ? 1 : 0)),
    days: Float64Array.from(units, ({ days }) => days?.from ?? Infinity),
    agreement: agreements(voices),
    closeness: (a, b) => {
      const [left, right] = [units[a], units[b]];
      return left === undefined || right === undefined ? 'far' : closeness(occasion(left, right));
    },
  };
}

function voicesOf(units: readonly Unit[]): Voice[] {
  const found = new Map<string, Voice>();
  for (const { voice } of units) if (voice !== null) found.set(voice.id, voice);
  return [...found.values()].sort((a, b) => compareText(a.id, b.id));
}

/** `agreement` by numbers. Two people are settled at once; what takes a look at names is remembered. */
function agreements(voices: readonly Voice[]): (a: number, b: number) => Agreement {
  const known = new Map<number, Agreement>();
  return (a, b) => {
    if (a < 0 || b < 0) return 'open';
    if (a === b) return 'same';
    const [left, right] = [voices[a] ?? null, voices[b] ?? null];
    if (left?.kind === 'person' && right?.kind === 'person') return 'different';
    const key = a * voices.length + b;
    let answer = known.get(key);
    if (answer === undefined) known.set(key, (answer = agreement(left, right)));
    return answer;
  };
}
