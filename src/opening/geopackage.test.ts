import { describe, expect, test, vi } from 'vitest';
import { EXAMPLETON } from '../catalogue/fixture.ts';
import { exampleGeopackage, pointBlob, type ExampleGeopackage } from './geopackage-example.ts';
import { openFile } from './open-file.ts';

const OPTIONS = { bounds: EXAMPLETON.bounds, grid: null, lang: 'en', reading: null };

async function opened(example: ExampleGeopackage) {
  const bytes = await exampleGeopackage(example);
  return openFile({ name: 'a.gpkg', size: bytes.length, arrayBuffer: async () => new Uint8Array(bytes).buffer }, OPTIONS, () => undefined);
}

function refuse(): never {
  throw new Error('refused');
}

describe('a GeoPackage', () => {
  test('comes with its rows, the broken ones left out', async () => {
    const cut = pointBlob(10.1, 50.05, 4326).subarray(0, 20);
    expect(await opened({ srsId: 4326, geometries: [pointBlob(10.1, 50.05, 4326), cut, new Uint8Array([1, 2, 3])] })).toMatchObject({
      features: [{ geometry: { type: 'Point', coordinates: [10.1, 50.05] }, name: 'Place 1', given: { name: 'Place 1' } }],
      leftOutCount: 2,
      problems: [{ code: 'blob-broken', number: 2 }, { code: 'blob-broken', number: 3 }],
    });
  });

  test.each([
    ['in a system that is not known', { srsId: 27700, geometries: [pointBlob(1, 2, 27700)] }, 'unknown-crs'],
    ['without rows', { srsId: 4326, geometries: [] }, 'no-features'],
    ['with nothing but broken rows', { srsId: 4326, geometries: [new Uint8Array(4)] }, 'blob-broken'],
  ])('%s says so', async (_name, example, code) => {
    expect(await opened(example)).toMatchObject({ kind: 'failed', problems: [{ code }] });
  });

  test('needs WebAssembly, which a policy may forbid', async () => {
    const bytes = await exampleGeopackage({ srsId: 4326, geometries: [] });
    vi.stubGlobal('WebAssembly', { Module: refuse });
    const result = await openFile({ name: 'a.gpkg', size: bytes.length, arrayBuffer: async () => new Uint8Array(bytes).buffer }, OPTIONS, () => undefined);
    vi.unstubAllGlobals();
    expect(result).toMatchObject({ kind: 'failed', problems: [{ code: 'wasm-forbidden' }] });
  });
});
