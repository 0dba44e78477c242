import type { Position } from 'geojson';
import type { ExplorerFeature, FeatureRef, Slug } from '../../../src/catalogue/types.ts';
import { reachM } from '../../../src/geo/reach.ts';
import { refOf } from '../../../src/catalogue/refs.ts';
import { referencesOf, type FeaturesByLayer, type PositionWitnesses } from '../recipe.ts';
import type { SourceFeature } from '../sources.ts';
import { isRecord } from '../formats/json.ts';
import { comparableName, namesMeet, type NameHabits } from './names.ts';

/** A hand-kept position that is further from what bears its name than its stated error. */
export interface PositionFinding {
  readonly ref: FeatureRef;
  readonly distanceM: number;
  readonly statedM: number;
  /** Id in OpenStreetMap, where the source gives it. */
  readonly witness?: string;
  readonly witnessName: string;
  readonly witnessKind: 'object' | 'street';
}

export interface PositionReport {
  /** Furthest beyond its error first. */
  readonly findings: readonly PositionFinding[];
  /** Located features that were compared, and those that nothing bears the name of. */
  readonly compared: number;
  readonly withoutWitness: readonly FeatureRef[];
}

interface Witness {
  readonly feature: SourceFeature;
  readonly name: string;
  readonly kind: PositionFinding['witnessKind'];
}

interface Place {
  readonly ref: FeatureRef;
  readonly position: Position;
  readonly statedM: number;
}

interface Register {
  readonly byId: ReadonlyMap<string, Witness>;
  readonly objects: ReadonlyMap<string, readonly Witness[]>;
  readonly streets: ReadonlyMap<string, readonly Witness[]>;
  readonly habits: NameHabits;
}

const NAME_TAGS = ['name', 'name:pt', 'name:en', 'alt_name', 'official_name', 'short_name', 'old_name', 'loc_name'];
/** A shorter acronym stands for too many things. */
const SHORTEST_NAME = 3;

/**
 * Compares the located point features of `layers` with OpenStreetMap: with the object that the position names or
 * that bears its name; without one, with those of what it refers to (its host); and where none of these is within
 * the stated error, with the street of its address. Large grounds lie far from their street, so an object settles it.
 */
export function checkPositions(
  checked: readonly Slug[],
  layers: FeaturesByLayer,
  witnesses: PositionWitnesses,
  habits: NameHabits,
): PositionReport {
  const register = makeRegister(witnesses, habits);
  const features = new Map<string, ExplorerFeature>([...layers].flatMap(([layer, all]) => all.map((one) => [refOf(layer, one.id), one] as const)));
  const results = checked.flatMap((layer) =>
    (layers.get(layer) ?? []).flatMap((feature) => {
      const place = placeOf(layer, feature);
      const hosts = referencesOf(feature).flatMap((host) => features.get(host) ?? []);
      return place ? [{ ref: place.ref, ...checkPlace(place, objectsOf(feature, hosts, register), streetsOf(feature, register)) }] : [];
    }));
  return {
    findings: results.flatMap(({ findings }) => findings)
      .sort((a, b) => (b.distanceM - b.statedM) - (a.distanceM - a.statedM) || (a.ref < b.ref ? -1 : 1)),
    compared: results.filter(({ isCompared }) => isCompared).length,
    withoutWitness: results.filter(({ isCompared }) => !isCompared).map(({ ref }) => ref),
  };
}

function placeOf(layer: Slug, { id, geometry, properties }: ExplorerFeature): Place | null {
  if (geometry?.type !== 'Point' || !properties.position) return null;
  return { ref: refOf(layer, id), position: geometry.coordinates, statedM: properties.position.accuracyM };
}

function checkPlace(place: Place, objects: readonly Witness[], streets: readonly Witness[]): { findings: PositionFinding[]; isCompared: boolean } {
  const fromObject = tooFar(place, objects);
  const isSettled = objects.length > 0 && fromObject === null;
  const findings = [fromObject, isSettled ? null : tooFar(place, streets)].filter((finding) => finding !== null);
  return { findings, isCompared: objects.length + streets.length > 0 };
}

