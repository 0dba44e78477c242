/** `WALK`, as the first four bytes read. */
export const MAGIC = 0x4b4c4157;
export const VERSION = 1;
/** Magic, version, bounds, counts of junctions, edges and bends: little endian, four bytes each. */
export const HEADER_BYTES = 36;
/** Coordinates are whole numbers of it: 0.11 m north, 0.08 m east at latitude 41°. */
export const UNITS_PER_DEGREE = 1e6;
export const UNITS_PER_METRE = 100;

/** Signed to unsigned, small to small: 0, -1, 1, -2, … */
export function zigzag(value: number): number {
  return value < 0 ? -2 * value - 1 : 2 * value;
}

export function unzigzag(value: number): number {
  return (value >>> 1) ^ -(value & 1);
}
