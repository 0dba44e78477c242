import type { CDPSession, Page } from 'playwright-core';

/** Frames of one movement, in milliseconds from one to the next. */
export interface Frames {
  readonly panning: readonly number[];
  readonly zooming: readonly number[];
  /** Processor time of the page's main thread for each frame, on the average. */
  readonly busyMs: number;
}

/** Where a movement begins. */
export interface Start {
  readonly zoom: number;
  readonly lat: number;
  readonly lon: number;
}

/** In the middle of what no panel covers, at 1280 × 800. */
const MIDDLE = { x: 840, y: 420 };
const DRAG_FRAMES = 18;
const DRAG_PX = 16;
const WHEEL_TURNS = 4;
const FRAMES_A_TURN = 4;
const REST_FRAMES = 4;
const WHEEL_PX = 100;

/**
 * Run in the page, as text: what compiles this file puts names into functions that a page does not know. A hand drags
 * the map to and fro and turns the wheel in and out, one event a frame; the pointer is never quite still.
 */
const MOVE = `(async () => {
  const find = (root) => {
    for (const element of root.querySelectorAll('*')) {
      const found = element.matches('.maplibregl-canvas') ? element : element.shadowRoot && find(element.shadowRoot);
      if (found) return found;
    }
  };
  const canvas = find(document);
  const at = { x: ${MIDDLE.x}, y: ${MIDDLE.y} };
  const send = (Type, name, more) => canvas.dispatchEvent(new Type(name, { bubbles: true, composed: true, cancelable: true, view: window, clientX: at.x, clientY: at.y, ...more }));
  const point = (name, buttons) => send(MouseEvent, name, { button: 0, buttons });
  let last = await new Promise(requestAnimationFrame);
  const frame = async (times) => {
    const now = await new Promise(requestAnimationFrame);
    times.push(now - last);
    last = now;
  };
  const drag = async (times, x, y) => {
    point('mousemove', 0);
    point('mousedown', 1);
    for (let step = 0; step < ${DRAG_FRAMES}; step++) {
      at.x += x;
      at.y += y;
      point('mousemove', 1);
      await frame(times);
    }
    for (let still = 0; still < 2; still++) await frame(times);
    point('mouseup', 0);
  };
  const wheel = async (times, deltaY) => {
    for (let turn = 0; turn < ${WHEEL_TURNS}; turn++) {
      send(WheelEvent, 'wheel', { deltaY, deltaMode: 0 });
      for (let step = 0; step < ${FRAMES_A_TURN}; step++) {
        at.x += step % 2 ? 1 : -1;
        point('mousemove', 0);
        await frame(times);
      }
    }
    for (let still = 0; still < ${REST_FRAMES}; still++) await frame(times);
  };
  const [panning, zooming] = [[], []];
  await drag(panning, -${DRAG_PX}, -${DRAG_PX / 2});
  await drag(panning, ${DRAG_PX}, -${DRAG_PX / 4});
  await wheel(zooming, -${WHEEL_PX});
  await wheel(zooming, ${WHEEL_PX});
  return { panning, zooming };
})()`;

/** Moves the map of a page that is in front, as a hand would. */
export async function moved(page: Page): Promise<Frames> {
  const session = await page.context().newCDPSession(page);
  await session.send('Performance.enable', { timeDomain: 'threadTicks' });
  const before = await busyS(session);
  const frames = await page.evaluate<Pick<Frames, 'panning' | 'zooming'>>(MOVE);
  const busyMs = ((await busyS(session)) - before) * 1000;
  await session.detach();
  return { ...frames, busyMs: busyMs / (frames.panning.length + frames.zooming.length) };
}

async function busyS(session: CDPSession): Promise<number> {
  const { metrics } = await session.send('Performance.getMetrics');
  return metrics.find(({ name }) => name === 'TaskDuration')?.value ?? NaN;
}
