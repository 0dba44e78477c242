import { MAX_BYTES } from './limits.ts';
import { problem, type OpeningProblem } from './model.ts';

/** What a browser's `File` is of this: a name, a size, and what is in it. */
export interface FileSource {
  readonly name: string;
  readonly size: number;
  arrayBuffer(): Promise<ArrayBuffer>;
}

/** The answer to a file that is too large, before anything of it is read; `null` when it is not. */
export function refuseBySize({ size }: Pick<FileSource, 'size'>): OpeningProblem | null {
  return size > MAX_BYTES ? problem('file-too-large', 'left-out', { limitMB: MAX_BYTES / 1_000_000 }) : null;
}
