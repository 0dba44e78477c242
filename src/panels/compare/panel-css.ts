import { css } from 'lit';

/** The table may be wider than a phone: then the panel's own words stay where they are while it moves. */
export const panelCss = css`
  :host {
    position: relative;
  }

  .tools,
  .more {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: calc(2 * var(--ax-space)) calc(4 * var(--ax-space));
  }

  h3:focus {
    outline: none;
  }

  .tools .end {
    display: flex;
    flex-wrap: wrap;
    gap: calc(2 * var(--ax-space));
    margin-inline-start: auto;
  }

  .more a {
    display: inline-flex;
    align-items: center;
    min-height: max(24px, calc(var(--ax-target) - 8px));
  }

  label {
    display: inline-flex;
    align-items: center;
    gap: calc(2 * var(--ax-space));
    min-height: var(--ax-target);
    cursor: pointer;
  }

  input {
    width: 18px;
    height: 18px;
    margin: 0;
    accent-color: var(--ax-accent);
  }

  @container explorer (max-width: 47.99em) {
    :host {
      width: max-content;
      min-width: 100%;
    }

    h2,
    .words,
    .tools,
    .more,
    .on,
    .panel > p {
      position: sticky;
      left: calc(4 * var(--ax-space));
      width: calc(100cqi - 8 * var(--ax-space));
    }

    .tools .end {
      margin-inline-start: 0;
    }
  }

  @media print {
    .tools,
    .on,
    .more {
      display: none;
    }
  }
`;
