import type { ExplorerFeature, Layer, Text } from '../catalogue/types.ts';
import { quantitiesIn } from '../fields/number.ts';

/** An area that the data state for a feature, to be held against the measured one. */
export interface StatedArea {
  readonly label: Text;
  readonly areaHa: number;
  /** To which it is rounded. */
  readonly decimals: number;
  readonly basis: Text | null;
  /** Ids of the catalogue's sources. */
  readonly sources: readonly string[];
  /** Hectares that it has more than the measured area; `0` where only rounding parts them. */
  readonly excessHa: number;
}

/** The hectares that a feature's fields state. */
export function statedAreas(layer: Layer, feature: ExplorerFeature, measuredM2: number): readonly StatedArea[] {
  return layer.fields.flatMap((field): readonly StatedArea[] => {
    if (field.type !== 'number' || field.unit !== 'ha') return [];
    return quantitiesIn(feature.properties[field.key]).map(({ value, basis, sources }) => {
      const decimals = Math.max(field.decimals ?? 0, decimalsOf(value));
      return { label: field.label, areaHa: value, decimals, basis: basis ?? null, sources: sources ?? [], excessHa: excess(value, measuredM2 / 10_000, decimals) };
    });
  });
}

function excess(statedHa: number, measuredHa: number, decimals: number): number {
  const rounded = Number(measuredHa.toFixed(decimals));
  return Number((statedHa - rounded).toFixed(decimals));
}

function decimalsOf(value: number): number {
  return String(value).split('.')[1]?.length ?? 0;
}
