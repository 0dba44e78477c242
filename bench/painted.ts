import type { Page } from 'playwright-core';

/** Run in the page, as text: what compiles these files puts names into functions that a page does not know. */
const TOOLS = `
  globalThis.benchPanel = () => document.querySelector('area-explorer')?.shadowRoot.querySelector('ax-explorer')
    ?.shadowRoot.querySelector('ax-column')?.shadowRoot.querySelector('.shown > *');
`;

const PATIENCE_MS = 30_000;

/** The heading of the panel that is open. */
export const PANEL_TITLE = `(benchPanel()?.shadowRoot?.querySelector('h2')?.textContent.trim())`;

/** All words of it. */
export const PANEL_TEXT = `(benchPanel()?.shadowRoot?.textContent)`;

/** Whether the panel that is open shows more than that it is coming. */
export const IS_LOADED = `!benchPanel()?.shadowRoot?.querySelector('ax-part-state')`;

/**
 * Milliseconds from the input event that an action causes to the frame that paints what it brings.
 *
 * @param act presses a button of the mouse or a key, once
 * @param sign of the page's script: a value that changes with what comes
 * @param isThere of the page's script: whether nothing of it is missing any more
 */
export async function paintedAfter(page: Page, act: () => Promise<unknown>, sign: string, isThere: string): Promise<number> {
  await page.evaluate(`${TOOLS}
    globalThis.benchPainted = new Promise((resolve, reject) => {
      const before = ${sign};
      setTimeout(() => reject(new Error('nothing came of it: ' + before + ', ' + began)), ${PATIENCE_MS});
      let began;
      for (const type of ['click', 'keydown']) addEventListener(type, ({ timeStamp }) => (began ??= timeStamp), { capture: true, once: true });
      // What a frame's callbacks find is painted in that frame; of all tasks, an urgent one is the first after it.
      const painted = () => scheduler.postTask(() => resolve(performance.now() - began), { priority: 'user-blocking' });
      const look = () => {
        const now = ${sign};
        if (began !== undefined && now && now !== before && ${isThere}) painted();
        else requestAnimationFrame(look);
      };
      requestAnimationFrame(look);
    }); void 0;`);
  await act();
  return page.evaluate<number>('benchPainted');
}
