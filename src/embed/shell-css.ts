import { css } from 'lit';

/** Where things stand: the map under all, one column of panels at its side, a sheet on narrow screens. */
export const shellCss = css`
  :host {
    display: block;
    position: relative;
    overflow: hidden;
    container: explorer / size;
    min-height: 20rem;
    background: var(--ax-paper-3);
    isolation: isolate;
  }

  :host([data-theme='light']) {
    color-scheme: light;
  }

  :host([data-theme='dark']) {
    color-scheme: dark;
  }

  .shell {
    position: absolute;
    inset: 0;
  }

  ax-map {
    position: absolute;
    inset: 0;
  }

  .column {
    position: absolute;
    z-index: 1;
    top: calc(4 * var(--ax-space));
    left: calc(4 * var(--ax-space));
    bottom: calc(4 * var(--ax-space));
    width: 25rem;
    display: flex;
    flex-direction: column;
    overflow: hidden;
    border-radius: var(--ax-radius);
    background: var(--ax-paper);
    box-shadow: var(--ax-shadow);
  }

  .column.wide {
    width: min(80rem, 100% - 26 * var(--ax-space));
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
    overscroll-behavior: contain;
    scrollbar-width: thin;
    scrollbar-color: var(--ax-line) transparent;
  }

  ax-map-controls {
    position: absolute;
    top: calc(4 * var(--ax-space));
    right: calc(4 * var(--ax-space));
  }

  ax-notices {
    position: absolute;
    z-index: 2;
    top: calc(4 * var(--ax-space));
    left: calc(25rem + 8 * var(--ax-space));
    right: calc(18 * var(--ax-space));
    max-width: 30rem;
  }

  ax-attribution {
    position: absolute;
    right: 0;
    bottom: 0;
    max-width: min(36rem, 100% - 25rem - 8 * var(--ax-space));
    overflow: hidden;
    border-start-start-radius: var(--ax-radius-small);
  }

  .start {
    position: absolute;
    inset: 0;
    display: grid;
    place-content: center;
    gap: calc(3 * var(--ax-space));
    padding: calc(6 * var(--ax-space));
    text-align: center;
  }

  progress {
    width: 12rem;
    accent-color: var(--ax-accent);
  }

  @container explorer (max-width: 47.99rem) {
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

    .shell[data-stop='low'] .column {
      height: max(20%, 9rem);
    }

    .shell[data-stop='low'] ax-tray {
      display: none;
    }

    .shell[data-stop='low'] ax-attribution {
      bottom: max(20%, 9rem);
    }

    .shell[data-stop='full'] .column {
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

    ax-notices {
      top: calc(3 * var(--ax-space));
      left: calc(3 * var(--ax-space));
      right: calc(17 * var(--ax-space));
    }

    ax-map-controls {
      top: calc(3 * var(--ax-space));
      right: calc(3 * var(--ax-space));
    }

    ax-attribution {
      bottom: 50%;
      max-width: 100%;
      border-radius: 0;
    }
  }

  @media print {
    :host {
      container-type: normal;
      overflow: visible;
    }

    .shell,
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
    ax-map,
    ax-map-controls,
    ax-notices,
    ax-attribution,
    .handle {
      display: none;
    }
  }
`;
