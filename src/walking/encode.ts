import { HEADER_BYTES, MAGIC, UNITS_PER_DEGREE, UNITS_PER_METRE, VERSION, zigzag } from './format.ts';
import type { NetworkParts } from './network.ts';

/**
 * A network as a file; `docs/decisions/0006-walking.md` has the format. Coordinates must be whole millionths of a
 * degree, lengths whole centimetres.
 */
export function encodeNetwork(parts: NetworkParts): Uint8Array {
  const { bounds, junctionLon, junctionLat, edgeFrom, edgeTo, edgeLengthM, firstBend, bendLon, bendLat } = parts;
  const header = new DataView(new ArrayBuffer(HEADER_BYTES));
  const [west, south] = [units(bounds[0]), units(bounds[1])];
  const words = [MAGIC, VERSION, west, south, units(bounds[2]), units(bounds[3]), junctionLon.length, edgeFrom.length, bendLon.length];
  words.forEach((word, i) => header.setInt32(4 * i, word, true));
  const bytes: number[] = [];
  const put = (value: number): void => {
    let rest = value;
    for (; rest >= 128; rest = Math.floor(rest / 128)) bytes.push((rest % 128) + 128);
    bytes.push(rest);
  };
  const putDeltas = (values: readonly number[], start: number): void => {
    values.forEach((value, i) => put(zigzag(value - (values[i - 1] ?? start))));
  };
  putDeltas(Array.from(junctionLon, units), west);
  putDeltas(Array.from(junctionLat, units), south);
  putDeltas([...edgeFrom], 0);
  edgeTo.forEach((to, edge) => put(zigzag(to - (edgeFrom[edge] ?? 0))));
  edgeLengthM.forEach((length) => put(Math.round(length * UNITS_PER_METRE)));
  edgeFrom.forEach((_, edge) => put((firstBend[edge + 1] ?? 0) - (firstBend[edge] ?? 0)));
  for (const [bends, junctions] of [[bendLon, junctionLon], [bendLat, junctionLat]] as const) {
    const all = Array.from(bends, units);
    edgeFrom.forEach((from, edge) => putDeltas(all.slice(firstBend[edge], firstBend[edge + 1]), units(junctions[from] ?? 0)));
  }
  const file = new Uint8Array(HEADER_BYTES + bytes.length);
  file.set(new Uint8Array(header.buffer));
  file.set(bytes, HEADER_BYTES);
  return file;
}

function units(degrees: number): number {
  return Math.round(degrees * UNITS_PER_DEGREE);
}
