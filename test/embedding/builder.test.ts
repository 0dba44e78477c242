import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { expect, inject, test } from 'vitest';
import { readManifest } from '../../src/builder/manifest.ts';
import { violations } from '../support/axe.ts';
import { open } from '../support/page.ts';
import { explorerAddress, openPartner, readyAll } from '../support/partner.ts';

const SHOWN = '?area=bonfim&layers=areas,stations&f.vacant-sites.status=vacant&lang=pt';
const SMALL = { width: 640, height: 480 };

/** Opens the explorer on its own site, and the builder through the menu. */
async function openBuilder() {
  const visit = await open(SHOWN, { site: explorerAddress(), viewport: SMALL });
  await visit.ready();
  await visit.page.getByRole('button', { name: 'Menu' }).click();
  await visit.page.getByRole('button', { name: 'Incorporar este mapa' }).click();
  await visit.page.getByRole('heading', { name: 'Incorporar este mapa' }).waitFor();
  return visit;
}

function codeOf(page: Page, label = 'Código'): Promise<string> {
  return page.getByLabel(label).inputValue();
}

/** What an explorer shows, and how large it stands there. */
const told = (element: Element) => ({
  ...('getState' in element && typeof element.getState === 'function' ? element.getState() : null),
  width: Math.round(element.getBoundingClientRect().width),
  height: Math.round(element.getBoundingClientRect().height),
});

test('what the builder makes of choices is what stands on a page of somebody else', { timeout: 180_000 }, async () => {
  const { page, assertClean } = await openBuilder();
  await page.locator('ax-embed-preview').scrollIntoViewIfNeeded();
  await page.frameLocator('ax-embed-preview iframe').locator('area-explorer[data-explorer="ready"]').waitFor({ state: 'attached', timeout: 60_000 });
  // From here on no map is drawn but on the pages of others.
  await page.route('**/embed.html*', (route) => route.fulfill({ contentType: 'text/html', body: '<!doctype html><title>Preview</title>' }));
  expect(await codeOf(page)).toContain('?area=bonfim&amp;layers=areas,stations&amp;f.vacant-sites.status=vacant&amp;lang=pt"');

  await page.getByRole('combobox', { name: 'Língua' }).selectOption('English');
  await page.getByRole('combobox', { name: 'Aspeto' }).selectOption({ index: 1 });
  await page.getByText('Proporção', { exact: true }).click();
  await page.getByLabel('Largura, em partes').fill('4');
  await page.getByLabel('Altura, em partes').fill('3');
  await page.getByRole('combobox', { name: 'Carrega' }).selectOption('Com a página');
  await page.getByText('Mais escolhas').click();
  await page.getByText('Estilos na minha própria folha de estilos').click();
  const frame = { html: await codeOf(page), css: await codeOf(page, 'Para a sua folha de estilos') };

  await page.getByText('Etiqueta', { exact: true }).click();
  await page.getByText('Fixo', { exact: true }).click();
  await page.getByRole('textbox', { name: /^Largura/ }).fill('700');
  await page.getByRole('textbox', { name: /^Altura/ }).fill('12');
  await page.getByText(/número inteiro de 320 a 4/).waitFor();
  expect(await page.getByRole('textbox', { name: /^Altura/ }).inputValue()).toBe('12');
  await page.getByRole('textbox', { name: /^Altura/ }).fill('480');
  await page.getByText('Estilos na minha própria folha de estilos').click();
  await page.getByRole('combobox', { name: 'Painéis' }).selectOption('Só o mapa');
  const tag = await codeOf(page);

  await page.getByRole('button', { name: 'Copiar código' }).click();
  await page.getByText('O texto está selecionado').waitFor();
  const selected = await page.getByLabel('Código').evaluate((area) => area instanceof HTMLTextAreaElement && area.value.slice(area.selectionStart, area.selectionEnd));
  expect(selected).toBe(tag);
  assertClean();
  await expect.poll(() => page.frames().at(-1)?.url()).toContain('/embed.html?area=bonfim&layers=areas,stations&f.vacant-sites.status=vacant&theme=dark&lang=en&panels=none&loading=eager');

  const chosen = { area: 'bonfim', layers: ['areas', 'stations'], lang: 'en', theme: 'dark', filters: { 'vacant-sites.status': 'vacant' } };
  const strict = await openPartner(`<link rel="stylesheet" href="map.css">${frame.html}`, {
    viewport: { width: 600, height: 600 }, files: { 'map.css': `body { margin: 50px }\niframe { border: 0 }\n${frame.css}` },
    headers: { 'Content-Security-Policy': "default-src 'none'; style-src 'self'; frame-src {explorer-origin}; img-src data:" },
  });
  const inFrame = strict.page.frameLocator('iframe').locator('area-explorer');
  await inFrame.and(strict.page.frameLocator('iframe').locator('[data-explorer="ready"]')).waitFor({ state: 'attached', timeout: 60_000 });
  expect(await inFrame.evaluate(told)).toMatchObject(chosen);
  expect(await strict.page.locator('iframe').evaluate(told)).toEqual({ width: 500, height: 375 });
  expect(await strict.page.locator('iframe').getAttribute('title')).toContain('Bonfim');
  expect(await strict.page.getByRole('link').getAttribute('href')).toBe(`${explorerAddress()}?area=bonfim&layers=areas,stations&f.vacant-sites.status=vacant&theme=dark&lang=en`);
  strict.assertClean();
  await strict.page.close();

  const { page: partner, assertClean: assertPartnerClean } = await openPartner(tag, { viewport: { width: 800, height: 600 } });
  await readyAll(partner);
  expect(await partner.locator('area-explorer').evaluate(told)).toMatchObject({ ...chosen, width: 700, height: 480 });
  expect(await partner.locator('ax-column').count()).toBe(0);
  assertPartnerClean();
});

