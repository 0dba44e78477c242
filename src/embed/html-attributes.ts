import type { Gestures, PanelsMode } from '../app/settings.ts';

/** The element's attributes as templates write them. */
export interface ExplorerAttributes {
  /** Address of the data set's `catalogue.json`. */
  readonly src: string;
  readonly poster?: string | undefined;
  readonly 'sync-url'?: boolean | '' | 'read' | undefined;
  readonly query?: string | undefined;
  readonly area?: string | undefined;
  readonly layers?: string | undefined;
  readonly select?: string | undefined;
  readonly view?: string | undefined;
  readonly lang?: string | undefined;
  readonly theme?: 'light' | 'dark' | 'system' | undefined;
  readonly loading?: 'lazy' | 'eager' | 'click' | undefined;
  readonly panels?: PanelsMode | undefined;
  readonly gestures?: Gestures | undefined;
}
