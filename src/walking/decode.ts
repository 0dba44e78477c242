import { found, type Finding } from '../catalogue/problem.ts';
import { HEADER_BYTES, MAGIC, UNITS_PER_DEGREE, UNITS_PER_METRE, unzigzag, VERSION } from './format.ts';
import { toNetwork, type Network, type NetworkParts } from './network.ts';

/** A network, or the first thing that is wrong with its file. */
export type DecodedNetwork =
  | { readonly ok: true; readonly network: Network }
  | { readonly ok: false; readonly finding: Finding };

/** What a network is made of, or the first thing that is wrong with its file. */
export type DecodedParts =
  | { readonly ok: true; readonly parts: NetworkParts }
  | { readonly ok: false; readonly finding: Finding };

/** A file's bytes as a network, ready to be walked; what is wrong with the file comes back as a finding. */
export function decodeNetwork(buffer: ArrayBuffer): DecodedNetwork {
  const decoded = decodeParts(buffer);
  return decoded.ok ? { ok: true, network: toNetwork(decoded.parts) } : decoded;
}

/** The first half of `decodeNetwork`; `toNetwork` is the second. */
export function decodeParts(buffer: ArrayBuffer): DecodedParts {
  if (buffer.byteLength < HEADER_BYTES) return failed('network-not-one');
  const header = new DataView(buffer, 0, HEADER_BYTES);
  const word = (index: number): number => header.getInt32(4 * index, true);
  if (word(0) !== MAGIC) return failed('network-not-one');
  if (word(1) !== VERSION) return failed('network-version', { value: word(1), expected: VERSION });
  const [west, south, east, north] = [word(2), word(3), word(4), word(5)];
  const counts: Counts = { junctions: word(6), edges: word(7), bends: word(8) };
  const least = 2 * counts.junctions + 4 * counts.edges + 2 * counts.bends;
  const isPlausible = counts.junctions > 0 && counts.edges > 0 && counts.bends >= 0 && west < east && south < north;
  if (!isPlausible) return failed('network-broken', { value: 'header' });
  if (least > buffer.byteLength - HEADER_BYTES) return failed('network-cut-short');
  const body = readBody(new Uint8Array(buffer, HEADER_BYTES), counts, west, south);
  if (body === null) return failed('network-cut-short');
  const bounds = [degrees(west), degrees(south), degrees(east), degrees(north)] as const;
  const fault = faultIn(body, bounds);
  return fault === null ? { ok: true, parts: { ...body, bounds } } : failed('network-broken', { value: fault });
}

interface Counts {
  readonly junctions: number;
  readonly edges: number;
  readonly bends: number;
}

/** The parts as this file makes them. */
interface Body extends Omit<NetworkParts, 'bounds'> {
  readonly junctionLon: Float64Array;
  readonly junctionLat: Float64Array;
  readonly bendLon: Float64Array;
  readonly bendLat: Float64Array;
  /** Whether the bytes end where the network does. */
  readonly isWhole: boolean;
}

/** @returns `null` when the bytes end too early */
function readBody(bytes: Uint8Array, counts: Counts, west: number, south: number): Body | null {
  let at = 0;
  const next = (): number => {
    let value = 0;
    for (let shift = 0; shift < 35; shift += 7) {
      const byte = bytes[at++] ?? 0;
      value |= (byte & 127) << shift;
      if (byte < 128) break;
    }
    return value >>> 0;
  };
  const coordinates = (count: number, start: number): Float64Array => {
    let units = start;
    return new Float64Array(count).map(() => degrees((units += unzigzag(next()))));
  };
  const junctionLon = coordinates(counts.junctions, west);
  const junctionLat = coordinates(counts.junctions, south);
  let last = 0;
  const edgeFrom = new Uint32Array(counts.edges).map(() => (last += unzigzag(next())));
  const edgeTo = new Uint32Array(counts.edges).map((_, edge) => (edgeFrom[edge] ?? 0) + unzigzag(next()));
  const edgeLengthM = new Float64Array(counts.edges).map(() => next() / UNITS_PER_METRE);
  const firstBend = new Uint32Array(counts.edges + 1);
  for (let edge = 0; edge < counts.edges; edge++) firstBend[edge + 1] = (firstBend[edge] ?? 0) + next();
  const bends = (junctions: Float64Array): Float64Array => {
    const all = new Float64Array(counts.bends);
    for (let edge = 0; edge < counts.edges; edge++) {
      let units = Math.round((junctions[edgeFrom[edge] ?? 0] ?? 0) * UNITS_PER_DEGREE);
      const end = Math.min(firstBend[edge + 1] ?? 0, counts.bends);
      for (let bend = firstBend[edge] ?? 0; bend < end; bend++) all[bend] = degrees((units += unzigzag(next())));
    }
    return all;
  };
  const [bendLon, bendLat] = [bends(junctionLon), bends(junctionLat)];
  if (at > bytes.length) return null;
  return { junctionLon, junctionLat, edgeFrom, edgeTo, edgeLengthM, firstBend, bendLon, bendLat, isWhole: at === bytes.length };
}

/** What a walk would stumble over: the member that is not as it must be; `null` when all is well. */
function faultIn(body: Body, [west, south, east, north]: NetworkParts['bounds']): string | null {
  const junctions = body.junctionLon.length;
  if (![body.edgeFrom, body.edgeTo].every((ends) => ends.every((junction) => junction < junctions))) return 'edges';
  if (body.firstBend[body.edgeFrom.length] !== body.bendLon.length) return 'bends';
  if (!isWithin(body.junctionLon, west, east) || !isWithin(body.bendLon, west, east)) return 'longitudes';
  if (!isWithin(body.junctionLat, south, north) || !isWithin(body.bendLat, south, north)) return 'latitudes';
  return body.isWhole ? null : 'length';
}

function isWithin(values: Float64Array, least: number, most: number): boolean {
  for (let i = 0; i < values.length; i++) {
    const value = values[i] ?? NaN;
    if (!(value >= least && value <= most)) return false;
  }
  return true;
}

function degrees(units: number): number {
  return units / UNITS_PER_DEGREE;
}

function failed(code: Finding['code'], params: Finding['params'] = {}): DecodedParts & { readonly ok: false } {
  return { ok: false, finding: found(code, '', params) };
}
