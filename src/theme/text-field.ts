import { css } from 'lit';

/** How something to write in, or to choose from, looks: elements of the class `text-field`; any rule of the element itself goes over it. */
export const textField = css`
  :where(.text-field) {
    min-width: 0;
    min-height: var(--ax-target);
    padding: 0 calc(2 * var(--ax-space));
    border: 1px solid var(--ax-line-strong);
    border-radius: var(--ax-radius-small);
    background: var(--ax-paper);
    color: var(--ax-ink);
    font: inherit;
  }
`;
