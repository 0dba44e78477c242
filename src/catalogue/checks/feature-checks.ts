import type { Finding } from '../problem.ts';
import type { FeatureCheck, LayerScope } from './feature-check.ts';
import { featureId } from './feature-id.ts';
import { checkGeometry } from './geometry-checks.ts';
import { geometryType } from './geometry-type.ts';
import { positionKnown } from './position-known.ts';
import { properties } from './properties.ts';
import { ranges } from './ranges.ts';
import { sourced } from './sourced.ts';
import type { RawFeature } from './structure.ts';

const FEATURE_CHECKS: readonly FeatureCheck[] = [featureId, geometryType, properties, positionKnown, sourced, ranges];

/** Everything wrong with one feature whose structure is sound. */
export function checkFeature(feature: RawFeature, { layer, bounds, known }: LayerScope): readonly Finding[] {
  const findings = layer ? FEATURE_CHECKS.flatMap((check) => check.run(feature, layer, known)) : [];
  if (feature.geometry === null) return findings;
  return [...findings, ...checkGeometry(feature.geometry, bounds ? { bounds } : {})];
}
