// Bytes to characters: byte-order mark, then what the page declares, then UTF-8 where it fits, then a detector.
import type { Warning } from '../model/index.ts';
import { binaryKind, utf16Order } from './binary.ts';
import { DOUBLE_ENCODED } from './double-encoding.ts';
import { type Trouble, warn } from './trouble.ts';

/** The largest source that is read, in bytes. */
export const MOST_BYTES = 64 * 1024 * 1024;

/** Detection looks at this many bytes around the first byte that is not ASCII: enough for a verdict, 5 ms. */
const DETECT_BYTES = 16_384;

/** So many whole UTF-8 sequences for each broken one make it damaged UTF-8: other encodings hardly form any. */
const SOUND_PER_BROKEN = 1;

export interface Decoded {
  readonly text: string;
  readonly warnings: readonly Warning[];
}

/**
 * The characters of a source, without a byte-order mark and otherwise as they came.
 *
 * `declared` is the charset a page names for itself, or null. A guess, a wrong
 * declaration, damage and double encoding are told in warnings; what can not be
 * read at all is a `Trouble`. Linear.
 */
export async function decode(bytes: Uint8Array, declared: string | null): Promise<Decoded | Trouble> {
  const refused = refuseBytes(bytes);
  if (refused !== null) return refused;
  const marked = byMark(bytes);
  if (marked !== null) return finish(decodeAs(marked, bytes), []);
  const wide = utf16Order(bytes);
  if (wide !== null) return finish(decodeAs(wide, bytes), [guessed(wide)]);
  return finishNarrow(bytes, declared);
}

async function finishNarrow(bytes: Uint8Array, declared: string | null): Promise<Decoded | Trouble> {
  const label = narrowLabel(declared);
  const strict = decodeStrictly(bytes);
  if (strict !== null)
    return finish(strict, label === null || label === 'utf-8' ? [] : wrongly(bytes, label));
  if (label !== null && label !== 'utf-8') return asDeclared(bytes, label);
  const loose = new TextDecoder('utf-8').decode(bytes);
  if (isDamagedUtf8(loose)) return finish(loose, []);
  return detected(bytes);
}

/** Bytes that hold ASCII cannot be what a declaration of UTF-16 says: the standard reads such a page as UTF-8. */
function narrowLabel(declared: string | null): string | null {
  const label = knownLabel(declared);
  return label?.startsWith('utf-16') === true ? 'utf-8' : label;
}

/** By the page's own declaration, unless what comes out is broken or hardly a language and another encoding fits. */
async function asDeclared(bytes: Uint8Array, label: string): Promise<Decoded | Trouble> {
  const text = decodeAs(label, bytes);
  if (!isImplausible(text, label)) return finish(text, []);
  const { detect } = await import('chardet');
  const other = knownLabel(detect(sampleOf(bytes)));
  if (other === null || other === label || other.startsWith('utf')) return finish(text, []);
  const better = decodeAs(other, bytes);
  if (better.includes('\uFFFD') || isImplausible(better, other)) return finish(text, []);
  return finish(better, [declaredButIs(label, other)]);
}

/** Share of accented letters beyond which windows-1252 is a wrong guess: Vietnamese and Icelandic stay below. */
const MOST_ACCENTED = 0.45;

/** True for text with characters the encoding has no meaning for, or mostly accented letters where Latin is claimed. */
function isImplausible(text: string, label: string): boolean {
  const sample = text.slice(0, 65_536);
  if (sample.includes('\uFFFD') || /[\u0081\u008d\u008f\u0090\u009d]/u.test(sample)) return true;
  if (label !== 'windows-1252') return false;
  const plain = sample.match(/[A-Za-z]/gu)?.length ?? 0;
  const accented = sample.match(/[\u00c0-\u00ff]/gu)?.length ?? 0;
  const markup =
    sample
      .match(/<[^<>]{1,200}>/gu)
      ?.join('')
      .match(/[A-Za-z]/gu)?.length ?? 0;
  return accented > 40 && accented > (plain - markup + accented) * MOST_ACCENTED;
}

