import { hash } from 'node:crypto';

const SEPARATOR = '\u001f';

/**
 * A stable key for a list of strings: a letter that says what it names, then 64 bits of SHA-256 in hex.
 *
 * Equal lists give equal keys on every machine; the parts cannot run into each other.
 */
export function keyOf(prefix: string, parts: readonly string[]): string {
  return prefix + hash('sha256', parts.join(SEPARATOR), 'hex').slice(0, 16);
}

/** The SHA-256 of a text as UTF-8, in Base64: how a content security policy names an inline style. */
export function sha256Base64(text: string): string {
  return hash('sha256', text, 'base64');
}

/** The SHA-256 of bytes: 32 of them. */
export function sha256Bytes(bytes: Uint8Array): Buffer {
  return hash('sha256', bytes, 'buffer');
}

/** A 32-bit hash of a string's code units (FNV-1a with a final avalanche), for tables of grams and features. */
export function hash32(text: string, seed = 0x811c9dc5): number {
  let sum = seed;
  for (let at = 0; at < text.length; at += 1) {
    sum = Math.imul(sum ^ text.charCodeAt(at), 0x01000193);
  }
  return mix32(sum);
}

/** Spreads the bits of a 32-bit integer (the finaliser of MurmurHash3); the result is unsigned. */
export function mix32(value: number): number {
  let bits = value;
  bits = Math.imul(bits ^ (bits >>> 16), 0x85ebca6b);
  bits = Math.imul(bits ^ (bits >>> 13), 0xc2b2ae35);
  return (bits ^ (bits >>> 16)) >>> 0;
}
