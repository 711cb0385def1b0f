import { TOKEN_KIND } from '../../text/index.ts';

const CLOSED: readonly (readonly [string, string])[] = [
  ['determiner', 'the a an this these those each every any some no another both all many most several few'],
  [
    'preposition',
    'of in on at by for from with about into over under after before during through between against among within across near per despite including toward towards upon amid since until like',
  ],
  ['subject', 'he she they i we'],
  ['possessive', "his her their my our your its 's whose"],
  ['object', 'him them me us himself herself themselves itself myself you'],
  ['dummy', 'it there here one'],
  ['joiner', 'and or but nor yet plus'],
  ['that', 'that'],
  ['relative', 'who which whom where when what how why whether'],
  ['to', 'to'],
  ['being', "is are was were be been being 's 're 'm am"],
  ['having', "has have had having 've does do did doing done 'd"],
  ['modal', "will would can could may might must shall should 'll wo ca ought"],
  ['negation', "not n't never neither none nobody nothing"],
  ['subordinator', 'if because while although though unless as than so'],
  [
    'adverb',
    'also too just only even still again already now then very more less most least however instead',
  ],
  [
    'time',
    'monday tuesday wednesday thursday friday saturday sunday january february march april june july august september october november december today yesterday tomorrow week month year night morning afternoon evening ago earlier later last recently',
  ],
  ['according', 'according accordingly'],
  [
    'office',
    'president senator governor minister secretary chairman chairwoman chair director spokesman spokeswoman spokesperson representative congressman congresswoman mayor judge officer chief manager adviser advisor aide candidate nominee leader professor analyst strategist reporter correspondent editor expert official officials attorney lawyer critic critics supporter supporters voters people',
  ],
  [
    'medium',
    'statement interview tweet speech letter report memo email press conference news post times journal radio television show rally facebook twitter poll survey study',
  ],
];

/** The first, number 0, stands for what lies before the first and behind the last token. */
const OPEN = [
  'edge',
  'lower',
  'capitalised',
  'capitals',
  'number',
  'opening',
  'closing',
  'comma',
  'stop',
  'colon',
  'dash',
  'mark',
  'symbol',
  'address',
  'past',
  'gerund',
  'manner',
  'plural',
  'agent',
  'abstract',
] as const;

const CLASS_NAMES: readonly string[] = [...OPEN, ...CLOSED.map(([name]) => name)];
const CLOSED_CLASS: ReadonlyMap<string, number> = new Map(
  CLOSED.flatMap(([name, words]) =>
    words.split(' ').map((word) => [word, CLASS_NAMES.indexOf(name)] as const),
  ),
);

/** The number of a word class, for features that ask for one by name. */
export const classNamed = (name: string): number => CLASS_NAMES.indexOf(name);

/** For each class 1 where it is one of those named, 0 where it is not. */
export const classesNamed = (names: readonly string[]): Uint8Array =>
  Uint8Array.from(CLASS_NAMES, (name) => (names.includes(name) ? 1 : 0));

const ENDINGS: readonly (readonly [string, string])[] = [
  ['ed', 'past'],
  ['ing', 'gerund'],
  ['ly', 'manner'],
  ['er', 'agent'],
  ['or', 'agent'],
  ['ist', 'agent'],
  ['tion', 'abstract'],
  ['ment', 'abstract'],
  ['ness', 'abstract'],
  ['ity', 'abstract'],
  ['ism', 'abstract'],
  ['ers', 'plural'],
  ['s', 'plural'],
];

const MARKS: ReadonlyMap<string, string> = new Map([
  [',', 'comma'],
  ['.', 'stop'],
  ['!', 'stop'],
  ['?', 'stop'],
  ['…', 'stop'],
  ['...', 'stop'],
  [':', 'colon'],
  [';', 'colon'],
  ['—', 'dash'],
  ['–', 'dash'],
  ['-', 'dash'],
  ['--', 'dash'],
  ['―', 'dash'],
  ['(', 'opening'],
  ['[', 'opening'],
  [')', 'closing'],
  [']', 'closing'],
  ['“', 'opening'],
  ['‘', 'opening'],
  ['«', 'opening'],
  ['”', 'closing'],
  ['»', 'closing'],
]);

/**
 * A rough word class from closed lists of function words, endings and case: what a tagger would say, without one.
 *
 * `folded` is the token in lower case with straight apostrophes, `surface` as printed, `kind` a `TOKEN_KIND`.
 */
export function wordClass(surface: string, folded: string, kind: number): number {
  if (kind === TOKEN_KIND.number) return classNamed('number');
  if (kind === TOKEN_KIND.address) return classNamed('address');
  if (kind === TOKEN_KIND.symbol) return classNamed('symbol');
  if (kind !== TOKEN_KIND.word) return classNamed(MARKS.get(surface) ?? 'mark');
  const closed = CLOSED_CLASS.get(folded);
  if (closed !== undefined) return closed;
  const first = surface.charAt(0);
  if (first !== first.toLowerCase()) {
    return classNamed(surface.length > 1 && surface === surface.toUpperCase() ? 'capitals' : 'capitalised');
  }
  const ending = folded.length > 3 ? ENDINGS.find(([end]) => folded.endsWith(end)) : undefined;
  return classNamed(ending?.[1] ?? 'lower');
}
