import { fetchJson } from '../catalogue/fetch-json.ts';
import { isRecord } from '../catalogue/json.ts';

/** Name of the file in which a built site says what pages of others can load from it. */
export const MANIFEST_FILE = 'embed.json';

/** What pages of others can load of a built site; paths are relative to the site. */
export interface EmbedManifest {
  /** The explorer's own, as package.json has it. */
  readonly version: string;
  /** The element's script of the newest version, always under this name. */
  readonly entry: string;
  /** The same as it is in this version: what lies at this path never changes, hence the hash for the browser to hold it to. */
  readonly pinned: { readonly path: string; readonly integrity: string };
}

/** @returns `null` where there is none that could be used: a site that runs from its sources, an older one */
export async function fetchManifest(site: string): Promise<EmbedManifest | null> {
  const fetched = await fetchJson(MANIFEST_FILE, site, {});
  return fetched.ok ? readManifest(fetched.value) : null;
}

/** What is in the file goes into pages of others, so none of it is taken on trust. */
export function readManifest(value: unknown): EmbedManifest | null {
  if (!isRecord(value) || !isRecord(value['pinned'])) return null;
  const { version, entry, pinned } = value;
  const { path, integrity } = pinned;
  if (typeof version !== 'string' || !isScript(entry) || !isScript(path) || !isHash(integrity)) return null;
  return { version, entry, pinned: { path, integrity } };
}

function isScript(path: unknown): path is string {
  return typeof path === 'string' && /^(?:[\w-]+\/)*[\w.-]+\.js$/.test(path);
}

function isHash(integrity: unknown): integrity is string {
  return typeof integrity === 'string' && /^sha384-[A-Za-z0-9+/]{64}$/.test(integrity);
}
