import { css } from 'lit';

export const tableCss = css`
  :host {
    display: block;
    position: relative;
  }

  table {
    width: 100%;
    border-collapse: separate;
    border-spacing: 0;
    table-layout: fixed;
    line-height: 1.4;
  }

  th,
  td {
    padding: calc(2 * var(--ax-space)) calc(3 * var(--ax-space)) calc(2 * var(--ax-space)) 0;
    border-bottom: 1px solid var(--ax-line);
    font-weight: 400;
    text-align: start;
    vertical-align: top;
    overflow-wrap: anywhere;
  }

  thead th,
  .corner {
    position: sticky;
    z-index: 2;
    top: 0;
    border-bottom: 2px solid var(--ax-line);
    background: var(--ax-paper);
  }

  .corner,
  tbody th {
    width: calc(11 * var(--ax-rem));
  }

  tbody th[scope='row'] {
    color: var(--ax-ink-2);
  }

  .head {
    display: grid;
    grid-template-columns: auto minmax(0, 1fr) auto;
    gap: 0 calc(2 * var(--ax-space));
    align-items: start;
  }

  .head ax-marker {
    margin-top: 2px;
  }

  .head .name {
    min-height: 24px;
    color: var(--ax-ink);
    font-weight: 600;
    line-height: 1.3;
    text-decoration: none;
  }

  .head .name {
    display: -webkit-box;
    overflow: hidden;
    -webkit-box-orient: vertical;
    -webkit-line-clamp: 3;
    line-clamp: 3;
  }

  .head .name:focus-visible {
    outline-offset: 0;
  }

  .head .name:hover {
    text-decoration: underline;
  }

  .remove {
    width: 28px;
    min-height: 28px;
    margin-top: -4px;
    color: var(--ax-ink-2);
  }

  .remove svg {
    width: 16px;
    height: 16px;
  }

  .base {
    grid-column: 2;
    min-height: 26px;
  }

  .group th {
    padding-top: calc(6 * var(--ax-space));
    border-bottom: 1px solid var(--ax-line-strong);
  }

  .title {
    font-size: calc(1.0625 * var(--ax-rem));
    font-weight: 650;
  }

  .group .note {
    display: block;
    max-width: calc(60 * var(--ax-rem));
  }

  .best .value {
    font-weight: 650;
  }

  .best .tag {
    background: var(--ax-accent-soft);
    color: var(--ax-accent);
  }

  .difference {
    color: var(--ax-ink-2);
  }

  .unknown {
    font-style: italic;
  }

  .bar {
    display: block;
    width: 100%;
    height: 6px;
    margin-block: 4px;
  }

  .bar .solid {
    fill: var(--ax-line-strong);
  }

  .bar .faint {
    fill: var(--ax-line);
  }

  td.best .bar .solid {
    fill: var(--ax-accent);
  }

  td a.small {
    display: inline-block;
    min-height: 24px;
  }

  .grounds {
    margin-top: calc(1 * var(--ax-space));
    padding-inline-start: calc(2 * var(--ax-space));
    border-inline-start: 2px solid var(--ax-line);
  }

  .hidden-rows:not(:empty) {
    margin-top: calc(3 * var(--ax-space));
  }

  @container explorer (max-width: 47.99em) {
    tr {
      display: grid;
      grid-template-columns: repeat(var(--columns), minmax(0, 1fr));
    }

    table {
      --columns: 1;
      display: block;
      width: max(100cqi - 8 * var(--ax-space), var(--columns) * 10.5 * var(--ax-rem));
    }

    table[data-columns='2'] {
      --columns: 2;
    }

    table[data-columns='3'] {
      --columns: 3;
    }

    table[data-columns='4'] {
      --columns: 4;
    }

    thead,
    tbody {
      display: block;
    }

    thead {
      position: sticky;
      z-index: 2;
      top: 0;
    }

    .corner {
      display: none;
    }

    thead th {
      padding-inline-end: calc(2 * var(--ax-space));
    }

    .head {
      column-gap: 4px;
    }

    .head .name {
      font-size: var(--ax-text-small);
      hyphens: auto;
    }

    .head ax-marker {
      width: var(--ax-rem);
      height: var(--ax-rem);
    }

    tbody th[scope='row'] {
      grid-column: 1 / -1;
      position: sticky;
      left: calc(4 * var(--ax-space));
      width: calc(100cqi - 8 * var(--ax-space));
      padding-block: calc(2 * var(--ax-space)) 0;
      border-bottom: 0;
      font-size: var(--ax-text-small);
    }

    tbody td {
      padding-top: 2px;
    }

    .group th {
      grid-column: 1 / -1;
      width: auto;
    }

    .group .title,
    .group .note {
      position: sticky;
      left: calc(4 * var(--ax-space));
      max-width: calc(100cqi - 8 * var(--ax-space));
    }
  }

  @media (pointer: coarse) {
    .remove {
      width: var(--ax-target);
      min-height: var(--ax-target);
      margin-block: -8px;
      margin-inline-end: -8px;
    }

    .base button {
      min-height: var(--ax-target);
    }

    td a.small {
      min-height: 32px;
    }
  }

  @media print {
    thead th,
    .corner {
      position: static;
    }

    .remove,
    .base button {
      display: none;
    }

    tr {
      break-inside: avoid;
    }

    table {
      font-size: 9pt;
    }
  }
`;
