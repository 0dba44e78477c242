import type { Catalogue } from '../../catalogue/types.ts';
import { failed, passed, warning, type Check, type CheckContext, type Found } from '../model.ts';

/** Which hosts the page has asked for something, by the browser's own record. */
export const hostsCheck: Check = {
  id: 'hosts',
  async run(context) {
    const catalogue = await context.catalogue();
    const data = catalogue.ok ? originsNamed(catalogue.value, context.catalogueUrl) : [];
    return judgeHosts(performance.getEntriesByType('resource').map(({ name }) => name), data, context);
  },
};

/**
 * @param addresses of all that the page fetched
 * @param named origins that the catalogue's files are at
 */
export function judgeHosts(addresses: readonly string[], named: readonly string[], context: Pick<CheckContext, 'codeOrigin' | 'pageOrigin' | 'catalogueUrl' | 'words'>): Found {
  const { words, codeOrigin, pageOrigin } = context;
  const known = new Set([codeOrigin, pageOrigin, new URL(context.catalogueUrl).origin, ...named]);
  const foreign = [...new Set(addresses.flatMap((address) => hostOrigin(address)))].filter((origin) => !known.has(origin));
  if (!foreign.length) return passed(words.hostsOwn([...known].filter((origin) => origin !== 'null').join(', ')));
  const isOwnPage = pageOrigin === codeOrigin || pageOrigin === 'null';
  return isOwnPage ? failed(words.hostsForeign(foreign.join(', ')), words.noForeign) : warning(words.hostsOfPage(foreign.join(', ')), words.askPage);
}

function originsNamed({ basemap, layers }: Catalogue, catalogueUrl: string): string[] {
  return [basemap.file, ...layers.map(({ file }) => file)].map((file) => new URL(file, catalogueUrl).origin);
}

function hostOrigin(address: string): string[] {
  return /^(?:https?|wss?):/.test(address) ? [new URL(address).origin] : [];
}
