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
    max-height: min(34rem, 65cqb);
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

  [role='option'] {
    display: flex;
    align-items: center;
    gap: calc(3 * var(--ax-space));
    min-height: max(44px, var(--ax-target));
    padding: calc(1 * var(--ax-space)) calc(2 * var(--ax-space));
    border-radius: var(--ax-radius-small);
    line-height: 1.3;
    cursor: pointer;
    scroll-margin-block: calc(2 * var(--ax-space));
  }

  [role='option'].next-layer {
    position: relative;
    margin-top: calc(2 * var(--ax-space) + 1px);
  }

  [role='option'].next-layer::before {
    content: '';
    position: absolute;
    inset: calc(-1 * var(--ax-space) - 1px) calc(2 * var(--ax-space)) auto;
    height: 1px;
    background: var(--ax-line);
  }

  [role='option']:hover,
  [role='option'][data-combobox-option-default] {
    background: var(--ax-paper-2);
  }

  [role='option'][aria-selected='true'] {
    background: var(--ax-accent-soft);
    outline: 2px solid var(--ax-focus);
    outline-offset: -2px;
  }

  .text {
    flex: 1;
    min-width: 0;
  }

  .title {
    display: -webkit-box;
    overflow: hidden;
    -webkit-box-orient: vertical;
    -webkit-line-clamp: 2;
    overflow-wrap: anywhere;
  }

  .title b {
    font-weight: 650;
  }

  .subtitle {
    display: block;
    overflow: hidden;
    color: var(--ax-ink-2);
    font-size: var(--ax-text-small);
    text-overflow: ellipsis;
    white-space: nowrap;
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
