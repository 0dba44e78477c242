import { css } from 'lit';

/** One line where it fits: links at the ends, what is compared between them, its names shortened as needed. */
export const trayCss = css`
  :host {
    display: block;
    position: relative;
    border-top: 1px solid var(--ax-line);
    background: var(--ax-paper);
  }

  [role='status'] {
    top: 0;
  }

  nav {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 2px calc(3 * var(--ax-space));
    padding: calc(1.5 * var(--ax-space)) calc(4 * var(--ax-space));
  }

  .go {
    display: inline-flex;
    align-items: center;
    min-height: var(--ax-target);
    font-weight: 550;
    white-space: nowrap;
  }

  .go[aria-current] {
    color: var(--ax-ink);
    text-decoration: none;
  }

  .shortlist {
    margin-inline-start: auto;
  }

  ul {
    order: -1;
    display: flex;
    flex: 1 1 100%;
    gap: calc(1.5 * var(--ax-space));
    min-width: 0;
  }

  li {
    flex: 0 1 auto;
    min-width: 0;
  }

  .chip {
    display: flex;
    align-items: center;
    min-width: 0;
    border: 1px solid var(--ax-line);
    border-radius: 99px;
    background: var(--ax-paper-2);
  }

  .chip a {
    display: flex;
    align-items: center;
    gap: 6px;
    min-width: 0;
    min-height: 28px;
    padding-inline-start: 8px;
    border-radius: 99px;
    color: var(--ax-ink);
    font-size: var(--ax-text-small);
    text-decoration: none;
  }

  .chip ax-marker {
    width: var(--ax-rem);
    height: var(--ax-rem);
  }

  .name {
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
  }

  .chip button {
    flex: none;
    width: 26px;
    min-height: 28px;
    border-radius: 99px;
    color: var(--ax-ink-2);
  }

  .chip svg {
    width: 14px;
    height: 14px;
  }

  @container explorer (max-width: 47.99em) {
    nav {
      padding-block: 2px;
    }

    ul {
      display: none;
    }
  }
`;
