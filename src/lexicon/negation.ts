const words = (list: string): ReadonlySet<string> =>
  new Set(list.split(/\s+/u).filter((word) => word !== ''));

/** Words that turn a statement into its opposite wherever they stand in its clause. Lower case. */
export const NEGATORS: ReadonlySet<string> = words(
  'not no never none nobody nothing nowhere neither nor without hardly scarcely barely',
);

/**
 * Verbs whose complement did not happen: "failed to sign" is not "signed". Every printed form, lower case.
 *
 * They count as one negation when the word in the second group follows ("failed to", "prevented … from").
 */
export const NEGATIVE_VERBS: ReadonlyMap<string, string> = new Map([
  ...'fail fails failed failing refuse refuses refused refusing decline declines declined declining neglect neglects neglected'
    .split(' ')
    .map((verb): [string, string] => [verb, 'to']),
  ...'refrain refrains refrained stopped barred kept'
    .split(' ')
    .map((verb): [string, string] => [verb, 'from']),
  ...'deny denies denied denying'.split(' ').map((verb): [string, string] => [verb, 'that']),
]);

/** Behind "not" or "no" these make a phrase that does not negate its clause ("not only", "no longer than", "not all"). */
export const NOT_NEGATED: ReadonlyMap<string, ReadonlySet<string>> = new Map([
  [
    'not',
    words('only just all every everyone many much necessarily always merely simply least until yet long'),
  ],
  ['no', words('doubt matter wonder longer more less later fewer sooner')],
  ['nothing', words('but less short')],
  ['without', words('doubt question')],
  ['never', words('mind')],
]);

/** Prefixes that make an adjective its opposite ("safe", "unsafe"). */
export const NEGATIVE_PREFIXES: readonly string[] = ['un', 'in', 'im', 'il', 'ir', 'dis', 'non', 'a'];

/** Verbs of opinion: negated, they negate what follows them ("I don't think that …"). Every form that follows "not". */
export const OPINION_VERBS: ReadonlySet<string> = words(
  'think believe say mean claim expect suppose imagine know suggest accept agree',
);
