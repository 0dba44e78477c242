import type { Grid } from '../../catalogue/types.ts';
import type { OnProgress, OpeningProblem } from '../model.ts';

/** A file in memory, with what it is recognised by. */
export interface InputFile {
  readonly name: string;
  /** Lower case, without its dot; empty where there is none. */
  readonly extension: string;
  readonly bytes: Uint8Array;
  /** The first characters, without byte order mark and space before them; empty for what is no text. */
  readonly head: string;
}

export interface ReadContext {
  readonly grid: Grid | null;
  readonly report: OnProgress;
}

/** A feature as the file has it: nothing in it has been checked. */
export interface RawFeature {
  readonly number: number;
  readonly geometry: unknown;
  readonly properties: Readonly<Record<string, unknown>>;
  readonly id?: unknown;
}

/**
 * What the file says its positions are: `says` is final, `presumes` what its format or its headings lead one to expect,
 * as long as the numbers agree. `systemName`: of the system that a format's own code has turned into degrees already.
 */
export type Stated =
  | { readonly kind: 'says' | 'presumes'; readonly reading: 'lon-lat' | 'east-north'; readonly systemName?: string }
  | { readonly kind: 'silent' };

/** Features of one table or file of an archive. */
export interface RawLayer {
  readonly features: readonly RawFeature[];
  readonly stated: Stated;
  /** The direction of rings is the format's own matter, and no fault. */
  readonly anyWinding: boolean;
}

export interface FileContent {
  readonly layers: readonly RawLayer[];
  readonly problems: readonly OpeningProblem[];
}

/** A kind of file that can be opened. */
export interface FileFormat {
  /** As people know it. */
  readonly name: string;
  /** Lower case, without dots. */
  readonly extensions: readonly string[];
  /** By what is in it. */
  recognises(file: InputFile): boolean;
  /** Fetches the code it needs. What is wrong is said, not thrown. */
  read(file: InputFile, context: ReadContext): Promise<FileContent>;
}

/** A file of which nothing can be used. */
export function unusable(...problems: readonly OpeningProblem[]): FileContent {
  return { layers: [], problems };
}
