import { css, html, nothing, type TemplateResult } from 'lit';
import { exportWords } from './words.ts';

/** How a text that could not be copied is offered, and how these menus unfold. */
export const handing = css`
  :host {
    display: block;
  }

  @media print {
    :host {
      display: none;
    }
  }

  .by-hand {
    display: block;
    margin-top: calc(2 * var(--ax-space));
  }

  textarea {
    display: block;
    width: 100%;
    min-height: 8em;
    margin-top: var(--ax-space);
    padding: calc(2 * var(--ax-space));
    border: 1px solid var(--ax-line-strong);
    border-radius: var(--ax-radius-small);
    background: var(--ax-paper);
    color: var(--ax-ink);
    font: inherit;
    font-size: var(--ax-text-small);
    resize: vertical;
  }

  select {
    min-height: var(--ax-target);
    max-width: 100%;
    padding: 0 calc(1 * var(--ax-space));
    border: 1px solid var(--ax-line);
    border-radius: var(--ax-radius-small);
    background: var(--ax-paper);
    color: var(--ax-ink);
    font: inherit;
    font-size: var(--ax-text-small);
    text-overflow: ellipsis;
  }

  .unfolded {
    margin-top: calc(2 * var(--ax-space));
    padding: calc(3 * var(--ax-space));
    border: 1px solid var(--ax-line);
    border-radius: var(--ax-radius-small);
    background: var(--ax-paper);
  }

  .unfolded > * + * {
    margin-top: calc(2 * var(--ax-space));
  }
`;

/** A text to be copied by hand, selected by whoever shows it; nothing for `null`. */
export function byHand(text: string | null, lang: string): TemplateResult | typeof nothing {
  if (text === null) return nothing;
  return html`<label class="by-hand small">${exportWords(lang).copyByHand}<textarea class="to-copy" readonly .value=${text}></textarea></label>`;
}

/** Selects what `byHand` shows. */
export function selectByHand(root: ParentNode): void {
  const area = root.querySelector<HTMLTextAreaElement>('.to-copy');
  area?.focus();
  area?.select();
}

/** Escape closes what is unfolded, and does no more. */
export function foldOnEscape(event: KeyboardEvent): void {
  const details = event.currentTarget;
  if (event.key !== 'Escape' || !(details instanceof HTMLDetailsElement) || !details.open) return;
  event.stopPropagation();
  event.preventDefault();
  details.open = false;
  details.querySelector('summary')?.focus();
}
