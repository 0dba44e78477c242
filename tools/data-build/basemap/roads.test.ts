import { describe, expect, test } from 'vitest';
import { lineString, source } from './features.test-support.ts';
import { roadFeatures } from './roads.ts';

const west = [-8.61, 41.15];
const middle = [-8.6, 41.15];
const east = [-8.59, 41.15];

/** What the road says at the last zoom. */
function tagsOf(tags: Record<string, string>): object | undefined {
  return roadFeatures([source(lineString(west, east), tags)], []).at(-1)?.properties;
}

function zoomsWithName(highway: string): number[] {
  return roadFeatures([source(lineString(west, east), { highway, name: 'Long Street' })], [])
    .filter(({ properties }) => properties['name'] === 'Long Street')
    .map(({ minZoom }) => minZoom);
}

describe('roadFeatures', () => {
  test.each([
    { highway: 'motorway', kind: 'highway', from: 9 },
    { highway: 'motorway_link', kind: 'highway', from: 12 },
    { highway: 'primary', kind: 'major_road', from: 10 },
    { highway: 'tertiary', kind: 'major_road', from: 12 },
    { highway: 'residential', kind: 'minor_road', from: 12 },
    { highway: 'service', kind: 'minor_road', from: 14 },
    { highway: 'footway', kind: 'path', from: 14 },
  ])('a $highway is a $kind from zoom $from to the last', ({ highway, kind, from }) => {
    const roads = roadFeatures([source(lineString(west, east), { highway })], []);
    expect(roads[0]).toMatchObject({ minZoom: from, properties: { kind } });
    expect(roads.at(-1)).toMatchObject({ maxZoom: 15, properties: { kind, kind_detail: highway } });
  });

  test.each([
    { tags: { highway: 'service', service: 'parking_aisle' } },
    { tags: { highway: 'footway', footway: 'sidewalk' } },
  ])('the finest ways come at the last zoom only: $tags', ({ tags }) => {
    expect(roadFeatures([source(lineString(west, east), tags)], []).map(({ minZoom }) => minZoom)).toEqual([15]);
  });

  test('pieces of one street are one line', () => {
    const tags = { highway: 'primary', name: 'Long Street' };
    const roads = roadFeatures([source(lineString(west, middle), tags), source(lineString(middle, east), tags)], []);
    expect(roads.at(-1)?.geometry.coordinates).toEqual([[west, middle, east]]);
  });

  test('names stand where the style writes them: main streets early, side streets at the last zoom', () => {
    expect(zoomsWithName('secondary')).toEqual([11, 12, 13, 14, 15]);
    expect(zoomsWithName('residential')).toEqual([15]);
  });

  test('bridges, tunnels and links say so, a passage through a house is no tunnel', () => {
    expect(tagsOf({ highway: 'primary', bridge: 'viaduct' })).toMatchObject({ is_bridge: true });
    expect(tagsOf({ highway: 'primary', tunnel: 'yes' })).toMatchObject({ is_tunnel: true });
    expect(tagsOf({ highway: 'footway', tunnel: 'building_passage' })).not.toHaveProperty('is_tunnel');
    expect(tagsOf({ highway: 'trunk_link' })).toMatchObject({ is_link: true });
  });

  test('railways that run are drawn, disused ones and unknown ways are not', () => {
    const railways = ['rail', 'tram', 'disused'].map((railway) => source(lineString(west, east), { railway }));
    const roads = roadFeatures([source(lineString(west, east), { highway: 'proposed' })], railways);
    expect(new Set(roads.map(({ properties }) => properties['kind_detail']))).toEqual(new Set(['rail', 'tram']));
  });
});
