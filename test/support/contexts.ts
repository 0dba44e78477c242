import type { Page } from 'playwright-core';

/** Makes a page count its graphics contexts; to be called before it loads. */
export async function countContexts(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const made: WeakRef<WebGL2RenderingContext>[] = [];
    const original = HTMLCanvasElement.prototype.getContext;
    function getContext(this: HTMLCanvasElement, kind: string, options?: unknown): RenderingContext | null {
      const context: RenderingContext | null = Reflect.apply(original, this, [kind, options]);
      if (context instanceof WebGL2RenderingContext && made.every((known) => known.deref() !== context)) made.push(new WeakRef(context));
      return context;
    }
    Object.assign(HTMLCanvasElement.prototype, { getContext });
    const alive = (): WebGL2RenderingContext[] => made.flatMap((known) => known.deref() ?? []).filter((context) => !context.isContextLost());
    Object.assign(globalThis, { aliveContexts: alive });
  });
}

/** How many graphics contexts a page holds now. */
export function aliveContexts(page: Page): Promise<number> {
  return page.evaluate(() => {
    const alive: unknown = Reflect.get(globalThis, 'aliveContexts');
    return typeof alive === 'function' ? [...alive()].length : NaN;
  });
}
