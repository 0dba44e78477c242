import { css } from 'lit';

/** What the parts of the panel of own boundaries share. */
export const ownCss = css`
  :host {
    display: block;
  }

  :host > * + * {
    margin-top: calc(3 * var(--ax-space));
  }

  .row {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: calc(2 * var(--ax-space));
  }

  fieldset {
    min-width: 0;
    margin: 0;
    padding: 0;
    border: 0;
  }

  legend,
  .label {
    display: block;
    margin-bottom: calc(1 * var(--ax-space));
    padding: 0;
    font-size: var(--ax-text-small);
    font-weight: 550;
    color: var(--ax-ink-2);
  }

  .check {
    display: flex;
    align-items: center;
    gap: calc(2 * var(--ax-space));
    min-height: var(--ax-target);
    cursor: pointer;
  }

  input[type='checkbox'],
  input[type='radio'] {
    flex: none;
    width: 20px;
    height: 20px;
    margin: 0;
    accent-color: var(--ax-accent);
  }

  input[type='text'],
  select,
  textarea {
    width: 100%;
  }

  textarea {
    padding-block: calc(2 * var(--ax-space));
    line-height: 1.5;
    font-variant-numeric: tabular-nums lining-nums;
    resize: vertical;
  }

  button[aria-pressed='true'] {
    border-color: var(--ax-accent);
    background: var(--ax-accent-soft);
    color: var(--ax-accent);
  }

  button:disabled {
    border-color: var(--ax-line);
    background: none;
    color: var(--ax-ink-2);
    cursor: default;
  }
`;