/** One line: `institutions/xyz: 210 m from way/123 "…", stated error 40 m`. */
export function findingLine({ ref, distanceM, statedM, witness, witnessName, witnessKind }: PositionFinding): string {
  const what = [witnessKind === 'street' ? 'street' : witness, `"${witnessName}"`].filter(Boolean).join(' ');
  return `${ref}: ${distanceM} m from ${what}, stated error ${statedM} m`;
}

function makeRegister({ objects, streets }: PositionWitnesses, habits: NameHabits): Register {
  const named = objects.flatMap((feature) => namesOf(feature).map((name): Witness => ({ feature, name, kind: 'object' })));
  const streetWitnesses = streets.flatMap((feature) =>
    namesOf(feature).map((name): Witness => ({ feature, name, kind: 'street' })));
  return {
    byId: new Map(named.toReversed().flatMap((witness) =>
      witness.feature.id === undefined ? [] : [[String(witness.feature.id), witness] as const])),
    objects: groupByName(named, habits),
    streets: groupByName(streetWitnesses, habits),
    habits,
  };
}

function namesOf({ properties }: SourceFeature): readonly string[] {
  return NAME_TAGS.flatMap((tag) => {
    const value = properties[tag];
    return typeof value === 'string' ? value.split(';').map((name) => name.trim()).filter((name) => name !== '') : [];
  });
}

function groupByName(witnesses: readonly Witness[], habits: NameHabits): ReadonlyMap<string, readonly Witness[]> {
  const groups = new Map<string, Witness[]>();
  for (const witness of witnesses) {
    const key = comparableName(witness.name, habits);
    const group = groups.get(key);
    if (group) group.push(witness);
    else groups.set(key, [witness]);
  }
  return groups;
}

/** What a position names in OpenStreetMap, else what bears its name, else the same for its hosts. */
function objectsOf(feature: ExplorerFeature, hosts: readonly ExplorerFeature[], register: Register): readonly Witness[] {
  const own = namesakes(feature, register);
  return own.length > 0 ? own : hosts.flatMap((host) => namesakes(host, register));
}

function namesakes({ properties }: ExplorerFeature, register: Register): readonly Witness[] {
  const pointedAt = register.byId.get(properties.position?.osm ?? '');
  if (pointedAt) return [pointedAt];
  const names = Object.values(properties.name).map((name) => ({ name: comparableName(name, register.habits), isAcronym: false }));
  const acronym = comparableName(properties.acronym ?? '', register.habits);
  const ours = [...names, { name: acronym, isAcronym: true }].filter(({ name }) => name.length >= SHORTEST_NAME);
  return [...register.objects].flatMap(([theirs, witnesses]) =>
    ours.some(({ name, isAcronym }) => namesMeet(name, theirs, isAcronym)) ? witnesses : []);
}

function streetsOf({ properties }: ExplorerFeature, register: Register): readonly Witness[] {
  const { address } = properties;
  const street = isRecord(address) ? address['street'] : undefined;
  return typeof street !== 'string' ? [] : (register.streets.get(comparableName(street, register.habits)) ?? []);
}

function tooFar({ ref, position, statedM }: Place, group: readonly Witness[]): PositionFinding | null {
  const [closest] = group
    .map((witness) => ({ witness, apart: reachM(position, witness.feature.geometry) }))
    .sort((a, b) => a.apart - b.apart);
  if (!closest || closest.apart <= statedM) return null;
  const { feature, name, kind } = closest.witness;
  return {
    ref,
    distanceM: Math.round(closest.apart),
    statedM,
    ...(feature.id === undefined ? {} : { witness: String(feature.id) }),
    witnessName: name,
    witnessKind: kind,
  };
}
