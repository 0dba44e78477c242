import { css } from 'lit';

/** How headings, links, buttons and focus look in every element of the explorer. */
export const controls = css`
  *,
  *::before,
  *::after {
    box-sizing: border-box;
  }

  :host {
    font: 400 var(--ax-text) / 1.5 var(--ax-font);
    color: var(--ax-ink);
  }

  :host([hidden]),
  [hidden] {
    display: none !important;
  }

  h1,
  h2,
  h3,
  h4,
  p,
  ul,
  ol,
  dl,
  dd,
  figure {
    margin: 0;
    padding: 0;
  }

  ul,
  ol {
    list-style: none;
  }

  h1,
  h2 {
    font-size: var(--ax-text-title);
    font-weight: 650;
    line-height: 1.2;
    letter-spacing: -0.01em;
    text-wrap: balance;
  }

  h3 {
    font-size: calc(1.0625 * var(--ax-rem));
    font-weight: 650;
    line-height: 1.3;
  }

  h4 {
    font-size: var(--ax-text);
    font-weight: 650;
  }

  a {
    color: var(--ax-accent);
    text-underline-offset: 2px;
  }

  .small {
    font-size: var(--ax-text-small);
    line-height: 1.45;
  }

  .quiet {
    color: var(--ax-ink-2);
  }

  .figures {
    font-variant-numeric: tabular-nums lining-nums;
  }

  button,
  .button {
    display: inline-flex;
    align-items: center;
    justify-content: center;
    gap: calc(2 * var(--ax-space));
    min-height: var(--ax-target);
    padding: 0 calc(3 * var(--ax-space));
    border: 1px solid var(--ax-line);
    border-radius: var(--ax-radius-small);
    background: var(--ax-paper);
    color: var(--ax-ink);
    font: inherit;
    font-weight: 550;
    text-decoration: none;
    cursor: pointer;
    transition: background var(--ax-motion);
  }

  button:hover,
  .button:hover {
    background: var(--ax-paper-2);
  }

  button.primary,
  .button.primary {
    border-color: var(--ax-accent);
    background: var(--ax-accent);
    color: var(--ax-accent-ink);
  }

  button.plain {
    border-color: transparent;
    background: none;
  }

  button.plain:hover {
    background: var(--ax-paper-2);
  }

  button.link {
    min-height: 24px;
    padding: 0;
    border: 0;
    background: none;
    color: var(--ax-accent);
    text-align: start;
    text-decoration: underline;
    text-underline-offset: 2px;
  }

  button.icon {
    width: var(--ax-target);
    padding: 0;
  }

  :focus-visible {
    outline: 3px solid var(--ax-focus);
    outline-offset: 2px;
  }

  summary {
    min-height: var(--ax-target);
    display: flex;
    align-items: center;
    gap: calc(2 * var(--ax-space));
    cursor: pointer;
    border-radius: var(--ax-radius-small);
  }

  summary::marker {
    content: '';
  }

  summary::-webkit-details-marker {
    display: none;
  }

  summary::before {
    content: '';
    flex: none;
    width: 7px;
    height: 7px;
    margin-inline: 2px 4px;
    border: solid var(--ax-ink-2);
    border-width: 0 2px 2px 0;
    rotate: -45deg;
    transition: rotate var(--ax-motion);
  }

  details[open] > summary::before {
    rotate: 45deg;
  }

  .tag {
    display: inline-flex;
    align-items: center;
    gap: 6px;
    padding: 1px 8px;
    border-radius: 99px;
    background: var(--ax-paper-3);
    color: var(--ax-ink);
    font-size: var(--ax-text-small);
    font-weight: 550;
    line-height: 1.6;
  }

  .tag.warn {
    background: var(--ax-warn-soft);
    color: var(--ax-warn-ink);
  }

  .visually-hidden {
    position: absolute;
    width: 1px;
    height: 1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }
`;
