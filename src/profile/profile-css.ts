import { css } from 'lit';

/** How a profile's figures, chart and tables look; the difference of two limits has them too. */
export const profileCss = css`
  .headline {
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(min(140px, 100%), 1fr));
    gap: calc(4 * var(--ax-space));
  }
  .panel > .headline {
    margin-top: calc(5 * var(--ax-space));
  }
  .headline .value {
    font-size: var(--ax-text-figure);
    font-weight: 650;
    line-height: 1.15;
    letter-spacing: -0.015em;
  }
  .headline .label {
    margin-top: 2px;
    line-height: 1.35;
  }
  .headline .meta {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 4px 8px;
    margin-top: calc(1.5 * var(--ax-space));
    color: var(--ax-ink-2);
    font-size: var(--ax-text-small);
  }
  .stack {
    display: flex;
    height: 28px;
    overflow: hidden;
    border: 1px solid var(--ax-line-strong);
    border-radius: var(--ax-radius-small);
  }
  .stack > span {
    flex: 0 0 auto;
    min-width: 1px;
  }
  .stack > span + span {
    border-inline-start: 1px solid var(--ax-paper);
  }
  .stack > .none {
    background: repeating-linear-gradient(135deg, var(--ax-paper) 0 3px, var(--ax-line-strong) 3px 4px);
  }
  .scroll {
    overflow-x: auto;
  }
  table {
    width: 100%;
    border-collapse: collapse;
    font-size: var(--ax-text-small);
    line-height: 1.35;
    font-variant-numeric: tabular-nums lining-nums;
  }
  th,
  td {
    padding: 6px 0 6px calc(3 * var(--ax-space));
    border-bottom: 1px solid var(--ax-line);
    text-align: end;
    vertical-align: baseline;
    font-weight: 400;
  }
  thead th {
    color: var(--ax-ink-2);
    font-weight: 550;
    vertical-align: bottom;
  }
  th:first-child {
    padding-inline-start: 0;
    text-align: start;
  }
  td {
    white-space: nowrap;
  }
  tfoot th,
  tfoot td {
    border-bottom: 0;
    font-weight: 650;
  }
  .term {
    display: block;
    font-weight: 400;
  }
  .class {
    display: flex;
    align-items: baseline;
    gap: calc(2 * var(--ax-space));
    min-width: 0;
    overflow-wrap: anywhere;
  }
  .class .swatch {
    translate: 0 3px;
  }
  .part {
    padding-inline-start: calc(4 * var(--ax-space));
  }
  h3 + .small,
  .panel h3 + .small {
    margin-top: calc(1 * var(--ax-space));
  }
  ax-held-list + ax-held-list {
    border-top: 1px solid var(--ax-line);
  }
`;
