import { css } from 'lit';

export const entryCss = css`
  :host {
    display: block;
    position: relative;
    padding-block: calc(2 * var(--ax-space));
  }

  .missing {
    overflow-wrap: anywhere;
  }

  textarea {
    display: block;
    width: calc(100% - 8 * var(--ax-space));
    min-height: var(--ax-target);
    margin-inline-start: calc(8 * var(--ax-space));
    padding: calc(1.5 * var(--ax-space)) calc(2 * var(--ax-space));
    border: 1px solid var(--ax-line-strong);
    border-radius: var(--ax-radius-small);
    background: var(--ax-paper);
    color: var(--ax-ink);
    font: inherit;
    resize: none;
    overflow: hidden;
  }

  .tools {
    display: flex;
    align-items: center;
    justify-content: space-between;
    gap: calc(2 * var(--ax-space));
    margin-inline-start: calc(8 * var(--ax-space));
  }

  .order {
    display: flex;
    margin-inline-end: calc(-2 * var(--ax-space));
    color: var(--ax-ink-2);
  }

  .order button {
    color: inherit;
  }

  [aria-disabled='true'] {
    opacity: 0.35;
    cursor: default;
  }

  .note {
    display: block;
    margin-inline-start: calc(8 * var(--ax-space));
    color: var(--ax-ink-2);
    font-size: var(--ax-text-small);
  }

  .tools label {
    display: inline-flex;
    align-items: center;
    gap: calc(2 * var(--ax-space));
    min-height: var(--ax-target);
    cursor: pointer;
  }

  input[type='checkbox'] {
    width: 18px;
    height: 18px;
    margin: 0;
    accent-color: var(--ax-accent);
  }

  @media print {
    .tools {
      display: none;
    }

    textarea {
      border: 0;
    }
  }
`;
