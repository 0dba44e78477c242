import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, test } from 'vitest';
import type { Geometry } from 'geojson';
import type { Catalogue, ExplorerFeature, LayerCollection } from '../catalogue/types.ts';
import { coverIndex, type CoverIndex } from '../geo/overlay-index.ts';
import { intersection, subtraction, union } from '../geo/overlay.ts';
import { coveredM2, type PlanarPolygons, M2_PER_HA } from '../geo/planar.ts';
import { planarGridOf, toPlanar } from '../geo/planar-grid.ts';
import { censusOf, type CensusBasis, type CensusProfile } from './census.ts';
import { landUseOf, type LandUseProfile } from './land-use.ts';
import { firstNumberIn } from '../fields/number.ts';

const catalogue = read<Catalogue>('catalogue.json');
const { census, landUse } = catalogue;

function read<Value>(file: string): Value {
  return JSON.parse(readFileSync(new URL(`../../data/${file}`, import.meta.url), 'utf8'));
}

function layerOf(id: string | undefined) {
  const layer = catalogue.layers.find((one) => one.id === id);
  if (!layer) throw new Error(`No layer ${id}`);
  return layer;
}

function laidOut(id: string | undefined): { readonly features: readonly ExplorerFeature[]; readonly index: CoverIndex } {
  const layer = layerOf(id);
  const { features } = read<LayerCollection>(layer.file);
  const outlines = new Map(layer.outlinesFile ? read<LayerCollection>(layer.outlinesFile).features.map((one) => [one.id, one.geometry]) : []);
  return { features, index: coverIndex(features.map((one) => planar(outlines.get(one.id) ?? one.geometry))) };
}

function planar(geometry: Geometry | null): PlanarPolygons {
  return toPlanar(geometry, planarGridOf(catalogue).projection);
}

const parishes = read<LayerCollection>('parishes.geojson').features;
const areas = read<LayerCollection>('areas.geojson').features;
/** Counts that the parishes have as official figures. */
const shared = ['residents', 'aged0to14', 'aged65plus', 'households', 'dwellings', 'buildings', 'mainResidences', 'ownerOccupied', 'rented', 'vacantOrSecondHome'];

describe('the data', () => {
  let subsections: ReturnType<typeof laidOut>;
  let zoning: ReturnType<typeof laidOut>;
  let keys: readonly string[];
  beforeAll(() => {
    subsections = laidOut(census?.layer);
    zoning = laidOut(landUse?.layer);
    keys = shared.filter((key) => layerOf(census?.layer).fields.some((field) => field.key === key));
  });

  function censusIn(polygon: PlanarPolygons): CensusProfile | null {
    const basis: CensusBasis = { features: subsections.features, areasM2: subsections.index.areaM2, people: census?.people ?? '', keys };
    return censusOf(coveredM2(polygon), subsections.index.coveredBy(polygon), basis);
  }

  function landUseIn(polygon: PlanarPolygons): LandUseProfile | null {
    return landUseOf(coveredM2(polygon), zoning.index.coveredBy(polygon), { features: zoning.features, field: landUse?.field ?? '', areasM2: zoning.index.areaM2 });
  }

  test('have most of the official counts by small areas too', () => {
    expect(keys).toEqual(expect.arrayContaining(['residents', 'dwellings', 'households']));
  });

  test.each(parishes.map((parish) => [parish.id, parish] as const))('count in %s exactly what the census says of it', (_, parish) => {
    const profile = censusIn(planar(parish.geometry));
    expect(profile?.cut).toBe(0);
    expect(profile?.figures.map(({ key, value, least, most }) => [key, value, least, most])).toEqual(
      keys.map((key) => [key, firstNumberIn(parish.properties[key]), firstNumberIn(parish.properties[key]), firstNumberIn(parish.properties[key])]),
    );
  });

  test('count in all parishes together the sum of them', () => {
    const city = union(parishes.map(({ geometry }) => planar(geometry)));
    const sums = keys.map((key) => [key, parishes.reduce((sum, parish) => sum + (firstNumberIn(parish.properties[key]) ?? NaN), 0)]);
    const profile = censusIn(city);
    expect(profile?.figures.map(({ key, value }) => [key, value])).toEqual(sums);
    expect(profile?.figures.map(({ shareOfAll }) => shareOfAll)).toEqual(keys.map(() => 1));
  });

  test('count in two parts of an area what they count in the whole, to the rounding', () => {
    const [whole, core] = ['asprela', 'asprela-core'].map((id) => planar(areas.find((one) => one.id === id)?.geometry ?? null));
    const [all, kept, lost] = [whole ?? [], intersection(whole ?? [], core ?? []), subtraction(whole ?? [], core ?? [])].map((part) => censusIn(part)?.figures);
    expect(all?.length).toBe(keys.length);
    all?.forEach(({ value }, index) => expect(Math.abs((kept?.[index]?.value ?? NaN) + (lost?.[index]?.value ?? NaN) - value)).toBeLessThanOrEqual(2));
  });

  test.each(parishes.map((parish) => [parish.id, parish] as const))('give %s a land use that adds up to its area', (_, parish) => {
    const polygon = planar(parish.geometry);
    const profile = landUseIn(polygon);
    const sumM2 = (profile?.classes.reduce((sum, { areaM2 }) => sum + areaM2, 0) ?? NaN) + (profile?.notZonedM2 ?? NaN);
    expect(Math.abs(sumM2 - coveredM2(polygon)) / sumM2).toBeLessThan(1e-6);
    expect(profile?.notZonedM2).toBeGreaterThanOrEqual(0);
    expect(profile?.classes.every(({ key }) => key !== null)).toBe(true);
  });

  test.each([['campanha', 17.1], ['bonfim', 15.9]])('leave in %s %d ha without zoning: streets and the river', (id, ha) => {
    const parish = parishes.find((one) => one.id === id);
    expect((landUseIn(planar(parish?.geometry ?? null))?.notZonedM2 ?? NaN) / M2_PER_HA).toBeCloseTo(ha, 1);
  });
});
