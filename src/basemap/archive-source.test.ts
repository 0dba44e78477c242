import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { startFixtureServer, type Answer, type FixtureServer } from '../catalogue/fixture-server.ts';
import { ArchiveSource } from './archive-source.ts';

const FILE = Buffer.from('0123456789abcdef');

const ranges: Answer = (request, response) => {
  const [, first, last] = /^bytes=(\d+)-(\d+)$/.exec(request.headers.range ?? '') ?? [];
  response.writeHead(206).end(FILE.subarray(Number(first), Number(last) + 1));
};
const whole: Answer = (_, response) => response.end(FILE);

let server: FixtureServer;
let source: ArchiveSource;

beforeAll(async () => (server = await startFixtureServer()));
afterAll(() => server.close());
beforeEach(() => {
  server.answers.clear();
  server.asked.length = 0;
  source = new ArchiveSource(`${server.url}map.pmtiles`);
});

const read = async (offset: number, length: number): Promise<string> => Buffer.from((await source.getBytes(offset, length)).data).toString();

test('its key is its address', () => {
  expect(source.getKey()).toBe(`${server.url}map.pmtiles`);
});

test('each piece is one request, where the host gives pieces', async () => {
  server.answers.set('map.pmtiles', ranges);

  expect([await read(0, 4), await read(10, 3), await read(12, 100)]).toEqual(['0123', 'abc', 'cdef']);
  expect(server.asked).toHaveLength(3);
});

describe('where the host gives the whole file', () => {
  test('it is fetched once and cut', async () => {
    server.answers.set('map.pmtiles', whole);

    expect([await read(0, 4), await read(10, 3), await read(12, 100), await read(99, 1)]).toEqual(['0123', 'abc', 'cdef', '']);
    expect(server.asked).toHaveLength(1);
  });

  test('requests that were under way get their pieces, and none is made after them', async () => {
    server.answers.set('map.pmtiles', whole);

    expect(await Promise.all([read(0, 4), read(4, 4), read(8, 8)])).toEqual(['0123', '4567', '89abcdef']);
    const made = server.asked.length;
    expect(await read(1, 1)).toBe('1');
    expect(server.asked).toHaveLength(made);
  });

  test('it is asked for again when it broke off half way', async () => {
    server.answers.set('map.pmtiles', (request, response) => {
      response.writeHead(200, { 'content-length': FILE.length }).write(FILE.subarray(0, 5));
      setImmediate(() => request.socket.destroy());
    });
    await expect(read(0, 4)).rejects.toThrow('terminated');

    server.answers.set('map.pmtiles', whole);
    expect(await read(0, 4)).toBe('0123');
  });
});

test('an answer that is an error names the address and the answer', async () => {
  await expect(source.getBytes(0, 4)).rejects.toThrow(`${server.url}map.pmtiles: the host answered 404`);
});

test('a request that is given up fails as given up', async () => {
  const aborter = new AbortController();
  server.answers.set('map.pmtiles', () => aborter.abort());

  await expect(source.getBytes(0, 4, aborter.signal)).rejects.toMatchObject({ name: 'AbortError' });
});