test('a script that stays is held to its hash, and lies beside those of other versions', { timeout: 120_000 }, async () => {
  const { page } = await openBuilder();
  await page.getByText('Etiqueta', { exact: true }).click();
  expect(await codeOf(page)).not.toContain('integrity');
  await page.getByText('Mais escolhas').click();
  await page.getByRole('combobox', { name: 'Versão' }).selectOption({ index: 1 });
  const code = await codeOf(page);
  await page.close();

  const manifest = readManifest(JSON.parse(await readFile(join(inject('siteRoot'), 'embed.json'), 'utf8')));
  expect(code).toContain(`src="${explorerAddress()}${manifest?.pinned.path}"\n  integrity="${manifest?.pinned.integrity}"\n  crossorigin="anonymous"`);
  const whole = await openPartner(code);
  await whole.page.locator('area-explorer:defined').waitFor();
  whole.assertClean();
  await whole.page.close();

  const script = await readFile(join(inject('siteRoot'), manifest?.pinned.path ?? ''), 'utf8');
  const tampered = await openPartner(code, {
    before: (target) => target.route(`**/${manifest?.pinned.path}`, (route) => route.fulfill({
      headers: { 'Content-Type': 'text/javascript', 'Access-Control-Allow-Origin': '*' }, body: `${script}\n`,
    })),
  });
  await expect.poll(() => tampered.log.errors.join()).toContain('integrity');
  expect(await tampered.page.locator('area-explorer:defined').count()).toBe(0);
  expect(await tampered.page.getByRole('link', { name: /Bonfim/ }).isVisible()).toBe(true);

  expect(await changingNames(join(inject('siteRoot'), 'assets'))).toEqual([]);
});

test('the builder can be used on a phone, by all, in either theme', { timeout: 120_000 }, async () => {
  const { page, ready } = await open('?panel=embed&area=asprela', {
    viewport: { width: 390, height: 844 }, hasTouch: true, permissions: ['clipboard-read', 'clipboard-write'], context: { bypassCSP: true },
  });
  await ready();
  await page.getByLabel('Code').waitFor();
  await page.getByText('More choices').click();
  await page.getByText(/Layers on the map/).click();
  await page.getByLabel('Height').fill('');
  expect(await violationsHere(page)).toEqual([]);
  await page.emulateMedia({ colorScheme: 'dark' });
  expect(await violationsHere(page)).toEqual([]);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);

  await page.getByRole('button', { name: 'Copy code' }).click();
  await page.getByText('The code is copied').waitFor();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(`${await codeOf(page, 'Code')}\n`);
});

/** What axe finds in the builder itself. */
async function violationsHere(page: Page): Promise<readonly string[]> {
  return (await violations(page)).filter((violation) => violation.includes('ax-builder-panel'));
}

/** What files with a hash in their name import under a name without one: those would not fit together after the next version. */
async function changingNames(folder: string): Promise<readonly string[]> {
  const files = (await readdir(folder)).filter((name) => /-[0-9a-f]{10}\.js$/.test(name));
  const texts = await Promise.all(files.map((name) => readFile(join(folder, name), 'utf8')));
  const imported = texts.flatMap((text, index) =>
    [...text.matchAll(/(?:from|import)\s*\(?\s*["'`](\.\/[^"'`]+)["'`]/g)].map(([, path = '']) => `${files[index]} imports ${path}`));
  expect(imported.length).toBeGreaterThan(20);
  return imported.filter((words) => !/-[0-9a-f]{10}\.\w+$/.test(words));
}
