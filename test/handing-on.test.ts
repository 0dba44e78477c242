import { parse } from 'csv-parse/sync';
import type { Locator, Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { violations } from './support/axe.ts';
import { bytesOf, open } from './support/page.ts';
import { focusedTag, panelHeading } from './support/screen.ts';

const VACANT = 'panel=list.vacant-sites&f.vacant-sites.statusGroup=vacant,ruin';

const TWO_SITES = 'panel=shortlist&shortlist=vacant-sites/matadouro,vacant-sites/central-freixo';

describe('an export is what the list shows', () => {
  test.each([
    ['English', 'en', ',', 'Export', 'Save CSV', 'Id', 'Longitude (WGS 84)', /^-8\.\d+$/],
    ['Portuguese', 'pt', ';', 'Exportar', 'Guardar CSV', 'Id.', 'Longitude (WGS 84)', /^-8,\d+$/],
  ] as const)('as CSV in %s: the same entries in the same order', async (_name, lang, delimiter, button, save, id, longitude, number) => {
    const { page, ready, assertClean } = await open(`?${VACANT}${lang === 'en' ? '' : `&lang=${lang}`}`, { map: 'none' });
    await ready();
    const shown = await shownRefs(page);
    expect(shown.length).toBeGreaterThan(2);

    const { file, text } = await saved(page, button, save);
    const [head = [], ...rows] = parse(text, { bom: true, delimiter, relax_column_count: true, skip_empty_lines: false });
    const entries = rows.slice(0, rows.findIndex((row) => row.length === 1));
    expect(file).toMatch(/^porto-vacant-sites-\d{4}-\d{2}-\d{2}\.csv$/);
    expect(entries.map((row) => row[head.indexOf(id)])).toEqual(shown);
    expect(entries.some((row) => number.test(row[head.indexOf(longitude)] ?? ''))).toBe(true);
    expect(text).toContain('f.vacant-sites.statusGroup=vacant,ruin');
    assertClean();
  });

  test('as a table, in the order it was sorted in', async () => {
    const { page, ready } = await open('?panel=table.vacant-sites&sort=-disusedSince', { map: 'none' });
    await ready();
    const shown = await shownRefs(page, 'tbody th a');
    const { text } = await saved(page, 'Export', 'Save CSV');
    const [, ...rows] = parse(text, { bom: true, relax_column_count: true, skip_empty_lines: false });
    expect(rows.slice(0, shown.length).map(([id]) => id)).toEqual(shown);
  });

  test('it can be copied, too', async () => {
    const { page, ready, assertClean } = await open(`?${VACANT}`, { map: 'none', permissions: ['clipboard-read', 'clipboard-write'] });
    await ready();
    const shown = await shownRefs(page);
    await unfold(page, 'Export');
    await page.getByRole('button', { name: 'Copy GeoJSON' }).click();
    await page.getByText('GeoJSON copied').waitFor();
    const copied = await page.evaluate(() => navigator.clipboard.readText());
    const { features } = JSON.parse(copied);
    expect(features.map(({ id }: { readonly id: string }) => id)).toEqual(shown);
    assertClean();
  });

  test('where nothing may be copied, the text is shown to copy by hand', async () => {
    const { page, ready } = await open(`?${VACANT}`, { map: 'none', before: (target) => target.addInitScript(() => Reflect.deleteProperty(Navigator.prototype, 'clipboard')) });
    await ready();
    await unfold(page, 'Export');
    await page.getByRole('button', { name: 'Copy CSV' }).click();
    await expect.poll(() => page.getByLabel('Copy this text').inputValue()).toContain('vacant-sites/');
  });

  test('a shortlist of sites and areas is a KML document that browsers can read', async () => {
    const { page, ready } = await open(`?${TWO_SITES},areas/asprela`, { map: 'none' });
    await ready();
    const { file, text } = await saved(page, 'Export', 'Save KML');
    // The page's own policy has no texts parsed.
    const blank = await page.context().newPage();
    const read = await blank.evaluate((source) => {
      const kml = new DOMParser().parseFromString(source, 'application/xml');
      const names = [...kml.querySelectorAll('Placemark > name')].map(({ textContent }) => textContent);
      return { wrong: kml.querySelectorAll('parsererror').length, names, outlines: kml.querySelectorAll('Polygon').length };
    }, text);
    expect(file).toMatch(/^porto-shortlist-/);
    expect(read).toMatchObject({ wrong: 0, names: [expect.stringContaining('Slaughterhouse'), expect.stringContaining('Freixo'), expect.stringContaining('Asprela')] });
    expect(read.outlines).toBeGreaterThan(0);
  });

  test('a comparison stands side by side', async () => {
    const { page, ready } = await open('?panel=compare&compare=vacant-sites/matadouro,vacant-sites/central-freixo', { map: 'none' });
    await ready();
    const { text } = await saved(page, 'Export', 'Save CSV');
    const [head = [], ids = []] = parse(text, { bom: true, relax_column_count: true, skip_empty_lines: false });
    expect(head).toHaveLength(5);
    expect([ids[2], ids[3]]).toEqual(['vacant-sites/matadouro', 'vacant-sites/central-freixo']);
  });

  test('Escape folds the formats, and the keyboard stays', async () => {
    const { page, ready } = await open(`?${VACANT}`, { map: 'none' });
    await ready();
    await unfold(page, 'Export');
    await page.getByRole('button', { name: 'Save GeoJSON' }).focus();
    await page.keyboard.press('Escape');
    await expect.poll(() => page.getByRole('button', { name: 'Save GeoJSON' }).count()).toBe(0);
    expect(await focusedTag(page)).toBe('SUMMARY');
    expect(page.url()).toContain('panel=list.vacant-sites');
  });
});

describe('the mail to the city', () => {
  test.each([['en', 'Ask Invest Porto', 2], ['pt', 'Perguntar a Invest Porto', 2]] as const)('in %s names the sites and leads back to the same screen', async (lang, button, sites) => {
    const { page, ready, assertClean } = await open(`?${TWO_SITES}&lang=${lang}`, { map: 'none' });
    await ready();
    const mail = await mailOf(page.getByRole('link', { name: button }));
    expect(mail.to).toBe('invest.porto@cm-porto.pt');
    expect(mail.length).toBeLessThanOrEqual(2000);
    for (const id of ['vacant-sites/matadouro', 'vacant-sites/central-freixo']) expect(mail.body).toContain(`(${id})`);
    expect(mail.body).toContain('\r\n');

    const heading = await panelHeading(page).textContent();
    await page.goto(mail.link);
    await ready();
    expect(await panelHeading(page).textContent()).toBe(heading);
    await expect.poll(() => page.locator('ax-shortlist-entry').count()).toBe(sites);
    assertClean();
  });

  test('can be read and copied without a mail program', async () => {
    const { page, ready } = await open(`?${TWO_SITES}`, { map: 'none', permissions: ['clipboard-read', 'clipboard-write'] });
    await ready();
    await unfold(page, 'See the mail');
    await page.getByRole('button', { name: 'Copy the text' }).click();
    await page.getByText('Copied', { exact: true }).waitFor();
    const copied = await page.evaluate(() => navigator.clipboard.readText());
    for (const part of ['invest.porto@cm-porto.pt', '(vacant-sites/matadouro)', 'select=vacant-sites/central-freixo', 'panel=shortlist']) expect(copied).toContain(part);
    await page.getByRole('button', { name: /^PT/ }).click();
    await expect.poll(() => page.locator('ax-ask [role=status]').textContent()).toBe('');
  });
});

test('axe finds nothing in either, unfolded', async () => {
  const { page, ready } = await open(`?${TWO_SITES}`, { map: 'none', context: { bypassCSP: true } });
  await ready();
  await unfold(page, 'Export');
  await unfold(page, 'See the mail');
  expect(await violations(page)).toEqual([]);
});

test('a site of at least 20,000 m² in redevelopment, compared with Matadouro, sent to Invest Porto: under a minute', async () => {
  const { page, ready, assertClean } = await open('', { map: 'undrawn' });
  await ready();
  const begun = Date.now();

  await page.locator('ax-home-panel').getByRole('link', { name: /^Sites/ }).first().click();
  await page.getByRole('button', { name: /^Filters/ }).click();
  await page.getByRole('button', { name: 'Only: In redevelopment' }).click();
  await page.locator('ax-filters').getByText('Plot area', { exact: true }).click();
  await page.getByRole('spinbutton', { name: /^Plot area: from/ }).fill('20000');
  await page.getByRole('button', { name: /^Show .* results?$/ }).click();
  const rows = page.locator('ax-feature-row');
  await expect.poll(() => rows.count()).toBeLessThan(5);
  const [found = ''] = await shownRefs(page);
  await rows.first().getByRole('button', { name: /^Compare: / }).click();

  const search = page.locator('ax-search');
  await search.getByRole('combobox').fill('matadouro');
  await search.getByRole('option').first().click();
  await expect.poll(() => page.url()).toContain('select=vacant-sites/matadouro');
  await page.locator('ax-feature-panel').getByRole('button', { name: /^Compare: / }).click();
  await page.getByRole('link', { name: 'Compare (2 of 4)' }).click();
  const mail = await mailOf(page.getByRole('link', { name: 'Ask Invest Porto' }));

  expect(Date.now() - begun).toBeLessThan(60_000);
  expect(mail.to).toBe('invest.porto@cm-porto.pt');
  expect(found).toMatch(/^vacant-sites\//);
  for (const ref of [found, 'vacant-sites/matadouro']) expect(mail.body).toContain(`(${ref})`);
  const compared = await comparedNames(page);
  await page.goto(mail.link);
  await ready();
  await expect.poll(() => comparedNames(page)).toEqual(compared);
  expect(new URL(page.url()).href).toBe(mail.link);
  assertClean();
});

/** References of the entries that a list or table shows, in its order. */
async function shownRefs(page: Page, links = 'ax-feature-row a'): Promise<readonly string[]> {
  const rows = page.locator(links);
  await rows.first().waitFor();
  const addresses = await rows.evaluateAll((all) => all.map((link) => (link instanceof HTMLAnchorElement ? link.href : '')));
  return addresses.map((address) => new URL(address).searchParams.get('select') ?? '');
}

async function unfold(page: Page, summary: string): Promise<void> {
  await page.locator('ax-export summary, ax-ask summary').filter({ hasText: summary }).click();
}

async function saved(page: Page, summary: string, button: string): Promise<{ readonly file: string; readonly text: string }> {
  await unfold(page, summary);
  const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: button }).click()]);
  await page.locator('ax-export').getByRole('status').getByText(download.suggestedFilename(), { exact: false }).waitFor();
  return { file: download.suggestedFilename(), text: (await bytesOf(download)).toString() };
}

/** What a mail program would be given. */
async function mailOf(link: Locator): Promise<{ readonly to: string; readonly body: string; readonly link: string; readonly length: number }> {
  await link.waitFor();
  const href = (await link.getAttribute('href')) ?? '';
  const { protocol, pathname, searchParams } = new URL(href);
  expect(protocol).toBe('mailto:');
  const body = searchParams.get('body') ?? '';
  const links = body.match(/https?:\/\/\S+/g) ?? [];
  return { to: pathname, body, link: links.at(-1) ?? '', length: href.length };
}

async function comparedNames(page: Page): Promise<readonly (string | null)[]> {
  await page.locator('ax-comparison thead').waitFor();
  return page.locator('ax-comparison thead a').evaluateAll((all) => all.map(({ textContent }) => textContent));
}
