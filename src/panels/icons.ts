import { html, svg, type TemplateResult } from 'lit';

/** Line icons of one weight in a box of 20; decorative, since every button has words. */
const PATHS = {
  back: 'M12.5 4.5L7 10l5.5 5.5',
  layers: 'M10 3l7 4-7 4-7-4zM3.5 10.5L10 14l6.5-3.5M3.5 13.5L10 17l6.5-3.5',
  menu: 'M3.5 5.5h13M3.5 10h13M3.5 14.5h13',
  pin: 'M10 17.5s-5.5-5.6-5.5-9.5a5.5 5.5 0 0 1 11 0c0 3.9-5.5 9.5-5.5 9.5zM10 6.2a1.8 1.8 0 1 1 0 3.6a1.8 1.8 0 1 1 0-3.6z',
  walk: 'M11 2.6a1.4 1.4 0 1 1 0 2.8a1.4 1.4 0 1 1 0-2.8zM9.5 8l-3 1.5-1 2.5M9.5 8l2.3 2.2 2.7.8M9.5 8l-.8 4.2 2.6 2.3.9 3.5M8.7 12.2l-.9 2.6-2.3 3.2',
  close: 'M5 5l10 10M15 5L5 15',
} as const;

export function icon(name: keyof typeof PATHS): TemplateResult {
  return html`<svg viewBox="0 0 20 20" width="20" height="20" aria-hidden="true">
    ${svg`<path d=${PATHS[name]} fill="none" stroke="currentColor" stroke-width="1.75" stroke-linecap="round" stroke-linejoin="round" />`}
  </svg>`;
}
