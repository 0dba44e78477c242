import { parseRef } from '../../catalogue/refs.ts';
import type { ExplorerFeature, FeatureRef, Slug } from '../../catalogue/types.ts';
import { largeJobsOf } from '../../state/large/desk.ts';
import { dataOf, layerById } from '../../state/selectors.ts';
import type { ExplorerState } from '../../state/state.ts';
import { addProtocol, removeProtocol, type GeoJSONSource, type VectorTileSource } from '../engine.ts';
import { largeLayers, largeSource, largeSources, type LargeDrawn } from '../large/large-style.ts';
import { serveTiles, type TileService, type TileWanted } from '../large/tile-protocol.ts';
import { highlightData } from '../overlay-data.ts';
import { SOURCES } from '../overlay-style.ts';
import type { Palette } from '../palette.ts';
import type { Extension, ExtensionContext, ExtensionStyle } from './extension.ts';

/** On these hangs what is marked on the map. */
const MARKING = ['data', 'selected', 'area', 'walk', 'highlighted'] as const;

/** Large layers: their worker makes the tiles that the engine draws. */
export function startLarge(context: ExtensionContext): Extension {
  return new LargeOnMap(context);
}

class LargeOnMap implements Extension {
  readonly #context: ExtensionContext;
  readonly #service: TileService;
  #palette: Palette | null = null;
  /** As the style has them now. */
  #drawn: readonly LargeDrawn[] = [];
  /** The feature that is pointed at, of a layer of which but few are on the page. */
  #pointed: { readonly ref: FeatureRef; readonly feature: ExplorerFeature } | null = null;

  constructor(context: ExtensionContext) {
    this.#context = context;
    this.#service = serveTiles({ add: addProtocol, remove: removeProtocol }, (wanted) => this.#tile(wanted));
  }

  style(state: ExplorerState, palette: Palette): ExtensionStyle {
    const { catalogue } = this.#context.explorer;
    this.#palette = palette;
    this.#drawn = this.#wanted(state);
    return { sources: largeSources(this.#drawn), middle: this.#drawn.flatMap((one) => largeLayers(one, catalogue, palette)) };
  }

  follow(state: ExplorerState, before: ExplorerState): void {
    // Another language makes the whole style anew.
    if (state.lang === before.lang && isOther(state, before)) this.#redraw(this.#wanted(state));
    if (MARKING.some((part) => state[part] !== before[part])) void this.#point(state);
  }

  onStyle(): void {
    void this.#point(this.#context.explorer.state);
  }

  remove(): void {
    this.#service.end();
  }

  async #tile({ layer, version, lang, z, x, y }: TileWanted): Promise<ArrayBuffer | null> {
    const desk = largeJobsOf(this.#context.explorer, layer);
    return desk ? desk.jobs.largeTile(desk.key, version, lang, z, x, y) : null;
  }

  #wanted({ large, layers, data, opacity, lang }: ExplorerState): readonly LargeDrawn[] {
    return [...large].flatMap(([id, answer]) => {
      const layer = layerById(this.#context.explorer.catalogue, id);
      const loaded = data.get(id);
      if (answer.status !== 'ready' || loaded?.status !== 'ready' || layer?.map !== 'main') return [];
      const tiles = this.#service.address({ layer: id, version: answer.value.version, lang });
      return [{ layer, tiles, bounds: loaded.value.large?.bounds ?? null, isShown: layers.has(id), opacity: opacity[id] ?? 100 }];
    });
  }

  /** Only what has changed: the style as a whole would take the data of all others along. */
  #redraw(wanted: readonly LargeDrawn[]): void {
    const drawn = this.#drawn;
    const areSame = wanted.length === drawn.length && wanted.every(({ layer }, index) => layer === drawn[index]?.layer);
    if (!areSame) return this.#context.restyle();
    this.#drawn = wanted;
    for (const [index, one] of wanted.entries()) if (this.#palette) this.#change(one, drawn[index], this.#palette);
  }

  #change(one: LargeDrawn, before: LargeDrawn | undefined, palette: Palette): void {
    const map = this.#context.map();
    if (one.tiles !== before?.tiles) map.getSource<VectorTileSource>(largeSource(one.layer.id))?.setTiles([one.tiles]);
    if (one.isShown === before?.isShown && one.opacity === before.opacity) return;
    for (const { id, paint, layout } of largeLayers(one, this.#context.explorer.catalogue, palette)) {
      map.setLayoutProperty(id, 'visibility', layout?.visibility);
      for (const name of ['icon-opacity', 'text-opacity'] as const) map.setPaintProperty(id, name, paint?.[name]);
    }
  }

  /** Marks what is pointed at, in full, as a small layer's marker is: it is fetched where the page has it not. */
  async #point(state: ExplorerState): Promise<void> {
    const ref = state.highlighted;
    const { layer = '', id = '' } = (ref && parseRef(ref)) || {};
    const data = dataOf(state, layer);
    if (!ref || !data?.large || data.byId.has(id)) return;
    const feature = this.#pointed?.ref === ref ? this.#pointed.feature : await this.#feature(layer, id);
    if (!feature || this.#context.explorer.state.highlighted !== ref) return;
    this.#pointed = { ref, feature };
    this.#mark(layer, feature);
  }

  async #feature(layer: Slug, id: Slug): Promise<ExplorerFeature | undefined> {
    const desk = largeJobsOf(this.#context.explorer, layer);
    const [feature] = (await desk?.jobs.largeFeatures(desk.key, [id])) ?? [];
    return feature;
  }

  #mark(layer: Slug, feature: ExplorerFeature): void {
    const { explorer, map } = this.#context;
    const value = dataOf(explorer.state, layer);
    if (!value || !this.#palette) return;
    const known = { ...value, byId: new Map(value.byId).set(feature.id, feature) };
    const data = new Map(explorer.state.data).set(layer, { status: 'ready', value: known });
    const { marks, accuracy } = highlightData({ ...explorer.state, data }, explorer.catalogue, this.#palette);
    map().getSource<GeoJSONSource>(SOURCES.marks)?.setData(marks);
    map().getSource<GeoJSONSource>(SOURCES.accuracy)?.setData(accuracy);
  }
}

function isOther(state: ExplorerState, before: ExplorerState): boolean {
  return (['large', 'layers', 'opacity', 'data'] as const).some((part) => state[part] !== before[part]);
}
