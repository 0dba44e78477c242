import type { FailureDetail, FilterDetail, SelectionDetail, Snapshot, ViewDetail } from '../app/public.ts';

/** The element's own events. They do not bubble. */
export interface ExplorerEventMap {
  /** What is shown first is drawn and still. */
  readonly ready: CustomEvent<Snapshot>;
  /** A person opened or closed a feature or an area. */
  readonly selection: CustomEvent<SelectionDetail>;
  /** A person moved the map. */
  readonly view: CustomEvent<ViewDetail>;
  /** A person changed a filter. */
  readonly filter: CustomEvent<FilterDetail>;
  /** Something could not be loaded; the explorer tells people by itself. */
  readonly error: CustomEvent<FailureDetail>;
}

export type ExplorerEventType = keyof ExplorerEventMap;
export const EXPLORER_EVENTS: readonly ExplorerEventType[] = ['ready', 'selection', 'view', 'filter', 'error'];
