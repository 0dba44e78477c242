import { expect, test } from 'vitest';
import { open } from './support/page.ts';
import { panelHeading } from './support/screen.ts';

const phone = { map: 'none', viewport: { width: 390, height: 844 }, hasTouch: true, context: { isMobile: true } } as const;

test('the panel is a sheet with three stops, by press, by key and by finger', async () => {
  const { page, ready, assertClean } = await open('', phone);
  await ready();
  const handle = page.getByRole('button', { name: /Size of the panel/ });
  const height = async (): Promise<number> => Math.round(((await page.locator('.column').boundingBox())?.height ?? 0) / 8.44);

  expect(await height()).toBe(50);
  await handle.tap();
  await expect.poll(height).toBe(92);
  await handle.focus();
  await page.keyboard.press('ArrowDown');
  await expect.poll(height).toBe(50);
  await page.keyboard.press('ArrowDown');
  await expect.poll(height).toBeLessThan(25);
  expect(await handle.getAttribute('aria-label')).toContain('Low');
  const box = await handle.boundingBox();
  const x = (box?.x ?? 0) + (box?.width ?? 0) / 2;
  await page.mouse.move(x, (box?.y ?? 0) + 10);
  await page.mouse.down();
  await page.mouse.move(x, 300, { steps: 5 });
  await page.mouse.move(x, 90, { steps: 5 });
  await page.mouse.up();
  await expect.poll(height).toBe(92);
  assertClean();
});

test('nothing is wider than the screen, in any panel', async () => {
  const { page, ready } = await open('', phone);
  await ready();
  for (const query of ['?', '?area=asprela', '?select=vacant-sites/matadouro', '?panel=layers', '?panel=network']) {
    await page.goto(new URL(query, page.url()).href);
    await ready();
    await panelHeading(page).waitFor();
    const [content, room] = await page.locator('.scroll').evaluate((element) => [element.scrollWidth, element.clientWidth]);
    expect(content, query).toBeLessThanOrEqual(room ?? 0);
  }
});
