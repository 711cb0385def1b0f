import { constants } from 'node:fs';
import { open } from 'node:fs/promises';
import { faultWords } from '../trouble.ts';
import { MOST_BYTES } from './input.ts';

/** The bytes of a regular file, or one line why not. A pipe or device does not make it wait. */
export async function readBytes(path: string): Promise<Uint8Array | string> {
  try {
    const file = await open(path, constants.O_RDONLY | constants.O_NONBLOCK);
    try {
      const about = await file.stat();
      if (!about.isFile()) return 'it is no regular file (a pipe, device or socket); save it as a file first';
      if (about.size > MOST_BYTES) return tooLarge(about.size);
      return await file.readFile();
    } finally {
      await file.close();
    }
  } catch (error) {
    return faultWords(error);
  }
}

/** Everything a stream gives, or one line why not. */
export async function readStream(stream: AsyncIterable<Uint8Array | string>): Promise<Uint8Array | string> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  try {
    for await (const chunk of stream) {
      const bytes = typeof chunk === 'string' ? Buffer.from(chunk) : chunk;
      size += bytes.length;
      if (size > MOST_BYTES) return tooLarge(size);
      chunks.push(bytes);
    }
  } catch (error) {
    return faultWords(error);
  }
  return Buffer.concat(chunks);
}

const tooLarge = (size: number): string =>
  `it has ${String(Math.ceil(size / 1024 / 1024))} MB or more; at most ${String(MOST_BYTES / 1024 / 1024)} MB are read. Split it`;
