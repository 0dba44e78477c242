import type { Locator, Page } from 'playwright-core';

/** The heading of the panel that is open. */
export function panelHeading(page: Page): Locator {
  return page.locator('.shown h2').first();
}

/** The layer's switch in the layers panel. */
export function layerSwitch(page: Page, name: string): Locator {
  return page.getByRole('checkbox', { name: new RegExp(name) }).first();
}

/**
 * How many pixels of the map have a colour, give or take `tolerance` in each channel.
 * Counted in a blank page of the same browser, since the explorer's own policy allows no such thing.
 */
export async function countPixels(page: Page, color: readonly [number, number, number], tolerance = 12): Promise<number> {
  const picture = await page.locator('ax-map').screenshot();
  const blank = await page.context().newPage();
  const count = await blank.evaluate(
    async ([base64, [red, green, blue], most]) => {
      const image = new Image();
      image.src = `data:image/png;base64,${base64}`;
      await image.decode();
      const canvas = new OffscreenCanvas(image.width, image.height);
      const context = canvas.getContext('2d');
      context?.drawImage(image, 0, 0);
      const { data } = context?.getImageData(0, 0, image.width, image.height) ?? { data: [] };
      let found = 0;
      for (let at = 0; at < data.length; at += 4) {
        const off = Math.max(Math.abs((data[at] ?? 0) - red), Math.abs((data[at + 1] ?? 0) - green), Math.abs((data[at + 2] ?? 0) - blue));
        if (off <= most) found += 1;
      }
      return found;
    },
    [picture.toString('base64'), color, tolerance] as const,
  );
  await blank.close();
  return count;
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
