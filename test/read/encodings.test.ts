import { describe, expect, test } from 'vitest';
import { readTwice } from '../../src/read/double-encoding.ts';
import { articleOf, readOne } from './read-one.ts';

const ENGLISH = [
  'Fares to Rise Again in the Spring',
  'The café owner called it “a small, slow robbery” and said she wouldn’t pay it twice – not this year.',
  'The company answered that nobody had to take the boat on Sundays… and that it cost €9.',
];
const RUSSIAN = [
  'Паромы подорожают весной',
  'Министр порта Анна Релль заявила во вторник, что билеты на паром подорожают в мае, и добавила, что другого пути нет.',
  'Владелец кафе у причала назвал это решение медленным грабежом и сказал, что платить не станет.',
];
const JAPANESE = [
  '連絡船の運賃、春に値上げへ',
  '港湾大臣は火曜日、連絡船の運賃を五月に引き上げると述べ、「ほかに道はない」と記者団に語った。',
  '港の近くで喫茶店を営む女性は「ゆっくりとした強盗だ」と話し、もう乗らないと言った。',
];
const CHINESE = [
  '渡轮票价春季将上涨',
  '港口部长星期二表示，渡轮票价将于五月上调，并说“没有别的办法”。她在议会回答了议员的提问。',
  '码头附近的一位咖啡馆老板说，这是“缓慢的抢劫”，她不会再乘船。',
];
const POLISH = [
  'Promy podrożeją na wiosnę',
  'Minister portów powiedziała we wtorek, że bilety na prom podrożeją w maju, i dodała: „Nie ma innej drogi”.',
  'Właścicielka kawiarni przy nabrzeżu nazwała to powolnym rozbojem i zapowiedziała, że więcej nie zapłaci.',
];
const GREEK = [
  'Ακριβότερα τα πλοία την άνοιξη',
  'Η υπουργός λιμένων δήλωσε την Τρίτη ότι τα εισιτήρια των πλοίων θα ακριβύνουν τον Μάιο και πρόσθεσε ότι δεν υπάρχει άλλος δρόμος.',
  'Η ιδιοκτήτρια του καφενείου στο λιμάνι μίλησε για αργή ληστεία και είπε ότι δεν θα πληρώσει.',
];
const KOREAN = [
  '봄에 여객선 요금 오른다',
  '항만부 장관은 화요일 여객선 요금을 오월에 올리겠다고 밝히고 다른 길이 없다고 기자들에게 말했다.',
  '부두 근처에서 찻집을 하는 주인은 느린 강도질이라며 다시는 타지 않겠다고 했다.',
];

/** Bytes of a text in an encoding of one or two bytes a character, by the runtime's own decoder turned round. */
function encode(text: string, label: string): Uint8Array {
  const decoder = new TextDecoder(label);
  const table = new Map<string, readonly number[]>();
  for (let lead = 255; lead >= 128; lead -= 1) {
    for (let trail = 255; trail >= 64; trail -= 1) {
      const pair = decoder.decode(Uint8Array.from([lead, trail]));
      if (Array.from(pair).length === 1 && pair !== '\uFFFD') table.set(pair, [lead, trail]);
    }
  }
  for (let byte = 255; byte >= 0; byte -= 1) {
    const single = decoder.decode(Uint8Array.from([byte]));
    if (single !== '\uFFFD' && single.length === 1) table.set(single, [byte]);
  }
  return Uint8Array.from(Array.from(text).flatMap((char) => table.get(char) ?? [63]));
}

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
const utf16 = (text: string, little: boolean): Uint8Array =>
  Uint8Array.from(
    text.split('').flatMap((char) => {
      const code = char.charCodeAt(0);
      return little ? [code & 255, code >> 8] : [code >> 8, code & 255];
    }),
  );
const page = (lines: readonly string[], charset: string | null): string =>
  `<!doctype html><html><head>${charset === null ? '' : `<meta charset="${charset}">`}<title>${lines[0] ?? ''}</title></head><body><article><p>${lines.slice(1).join('</p><p>')}</p></article></body></html>`;

interface Case {
  readonly what: string;
  readonly path: string;
  readonly bytes: Uint8Array;
  readonly holds: readonly string[];
  readonly warns: readonly string[];
}
const txt = (
  what: string,
  bytes: Uint8Array,
  holds: readonly string[],
  warns: readonly string[] = [],
): Case => ({
  what,
  path: 'a.txt',
  bytes,
  holds,
  warns,
});
const html = (
  what: string,
  bytes: Uint8Array,
  holds: readonly string[],
  warns: readonly string[] = [],
): Case => ({
  ...txt(what, bytes, holds, warns),
  path: 'a.html',
});
const joined = (lines: readonly string[]): string => lines.join('\n');
const twice = (text: string): Uint8Array => utf8(new TextDecoder('windows-1252').decode(utf8(text)));
const MARKS = ['“a small, slow robbery”', 'wouldn’t', '– not this year', 'Sundays…', '€9', 'café'];

