import { AREAS_LAYER } from './areas-layer.ts';
import { either, exactly, leaf, list, nullable, number, object, objectOf, oneOf, record, variant } from './shape.ts';
import type { ObjectShape, Shape } from './shape.ts';
import type {
  Action, Address, AreaProfile, AreaProperties, Better, Catalogue, Census, Contact, DateValue, Field, FigureKind, Grid, Indicator, LandUse, Layer,
  LayerVersion, Licence, MarkerFill, MarkerShape, Option, PaletteName, Position, Preset, Quantity, Source, TimelineEntry, Tint, TransitLine, UnitName,
  Walking,
} from './types.ts';

export const text = leaf('text');
export const string = leaf('string');
const slug = leaf('slug');
const key = leaf('key');
export const date = leaf('date');
export const path = leaf('path');
export const link = leaf('link');
export const sources = list(leaf('source'));
export const someSources = list(leaf('source'), 1);

const unit = oneOf<UnitName>({
  count: 1, people: 1, 'people-per-year': 1, 'people-per-km2': 1, percent: 1, ha: 1, m2: 1, km2: 1, m: 1, km: 1, eur: 1, year: 1,
});
const fill = oneOf<MarkerFill>({ solid: 1, half: 1, ring: 1, dot: 1, cross: 1, faint: 1 });
const quantityQualifier = oneOf<NonNullable<Quantity['qualifier']>>({ about: 1, 'more-than': 1, 'at-least': 1, 'up-to': 1 });
const dateQualifier = oneOf<NonNullable<DateValue['qualifier']>>({ about: 1, before: 1, after: 1, due: 1 });

export const QUANTITY = objectOf<Quantity>({ value: number() }, { upTo: number(), qualifier: quantityQualifier, basis: text, sources });
const dateValue = objectOf<DateValue>({ date }, { qualifier: dateQualifier, basis: text });
const address = objectOf<Address>({}, { street: string, number: string, postalCode: string, city: string });
const position = objectOf<Position>({ accuracyM: number(0), basis: text }, { osm: string });

const better = oneOf<Better>({ more: 1, less: 1 });

const paletteName = oneOf<PaletteName>({ azulejo: 1, plum: 1, teal: 1, ochre: 1, slate: 1, moss: 1, brick: 1 });
const tint = oneOf<Tint>({
  'azulejo-1': 1, 'azulejo-2': 1, 'azulejo-3': 1, 'plum-1': 1, 'plum-2': 1, 'plum-3': 1, 'teal-1': 1, 'teal-2': 1, 'teal-3': 1,
  'ochre-1': 1, 'ochre-2': 1, 'ochre-3': 1, 'slate-1': 1, 'slate-2': 1, 'slate-3': 1, 'moss-1': 1, 'moss-2': 1, 'moss-3': 1,
  'brick-1': 1, 'brick-2': 1, 'brick-3': 1,
});
const option = objectOf<Option>({ key, label: text }, { fill, tint });
const fieldCase = (type: Field['type'], more: Readonly<Record<string, Shape>> = {}, maybe: Readonly<Record<string, Shape>> = {}): ObjectShape =>
  object({ key, label: text, type: exactly(type), ...more }, { help: text, askWhenUnknown: exactly(true), ...maybe });
const options = { options: list(option, 1) };

const FIELD_CASES: Readonly<Record<Field['type'], ObjectShape>> = {
  choice: fieldCase('choice', options, { termsIn: leaf('language') }),
  choices: fieldCase('choices', options),
  number: fieldCase('number', {}, { unit, decimals: number(0, 6), better }),
  date: fieldCase('date'),
  flag: fieldCase('flag'),
  text: fieldCase('text'),
  name: fieldCase('name'),
  link: fieldCase('link'),
  address: fieldCase('address'),
  references: fieldCase('references'),
  lines: fieldCase('lines'),
};

const layer = objectOf<Layer>(
  {
    id: slug, name: text, singular: text, description: text, file: path,
    kept: oneOf<Layer['kept']>({ 'by-hand': 1, built: 1 }),
    geometry: oneOf<Layer['geometry']>({ point: 1, polygon: 1 }),
    map: oneOf<Layer['map']>({ main: 1, page: 1, none: 1 }),
    shownAtStart: leaf('boolean'),
    color: paletteName,
    sources: someSources, date: nullable(date), fields: list(variant(FIELD_CASES)),
  },
  {
    bounds: leaf('bounds'),
    shape: oneOf<MarkerShape>({ circle: 1, square: 1, diamond: 1, triangle: 1, hexagon: 1, star: 1 }),
    headFile: path, outlinesFile: path, isContext: exactly(true),
    versions: list(objectOf<LayerVersion>({ date, file: path }, { note: text })),
    symbolField: key, shownOptions: list(key), approximateFromM: number(0), labelZoom: number(0, 24), caveat: text,
  },
);

