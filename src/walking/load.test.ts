import { afterAll, beforeAll, expect, test } from 'vitest';
import { EXAMPLETON } from '../catalogue/fixture.ts';
import { startFixtureServer, type FixtureServer } from '../catalogue/fixture-server.ts';
import { encodeNetwork } from './encode.ts';
import { exampleParts } from './example.ts';
import { loadNetwork } from './load.ts';

const file = encodeNetwork(exampleParts([[100, 100], [300, 100]], [{ ends: [0, 1], lengthM: 200 }]));
const walking = { networkFile: 'walk.bin', speedKmH: 4.8, minutes: [10], to: [], sources: [], date: null, method: {} };

let server: FixtureServer;
beforeAll(async () => { server = await startFixtureServer(); });
afterAll(() => server.close());

const load = () => loadNetwork({ catalogue: { ...EXAMPLETON, walking }, catalogueUrl: `${server.url}catalogue.json` });

test('a network arrives ready to be walked', async () => {
  server.answers.set('walk.bin', (_, response) => response.end(file));
  expect(await load()).toMatchObject({ ok: true, value: { junctions: 2, edges: 1 }, problems: [] });
});

test.each([
  ['is missing', undefined, 'http-status'],
  ['is something else', Buffer.from('<!doctype html><title>Not found</title>'), 'network-not-one'],
  ['is cut short', file.slice(0, -2), 'network-cut-short'],
])('one that %s is named', async (_name, body, code) => {
  if (body) server.answers.set('walk.bin', (_, response) => response.end(body));
  else server.answers.delete('walk.bin');
  expect(await load()).toMatchObject({ ok: false, problems: [{ code, file: 'walk.bin' }] });
});
