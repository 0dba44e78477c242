import { knownOf } from './check-catalogue.ts';
import { checkDerived } from './check-derived.ts';
import { checkPages } from './check-pages.ts';
import { checkStreets } from './check-streets.ts';
import { fetchJson } from './fetch-json.ts';
import { loaded, type Loaded, type LoadOptions } from './load.ts';
import type { Derived, Pages, Streets } from './types.ts';

/** Loads the long texts. Pages with trouble in them are left out and reported. */
export async function loadPages(options: LoadOptions): Promise<Loaded<Pages>> {
  const { pagesFile } = options.catalogue;
  const fetched = await fetchJson(pagesFile, options.catalogueUrl, options);
  return loaded(pagesFile, fetched, (value) => checkPages(value, options.catalogue, knownOf(options.catalogue)));
}

/** Loads what follows from positions; for catalogues that name such a file. */
export async function loadDerived(options: LoadOptions): Promise<Loaded<Derived>> {
  const file = options.catalogue.derivedFile ?? '';
  const fetched = await fetchJson(file, options.catalogueUrl, options);
  return loaded(file, fetched, (value) => checkDerived(value, knownOf(options.catalogue)));
}

/** Loads the streets that the search finds; for catalogues that name such a file. Those with trouble in them are left out and reported. */
export async function loadStreets(options: LoadOptions): Promise<Loaded<Streets>> {
  const file = options.catalogue.streetsFile ?? '';
  const fetched = await fetchJson(file, options.catalogueUrl, options);
  return loaded(file, fetched, (value) => checkStreets(value, options.catalogue.bounds, knownOf(options.catalogue)));
}
