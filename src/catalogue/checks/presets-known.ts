import type { Finding } from '../problem.ts';
import type { Catalogue, Preset } from '../types.ts';
import type { CatalogueCheck } from './catalogue-checks.ts';
import { checkOptions } from './options.ts';

/** What a preset asks for are options of its layer's choice fields. An unknown layer was found with the shape. */
export const presetsKnown: CatalogueCheck = {
  run: (catalogue) => (catalogue.presets ?? []).flatMap((preset, index) => checkPreset(preset, `presets[${index}].options`, catalogue)),
};

function checkPreset({ layer: id, options }: Preset, path: string, { layers }: Catalogue): readonly Finding[] {
  const layer = layers.find((one) => one.id === id);
  if (!layer) return [];
  return Object.entries(options).flatMap(([key, keys]) => checkOptions(layer, key, keys, { field: `${path}.${key}`, options: `${path}.${key}` }));
}
