/** The rules that link articles, in a sentence each. */
const LINK_RULES: ReadonlyMap<string, string> = new Map([
  ['credit-line', 'A line of the article credits it.'],
  ['phrase-in-sentence', 'The sentence that holds the quote names it.'],
  ['shared-text-and-dates', 'The two share their text, and their dates certainly order them.'],
  ['shared-text', 'The two share their text; their dates do not tell which was first.'],
  ['same-address', 'Another text stood at the same address before.'],
]);

/** A rule in words: its sentence where there is one, else its name spelled out. */
export function ruleWords(rule: string): string {
  return LINK_RULES.get(rule) ?? `${spelledOut(rule)}.`;
}

/** "near-verbatim-number" as "Near verbatim number". */
export function spelledOut(code: string): string {
  const words = code.replaceAll(/[-_/:]/gu, ' ').trim();
  return words.charAt(0).toUpperCase() + words.slice(1);
}
