import type { Catalogue } from '../../catalogue/types.ts';
import type { ExplorerState } from '../state.ts';

/** What reading a parameter's text came to: the state with it, or some values that would have been valid. */
export type Read =
  | { readonly ok: true; readonly state: ExplorerState }
  | { readonly ok: false; readonly valid: readonly string[] };

/** One parameter of the URL. A name that ends in `.` stands for all names that begin so. */
export interface Param {
  readonly name: string;
  /** `name` is the full name as it stands in the URL. Never throws, whatever the text is. */
  read(text: string, state: ExplorerState, catalogue: Catalogue, name: string): Read;
  /** Name and text of each value that differs from the default. */
  write(state: ExplorerState, catalogue: Catalogue): readonly (readonly [name: string, text: string])[];
}
