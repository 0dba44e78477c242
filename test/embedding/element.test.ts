import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import type { AreaExplorerElement } from '../../src/embed/explorer-element.ts';
import { open } from '../support/page.ts';
import { openPartner, readyAll } from '../support/partner.ts';
import { countPixels, panelHeading } from '../support/screen.ts';

const TAG = '<script type="module" src="{explorer}assets/area-explorer.js"></script>';
const SMALL = { width: 900, height: 640 };
const PATIENT = { timeout: 20_000 };

interface Told {
  readonly type: string;
  readonly [detail: string]: unknown;
}

/** Keeps what the first explorer of a page tells, and runs something before its script is there. */
const hostJs = (before = ''): string => `
  const explorer = document.querySelector('area-explorer');
  Object.assign(window, { explorer, told: [] });
  for (const type of ['ready', 'selection', 'view', 'filter', 'error']) explorer.addEventListener(type, ({ detail }) => window.told.push({ type, ...detail }));
  ${before}
  await import('{explorer}assets/area-explorer.js');
`;

/** Sets properties and gives commands that nobody understands yet. */
const EARLY_JS = `
  Object.assign(explorer, { src: '{explorer}data/catalogue.json', area: 'asprela', loading: 'click', gestures: 'map' });
  const defined = customElements.whenDefined('area-explorer');
  window.before = Promise.all([defined.then(() => explorer.select('vacant-sites/matadouro')), defined.then(() => explorer.select(null))]);
`;

/** A second copy of the script, as where two parts of a page bring it. */
const SECOND_JS = `
  const entry = await (await fetch('{explorer}assets/area-explorer.js')).text();
  await import('{explorer}assets/' + /area-explorer-[\\da-f]+\\.js/.exec(entry)[0] + '?again');
`;

const LOOK = `
  area-explorer { height: 600px; --ax-accent: #c00000; --ax-radius: 3px; --ax-font: 'Courier New', monospace; }
  area-explorer::part(map) { outline: 1px solid rgb(1, 1, 1); }
  area-explorer::part(panel) { outline: 2px solid rgb(2, 2, 2); }
  area-explorer::part(controls) { outline: 3px solid rgb(3, 3, 3); }
  area-explorer::part(attribution) { outline: 4px solid rgb(4, 4, 4); }
`;

