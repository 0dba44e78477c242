import { expect, test } from 'vitest';
import { openPartner, readyAll } from '../support/partner.ts';

const TAG = '<script type="module" src="{explorer}assets/area-explorer.js"></script>';

test('one tag and one script of another host are a whole explorer', async () => {
  const { page, assertClean } = await openPartner(`${TAG}<area-explorer src="{explorer}data/catalogue.json" area="asprela" lang="pt" loading="eager"></area-explorer>`);
  await readyAll(page);

  expect(await page.locator('.shown h2').first().textContent()).toContain('Asprela');
  expect(await page.getByRole('button', { name: 'Voltar' }).count()).toBe(1);
  expect(page.url()).toMatch(/partner\.test:\d+\/$/);
  assertClean();
});
