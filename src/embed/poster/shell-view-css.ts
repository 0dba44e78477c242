import { posterCss } from './poster-css.ts';

/** How the explorer's place looks until it is there; it starts from nothing, and does not measure in the page's font size. */
export const shellViewCss = `${posterCss}
  .shell {
    all: initial;
    position: absolute;
    inset: 0;
    overflow: hidden;
    container: shell / size;
    direction: ltr;
    color-scheme: inherit;
    visibility: inherit;
    background: var(--ax-paper-3);
    color: var(--ax-ink);
    font: 400 15px/22px var(--ax-font);
  }

  .shell * {
    box-sizing: border-box;
  }

  .shell p {
    margin: 0;
  }

  .card {
    position: absolute;
    left: 16px;
    bottom: 16px;
    width: 400px;
    max-width: calc(100% - 32px);
    max-height: calc(100% - 32px);
    overflow: auto;
    padding: 20px;
    border-radius: var(--ax-radius);
    background: var(--ax-paper);
    box-shadow: var(--ax-shadow);
  }

  .shell[data-fetching] :is(.card, .credits) {
    visibility: hidden;
  }

  .shell .title {
    margin-bottom: 6px;
    font-size: 20px;
    font-weight: 650;
    line-height: 26px;
    letter-spacing: -.01em;
    text-wrap: balance;
  }

  .about {
    color: var(--ax-ink-2);
    text-wrap: pretty;
  }

  .action {
    display: grid;
    align-content: center;
    gap: 8px;
    min-height: 44px;
    margin-top: 14px;
  }

  .shell :is(.title, .about):empty,
  .shell[data-brief] .about {
    display: none;
  }

  .shell[data-brief] .action {
    min-height: 0;
    margin-top: 8px;
  }

  .card button {
    justify-self: start;
    min-width: 160px;
    min-height: 44px;
    padding: 0 20px;
    border: 1px solid var(--ax-accent);
    border-radius: var(--ax-radius-small);
    background: var(--ax-accent);
    color: var(--ax-accent-ink);
    font: inherit;
    font-weight: 600;
    cursor: pointer;
  }

  .card button:hover {
    background: color-mix(in srgb, var(--ax-accent) 88%, var(--ax-ink));
  }

  .card:focus-visible,
  .card button:focus-visible {
    outline: 3px solid var(--ax-focus);
    outline-offset: 2px;
  }

  .status:empty {
    position: absolute;
  }

  .shell .status:not(:empty)::after {
    content: '';
    display: block;
    height: 4px;
    margin-top: 6px;
    border-radius: 2px;
    background: linear-gradient(90deg, var(--ax-accent), var(--ax-accent)) 0 / 40% 100% no-repeat var(--ax-paper-3);
  }

  .credits {
    position: absolute;
    right: 0;
    bottom: 0;
    max-width: calc(100% - 432px);
    padding: 2px 8px;
    border-start-start-radius: var(--ax-radius-small);
    background: var(--ax-paper);
    color: var(--ax-ink-2);
    font-size: 11px;
    line-height: 16px;
  }

  .credits:empty {
    display: none;
  }

  @media (prefers-reduced-motion: no-preference) {
    .shell .status:not(:empty)::after {
      animation: progress 1.4s ease-in-out infinite alternate;
    }
  }

  @keyframes progress {
    to {
      background-position: 100% 0;
    }
  }

  @container shell (max-height: 440px) {
    .about {
      display: none;
    }
  }

  @container shell (max-width: 767.99px) {
    .sheet {
      position: absolute;
      inset: auto 0 0;
      max-height: 100%;
      overflow: auto;
      border-radius: var(--ax-radius) var(--ax-radius) 0 0;
      background: var(--ax-paper);
      box-shadow: var(--ax-shadow);
    }

    .card {
      position: static;
      width: auto;
      max-width: none;
      max-height: none;
      padding: 16px 16px 12px;
      border-radius: 0;
      background: none;
      box-shadow: none;
    }

    .shell .title {
      font-size: 18px;
      line-height: 24px;
    }

    .about {
      font-size: 14px;
      line-height: 20px;
    }

    .card button {
      width: 100%;
    }

    .credits {
      position: static;
      max-width: none;
      padding: 0 16px 10px;
      background: none;
      font-size: 10.5px;
      line-height: 14px;
    }
  }
`;
