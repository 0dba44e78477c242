import { css, html, LitElement, nothing } from 'lit';
import { property } from 'lit/decorators.js';
import { OWN_LAYER } from '../catalogue/own-layer.ts';
import { refOf } from '../catalogue/refs.ts';
import type { ExplorerFeature } from '../catalogue/types.ts';
import { customElement } from '../elements/custom-element.ts';
import { toFeature, toPanel, type Way } from '../panels/go.ts';
import { highlight } from '../state/actions.ts';
import { setDrawing } from '../state/planning/actions.ts';
import { ExplorerController } from '../state/context.ts';
import type { DrawingTool } from '../state/planning/model.ts';
import { controls } from '../theme/controls.ts';
import { textField } from '../theme/text-field.ts';
import { kindOf } from './add-drawn.ts';
import { removeOwn, renameOwn } from './own-actions.ts';
import { ownCss } from './own-css.ts';
import { toolIcon } from './tool-icons.ts';
import { ownWords } from './words.ts';

const ICONS = { point: 'point', line: 'line', polygon: 'polygon', mixed: 'polygon' } as const;

/**
 * One of a person's own features: its name to be changed, its size, and what can be done with it.
 * @fires own-chosen - its box was switched; `detail` says whether it is chosen now
 * @fires own-coordinates - its coordinates are to be edited
 * @fires own-removed - it was removed
 */
@customElement('ax-own-entry')
export class OwnEntryElement extends LitElement {
  static override styles = [
    controls,
    textField,
    ownCss,
    css`
      :host {
        padding: calc(3 * var(--ax-space)) 0;
      }
      .head {
        display: flex;
        align-items: center;
        gap: calc(2 * var(--ax-space));
      }
      .head > svg {
        flex: none;
        color: var(--ax-plum);
      }
      .head input[type='text'] {
        flex: 1;
        border-color: transparent;
        font-weight: 650;
      }
      .head input[type='text']:hover,
      .head input[type='text']:focus {
        border-color: var(--ax-line-strong);
      }
      .box {
        display: grid;
        place-items: center;
        min-width: 24px;
        min-height: var(--ax-target);
      }
      .size {
        flex: none;
        white-space: nowrap;
      }
      :host > .actions {
        margin-top: calc(1 * var(--ax-space));
      }
      .actions {
        display: flex;
        flex-wrap: wrap;
        gap: 0 calc(4 * var(--ax-space));
      }
      .actions a,
      .actions button.link {
        display: inline-flex;
        align-items: center;
        min-height: max(28px, calc(var(--ax-target) - 8px));
        font-weight: 400;
      }
      .actions button[aria-pressed='true'] {
        background: none;
        font-weight: 650;
      }
    `,
  ];

  @property({ attribute: false }) feature: ExplorerFeature | undefined;
  /** Its area or length, in words. */
  @property() size = '';
  @property({ type: Boolean }) chosen = false;
  @property({ type: Boolean }) hasMap = false;
  /** Nothing is snapped to. */
  @property({ type: Boolean }) isFree = false;

  readonly #ax = new ExplorerController(this, ({ drawing, lang }) => [drawing, lang]);

  override render() {
    const { feature } = this;
    if (!feature || !this.#ax.ready) return nothing;
    const words = ownWords(this.#ax.lang);
    const name = this.#ax.t(feature.properties.name);
    const kind = kindOf(feature.geometry);
    const ref = refOf(OWN_LAYER, feature);
    return html`<div class="head" @pointerenter=${() => this.#ax.do(highlight, ref)} @pointerleave=${() => this.#ax.do(highlight, null)}>
        ${kind === 'polygon'
          ? html`<label class="box"><input type="checkbox" aria-label=${words.choose(name)} .checked=${this.chosen} @change=${this.#onChosen} /></label>`
          : nothing}
        ${toolIcon(ICONS[kind])}
        <input class="text-field" type="text" maxlength="100" aria-label=${words.nameOf(words.kinds[kind])} .value=${name} @change=${this.#onName} @keydown=${this.#onNameKey} />
        <span class="size small quiet figures">${this.size}</span>
      </div>
      <div class="actions small">
        ${this.#link(words.show, name, toFeature(this.#ax, ref))}
        ${kind === 'polygon'
          ? html`${this.#link(words.boundary, name, toPanel(this.#ax, { kind: 'boundary', of: ref }))}
              ${this.#link(words.profile, name, toPanel(this.#ax, { kind: 'profile', of: ref }))}`
          : nothing}
        ${this.hasMap ? this.#tool('edit', words.edit, name) : nothing}
        ${this.hasMap && kind === 'polygon' ? this.#tool('split', words.split, name) : nothing}
        ${kind === 'mixed' ? nothing : this.#button(words.coordinates, name, () => this.dispatchEvent(new Event('own-coordinates')))}
        ${this.#button(words.remove, name, () => this.#remove())}
      </div>`;
  }

  #link(verb: string, name: string, { href, follow }: Way) {
    return html`<a href=${href} aria-label=${ownWords(this.#ax.lang).of(verb, name)} @click=${follow}>${verb}</a>`;
  }

  #button(verb: string, name: string, press: () => void) {
    return html`<button class="link" aria-label=${ownWords(this.#ax.lang).of(verb, name)} @click=${press}>${verb}</button>`;
  }

  #tool(tool: DrawingTool, verb: string, name: string) {
    const { drawing } = this.#ax.state;
    const ref = this.feature && refOf(OWN_LAYER, this.feature);
    const isOn = drawing?.tool === tool && drawing.of === ref;
    const press = (): void => this.#ax.do(setDrawing, isOn || !ref ? null : { tool, of: ref, isFree: this.isFree });
    return html`<button class="link" aria-pressed=${isOn ? 'true' : 'false'} aria-label=${ownWords(this.#ax.lang).of(verb, name)} @click=${press}>${verb}</button>`;
  }

  #remove(): void {
    if (this.feature) this.#ax.do(removeOwn, [this.feature.id]);
    this.dispatchEvent(new Event('own-removed'));
  }

  readonly #onChosen = ({ target }: Event): void => {
    if (target instanceof HTMLInputElement) this.dispatchEvent(new CustomEvent('own-chosen', { detail: target.checked }));
  };

  readonly #onName = ({ target }: Event): void => {
    if (!(target instanceof HTMLInputElement) || !this.feature) return;
    this.#ax.do(renameOwn, this.#ax.explorer.catalogue, this.feature.id, target.value);
    // An empty name is none: the old one comes back.
    target.value = this.#ax.t(this.#ax.state.own.features.find(({ id }) => id === this.feature?.id)?.properties.name);
  };

  readonly #onNameKey = (event: KeyboardEvent): void => {
    if (!(event.target instanceof HTMLInputElement) || !this.feature) return;
    if (event.key === 'Enter') event.target.blur();
    if (event.key !== 'Escape') return;
    event.preventDefault();
    event.target.value = this.#ax.t(this.feature.properties.name);
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'ax-own-entry': OwnEntryElement;
  }
}
