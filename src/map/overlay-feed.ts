import type { GeoJSON } from 'geojson';
import type { ExplorerFeature } from '../catalogue/types.ts';
import type { Explorer } from '../state/explorer.ts';
import { shownFeatures } from '../state/results.ts';
import type { ExplorerState } from '../state/state.ts';
import type { EngineMap, GeoJSONSource } from './engine.ts';
import { highlightData, overlayData, type OverlayData } from './overlay-data.ts';
import { showOutlined } from './outlined.ts';
import { pointStyle, polygonStyle, SOURCES } from './overlay-style.ts';
import type { Palette } from './palette.ts';
import { FEW_POINTS, PointFeed } from './point-feed.ts';
import { whenIdle } from './when-idle.ts';

const OPACITIES = ['fill-opacity', 'line-opacity', 'icon-opacity', 'text-opacity'] as const;

export interface OverlayFeedOptions {
  readonly explorer: Explorer;
  /** To be asked for each time: there is none before the first style. */
  readonly map: () => EngineMap;
  readonly palette: () => Palette;
}

/** Gives the engine what an explorer's state says of features and marks, and only what has changed of it. */
export class OverlayFeed {
  readonly #options: OverlayFeedOptions;
  readonly #points: PointFeed;
  /** Features of each shown layer, as they were drawn last. */
  #drawn: readonly (readonly ExplorerFeature[])[] = [];
  /** Polygons that the engine holds. */
  #polygons: readonly unknown[] = [];
  /** Many features are still to be drawn. */
  #isDue = false;

  constructor(options: OverlayFeedOptions) {
    this.#options = options;
    this.#points = new PointFeed({
      source: () => options.map().getSource<GeoJSONSource>(SOURCES.points),
      // Comes to rest once more, for those who wait for it.
      onDone: () => options.map().triggerRepaint(),
    });
  }

  /** What a style holds from the beginning. */
  start(): OverlayData {
    const { state, catalogue } = this.#options.explorer;
    const data = overlayData(state, catalogue, this.#options.palette());
    this.#polygons = data.polygons.features;
    return { ...data, points: { ...data.points, features: [...this.#points.restart(data.points.features)] } };
  }

  /** The engine has taken up a style. */
  resume(): void {
    this.#drawFeatures();
    this.#points.resume();
  }

  stop(): void {
    this.#isDue = false;
    this.#points.stop();
  }

  /** Whether the engine is still to get something that the state has already. */
  get isBehind(): boolean {
    return this.#isDue || this.#points.isBusy;
  }

  follow(state: ExplorerState, before: ExplorerState): void {
    const { catalogue } = this.#options.explorer;
    const dataChanged = state.data !== before.data;
    if (this.#isOtherwise(state)) this.#redrawFeatures();
    else if (state.order !== before.order) this.#drawFeatures();
    if (state.opacity !== before.opacity) this.#thin(state);
    const marked = (['selected', 'area', 'walk', 'highlighted'] as const).some((part) => state[part] !== before[part]);
    if (dataChanged || marked) {
      const marks = highlightData(state, catalogue, this.#options.palette());
      this.#setData(SOURCES.marks, marks.marks);
      this.#setData(SOURCES.accuracy, marks.accuracy);
    }
  }

  /** The style as a whole would take its data along, which is slow while a slider moves. */
  #thin({ opacity }: ExplorerState): void {
    for (const { id, paint = {} } of [...polygonStyle(opacity), ...pointStyle(this.#options.explorer.catalogue, this.#options.palette(), opacity)]) {
      for (const [name, value] of Object.entries(paint)) {
        const opacityName = OPACITIES.find((one) => one === name);
        if (opacityName) this.#options.map().setPaintProperty(id, opacityName, value);
      }
    }
  }

  /** Many features wait until what a person does on the page was answered. */
  #redrawFeatures(): void {
    const count = this.#drawn.reduce((sum, { length }) => sum + length, 0);
    if (count <= FEW_POINTS) return this.#drawFeatures();
    if (this.#isDue) return;
    this.#isDue = true;
    void whenIdle().then(() => this.#isDue && this.#drawFeatures());
  }

  #drawFeatures(): void {
    this.#isDue = false;
    const { state, catalogue } = this.#options.explorer;
    const { points, polygons, polygonLabels } = overlayData(state, catalogue, this.#options.palette());
    this.#points.show(points.features);
    const areSame = polygons.features.length === this.#polygons.length && polygons.features.every((polygon, index) => polygon === this.#polygons[index]);
    if (areSame || !this.#options.map().getSource(SOURCES.polygons)) return;
    this.#polygons = polygons.features;
    this.#setData(SOURCES.polygons, polygons);
    this.#setData(SOURCES.polygonLabels, polygonLabels);
  }

  /** Whether other features are shown than were drawn last: filters by place wait for files, and for the map itself. */
  #isOtherwise(state: ExplorerState): boolean {
    const shown = [...shownFeatures(state, this.#options.explorer.catalogue).values()];
    const areSame = shown.length === this.#drawn.length && shown.every((features, index) => features === this.#drawn[index]);
    this.#drawn = shown;
    return !areSame;
  }

  #setData(id: string, data: GeoJSON): void {
    const map = this.#options.map();
    map.getSource<GeoJSONSource>(id)?.setData(data);
    showOutlined(map, id, data);
  }
}
