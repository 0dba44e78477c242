import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Page } from 'playwright-core';
import { describe, expect, inject, test } from 'vitest';
import { MAX_PORTS } from '../../src/frame/bridge.ts';
import { open } from '../support/page.ts';
import { openPartner, type PartnerOptions, type PartnerVisit } from '../support/partner.ts';

/** What the partner's page does: adds iframes, connects to them, and notes what they tell. */
const PAGE_JS = `
  import { connect } from '{explorer}assets/area-explorer-client.js';
  const told = {};
  const heard = [];
  addEventListener('message', ({ data }) => heard.push(data));
  const addFrame = (name, src, attributes = {}) => {
    const iframe = document.createElement('iframe');
    for (const [attribute, value] of Object.entries({ name, width: 860, height: 560, src: new URL(src, '{explorer}').href, ...attributes })) iframe.setAttribute(attribute, value);
    document.body.append(iframe);
    return iframe;
  };
  const loaded = (iframe) => new Promise((resolve) => iframe.addEventListener('load', resolve, { once: true }));
  const link = async (name, options) => {
    const iframe = document.querySelector('[name=' + name + ']');
    const frame = await connect(iframe, options);
    told[name] = [];
    for (const type of ['ready', 'selection', 'view', 'filter', 'error', 'height']) frame.addEventListener(type, ({ detail }) => told[name].push({ type, detail }));
    return frame;
  };
  Object.assign(globalThis, { addFrame, loaded, link, told, heard, here: encodeURIComponent(location.origin) });
`;

async function partner(options: PartnerOptions = {}): Promise<PartnerVisit> {
  const visit = await openPartner('<script type="module" src="page.js"></script>', { viewport: { width: 900, height: 700 }, ...options, files: { 'page.js': PAGE_JS, ...options.files } });
  await visit.page.waitForFunction('globalThis.addFrame');
  return visit;
}

const toldOf = (page: Page, name: string, type: string): Promise<unknown[]> => page.evaluate(`told.${name}.filter((one) => one.type === '${type}').map(({ detail }) => detail)`);
const waitForTold = (page: Page, name: string, type: string): Promise<unknown> => page.waitForFunction(`told.${name}.some((one) => one.type === '${type}')`, undefined, { timeout: 45_000 });

