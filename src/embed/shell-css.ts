import { tokens } from '../theme/tokens.ts';

/** How the element stands in its page. The page's own rules go over these, whatever they reset. */
export const shellCss = `${tokens}
  :host {
    display: block;
    position: relative;
    height: 576px;
    min-height: 320px;
    overflow: hidden;
    background: var(--ax-paper-3);
  }

  :host([hidden]) {
    display: none;
  }

  :host([data-theme='system']) {
    color-scheme: light dark;
  }

  :host([theme='light']:not([data-theme])),
  :host([data-theme='light']) {
    color-scheme: light;
  }

  :host([theme='dark']:not([data-theme])),
  :host([data-theme='dark']) {
    color-scheme: dark;
  }
`;
