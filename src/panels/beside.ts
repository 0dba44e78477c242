import type { ExplorerFeature, Indicator } from '../catalogue/types.ts';
import { optionsOf } from '../state/filters/options.ts';

export interface BesideCounts {
  /** Entries that the figure most likely counts; `null` when nothing is known of that. */
  readonly counted: number | null;
  /** All entries of the layer. */
  readonly listed: number;
  /** Those with a position. */
  readonly mapped: number;
}

/** What the explorer itself counts in the layer that a published count stands beside. */
export function besideCounts(
  { field, options }: NonNullable<Indicator['beside']>,
  features: readonly ExplorerFeature[],
): BesideCounts {
  const counted =
    field && options
      ? features.filter((feature) => optionsOf(feature, field).some((option) => options.includes(option))).length
      : null;
  return {
    counted,
    listed: features.length,
    mapped: features.filter((feature) => feature.geometry !== null).length,
  };
}
