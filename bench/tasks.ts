import type { Browser, Page } from 'playwright-core';

interface TraceEvent {
  readonly name: string;
  readonly pid: number;
  readonly tid: number;
  /** Microseconds. */
  readonly ts: number;
  readonly dur?: number;
  /** Microseconds of processor time. */
  readonly tdur?: number;
  readonly args?: { readonly data?: { readonly message?: string } };
}

/** Processor time of the page's main thread that follows from one step. */
export interface StepTime {
  /** Of all its tasks, in milliseconds. */
  readonly allMs: number;
  /** Of the longest one: for so long the page could not answer. */
  readonly longestMs: number;
}

const MARK = 'bench-step';
const CATEGORIES = ['devtools.timeline', 'disabled-by-default-devtools.timeline'];

/** Takes step after step, each until the page has nothing left to do, and tells what each one cost. */
export async function stepTimes<T>(browser: Browser, page: Page, steps: readonly T[], take: (step: T) => Promise<unknown>): Promise<readonly StepTime[]> {
  await browser.startTracing(page, { categories: CATEGORIES });
  const inTurn = steps.reduce(
    (before, step) => before.then(() => mark(page)).then(() => take(step)).then(() => settled(page)),
    Promise.resolve(),
  );
  await inTurn;
  await mark(page);
  const trace: { readonly traceEvents: readonly TraceEvent[] } = JSON.parse((await browser.stopTracing()).toString());
  return between(trace.traceEvents);
}

function between(events: readonly TraceEvent[]): readonly StepTime[] {
  const marks = events.filter(({ name, args }) => name === 'TimeStamp' && args?.data?.message === MARK).sort((a, b) => a.ts - b.ts);
  const [first] = marks;
  const tasks = events.filter(({ name, pid, tid }) => name === 'RunTask' && pid === first?.pid && tid === first.tid);
  return marks.slice(0, -1).map((start, index) => {
    const end = marks[index + 1]?.ts ?? Infinity;
    const times = tasks.filter(({ ts }) => ts > start.ts && ts < end).map(({ tdur, dur }) => (tdur ?? dur ?? 0) / 1000);
    return { allMs: times.reduce((sum, time) => sum + time, 0), longestMs: Math.max(0, ...times) };
  });
}

async function mark(page: Page): Promise<void> {
  await page.evaluate((message) => console.timeStamp(message), MARK);
}

/** Run in the page, as text: what compiles this file puts names into functions that a page does not know. */
const SETTLED = `(async () => {
  for (let frame = 0; frame < 3; frame++) await new Promise(requestAnimationFrame);
  for (let turn = 0; turn < 2; turn++) await new Promise((resolve) => requestIdleCallback(resolve, { timeout: 1000 }));
})()`;

/** Until nothing is left to do: some frames, and turns in which the page is idle. */
export async function settled(page: Page): Promise<void> {
  await page.evaluate(SETTLED);
}
