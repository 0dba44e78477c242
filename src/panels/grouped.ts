import { css } from 'lit';

/** Rows under small headings, one group a layer. */
export const grouped = css`
  h4 {
    margin-top: calc(4 * var(--ax-space));
  }
  h4 + * {
    margin-top: 0;
  }
`;

/** Rows with the button of their route at the end. */
export const withRoutes = css`
  li {
    display: flex;
    align-items: center;
    gap: calc(2 * var(--ax-space));
  }
  ax-feature-row {
    flex: 1;
    min-width: 0;
  }
  .route {
    flex: none;
    padding: 0 calc(2 * var(--ax-space));
    font-size: var(--ax-text-small);
  }
`;
