import type { Feature, FeatureCollection, Geometry } from 'geojson';

/** A word or sentence in every language of the catalogue, keyed by BCP 47 code (`en`, `pt`). */
export type Text = Readonly<Record<string, string>>;

/** Lower-case letters, digits and hyphens; never changes once published. */
export type Slug = string;

/** `layer/feature-id`, as it stands in the URL (`vacant-sites/matadouro`). */
export type FeatureRef = `${string}/${string}`;

/** `2021`, `2021-05` or `2021-05-12`: as precise as the source is. */
export type PartialDate = string;

/** West, south, east, north in degrees of WGS 84. */
export type Bounds = readonly [west: number, south: number, east: number, north: number];

/** A name of the palette in `src/theme`; each has a value on light and one on dark. */
export type PaletteName = 'azulejo' | 'plum' | 'teal' | 'ochre' | 'slate' | 'moss' | 'brick';

export type MarkerShape = 'circle' | 'square' | 'diamond' | 'triangle' | 'hexagon' | 'star';

/** How a marker's shape is filled; told apart without colour. */
export type MarkerFill = 'solid' | 'half' | 'ring' | 'dot' | 'cross' | 'faint';

/** Where facts come from. `date` is the source's own; `null` means unknown. */
export interface Source {
  /** As published, not translated. */
  readonly title: string;
  /** What it is, in our words, where the title does not say. */
  readonly about?: Text;
  readonly publisher?: string;
  readonly url?: string;
  /** Where to find it when it has no address. */
  readonly locator?: Text;
  readonly date: PartialDate | null;
  /** When it was read. */
  readonly consulted?: PartialDate;
  readonly licence?: string;
  /** The exact words its licence asks for. */
  readonly attribution?: string;
}

export interface Licence {
  readonly name: string;
  readonly url?: string;
}

interface FieldBase {
  readonly key: string;
  readonly label: Text;
  readonly help?: Text;
  /** Asked of the city when it is unknown; other unknown fields are simply not shown. */
  readonly askWhenUnknown?: true;
}

/** A colour of the palette, and how strong it is: 1 is faint, 3 is full. */
export type Tint = `${PaletteName}-${1 | 2 | 3}`;

export interface Option {
  readonly key: string;
  readonly label: Text;
  readonly fill?: MarkerFill;
  /** Of polygons whose layer has the field as its `symbolField`. */
  readonly tint?: Tint;
}

/**
 * What a feature's properties hold; each type names its value. `termsIn` is the language of the source's own words for the
 * options: in others those stand beside the translation.
 */
export type Field =
  | (FieldBase & { readonly type: 'choice'; readonly options: readonly Option[]; readonly termsIn?: string }) // an option's key
  | (FieldBase & { readonly type: 'choices'; readonly options: readonly Option[] }) // several keys
  | (FieldBase & { readonly type: 'number'; readonly unit?: UnitName; readonly decimals?: number; readonly better?: Better }) // Quantity[]
  | (FieldBase & { readonly type: 'date' }) // DateValue
  | (FieldBase & { readonly type: 'flag' }) // boolean
  | (FieldBase & { readonly type: 'text' }) // Text
  | (FieldBase & { readonly type: 'name' }) // string, the same in every language
  | (FieldBase & { readonly type: 'link' }) // an https, http, mailto or tel address
  | (FieldBase & { readonly type: 'address' }) // Address
  | (FieldBase & { readonly type: 'references' }) // FeatureRef[]
  | (FieldBase & { readonly type: 'lines' }); // TransitLine[]

export type FieldType = Field['type'];

/** Which of two numbers is the better one, where that can be said for whoever compares. */
export type Better = 'more' | 'less';

export type UnitName =
  | 'count' | 'people' | 'people-per-year' | 'people-per-km2' | 'percent'
  | 'ha' | 'm2' | 'km2' | 'm' | 'km' | 'eur' | 'year';

/** A number as one source gives it. The first of several is the one that is sorted and filtered by. */
export interface Quantity {
  readonly value: number;
  /** The upper end where the source gives a range. */
  readonly upTo?: number;
  readonly qualifier?: 'about' | 'more-than' | 'at-least' | 'up-to';
  /** What exactly was measured, by whom. */
  readonly basis?: Text;
  readonly sources?: readonly string[];
}

export interface DateValue {
  readonly date: PartialDate;
  readonly qualifier?: 'about' | 'before' | 'after' | 'due';
  /** What happened on it, in the facts' wording. */
  readonly basis?: Text;
}

