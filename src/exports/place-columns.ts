import pointOnFeature from '@turf/point-on-feature';
import type { Position } from 'geojson';
import { AREAS_LAYER } from '../catalogue/areas-layer.ts';
import { refOf } from '../catalogue/refs.ts';
import type { DerivedFeature, Layer, Located, OnFoot, Slug } from '../catalogue/types.ts';
import type { FieldContext } from '../fields/field-type.ts';
import { isApproximate } from '../geo/approximate.ts';
import { locatedWords, overlappingWords } from '../panels/located.ts';
import { unitSymbol } from '../panels/units.ts';
import { onlyIf, type Cell, type Column } from './column.ts';
import type { ExportData, ExportEntry } from './model.ts';
import { exportWords } from './words.ts';

/** As the data have them: a centimetre. */
const DEGREE_DECIMALS = 7;

/** Where each entry lies, how well that is known, and what follows from it. */
export function placeColumns(data: ExportData, ctx: FieldContext): readonly Column[] {
  const { m } = ctx;
  const { columns } = exportWords(ctx.lang);
  return [
    ...degreeColumns(ctx),
    { header: columns.accuracy, cell: ({ feature }) => feature.properties.position?.accuracyM ?? null },
    { header: m.approximate, cell: ({ feature, layer }) => (feature.geometry ? yesNo(isApproximate(feature, layer), m) : null) },
    ...derivedColumns(data, ctx),
    ...data.walkedTo.flatMap((layer) => walkColumns(layer, data, ctx)),
  ];
}

function yesNo(is: boolean, { yes, no }: FieldContext['m']): string {
  return is ? yes : no;
}

/** The point of each entry in degrees. */
export function degreeColumns({ lang }: FieldContext): readonly Column[] {
  const { columns } = exportWords(lang);
  return [
    { header: columns.latitude, cell: (entry) => degrees(entry, 1) },
    { header: columns.longitude, cell: (entry) => degrees(entry, 0) },
  ];
}

/** Where an entry is, or a point on it. */
export function pointOf({ feature: { geometry } }: Pick<ExportEntry, 'feature'>): Position | null {
  if (!geometry) return null;
  return geometry.type === 'Point' ? geometry.coordinates : pointOnFeature(geometry).geometry.coordinates;
}

function degrees(entry: ExportEntry, axis: 0 | 1): number | null {
  const at = pointOf(entry)?.[axis];
  return at === undefined ? null : Number(at.toFixed(DEGREE_DECIMALS));
}

function derivedColumns(data: ExportData, ctx: FieldContext): readonly Column[] {
  const { m, t } = ctx;
  const { derived } = data;
  const zoningName = (key: string): string => t(derived?.zoning[key]) || key;
  const nameIn = (layer: Slug | undefined) => (id: string) => (layer && ctx.nameOf?.(refOf(layer, id))) || id;
  const areaNameOf = (id: string): string => {
    const name = nameIn(AREAS_LAYER)(id);
    return data.indicativeAreas.has(id) ? `${name} (${m.indicative.toLocaleLowerCase(ctx.lang)})` : name;
  };
  const located = (header: string, of: (one: DerivedFeature) => Located | undefined, name: (id: string) => string, none: string): readonly Column[] =>
    derivedColumn(header, data, (one) => {
      const place = of(one);
      return place ? locatedWords(place, name, none, m) : null;
    });
  return [
    ...located(m.area, ({ area }) => area, areaNameOf, m.outsideArea),
    ...located(m.parish, ({ parish }) => parish, nameIn(derived?.layers?.parish), m.outsideParishes),
    ...located(m.zoning, ({ zoning }) => zoning, zoningName, m.notZoned),
    ...derivedColumn(m.planZones, data, ({ zones }) => (zones ? overlappingWords(zones, nameIn(derived?.layers?.zones), m.noZone, m) : null)),
    ...derivedColumn(`${m.areaSize} (${unitSymbol('ha', m)}, ${m.kindsShort.computed})`, data, ({ areaHa }) => areaHa ?? null),
  ];
}

/** The nearest feature of a layer on foot: its name, the metres, and the other end where they are a range. */
function walkColumns(to: Layer, data: ExportData, ctx: FieldContext): readonly Column[] {
  const words = exportWords(ctx.lang);
  const name = ctx.t(to.name);
  const first = ({ onFoot }: DerivedFeature): OnFoot | undefined => onFoot?.[to.id]?.[0];
  const about = (one: DerivedFeature, cell: (nearest: OnFoot) => Cell): Cell => {
    const nearest = first(one);
    return nearest ? cell(nearest) : null;
  };
  return [
    ...derivedColumn(words.onFoot(name), data, (one) => about(one, ({ ref }) => ctx.nameOf?.(ref) ?? ref)),
    ...derivedColumn(words.onFootM(name), data, (one) => about(one, least)),
    ...derivedColumn(words.onFootUpToM(name), data, (one) => about(one, most)),
  ];
}

function least({ distanceM }: OnFoot): number {
  return typeof distanceM === 'number' ? distanceM : distanceM[0];
}

/** @returns `null` where the distance is no range */
function most({ distanceM }: OnFoot): number | null {
  return typeof distanceM === 'number' ? null : distanceM[1];
}

/** A column of what was worked out; none where it was for no entry. */
function derivedColumn(header: string, { entries, derived }: ExportData, cell: (one: DerivedFeature) => Cell): readonly Column[] {
  const of = ({ ref }: ExportEntry): Cell => {
    const one = derived?.features[ref];
    return one ? cell(one) : null;
  };
  return onlyIf(entries.some((entry) => of(entry) !== null), { header, cell: of });
}
