import { afterEach, describe, expect, test } from 'vitest';
import { serveTiles, type Protocols, type TileService, type TileWanted } from './tile-protocol.ts';

/** Whom the engine was told to ask, by the beginning of addresses. */
const loaders = new Map<string, Parameters<Protocols['add']>[1]>();
const protocols: Protocols = { add: (scheme, load) => loaders.set(scheme, load), remove: (scheme) => loaders.delete(scheme) };

const services: TileService[] = [];
afterEach(() => {
  for (const service of services.splice(0)) service.end();
});

function served(name: string): { readonly service: TileService; readonly asked: TileWanted[] } {
  const asked: TileWanted[] = [];
  const service = serveTiles(protocols, (wanted) => {
    asked.push(wanted);
    return Promise.resolve(wanted.z < 20 ? new TextEncoder().encode(name).buffer : null);
  });
  services.push(service);
  return { service, asked };
}

/** As the engine asks for a tile of an address. */
async function tile(address: string, [z, x, y]: readonly [number, number, number] = [13, 3897, 3078]): Promise<string> {
  const url = address.replace('{z}', String(z)).replace('{x}', String(x)).replace('{y}', String(y));
  const load = loaders.get(url.slice(0, url.indexOf('://')));
  if (!load) throw new Error(`nobody serves ${url}`);
  return new TextDecoder().decode((await load({ url }, new AbortController())).data);
}

const TREES = { layer: 'trees', version: 4, lang: 'pt-PT' };

describe('tiles that the page makes', () => {
  test('are made of the layer, the answer and the language of their address', async () => {
    const { service, asked } = served('one');
    expect(await tile(service.address(TREES))).toBe('one');
    expect(asked).toEqual([{ ...TREES, z: 13, x: 3897, y: 3078 }]);
  });

  test('are empty where there is nothing', async () => {
    const { service } = served('one');
    expect(await tile(service.address(TREES), [20, 1, 1])).toBe('');
  });

  test('of two maps stay apart', async () => {
    const [one, other] = [served('one'), served('other')];
    expect(await tile(one.service.address(TREES))).toBe('one');
    expect(await tile(other.service.address(TREES))).toBe('other');
  });

  test('of a map that has gone are empty, and nobody serves them after the last one', async () => {
    const [one, other] = [served('one'), served('other')];
    const address = one.service.address(TREES);
    one.service.end();
    expect(await tile(address)).toBe('');
    other.service.end();
    await expect(tile(address)).rejects.toThrow('nobody serves');
  });
});
