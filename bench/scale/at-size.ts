import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Catalogue, ExplorerFeature } from '../../src/catalogue/types.ts';
import { fileBytes } from './large-file.ts';
import { ours } from './ours.ts';
import { plain } from './plain.ts';
import type { Begun, Reply, Way } from './result.ts';
import { sceneOf } from './scene.ts';

/**
 * One of the two ways with one number of sites, in a process of its own: neither another size nor the other way is in
 * its memory. Says what loading took, then does a round each time it is told to.
 */

const [way, data = '', file = '', count = ''] = process.argv.slice(2);

async function begin(): Promise<{ readonly begun: Begun; readonly round: (index: number) => Promise<Reply> }> {
  const catalogue: Catalogue = JSON.parse(await readFile(join(data, 'catalogue.json'), 'utf8'));
  const { features }: { readonly features: readonly ExplorerFeature[] } = JSON.parse(await readFile(join(data, 'areas.geojson'), 'utf8'));
  const scene = sceneOf(catalogue.bounds);
  if (isPlain(way)) {
    const { loadMs, bytes, areaCounts, round } = await plain(file, features, scene);
    return { begun: { once: { load: loadMs }, bytes: bytes / Number(count), columnBytes: 0, areaCounts: areaCounts() }, round };
  }
  const { loadMs, orderMs, bytes, columnBytes, areaCounts, round } = await ours(fileBytes(file), catalogue, features, scene);
  const each = Number(count);
  return { begun: { once: { load: loadMs, order: orderMs }, bytes: bytes / each, columnBytes: columnBytes / each, areaCounts: areaCounts() }, round };
}

function isPlain(name: string | undefined): boolean {
  const plainly: Way = 'plain';
  return name === plainly;
}

const { begun, round } = await begin();
process.on('message', (index) => {
  void round(Number(index)).then((reply) => process.send?.(reply));
});
process.send?.(begun);
