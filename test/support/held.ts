import type { CDPSession, Page } from 'playwright-core';

/** What a page holds on to, after all that nobody needs was collected. */
export interface Held {
  readonly nodes: number;
  readonly listeners: number;
  readonly heapKb: number;
}

/** A session by which `held` can be asked. */
export async function memoryOf(page: Page): Promise<CDPSession> {
  const cdp = await page.context().newCDPSession(page);
  await cdp.send('Performance.enable');
  await cdp.send('HeapProfiler.enable');
  return cdp;
}

export async function held(cdp: CDPSession): Promise<Held> {
  for (let turn = 0; turn < 3; turn += 1) await cdp.send('HeapProfiler.collectGarbage');
  const { nodes, jsEventListeners } = await cdp.send('Memory.getDOMCounters');
  const { metrics } = await cdp.send('Performance.getMetrics');
  return { nodes, listeners: jsEventListeners, heapKb: (metrics.find(({ name }) => name === 'JSHeapUsedSize')?.value ?? NaN) / 1024 };
}
