import { constants } from 'node:fs';
import type { FileHandle } from 'node:fs/promises';
import { open } from 'node:fs/promises';
import type { ByteInput } from '../../pipeline.ts';
import { faultWords } from '../trouble.ts';

/** A file opened for reading: its bytes, and a way to let go of it. */
export interface OpenFile {
  readonly input: ByteInput;
  readonly close: () => Promise<void>;
}

/** Bytes read at a time. */
const BLOCK = 256 * 1024;

export const NO_FILE = 'it is no regular file (a pipe, device or socket); save it as a file first';

/**
 * Opens a regular file, or answers one line why not. A pipe or device does not make it wait. `onRead` is told how many
 * bytes more are behind, each once however often they are read.
 */
export async function openFile(
  file: string,
  named: { readonly path: string; readonly address: string },
  onRead: (bytes: number) => void,
): Promise<OpenFile | string> {
  let handle: FileHandle;
  try {
    handle = await open(file, constants.O_RDONLY | constants.O_NONBLOCK);
  } catch (error) {
    return faultWords(error);
  }
  const about = await handle.stat();
  if (!about.isFile()) {
    await handle.close();
    return NO_FILE;
  }
  let told = 0;
  const tell = (position: number): void => {
    if (position <= told) return;
    onRead(position - told);
    told = position;
  };
  const chunks: ByteInput['chunks'] = (start, end) => blocks(handle, { start, end: end ?? about.size }, tell);
  return {
    input: { ...named, size: about.size, canRestart: true, chunks },
    close: async () => {
      tell(about.size);
      await handle.close();
    },
  };
}

/** A file that ends before the place it reached when it was opened: what is missing is told, what came before was read. */
class GrownShorter extends Error {
  readonly code = 'QT_SHORTER';
  constructor() {
    super('it became shorter while it was read; add it again when nothing writes to it');
    this.name = 'GrownShorter';
  }
}

/** The bytes between two places; throws where the file has grown shorter meanwhile. */
async function* blocks(
  handle: FileHandle,
  { start, end }: { readonly start: number; readonly end: number },
  tell: (position: number) => void,
): AsyncIterable<Uint8Array> {
  let position = start;
  while (position < end) {
    const block = Buffer.allocUnsafeSlow(Math.min(BLOCK, end - position));
    const { bytesRead } = await handle.read(block, 0, block.length, position);
    if (bytesRead === 0) throw new GrownShorter();
    position += bytesRead;
    tell(position);
    yield block.subarray(0, bytesRead);
  }
}
