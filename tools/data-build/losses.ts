import type { ExplorerFeature } from '../../src/catalogue/types.ts';
import type { LayerRecipe } from './recipe.ts';
import { SourceProblem } from './source-problem.ts';

/** Ids that a message names; the rest is counted. */
const NAMED = 5;

/**
 * A built layer has features, among them every one of `before`: what readers know by its id, and link to, does not
 * go because a source is cut short. Else a `SourceProblem` names the layer's sources and what is missing.
 */
export function requireFeatures(
  { id, files }: Pick<LayerRecipe, 'id' | 'files'>,
  features: readonly Pick<ExplorerFeature, 'id'>[],
  before: readonly Pick<ExplorerFeature, 'id'>[],
): void {
  if (features.length === 0) throw new SourceProblem(files.join(', '), `layer ${id} comes out empty: put whole files there`);
  const built = new Set(features.map((feature) => feature.id));
  const lost = before.map((feature) => feature.id).filter((one) => !built.has(one));
  if (lost.length === 0) return;
  const named = lost.slice(0, NAMED).join(', ') + (lost.length > NAMED ? ', …' : '');
  throw new SourceProblem(files.join(', '), `layer ${id} would lose ${lost.length} of ${before.length} features (${named}): `
    + 'put whole files there, or call with --allow-removals if the source really dropped them');
}

/** A built file may shrink by this much between two states of its source. */
const LEAST_SHARE = 0.9;

/**
 * What a built file holds is not much less than `before`: a `SourceProblem` names the sources that are cut short.
 *
 * @param what of what there are `now` as many: `km of streets`
 */
export function requireMost(what: string, files: readonly string[], now: number, before: number): void {
  if (now > 0 && now >= before * LEAST_SHARE) return;
  throw new SourceProblem(files.join(', '), `${now} ${what} instead of ${before}: `
    + 'put whole files there, or call with --allow-removals if the source really dropped them');
}
