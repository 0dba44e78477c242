import { css } from 'lit';

/** A few choices in one row, of which one is taken: labels around radio buttons in an element of the class `segments`. */
export const segments = css`
  .segments {
    display: flex;
    min-width: 0;
    margin: 0;
    padding: 0;
    border: 0;
  }
  .segments legend {
    margin-bottom: calc(1 * var(--ax-space));
    padding: 0;
    color: var(--ax-ink-2);
    font-size: var(--ax-text-small);
  }
  .segments label {
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
  .segments label + label {
    margin-inline-start: -1px;
  }
  .segments label:first-of-type {
    border-start-start-radius: var(--ax-radius-small);
    border-end-start-radius: var(--ax-radius-small);
  }
  .segments label:last-of-type {
    border-start-end-radius: var(--ax-radius-small);
    border-end-end-radius: var(--ax-radius-small);
  }
  .segments label:hover {
    background: var(--ax-paper-2);
  }
  .segments label:has(:checked) {
    border-color: var(--ax-accent);
    background: var(--ax-accent);
    color: var(--ax-accent-ink);
  }
  .segments label:has(:focus-visible) {
    z-index: 1;
    outline: 3px solid var(--ax-focus);
    outline-offset: 2px;
  }
  .segments input {
    position: absolute;
    inset: 0;
    width: 100%;
    height: 100%;
    margin: 0;
    opacity: 0;
    cursor: pointer;
  }
`;
