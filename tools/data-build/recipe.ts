import type { Geometry } from 'geojson';
import type { Bounds, Derived, ExplorerFeature, PartialDate, Slug, Text } from '../../src/catalogue/types.ts';
import type { NameHabits } from './position-check/names.ts';
import type { SourceFeature, SourceReader } from './sources.ts';

/** How one built layer comes out of the sources. */
export interface LayerRecipe {
  readonly id: Slug;
  /** The sources it comes from, relative to the `--from` folder. */
  readonly files: readonly string[];
  /** Of a degree; default 6. */
  readonly decimals?: number;
  /** `before` are the features of the file that stands there now, so that ids can be kept. */
  build(read: SourceReader, before: readonly ExplorerFeature[]): Promise<readonly ExplorerFeature[]>;
  /** Outlines of features that have but a point inside: they go to the layer's `outlinesFile`. */
  outlines?(read: SourceReader): Promise<readonly Outline[]>;
}

/** Where a feature reaches, by its id. */
export interface Outline {
  readonly id: Slug;
  readonly geometry: Geometry;
}

/** The plan's zoning: its classes by key, and where each holds. */
export interface Zoning {
  readonly classes: Readonly<Record<string, Text>>;
  readonly places: readonly { readonly id: string; readonly geometry: Geometry }[];
}

/** What the position check compares with. */
export interface PositionWitnesses {
  /** Named objects with their outlines or points. */
  readonly objects: readonly SourceFeature[];
  readonly streets: readonly SourceFeature[];
}

/** Everything about one city that its data build must know. */
export interface CityRecipe {
  readonly layers: readonly LayerRecipe[];
  /** File with the outlines behind a page's small map, relative to the catalogue. */
  readonly outlines: { readonly file: string; build(): Promise<string> };
  zoning(read: SourceReader): Promise<Zoning>;
  /** How hand-kept positions are compared. */
  readonly positions: {
    readonly checked: readonly Slug[];
    readonly names: NameHabits;
    witnesses(read: SourceReader): Promise<PositionWitnesses>;
  };
  readonly derived: DerivedRecipe;
  readonly onFoot: OnFootRecipe;
  readonly streets: StreetsRecipe;
}

/** The streets: what one walks along, and what the search finds by name. */
export interface StreetsRecipe {
  readonly files: readonly string[];
  /** Beyond them the source has some streets only. */
  readonly bounds: Bounds;
  /** Layer of polygons that the streets of the city lie in. */
  readonly within: Slug;
  /** What stands where a way has no name. */
  readonly noNames: readonly string[];
  readonly sources: readonly string[];
  readonly date: PartialDate;
  ways(read: SourceReader): Promise<readonly SourceFeature[]>;
}

/** Which layers get which distances on foot, by layer id; what they are walked to stands in the catalogue. */
export interface OnFootRecipe {
  readonly of: readonly Slug[];
  /** Layers that are told what the census counts around them, within this many minutes. */
  readonly around: { readonly of: readonly Slug[]; readonly minutes: number };
}

/** Which layers get which derived facts, by layer id. */
export interface DerivedRecipe {
  /** Layers whose features are located against areas, parishes, zoning and zones. */
  readonly located: readonly Slug[];
  /** Layers to which the nearest are sought. */
  readonly nearestIn: readonly Slug[];
  /** Layers of polygons from whose middle the nearest of some layers are sought. */
  readonly middles: { readonly of: readonly Slug[]; readonly nearestIn: readonly Slug[] };
  /** Layers of polygons that are measured. */
  readonly measured: readonly Slug[];
  readonly layers: NonNullable<Derived['layers']>;
  readonly sources: readonly string[];
  readonly method: Text;
  readonly measureMethod: Text;
  readonly date: PartialDate;
}

/** All features that the build knows, by layer id. */
export type FeaturesByLayer = ReadonlyMap<Slug, readonly ExplorerFeature[]>;

const REF = /^[a-z0-9-]+\/[a-z0-9-]+$/;

/** The features that a feature refers to (its host, what it is the same as). */
export function referencesOf({ properties }: ExplorerFeature): readonly string[] {
  return Object.values(properties).flatMap((value) =>
    Array.isArray(value) ? value.filter((entry): entry is string => typeof entry === 'string' && REF.test(entry)) : []);
}
