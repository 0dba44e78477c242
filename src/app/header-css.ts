import { css } from 'lit';

/** The header's one row, the search below it, and the menu that opens over the map. */
export const headerCss = css`
  :host {
    display: block;
  }

  .bar {
    flex: none;
    display: grid;
    gap: calc(2 * var(--ax-space));
    padding: calc(3 * var(--ax-space)) calc(4 * var(--ax-space));
    padding-top: var(--ax-header-top, calc(3 * var(--ax-space)));
    border-bottom: 1px solid var(--ax-line);
  }

  .brand {
    display: flex;
    align-items: center;
    gap: calc(1 * var(--ax-space));
    min-height: var(--ax-target);
  }

  .brand h1 {
    flex: 1;
    min-width: 0;
    font-size: calc(1.0625 * var(--ax-rem));
  }

  .brand nav {
    flex: 1;
    display: flex;
    margin-inline-start: calc(-2 * var(--ax-space));
  }

  .brand nav button {
    padding-inline: calc(2 * var(--ax-space));
  }

  .brand .quiet {
    font-weight: 400;
  }

  .menu {
    position: fixed;
    inset: auto;
    margin: 0;
    width: calc(17 * var(--ax-rem));
    max-height: 80vh;
    overflow: auto;
    padding: calc(3 * var(--ax-space));
    border: 1px solid var(--ax-line);
    border-radius: var(--ax-radius);
    background: var(--ax-paper);
    color: var(--ax-ink);
    box-shadow: var(--ax-shadow);
  }

  .menu ul + ul,
  .menu fieldset {
    margin: calc(2 * var(--ax-space)) 0 0;
    padding: calc(2 * var(--ax-space)) 0 0;
    border: 0;
    border-top: 1px solid var(--ax-line);
  }

  .menu li button {
    width: 100%;
    justify-content: flex-start;
    padding-inline: calc(2 * var(--ax-space));
    text-align: start;
  }

  .menu legend {
    float: left;
    width: 100%;
    padding: 0 calc(2 * var(--ax-space));
    font-size: var(--ax-text-small);
    color: var(--ax-ink-2);
  }

  .menu label {
    display: flex;
    align-items: center;
    gap: calc(2 * var(--ax-space));
    clear: both;
    min-height: var(--ax-target);
    padding: 0 calc(2 * var(--ax-space));
    cursor: pointer;
  }

  .menu input {
    width: 18px;
    height: 18px;
    margin: 0;
    accent-color: var(--ax-accent);
  }
`;
