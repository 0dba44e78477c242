import { LEAST_HEIGHT_PX, type EmbedSize } from './embed-choice.ts';

/** Room that pages give to what takes all of it. */
export const PREVIEW_WIDTHS_PX = { phone: 360, article: 720, wide: 1100 } as const;

export type PreviewWidth = keyof typeof PREVIEW_WIDTHS_PX;

/** A higher preview would push the code out of sight. */
const MOST_HEIGHT_PX = 380;

export interface PixelSize {
  readonly widthPx: number;
  readonly heightPx: number;
}

/** How large an explorer of a size is on a page with so much room. */
export function sizeOnPage(size: EmbedSize, room: PreviewWidth): PixelSize {
  const roomPx = PREVIEW_WIDTHS_PX[room];
  switch (size.kind) {
    case 'fixed':
      return size;
    case 'responsive':
      return { widthPx: roomPx, heightPx: size.heightPx };
    case 'ratio':
      return { widthPx: roomPx, heightPx: Math.max(LEAST_HEIGHT_PX, Math.round((roomPx * size.height) / size.width)) };
  }
}

/** The same with the scale at which it fits into the preview. */
export function shownAt({ widthPx, heightPx }: PixelSize, paneWidthPx: number): PixelSize & { readonly scale: number } {
  return { widthPx, heightPx, scale: Math.min(1, paneWidthPx / widthPx, MOST_HEIGHT_PX / heightPx) };
}
