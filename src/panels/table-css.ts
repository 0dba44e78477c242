import { css } from 'lit';

/** The table fills the panel and scrolls within itself; its headings and names stay in sight. */
export const tableCss = css`
  :host {
    min-height: calc(20 * var(--ax-rem));
  }

  .whole {
    display: flex;
    flex-direction: column;
    height: 100%;
    min-height: inherit;
  }

  .head {
    flex: none;
    padding: calc(4 * var(--ax-space)) var(--ax-panel-inset, calc(4 * var(--ax-space))) calc(3 * var(--ax-space));
  }

  .head > * + * {
    margin-top: calc(2 * var(--ax-space));
  }

  .body {
    display: flex;
    flex: 1;
    min-height: 0;
    border-top: 1px solid var(--ax-line);
  }

  .filters {
    position: relative;
    flex: none;
    width: calc(21 * var(--ax-rem));
    padding: calc(3 * var(--ax-space)) calc(4 * var(--ax-space)) calc(6 * var(--ax-space));
    overflow: auto;
    scrollbar-width: thin;
    border-inline-end: 1px solid var(--ax-line);
  }

  .rest {
    flex: none;
    padding: calc(1.5 * var(--ax-space)) var(--ax-panel-inset, calc(4 * var(--ax-space)));
    border-top: 1px solid var(--ax-line);
    background: var(--ax-paper-2);
  }

  .none {
    flex: 1;
    padding: calc(4 * var(--ax-space));
    overflow: auto;
  }

  .none ax-results-empty {
    max-width: calc(34 * var(--ax-rem));
  }

  .region {
    position: relative;
    flex: 1;
    min-width: 0;
    overflow: auto;
    overscroll-behavior: contain var(--ax-overscroll, contain);
    scrollbar-width: thin;
  }

  .region:focus-visible {
    outline-offset: -3px;
  }

  table {
    min-width: 100%;
    border-spacing: 0;
    table-layout: fixed;
    font-size: var(--ax-text-small);
    line-height: 1.35;
    text-align: start;
  }

  th,
  td {
    padding: calc(1 * var(--ax-space)) calc(2.5 * var(--ax-space));
    border-bottom: 1px solid var(--ax-line);
    font-weight: 400;
    text-align: start;
    vertical-align: middle;
    overflow: clip;
  }

  thead th {
    position: sticky;
    top: 0;
    z-index: 2;
    padding: 0;
    background: var(--ax-paper-2);
    vertical-align: bottom;
  }

  thead button {
    justify-content: start;
    width: 100%;
    height: 100%;
    min-height: calc(3 * var(--ax-rem));
    padding: calc(1.5 * var(--ax-space)) calc(2.5 * var(--ax-space));
    gap: calc(1 * var(--ax-space));
    border: 0;
    border-radius: 0;
    background: none;
    font-size: var(--ax-text-small);
    font-weight: 650;
    line-height: 1.25;
    text-align: start;
  }

  thead button:hover {
    background: var(--ax-paper-3);
  }

  thead button:focus-visible {
    outline-offset: -3px;
  }

  .unit {
    color: var(--ax-ink-2);
    font-weight: 400;
    white-space: nowrap;
  }

  .arrow {
    color: var(--ax-accent);
    font-size: calc(0.625 * var(--ax-rem));
  }

  th.number button {
    justify-content: end;
    text-align: end;
  }

  td.number {
    font-variant-numeric: tabular-nums lining-nums;
    text-align: end;
  }

  .unknown {
    color: var(--ax-ink-2);
  }

  tbody tr {
    height: calc(3.25 * var(--ax-rem));
    cursor: pointer;
  }

  tbody th {
    position: sticky;
    left: 0;
    z-index: 1;
    background: var(--ax-paper);
    border-inline-end: 1px solid var(--ax-line);
  }

  thead th:first-child {
    left: 0;
    z-index: 3;
    border-inline-end: 1px solid var(--ax-line);
  }

  tbody tr:not(.gap):hover > *,
  tbody tr:focus-within > * {
    background: var(--ax-paper-2);
  }

  tbody tr.highlighted > * {
    background: var(--ax-accent-soft);
  }

  .gap,
  .gap td {
    height: auto;
    padding: 0;
    border: 0;
  }

  .name {
    display: flex;
    align-items: center;
    gap: calc(2 * var(--ax-space));
  }

  .name a {
    color: var(--ax-ink);
    font-weight: 550;
    text-decoration-color: var(--ax-line-strong);
  }

  .name a:hover {
    color: var(--ax-accent);
  }

  .name .tag {
    font-size: calc(0.75 * var(--ax-rem));
    line-height: 1.3;
  }

  .grow {
    flex: 1;
    min-width: 0;
  }

  .clamp {
    display: -webkit-box;
    -webkit-box-orient: vertical;
    -webkit-line-clamp: 2;
    line-clamp: 2;
    overflow: hidden;
    overflow-wrap: anywhere;
  }

  @container explorer (max-width: 47.99em) {
    .body.open .region,
    .body.open .none {
      display: none;
    }

    .filters {
      width: 100%;
      border: 0;
    }

    tbody th,
    thead th:first-child {
      position: static;
    }

    thead th,
    thead th:first-child {
      position: sticky;
      left: auto;
    }

    .head > p {
      display: none;
    }
  }

  @media print {
    :host {
      height: auto !important;
    }

    .whole,
    .body {
      display: block;
      height: auto;
    }

    .region {
      overflow: visible;
    }

    .filters,
    ax-keep-buttons {
      display: none;
    }
  }
`;
