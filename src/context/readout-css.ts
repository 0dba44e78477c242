import { css } from 'lit';

/** A card at the map's lower edge, beside the column and the scale; on narrow screens at the top, clear of the sheet. */
export const readoutCss = css`
  :host {
    position: absolute;
    inset: 0;
    overflow: hidden;
    pointer-events: none;
  }

  .cross {
    position: absolute;
    top: -12px;
    left: -12px;
    fill: none;
    stroke: var(--ax-ink);
    stroke-width: 2;
  }

  .cross .edge {
    stroke: var(--ax-paper);
    stroke-width: 5;
  }

  .card {
    position: absolute;
    left: calc(25 * var(--ax-rem) + 8 * var(--ax-space));
    bottom: calc(9 * var(--ax-space));
    width: calc(25.5 * var(--ax-rem));
    max-width: calc(100% - 25 * var(--ax-rem) - 46 * var(--ax-space));
    padding: calc(1 * var(--ax-space)) calc(1 * var(--ax-space)) calc(2 * var(--ax-space)) calc(3 * var(--ax-space));
    border-radius: var(--ax-radius);
    background: var(--ax-paper);
    box-shadow: var(--ax-shadow);
    pointer-events: auto;
  }

  fieldset {
    min-width: 0;
    margin: 0;
    padding: 0;
    border: 0;
  }

  .row {
    display: flex;
    align-items: center;
  }

  .row + .row {
    border-top: 1px solid var(--ax-line);
  }

  .row label {
    flex: 1;
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0 calc(2 * var(--ax-space));
    min-width: 0;
    min-height: var(--ax-target);
    cursor: pointer;
  }

  input[type='radio'] {
    flex: none;
    width: 18px;
    height: 18px;
    margin: 0;
    accent-color: var(--ax-accent);
  }

  .name {
    flex: none;
    min-width: 8.5em;
    color: var(--ax-ink-2);
    font-size: var(--ax-text-small);
  }

  .value {
    font-size: calc(0.875 * var(--ax-rem));
    font-weight: 550;
    white-space: nowrap;
    user-select: text;
  }

  .row button {
    flex: none;
    padding-inline: calc(2 * var(--ax-space));
    color: var(--ax-accent);
    font-size: var(--ax-text-small);
  }

  .foot {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0 calc(3 * var(--ax-space));
    padding-inline-end: calc(2 * var(--ax-space));
    border-top: 1px solid var(--ax-line);
    padding-top: calc(1 * var(--ax-space));
  }

  .scale {
    font-weight: 650;
  }

  .bar {
    display: none;
    border: solid var(--ax-ink-2);
    border-width: 0 2px 2px;
    font-size: calc(0.75 * var(--ax-rem));
    line-height: 1.3;
    text-align: center;
    white-space: nowrap;
  }

  .hint {
    flex: 1;
    white-space: nowrap;
  }

  .buttons {
    flex-basis: 100%;
    display: flex;
    flex-wrap: wrap;
    gap: 0 calc(4 * var(--ax-space));
  }

  .buttons button.link {
    min-height: max(28px, calc(var(--ax-target) - 8px));
    font-size: var(--ax-text-small);
  }

  form {
    padding-inline-end: calc(2 * var(--ax-space));
  }

  .field {
    display: flex;
    gap: calc(2 * var(--ax-space));
  }

  .field input {
    flex: 1;
  }

  .keys {
    margin-top: calc(1 * var(--ax-space));
  }

  .said:empty {
    display: none;
  }

  .said {
    padding-inline-end: calc(2 * var(--ax-space));
    font-weight: 550;
    overflow-wrap: anywhere;
  }

  @container explorer (max-width: 70em) {
    .card {
      bottom: calc(18 * var(--ax-space));
      max-width: calc(100% - 25 * var(--ax-rem) - 12 * var(--ax-space));
    }
  }

  @container explorer (max-width: 47.99em) {
    .card {
      top: calc(3 * var(--ax-space));
      bottom: auto;
      left: calc(3 * var(--ax-space));
      width: calc(100% - 20 * var(--ax-space));
      max-width: calc(26 * var(--ax-rem));
    }

    .name {
      min-width: 0;
    }

    .value {
      flex-basis: 100%;
      margin-top: -0.35em;
      padding-inline-start: 26px;
    }

    .hint,
    .keys {
      display: none;
    }

    .bar {
      display: block;
    }
  }

  @media print {
    :host {
      display: none;
    }
  }
`;
