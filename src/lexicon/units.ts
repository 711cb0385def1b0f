const pairs = (unit: string, forms: string): [string, string][] =>
  forms.split(' ').map((form): [string, string] => [form, unit]);

/** Words that follow a figure and say in what it is measured. Units of one kind are not converted into each other. */
export const MEASURES: ReadonlyMap<string, string> = new Map([
  ...pairs('percent', 'percent pc pct'),
  ...pairs('points', 'points point pp'),
  ...pairs('year', 'year years yr yrs'),
  ...pairs('month', 'month months'),
  ...pairs('week', 'week weeks'),
  ...pairs('day', 'day days'),
  ...pairs('hour', 'hour hours hr hrs'),
  ...pairs('minute', 'minute minutes min mins'),
  ...pairs('second', 'seconds secs'),
  ...pairs('km', 'km kilometer kilometers kilometre kilometres'),
  ...pairs('mile', 'mile miles'),
  ...pairs('metre', 'meter meters metre metres m'),
  ...pairs('foot', 'foot feet ft'),
  ...pairs('inch', 'inch inches'),
  ...pairs('kg', 'kg kilo kilos kilogram kilograms'),
  ...pairs('pound', 'lb lbs'),
  ...pairs('tonne', 'ton tons tonne tonnes'),
  ...pairs('degree', 'degree degrees'),
  ...pairs('acre', 'acre acres'),
  ...pairs('hectare', 'hectare hectares'),
  ...pairs('barrel', 'barrel barrels'),
  ...pairs('megawatt', 'mw megawatt megawatts'),
]);

/** Signs written before a figure, and the currency they stand for. */
export const CURRENCY_SIGNS: ReadonlyMap<string, string> = new Map([
  ['$', 'money:USD'],
  ['€', 'money:EUR'],
  ['£', 'money:GBP'],
  ['¥', 'money:JPY'],
  ['₴', 'money:UAH'],
  ['₽', 'money:RUB'],
  ['₹', 'money:INR'],
]);

/** Words for money written behind a figure. */
export const CURRENCY_WORDS: ReadonlyMap<string, string> = new Map([
  ...pairs('money:USD', 'dollar dollars usd'),
  ...pairs('money:EUR', 'euro euros eur'),
  ...pairs('money:GBP', 'pound pounds gbp sterling'),
  ...pairs('money:JPY', 'yen'),
  ...pairs('money:CNY', 'yuan renminbi'),
  ...pairs('money:RUB', 'rouble roubles ruble rubles'),
  ...pairs('money:UAH', 'hryvnia hryvnias'),
  ...pairs('money:INR', 'rupee rupees'),
  ...pairs('money:cent', 'cents pence'),
]);

/** What words before a figure make of it: a widened value, or one end of an interval. */
export type Bound = 'about' | 'nearly' | 'above' | 'from' | 'below' | 'upto';

/** Words (folded, joined by a space) before a figure and what they make of it; the longest match wins. */
export const FIGURE_BOUNDS: ReadonlyMap<string, Bound> = new Map<string, Bound>([
  ...['about', 'around', 'some', 'roughly', 'approximately', 'circa', 'an estimated', 'estimated'].map(
    (words): [string, Bound] => [words, 'about'],
  ),
  ...['nearly', 'almost', 'close to', 'just under'].map((words): [string, Bound] => [words, 'nearly']),
  ...[
    'more than',
    'over',
    'above',
    'greater than',
    'higher than',
    'larger than',
    'bigger than',
    'longer than',
    'upward of',
    'upwards of',
    'in excess of',
    'just over',
  ].map((words): [string, Bound] => [words, 'above']),
  ...['at least', 'no fewer than', 'no less than', 'not less than', 'minimum of'].map(
    (words): [string, Bound] => [words, 'from'],
  ),
  ...['fewer than', 'less than', 'lower than', 'smaller than', 'shorter than', 'under', 'below'].map(
    (words): [string, Bound] => [words, 'below'],
  ),
  ...['up to', 'as many as', 'as much as', 'no more than', 'not more than', 'at most', 'maximum of'].map(
    (words): [string, Bound] => [words, 'upto'],
  ),
]);

/** Counts that move while an event goes on: stems of the nouns and verbs beside the figure. */
export const RUNNING_COUNTS: ReadonlySet<string> = new Set(
  `dead death deaths died die killed kill injured injury injuries hurt wounded missing infected case cases
  hospitalised hospitalized casualties casualty toll victims arrested arrests evacuated displaced homeless stranded
  votes vote delegates delegate seats seat precincts signatures donations raised outages homes customers power
  tests tested vaccinated confirmed rescued detained followers views emails lead leads points`
    .split(/\s+/u)
    .filter((word) => word !== ''),
);
