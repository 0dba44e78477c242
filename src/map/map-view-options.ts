import type { Explorer } from '../state/explorer.ts';
import type { ExplorerState } from '../state/state.ts';
import type { Covered } from './camera.ts';

/** A move that went to the page around the map. */
export type Prevented = 'wheel' | 'touch';

/** What a map that was given back leaves to the one that takes its place. */
export interface MapLeft {
  /** What it showed. */
  readonly state: ExplorerState;
  /** Degrees. */
  readonly center: readonly [lon: number, lat: number];
  readonly zoom: number;
  /** Whether the camera has been where the state wants it. */
  readonly isFramed: boolean;
  /** Where the device is, once it was asked for. */
  readonly device: readonly [lon: number, lat: number] | null;
}

export interface MapViewOptions {
  readonly explorer: Explorer;
  /** Element to draw in; the theme's custom properties apply to it. */
  readonly container: HTMLElement;
  readonly covered: () => Covered;
  /** What the canvas is called to those who can't see it. */
  readonly label: string;
  /** Whether a wheel's and one finger's moves are the page's. */
  readonly cooperative: boolean;
  /** What an earlier map left: this one goes on where that one was. */
  readonly left: MapLeft | undefined;
  /** Called whenever the map came to rest, all drawn. */
  readonly onIdle: () => void;
  /** Called when the camera begins to move. */
  readonly onMove: () => void;
  readonly onPrevented: (gesture: Prevented) => void;
  /** Called where it can draw nothing, now or later: no worker of its can be had. */
  readonly onBroken: () => void;
}
