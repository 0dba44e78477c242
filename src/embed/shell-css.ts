import { tokens } from '../theme/tokens.ts';

/** How the element stands in its page, and how it looks until the explorer is there. */
export const shellCss = `${tokens}
  :host {
    display: block;
    position: relative;
    height: 36rem;
    min-height: 20rem;
    overflow: hidden;
    background: var(--ax-paper-3);
  }

  :host([hidden]) {
    display: none;
  }

  :host([data-theme='light']) {
    color-scheme: light;
  }

  :host([data-theme='dark']) {
    color-scheme: dark;
  }
`;
