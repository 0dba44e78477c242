import type { Geometry, Position } from 'geojson';
import type { SourceFeature } from '../sources.ts';
import { compareText, textOf } from './geometry.ts';
import { mergeLines } from './merge-lines.ts';
import { ZOOMS, type LineFeature, type TagValue, type Zoom } from './schema.ts';

interface RoadClass {
  readonly kind: 'highway' | 'major_road' | 'minor_road' | 'path' | 'rail';
  readonly minZoom: Zoom;
  /** First zoom at which the style writes the name along the line, and sorts all lines of the kind by `min_zoom`. */
  readonly nameZoom: number;
}

const HIGHWAY = { kind: 'highway', nameZoom: 11 } as const;
const MAJOR = { kind: 'major_road', nameZoom: 11 } as const;
const MINOR = { kind: 'minor_road', nameZoom: 15 } as const;
const PATH = { kind: 'path', nameZoom: 15 } as const;

const ROAD_CLASSES: Readonly<Record<string, RoadClass>> = {
  motorway: { ...HIGHWAY, minZoom: 9 },
  motorway_link: { ...HIGHWAY, minZoom: 12 },
  trunk: { ...MAJOR, minZoom: 9 },
  trunk_link: { ...MAJOR, minZoom: 12 },
  primary: { ...MAJOR, minZoom: 10 },
  primary_link: { ...MAJOR, minZoom: 13 },
  secondary: { ...MAJOR, minZoom: 11 },
  secondary_link: { ...MAJOR, minZoom: 13 },
  tertiary: { ...MAJOR, minZoom: 12 },
  tertiary_link: { ...MAJOR, minZoom: 13 },
  residential: { ...MINOR, minZoom: 12 },
  unclassified: { ...MINOR, minZoom: 12 },
  living_street: { ...MINOR, minZoom: 12 },
  road: { ...MINOR, minZoom: 13 },
  busway: { ...MINOR, minZoom: 14 },
  service: { ...MINOR, minZoom: 14 },
  pedestrian: { ...PATH, minZoom: 13 },
  track: { ...PATH, minZoom: 14 },
  path: { ...PATH, minZoom: 14 },
  cycleway: { ...PATH, minZoom: 14 },
  footway: { ...PATH, minZoom: 14 },
  steps: { ...PATH, minZoom: 14 },
};

const RAIL_ZOOMS: Readonly<Record<string, Zoom>> = { rail: 10, narrow_gauge: 11, subway: 12, tram: 12, light_rail: 12 };

/** Too fine for their class's zoom: ways on parking grounds and to single doors, pavements beside streets. */
const LATE_SERVICES: ReadonlySet<string> = new Set(['parking_aisle', 'driveway', 'drive-through']);
const LATE_FOOTWAYS: ReadonlySet<string> = new Set(['sidewalk', 'crossing', 'traffic_island']);

/** From here on every way says whether it is a bridge or a tunnel; before, only what is worth a casing does. */
const ALL_LEVELS_ZOOM = 14;

interface RoadLine {
  readonly positions: Position[];
  readonly road: RoadClass;
  readonly detail: string;
  readonly minZoom: Zoom;
  readonly name: string | undefined;
  readonly bridge: boolean;
  readonly tunnel: boolean;
}

/** Streets, paths and railways, zoom by zoom: lines of equal class and name are joined, small ones come later. */
export function roadFeatures(highways: readonly SourceFeature[], railways: readonly SourceFeature[]): LineFeature[] {
  const lines = [
    ...railways.flatMap((feature) => roadLines(feature, railClass(feature), 'railway')),
    ...highways.flatMap((feature) => roadLines(feature, ROAD_CLASSES[textOf(feature.properties, 'highway') ?? ''], 'highway')),
  ];
  return ZOOMS.flatMap((zoom) => roadsAtZoom(lines.filter(({ minZoom }) => minZoom <= zoom), zoom));
}

function roadsAtZoom(lines: readonly RoadLine[], zoom: Zoom): LineFeature[] {
  const groups = new Map<string, RoadLine[]>();
  for (const line of lines) {
    const key = JSON.stringify(roadProperties(line, zoom));
    const group = groups.get(key);
    if (group) group.push(line);
    else groups.set(key, [line]);
  }
  return [...groups]
    .sort(([a], [b]) => compareText(a, b))
    .flatMap(([, group]): LineFeature[] => {
      const [first] = group;
      if (!first) return [];
      return [{
        geometry: { type: 'MultiLineString', coordinates: mergeLines(group.map(({ positions }) => positions)) },
        properties: roadProperties(first, zoom),
        minZoom: zoom,
        maxZoom: zoom,
      }];
    });
}

function roadProperties(line: RoadLine, zoom: Zoom): Record<string, TagValue> {
  const { road, detail, name, bridge, tunnel } = line;
  const levels = zoom >= ALL_LEVELS_ZOOM || (zoom >= 12 && road.kind === 'highway');
  return {
    kind: road.kind,
    ...(tellsDetail(road, detail, zoom) && { kind_detail: detail }),
    ...(detail.endsWith('_link') && { is_link: true }),
    ...(levels && bridge && { is_bridge: true }),
    ...(levels && tunnel && { is_tunnel: true }),
    ...(zoom >= road.nameZoom && { min_zoom: road.minZoom, ...(name !== undefined && { name }) }),
  };
}

/** At coarse zooms the style tells no minor roads apart, so they may be joined. */
function tellsDetail({ kind }: RoadClass, detail: string, zoom: Zoom): boolean {
  return zoom >= 14 || detail === 'service' || kind === 'highway' || kind === 'rail';
}

function roadLines({ geometry, properties }: SourceFeature, road: RoadClass | undefined, key: string): RoadLine[] {
  const detail = textOf(properties, key);
  if (!road || detail === undefined) return [];
  const isLate =
    LATE_SERVICES.has(textOf(properties, 'service') ?? '') || LATE_FOOTWAYS.has(textOf(properties, 'footway') ?? '');
  const bridge = textOf(properties, 'bridge');
  const shared = {
    road,
    detail,
    minZoom: isLate ? (15 as const) : road.minZoom,
    name: textOf(properties, 'name'),
    bridge: bridge !== undefined && bridge !== 'no',
    tunnel: textOf(properties, 'tunnel') === 'yes',
  };
  return linesOf(geometry).map((positions) => ({ ...shared, positions }));
}

function railClass({ properties }: SourceFeature): RoadClass | undefined {
  const minZoom = RAIL_ZOOMS[textOf(properties, 'railway') ?? ''];
  return minZoom === undefined ? undefined : { kind: 'rail', minZoom, nameZoom: Infinity };
}

function linesOf(geometry: Geometry): Position[][] {
  switch (geometry.type) {
    case 'LineString':
      return [geometry.coordinates];
    case 'MultiLineString':
    case 'Polygon':
      return geometry.coordinates;
    default:
      return [];
  }
}
