import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { request } from 'node:http';
import type { IncomingMessage } from 'node:http';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest';
import { precompress } from './precompress.ts';
import { startServer } from './server.ts';
import type { ServerOptions } from './server.ts';
import { STRICT_CSP } from './site.ts';

const SCRIPT = `export const words = '${'word '.repeat(400)}';\n`;

const FILES: Record<string, string | Uint8Array> = {
  'index.html': '<!doctype html><title>Page</title>',
  'assets/area-explorer.js': SCRIPT,
  'assets/maplibre-0123456789.js': SCRIPT,
  'assets/font-abcdef0123.woff2': 'font',
  'basemap/city.pmtiles': Uint8Array.from({ length: 1000 }, (_, index) => index % 256),
  'data/catalogue.json': '{}',
  'data/zones.geojson': '{"type":"FeatureCollection","features":[]}',
  'worker.mjs': 'export {};',
};

let root: string;

beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'site-'));
  for (const [path, content] of Object.entries(FILES)) {
    const target = join(root, path);
    await mkdir(dirname(target), { recursive: true });
    await writeFile(target, content);
  }
  await precompress(root);
});

afterAll(() => rm(root, { recursive: true }));

/** Starts a site of its own for the test. */
async function site(options: Partial<ServerOptions> = {}): Promise<string> {
  const server = await startServer({ root, ...options });
  onTestFinished(() => server.close());
  return server.url;
}

interface RawAnswer {
  readonly status: number | undefined;
  readonly headers: IncomingMessage['headers'];
  readonly body: Buffer;
}

/** Asks without fetch's own decoding and defaults. */
function raw(url: string, headers: Record<string, string> = {}): Promise<RawAnswer> {
  return new Promise((resolve, reject) => {
    const asked = request(url, { headers }, (answer) => {
      const parts: Buffer[] = [];
      answer.on('data', (part: Buffer) => parts.push(part));
      answer.on('end', () => {
        resolve({ status: answer.statusCode, headers: answer.headers, body: Buffer.concat(parts) });
      });
    });
    asked.on('error', reject).end();
  });
}

describe('what every answer carries', () => {
  test.each(['', 'data/catalogue.json', 'assets/area-explorer.js', 'no-such-file'])(
    'open to other origins and to isolated pages, types not guessed, strict policy: "%s"',
    async (path) => {
      const { headers } = await fetch((await site()) + path);

      expect(headers.get('access-control-allow-origin')).toBe('*');
      expect(headers.get('cross-origin-resource-policy')).toBe('cross-origin');
      expect(headers.get('cross-origin-embedder-policy')).toBe('require-corp');
      expect(headers.get('referrer-policy')).toBe('same-origin');
      expect(headers.get('x-content-type-options')).toBe('nosniff');
      expect(headers.get('content-security-policy')).toBe(STRICT_CSP);
    },
  );

  test('another policy, or none', async () => {
    const own = await fetch(await site({ csp: "default-src 'self'" }));
    const none = await fetch(await site({ csp: false }));

    expect(own.headers.get('content-security-policy')).toBe("default-src 'self'");
    expect(none.headers.has('content-security-policy')).toBe(false);
  });

  test('further headers, which win over the CORS ones', async () => {
    const headers = { 'X-Frame-Options': 'DENY', 'Access-Control-Allow-Origin': 'https://partner.test' };
    const answer = await fetch(await site({ headers }));

    expect(answer.headers.get('x-frame-options')).toBe('DENY');
    expect(answer.headers.get('access-control-allow-origin')).toBe('https://partner.test');
  });
});

test.each([
  ['', 'text/html;charset=utf-8'],
  ['assets/area-explorer.js', 'text/javascript'],
  ['worker.mjs', 'text/javascript'],
  ['assets/font-abcdef0123.woff2', 'font/woff2'],
  ['basemap/city.pmtiles', 'application/vnd.pmtiles'],
  ['data/catalogue.json', 'application/json'],
  ['data/zones.geojson', 'application/geo+json'],
])('"%s" is %s', async (path, type) => {
  const answer = await fetch((await site()) + path);

  expect(answer.status).toBe(200);
  expect(answer.headers.get('content-type')).toBe(type);
});

test.each([
  ['', 'no-cache'],
  ['assets/area-explorer.js', 'no-cache'],
  ['data/catalogue.json', 'no-cache'],
  ['assets/maplibre-0123456789.js', 'public, max-age=31536000, immutable'],
])('"%s" is kept: %s', async (path, cacheControl) => {
  const answer = await fetch((await site()) + path);

  expect(answer.headers.get('cache-control')).toBe(cacheControl);
});

test('an unchanged file is not sent twice', async () => {
  const url = `${await site()}data/catalogue.json`;
  const first = await raw(url);

  const again = await raw(url, { 'If-None-Match': first.headers.etag ?? '' });

  expect(again.status).toBe(304);
  expect(again.body).toHaveLength(0);
});

