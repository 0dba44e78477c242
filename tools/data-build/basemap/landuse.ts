import type { SourceFeature } from '../sources.ts';
import { areaM2, isArea, textOf } from './geometry.ts';
import type { AreaFeature, Zoom } from './schema.ts';

/** Kinds by a property's value, as the plan or OpenStreetMap words it. */
export type KindTable = Readonly<Record<string, string>>;

/** Zones of a plan that the basemap shows, by the text of `property`; other zones are left out. */
export interface ZoneKinds {
  readonly property: string;
  readonly kinds: KindTable;
}

const AMENITY_KINDS: KindTable = {
  university: 'university',
  college: 'college',
  school: 'school',
  kindergarten: 'school',
  hospital: 'hospital',
};

const LANDUSE_KINDS: KindTable = { industrial: 'industrial', military: 'military' };

/** Smallest ground worth drawing at a zoom, in square metres. */
const LEAST_AREA_M2: readonly (readonly [zoom: Zoom, areaM2: number])[] = [
  [9, 200_000],
  [11, 50_000],
  [12, 15_000],
  [13, 4_000],
  [14, 800],
  [15, 0],
];

/** Zones of the plan that the table knows. */
export function zoneFeatures(zones: readonly SourceFeature[], { property, kinds }: ZoneKinds): AreaFeature[] {
  return zones.flatMap((zone) => landuse(zone, kinds[textOf(zone.properties, property) ?? '']));
}

/** Grounds of universities, schools and hospitals, industrial and military ones. */
export function groundFeatures(amenities: readonly SourceFeature[]): AreaFeature[] {
  return amenities.flatMap((amenity) => landuse(amenity, groundKind(amenity)));
}

function landuse({ geometry }: SourceFeature, kind: string | undefined): AreaFeature[] {
  if (kind === undefined || !isArea(geometry)) return [];
  const area = areaM2(geometry);
  const minZoom = LEAST_AREA_M2.find(([, least]) => area >= least)?.[0] ?? 15;
  return [{ geometry, properties: { kind }, minZoom, maxZoom: 15 }];
}

/** What is itself a building is drawn as one. */
function groundKind({ properties }: SourceFeature): string | undefined {
  if (textOf(properties, 'building') !== undefined) return undefined;
  return AMENITY_KINDS[textOf(properties, 'amenity') ?? ''] ?? LANDUSE_KINDS[textOf(properties, 'landuse') ?? ''];
}
