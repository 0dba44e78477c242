import { css } from 'lit';

/** One column of panels at the map's side, a sheet on narrow screens. */
export const columnCss = css`
  :host {
    position: absolute;
    z-index: 1;
    inset: 0;
    pointer-events: none;
  }

  /* Where a panel ends the page around goes on. */
  :host([in-page]) {
    --ax-overscroll: auto;
  }

  .column {
    position: absolute;
    top: calc(4 * var(--ax-space));
    left: calc(4 * var(--ax-space));
    bottom: calc(4 * var(--ax-space));
    width: calc(25 * var(--ax-rem));
    display: flex;
    flex-direction: column;
    overflow: hidden;
    border-radius: var(--ax-radius);
    background: var(--ax-paper);
    box-shadow: var(--ax-shadow);
    pointer-events: auto;
  }

  .column.wide {
    width: min(80 * var(--ax-rem), 100% - 26 * var(--ax-space));
  }

  .handle {
    display: none;
  }

  ax-tray {
    flex: none;
  }

  ax-header {
    flex: none;
  }

  .scroll {
    position: relative;
    flex: 1;
    min-height: 0;
    overflow: auto;
    overscroll-behavior: var(--ax-overscroll, contain);
    scrollbar-width: thin;
    scrollbar-color: var(--ax-line) transparent;
  }

  /* A panel whose code is on its way. */
  .shown:has(> :not(:defined))::before {
    content: attr(data-loading);
    padding: calc(4 * var(--ax-space));
    color: var(--ax-ink-2);
  }

  @container explorer (max-width: 47.99em) {
    .column,
    .column.wide {
      top: auto;
      left: 0;
      right: 0;
      bottom: 0;
      width: auto;
      height: 50%;
      border-radius: var(--ax-radius) var(--ax-radius) 0 0;
      transition: height var(--ax-motion);
    }

    :host([data-stop='low']) .column {
      height: max(20%, 9 * var(--ax-rem));
    }

    :host([data-stop='low']) ax-tray {
      display: none;
    }

    :host([data-stop='full']) .column {
      height: 92%;
    }

    .handle {
      display: grid;
      place-items: center;
      flex: none;
      width: 100%;
      height: 28px;
      min-height: 28px;
      padding: 0;
      border: 0;
      border-radius: 0;
      background: none;
      touch-action: none;
    }

    .handle::before {
      content: '';
      width: 40px;
      height: 4px;
      border-radius: 2px;
      background: var(--ax-line-strong);
    }

    ax-header {
      --ax-header-top: 0px;
    }
  }

  /* As where all is magnified four times: what is read has all the room there is. */
  @container explorer (max-width: 47.99em) and (max-height: 20em) {
    :host(:not([data-stop='low'])) .column {
      height: 100%;
    }

    ax-tray {
      display: none;
    }
  }

  :host([alone]) .column,
  :host([alone]) .column.wide {
    inset: 0;
    width: auto;
    height: auto;
    border-radius: 0;
    box-shadow: none;
  }

  :host([alone]) .handle {
    display: none;
  }

  @media print {
    :host {
      position: static;
    }

    .column,
    .column.wide {
      display: block;
      position: static;
      width: auto;
      height: auto !important;
      box-shadow: none;
    }

    .column,
    .scroll {
      overflow: visible;
    }

    ax-header,
    ax-tray,
    .handle {
      display: none;
    }
  }
`;
