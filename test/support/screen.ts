import type { Locator, Page } from 'playwright-core';
import { pixelsOf, type Color } from './pixels.ts';

/** The heading of the panel that is open. */
export function panelHeading(page: Page): Locator {
  return page.locator('.shown h2').first();
}

/** The layer's switch in the layers panel. */
export function layerSwitch(page: Page, name: string): Locator {
  return page.getByRole('checkbox', { name: new RegExp(name) }).first();
}

/** How many pixels of the map have a colour, give or take `tolerance` in each channel. */
export async function countPixels(page: Page, color: Color, tolerance?: number): Promise<number> {
  return pixelsOf(await page.locator('ax-map').screenshot()).count(color, tolerance);
}

/** Name of the element that has the keyboard, through all shadow roots: `H2`. */
export function focusedTag(page: Page): Promise<string> {
  return page.evaluate(() => {
    let active = document.activeElement;
    while (active?.shadowRoot?.activeElement) active = active.shadowRoot.activeElement;
    return active?.tagName ?? '';
  });
}

/** An element's words, those of its shadow trees too, with plain spaces. */
export function wordsOf(host: Locator): Promise<string> {
  return host.evaluate((element) => {
    const read = (node: Node): string => {
      if (node instanceof Text) return node.data;
      if (node instanceof HTMLStyleElement) return '';
      const within = node instanceof Element && node.shadowRoot ? node.shadowRoot : node;
      return [...within.childNodes].map(read).join('');
    };
    return read(element).replaceAll(/\s+/g, ' ');
  });
}
