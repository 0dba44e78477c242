import { fetchBytes } from '../catalogue/fetch-json.ts';
import type { Loaded, LoadOptions } from '../catalogue/load.ts';
import { inFile } from '../catalogue/problem.ts';
import { breath } from './breath.ts';
import { decodeParts } from './decode.ts';
import { toNetworkInSlices, type Network } from './network.ts';

/** Loads the street network; for catalogues that have `walking`. */
export async function loadNetwork(options: LoadOptions): Promise<Loaded<Network>> {
  const file = options.catalogue.walking?.networkFile ?? '';
  const fetched = await fetchBytes(file, options.catalogueUrl, options);
  if (!fetched.ok) return { ok: false, problems: inFile(file, [fetched.finding]) };
  const decoded = decodeParts(fetched.bytes.buffer);
  if (!decoded.ok) return { ok: false, problems: inFile(file, [decoded.finding]) };
  await breath();
  return { ok: true, value: await toNetworkInSlices(decoded.parts, breath), problems: [] };
}
