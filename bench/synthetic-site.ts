import { cp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Catalogue, Derived } from '../src/catalogue/types.ts';
import { SYNTHETIC, syntheticFeatures, syntheticLayer, syntheticPlaces } from './synthetic.ts';
import { writeSyntheticFile } from './synthetic-file.ts';

/** Copies a built site to an empty folder and adds a layer of made-up sites to its data. */
export async function copyWithSites(built: string, folder: string, count: number): Promise<void> {
  const first = await copyWithLayer(built, folder);
  const data = join(folder, 'data');
  const features = syntheticFeatures(count, first.bounds);
  await write(join(data, syntheticLayer.file), { type: 'FeatureCollection', features });
  if (first.derivedFile === undefined) return;
  const derived = await json<Derived>(join(data, first.derivedFile));
  const places = syntheticPlaces(features, first.areas.map(({ id }) => id));
  await write(join(data, first.derivedFile), { ...derived, features: { ...derived.features, ...places } });
}

/** The same with more of them than fit into one string; the areas that they lie in are left to whoever reads them. */
export async function copyWithManySites(built: string, folder: string, count: number): Promise<void> {
  const { bounds } = await copyWithLayer(built, folder);
  await writeSyntheticFile(join(folder, 'data', syntheticLayer.file), count, bounds);
}

/** @returns the catalogue, as it was */
async function copyWithLayer(built: string, folder: string): Promise<Catalogue> {
  await cp(built, folder, { recursive: true });
  const data = join(folder, 'data');
  const names = await readdir(data, { recursive: true });
  // What was compressed before the layer was there would be served in its place.
  await Promise.all(names.filter((name) => /\.(?:br|gz)$/.test(name)).map((name) => rm(join(data, name))));
  const first = await json<Catalogue>(join(data, 'catalogue.json'));
  const catalogues = ['catalogue.json', ...(first.wholeFile === undefined ? [] : [first.wholeFile])];
  await Promise.all(catalogues.map((name) => addLayer(join(data, name))));
  return first;
}

async function addLayer(file: string): Promise<void> {
  const catalogue = await json<Catalogue>(file);
  const others = catalogue.layers.filter(({ id }) => id !== SYNTHETIC);
  await write(file, {
    ...catalogue,
    licences: { ...catalogue.licences, 'CC0-1.0': { name: 'CC0' } },
    layers: [...others, { ...syntheticLayer, sources: Object.keys(catalogue.sources).slice(0, 1) }],
  });
}

async function json<T>(path: string): Promise<T> {
  return JSON.parse(await readFile(path, 'utf8'));
}

function write(path: string, value: unknown): Promise<void> {
  return writeFile(path, JSON.stringify(value));
}