describe('a page and the frame that it lets in', () => {
  test('the page drives the explorer, and hears what a person does, not what it did itself', async () => {
    const { page, explorer, assertClean } = await partner({ map: 'undrawn' });
    await page.evaluate(`addFrame('map', 'embed.html?area=asprela&lang=en&panels=beside&origins=' + here)`);
    const frame = page.frameLocator('[name=map]');
    await frame.locator('area-explorer[data-explorer=ready]').waitFor({ timeout: 45_000 });
    const steps = await page.evaluate('history.length');

    // Long after the frame was ready: it says so once more.
    await page.evaluate(`link('map').then((frame) => { globalThis.map = frame })`);
    await waitForTold(page, 'map', 'ready');
    expect(await toldOf(page, 'map', 'ready')).toEqual([expect.objectContaining({ area: 'asprela', lang: 'en' })]);

    expect(await page.evaluate(`map.select('institutions/feup')`)).toEqual({ ok: true });
    await frame.getByRole('heading', { level: 2, name: /Engineering/ }).waitFor();
    // A link to hand on leads to the explorer, not to the frame.
    expect(await frame.locator('ax-feature-tools ax-copy-value').first().evaluate((copy) => Reflect.get(copy, 'value'))).toBe(`${explorer}?select=institutions/feup`);
    expect(await page.evaluate(`map.setFilter('vacant-sites', 'kind', 'factory')`)).toMatchObject({ ok: false, message: expect.stringContaining('f.vacant-sites.kind') });
    expect(await page.evaluate(`map.select('institutions/nowhere')`)).toMatchObject({ ok: false });
    expect(await page.evaluate(`map.select(() => 1)`)).toMatchObject({ ok: false, message: expect.stringContaining('select') });
    expect(await page.evaluate(`map.fitArea('bonfim')`)).toEqual({ ok: true });
    await frame.getByRole('heading', { level: 2, name: 'Bonfim' }).waitFor();
    expect(await page.evaluate('map.getState()')).toMatchObject({ area: 'bonfim', selection: null });
    expect(await toldOf(page, 'map', 'selection')).toEqual([]);

    await frame.getByRole('button', { name: 'Back' }).click();
    await waitForTold(page, 'map', 'selection');
    expect(await toldOf(page, 'map', 'selection')).toHaveLength(1);

    await page.evaluate(`map.fitArea('campanha')`);
    await frame.getByRole('button', { name: /^PT/ }).click();
    const full = frame.getByRole('link', { name: 'Abrir em página inteira' });
    await full.focus();
    expect(await full.getAttribute('href')).toBe(`${explorer}?area=campanha&lang=pt`);
    expect(await frame.locator('html').evaluate(({ ownerDocument }) => [ownerDocument.documentElement.lang, ownerDocument.title])).toEqual(['pt', 'Campanhã – Explorador de áreas do Porto']);

    expect(await page.evaluate('[history.length, heard]')).toEqual([steps, []]);
    expect(await frame.locator('html').evaluate(() => location.search)).toContain('?area=asprela&lang=en');
    assertClean();
  });

  test('two frames are kept apart, and one without a map gets the height that it needs', async () => {
    const { page, log, assertClean } = await partner({ viewport: { width: 900, height: 500 } });
    await page.evaluate(`addFrame('one', 'embed.html?panels=only&loading=eager&lang=en&origins=' + here); addFrame('two', 'embed.html?panels=only&loading=eager&lang=pt&area=nowhere&gestures=wild&origins=' + here)`);
    await page.evaluate(`Promise.all([link('one', { resize: true }), link('two')]).then(([one, two]) => { Object.assign(globalThis, { one, two }); })`);
    await Promise.all(['one', 'two'].map((name) => waitForTold(page, name, 'ready')));
    const [one, two] = [page.frameLocator('[name=one]'), page.frameLocator('[name=two]')];

    // What stands in an address is said to who reads it, what stands in attributes to who writes the page.
    await two.getByText('nowhere').first().waitFor();
    expect(log.warnings.join('\n')).toContain('gestures="wild" is none of page, map; page is used.');

    await page.waitForFunction('one.heightPx > 560');
    const scroll = one.locator('.scroll');
    await expect.poll(() => scroll.evaluate((element) => element.scrollHeight - element.clientHeight)).toBe(0);
    expect(await page.locator('[name=two]').evaluate(({ clientHeight }) => clientHeight)).toBe(560);

    await page.evaluate(`one.fitArea('bonfim')`);
    await one.getByRole('heading', { level: 2, name: 'Bonfim' }).waitFor();
    expect(await page.evaluate('two.getState()')).toMatchObject({ area: null, lang: 'pt' });
    await one.getByRole('button', { name: 'Overview' }).click();
    await waitForTold(page, 'one', 'selection');
    expect(await toldOf(page, 'two', 'selection')).toEqual([]);
    assertClean();
  });

  test('a frame without an origin of its own, and one that is loaded anew', async () => {
    const { page, assertClean } = await partner();
    await page.evaluate(`addFrame('map', 'embed.html?panels=only&lang=en&origins=' + here, { sandbox: 'allow-scripts' })`);
    await page.evaluate(`link('map').then((frame) => { globalThis.map = frame })`);
    await waitForTold(page, 'map', 'ready');
    expect(await page.frameLocator('[name=map]').locator('html').evaluate(() => origin)).toBe('null');
    expect(await page.evaluate(`map.fitArea('bonfim')`)).toEqual({ ok: true });

    await page.evaluate(`told.map.length = 0; document.querySelector('[name=map]').src += '&area=campanha'`);
    await waitForTold(page, 'map', 'ready');
    expect(await page.evaluate('map.getState()')).toMatchObject({ area: 'campanha' });
    assertClean();
  });
});

