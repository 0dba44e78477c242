import { css } from 'lit';

/** How panels are spaced: one column, sections apart by a thin line. `--ax-panel-inset` is the room at the sides. */
export const layout = css`
  :host {
    display: block;
    overflow-wrap: break-word;
  }

  h2:focus {
    outline: none;
  }

  .panel {
    padding: calc(4 * var(--ax-space)) var(--ax-panel-inset, calc(4 * var(--ax-space))) calc(10 * var(--ax-space));
  }

  .panel > * + * {
    margin-top: calc(3 * var(--ax-space));
  }

  section,
  .panel > section {
    margin-top: calc(7 * var(--ax-space));
    padding-top: calc(5 * var(--ax-space));
    border-top: 1px solid var(--ax-line);
  }

  section > * + * {
    margin-top: calc(3 * var(--ax-space));
  }

  .lead {
    font-size: calc(1.0625 * var(--ax-rem));
    line-height: 1.5;
    text-wrap: pretty;
  }

  .over {
    color: var(--ax-ink-2);
    font-size: var(--ax-text-small);
    font-weight: 550;
  }

  .tags {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: calc(2 * var(--ax-space));
  }

  .notice {
    padding: calc(2 * var(--ax-space)) calc(3 * var(--ax-space));
    border-radius: var(--ax-radius-small);
    background: var(--ax-warn-soft);
    color: var(--ax-warn-ink);
    font-size: var(--ax-text-small);
    line-height: 1.45;
  }

  .notice a,
  .notice button.link {
    color: inherit;
  }

  .bullets > li {
    position: relative;
    padding-inline-start: calc(4 * var(--ax-space));
  }

  .bullets > li + li {
    margin-top: calc(2 * var(--ax-space));
  }

  .bullets > li::before {
    content: '';
    position: absolute;
    inset: 0.6em auto auto 0;
    width: 6px;
    height: 6px;
    border-radius: 50%;
    background: var(--ax-accent);
  }

  .rows > li + li {
    border-top: 1px solid var(--ax-line);
  }

  .rows.long > li {
    content-visibility: auto;
    contain-intrinsic-size: auto 53px;
  }

  .row {
    display: flex;
    align-items: center;
    gap: calc(3 * var(--ax-space));
    min-height: max(44px, var(--ax-target));
    margin-inline: calc(-2 * var(--ax-space));
    padding: calc(2 * var(--ax-space));
    border-radius: var(--ax-radius-small);
    color: var(--ax-ink);
    text-decoration: none;
    transition: background var(--ax-motion);
  }

  .row:hover {
    background: var(--ax-paper-2);
  }

  .row .grow {
    flex: 1;
    min-width: 0;
  }

  .row .count {
    color: var(--ax-ink-2);
    font-variant-numeric: tabular-nums lining-nums;
  }

  .links > li > a {
    display: inline-flex;
    align-items: center;
    min-height: max(28px, calc(var(--ax-target) - 8px));
  }

  .end-links {
    display: flex;
    flex-wrap: wrap;
    gap: calc(2 * var(--ax-space));
  }
`;
