import { join } from 'node:path';
import type { ExplorerFeature, Slug } from '../../src/catalogue/types.ts';
import { builtPath, featuresBefore, handKeptFeatures, namedPath, outlinesPath, type CityFolder } from './city-folder.ts';
import { collectionText, outlinesText, publishable } from './collection.ts';
import { derive, derivedText } from './derive/derived.ts';
import { onFoot } from './derive/on-foot.ts';
import { requireFeatures } from './losses.ts';
import type { Output } from './outputs.ts';
import { checkPositions, type PositionReport } from './position-check/check.ts';
import type { CityRecipe } from './recipe.ts';
import type { SourceReader } from './sources.ts';
import { streetFiles } from './walking/street-files.ts';

/** What the layers part of the build makes, and what it found out about hand-kept positions. */
export interface BuiltLayers {
  readonly outputs: readonly Output[];
  readonly positions: PositionReport;
}

/** How a build is done. */
export interface BuildOptions {
  readonly report: (line: string) => void;
  /** Whether features that the sources no longer have may go. */
  readonly allowRemovals: boolean;
}

/** Builds layers, outlines, streets and derived facts; writes nothing. */
export async function buildLayers(
  recipe: CityRecipe,
  city: CityFolder,
  read: SourceReader,
  { report, allowRemovals }: BuildOptions,
): Promise<BuiltLayers> {
  const outputs: Output[] = [];
  const layers = new Map<Slug, readonly ExplorerFeature[]>(await handKeptFeatures(city));
  for (const layer of recipe.layers) {
    const path = builtPath(city, layer.id);
    const before = await featuresBefore(path);
    const features = publishable(await layer.build(read, before), layer.decimals);
    requireFeatures(layer, features, allowRemovals ? [] : before);
    layers.set(layer.id, features);
    outputs.push({ path, content: collectionText(features, `./schemas/${layer.id}.schema.json`) });
    report(`${layer.id}: ${features.length} features`);
    if (layer.outlines) outputs.push({ path: outlinesPath(city, layer.id), content: outlinesText(await layer.outlines(read), layer.decimals) });
  }
  outputs.push({ path: join(city.folder, recipe.outlines.file), content: await recipe.outlines.build() });
  report(`${recipe.outlines.file}: done`);
  const streets = await streetFiles(recipe.streets, city, layers, read, { report, allowRemovals });
  outputs.push(...streets.outputs);
  const { walking } = city;
  const walked = walking ? onFoot(layers, { recipe: recipe.onFoot, walking, network: streets.network }) : undefined;
  report(`on foot: ${walked?.size ?? 0} features`);
  const derived = derive(recipe.derived, layers, await recipe.zoning(read), walked);
  outputs.push({ path: namedPath(city, city.derivedFile, 'derivedFile', 'what follows from positions'), content: derivedText(derived) });
  report(`derived: ${Object.keys(derived.features).length} features`);
  const { checked, names, witnesses } = recipe.positions;
  const positions = checkPositions(checked, layers, await witnesses(read), names);
  report(`positions: ${positions.compared} compared`);
  return { outputs, positions };
}
