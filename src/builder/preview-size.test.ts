import { expect, test } from 'vitest';
import type { EmbedSize } from './embed-choice.ts';
import { shownAt, sizeOnPage, type PreviewWidth } from './preview-size.ts';

test.each<[string, EmbedSize, PreviewWidth, number, number]>([
  ['a fixed one is as large everywhere', { kind: 'fixed', widthPx: 640, heightPx: 480 }, 'phone', 640, 480],
  ['a responsive one takes the room there is', { kind: 'responsive', heightPx: 600 }, 'wide', 1100, 600],
  ['one by ratio is as high as that makes it', { kind: 'ratio', width: 16, height: 9 }, 'article', 720, 405],
  ['one by ratio is never too low', { kind: 'ratio', width: 16, height: 9 }, 'phone', 360, 320],
])('%s', (_, size, room, widthPx, heightPx) => expect(sizeOnPage(size, room)).toMatchObject({ widthPx, heightPx }));

test.each([
  [{ widthPx: 720, heightPx: 360 }, 800, 1],
  [{ widthPx: 1100, heightPx: 400 }, 550, 0.5],
  [{ widthPx: 360, heightPx: 1520 }, 800, 0.25],
])('%j in a pane %d px wide stands at a scale of %d', (size, paneWidthPx, scale) => expect(shownAt(size, paneWidthPx)).toEqual({ ...size, scale }));
