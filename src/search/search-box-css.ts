import { css } from 'lit';

/** The box is as wide as where it stands; its list hangs below it, over whatever follows. */
export const searchBoxCss = css`
  :host {
    display: block;
    position: relative;
  }

  .box {
    position: relative;
  }

  .glass {
    position: absolute;
    inset: 0 auto 0 calc(3 * var(--ax-space));
    height: 100%;
    color: var(--ax-ink-2);
    pointer-events: none;
  }

  input {
    width: 100%;
    height: max(40px, var(--ax-target));
    padding-inline: calc(10 * var(--ax-space)) calc(11 * var(--ax-space));
    border: 1px solid var(--ax-line-strong);
    border-radius: var(--ax-radius-small);
    background: var(--ax-paper);
    color: var(--ax-ink);
    /* Below 16 px phones zoom the page in on focus. */
    font: 400 max(16px, var(--ax-text)) / 1.25 var(--ax-font);
    appearance: none;
    text-overflow: ellipsis;
  }

  input::placeholder {
    color: var(--ax-ink-2);
    opacity: 1;
  }

  input::-webkit-search-cancel-button {
    display: none;
  }

  .clear {
    position: absolute;
    inset: 0 2px 0 auto;
    height: var(--ax-target);
    margin-block: auto;
    color: var(--ax-ink-2);
  }

  .popup {
    position: absolute;
    z-index: 5;
    inset: calc(100% + 4px) 0 auto;
    display: flex;
    flex-direction: column;
    max-height: min(34 * var(--ax-rem), 65cqb);
    border: 1px solid var(--ax-line);
    border-radius: var(--ax-radius-small);
    background: var(--ax-paper);
    box-shadow: var(--ax-shadow);
  }

  [role='listbox'] {
    min-height: 0;
    padding: calc(1 * var(--ax-space));
    overflow: auto;
    overscroll-behavior: contain;
  }

  .message {
    flex: none;
    padding: calc(2 * var(--ax-space)) calc(3 * var(--ax-space));
    color: var(--ax-ink-2);
    overflow-wrap: anywhere;
  }

  @media print {
    :host {
      display: none;
    }
  }
`;
