import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { violations } from './support/axe.ts';
import { open } from './support/page.ts';

const VIEWS = [
  ['the overview', ''],
  ['an area', '?area=asprela'],
  ['a part with census figures', '?area=campanha'],
  ['a site', '?select=vacant-sites/matadouro'],
  ['an R&D centre', '?select=rd-centres/cister'],
  ['a station', '?select=stations/metro-campanha'],
  ['the layers', '?panel=layers'],
  ['a list', '?panel=list.vacant-sites'],
  ['the plan', '?panel=plan'],
  ['the network', '?panel=network'],
  ['the sources', '?panel=sources'],
  ['a comparison', '?panel=compare&compare=vacant-sites/matadouro,vacant-sites/central-freixo,areas/asprela'],
  ['a shortlist', '?panel=shortlist&shortlist=vacant-sites/matadouro,areas/asprela&compare=vacant-sites/matadouro'],
  ['a notice', '?area=atlantis'],
] as const;

describe.each(['light', 'dark'] as const)('axe finds nothing in the %s theme', (colorScheme) => {
  test('on any view', { timeout: 240_000 }, async () => {
    const { page, ready } = await open('', { colorScheme, context: { bypassCSP: true } });
    await ready();
    const found: string[] = [];
    for (const [name, query] of VIEWS) {
      await page.goto(new URL(query || '?', page.url()).href);
      await ready();
      await page.locator('.shown h2').first().waitFor();
      found.push(...(await violations(page)).map((violation) => `${name}: ${violation}`));
    }
    expect(found).toEqual([]);
  });
});

test('axe finds nothing on a phone, in Portuguese', async () => {
  const { page, ready } = await open('?lang=pt&area=eastern-area', { viewport: { width: 390, height: 844 }, hasTouch: true, context: { bypassCSP: true } });
  await ready();
  await page.locator('.shown h2').first().waitFor();
  expect(await violations(page)).toEqual([]);
});

test('targets are at least 24 pixels high with a mouse', async () => {
  const { page, ready } = await open('?area=asprela');
  await ready();
  const small = await page.evaluate(() => {
    const found: string[] = [];
    const visit = (root: ParentNode): void => {
      for (const element of root.querySelectorAll('*')) {
        if (element.shadowRoot) visit(element.shadowRoot);
        if (!element.matches('button, summary, select, input, [role=button]')) continue;
        const { width, height } = element.getBoundingClientRect();
        if (width > 0 && height > 0 && Math.min(width, height) < 24 && !element.matches('input[type=checkbox], input[type=radio]')) found.push(`${element.tagName} ${element.textContent?.trim()}`);
      }
    };
    visit(document);
    return found;
  });
  expect(small).toEqual([]);
});

test('Escape steps back, and the keyboard is never lost', async () => {
  const { page, ready } = await open();
  await ready();
  await page.getByRole('combobox').focus();
  await page.keyboard.type('feup');
  await page.getByRole('option').first().waitFor();
  await page.keyboard.press('Enter');
  await expect.poll(() => page.url()).toContain('select=institutions/feup');
  await expect.poll(() => focusedTag(page)).toBe('H2');
  await page.keyboard.press('Escape');
  await expect.poll(() => page.url()).not.toContain('select=');
  await expect.poll(() => focusedTag(page)).toBe('H2');
});

function focusedTag(page: Page): Promise<string> {
  return page.evaluate(() => {
    let active = document.activeElement;
    while (active?.shadowRoot?.activeElement) active = active.shadowRoot.activeElement;
    return active?.tagName ?? '';
  });
}
