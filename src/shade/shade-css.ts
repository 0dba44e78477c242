import { css } from 'lit';

/** A class's colour as it lies on the map: over the ground, as strong as there. */
export const swatchCss = css`
  .swatch {
    position: relative;
    display: inline-block;
    flex: none;
    width: 26px;
    height: 18px;
    overflow: hidden;
    border: 1px solid var(--ax-line-strong);
    border-radius: 4px;
    vertical-align: middle;
  }

  .swatch > span {
    position: absolute;
    inset: 0;
  }

  .swatch.none {
    border: 2px dotted var(--ax-line-strong);
  }

  @media (forced-colors: active) {
    .swatch > span {
      forced-color-adjust: none;
    }
  }
`;

/** Tables with few, narrow columns. */
export const smallTableCss = css`
  table {
    width: 100%;
    border-collapse: collapse;
    font-size: var(--ax-text-small);
    line-height: 1.35;
  }

  caption {
    padding-bottom: calc(1 * var(--ax-space));
    color: var(--ax-ink-2);
    text-align: start;
  }

  th,
  td {
    padding: calc(1.25 * var(--ax-space)) calc(2 * var(--ax-space)) calc(1.25 * var(--ax-space)) 0;
    text-align: start;
  }

  th:last-child,
  td:last-child {
    padding-inline-end: 0;
    text-align: end;
  }

  thead th {
    border-bottom: 1px solid var(--ax-line);
    color: var(--ax-ink-2);
    font-weight: 550;
  }

  tbody th {
    font-weight: 400;
  }

  tbody tr + tr > * {
    border-top: 1px solid var(--ax-line);
  }
`;

/** The table of classes. */
export const legendCss = css`
  .legend td:first-child {
    width: 1%;
    padding-inline-end: calc(3 * var(--ax-space));
  }

  .legend caption {
    color: var(--ax-ink);
    font-size: var(--ax-text);
    font-weight: 550;
  }

  .legend .without > * {
    color: var(--ax-ink-2);
  }

  .legend tr:not(.without) + .without > * {
    border-top: 2px solid var(--ax-line-strong);
  }
`;

/** What takes the focus must not end up under the value that stays on top of the panel. */
export const belowReadout = css`
  a,
  button,
  input,
  select,
  summary {
    scroll-margin-block: calc(5 * var(--ax-rem));
  }
`;