export interface Address {
  readonly street?: string;
  readonly number?: string;
  readonly postalCode?: string;
  readonly city?: string;
}

export interface TransitLine {
  readonly name: string;
  /** `#rrggbb` of the operator. */
  readonly color: string;
}

/** How well a position is known. */
export interface Position {
  readonly accuracyM: number;
  readonly basis: Text;
  /** `way/36979227`. */
  readonly osm?: string;
}

/** What every feature of every layer has; the layer's fields stand beside these. */
export interface CommonProperties {
  readonly name: Text;
  readonly acronym?: string | null;
  readonly sources: readonly string[];
  readonly licence: string;
  /** `null`: not located, so not on the map, but in every list. */
  readonly position?: Position | null;
  /** `true`: all of it rests on general knowledge alone; else the keys of the fields that do. */
  readonly unverified?: true | readonly string[];
  /** The facts' wording where it says more than the fields do. */
  readonly note?: Text | null;
  readonly [field: string]: unknown;
}

/** What features of the `areas` layer add. */
export interface AreaProperties extends CommonProperties {
  /** A target area, an official part of one, or a core that is drawn inside one for orientation. */
  readonly role: 'area' | 'part' | 'core';
  /** Feature id of the whole, for parts and cores. */
  readonly partOf?: Slug;
  /** `indicative`: nobody with authority has published this limit. */
  readonly standing: 'official' | 'indicative';
  /** Where the limit runs and on what grounds. */
  readonly limits: Text;
}

export type ExplorerFeature = Feature<Geometry | null, CommonProperties> & { readonly id: Slug };

export type LayerCollection = Omit<FeatureCollection<Geometry | null, CommonProperties>, 'features'> & {
  readonly features: readonly ExplorerFeature[];
};

/** What a layer was at an earlier date. */
export interface LayerVersion {
  readonly date: PartialDate;
  /** Address of the GeoJSON file, relative to the catalogue; its features have the layer's ids and fields. */
  readonly file: string;
  readonly note?: Text;
}

export interface Layer {
  readonly id: Slug;
  /** Plural: "Institutions". */
  readonly name: Text;
  /** "Institution". */
  readonly singular: Text;
  readonly description: Text;
  /** Address of the GeoJSON file, relative to the catalogue. */
  readonly file: string;
  /**
   * Address of a shortened file with what the map needs first. Building the site writes it and puts its name here;
   * without it the whole file is loaded at once.
   */
  readonly headFile?: string;
  /**
   * Address of a GeoJSON file with the outlines of the features, by id, where `file` has but a point inside each of
   * them; relative to the catalogue. Fetched when outlines are drawn or measured.
   */
  readonly outlinesFile?: string;
  /** Earlier states of the layer, the latest first: limits of today can be laid over them. */
  readonly versions?: readonly LayerVersion[];
  /** Ground for the other layers: drawn below them, and passed over by the search. */
  readonly isContext?: true;
  /** `by-hand` files are edited by the city; `built` ones are written by `data:build` alone. */
  readonly kept: 'by-hand' | 'built';
  readonly geometry: 'point' | 'polygon';
  /** Which map it is drawn on: the explorer's own, or the small one of a page. What is on none is only counted, never listed. */
  readonly map: 'main' | 'page' | 'none';
  /** Default: the catalogue's. */
  readonly bounds?: Bounds;
  readonly shownAtStart: boolean;
  readonly color: PaletteName;
  readonly shape?: MarkerShape;
  /** Key of the choice field that decides the marker's fill, the legend and the default filter. */
  readonly symbolField?: string;
  /** Options of `symbolField` that are shown unless a person chooses otherwise. */
  readonly shownOptions?: readonly string[];
  /** Error in metres from which a position is drawn as approximate; default 100. */
  readonly approximateFromM?: number;
  /** Zoom from which markers carry their name. */
  readonly labelZoom?: number;
  readonly sources: readonly string[];
  readonly date: PartialDate | null;
  /** Must be read with the layer: what it is not. */
  readonly caveat?: Text;
  /** In the order of use. */
  readonly fields: readonly Field[];
}

export type FigureKind = 'plan' | 'official' | 'published' | 'computed';

