import { writeFile, mkdtemp, cp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, inject, test } from 'vitest';
import { open } from './support/page.ts';
import { panelHeading } from './support/screen.ts';
import { serveVariant } from './support/site.ts';

test('under a sub-path of a host without range requests it works the same', async () => {
  const { url } = await serveVariant({ prefix: '/city/map/', ranges: false });
  const { page, ready, assertClean, log } = await open('?area=asprela', { map: 'undrawn', site: url });
  await ready();

  expect(url).toContain('/city/map/');
  expect(await panelHeading(page).textContent()).toContain('Asprela');
  expect(log.requests.filter((address) => address.endsWith('.pmtiles')).length).toBeGreaterThan(0);
  assertClean();
});

test('two explorers on one page keep their state and language to themselves', async () => {
  const root = await mkdtemp(join(tmpdir(), 'explorers-'));
  await cp(inject('siteRoot'), root, { recursive: true });
  await writeFile(
    join(root, 'two.html'),
    `<!doctype html><html lang="en"><meta charset="utf-8"><title>Two</title>
     <link rel="icon" href="./icon.svg"><link rel="stylesheet" href="./two.css"><script type="module" src="./assets/area-explorer.js"></script>
     <area-explorer id="first" src="./data/catalogue.json" area="asprela" lang="en"></area-explorer>
     <area-explorer id="second" src="./data/catalogue.json" area="bonfim" lang="pt" theme="dark"></area-explorer></html>`,
  );
  await writeFile(join(root, 'two.css'), 'area-explorer { display: block; height: 380px }');
  const { url } = await serveVariant({ root });
  const { page, assertClean } = await open('two.html', { map: 'undrawn', site: url });
  await page.locator('#first[data-explorer="ready"]').waitFor({ timeout: 45_000 });
  await page.locator('#second[data-explorer="ready"]').waitFor({ timeout: 45_000 });

  await expect.poll(() => page.locator('#first .shown h2').first().textContent()).toContain('Asprela');
  await expect.poll(() => page.locator('#second .shown h2').first().textContent()).toContain('Bonfim');
  expect(await page.locator('#second').getByRole('button', { name: 'Voltar' }).count()).toBe(1);
  await page.locator('#first').getByRole('button', { name: 'Back' }).click();
  await expect.poll(() => page.locator('#first .shown h2').first().textContent()).toContain('Target areas');
  expect(await page.locator('#second .shown h2').first().textContent()).toContain('Bonfim');
  expect(page.url()).toMatch(/two\.html$/);
  assertClean();
});
