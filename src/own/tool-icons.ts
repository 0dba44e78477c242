import { html, svg, type TemplateResult } from 'lit';
import type { DrawingTool } from '../state/planning/model.ts';

/** Line icons of the tools, in a box of 20, as the explorer's other icons are. */
const PATHS: Readonly<Record<DrawingTool | 'undo' | 'redo', string>> = {
  polygon: 'M10 3.5l6.5 4.7-2.5 7.8h-8L3.5 8.2z',
  rectangle: 'M3.5 5.5h13v9h-13z',
  line: 'M3.5 15l4.5-7 4 4.5 4.5-8.5',
  point: 'M10 6.5a3.5 3.5 0 1 1 0 7a3.5 3.5 0 1 1 0-7z',
  edit: 'M4 16l.8-3.4L13.6 3.8l2.6 2.6-8.8 8.8zM11.8 5.6l2.6 2.6',
  split: 'M4 4.5h12v11H4zM12.5 2.5l-5 15',
  'measure-distance': 'M2.8 13.2l10.4-10.4 4 4L6.8 17.2zM6 10l1.6 1.6M8.6 7.4l2.4 2.4M11.2 4.8l1.6 1.6',
  'measure-area': 'M3.5 3.5h13v13h-13zM3.5 11l7.5-7.5M3.5 16.5l13-13M9 16.5l7.5-7.5',
  undo: 'M7.5 4L4 7.5 7.5 11M4 7.5h7.5a4.2 4.2 0 0 1 0 8.5H8',
  redo: 'M12.5 4L16 7.5 12.5 11M16 7.5H8.500a4.2 4.2 0 0 0 0 8.500H12',
};

export function toolIcon(name: keyof typeof PATHS): TemplateResult {
  return html`<svg viewBox="0 0 20 20" width="18" height="18" aria-hidden="true">
    ${svg`<path d=${PATHS[name]} fill="none" stroke="currentColor" stroke-width="1.6" stroke-linecap="round" stroke-linejoin="round" />`}
  </svg>`;
}