/** A figure of an area: who says it, when, and how it was come by. */
export interface Indicator {
  readonly id: Slug;
  readonly label: Text;
  readonly value: number;
  readonly unit: UnitName;
  readonly qualifier?: Quantity['qualifier'];
  readonly kind: FigureKind;
  readonly date: PartialDate | null;
  readonly sources: readonly string[];
  /** Caveats, and for computed figures the method. */
  readonly note?: Text;
  /** Stands beside what the explorer lists: plan's count against the layer's entries. */
  readonly beside?: {
    readonly layer: Slug;
    /** Field and option keys of the entries that the figure most likely counts. */
    readonly field?: string;
    readonly options?: readonly string[];
    /** What those entries have in common: "there in 2015–2018". */
    readonly label?: Text;
  };
  /** Same figure for other places, drawn as bars: the parishes against the city. */
  readonly compared?: readonly { readonly label: Text; readonly value: number }[];
  /** A first card, or one that folds under "more figures". */
  readonly rank?: 'main' | 'more';
  readonly better?: Better;
}

export interface TimelineEntry {
  readonly date: PartialDate;
  readonly text: Text;
  readonly sources: readonly string[];
}

/** What the plan wants done, and what became of it. */
export interface Action {
  readonly id: Slug;
  readonly title: Text;
  readonly summary: Text;
  readonly places: readonly FeatureRef[];
  readonly timeline: readonly TimelineEntry[];
}

/** What the plan says of a feature of the `areas` layer. */
export interface AreaProfile {
  /** Id of the feature in the `areas` layer. */
  readonly id: Slug;
  readonly summary: Text;
  readonly commitment?: Text;
  readonly strengths: readonly Text[];
  readonly indicators: readonly Indicator[];
  readonly actions: readonly Action[];
}

export interface Contact {
  readonly organisation: string;
  readonly email: string;
  readonly phone?: string;
  readonly links: readonly { readonly label: string; readonly url: string }[];
}

/** The national grid that planners work in. */
export interface Grid {
  /** `ETRS89/PT-TM06`, as it is written. */
  readonly name: string;
  /** `EPSG:3763`. */
  readonly code: string;
  /** How it is projected, in the words of PROJ; metres east and north. */
  readonly proj4: string;
  /** The same in well-known text (WKT 1, as OGC 01-009 has it), for files that have to carry it. */
  readonly wkt?: string;
}

/** What distances on foot are worked out from, and how. */
export interface Walking {
  /** Address of the street network (`docs/decisions/0006-walking.md` has its format), relative to the catalogue. */
  readonly networkFile: string;
  readonly speedKmH: number;
  /** Minutes of the walk areas on offer, ascending. */
  readonly minutes: readonly number[];
  /** Layers that are walked to, in the order they are listed. */
  readonly to: readonly Slug[];
  /** Layer of points that stand for small areas of the census; its number fields are added up. */
  readonly people?: Slug;
  /** Keys of the number fields that are added up; default: all. */
  readonly peopleCounts?: readonly string[];
  readonly sources: readonly string[];
  readonly date: PartialDate | null;
  readonly method: Text;
}

/** The census by small areas: what the map can be shaded by, and what the profile of a polygon adds up. */
export interface Census {
  /** Layer of the small areas. Its number fields are counts; it has an `outlinesFile`. */
  readonly layer: Slug;
  /** Key of the count of people: where it is 0, nobody lives. */
  readonly people: string;
  /** Counts in the profile of a polygon, in its order. */
  readonly profile: readonly string[];
  /** Which counts are parts of which: "rented" of "main residences". */
  readonly shares: readonly { readonly part: string; readonly whole: string }[];
}

/** The plan's land use by polygons that do not overlap. */
export interface LandUse {
  readonly layer: Slug;
  /** Key of the choice field that holds the class. */
  readonly field: string;
}

/** Filters that are often wanted, under one name. */
export interface Preset {
  readonly id: Slug;
  readonly label: Text;
  readonly layer: Slug;
  /** Option keys by key of a choice field. */
  readonly options: Readonly<Record<string, readonly string[]>>;
}

/** `streets.json`: what the search finds besides features. */
export interface Streets {
  readonly sources: readonly string[];
  readonly date: PartialDate | null;
  /** Name, then the bounds of its ways. */
  readonly streets: readonly (readonly [name: string, west: number, south: number, east: number, north: number])[];
}

