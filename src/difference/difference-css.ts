import { css } from 'lit';

export const differenceCss = css`
  .panel {
    max-width: calc(64 * var(--ax-rem));
    margin-inline: auto;
  }
  .sides {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(260px, 100%), 1fr));
    gap: calc(5 * var(--ax-space)) calc(4 * var(--ax-space));
  }
  .tools {
    display: flex;
    flex-wrap: wrap;
    gap: calc(2 * var(--ax-space));
  }
  button:disabled {
    color: var(--ax-ink-2);
    cursor: default;
  }
  .headline {
    grid-template-columns: repeat(3, minmax(0, 1fr));
    gap: calc(3 * var(--ax-space));
  }
  .headline .value {
    font-size: calc(1.25 * var(--ax-rem));
  }
  .pair {
    display: flex;
    align-items: center;
    gap: calc(2 * var(--ax-space));
  }
  .headline .label.pair {
    margin-top: calc(1 * var(--ax-space));
  }
  .ways {
    max-width: calc(26 * var(--ax-rem));
  }
  .maps {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(200px, 100%), 1fr));
    gap: calc(3 * var(--ax-space));
  }
  .panel > .headline,
  .panel > .ways {
    margin-top: calc(5 * var(--ax-space));
  }
  tbody th,
  tbody td {
    vertical-align: middle;
  }
  figure {
    min-width: 0;
  }
  figcaption {
    margin-bottom: calc(1 * var(--ax-space));
    font-size: var(--ax-text-small);
    line-height: 1.3;
  }
`;
