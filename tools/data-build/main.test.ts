import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { strToU8, zipSync } from 'fflate';
import { afterEach, beforeEach, expect, test } from 'vitest';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));

let folder = '';
beforeEach(() => { folder = mkdtempSync(join(tmpdir(), 'build-')); });
afterEach(() => rmSync(folder, { recursive: true }));

function run(...args: string[]) {
  const tsx = join(ROOT, 'node_modules/tsx/dist/cli.mjs');
  return spawnSync(process.execPath, [tsx, 'tools/data-build/main.ts', ...args], { cwd: ROOT, encoding: 'utf8' });
}

test('a source that is missing is named in one line, and the outputs stay as they were', () => {
  writeFileSync(join(folder, 'stations.geojson'), '{"type":"FeatureCollection","features":[]}');
  writeFileSync(join(folder, 'catalogue.json'), JSON.stringify({ layers: [{ id: 'stations', file: 'stations.geojson', kept: 'built' }] }));
  const { status, stderr } = run('--from', join(folder, 'nowhere'), '--data', folder, '--only', 'layers');
  expect(stderr).toContain(`metro-do-porto/gtfs.zip: not found in ${join(folder, 'nowhere')}\nNothing was written.`);
  expect(stderr).not.toContain('    at ');
  expect(status).toBe(1);
  expect(readdirSync(folder).sort()).toEqual(['catalogue.json', 'stations.geojson']);
  expect(readFileSync(join(folder, 'stations.geojson'), 'utf8')).toBe('{"type":"FeatureCollection","features":[]}');
});

test('a source without features is named, and what is published stays', () => {
  const published = JSON.stringify({
    type: 'FeatureCollection',
    features: [{ type: 'Feature', id: 'metro-a', properties: { name: { en: 'A' } }, geometry: { type: 'Point', coordinates: [-8.6, 41.16] } }],
  });
  mkdirSync(join(folder, 'metro-do-porto'));
  mkdirSync(join(folder, 'osm'));
  writeFileSync(join(folder, 'metro-do-porto/gtfs.zip'), zipSync(Object.fromEntries(
    ['stops', 'routes', 'trips', 'stop_times', 'calendar'].map((table) => [`${table}.txt`, strToU8('a\n1\n')]))));
  writeFileSync(join(folder, 'osm/railway-stations.geojson'), '{"type":"FeatureCollection","features":[]}');
  writeFileSync(join(folder, 'stations.geojson'), published);
  writeFileSync(join(folder, 'catalogue.json'), JSON.stringify({ layers: [{ id: 'stations', file: 'stations.geojson', kept: 'built' }] }));
  const { status, stderr } = run('--from', folder, '--data', folder, '--only', 'layers');
  expect(stderr).toBe('osm/railway-stations.geojson: holds no features: put the whole file there\nNothing was written.\n');
  expect(status).toBe(1);
  expect(readFileSync(join(folder, 'stations.geojson'), 'utf8')).toBe(published);
});

test('a layer that is kept by hand is not built', () => {
  writeFileSync(join(folder, 'stations.geojson'), '{"type":"FeatureCollection","features":[]}');
  writeFileSync(join(folder, 'catalogue.json'), JSON.stringify({ layers: [{ id: 'stations', file: 'stations.geojson', kept: 'by-hand' }] }));
  const { status, stderr } = run('--from', folder, '--data', folder, '--only', 'layers');
  expect(stderr).toContain('catalogue.json: layer stations is kept by hand, so it is not built');
  expect(status).toBe(1);
});

test('a wrong call exits with 2 and says how to call', () => {
  const { status, stderr } = run();
  expect(stderr).toContain('give --from FOLDER');
  expect(status).toBe(2);
});
