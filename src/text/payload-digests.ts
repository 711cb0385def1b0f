import { hash } from 'node:crypto';

/** Digests of bytes as crawlers write them ("sha1:" and "sha256:", each in Base32 and in hexadecimal digits). */
export function payloadDigests(bytes: Uint8Array): readonly string[] {
  const sha1 = hash('sha1', bytes, 'buffer');
  const names = [`sha1:${base32(sha1)}`, `sha1:${sha1.toString('hex')}`];
  const sha256 = hash('sha256', bytes, 'buffer');
  return [...names, `sha256:${sha256.toString('hex')}`, `sha256:${base32(sha256)}`];
}

/** RFC 4648 Base32 without padding. */
function base32(bytes: Uint8Array): string {
  const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';
  let [held, bits, written] = [0, 0, ''];
  for (const byte of bytes) {
    held = ((held << 8) | byte) & 0xfff;
    for (bits += 8; bits >= 5; bits -= 5) written += letters[(held >> (bits - 5)) & 31] ?? '';
  }
  return bits === 0 ? written : written + (letters[(held << (5 - bits)) & 31] ?? '');
}
