import { css } from 'lit';

/** How the way to exported files looks. */
export const exportCss = css`
  :host([open]) {
    flex: 1 0 100%;
    order: 1;
  }
  .unfolded {
    max-width: calc(34 * var(--ax-rem));
  }
  li {
    display: grid;
    grid-template-columns: 1fr auto auto;
    align-items: center;
    gap: calc(1 * var(--ax-space));
    padding: var(--ax-space) 0;
  }
  li + li {
    border-top: 1px solid var(--ax-line);
  }
  .format {
    line-height: 1.3;
  }
  fieldset {
    margin: 0;
    padding: 0;
    border: 0;
  }
  fieldset label {
    display: flex;
    align-items: center;
    gap: calc(2 * var(--ax-space));
    min-height: var(--ax-target);
  }
  .crs {
    grid-column: 1 / -1;
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: calc(2 * var(--ax-space));
  }
  .fetched {
    display: flex;
    align-items: center;
    gap: calc(2 * var(--ax-space));
  }
  progress {
    flex: 1;
    min-width: 0;
    accent-color: var(--ax-accent);
  }
  .off {
    grid-column: 2 / -1;
    max-width: calc(16 * var(--ax-rem));
  }
  summary {
    width: fit-content;
    padding-inline: calc(2 * var(--ax-space));
    font-weight: 550;
  }
`;
