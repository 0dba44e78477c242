import { closeSync, createReadStream, openSync, readSync } from 'node:fs';
import type { Bytes } from '../../src/large/large-layer.ts';

const PIECE_BYTES = 1 << 20;

/** A file as the worker sees one that the browser keeps: read by pieces, and again where a feature is wanted in full. */
export function fileBytes(path: string): Bytes & { close(): void } {
  const file = openSync(path, 'r');
  return {
    stream: () => createReadStream(path, { highWaterMark: PIECE_BYTES }),
    slice: (start, end) => ({
      arrayBuffer: () => {
        const bytes = new Uint8Array(end - start);
        readSync(file, bytes, 0, bytes.length, start);
        return Promise.resolve(bytes.buffer);
      },
    }),
    close: () => closeSync(file),
  };
}