const CASES: readonly Case[] = [
  txt('UTF-8', utf8(joined(ENGLISH)), MARKS),
  txt('UTF-8 with its mark', utf8(`\uFEFF${joined(ENGLISH)}`), MARKS),
  txt('UTF-16 LE with its mark', utf16(`\uFEFF${joined(ENGLISH)}`, true), MARKS),
  txt('UTF-16 BE with its mark', utf16(`\uFEFF${joined(ENGLISH)}`, false), MARKS),
  txt('UTF-16 LE without a mark', utf16(joined(ENGLISH), true), MARKS, ['encoding-guessed']),
  txt('UTF-16 BE without a mark', utf16(joined(ENGLISH), false), MARKS, ['encoding-guessed']),
  txt('windows-1252, nothing declared', encode(joined(ENGLISH), 'windows-1252'), MARKS, ['encoding-guessed']),
  html('windows-1252, declared', encode(page(ENGLISH, 'windows-1252'), 'windows-1252'), MARKS),
  html('windows-1252 called ISO-8859-1', encode(page(ENGLISH, 'iso-8859-1'), 'windows-1252'), MARKS),
  html('windows-1252 called US-ASCII', encode(page(ENGLISH, 'us-ascii'), 'windows-1252'), MARKS),
  html('windows-1252 called UTF-8', encode(page(ENGLISH, 'utf-8'), 'windows-1252'), MARKS, [
    'encoding-guessed',
  ]),
  html('windows-1252, a name nobody knows', encode(page(ENGLISH, 'x-unknown'), 'windows-1252'), MARKS, [
    'encoding-guessed',
  ]),
  html('UTF-8 called ISO-8859-1', utf8(page(ENGLISH, 'iso-8859-1')), MARKS, ['encoding-declared']),
  html('UTF-8 called UTF-16', utf8(page(ENGLISH, 'utf-16')), MARKS),
  html('windows-1252 called UTF-16', encode(page(ENGLISH, 'utf-16'), 'windows-1252'), MARKS, [
    'encoding-guessed',
  ]),
  html(
    'UTF-8 by http-equiv',
    utf8(
      page(ENGLISH, null).replace(
        '<head>',
        '<head><meta http-equiv="Content-Type" content="text/html; charset=utf-8">',
      ),
    ),
    MARKS,
  ),
  txt(
    'windows-1251, nothing declared',
    encode(joined(RUSSIAN), 'windows-1251'),
    ['Анна Релль'],
    ['encoding-guessed'],
  ),
  txt('KOI8-R, nothing declared', encode(joined(RUSSIAN), 'koi8-r'), ['Анна Релль'], ['encoding-guessed']),
  html('KOI8-R, declared', encode(page(RUSSIAN, 'koi8-r'), 'koi8-r'), ['Анна Релль']),
  html(
    'windows-1251 called ISO-8859-1',
    encode(page(RUSSIAN, 'iso-8859-1'), 'windows-1251'),
    ['Анна Релль'],
    ['encoding-declared'],
  ),
  html('Shift_JIS, declared', encode(page(JAPANESE, 'shift_jis'), 'shift_jis'), ['「ほかに道はない」']),
  txt(
    'Shift_JIS, nothing declared',
    encode(joined(JAPANESE), 'shift_jis'),
    ['「ほかに道はない」'],
    ['encoding-guessed'],
  ),
  html('EUC-JP, declared', encode(page(JAPANESE, 'euc-jp'), 'euc-jp'), ['「ほかに道はない」']),
  html('GB2312, declared', encode(page(CHINESE, 'gb2312'), 'gbk'), ['“没有别的办法”']),
  txt('GB18030, nothing declared', encode(joined(CHINESE), 'gbk'), ['“没有别的办法”'], ['encoding-guessed']),
  html('ISO-8859-2, declared', encode(page(POLISH, 'iso-8859-2').replace(/[„”]/gu, '"'), 'iso-8859-2'), [
    'podrożeją',
    'Właścicielka',
  ]),
  html('windows-1250, declared', encode(page(POLISH, 'windows-1250'), 'windows-1250'), [
    '„Nie ma innej drogi”',
  ]),
  txt(
    'windows-1253, nothing declared',
    encode(joined(GREEK), 'windows-1253'),
    ['υπουργός'],
    ['encoding-guessed'],
  ),
  txt('EUC-KR, nothing declared', encode(joined(KOREAN), 'euc-kr'), ['항만부 장관은'], ['encoding-guessed']),
  html('UTF-8 encoded twice: mended', twice(page(ENGLISH, 'utf-8')), MARKS, ['double-encoding-mended']),
  txt(
    'UTF-8 encoded twice in plain text: named, because offsets index the file',
    twice(joined(ENGLISH)),
    ['â€œa small'],
    ['double-encoded'],
  ),
  html(
    'entities of windows-1252 numbers',
    utf8(
      page(ENGLISH, 'utf-8').replaceAll('“', '&#147;').replaceAll('”', '&#148;').replaceAll('’', '&#146;'),
    ),
    MARKS,
  ),
  html(
    'soft hyphens and marks of no width',
    utf8(
      page(ENGLISH, 'utf-8')
        .replace('robbery', 'rob\u00adbe\u200bry')
        .replace('company', 'com&shy;pa\u2060ny'),
    ),
    [...MARKS, 'The company answered'],
  ),
];

describe('encodings', () => {
  test.each(CASES)('$what', async ({ path, bytes, holds, warns }) => {
    const { text } = await articleOf(path, bytes);
    for (const words of holds) expect(text).toContain(words);
    const reading = await readOne(path, bytes);
    expect(reading.kind === 'article' ? reading.warnings.map(({ code }) => code) : 'refused').toEqual(warns);
  });

  test('sound text is left alone where only part of it was encoded twice', () => {
    expect(readTwice('naïve “café” Ãlvaro â€œquotedâ€\u009d à côté')).toBe(
      'naïve “café” Ãlvaro “quoted” à côté',
    );
  });
});
