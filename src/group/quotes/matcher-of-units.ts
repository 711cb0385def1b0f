import type { CommonWords } from '../../text/index.ts';
import type { Matcher } from './matcher.ts';
import { occasions } from './occasion.ts';
import { compareText } from './unit.ts';
import type { Unit } from './unit.ts';
import { closeness } from './verdict.ts';
import { agreement } from './voice.ts';
import type { Agreement, Voice } from './voice.ts';

/** What grouping asks of the quotes of a corpus. Voices are numbered in order of their speakers' ids. */
export function matcherOf(units: readonly Unit[], words: CommonWords): Matcher {
  const voices = voicesOf(units);
  const faces = new Map(voices.map((voice, at) => [faceOf(voice), at]));
  const numbers = new Map<Voice, number>();
  for (const { voice } of units)
    if (voice !== null && !numbers.has(voice)) numbers.set(voice, faces.get(faceOf(voice)) ?? -1);
  const ids = [...new Set(voices.map(({ id }) => id))];
  const speakers = new Map(ids.map((id, at) => [id, at]));
  const occasion = occasions(words);
  return {
    count: units.length,
    voices: Int32Array.from(units, ({ voice }) => (voice === null ? -1 : (numbers.get(voice) ?? -1))),
    speakers: Int32Array.from(units, ({ voice }) => (voice === null ? -1 : (speakers.get(voice.id) ?? -1))),
    indirect: Uint8Array.from(units, ({ quote }) => (quote.kind === 'indirect' ? 1 : 0)),
    days: Float64Array.from(units, ({ days }) => days?.from ?? Infinity),
    until: Float64Array.from(units, ({ days }) => days?.to ?? Infinity),
    agreement: agreements(voices),
    closeness: (a, b) => {
      const [left, right] = [units[a], units[b]];
      return left === undefined || right === undefined ? 'far' : closeness(occasion(left, right));
    },
  };
}

const faceOf = ({ id, names, roles }: Voice): string => [id, names.join('|'), roles.join('|')].join('\n');

function voicesOf(units: readonly Unit[]): Voice[] {
  const found = new Map<string, Voice>();
  for (const voice of new Set(units.map((unit) => unit.voice)))
    if (voice !== null) found.set(faceOf(voice), voice);
  return [...found].sort(([a], [b]) => compareText(a, b)).map(([, voice]) => voice);
}

/** `agreement` by numbers. Two people are settled at once; what takes a look at names is remembered. */
function agreements(voices: readonly Voice[]): (a: number, b: number) => Agreement {
  const known = new Map<number, Agreement>();
  return (a, b) => {
    if (a < 0 || b < 0) return 'open';
    if (a === b) return 'same';
    const [left, right] = [voices[a] ?? null, voices[b] ?? null];
    if (left?.kind === 'person' && right?.kind === 'person')
      return left.id === right.id ? 'same' : 'different';
    const key = a * voices.length + b;
    let answer = known.get(key);
    if (answer === undefined) known.set(key, (answer = agreement(left, right)));
    return answer;
  };
}
