// Text encoded twice: UTF-8 read as windows-1252 and encoded again ("â€™" for an apostrophe).

/** What UTF-8 quotation marks, dashes and accents look like when read as windows-1252 and encoded again. */
export const DOUBLE_ENCODED = /â€[\u0080-\u00ff™œ˜“”¦]|Ã[\u00a1-\u00bf][a-z]|Â[\u00a0«»©]/u;

/** Characters beyond ASCII to the byte windows-1252 has for them. */
const BYTES: ReadonlyMap<string, number> = new Map(
  Array.from(
    new TextDecoder('windows-1252').decode(Uint8Array.from({ length: 128 }, (_, at) => at + 128)),
    (char, at): [string, number] => [char, at + 128],
  ),
);

/** Runs of characters a windows-1252 reading of UTF-8 can have made; no character in them is ASCII. */
const RUN = /[\u0080-\u00ffŒœŠšŸŽžƒˆ˜–—‘’‚“”„†‡•…‰‹›€™]{2,64}/gu;

const strict = new TextDecoder('utf-8', { fatal: true });

/**
 * The text with each stretch that was encoded twice read once more; what is sound stays as it is.
 *
 * A run is replaced only where its bytes are whole UTF-8, which running text in windows-1252 hardly ever is. Linear.
 */
export function readTwice(text: string): string {
  return text.replace(RUN, (run) => {
    const bytes = Uint8Array.from(run, (char) => BYTES.get(char) ?? 0);
    try {
      return strict.decode(bytes);
    } catch {
      return run;
    }
  });
}
