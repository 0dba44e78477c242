import { html } from 'lit';
import type { PaletteName } from '../catalogue/types.ts';

export type LimitMark = 'official' | 'indicative' | 'core';

/** Line widths and dashes as the map draws them, in a box of 24 × 16. */
const LINES: Readonly<Record<LimitMark, { readonly width: number; readonly dashes: string }>> = {
  official: { width: 2.5, dashes: 'none' },
  indicative: { width: 2.5, dashes: '5 3' },
  core: { width: 1.25, dashes: '3 2' },
};

/** A piece of an area's outline for the legend. Decorative: the words stand beside it. */
export function limitMark(kind: LimitMark, color: PaletteName) {
  const { width, dashes } = LINES[kind];
  return html`<svg class="limit" viewBox="0 0 24 16" width="24" height="16" aria-hidden="true">
    <path d="M2 14V4a2 2 0 0 1 2-2h18" fill="none" stroke="var(--ax-${color})" stroke-width=${width} stroke-dasharray=${dashes} />
  </svg>`;
}
