import { css } from 'lit';

/** Label and value pairs, one under the other, as feature panels list them. */
export const facts = css`
  .facts > div {
    display: grid;
    grid-template-columns: minmax(0, 2fr) minmax(0, 3fr);
    gap: calc(1 * var(--ax-space)) calc(4 * var(--ax-space));
    padding: calc(2 * var(--ax-space)) 0;
  }

  .facts > div + div {
    border-top: 1px solid var(--ax-line);
  }

  .facts dt {
    color: var(--ax-ink-2);
  }

  .facts dd {
    min-width: 0;
    overflow-wrap: anywhere;
  }

  .facts .tag {
    vertical-align: middle;
  }

  .quantities > li + li {
    margin-top: calc(2 * var(--ax-space));
    padding-top: calc(2 * var(--ax-space));
    border-top: 1px dashed var(--ax-line);
  }

  .quantities details {
    margin: 0;
    border: 0;
  }

  .quantities summary {
    min-height: max(24px, calc(var(--ax-target) - 12px));
    padding: 0;
    font-weight: 400;
  }

  .quantities ax-sources {
    padding-inline-start: calc(5 * var(--ax-space));
  }

  .lines {
    display: flex;
    flex-wrap: wrap;
    gap: calc(1.5 * var(--ax-space));
  }

  .line {
    min-width: 28px;
    padding: 1px 8px;
    border: 1px solid var(--ax-line);
    border-radius: 6px;
    font-size: var(--ax-text-small);
    font-weight: 650;
    text-align: center;
  }
`;
