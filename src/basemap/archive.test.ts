import { readFileSync, readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startFixtureServer, type Answer, type FixtureServer } from '../catalogue/fixture-server.ts';
import { archiveAt } from './archive.ts';

const FOLDER = fileURLToPath(new URL('../../public/basemap/', import.meta.url));
const ARCHIVE = readFileSync(`${FOLDER}${readdirSync(FOLDER).find((name) => name.endsWith('.pmtiles'))}`);

const ranges: Answer = (request, response) => {
  const [, first, last] = /^bytes=(\d+)-(\d+)$/.exec(request.headers.range ?? '') ?? [];
  response.writeHead(206).end(ARCHIVE.subarray(Number(first), Number(last) + 1));
};

let server: FixtureServer;
beforeAll(async () => (server = await startFixtureServer()));
afterAll(() => server.close());

test('what could not be read is asked for again, and what was read is not', async () => {
  const archive = archiveAt(`${server.url}map.pmtiles`);
  await expect(archive.getHeader()).rejects.toThrow('404');

  server.answers.set('map.pmtiles', ranges);
  const { minZoom } = await archive.getHeader();
  expect(minZoom).toBeGreaterThanOrEqual(0);
  const asked = server.asked.length;
  await archive.getHeader();
  expect(server.asked).toHaveLength(asked);
});

test('an address has one archive for the whole page', () => {
  expect(archiveAt(`${server.url}map.pmtiles`)).toBe(archiveAt(`${server.url}map.pmtiles`));
});
