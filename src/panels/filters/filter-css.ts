import { css } from 'lit';

/** How every kind of filter looks. */
export const filterCss = css`
  /* What is hidden from sight in it must scroll along with it. */
  :host {
    display: block;
    position: relative;
  }

  fieldset {
    min-width: 0;
    margin: 0;
    padding: 0;
    border: 0;
  }

  .option {
    display: flex;
    align-items: center;
    gap: calc(2 * var(--ax-space));
    min-height: max(28px, calc(var(--ax-target) - 8px));
    font-size: var(--ax-text-small);
    line-height: 1.3;
  }

  .option label {
    display: flex;
    flex: 1;
    align-items: center;
    gap: calc(2 * var(--ax-space));
    min-width: 0;
    min-height: inherit;
    cursor: pointer;
  }

  .grow {
    flex: 1;
    min-width: 0;
  }

  .none {
    color: var(--ax-ink-2);
  }

  input[type='checkbox'],
  input[type='radio'] {
    flex: none;
    width: 18px;
    height: 18px;
    margin: 0;
    accent-color: var(--ax-accent);
  }

  .only {
    flex: none;
    font-size: var(--ax-text-small);
  }

  @media (hover: hover) {
    .only {
      opacity: 0;
    }

    .option:hover .only,
    .only:focus-visible {
      opacity: 1;
    }
  }

  .pair {
    display: grid;
    grid-template-columns: 1fr 1fr;
    gap: calc(3 * var(--ax-space));
  }

  .pair label {
    color: var(--ax-ink-2);
    font-size: var(--ax-text-small);
  }

  .box {
    display: block;
    width: 100%;
    padding: 0 calc(2.5 * var(--ax-space));
    font-variant-numeric: tabular-nums lining-nums;
  }

  .box[aria-invalid='true'] {
    border-color: var(--ax-brick);
  }

  .unit {
    display: flex;
    align-items: center;
    gap: calc(1.5 * var(--ax-space));
    color: var(--ax-ink);
  }

  .wrong {
    color: var(--ax-brick);
  }

  .histogram {
    display: block;
    width: 100%;
    height: 44px;
  }

  .ends {
    display: flex;
    justify-content: space-between;
    color: var(--ax-ink-2);
    font-size: var(--ax-text-small);
  }

  fieldset > * + *,
  .body > * + * {
    margin-top: calc(2 * var(--ax-space));
  }

  fieldset > .option + .option {
    margin-top: 0;
  }

  fieldset > .option + .apart {
    margin-top: calc(2 * var(--ax-space));
    border-top: 1px solid var(--ax-line);
  }

  fieldset > .apart + p {
    margin-top: 0;
  }

  details > summary {
    font-size: var(--ax-text-small);
    color: var(--ax-ink-2);
  }
`;
