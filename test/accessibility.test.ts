import { describe, expect, test } from 'vitest';
import { violations, violationsInBothThemes } from './support/axe.ts';
import { open } from './support/page.ts';
import { focusedTag, panelHeading } from './support/screen.ts';

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

describe('axe finds nothing in either theme', () => {
  test('on any panel', { timeout: 240_000 }, async () => {
    const { page, ready } = await open('', { map: 'none', context: { bypassCSP: true } });
    const found: string[] = [];
    for (const [name, query] of VIEWS) {
      await page.goto(new URL(query || '?', page.url()).href);
      await ready();
      await panelHeading(page).waitFor();
      found.push(...(await violationsInBothThemes(page)).map((violation) => `${name}: ${violation}`));
    }
    expect(found).toEqual([]);
  });

  test('beside a map', async () => {
    const { page, ready } = await open('?select=stations/metro-campanha', { map: 'undrawn', context: { bypassCSP: true } });
    await ready();
    await panelHeading(page).waitFor();
    expect(await violationsInBothThemes(page)).toEqual([]);
  });
});

test('axe finds nothing on a phone, in Portuguese', async () => {
  const { page, ready } = await open('?lang=pt&area=eastern-area', { map: 'undrawn', viewport: { width: 390, height: 844 }, hasTouch: true, context: { bypassCSP: true } });
  await ready();
  await panelHeading(page).waitFor();
  expect(await violations(page)).toEqual([]);
});

test('targets are at least 24 pixels high with a mouse', async () => {
  const { page, ready } = await open('?area=asprela', { map: 'undrawn' });
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
  const { page, ready } = await open('', { map: 'none' });
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
