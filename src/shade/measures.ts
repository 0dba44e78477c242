import type { Catalogue, Census, Field, Layer, Slug } from '../catalogue/types.ts';
import type { Measure, Shade } from '../state/planning/model.ts';

/** A count of the census layer. */
export type CountField = Extract<Field, { type: 'number' }>;

/** Percent of the ground that the census covers unless a person chooses otherwise: streets stay to be seen. */
const OPACITY = 75;

/** A layer that may have outlines to be measured. */
type OutlinedLayer = Pick<Layer, 'id' | 'outlinesFile'>;

export function countFields({ fields }: Pick<Layer, 'fields'>): readonly CountField[] {
  return fields.filter((field) => field.type === 'number');
}

/** What a count can be shown as: a share only where the census says of what, a density only where there are outlines. */
export function measuresOf(census: Census, layer: OutlinedLayer, field: string): readonly Measure[] {
  const isPart = census.shares.some(({ part }) => part === field);
  return ['number', ...(isPart ? (['share'] as const) : []), ...(layer.outlinesFile ? (['density'] as const) : [])];
}

/** What the census is shaded by before a person chooses. */
export function defaultShade(census: Census, layer: OutlinedLayer): Shade {
  return { field: census.people, measure: layer.outlinesFile ? 'density' : 'number', method: 'quantile', classes: 5, ramp: 'blues' };
}

/** The same count and measure if the census has them; else what comes nearest, which is another object. */
export function possibleShade(census: Census, layer: Layer, shade: Shade): Shade {
  if (!countFields(layer).some(({ key }) => key === shade.field)) return { ...defaultShade(census, layer), method: shade.method, classes: shade.classes, ramp: shade.ramp };
  return measuresOf(census, layer, shade.field).includes(shade.measure) ? shade : { ...shade, measure: 'number' };
}

/** Counts of which one is the whole and the others are parts; `whole` is null for counts that are part of nothing. */
export interface CountGroup {
  readonly whole: CountField | null;
  readonly fields: readonly CountField[];
}

/** The counts under what they are parts of, in the order of the layer: rented homes under dwellings, pupils under residents. */
export function groupedCounts({ shares }: Census, layer: Pick<Layer, 'fields'>): readonly CountGroup[] {
  const fields = countFields(layer);
  const wholeOf = new Map(shares.map(({ part, whole }) => [part, whole]));
  const groups = new Map<string, CountField[]>();
  for (const field of fields) {
    const root = rootOf(field.key, wholeOf);
    groups.set(root, [...(groups.get(root) ?? []), field]);
  }
  return [...groups].map(([root, members]) => ({
    whole: members.length > 1 ? (fields.find(({ key }) => key === root) ?? null) : null,
    fields: members,
  }));
}

function rootOf(key: string, wholeOf: ReadonlyMap<string, string>): string {
  const seen = new Set([key]);
  for (let at = key; ;) {
    const whole = wholeOf.get(at);
    // A catalogue may say in a circle what is part of what.
    if (whole === undefined || seen.has(whole)) return at;
    seen.add(whole);
    at = whole;
  }
}

/** Percent of the ground that the shading covers. */
export function shadeOpacity(opacity: Readonly<Record<Slug, number>>, { census }: Pick<Catalogue, 'census'>): number {
  return opacity[census?.layer ?? ''] ?? OPACITY;
}

/** Unlike other layers, this one does not cover all unless that is said. */
export function withShadeOpacity<State extends { readonly opacity: Readonly<Record<Slug, number>> }>(state: State, layer: Slug, percent: number): State {
  const { [layer]: _old, ...others } = state.opacity;
  return { ...state, opacity: percent === OPACITY ? others : { ...others, [layer]: percent } };
}
