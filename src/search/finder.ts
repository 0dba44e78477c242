import type { Catalogue, ExplorerFeature, Grid, Slug } from '../catalogue/types.ts';
import type { GridProjection } from '../geo/grid-projection.ts';
import { formatDegrees } from '../i18n/format-degrees.ts';
import type { Messages } from '../i18n/messages.ts';
import { isSearched } from '../state/selectors.ts';
import type { ExplorerState, Place } from '../state/state.ts';
import type { Explorer } from '../state/explorer.ts';
import { byLayer } from './by-layer.ts';
import { readCoordinates, type Coordinates } from './coordinates.ts';
import { buildSearchIndex, type Hit, type SearchIndex } from './index.ts';
import { LargeFinds } from './large-finds.ts';
import { middleOf } from './street-middle.ts';
import { buildStreetIndex, type StreetIndex } from './streets.ts';
import { joined } from './words.ts';

/** One line of the list: a feature, or a spot that is none. */
export type SearchOption =
  | { readonly kind: 'feature'; readonly key: string; readonly group: string; readonly hit: Hit }
  | {
      readonly kind: 'place';
      readonly key: string;
      readonly group: string;
      readonly title: string;
      readonly subtitle: string;
      readonly at: Place;
    };

/** What words come to. */
export interface SearchFound {
  readonly options: readonly SearchOption[];
  /** How many there are in all, shown or not. */
  readonly total: number;
  /** The words are coordinates, but of no place of the map. */
  readonly isOutside: boolean;
}

/** What options are worded with. */
interface Wording {
  readonly lang: string;
  readonly m: Messages;
}

/** Finds features by their words, streets by their names, and spots by their coordinates. */
export class Finder {
  readonly #onGrid: () => void;
  readonly #large: LargeFinds | undefined;
  #features: SearchIndex | undefined;
  #indexed: ReadonlyMap<Slug, readonly ExplorerFeature[]> | undefined;
  #streets: StreetIndex | undefined;
  #of: Pick<ExplorerState, 'data' | 'streets'> | undefined;
  #grid: GridProjection | null | undefined;
  #gridAsked = false;

  /**
   * @param onMore called when more can be found than before: coordinates of the national grid, features of large layers
   * @param explorer whose large layers are asked
   */
  constructor(onMore: () => void, explorer?: Explorer) {
    this.#onGrid = onMore;
    this.#large = explorer && new LargeFinds(explorer, onMore);
  }

  /** Whether more of the words that were looked for last may be found in a moment. */
  get isAsking(): boolean {
    return this.#large?.isAsking ?? false;
  }

  /** Indexes again what has arrived since. */
  refresh({ data, streets }: ExplorerState, catalogue: Catalogue): void {
    if (data !== this.#of?.data) this.#index(featuresIn(data, catalogue), catalogue);
    if (streets !== this.#of?.streets) {
      this.#streets = streets?.status === 'ready' ? buildStreetIndex(streets.value, catalogue.languages) : undefined;
    }
    this.#of = { data, streets };
  }

  /** What was fetched of large layers changes nothing of the others. */
  #index(features: ReadonlyMap<Slug, readonly ExplorerFeature[]>, catalogue: Catalogue): void {
    const known = this.#indexed;
    const isSame = known?.size === features.size && [...features].every(([id, one]) => known.get(id) === one);
    if (isSame) return;
    this.#indexed = features;
    this.#features = buildSearchIndex(catalogue, features);
  }

  find(text: string, { bounds, grid }: Catalogue, wording: Wording): SearchFound {
    const read = this.#read(text, bounds, grid);
    if (read.kind === 'outside') return { options: [], total: 0, isOutside: true };
    const spots = read.kind === 'found' ? [spotOption(read, grid, wording)] : [];
    const features = this.#features?.search(text, wording.lang) ?? { hits: [], total: 0 };
    const streets = this.#streets?.search(text) ?? { streets: [], total: 0 };
    const large = this.#large?.find(text, wording.lang) ?? { hits: [], total: 0 };
    const hits = [...byLayer(features.hits), ...large.hits].map((hit): SearchOption => ({ kind: 'feature', key: hit.ref, group: hit.layerId, hit }));
    const named = streets.streets.map((street, place): SearchOption => ({
      kind: 'place', key: `street-${place}`, group: 'streets', title: street.name, subtitle: wording.m.street, at: middleOf(street),
    }));
    // Who types a street's whole name means the street.
    const isNamed = streets.streets.some(({ name }) => joined(name) === joined(text));
    return { options: [...spots, ...(isNamed ? [...named, ...hits] : [...hits, ...named])], total: spots.length + features.total + large.total + streets.total, isOutside: false };
  }

  #read(text: string, bounds: Catalogue['bounds'], grid: Grid | undefined): Coordinates {
    const read = readCoordinates(text, bounds, grid ? (this.#grid ?? null) : undefined);
    if (read.kind === 'needs-grid' && grid) void this.#loadGrid(grid);
    return read;
  }

  async #loadGrid(grid: Grid): Promise<void> {
    if (this.#gridAsked) return;
    this.#gridAsked = true;
    const code = await import('../geo/grid-projection.ts').catch(() => null);
    if (!code) this.#gridAsked = false;
    this.#grid = code?.gridProjection(grid.proj4) ?? null;
    if (code) this.#onGrid();
  }
}

function spotOption({ at, system }: Extract<Coordinates, { kind: 'found' }>, grid: Grid | undefined, { m }: Wording): SearchOption {
  const name = system === 'grid' ? (grid?.name ?? '') : 'WGS 84';
  return { kind: 'place', key: 'spot', group: 'coordinates', title: formatDegrees(at), subtitle: `${m.coordinates} · ${name}`, at };
}

/** What is only counted or ground is never found. */
function featuresIn(data: ExplorerState['data'], { layers }: Catalogue): ReadonlyMap<Slug, readonly ExplorerFeature[]> {
  return new Map(layers.filter(isSearched).flatMap(({ id }) => {
    const loaded = data.get(id);
    return loaded?.status === 'ready' ? [[id, loaded.value.features] as const] : [];
  }));
}