describe('the element', { timeout: 150_000 }, () => {
  test('takes properties, commands and changes at any time, and tells what a person did alone', async () => {
    const { page, log, assertClean } = await openPartner(
      `<style>${LOOK}</style><div id="here"><area-explorer lang="pt-PT"><b slot="header">Partner</b><i slot="footer">Its foot</i></area-explorer></div>
      <div id="there"></div><script type="module" src="host.js"></script>`,
      { viewport: SMALL, files: { 'host.js': hostJs(EARLY_JS) + SECOND_JS } },
    );
    await readyAll(page);

    // Properties and commands that came before the script.
    expect(await page.evaluate('window.before')).toEqual([{ ok: true }, { ok: true }]);
    expect(await stateOf(page)).toMatchObject({ area: 'asprela', selection: null, lang: 'pt' });
    expect(await page.locator('area-explorer').evaluate((element) => element.getAttributeNames().toSorted())).toEqual(
      expect.arrayContaining(['area', 'gestures', 'lang', 'loading', 'src']),
    );
    expect(await change(page, (explorer) => [explorer.syncUrl, explorer.panels, explorer.theme, explorer.gestures])).toEqual([false, 'beside', null, 'map']);
    expect((await toldBy(page)).map(({ type }) => type)).toEqual(['ready']);

    // The page's look, in slots, parts, panels and on the map.
    for (const text of ['Partner', 'Its foot']) expect(await page.getByText(text).isVisible()).toBe(true);
    const outlines = await Promise.all(['map', 'panel', 'controls', 'attribution'].map((part) => styleOf(page, `[part~="${part}"]`, 'outlineColor')));
    expect(outlines).toEqual(['rgb(1, 1, 1)', 'rgb(2, 2, 2)', 'rgb(3, 3, 3)', 'rgb(4, 4, 4)']);
    expect(await styleOf(page, '.column', 'fontFamily')).toContain('Courier New');
    expect(await styleOf(page, '.column', 'borderTopLeftRadius')).toBe('3px');
    await change(page, (explorer) => explorer.fitArea('asprela'));
    await expect.poll(() => countPixels(page, [192, 0, 0], 60), PATIENT).toBeGreaterThan(20);
    await change(page, (explorer) => explorer.style.setProperty('--ax-accent', '#00a000'));
    await expect.poll(() => countPixels(page, [0, 160, 0], 60), PATIENT).toBeGreaterThan(20);

    // Attributes and properties that change, and ones that go.
    await change(page, (explorer) => Object.assign(explorer, { area: 'eastern-area', layers: 'areas', theme: 'dark', lang: 'en', selection: 'vacant-sites/matadouro' }));
    await expect.poll(() => stateOf(page)).toMatchObject({ area: 'eastern-area', layers: ['areas'], theme: 'dark', lang: 'en', selection: 'vacant-sites/matadouro' });
    await change(page, (explorer) => {
      Object.assign(explorer, { layers: null, theme: undefined, view: '16/41.16/-8.6' });
      for (let at = 0; at < 200; at += 1) explorer.setAttribute('area', at % 2 ? 'asprela' : `nowhere-${at}`);
    });
    await expect.poll(() => stateOf(page)).toMatchObject({ area: 'asprela', theme: 'system', selection: null, view: { zoom: 16, lat: 41.16, lon: -8.6 } });
    expect((await stateOf(page))?.layers.length).toBeGreaterThan(1);
    expect(log.warnings).toEqual([]);

    // Commands, one after the other.
    const results = await change(page, (explorer) =>
      Promise.all([
        explorer.select('institutions/nope'), explorer.fitArea('atlantis'), explorer.setFilter('vacant-sites', 'statusGroup', 'haunted'),
        explorer.select('vacant-sites/matadouro'), explorer.fitArea('eastern-area'), explorer.setFilter('vacant-sites', 'statusGroup', 'in-redevelopment'), explorer.load(),
      ]));
    expect(results.map(({ ok }) => ok)).toEqual([false, false, false, true, true, true, true]);
    expect(await stateOf(page)).toMatchObject({ area: 'eastern-area', selection: null, view: null, filters: { 'vacant-sites.statusGroup': 'in-redevelopment' } });
    expect(log.warnings).toHaveLength(3);
    for (const [at, words] of ['institutions/nope', 'asprela', 'vacant'].entries()) expect(log.warnings[at]).toContain(words);
    expect((await toldBy(page)).map(({ type }) => type)).toEqual(['ready']);

    // What a person does, once each, though the page answers by commands of its own.
    await change(page, (explorer) => explorer.addEventListener('selection', () => void explorer.setFilter('vacant-sites', 'statusGroup', null), { once: true }));
    await change(page, (explorer) => Object.assign(explorer, { selection: null, query: 'panel=list.vacant-sites' }));
    await page.locator('ax-list-panel ax-feature-row').first().click(PATIENT);
    await expect.poll(() => toldBy(page)).toHaveLength(2);
    await page.getByRole('button', { name: 'Back' }).click();
    await expect.poll(() => toldBy(page)).toHaveLength(3);
    await page.getByRole('button', { name: /^Filters/ }).click();
    await page.getByRole('button', { name: 'Only: In redevelopment' }).click();
    await expect.poll(() => toldBy(page)).toHaveLength(4);
    await page.mouse.move(640, 300);
    await page.mouse.down();
    await page.mouse.move(700, 340, { steps: 4 });
    await page.mouse.up();
    await expect.poll(async () => (await toldBy(page)).map(({ type }) => type), PATIENT).toEqual(['ready', 'selection', 'selection', 'filter', 'view']);
    const [, opened, closed, filtered] = await toldBy(page);
    expect(opened?.['selection']).toMatch(/^vacant-sites\//);
    expect(closed).toMatchObject({ selection: null });
    expect(filtered).toMatchObject({ filters: { 'vacant-sites.statusGroup': 'in-redevelopment' } });

    // Moved, and taken away and put back.
    const before = await stateOf(page);
    await change(page, (explorer) => document.querySelector('#there')?.moveBefore(explorer, null));
    expect(await stateOf(page)).toEqual(before);
    expect(await page.locator('area-explorer').getAttribute('data-explorer')).toBe('ready');
    const pending = await change(page, (explorer) => {
      const result = explorer.select('rd-centres/nope');
      explorer.remove();
      explorer.theme = 'dark';
      return result;
    });
    expect(pending).toMatchObject({ ok: false, message: 'The explorer was taken off its page.' });
    expect(await page.evaluate('window.explorer.getState()')).toBeNull();
    await page.evaluate(`document.querySelector('#here').append(window.explorer)`);
    await readyAll(page);
    expect(await stateOf(page)).toMatchObject({ ...before, view: expect.anything(), theme: 'dark', query: `${before?.query}&theme=dark` });
    assertClean();
  });

  test('says what it does not understand, what can’t be had, and starts again', async () => {
    const visit = await openPartner(
      `<area-explorer src="http://[" area="atlantis" select="vacant-sites/nope" layers="ghosts" theme="pink" panels="some" loading="soon" query="f.vacant-sites.statusGroup=haunted"></area-explorer><script type="module" src="host.js"></script>`,
      { viewport: SMALL, files: { 'host.js': hostJs() } },
    );
    const { page, log } = visit;
    const problem = page.locator('ax-start-failure');
    await problem.getByRole('button').first().waitFor();
    expect(await toldBy(page)).toMatchObject([{ type: 'error', what: 'catalogue', message: expect.stringContaining('bad-address') }]);
    expect(log.warnings.join('\n')).toMatch(/loading="soon" is none of lazy, eager, click; lazy is used[^]*panels="some" is none of beside, none, only; beside is used/);

    // Unreachable, then broken, then there.
    const catalogue = `${visit.explorer}data/catalogue.json`;
    await page.route(catalogue, (route) => route.abort());
    await change(page, (explorer, src) => (explorer.src = src), catalogue);
    await expect.poll(() => toldBy(page), PATIENT).toHaveLength(2);
    await expect.poll(() => problem.locator('code').first().textContent()).toBe('catalogue.json');
    await page.unroute(catalogue);
    await page.route(catalogue, (route) => route.fulfill({ body: '{"format": 1', headers: { 'access-control-allow-origin': '*' } }));
    await problem.getByRole('button').first().click();
    await expect.poll(() => toldBy(page), PATIENT).toHaveLength(3);
    expect(await change(page, (explorer) => explorer.select('vacant-sites/matadouro'))).toMatchObject({ ok: false });
    await page.unroute(catalogue);
    await page.route('**/institutions*', (route) => route.abort());
    await problem.getByRole('button').first().click();
    await readyAll(page);

    expect(await stateOf(page)).toMatchObject({ area: null, selection: null, theme: 'system', filters: {} });
    const warnings = log.warnings.join('\n');
    for (const text of ['area="atlantis" is not understood (possible: asprela', 'select="vacant-sites/nope"', 'layers="ghosts" is not understood (possible: ', 'theme="pink" is not understood (possible: light, dark, system); the default is used', 'f.vacant-sites.statusGroup="haunted"']) {
      expect(warnings).toContain(text);
    }
    expect(await page.locator('ax-notices').getByText('atlantis').count()).toBe(0);
    expect((await toldBy(page)).filter(({ what }) => what === 'file')).toMatchObject([{ type: 'error', message: expect.stringContaining('institutions') }]);
    expect(log.pageErrors).toEqual([]);

    // Other data: from the beginning. A storm while it starts ends in what was said last.
    await page.unroute('**/institutions*');
    await change(page, (explorer) => explorer.fitArea('asprela'));
    await change(page, async (explorer, src) => {
      for (const name of ['select', 'layers', 'theme', 'panels', 'loading', 'query']) explorer.removeAttribute(name);
      explorer.src = `${src}?other`;
      await new Promise(requestAnimationFrame);
      for (let at = 0; at < 200; at += 1) {
        explorer.setAttribute('lang', at % 2 ? 'pt' : 'en');
        explorer.area = at === 199 ? 'eastern-area' : `nowhere-${at}`;
        if (at % 20 === 0) await new Promise((over) => setTimeout(over));
      }
    }, catalogue);
    await expect.poll(() => stateOf(page), PATIENT).toMatchObject({ area: 'eastern-area', lang: 'pt' });
    await readyAll(page);
    expect(await page.locator('ax-explorer').count()).toBe(1);
    expect(log.pageErrors).toEqual([]);
  });

  test('tells steps through the page’s history as a person’s', async () => {
    const { page, ready, assertClean } = await open('?area=asprela', { viewport: SMALL });
    await ready();
    await change(page, (explorer) => {
      Reflect.set(window, 'told', []);
      explorer.addEventListener('selection', ({ detail }) => void Reflect.get(window, 'told').push({ type: 'selection', ...detail }));
      return explorer.select('vacant-sites/matadouro');
    });
    await page.goBack();
    await expect.poll(() => toldBy(page)).toEqual([{ type: 'selection', selection: null, area: 'asprela' }]);
    expect(await panelHeading(page).textContent()).toContain('Asprela');
    assertClean();
  });
});

test('one tag and one script are all that it takes, on a page in quirks mode too', async () => {
  const body = `<title>Partner</title><link rel="icon" href="data:,"><area-explorer src="{explorer}data/catalogue.json" area="asprela" lang="pt" panels="only"></area-explorer>${TAG}`;
  const { page, assertClean } = await openPartner('', { files: { 'index.html': body } });
  await readyAll(page);
  expect(await page.evaluate(() => document.compatMode)).toBe('BackCompat');
  expect(await panelHeading(page).textContent()).toContain('Asprela');
  expect(page.url()).toMatch(/partner\.test:\d+\/$/);
  assertClean();
});

/** Runs something on the page's explorer. */
function change<Result, Argument = undefined>(page: Page, act: (explorer: AreaExplorerElement, argument: Argument) => Result, argument?: Argument): Promise<Awaited<Result>> {
  return page.locator('area-explorer').first().evaluate(act as never, argument);
}

function stateOf(page: Page) {
  return page.locator('area-explorer').first().evaluate((element) => (element as AreaExplorerElement).getState());
}

function toldBy(page: Page): Promise<readonly Told[]> {
  return page.evaluate(() => Reflect.get(window, 'told') as Told[]);
}

function styleOf(page: Page, selector: string, name: 'outlineColor' | 'fontFamily' | 'borderTopLeftRadius'): Promise<string> {
  return page.locator(selector).first().evaluate((element, property) => getComputedStyle(element)[property], name);
}
