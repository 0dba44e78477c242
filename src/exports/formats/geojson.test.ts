import validation from 'geojson-validation';
import { expect, test } from 'vitest';
import { setShortlist } from '../../state/actions.ts';
import { exampleContext, exampleExport, exampleExportState, HOSTILE } from '../example.ts';
import type { ExportOf } from '../model.ts';
import { geojson } from './geojson.ts';

async function written(of: ExportOf, state = exampleExportState()) {
  return JSON.parse(await geojson.write(exampleExport(of, state), exampleContext(state)));
}

test('it is GeoJSON, with hostile text too, which comes back as it was', async () => {
  const state = exampleExportState(HOSTILE);
  const collection = await written({ kind: 'list', layer: 'sites' }, state);
  expect(validation.isFeatureCollection(collection, true) ?? []).toEqual([]);
  const back = new Map(collection.features.map(({ id, properties }: { id: string; properties: { owner: unknown } }) => [id, properties.owner]));
  HOSTILE.forEach((text, index) => expect(back.get(`sites/hostile-${index}`)).toEqual({ en: text, pt: text }));
});

test('properties are the data’s own, with what was worked out, a link and the sources’ titles', async () => {
  const { features } = await written({ kind: 'list', layer: 'sites' });
  expect(features.map(({ id }: { id: string }) => id)).toEqual(['sites/mill', 'sites/kiln']);
  expect(features[0].properties).toMatchObject({
    name: { en: 'Mill', pt: 'Moinho' }, ref: 'sites/mill', layer: 'sites', link: 'https://example.org/map/?select=sites/mill',
    sourceTexts: ['City survey', 'Press'], approximate: true, verdict: 'surely',
    plotArea: [{ value: 20000.5, upTo: 21000, qualifier: 'about' }, { value: 18000 }], derived: { onFoot: { stations: [{ distanceM: [300, 520] }] } },
  });
});

test('what has no position has no geometry, and is not lost', async () => {
  const { features } = await written({ kind: 'list', layer: 'sites' });
  expect(features[1]).toMatchObject({ id: 'sites/kiln', geometry: null });
});

test('a drawn outline says that it is indicative', async () => {
  const { features } = await written({ kind: 'shortlist' }, setShortlist(exampleExportState(), ['areas/old-docks']));
  expect(features[0].properties.standing).toBe('indicative');
});

test('beside the features it says what it is of, of when, from whom, and the way back', async () => {
  expect(await written({ kind: 'list', layer: 'sites' })).toMatchObject({
    title: 'Exampleton explorer: sites', language: 'en', date: '2026-02-03', filters: ['Status: Vacant, not known'], attribution: ['© City'],
    link: 'https://example.org/map/?layers=areas,sites', licences: [{ id: 'CC-BY-4.0', name: 'CC BY 4.0' }], sources: [{ id: 'survey' }, { id: 'press' }],
    layers: [{ id: 'sites', caveat: { en: 'Not said to be available.' } }],
  });
});
