// What article text may not do to a screen: move the cursor, change colours, reorder letters, hide words.

/**
 * Control characters but line feed and tab, the bidirectional controls, separators that break lines in some
 * readers, interlinear and tag characters, lone surrogates.
 */
const STEERING =
  /[\u0000-\u0008\u000B-\u001F\u007F-\u009F\u061C\u200E\u200F\u2028-\u202E\u2066-\u2069\uFFF9-\uFFFB\u{E0000}-\u{E007F}]|\p{Cs}/gu;
const BLANK = /\s/u;

/** The text with every steering character shown as `\u{…}`; line feeds and tabs stay. */
export function visible(text: string): string {
  return text.replace(STEERING, (character) => `\\u{${hexOf(character)}}`);
}

/** The text on one line: white space runs become one space, steering characters are shown. One pass. */
export function oneLine(text: string): string {
  const words: string[] = [];
  let word = '';
  for (const character of text) {
    if (!BLANK.test(character) || character === '\u2028' || character === '\u2029') {
      word += character;
    } else if (word !== '') {
      words.push(word);
      word = '';
    }
  }
  if (word !== '') words.push(word);
  return visible(words.join(' '));
}

/** JSON in which no steering character stands raw: the same value, safe on a terminal. */
export function visibleJson(json: string): string {
  return json.replace(STEERING, (character) => {
    let escaped = '';
    for (let at = 0; at < character.length; at += 1) {
      escaped += `\\u${character.charCodeAt(at).toString(16).padStart(4, '0')}`;
    }
    return escaped;
  });
}

const hexOf = (character: string): string =>
  (character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0');
