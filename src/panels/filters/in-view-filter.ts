import { html, nothing } from 'lit';
import { customElement } from '../../elements/custom-element.ts';
import { FilterElement } from './filter-element.ts';
import { findWords } from './find-words.ts';
import { isChecked } from './option-row.ts';

/** What can be seen of the map, as it is moved. */
@customElement('ax-in-view-filter')
export class InViewFilterElement extends FilterElement<'in-view'> {
  protected override readonly kind = 'in-view';

  override render() {
    const { layer } = this;
    if (!layer || !this.ax.ready) return nothing;
    return html`<div class="option">
      <label>
        <input type="checkbox" .checked=${this.current(layer) !== undefined}
          @change=${(event: Event) => this.set(isChecked(event) ? { kind: 'in-view' } : null)} />
        <span class="grow">${findWords(this.ax.lang).inViewNow}</span>
      </label>
    </div>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'ax-in-view-filter': InViewFilterElement;
  }
}
