import { css, html, LitElement, nothing } from 'lit';
import { property } from 'lit/decorators.js';
import type { Layer, Preset } from '../../catalogue/types.ts';
import { customElement } from '../../elements/custom-element.ts';
import { ExplorerController } from '../../state/context.ts';
import { controls } from '../../theme/controls.ts';
import { findWords } from './find-words.ts';
import { isPressed, togglePreset } from './preset.ts';

/** Filters that are often wanted, each set and taken back by one press. */
@customElement('ax-presets')
export class PresetsElement extends LitElement {
  static override styles = [
    controls,
    css`
      ul {
        display: flex;
        flex-wrap: wrap;
        gap: calc(2 * var(--ax-space));
      }
      button {
        min-height: max(30px, calc(var(--ax-target) - 6px));
        border-radius: 99px;
        font-size: var(--ax-text-small);
        line-height: 1.25;
        text-align: start;
      }
      button[aria-pressed='true'] {
        border-color: var(--ax-accent);
        background: var(--ax-accent-soft);
        color: var(--ax-accent);
      }
    `,
  ];

  @property({ attribute: false }) layer: Layer | undefined;

  readonly #ax = new ExplorerController(this, (state) => [this.layer && state.filters[this.layer.id]]);

  override render() {
    const { layer } = this;
    const presets = this.#ax.ready ? (this.#ax.explorer.catalogue.presets ?? []).filter((preset) => preset.layer === layer?.id) : [];
    if (!presets.length) return nothing;
    return html`<ul aria-label=${findWords(this.#ax.lang).presets}>${presets.map((preset) => html`<li>${this.#button(preset)}</li>`)}</ul>`;
  }

  #button(preset: Preset) {
    const pressed = isPressed(this.#ax.state, preset);
    return html`<button aria-pressed=${pressed ? 'true' : 'false'} @click=${() => this.#ax.do(togglePreset, preset)}>
      ${pressed ? html`<span aria-hidden="true">✓</span>` : nothing}${this.#ax.t(preset.label)}
    </button>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'ax-presets': PresetsElement;
  }
}