describe('a page that is not let in', () => {
  test.each([
    ['no list', '', []],
    ['another origin on the list', 'origins=https://other.example', []],
    ['its host with another port', 'origins=http://partner.test:1', []],
    ['the list "*"', 'origins=*', ['*']],
    ['an address instead of an origin', 'origins={here}/', ['/']],
  ])('%s: it gets no answer', async (_, query, refused) => {
    const { page, log } = await partner();
    const outcome = await page.evaluate(`(async () => {
      const iframe = addFrame('map', 'embed.html?loading=click&${query}'.replace('{here}', location.origin));
      await loaded(iframe);
      return link('map', { timeoutMs: 500 }).then(() => 'let in', ({ message }) => message);
    })()`);

    expect(outcome).toContain('The iframe did not answer.');
    expect(await page.evaluate('heard')).toEqual([]);
    const warnings = log.warnings.filter((text) => text.includes('is no origin'));
    expect(warnings).toHaveLength(refused.length);
    expect(log.pageErrors).toEqual([]);
  });

  test('nor does another window of a page that is let in', async () => {
    const { page } = await partner({ files: { 'beside.html': '<title>Beside</title>' } });
    const heard = await page.evaluate(`(async () => {
      const iframe = addFrame('map', 'embed.html?loading=click&origins=' + here);
      const beside = addFrame('beside', location.origin + '/beside.html');
      await Promise.all([loaded(iframe), loaded(beside)]);
      const { port1, port2 } = new beside.contentWindow.MessageChannel();
      const answers = [];
      port1.onmessage = ({ data }) => answers.push(data);
      const ask = new beside.contentWindow.Function('target', 'port', "target.postMessage({ protocol: 'area-explorer', version: 1 }, '*', [port])");
      ask(iframe.contentWindow, port2);
      // Asked later, answered: so the first ask was heard, and got nothing.
      await link('map');
      return answers;
    })()`);
    expect(heard).toEqual([]);
  });
});

test('whoever has taken the place of the explorer in an iframe gets no channel', async () => {
  const thief = "addEventListener('message', ({ data }) => parent.postMessage({ stolen: data }, '*'));";
  const { page } = await partner({ files: { 'thief.html': '<!doctype html><link rel="icon" href="data:,"><script src="thief.js"></script>', 'thief.js': thief } });
  const outcome = await page.evaluate(`(async () => {
    const iframe = addFrame('map', 'embed.html?loading=click&origins=' + here);
    await loaded(iframe);
    iframe.contentWindow.location = location.origin.replace('partner', 'other') + '/thief.html';
    await loaded(iframe);
    return link('map', { timeoutMs: 500 }).then(() => 'connected', () => 'rejected');
  })()`);
  expect([outcome, await page.evaluate('heard')]).toEqual(['rejected', []]);
});

