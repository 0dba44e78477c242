import { css } from 'lit';

/** Where things stand: the map under all, its buttons, notices and sources at its edges. */
export const shellCss = css`
  :host {
    all: initial;
    display: block;
    position: absolute;
    inset: 0;
    overflow: hidden;
    container: explorer / size;
    direction: ltr;
    /* What em means in container queries. */
    font-size: var(--ax-rem);
    color-scheme: inherit;
    background: var(--ax-paper-3);
    isolation: isolate;
  }

  .shell {
    position: absolute;
    inset: 0;
  }

  ax-map {
    position: absolute;
    inset: 0;
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
    left: calc(4 * var(--ax-space));
    right: calc(18 * var(--ax-space));
    max-width: calc(30 * var(--ax-rem));
  }

  ax-column ~ ax-notices {
    left: calc(25 * var(--ax-rem) + 8 * var(--ax-space));
  }

  ax-attribution {
    position: absolute;
    right: 0;
    bottom: 0;
    max-width: 100%;
    overflow: hidden;
    border-start-start-radius: var(--ax-radius-small);
  }

  ax-column ~ ax-attribution {
    max-width: min(36 * var(--ax-rem), 100% - 25 * var(--ax-rem) - 8 * var(--ax-space));
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

  /* Where the panels are going to be. */
  div.start {
    right: auto;
    left: calc(4 * var(--ax-space));
    width: calc(22 * var(--ax-rem));
  }

  progress {
    width: calc(12 * var(--ax-rem));
    accent-color: var(--ax-accent);
  }

  @container explorer (max-width: 47.99em) {
    div.start {
      inset: 50% 0 0;
      width: auto;
    }

    ax-notices,
    ax-column ~ ax-notices {
      top: calc(3 * var(--ax-space));
      left: calc(3 * var(--ax-space));
      right: calc(17 * var(--ax-space));
    }

    ax-map-controls {
      top: calc(3 * var(--ax-space));
      right: calc(3 * var(--ax-space));
    }

    ax-column ~ ax-attribution {
      bottom: 50%;
      max-width: 100%;
      border-radius: 0;
    }

    ax-column[data-stop='low'] ~ ax-attribution {
      bottom: max(20%, 9 * var(--ax-rem));
    }
  }

  @media print {
    :host {
      position: static;
      container-type: normal;
      overflow: visible;
    }

    .shell {
      display: block;
      position: static;
    }

    ax-map,
    ax-map-controls,
    ax-notices,
    ax-attribution {
      display: none;
    }
  }
`;
