import type { Explorer } from '../../state/explorer.ts';
import type { ExplorerState } from '../../state/state.ts';
import type { Covered } from '../camera.ts';
import type { EngineMap, LayerSpecification, MapMouseEvent, StyleSpecification } from '../engine.ts';
import type { Palette } from '../palette.ts';

/** What an extension adds to the map's style, for the present state. */
export interface ExtensionStyle {
  readonly sources: StyleSpecification['sources'];
  /** Below the street map's labels and the explorer's own polygons. */
  readonly ground?: readonly LayerSpecification[];
  /** Above the explorer's polygons, below the street map's labels. */
  readonly cover?: readonly LayerSpecification[];
  /** Above the labels, below the explorer's markers. */
  readonly middle?: readonly LayerSpecification[];
  /** Above everything. */
  readonly top?: readonly LayerSpecification[];
}

export interface ExtensionContext {
  /** To be asked for each time: there is none before the first style. */
  readonly map: () => EngineMap;
  readonly explorer: Explorer;
  /** What panels cover of the map. */
  readonly covered: () => Covered;
  /** Draws `style()` anew: when layers, not only data, have to change. */
  readonly restyle: () => void;
  /** Takes the camera to a point beside the panels, as if a person had moved it. */
  readonly showPoint: (lon: number, lat: number, zoom: number) => void;
}

/** A part of the map that loads when the state first wants it. */
export interface Extension {
  /** Called whenever the whole style is made, in another theme or language too. */
  style(state: ExplorerState, palette: Palette): ExtensionStyle;
  /** Called after every change of the state; gives its sources new data. */
  follow(state: ExplorerState, before: ExplorerState): void;
  /** The style was replaced; for what does not go by styles. */
  onStyle?(): void;
  /** @returns whether it takes a press for itself, so that it opens nothing */
  press?(event: MapMouseEvent): boolean;
  remove(): void;
}

export type StartExtension = (context: ExtensionContext) => Extension;
