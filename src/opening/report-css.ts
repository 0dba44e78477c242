import { css } from 'lit';

/** Of what is said about a file that was opened. */
export const reportCss = css`
  .reports > li {
    margin-top: calc(4 * var(--ax-space));
    padding: calc(3 * var(--ax-space));
    border: 1px solid var(--ax-line);
    border-radius: var(--ax-radius-small);
  }

  .reports > li > * + *,
  .question > * + * {
    margin-top: calc(2 * var(--ax-space));
  }

  .title,
  .running,
  .doing {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: calc(2 * var(--ax-space));
  }

  .title h4 {
    flex: 1;
    min-width: 0;
    overflow-wrap: anywhere;
  }

  h4:focus {
    outline: none;
  }

  .running progress {
    flex: 1;
    min-width: calc(6 * var(--ax-rem));
    accent-color: var(--ax-accent);
  }

  .summary {
    font-weight: 550;
  }

  .problems > ul {
    max-height: calc(24 * var(--ax-rem));
    overflow: auto;
    font-size: var(--ax-text-small);
    line-height: 1.45;
    overflow-wrap: anywhere;
  }

  .problems li + li,
  .question > ul > li + li {
    margin-top: calc(2 * var(--ax-space));
    padding-top: calc(2 * var(--ax-space));
    border-top: 1px solid var(--ax-line);
  }

  .doing {
    min-height: 28px;
    margin-top: var(--ax-space);
  }

  .doing button {
    min-height: max(24px, calc(var(--ax-target) - 8px));
  }

  fieldset {
    margin: 0;
    padding: 0;
    border: 0;
  }

  legend {
    padding: 0;
    font-weight: 650;
  }
`;
