import { css } from 'lit';

/** What the engine's own elements need; its full style sheet is for controls that are not used here. */
export const engineCss = css`
  .maplibregl-map {
    position: relative;
    overflow: hidden;
    width: 100%;
    height: 100%;
    -webkit-tap-highlight-color: transparent;
  }

  .maplibregl-canvas-container,
  .maplibregl-canvas {
    position: absolute;
    inset: 0;
  }

  .maplibregl-canvas-container.maplibregl-interactive {
    cursor: grab;
    user-select: none;
  }

  .maplibregl-canvas-container.maplibregl-interactive:active {
    cursor: grabbing;
  }

  .maplibregl-canvas-container.maplibregl-touch-zoom-rotate,
  .maplibregl-canvas-container.maplibregl-touch-drag-pan,
  .maplibregl-canvas-container.maplibregl-touch-zoom-rotate.maplibregl-touch-drag-pan .maplibregl-canvas {
    touch-action: none;
  }

  .maplibregl-canvas-container.maplibregl-touch-drag-pan.maplibregl-cooperative-gestures,
  .maplibregl-canvas-container.maplibregl-touch-drag-pan.maplibregl-cooperative-gestures .maplibregl-canvas {
    touch-action: pan-x pan-y;
  }

  .maplibregl-cooperative-gesture-screen {
    display: none;
  }

  .maplibregl-canvas:focus-visible {
    outline: 3px solid var(--ax-focus);
    outline-offset: -3px;
  }

  .maplibregl-canary {
    background-color: salmon;
  }

  .maplibregl-boxzoom {
    position: absolute;
    top: 0;
    left: 0;
    border: 2px dashed var(--ax-accent);
    background: var(--ax-accent-soft);
    opacity: 0.6;
  }

  .maplibregl-ctrl-bottom-right {
    position: absolute;
    right: calc(4 * var(--ax-space));
    bottom: calc(9 * var(--ax-space));
    pointer-events: none;
  }

  .maplibregl-ctrl-scale {
    padding: 0 6px;
    border: solid var(--ax-ink-2);
    border-width: 0 2px 2px;
    background: color-mix(in srgb, var(--ax-paper) 75%, transparent);
    color: var(--ax-ink);
    font: 500 calc(0.75 * var(--ax-rem))/1.4 var(--ax-font);
    white-space: nowrap;
  }
`;
