import { css } from 'lit';

/** Figure cards two by two; one with a chart or with its source open takes the whole width. */
export const figureGrid = css`
  .grid {
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(min(140px, 100%), 1fr));
    gap: calc(5 * var(--ax-space)) calc(4 * var(--ax-space));
  }

  .grid > li {
    min-width: 0;
  }

  .grid > li:has([wide], [open]) {
    grid-column: 1 / -1;
  }
`;
