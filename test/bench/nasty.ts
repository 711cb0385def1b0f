/** Texts that a careless reader takes far too long over; each at least `length` UTF-16 units. */
export const NASTY: readonly { readonly name: string; readonly make: (length: number) => string }[] = [
  { name: 'opening marks', make: (length) => lines('“said “he ', length) },
  { name: 'every mark in turn', make: (length) => lines('“ ” " \' ‘ ’ « » „ ‟ said Ann, ', length) },
  { name: 'names', make: (length) => lines('Ann Lund, Bo Reyk and Cy Vale ', length) },
  { name: 'verbs of saying', make: (length) => lines('said told added according to reported by ', length) },
  { name: 'quotes by different people', make: quotes },
  { name: 'short lines', make: (length) => 'He said no.\n'.repeat(Math.ceil(length / 12)) },
  { name: 'capitals', make: (length) => lines('THE COUNCIL SAID IT WOULD ', length) },
  { name: 'figures and days', make: (length) => lines('on 4 May 2025 some 1,204.5 per cent of 12 ', length) },
  { name: 'one line of ampersands', make: (length) => '&'.repeat(length) },
];

/** The piece again and again, in lines of some thousand characters. */
function lines(piece: string, length: number): string {
  const line = `${piece.repeat(Math.ceil(2_000 / piece.length)).trim()}\n`;
  return line.repeat(Math.ceil(length / line.length));
}

function quotes(length: number): string {
  let text = '';
  for (let at = 0; text.length < length; at += 1) {
    const name = `${letters(at)} ${letters(at * 7 + 3)}`;
    text += `“Berth ${String(at)} is full,” ${name} told the Quay Post on Monday. It would open soon, she said.\n`;
  }
  return text;
}

/** A made-up word for a number, another for each. */
const letters = (number: number): string =>
  `Q${number.toString(26).replace(/./gu, (digit) => LETTERS.charAt(Number.parseInt(digit, 26)))}`;
const LETTERS = 'aeioulnrstdmbkvpghfwzjxycq';