async function detected(bytes: Uint8Array): Promise<Decoded | Trouble> {
  const { detect } = await import('chardet');
  const label = knownLabel(detect(sampleOf(bytes)));
  if (label === null || label.startsWith('utf')) {
    return {
      code: 'encoding',
      what: 'the characters can not be decoded (neither UTF-8 nor an encoding that could be recognised)',
      remedy: 'save the file as UTF-8 and add it again',
    };
  }
  return finish(decodeAs(label, bytes), [guessed(label)]);
}

function refuseBytes(bytes: Uint8Array): Trouble | null {
  if (bytes.length === 0) {
    return { code: 'empty', what: 'the file is empty', remedy: 'save the page again and add it' };
  }
  if (bytes.length > MOST_BYTES) {
    const size = Math.ceil(bytes.length / (1024 * 1024));
    return {
      code: 'too-big',
      what: `${size} MB is more than the 64 MB one source may have`,
      remedy: 'split it',
    };
  }
  const kind = binaryKind(bytes);
  if (kind === null) return null;
  return {
    code: 'binary',
    what: `this is ${kind}, not text`,
    remedy: 'save the article as .txt, .md or .html',
  };
}

/** The encoding a byte-order mark names. */
function byMark(bytes: Uint8Array): string | null {
  const [a, b, c] = bytes;
  if (a === 0xef && b === 0xbb && c === 0xbf) return 'utf-8';
  if (a === 0xff && b === 0xfe) return 'utf-16le';
  if (a === 0xfe && b === 0xff) return 'utf-16be';
  return null;
}

/** The decoder's own name for a label, or null where it knows none. */
function knownLabel(label: string | null): string | null {
  if (label === null) return null;
  try {
    return new TextDecoder(label.trim().slice(0, 40)).encoding;
  } catch {
    return null;
  }
}

const decodeAs = (label: string, bytes: Uint8Array): string => new TextDecoder(label).decode(bytes);

function decodeStrictly(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

function isDamagedUtf8(loose: string): boolean {
  let broken = 0;
  let sound = 0;
  for (let at = 0; at < loose.length; at += 1) {
    const code = loose.charCodeAt(at);
    if (code === 0xfffd) broken += 1;
    else if (code > 127) sound += 1;
  }
  return broken > 0 && sound >= broken * SOUND_PER_BROKEN;
}

/** The stretch with the first bytes that are not ASCII: a sample of plain ASCII tells a detector nothing. */
function sampleOf(bytes: Uint8Array): Uint8Array {
  const first = bytes.findIndex((byte) => byte > 127);
  const start = Math.max(0, first - 1024);
  return bytes.subarray(start, start + DETECT_BYTES);
}

const guessed = (label: string): Warning =>
  warn(
    'encoding-guessed',
    `The file is not UTF-8 and names no other encoding; it was read as ${label}: check its accents and quotation marks.`,
  );

const declaredButIs = (label: string, other: string): Warning =>
  warn('encoding-declared', `The page declares ${label} but is ${other}; it was read as ${other}.`);

const wrongly = (bytes: Uint8Array, label: string): readonly Warning[] =>
  bytes.some((byte) => byte > 127)
    ? [warn('encoding-declared', `The page declares ${label} but is UTF-8; it was read as UTF-8.`)]
    : [];

function finish(text: string, warnings: readonly Warning[]): Decoded {
  const found = [...warnings];
  let whole = text;
  if (!text.isWellFormed()) {
    whole = text.toWellFormed();
    found.push(warn('lone-surrogates', 'Halves of characters were replaced by the replacement character.'));
  }
  const broken = whole.indexOf('\uFFFD');
  if (broken >= 0) {
    found.push(
      warn(
        'damaged-characters',
        'Some characters are damaged and stand as the replacement character.',
        broken,
      ),
    );
  }
  const double = whole.search(DOUBLE_ENCODED);
  if (double >= 0) {
    found.push(
      warn(
        'double-encoded',
        'The text looks encoded twice ("â€™" for an apostrophe); save it again from the source.',
        double,
      ),
    );
  }
  return { text: whole, warnings: found };
}
