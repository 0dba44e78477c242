import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http';
import { statSync } from 'node:fs';
import { extname, join, normalize } from 'node:path';
import sirv from 'sirv';

export interface SiteOptions {
  /** Folder of the built site. It is read anew for every request, so a rebuild needs no restart. */
  readonly root: string;
  /** Path that the site stands under, `/` by default: `/maps/porto/`. */
  readonly prefix?: string;
  /** `false` answers every range request with the whole file, as some hosts do. */
  readonly ranges?: boolean;
  /** Content-Security-Policy of every answer, `STRICT_CSP` by default; `false` sends none. */
  readonly csp?: string | false;
  /** Further headers of every answer, or other values of the CORS headers. */
  readonly headers?: Readonly<Record<string, string>>;
}

/**
 * What the explorer needs and nothing more: everything comes from its own host, nothing is inline. GeoPackages are read and
 * written by WebAssembly, hence `wasm-unsafe-eval`, which allows no other evaluation; all else works without it. In a sandbox
 * that takes a page's origin away, workers can be started from texts alone, hence `data:`; Trusted Types let the explorer's own through.
 */
export const STRICT_CSP = [
  "default-src 'none'",
  "script-src 'self' 'wasm-unsafe-eval'",
  "worker-src 'self' data:",
  "style-src 'self'",
  "img-src 'self' data: blob:",
  "font-src 'self'",
  "connect-src 'self'",
  "frame-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  'frame-ancestors *',
  "require-trusted-types-for 'script'",
  'trusted-types area-explorer lit-html',
].join('; ');

/**
 * Any page may read the files, and frame them though it asks its frames for an embedder policy of their own; no browser may
 * guess a type, and no other host is told where somebody comes from, since the address says what was open.
 */
const OPEN_HEADERS: Readonly<Record<string, string>> = {
  'Access-Control-Allow-Origin': '*',
  'Access-Control-Expose-Headers': 'Content-Range, Content-Length, ETag',
  'Cross-Origin-Resource-Policy': 'cross-origin',
  'Cross-Origin-Embedder-Policy': 'require-corp',
  'Referrer-Policy': 'same-origin',
  'X-Content-Type-Options': 'nosniff',
};

/** A day, so that a partner's page asks once before it reads byte ranges, not before each one. */
const PREFLIGHT_HEADERS: Readonly<Record<string, string>> = {
  'Access-Control-Allow-Methods': 'GET, HEAD',
  'Access-Control-Allow-Headers': 'Range, If-Match, If-None-Match',
  'Access-Control-Max-Age': '86400',
};

const TYPES: Readonly<Record<string, string>> = {
  '.pmtiles': 'application/vnd.pmtiles',
  '.geojson': 'application/geo+json',
};

/** A name of the build with the hash of its content: it never holds anything else. */
const HASHED = /\/assets\/[^/]+-[0-9a-f]{10}\.\w+$/;

const ONE_RANGE = /^bytes=(?<first>\d+)-(?<last>\d*)$/;

/**
 * Answers requests for a built site: its files with open CORS headers, precompressed where the build
 * left `.br` and `.gz` files, in byte ranges, and under a strict content security policy.
 */
export function createSite(options: SiteOptions): RequestListener {
  const prefix = withSlashes(options.prefix ?? '/');
  const headers = answerHeaders(options);
  const files = sirv(options.root, {
    dev: true,
    etag: true,
    gzip: true,
    brotli: true,
    setHeaders: setFileHeaders,
  });
  return (request, response) => {
    const url = request.url ?? '/';
    for (const [name, value] of Object.entries(headers)) response.setHeader(name, value);
    if (request.method === 'OPTIONS') return answerPreflight(response);
    if (request.method !== 'GET' && request.method !== 'HEAD') {
      response.setHeader('Allow', 'GET, HEAD, OPTIONS');
      return answerText(response, 405, 'This site can only be read.');
    }
    const path = pathBelow(prefix, url);
    if (path === undefined) return answerOutside(response, prefix, url);
    request.url = path;
    if (options.ranges === false || !isRangeToServe(request, join(options.root, normalize(path)))) delete request.headers.range;
    files(request, response, () => {
      answerText(response, 404, 'Not found.');
    });
  };
}

function answerHeaders({ csp = STRICT_CSP, headers }: SiteOptions): Record<string, string> {
  return {
    ...OPEN_HEADERS,
    ...(csp === false ? {} : { 'Content-Security-Policy': csp }),
    ...headers,
  };
}

function setFileHeaders(response: ServerResponse, path: string): void {
  const type = TYPES[extname(path)];
  if (type !== undefined) response.setHeader('Content-Type', type);
  if (HASHED.test(path)) response.setHeader('Cache-Control', 'public, max-age=31536000, immutable');
}

function withSlashes(path: string): string {
  const inner = path.replace(/^\/+|\/+$/g, '');
  return inner === '' ? '/' : `/${inner}/`;
}

/** The prefix without its slash leads to the site, since relative addresses need the slash. */
function answerOutside(response: ServerResponse, prefix: string, url: string): void {
  const [path = '', query] = url.split('?', 2);
  if (`${path}/` !== prefix) return answerText(response, 404, 'Not found.');
  response.writeHead(301, { Location: query === undefined ? prefix : `${prefix}?${query}` }).end();
}

/** The address below the prefix, with its query; `undefined` when it lies elsewhere. */
function pathBelow(prefix: string, url: string): string | undefined {
  return url.startsWith(prefix) ? `/${url.slice(prefix.length)}` : undefined;
}

/**
 * Whether sirv serves the range as RFC 9110 says. Others (suffixes, several ranges, a last byte before
 * the first or at 0, ranges of a file that has changed meanwhile) get the whole file, which the RFC always allows.
 */
function isRangeToServe({ headers }: IncomingMessage, file: string): boolean {
  const range = ONE_RANGE.exec(headers.range ?? '')?.groups;
  if (!range || !isUnchanged(headers['if-range'], file)) return false;
  if (range['last'] === '') return true;
  const last = Number(range['last']);
  return last > 0 && last >= Number(range['first']);
}

/**
 * Whether a file is still the one of which somebody holds a piece. Chromium asks so for further ranges, naming the
 * date or the entity tag that it was given; sirv marks its tags as weak, though they stand for size and exact time.
 */
function isUnchanged(condition: string | string[] | undefined, file: string): boolean {
  if (condition === undefined) return true;
  const stats = statSync(file, { throwIfNoEntry: false });
  return stats !== undefined && (condition === stats.mtime.toUTCString() || condition === `W/"${stats.size}-${stats.mtime.getTime()}"`);
}

function answerPreflight(response: ServerResponse): void {
  for (const [name, value] of Object.entries(PREFLIGHT_HEADERS)) response.setHeader(name, value);
  response.writeHead(204).end();
}

function answerText(response: ServerResponse, status: number, text: string): void {
  response.writeHead(status, { 'Content-Type': 'text/plain; charset=utf-8' }).end(`${text}\n`);
}
