/**
 * "1,234,567": a whole number in groups of three digits, as English prints it.
 *
 * `toLocaleString` says the same, and takes thirty milliseconds to begin: a tenth of what a person waits for an answer.
 */
export function wholeNumber(count: number): string {
  const digits = String(Math.abs(count));
  const first = digits.length % 3;
  const groups = first === 0 ? [] : [digits.slice(0, first)];
  for (let at = first; at < digits.length; at += 3) groups.push(digits.slice(at, at + 3));
  return `${count < 0 ? '-' : ''}${groups.join(',')}`;
}
