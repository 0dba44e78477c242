type Tags = Readonly<Record<string, unknown>>;

/** Nobody walks along these unless they say so. */
const NOT_ON_FOOT: ReadonlySet<string> = new Set(['motorway', 'motorway_link', 'trunk', 'trunk_link', 'busway', 'bus_guideway', 'raceway']);
/** Not a way, or not one yet. */
const NOT_A_WAY: ReadonlySet<string> = new Set(['construction', 'proposed', 'planned', 'abandoned', 'razed', 'disused', 'platform', 'services', 'rest_area', 'elevator']);
const ON_FOOT: ReadonlySet<unknown> = new Set(['yes', 'designated', 'permissive']);
const FOR_ALL: ReadonlySet<unknown> = new Set([undefined, 'yes', 'permissive', 'designated', 'destination', 'customers']);

/** Whether a way of OpenStreetMap may be walked by all: steps and paths are in, motorways and private ways are not. */
export function isWalkable({ highway, foot, access }: Tags): boolean {
  if (typeof highway !== 'string' || NOT_A_WAY.has(highway)) return false;
  if (ON_FOOT.has(foot)) return true;
  return foot === undefined && FOR_ALL.has(access) && !NOT_ON_FOOT.has(highway);
}

/** What two ways must have in common to be one above the other nowhere. */
export function levelOf({ layer, bridge, tunnel }: Tags): string {
  return [layer ?? '0', isSet(bridge) ? 'bridge' : '', isSet(tunnel) ? 'tunnel' : ''].join(' ');
}

function isSet(value: unknown): boolean {
  return value !== undefined && value !== 'no';
}
