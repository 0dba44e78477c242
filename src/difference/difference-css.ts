import { css } from 'lit';

export const differenceCss = css`
  .panel {
    max-width: 64rem;
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
    font-size: 1.25rem;
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
    display: flex;
    max-width: 26rem;
    min-width: 0;
    margin-inline: 0;
    margin-bottom: 0;
    padding: 0;
    border: 0;
  }
  .ways legend {
    margin-bottom: calc(1 * var(--ax-space));
    padding: 0;
    color: var(--ax-ink-2);
    font-size: var(--ax-text-small);
  }
  .ways label {
    position: relative;
    flex: 1;
    display: flex;
    align-items: center;
    justify-content: center;
    min-height: var(--ax-target);
    border: 1px solid var(--ax-line-strong);
    font-weight: 550;
    cursor: pointer;
  }
  .ways label + label {
    margin-inline-start: -1px;
  }
  .ways label:first-of-type {
    border-start-start-radius: var(--ax-radius-small);
    border-end-start-radius: var(--ax-radius-small);
  }
  .ways label:last-of-type {
    border-start-end-radius: var(--ax-radius-small);
    border-end-end-radius: var(--ax-radius-small);
  }
  .ways label:has(:checked) {
    border-color: var(--ax-accent);
    background: var(--ax-accent);
    color: var(--ax-accent-ink);
  }
  .ways label:has(:focus-visible) {
    z-index: 1;
    outline: 3px solid var(--ax-focus);
    outline-offset: 2px;
  }
  .ways input {
    position: absolute;
    inset: 0;
    opacity: 0;
    cursor: pointer;
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
