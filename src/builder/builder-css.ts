import { css } from 'lit';

/** Choices in one column, what they come to in another beside it, or below it where there is less room. */
export const builderCss = css`
  .choices > section,
  .panel section.first {
    margin-top: 0;
    padding-top: 0;
    border-top: 0;
  }

  .choices > * + *,
  .choices > section + section {
    margin-top: calc(6 * var(--ax-space));
    padding-top: calc(5 * var(--ax-space));
    border-top: 1px solid var(--ax-line);
  }

  .choices > details {
    padding-top: calc(3 * var(--ax-space));
  }

  summary {
    font-weight: 550;
  }

  .unfolded > * + * {
    margin-top: calc(3 * var(--ax-space));
  }

  .choices section > * + * {
    margin-top: calc(4 * var(--ax-space));
  }

  .choices section > .hint-of,
  .choices section > .numbers {
    margin-top: calc(2 * var(--ax-space));
  }

  .pair {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(calc(10 * var(--ax-rem)), 1fr));
    gap: calc(3 * var(--ax-space));
  }

  .field {
    display: block;
    min-width: 0;
  }

  .field > span:first-child,
  legend {
    display: block;
    margin-bottom: var(--ax-space);
    padding: 0;
    color: var(--ax-ink-2);
    font-size: var(--ax-text-small);
  }

  .field > .text-field {
    width: 100%;
  }

  .layers {
    margin: 0;
    padding: 0;
    border: 0;
    columns: calc(11 * var(--ax-rem));
    column-gap: calc(3 * var(--ax-space));
  }

  .tick {
    display: flex;
    align-items: flex-start;
    gap: calc(2 * var(--ax-space));
    min-height: max(28px, calc(var(--ax-target) - 4px));
    padding-block: calc((max(28px, var(--ax-target) - 4px) - 1.5em) / 2);
    line-height: 1.5;
    break-inside: avoid;
    cursor: pointer;
  }

  .tick input {
    flex: none;
    width: 20px;
    height: 20px;
    margin: 1px 0 0;
    accent-color: var(--ax-accent);
  }

  .hint {
    display: block;
  }

  .numbers {
    display: flex;
    flex-wrap: wrap;
    align-items: end;
    gap: calc(2 * var(--ax-space));
  }

  .numbers .text-field {
    width: calc(6 * var(--ax-rem));
  }

  .unit {
    display: flex;
    align-items: center;
    gap: calc(1.5 * var(--ax-space));
    color: var(--ax-ink-2);
  }

  .by {
    min-height: var(--ax-target);
    display: grid;
    place-items: center;
    color: var(--ax-ink-2);
  }

  [aria-invalid='true'] {
    border-color: var(--ax-warn-ink);
    border-width: 2px;
  }

  .outcome {
    min-width: 0;
  }

  .outcome > * + * {
    margin-top: calc(5 * var(--ax-space));
  }

  .outcome > p + p {
    margin-top: var(--ax-space);
  }

  .grid {
    display: grid;
    gap: calc(8 * var(--ax-space));
  }

  @container explorer (min-width: 62em) {
    .grid {
      grid-template-columns: minmax(0, calc(24 * var(--ax-rem))) minmax(0, 1fr);
      align-items: start;
    }

    .outcome {
      position: sticky;
      top: calc(4 * var(--ax-space));
    }
  }
`;
