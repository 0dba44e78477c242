import { css } from 'lit';

/** Rows of one height, so that those out of sight can be left out; the headings stay in sight. */
export const vertexTableCss = css`
  :host {
    display: block;
  }

  .region {
    max-height: calc(26 * var(--ax-rem));
    overflow: auto;
    overscroll-behavior: contain var(--ax-overscroll, contain);
    scrollbar-width: thin;
    border: 1px solid var(--ax-line);
    border-radius: var(--ax-radius-small);
  }

  [role='status']:not(:empty) {
    margin-bottom: calc(2 * var(--ax-space));
  }

  table {
    width: 100%;
    border-spacing: 0;
    font-size: var(--ax-text-small);
    font-variant-numeric: tabular-nums lining-nums;
    line-height: 1;
    white-space: nowrap;
  }

  th,
  td {
    padding: 0 6px;
    border-bottom: 1px solid var(--ax-line);
    font-weight: 400;
    text-align: end;
  }

  tbody tr {
    height: 28px;
  }

  thead {
    position: sticky;
    top: 0;
    z-index: 1;
    background: var(--ax-paper-2);
  }

  thead th,
  thead td {
    height: 26px;
  }

  thead th {
    font-weight: 650;
  }

  thead tr:first-child > * {
    border: 0;
    color: var(--ax-ink-2);
    font-weight: 550;
  }

  .ring th {
    background: var(--ax-paper-2);
    font-weight: 650;
    text-align: start;
  }

  tbody th[scope='row'] {
    color: var(--ax-ink-2);
  }

  tr[data-index] {
    cursor: pointer;
  }

  tr[data-index]:hover > * {
    background: var(--ax-paper-2);
  }

  tr.marked > * {
    background: var(--ax-accent-soft);
  }

  tr.marked > th[scope='row'] {
    color: var(--ax-accent);
    font-weight: 650;
    box-shadow: inset 3px 0 var(--ax-accent);
  }

  tr:focus-visible {
    outline-offset: -3px;
  }

  .gap td {
    padding: 0;
    border: 0;
  }

  @media (pointer: coarse) {
    tbody tr {
      height: 44px;
    }

    .region {
      max-height: calc(20 * var(--ax-rem));
    }
  }
`;