describe('what makes no sense', () => {
  test('changes nothing in the frame: it is passed over, or refused by its number', async () => {
    const { page, log, assertClean } = await partner();
    const answers = await page.evaluate(`(async () => {
      const iframe = addFrame('map', 'embed.html?loading=click&origins=' + here);
      await loaded(iframe);
      const target = iframe.contentWindow;
      const junk = [null, undefined, 0, 'area-explorer', [], {}, new Map(), new Date(), { protocol: 'area-explorer' }, { protocol: 'area-explorer', version: 99 },
        { protocol: {}, version: 1 }, JSON.parse('{"__proto__": {"protocol": "area-explorer", "version": 1}}'), 'x'.repeat(1e6), new ArrayBuffer(1e6)];
      const noPort = [...junk, { protocol: 'area-explorer', version: 1 }];
      for (const data of noPort) target.postMessage(data, '*');
      const answers = [];
      const ask = (data) => {
        const { port1, port2 } = new MessageChannel();
        port1.onmessage = ({ data: answer }) => answers.push(answer);
        target.postMessage(data, '*', [port2]);
        return port1;
      };
      for (const data of junk) ask(data);
      const port = ask({ protocol: 'area-explorer', version: 1 });
      let id = 1;
      const commands = [...junk, { id: 'a' }, { id: id++, command: 'eval', args: ['alert(1)'] }, { id: id++, command: 'constructor', args: [] }, { id: id++, command: '__proto__', args: [] },
        { id: id++, command: 'select', args: [{}] }, { id: id++, command: 'select', args: ['x'.repeat(1e6)] }, { id: id++, command: 'setFilter', args: { length: 3 } },
        JSON.parse('{"id": ' + id++ + ', "command": "select", "__proto__": {"args": [null]}}')];
      for (const command of commands) port.postMessage(command);
      port.postMessage({ id: 100, command: 'getState', args: [] });
      return new Promise((resolve) => port.addEventListener('message', ({ data }) => data.id === 100 && resolve(answers)));
    })()`);

    expect(answers).toEqual([
      ...[1, 2].map(() => ({ tell: 'refused', message: 'This explorer speaks version 1 of its messages.' })),
      { tell: 'hello', version: 1, session: expect.any(Number), heightPx: null },
      ...[1, 2, 3].map((id) => ({ tell: 'refused', id, message: expect.stringContaining('There is no such command') })),
      ...[4, 5, 6, 7].map((id) => ({ tell: 'refused', id, message: expect.stringContaining('The arguments of') })),
      { tell: 'result', id: 100, result: null },
    ]);
    expect(await page.frameLocator('[name=map]').locator('area-explorer').getAttribute('data-explorer')).toBeNull();
    expect(log.pageErrors).toEqual([]);
    assertClean();
  });

  test('of more channels than a page can need the newest are kept', async () => {
    const { page, assertClean } = await partner();
    const answering = await page.evaluate(`(async () => {
      const iframe = addFrame('map', 'embed.html?loading=click&origins=' + here);
      await loaded(iframe);
      const next = (port) => new Promise((resolve) => port.addEventListener('message', resolve, { once: true }));
      const ports = [];
      for (let channel = 0; channel < ${MAX_PORTS + 2}; channel += 1) {
        const { port1, port2 } = new MessageChannel();
        ports.push(port1);
        port1.start();
        iframe.contentWindow.postMessage({ protocol: 'area-explorer', version: 1 }, '*', [port2]);
        await next(port1);
      }
      const answering = [];
      for (const port of ports) port.addEventListener('message', () => answering.push(ports.indexOf(port)));
      const last = next(ports.at(-1));
      for (const port of ports) port.postMessage({ id: 1, command: 'getState', args: [] });
      await last;
      return answering;
    })()`);
    expect(answering).toEqual(Array.from({ length: MAX_PORTS }, (_, kept) => kept + 2));
    assertClean();
  });

  const FAKE_JS = `
    const state = { area: null, selection: null, layers: [], view: null, filters: {}, compare: [], shortlist: [], lang: 'en', theme: 'system', query: '' };
    const hello = { tell: 'hello', version: 1, session: 1, heightPx: 100 };
    const junk = [null, 7, 'hello', [], {}, new Map(), { tell: 'constructor' }, { tell: '__proto__' }, { tell: {} }, { tell: 'hello', version: 2, session: 1, heightPx: 1 }, { tell: 'hello', version: 1 },
      { tell: 'height', heightPx: '5px' }, { tell: 'height', heightPx: -1 }, { tell: 'height', heightPx: NaN }, { tell: 'height', heightPx: Infinity }, { tell: 'event', type: 'load', detail: null },
      { tell: 'event', type: 'selection', detail: null }, { tell: 'event', type: 'selection', detail: { selection: {}, area: null } }, { tell: 'event', type: 'constructor', detail: {} },
      { tell: 'event', type: 'view', detail: { zoom: 1, lat: '2', lon: 3 } }, { tell: 'event', type: 'ready', detail: { ...state, theme: 'pink' } }, { tell: 'event', type: 'filter', detail: { filters: { a: 1 } } },
      JSON.parse('{"tell": "event", "type": "selection", "__proto__": {"detail": {"selection": null, "area": null}}}'), { tell: 'result', id: 0, result: 'done' }, { tell: 'result', id: 999, result: { ok: true } }, { tell: 'refused' }];
    addEventListener('message', ({ ports: [port] }) => {
      if (location.hash === '#old') return port.postMessage({ tell: 'refused', message: 'This explorer speaks version 2 of its messages.' });
      for (const one of junk) port.postMessage(one);
      port.postMessage(hello);
      for (const one of junk) port.postMessage(one);
      port.onmessage = ({ data: { id, command } }) => {
        if (command === 'select') port.postMessage({ tell: 'result', id, result: state });
        if (command === 'getState') port.postMessage({ tell: 'result', id, result: { ok: true } });
        if (command === 'fitArea') port.postMessage({ tell: 'refused', id, message: 'No.' });
      };
      port.postMessage({ tell: 'event', type: 'selection', detail: { selection: 'a/b', area: null } });
      port.postMessage({ tell: 'height', heightPx: 1e9 });
    });
  `;
  const FAKE = { 'fake.html': '<!doctype html><link rel="icon" href="data:,"><script type="module" src="fake.js"></script>', 'fake.js': FAKE_JS };

  test('from a frame is not believed', async () => {
    const { page, assertClean } = await partner({ files: FAKE });
    const results = await page.evaluate(`(async () => {
      addFrame('map', location.origin + '/fake.html');
      const map = await link('map', { timeoutMs: 1000, resize: true });
      return [await map.select('a/b'), await map.fitArea('a'), await map.getState(), await map.load()];
    })()`);

    expect(results).toEqual([
      { ok: false, message: 'The answer makes no sense.' },
      { ok: false, message: 'No.' },
      null,
      { ok: false, message: 'load: no answer in time.' },
    ]);
    expect(await page.evaluate('told.map')).toEqual([{ type: 'selection', detail: { selection: 'a/b', area: null } }, { type: 'height', detail: 10_000 }]);
    expect(await page.locator('[name=map]').evaluate((iframe) => iframe.style.height)).toBe('10000px');
    assertClean();
  });

  test('another version is told to who connects', async () => {
    const { page } = await partner({ files: FAKE });
    const outcome = await page.evaluate(`(async () => {
      addFrame('map', location.origin + '/fake.html#old');
      return link('map').catch(({ message }) => message);
    })()`);
    expect(outcome).toBe('This explorer speaks version 2 of its messages.');
  });

  test('nor is a frame waited for that has been taken away, or that the page is done with', async () => {
    const { page } = await partner({ files: FAKE });
    const results = await page.evaluate(`(async () => {
      addFrame('map', location.origin + '/fake.html');
      addFrame('other', location.origin + '/fake.html');
      const [map, other] = [await link('map'), await link('other')];
      const asked = [map.load(), other.load()];
      document.querySelector('[name=map]').remove();
      other.disconnect();
      return Promise.all([...asked, map.load(), other.getState()]);
    })()`);
    const gone = { ok: false, message: 'There is no explorer in the iframe any more.' };
    expect(results).toEqual([gone, gone, gone, null]);
  });
});

test('the client is one file of 2 KB at most', async () => {
  const code = await readFile(join(inject('siteRoot'), 'assets/area-explorer-client.js'));
  expect(code.toString()).not.toMatch(/\bimport\b/);
  expect(gzipSync(code, { level: 9 }).length).toBeLessThanOrEqual(2048);
});

test('without JavaScript a frame is a link to the explorer', async () => {
  const { page, assertClean } = await open('embed.html', { javaScriptEnabled: false });
  const link = page.getByRole('link', { name: 'Porto area explorer' });
  expect(await link.isVisible()).toBe(true);
  expect(await link.evaluate(({ href }: HTMLAnchorElement) => new URL(href).pathname)).toBe('/');
  assertClean();
});
