import { readFile } from 'node:fs/promises';
import { placeFinder } from '../../../src/geo/containing.ts';
import { decodeNetwork, type Network } from '../../../src/walking/index.ts';
import { encodeNetwork } from '../../../src/walking/encode.ts';
import { namedPath, type CityFolder } from '../city-folder.ts';
import { isRecord } from '../formats/json.ts';
import { requireMost } from '../losses.ts';
import type { Output } from '../outputs.ts';
import type { FeaturesByLayer, StreetsRecipe } from '../recipe.ts';
import type { SourceReader } from '../sources.ts';
import { streetsOf, streetsText } from '../streets.ts';
import { buildNetwork } from './build-network.ts';

/** The files that are made from streets, and the network as the page will read it. */
export interface StreetFiles {
  readonly outputs: readonly Output[];
  readonly network: Network;
}

/** How they are made. */
export interface StreetOptions {
  readonly report: (line: string) => void;
  readonly allowRemovals: boolean;
}

/** Builds the network for walking and the list of streets; writes nothing. */
export async function streetFiles(
  recipe: StreetsRecipe,
  city: CityFolder,
  layers: FeaturesByLayer,
  read: SourceReader,
  { report, allowRemovals }: StreetOptions,
): Promise<StreetFiles> {
  const networkPath = namedPath(city, city.walking?.networkFile, 'walking.networkFile', 'the street network for walking');
  const streetsPath = namedPath(city, city.streetsFile, 'streetsFile', 'the streets of the search');
  const ways = await recipe.ways(read);
  const { parts, keptM, lostM, lostPieces, joined } = buildNetwork(ways, recipe.bounds);
  const bytes = encodeNetwork(parts);
  const network = networkIn(bytes);
  if (network === null) throw new Error('a network that was just written cannot be read');
  const find = placeFinder(layers.get(recipe.within) ?? []);
  const streets = streetsOf({ ...recipe, ways, isInCity: (position) => find(position).length > 0 });
  if (!allowRemovals) {
    requireMost('km of streets', recipe.files, km(keptM), km(lengthOf(networkIn(await bytesBefore(networkPath)))));
    requireMost('streets', recipe.files, streets.streets.length, countBefore(await bytesBefore(streetsPath)));
  }
  report(`walking: ${km(keptM)} km in ${network.edges} edges, ${joined} ends joined; left out: ${km(lostM)} km in ${lostPieces} pieces that lead nowhere`);
  report(`streets: ${streets.streets.length}`);
  return { outputs: [{ path: networkPath, content: bytes }, { path: streetsPath, content: streetsText(streets) }], network };
}

function networkIn(bytes: Uint8Array): Network | null {
  const decoded = decodeNetwork(new Uint8Array(bytes).buffer);
  return decoded.ok ? decoded.network : null;
}

function lengthOf(network: Network | null): number {
  return network?.edgeLengthM.reduce((sum, length) => sum + length, 0) ?? 0;
}

function countBefore(bytes: Uint8Array): number {
  if (bytes.length === 0) return 0;
  const before: unknown = JSON.parse(new TextDecoder().decode(bytes));
  return isRecord(before) && Array.isArray(before['streets']) ? before['streets'].length : 0;
}

/** Of an earlier build; none when there is no such file yet. */
async function bytesBefore(path: string): Promise<Uint8Array> {
  return readFile(path).catch(() => new Uint8Array());
}

function km(metres: number): number {
  return Math.round(metres / 1000);
}