describe('compression', () => {
  test.each([
    ['gzip, deflate, br', 'br'],
    ['gzip', 'gzip'],
    ['identity', undefined],
  ])('a browser that takes "%s" gets %s', async (accepted, encoding) => {
    const answer = await raw(`${await site()}assets/area-explorer.js`, { 'Accept-Encoding': accepted });

    expect(answer.headers['content-encoding']).toBe(encoding);
    expect(answer.headers['content-type']).toBe('text/javascript');
    expect(answer.headers.vary).toBe('Accept-Encoding');
  });

  test('what was compressed is the file', async () => {
    const answer = await raw(`${await site()}assets/area-explorer.js`, { 'Accept-Encoding': 'gzip' });

    expect(answer.body.length).toBeLessThan(SCRIPT.length / 4);
    expect(gunzipSync(answer.body).toString()).toBe(SCRIPT);
  });

  test.each(['basemap/city.pmtiles', 'data/catalogue.json'])('%s is sent as it is', async (path) => {
    const answer = await raw((await site()) + path, { 'Accept-Encoding': 'gzip, br' });

    expect(answer.headers['content-encoding']).toBeUndefined();
    expect(answer.body).toEqual(Buffer.from(FILES[path] ?? ''));
  });
});

describe('byte ranges', () => {
  test.each([
    ['bytes=0-99', 206, 'bytes 0-99/1000', 100],
    ['bytes=900-', 206, 'bytes 900-999/1000', 100],
    ['bytes=900-5000', 206, 'bytes 900-999/1000', 100],
    ['bytes=1000-1100', 416, 'bytes */1000', 0],
  ])('%s is answered with %i', async (range, status, contentRange, length) => {
    const answer = await raw(`${await site()}basemap/city.pmtiles`, { Range: range });

    expect(answer.status).toBe(status);
    expect(answer.headers['content-range']).toBe(contentRange);
    expect(answer.body).toHaveLength(length);
  });

  test('the bytes are those of the file', async () => {
    const { body } = await raw(`${await site()}basemap/city.pmtiles`, { Range: 'bytes=10-12' });

    expect([...body]).toEqual([10, 11, 12]);
  });

  test.each(['bytes=-100', 'bytes=0-0', 'bytes=5-2', 'bytes=0-1,4-5', 'lines=1-2', 'bytes=x-y'])(
    'the whole file where a range is not served: %s',
    async (range) => {
      const answer = await raw(`${await site()}basemap/city.pmtiles`, { Range: range });

      expect(answer.status).toBe(200);
      expect(answer.body).toHaveLength(1000);
    },
  );

  test.each(['last-modified', 'etag'])('of a file that is still that of the given %s', async (name) => {
    const url = `${await site()}basemap/city.pmtiles`;
    const whole = await raw(url);
    const piece = await raw(url, { Range: 'bytes=10-19', 'If-Range': String(whole.headers[name]) });
    const changed = await raw(url, { Range: 'bytes=10-19', 'If-Range': 'Mon, 01 Jan 2001 00:00:00 GMT' });

    expect(piece.status).toBe(206);
    expect(changed.status).toBe(200);
  });

  test('a site can do without ranges', async () => {
    const answer = await raw(`${await site({ ranges: false })}basemap/city.pmtiles`, { Range: 'bytes=0-99' });

    expect(answer.status).toBe(200);
    expect(answer.headers['accept-ranges']).toBeUndefined();
    expect(answer.body).toHaveLength(1000);
  });

  test('another origin may ask for a range', async () => {
    const answer = await fetch(`${await site()}basemap/city.pmtiles`, { method: 'OPTIONS' });

    expect(answer.status).toBe(204);
    expect(answer.headers.get('access-control-allow-headers')).toContain('Range');
  });
});

describe('a site under a path of its own', () => {
  test.each(['/maps/porto/', 'maps/porto', '/maps/porto'])('prefix %s', async (prefix) => {
    const url = await site({ prefix });

    expect(new URL(url).pathname).toBe('/maps/porto/');
    expect(await (await fetch(url)).text()).toContain('<title>Page</title>');
    expect((await fetch(`${url}data/catalogue.json?v=1`)).status).toBe(200);
  });

  test('nothing is served beside it', async () => {
    const url = await site({ prefix: '/maps/porto/' });

    expect((await fetch(new URL('/data/catalogue.json', url))).status).toBe(404);
  });

  test.each([
    ['/maps/porto', '/maps/porto/'],
    ['/maps/porto?area=asprela', '/maps/porto/?area=asprela'],
  ])('%s without its slash leads to %s', async (asked, location) => {
    const url = await site({ prefix: '/maps/porto/' });
    const answer = await raw(new URL(asked, url).href);

    expect(answer.status).toBe(301);
    expect(answer.headers.location).toBe(location);
  });
});

describe('what is not served', () => {
  test.each(['/../package.json', '/..%2f..%2fetc%2fpasswd', '/%2e%2e/%2e%2e/etc/passwd', '/assets', '/%00', '/%'])(
    '%s is not found',
    async (path) => {
      const { port } = new URL(await site());
      const answer = await new Promise<number | undefined>((resolve, reject) => {
        request({ port, path }, (response) => {
          resolve(response.resume().statusCode);
        })
          .on('error', reject)
          .end();
      });

      expect(answer).toBe(404);
    },
  );

  test('nothing can be written', async () => {
    const answer = await fetch(await site(), { method: 'POST', body: 'x' });

    expect(answer.status).toBe(405);
    expect(answer.headers.get('allow')).toBe('GET, HEAD, OPTIONS');
  });
});
