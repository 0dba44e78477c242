import type { Frame, Page } from 'playwright-core';
import { expect, test } from 'vitest';
import type { CheckReport } from '../../src/check/model.ts';
import { violations } from '../support/axe.ts';
import { open } from '../support/page.ts';
import { openPartner } from '../support/partner.ts';

/** For software drawing on a busy machine. */
const PATIENT = { timeout: 30_000 };
const SMALL = { viewport: { width: 480, height: 640 } };
const SHELL = '<script type="module" src="{explorer}assets/area-explorer.js"></script><area-explorer src="{explorer}data/catalogue.json" loading="click" lang="en"></area-explorer>';

test('on a good page all passes, and is copied as text', async () => {
  const { page, ready, assertClean } = await open('?check', { ...SMALL, permissions: ['clipboard-read', 'clipboard-write'] });
  await ready();
  await expect.poll(() => page.locator('ax-check-report li').count(), PATIENT).toBe(12);

  expect(await page.locator('ax-check-report li:not([data-outcome=passed])').allInnerTexts()).toEqual([]);
  await expect.poll(() => page.locator('ax-check-report [role=status]').first().innerText()).toBe('All passed.');
  await page.getByRole('button', { name: 'Copy as text' }).click();
  await page.getByText('Copied', { exact: true }).waitFor();
  const text = await page.evaluate(() => navigator.clipboard.readText());
  expect(text).toMatch(/^Area Explorer, self-check\nhttp:\/\/localhost:\d+\/\n\d{4}-.*\n\nPassed: Background work\. A worker answers, started by its address\./);
  expect(text).toMatch(/Area Explorer \d+\.\d+\.\d+; MapLibre 6\.\d+\.\d+; WebGL 2/);
  assertClean();
});

test('each policy in the way has its line, which says what to write, without an explorer', async () => {
  const { page, explorer } = await openPartner(`${SHELL}<img src="http://other.secure.test:1/pixel" alt="">`, {
    ...SMALL,
    isSecure: true,
    headers: { 'Content-Security-Policy': "script-src {explorer-origin}; worker-src 'none'; font-src 'none'; require-trusted-types-for 'script'; trusted-types lit-html" },
  });
  const host = new URL(explorer).origin;
  const report = await check(page);

  expect(outcomes(report)).toEqual({
    worker: 'failed', webgl: 'passed', fonts: 'warning', data: 'passed', basemap: 'passed', origin: 'passed', rights: 'passed',
    'trusted-types': 'failed', csp: 'failed', storage: 'passed', hosts: 'warning', versions: 'passed',
  });
  expect(mend(report, 'worker')).toContain(`worker-src blob: ${host}.`);
  expect(mend(report, 'fonts')).toContain(`font-src ${host}.`);
  expect(mend(report, 'trusted-types')).toMatch(/trusted-types area-explorer lit-html.*iframe/);
  expect(mend(report, 'csp')).toContain(`font-src ${host}`);
  expect(report.results.find(({ id }) => id === 'hosts')?.detail).toContain('http://other.secure.test:1');
  expect(await page.locator('area-explorer').getAttribute('data-explorer')).toBeNull();
});

test('a sandbox without origin or rights is told, with what to put on the frame', async () => {
  const { page } = await openPartner('<iframe sandbox="allow-scripts" src="{explorer}embed.html?loading=click"></iframe>', { ...SMALL, isSecure: true });
  await page.frameLocator('iframe').locator('area-explorer').waitFor({ state: 'attached' });
  const frame = page.frames().find((one) => one !== page.mainFrame());
  const report = await check(frame ?? page);

  expect(outcomes(report)).toMatchObject({ worker: 'passed', data: 'passed', basemap: 'passed', fonts: 'passed', origin: 'warning', rights: 'warning', csp: 'passed', storage: 'passed', hosts: 'passed' });
  expect(report.results[0]?.detail).toContain('as text');
  expect(mend(report, 'origin')).toContain('allow-same-origin');
  expect(mend(report, 'rights')).toContain('allow="geolocation; clipboard-write; fullscreen"');
});

test('where the explorer cannot start it says why, in the reader’s language', async () => {
  const { page } = await open('', {
    ...SMALL,
    locale: 'pt-PT',
    context: { bypassCSP: true },
    before: (before) => before.route('**/data/catalogue.json', (route) => route.fulfill({ status: 404 })),
  });
  await page.evaluate(() => fetch('http://other.secure.test:1/').catch(() => null));
  await page.getByRole('button', { name: 'Descobrir porquê' }).click();
  await expect.poll(() => page.locator('ax-check-report li').count(), PATIENT).toBe(12);

  expect(await line(page, 'data')).toMatch(/^Dados: Falhou\s+catalogue\.json: .*404/);
  expect(await line(page, 'hosts')).toMatch(/Falhou\s+Foram contactados outros servidores: http:\/\/other\.secure\.test:1\./);
  expect(await line(page, 'worker')).toContain('Em ordem');
  expect(await violations(page)).toEqual([]);
});

function check(place: Page | Frame): Promise<CheckReport> {
  return place.evaluate(async () => {
    await customElements.whenDefined('area-explorer');
    const explorer = document.querySelector('area-explorer');
    if (!explorer) throw new Error('there is no explorer on the page');
    return explorer.check();
  });
}

function outcomes({ results }: CheckReport): Record<string, string> {
  return Object.fromEntries(results.map(({ id, outcome }) => [id, outcome]));
}

function mend({ results }: CheckReport, of: string): string {
  return results.find(({ id }) => id === of)?.mend ?? '';
}

function line(page: Page, id: string): Promise<string> {
  return page.locator(`ax-check-report li[data-check=${id}]`).innerText();
}