export const indicator = objectOf<Indicator>(
  {
    id: slug, label: text, value: number(), unit, date: nullable(date), sources: someSources,
    kind: oneOf<FigureKind>({ plan: 1, official: 1, published: 1, computed: 1 }),
  },
  {
    qualifier: quantityQualifier, note: text, better, rank: oneOf<'main' | 'more'>({ main: 1, more: 1 }),
    beside: object({ layer: leaf('layer') }, { field: key, options: list(key), label: text }),
    compared: list(object({ label: text, value: number() })),
  },
);

const timelineEntry = objectOf<TimelineEntry>({ date, text, sources: someSources }, {});

const action = objectOf<Action>(
  { id: slug, title: text, summary: text, places: list(leaf('feature-ref')), timeline: list(timelineEntry) },
  {},
);

const contact = objectOf<Contact>(
  { organisation: string, email: string, links: list(object({ label: string, url: link })) },
  { phone: string },
);

const source = objectOf<Source>(
  { title: string, date: nullable(date) },
  { about: text, publisher: string, url: link, locator: text, consulted: date, licence: leaf('licence'), attribution: string },
);

const area = objectOf<AreaProfile>(
  { id: slug, summary: text, strengths: list(text), indicators: list(indicator), actions: list(action) },
  { commitment: text },
);

const grid = objectOf<Grid>({ name: string, code: string, proj4: string }, { wkt: string });

const walking = objectOf<Walking>(
  {
    networkFile: path, speedKmH: number(0.1, 20), minutes: list(number(1, 60), 1), to: list(leaf('layer'), 1),
    sources: someSources, date: nullable(date), method: text,
  },
  { people: leaf('layer'), peopleCounts: list(key, 1) },
);

const census = objectOf<Census>(
  { layer: leaf('layer'), people: key, profile: list(key, 1), shares: list(object({ part: key, whole: key })) },
  {},
);
const landUse = objectOf<LandUse>({ layer: leaf('layer'), field: key }, {});

const preset = objectOf<Preset>({ id: slug, label: text, layer: leaf('layer'), options: record(list(key, 1)) }, {});

export const CATALOGUE = objectOf<Catalogue>(
  {
    format: exactly(1), id: slug, languages: list(leaf('language'), 1), title: text, city: text, description: text,
    bounds: leaf('bounds'), basemap: object({ file: path, sources }),
    licences: record(objectOf<Licence>({ name: string }, { url: link })),
    sources: record(source),
    layers: list(layer, 1), areas: list(area),
    contact,
    pagesFile: path,
    pages: list(object({ id: slug, title: text, place: oneOf<'menu' | 'footer'>({ menu: 1, footer: 1 }) })),
  },
  { $schema: string, derivedFile: path, streetsFile: path, grid, walking, census, landUse, presets: list(preset), wholeFile: path },
);

const areaMembers = {
  required: {
    role: oneOf<AreaProperties['role']>({ area: 1, part: 1, core: 1 }),
    standing: oneOf<AreaProperties['standing']>({ official: 1, indicative: 1 }),
    limits: text,
  },
  optional: { partOf: slug },
};

/** What the properties of a layer's features look like: what all have, and the layer's fields. */
export function propertiesShape(layerOfFeatures: Layer): ObjectShape {
  const own = layerOfFeatures.id === AREAS_LAYER ? areaMembers : { required: {}, optional: {} };
  const fields = layerOfFeatures.fields.map((field) => [field.key, nullable(fieldShape(field))] as const);
  return object(
    { name: text, sources, licence: leaf('licence'), ...own.required },
    {
      acronym: nullable(string), position: nullable(position), note: nullable(text),
      unverified: either(exactly(true), list(string)), ...own.optional, ...Object.fromEntries(fields),
    },
  );
}

function fieldShape(field: Field): Shape {
  switch (field.type) {
    case 'choice': return optionOf(field);
    case 'choices': return list(optionOf(field));
    case 'number': return list(QUANTITY, 1);
    case 'date': return dateValue;
    case 'flag': return leaf('boolean');
    case 'text': return text;
    case 'name': return string;
    case 'link': return link;
    case 'address': return address;
    case 'references': return list(leaf('feature-ref'));
    case 'lines': return list(objectOf<TransitLine>({ name: string, color: leaf('color') }, {}));
  }
}

function optionOf(field: Extract<Field, { options: unknown }>): Shape {
  return { kind: 'one-of', values: field.options.map((each) => each.key) };
}
