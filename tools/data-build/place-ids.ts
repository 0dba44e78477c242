import type { Position } from 'geojson';

/** A feature that has no id yet, and how well each known id would fit it. */
export interface Unnamed {
  readonly kind: string;
  /** In degrees; goes into a new id. */
  readonly place: Position;
  /** Every id of an earlier build that may be this one's; a greater fit is better. */
  readonly known: readonly { readonly id: string; readonly fit: number }[];
}

/**
 * An id for each feature, in their order: the best fitting id of an earlier build, each given once, else kind
 * and rounded coordinate (`ruins-411621-085801`), with `-2`, `-3`, … where places fall together.
 */
export function idsByPlace(features: readonly Unnamed[]): readonly string[] {
  const given = new Map<number, string>();
  const taken = new Set<string>();
  const fits = features
    .flatMap(({ known }, index) => known.map(({ id, fit }) => ({ index, id, fit })))
    .sort((a, b) => b.fit - a.fit || (a.id < b.id ? -1 : 1));
  for (const { index, id } of fits) {
    if (given.has(index) || taken.has(id)) continue;
    given.set(index, id);
    taken.add(id);
  }
  return features.map(({ kind, place }, index) => {
    const id = given.get(index) ?? freeId(placeId(kind, place), taken);
    taken.add(id);
    return id;
  });
}

/** Kind and coordinate in ten-thousandths of a degree, about 11 m: latitude, then longitude, without signs. */
export function placeId(kind: string, [lon = 0, lat = 0]: Position): string {
  return `${kind}-${digits(lat)}-${digits(lon)}`;
}

function digits(degrees: number): string {
  return String(Math.round(Math.abs(degrees) * 1e4)).padStart(6, '0');
}

function freeId(id: string, taken: ReadonlySet<string>): string {
  if (!taken.has(id)) return id;
  let n = 2;
  while (taken.has(`${id}-${n}`)) n++;
  return `${id}-${n}`;
}
