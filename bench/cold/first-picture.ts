import { setTimeout } from 'node:timers/promises';
import type { CDPSession, Page } from 'playwright-core';
import type { Spot } from './spots.ts';

/** What was on the screen from some moment on. */
export interface Frame {
  /** Milliseconds since 1970. */
  readonly at: number;
  /** PNG, in base 64. */
  readonly data: string;
}

/** Of what a page shows in the end, so much must be there, both of points and of outlines. */
const SHARE = 0.9;
/** Of all spots, so many must be seen in the end: else the page does not show what it should. */
const LEAST_SHARE = 0.75;

export interface Film {
  readonly frames: readonly Frame[];
  /** Waits for frames that are still on their way, then ends. */
  stop(): Promise<void>;
}

const QUIET_MS = 300;
const MOST_QUIETS = 30;

/** Films a page; each frame as it is, since compression with loss would change thin lines. */
export async function film(session: CDPSession): Promise<Film> {
  const frames: Frame[] = [];
  session.on('Page.screencastFrame', ({ data, metadata, sessionId }) => {
    frames.push({ at: (metadata.timestamp ?? NaN) * 1000, data });
    session.send('Page.screencastFrameAck', { sessionId }).catch(() => undefined);
  });
  await session.send('Page.startScreencast', { format: 'png', everyNthFrame: 1 });
  return {
    frames,
    stop: async () => {
      for (let known = -1, turn = 0; known < frames.length && turn < MOST_QUIETS; turn++) {
        known = frames.length;
        await setTimeout(QUIET_MS);
      }
      await session.send('Page.stopScreencast');
    },
  };
}

/** Looks at frames in a page of its own, which is kept. */
export class Detector {
  readonly #page: Page;
  readonly #spots: readonly Spot[];

  constructor(page: Page, spots: readonly Spot[]) {
    this.#page = page;
    this.#spots = spots;
  }

  /**
   * When areas and points were on the screen, milliseconds since 1970.
   * @param last a picture of the page once it is idle, PNG in base 64
   * @throws when that does not show them, or no frame does
   */
  async firstPicture(frames: readonly Frame[], last: string): Promise<number> {
    const final = await this.#seenIn(last);
    if (this.#short(final, LEAST_SHARE, () => true)) throw new Error(`the picture is not what it should be: ${this.#describe(final)}`);
    for (const frame of frames) {
      const seen = await this.#seenIn(frame.data);
      if (!this.#short(seen, SHARE, (index) => final[index] === true)) return frame.at;
    }
    throw new Error(`none of ${frames.length} frames shows what the page shows in the end`);
  }

  #seenIn(data: string): Promise<readonly boolean[]> {
    return this.#page.evaluate<readonly boolean[]>(`(${LOOK})(${JSON.stringify(data)}, ${JSON.stringify(this.#spots)})`);
  }

  /** Whether of one kind less than a share is seen. */
  #short(seen: readonly boolean[], share: number, counts: (index: number) => boolean): boolean {
    return (['point', 'polygon'] as const).some((kind) => {
      const wanted = this.#spots.flatMap((spot, index) => (spot.kind === kind && counts(index) ? [index] : []));
      return wanted.filter((index) => seen[index]).length < share * wanted.length;
    });
  }

  #describe(seen: readonly boolean[]): string {
    const count = (kind: Spot['kind'], isSeen: boolean): number => this.#spots.filter((spot, index) => spot.kind === kind && (!isSeen || seen[index])).length;
    return `${count('point', true)} of ${count('point', false)} points, ${count('polygon', true)} of ${count('polygon', false)} places on outlines`;
  }
}

/**
 * Run in the page, as text: what compiles this file puts names into functions that a page does not know.
 * A point is seen where enough pixels have its colour, an outline where one has; thin lines are mixed with what is below.
 */
const LOOK = `async (data, spots) => {
  const bytes = Uint8Array.from(atob(data), (letter) => letter.charCodeAt(0));
  const picture = await createImageBitmap(new Blob([bytes], { type: 'image/png' }));
  const canvas = new OffscreenCanvas(picture.width, picture.height);
  const context = canvas.getContext('2d', { willReadFrequently: true });
  context.drawImage(picture, 0, 0);
  const { data: pixels, width } = context.getImageData(0, 0, picture.width, picture.height);
  return spots.map(({ kind, x, y, color }) => {
    const [radius, least, tolerance] = kind === 'point' ? [9, 10, 60] : [4, 1, 110];
    let found = 0;
    for (let row = Math.round(y) - radius; row <= y + radius; row++) {
      for (let column = Math.round(x) - radius; column <= x + radius; column++) {
        const at = 4 * (row * width + column);
        if (Math.hypot(pixels[at] - color[0], pixels[at + 1] - color[1], pixels[at + 2] - color[2]) < tolerance) found += 1;
      }
    }
    return found >= least;
  });
}`;
