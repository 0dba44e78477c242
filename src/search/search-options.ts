import { css, html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { icon } from '../panels/icons.ts';
import { layerMarker } from '../panels/marker.ts';
import type { ExplorerController } from '../state/context.ts';
import type { SearchOption } from './finder.ts';

/** How the options in the search's list look. */
export const optionsCss = css`
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
`;

/** What the search found; each layer's begin with a line above them. */
export function renderOptions(options: readonly SearchOption[], ax: ExplorerController): unknown {
  return repeat(options, ({ key }) => key, (option, index) => {
    const before = options[index - 1];
    const isNext = before !== undefined && before.group !== option.group;
    return html`<div id="option-${option.key}" role="option" class=${isNext ? 'next-layer' : ''} data-key=${option.key}>
      ${option.kind === 'feature' ? feature(option, ax) : spot(option)}
    </div>`;
  });
}

function feature({ hit }: Extract<SearchOption, { kind: 'feature' }>, ax: ExplorerController): TemplateResult {
  const layer = ax.layer(hit.layerId);
  const subtitle = hit.located ? hit.subtitle : `${hit.subtitle} · ${ax.m.notOnMap}`;
  return html`${layer ? layerMarker(layer) : nothing}
    <span class="text">
      <span class="title">${hit.acronym ? html`<b>${hit.acronym}</b> ` : nothing}${hit.title}</span>
      <span class="subtitle">${subtitle}</span>
    </span>`;
}

/** A street or a spot; both lead to a pin. */
function spot({ title, subtitle }: Extract<SearchOption, { kind: 'place' }>): TemplateResult {
  return html`${icon('pin')}
    <span class="text">
      <span class="title">${title}</span>
      <span class="subtitle">${subtitle}</span>
    </span>`;
}
