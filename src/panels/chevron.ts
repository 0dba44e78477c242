import { html } from 'lit';

/** Says by its shape that a row leads on. Decorative. */
export const chevron = html`<svg width="8" height="14" viewBox="0 0 8 14" aria-hidden="true" fill="none"
  stroke="var(--ax-ink-2)" stroke-width="2" stroke-linecap="round" stroke-linejoin="round">
  <path d="M1 1l6 6l-6 6" />
</svg>`;
