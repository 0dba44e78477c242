import { html, LitElement, nothing } from 'lit';
import { property } from 'lit/decorators.js';
import { parseRef } from '../catalogue/refs.ts';
import type { FeatureRef, Field, Layer } from '../catalogue/types.ts';
import { customElement } from '../elements/custom-element.ts';
import { openPanel, setFilter } from '../state/actions.ts';
import { dataOf } from '../state/selectors.ts';
import { controls } from '../theme/controls.ts';
import { ExplorerController } from '../state/context.ts';
import { chevron } from './chevron.ts';
import { byName } from './feature-names.ts';
import './feature-row.ts';
import { way } from './go.ts';
import { layout } from './layout.ts';
import { layerMarker } from './marker.ts';
import { referringLayers, reverseReferences, type ReverseReference } from './reverse-references.ts';

/** The features that name this one in a field of theirs: what it hosts, what it is the same as. */
@customElement('ax-connected')
export class ConnectedElement extends LitElement {
  static override styles = [controls, layout];

  @property({ attribute: false }) ref: FeatureRef | undefined;

  readonly #ax = new ExplorerController(this, (state) => [state.data]);

  protected override willUpdate(): void {
    if (!this.#ax.ready) return;
    const { explorer } = this.#ax;
    for (const { id } of referringLayers(explorer.catalogue)) void explorer.needLayer(id);
  }

  override render() {
    if (!this.ref || !this.#ax.ready) return nothing;
    const { explorer, state, m } = this.#ax;
    const found = reverseReferences(explorer.catalogue, state, this.ref);
    const large = this.#largeReferring(this.ref);
    if (!found.length && !large.length) return nothing;
    return html`<section>
      <h3>${m.connected}</h3>
      ${[...new Set(found.map(kindOf))].map((kind) => this.#group(found.filter((reference) => kindOf(reference) === kind)))}
      ${large.length
        ? html`<ul class="rows">${large.map(({ layer, field }) => html`<li>${this.#toReferring(layer, field)}</li>`)}</ul>`
        : nothing}
    </section>`;
  }

  /** Fields of large layers in which any of their features may name this one: those that do are a filter away. */
  #largeReferring(ref: FeatureRef): readonly Pick<ReverseReference, 'layer' | 'field'>[] {
    const { explorer, state } = this.#ax;
    const of = parseRef(ref)?.layer ?? '';
    return referringLayers(explorer.catalogue).flatMap((layer) => {
      const large = dataOf(state, layer.id)?.large;
      if (!large?.referred.includes(of)) return [];
      return layer.fields.filter(({ key, type }) => type === 'references' && (large.known[key] ?? 0) > 0).map((field) => ({ layer, field }));
    });
  }

  #toReferring(layer: Layer, { key, label }: Field) {
    const to = way(this.#ax, (state) =>
      setFilter(openPanel(state, { kind: 'list', layer: layer.id }), layer.id, key, { kind: 'words', words: this.ref ?? '' }));
    return html`<a class="row" href=${to.href} @click=${to.follow}>
      ${layerMarker(layer)}<span class="grow">${this.#ax.m.namesThisAs(this.#ax.t(layer.name), this.#ax.t(label))}</span>${chevron}
    </a>`;
  }

  #group(group: readonly ReverseReference[]) {
    const [first] = group;
    if (!first) return nothing;
    const { layer, field } = first;
    const features = byName(group.map(({ feature }) => feature), this.#ax);
    return html`<h4>${this.#ax.m.namesThisAs(this.#ax.t(layer.name), this.#ax.t(field.label))} <span class="quiet figures">${group.length}</span></h4>
      <ul class="rows">
        ${features.map((feature) => html`<li><ax-feature-row .layer=${layer} .feature=${feature}></ax-feature-row></li>`)}
      </ul>`;
  }
}

/** Layer and field: what is said of all references of one kind at once. */
function kindOf({ layer, field }: ReverseReference): string {
  return `${layer.id}.${field.key}`;
}

declare global {
  interface HTMLElementTagNameMap {
    'ax-connected': ConnectedElement;
  }
}