/** A city's explorer: everything in it that is not code. */
export interface Catalogue {
  readonly $schema?: string;
  readonly format: 1;
  readonly id: Slug;
  /** The first is the default. */
  readonly languages: readonly string[];
  readonly title: Text;
  /** The city's own name for the place as a whole: "Porto". */
  readonly city: Text;
  readonly description: Text;
  /** Data outside are reported. */
  readonly bounds: Bounds;
  readonly basemap: { readonly file: string; readonly sources: readonly string[] };
  readonly licences: Readonly<Record<string, Licence>>;
  readonly sources: Readonly<Record<string, Source>>;
  /** Bottom to top, as drawn. One has the id `areas`. */
  readonly layers: readonly Layer[];
  /** The target areas, as the first view lists them. Parts have profiles too, and stand under their whole. */
  readonly areas: readonly AreaProfile[];
  readonly contact: Contact;
  /** Address of the file with the long texts, relative to the catalogue. */
  readonly pagesFile: string;
  /** Pages in menu order: their texts load when opened. */
  readonly pages: readonly { readonly id: Slug; readonly title: Text; readonly place: 'menu' | 'footer' }[];
  /** Address of the built file with what follows from positions, relative to the catalogue. */
  readonly derivedFile?: string;
  /** Address of the built file with the streets, relative to the catalogue. */
  readonly streetsFile?: string;
  readonly grid?: Grid;
  readonly walking?: Walking;
  readonly census?: Census;
  readonly landUse?: LandUse;
  readonly presets?: readonly Preset[];
  /**
   * Address of the whole catalogue, relative to this one, where this one is shortened to what the first view needs.
   * Publishing the site writes both.
   */
  readonly wholeFile?: string;
}

export interface PageSection {
  readonly heading?: Text;
  readonly paragraphs?: readonly Text[];
  readonly list?: readonly Text[];
  readonly figures?: readonly Indicator[];
  /** Draws this layer on a small map, with its features as a list. */
  readonly layer?: Slug;
  /** Address of the outlines behind that small map, relative to the catalogue. */
  readonly outlines?: string;
  /** Shows the catalogue's contact. */
  readonly contact?: true;
  /** Lists every source and licence of the catalogue. */
  readonly allSources?: true;
  readonly sources?: readonly string[];
  readonly links?: readonly { readonly label: Text; readonly url: string }[];
}

/** `pages.json`: the long texts, by page id. */
export type Pages = Readonly<Record<Slug, { readonly sections: readonly PageSection[] }>>;

/**
 * What a position implies when its error is taken into account: one candidate if the whole circle agrees,
 * else several, the likeliest first. `null` stands for "none of them" (outside every zone).
 */
export interface Located {
  readonly candidates: readonly { readonly value: string | null; readonly share: number }[];
}

/** Straight-line distance in metres; `[least, most]` when the positions' errors matter. */
export interface Near {
  readonly ref: FeatureRef;
  readonly distanceM: number | readonly [least: number, most: number];
}

/** Distance on foot in metres: leg to the network, network, leg from it; `[least, most]` when the positions' errors matter. */
export interface OnFoot {
  readonly ref: FeatureRef;
  readonly distanceM: number | readonly [least: number, most: number];
}

/** What the census counts within a walk: by key of the people layer's number fields; `[least, most]` as above. */
export interface Around {
  readonly minutes: number;
  readonly counts: Readonly<Record<string, number | readonly [least: number, most: number]>>;
}

export interface DerivedFeature {
  /** Area feature ids (`asprela`, `bonfim`, …). */
  readonly area?: Located;
  /** Parish feature ids. */
  readonly parish?: Located;
  /** Keys of `Derived.zoning`. */
  readonly zoning?: Located;
  /** Feature ids of the zones layer. Zones overlap, so each has its own share and the shares may add up to more than 1. */
  readonly zones?: Located;
  readonly nearest?: Readonly<Record<Slug, readonly Near[]>>;
  /** Those of each layer that are nearest on foot, nearest first. */
  readonly onFoot?: Readonly<Record<Slug, readonly OnFoot[]>>;
  readonly around?: Around;
  /** Planar, in the national grid; for polygons. */
  readonly areaHa?: number;
  readonly perimeterM?: number;
}

/** `derived.json`: written by `data:build`, keyed by `layer/feature-id`. */
export interface Derived {
  /** The plan's zoning classes by key. */
  readonly zoning: Readonly<Record<string, Text>>;
  readonly sources: readonly string[];
  /** How positions and distances were worked out. */
  readonly method: Text;
  /** How areas and perimeters were measured, and of what limits; without it, `method` speaks of them too. */
  readonly measureMethod?: Text;
  /** As of when: the month in which the data behind it were last looked up. */
  readonly date?: PartialDate;
  /** Layers that the ids of parishes and zones belong to. */
  readonly layers?: { readonly parish: Slug; readonly zones: Slug };
  readonly features: Readonly<Record<FeatureRef, DerivedFeature>>;
}
