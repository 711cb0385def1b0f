// Tells bytes that are no text from bytes that are. Cost: a constant sample.
const SAMPLE_BYTES = 65_536;

/** Share of control characters above which a file is no text; prose has none, damaged prose a few. */
const MOST_CONTROLS = 0.05;

/** Share of zero bytes at one parity that tells UTF-16: Latin text has nearly all, CJK text its spaces and digits. */
const UTF16_ZEROS = 0.2;

const SIGNATURES: readonly (readonly [string, string])[] = [
  ['%PDF-', 'a PDF'],
  ['PK\u0003\u0004', 'a ZIP archive or office document'],
  ['\u0089PNG', 'a PNG picture'],
  ['\u00ff\u00d8\u00ff', 'a JPEG picture'],
  ['GIF8', 'a GIF picture'],
  ['\u001f\u008b', 'a gzip file'],
  ['\u007fELF', 'a program'],
  ['MZ\u0090', 'a program'],
  ['\u00d0\u00cf\u0011\u00e0', 'an old office document'],
  ['{\\rtf', 'an RTF document'],
  ['ID3', 'a sound file'],
  ['OggS', 'a sound file'],
  ['RIFF', 'a sound, picture or video file'],
  ['SQLite format 3\u0000', 'a database'],
  ['BZh', 'a bzip2 file'],
  ['\u00fd7zXZ', 'an xz file'],
  ['7z\u00bc\u00af', 'a 7-Zip archive'],
];

/** What kind of file the bytes are when they are no text ("a PDF"), else null. */
export function binaryKind(bytes: Uint8Array): string | null {
  const head = String.fromCharCode(...bytes.subarray(0, 16));
  for (const [signature, name] of SIGNATURES) if (head.startsWith(signature)) return name;
  if (utf16Order(bytes) !== null) return null;
  const sample = bytes.subarray(0, SAMPLE_BYTES);
  let controls = 0;
  for (const byte of sample) if (isControl(byte)) controls += 1;
  return controls > sample.length * MOST_CONTROLS ? 'a binary file' : null;
}

/** `utf-16le` or `utf-16be` where every other byte of the sample is mostly zero, without a byte-order mark. */
export function utf16Order(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  const sample = bytes.subarray(0, 4096);
  const pairs = Math.floor(sample.length / 2);
  if (pairs < 4) return null;
  let even = 0;
  let odd = 0;
  for (let at = 0; at < pairs * 2; at += 2) {
    if (sample[at] === 0) even += 1;
    if (sample[at + 1] === 0) odd += 1;
  }
  if (odd >= pairs * UTF16_ZEROS && even <= pairs * 0.01) return 'utf-16le';
  if (even >= pairs * UTF16_ZEROS && odd <= pairs * 0.01) return 'utf-16be';
  return null;
}

/** Control bytes that no text file holds: not tab, line ends, form feed and escape. */
const isControl = (byte: number): boolean =>
  byte < 32 ? !(byte >= 9 && byte <= 13) && byte !== 27 : byte === 127;
