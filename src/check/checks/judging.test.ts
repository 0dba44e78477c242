import { describe, expect, test } from 'vitest';
import { checkWords } from '../words.ts';
import { judgeBasemap } from './basemap.ts';
import { judgeViolations } from './csp.ts';
import { judge } from './data.ts';
import { judgeHosts } from './hosts.ts';
import { judgeOrigin } from './origin.ts';
import { judgeRights } from './rights.ts';
import { judgeStorage } from './storage.ts';
import { judgePolicy } from './trusted-types.ts';

const words = checkWords('en');
const OWN = { words, lang: 'en', codeOrigin: 'https://maps.example', pageOrigin: 'https://maps.example', catalogueUrl: 'https://maps.example/data/catalogue.json' };
const EMBEDDED = { ...OWN, pageOrigin: 'https://partner.example' };
const SANDBOXED = { ...OWN, pageOrigin: 'null' };

describe('hosts', () => {
  test.each([
    ['its own', OWN, ['https://maps.example/assets/a.js', 'data:,', 'blob:https://maps.example/1'], 'passed'],
    ['where a catalogue says its files are', OWN, ['https://tiles.example/porto.pmtiles'], 'passed'],
    ['another, from its own page', OWN, ['https://tracker.example/pixel'], 'failed'],
    ['another, from a sandbox of its own page', SANDBOXED, ['https://tracker.example/pixel'], 'failed'],
    ["another, from a partner's page, which may ask whom it wants", EMBEDDED, ['https://partner.example/a.css', 'https://tracker.example/pixel'], 'warning'],
  ])('%s', (_, context, addresses, outcome) => {
    const found = judgeHosts(addresses, ['https://tiles.example'], context);

    expect(found.outcome).toBe(outcome);
    expect(found.detail.includes('https://tracker.example')).toBe(outcome !== 'passed');
  });
});

describe('what a policy held back', () => {
  const held = (directive: string, blocked: string, source = 'https://maps.example/assets/a.js') => ({ directive, blocked, source });

  test.each([
    ['nothing', [], 'passed', null],
    ["something of the page's own", [held('img-src', 'https://ads.example/1', 'https://partner.example/x.js')], 'passed', null],
    ['what another line tells of', [held('require-trusted-types-for', 'trusted-types-sink'), held('script-src', 'wasm-eval')], 'passed', null],
    ['a worker', [held('worker-src', 'blob')], 'failed', 'worker-src blob: https://maps.example.'],
    ['a script element', [held('script-src-elem', 'https://maps.example/assets/b.js', '')], 'failed', ' script-src https://maps.example.'],
    ['the same twice', [held('font-src', 'https://maps.example/f.woff2'), held('font-src', 'https://maps.example/f.woff2')], 'failed', ': font-src https://maps.example.'],
  ])('%s', (_, violations, outcome, mend) => {
    const found = judgeViolations(violations, EMBEDDED);

    expect(found.outcome).toBe(outcome);
    expect(found.mend ?? '').toContain(mend ?? '');
  });
});

describe('the basemap', () => {
  test.each([
    [{ status: 206, begins: 'PMTiles', bytes: 7 }, 'passed', null],
    [{ status: 200, begins: 'PMTiles', bytes: 3_200_000 }, 'warning', '3.2 MB'],
    [{ status: 200, begins: '<!docty', bytes: 900 }, 'failed', 'not a PMTiles archive'],
    [{ status: 404, begins: 'Not fou', bytes: 9 }, 'failed', '404'],
    [{ status: null, begins: '', bytes: null }, 'failed', 'No answer'],
  ])('%o', (answer, outcome, detail) => {
    const found = judgeBasemap(answer, OWN);

    expect(found.outcome).toBe(outcome);
    expect(found.detail).toContain(detail ?? 'in pieces');
  });
});

describe('data', () => {
  const missing = { code: 'http-status', file: 'stations.geojson', where: '', params: { status: 404 } } as const;

  test('a file that is not there is named, with what to do', () => {
    const found = judge([{ ok: true, problems: [] }, { ok: false, problems: [missing] }], OWN);

    expect(found).toMatchObject({ outcome: 'failed', detail: expect.stringMatching(/^stations\.geojson: .*404/), mend: expect.stringContaining('Access-Control-Allow-Origin') });
  });

  test('of many only the first are named', () => {
    const found = judge([{ ok: false, problems: Array.from({ length: 12 }, () => missing) }], OWN);

    expect(found.detail.match(/stations/g)).toHaveLength(3);
    expect(found.detail).toContain('And 9 more');
  });

  test.each([
    ['missing', 'warning'],
    ['text-missing', 'passed'],
  ] as const)('a feature with "%s": %s', (code, outcome) => {
    expect(judge([{ ok: true, problems: [{ code, file: 'a.geojson', where: 'name', params: { key: 'name', language: 'pt' } }] }], OWN).outcome).toBe(outcome);
  });
});

describe('page and frame', () => {
  test.each([
    ['its own page', OWN, 'passed', null],
    ['a page of others', EMBEDDED, 'passed', null],
    ['a sandbox', SANDBOXED, 'warning', 'allow-same-origin'],
  ])('%s', (_, context, outcome, mend) => {
    const found = judgeOrigin(context);

    expect(found.outcome).toBe(outcome);
    expect(found.mend ?? '').toContain(mend ?? '');
  });

  test.each([
    [{ isSecure: true, forbidden: [] }, 'passed', ''],
    [{ isSecure: true, forbidden: ['geolocation', 'clipboard-write'] }, 'warning', 'allow="geolocation; clipboard-write"'],
    [{ isSecure: false, forbidden: [] }, 'warning', 'https'],
  ] as const)('rights %o', (rights, outcome, mend) => {
    const found = judgeRights(rights, OWN);

    expect(found.outcome).toBe(outcome);
    expect(found.mend ?? '').toContain(mend);
  });

  test.each([
    [{ policy: 'made', isDemanded: false }, 'passed'],
    [{ policy: 'refused', isDemanded: false }, 'passed'],
    [{ policy: 'unknown', isDemanded: false }, 'passed'],
    [{ policy: 'refused', isDemanded: true }, 'failed'],
  ] as const)('Trusted Types %o', (state, outcome) => {
    const found = judgePolicy(state, OWN);

    expect(found.outcome).toBe(outcome);
    expect((found.mend ?? '').includes('trusted-types area-explorer lit-html')).toBe(outcome === 'failed');
  });
});

describe('what is kept on the device', () => {
  test.each([
    [{ keys: [], hasCookies: false }, 'passed', 'Nothing, and no cookie'],
    [{ keys: ['area-explorer:porto:shortlist'], hasCookies: false }, 'passed', 'area-explorer:porto:shortlist'],
    [{ keys: null, hasCookies: false }, 'passed', 'Nothing can be kept'],
    [{ keys: [], hasCookies: true }, 'warning', 'cookies'],
  ])('%o', (kept, outcome, detail) => {
    const found = judgeStorage(kept, OWN);

    expect(found.outcome).toBe(outcome);
    expect(found.detail).toContain(detail);
  });
});
