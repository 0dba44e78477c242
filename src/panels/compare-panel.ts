import { html, LitElement, nothing } from 'lit';
import { comparisonOf, type Comparison } from '../compare/comparison.ts';
import type { ComparisonContext } from '../compare/model.ts';
import { parseRef } from '../catalogue/refs.ts';
import { comparisonWords } from '../compare/words.ts';
import { customElement } from '../elements/custom-element.ts';
import { AREAS_LAYER, clearCompared, MOST_COMPARED, setCompareShow } from '../state/actions.ts';
import '../exports/ask-element.ts';
import '../exports/export-element.ts';
import { ExplorerController } from '../state/context.ts';
import { featureByRef, isWhole } from '../state/selectors.ts';
import type { CompareShow } from '../state/state.ts';
import { controls } from '../theme/controls.ts';
import { panelCss } from './compare/panel-css.ts';
import './compare/maps.ts';
import './compare/table.ts';
import { neededFor } from './compare/needed.ts';
import { toPanel } from './go.ts';
import { layout } from './layout.ts';
import './part-state.ts';

const OF_COMPARE = { kind: 'compare' } as const;

/** Up to four sites and areas side by side, the first being what the others are measured against. */
@customElement('ax-compare-panel')
export class ComparePanelElement extends LitElement {
  static override styles = [controls, layout, panelCss];

  readonly #ax = new ExplorerController(this, ({ compare, compareShows, data, derived }) => [compare, compareShows, data, derived]);

  protected override willUpdate(): void {
    if (!this.#ax.ready) return;
    const { explorer, state: now } = this.#ax;
    void explorer.needDerived();
    for (const layer of neededFor(now, explorer.catalogue)) void explorer.needLayer(layer);
  }

  override render() {
    if (!this.#ax.ready) return nothing;
    const { state: now } = this.#ax;
    const comparing = comparisonWords(this.#ax.lang);
    const { compare } = now;
    return html`<div class="panel">
      <h2 tabindex="-1">${comparing.title}</h2>
      ${compare.length ? this.#filled(comparisonOf(this.#context(), compare)) : html`<p>${comparing.empty}</p>`}
      ${compare.length < MOST_COMPARED ? this.#more() : nothing}
    </div>`;
  }

  #filled(comparison: Comparison) {
    const { state: now } = this.#ax;
    const comparing = comparisonWords(this.#ax.lang);
    const { columns } = comparison;
    const waiting = [...new Set(now.compare.map((ref) => parseRef(ref)?.layer ?? ''))].filter((layer) => !isWhole(now, layer));
    return html`
      ${waiting.map((layer) => html`<ax-part-state .layer=${this.#ax.layer(layer)}></ax-part-state>`)}
      <p class="quiet words">${columns.length > 1 ? comparing.againstBase(columns[0]?.name ?? '') : comparing.one}</p>
      ${this.#tools(comparison)}
      <ax-comparison
        .comparison=${comparison} ?onlydifferences=${this.#shows('differences') && columns.length > 1} ?showsources=${this.#shows('sources')}
      ></ax-comparison>
      <section class="on">
        <h3 tabindex="-1">${comparing.handOn}</h3>
        <ax-ask .refs=${now.compare}></ax-ask>
        <ax-export .of=${OF_COMPARE}></ax-export>
      </section>
    `;
  }

  #shows(show: CompareShow): boolean {
    return this.#ax.state.compareShows.includes(show);
  }

  #tools({ columns }: Comparison) {
    const comparing = comparisonWords(this.#ax.lang);
    const dossier = toPanel(this.#ax, { kind: 'dossier', of: 'compare' });
    return html`<div class="tools">
      ${columns.length > 1 ? tick(comparing.onlyDifferences, this.#shows('differences'), (isOn) => this.#ax.do(setCompareShow, 'differences', isOn)) : nothing}
      ${tick(comparing.showSources, this.#shows('sources'), (isOn) => this.#ax.do(setCompareShow, 'sources', isOn))}
      <span class="end">
        <button type="button" class="primary" @click=${this.#handOn}>${comparing.handOn}</button>
        <a class="button" href=${dossier.href} @click=${dossier.follow}>${comparing.printDossier}</a>
        <button type="button" @click=${() => print()}>${comparing.print}</button>
        <button type="button" @click=${this.#clear}>${comparing.clear}</button>
      </span>
    </div>`;
  }

  #more() {
    const { explorer } = this.#ax;
    const layers = explorer.catalogue.layers.filter(({ map, shownAtStart, id }) => map === 'main' && (shownAtStart || id === AREAS_LAYER));
    return html`<p class="more"><span>${comparisonWords(this.#ax.lang).addMore}</span>
      ${layers.toReversed().map((layer) => {
        const list = toPanel(this.#ax, { kind: 'list', layer: layer.id });
        return html`<a href=${list.href} @click=${list.follow}>${this.#ax.t(layer.name)}</a>`;
      })}</p>`;
  }

  /** What hands the comparison on stands under it: a long way down. */
  #handOn(): void {
    const heading = this.renderRoot.querySelector<HTMLElement>('.on h3');
    heading?.scrollIntoView({ block: 'center' });
    heading?.focus({ preventScroll: true });
  }

  #clear(): void {
    this.#ax.do(clearCompared);
    void this.updateComplete.then(() => this.renderRoot.querySelector('h2')?.focus());
  }

  #context(): ComparisonContext {
    const { m, lang, explorer, state: now } = this.#ax;
    const t: ComparisonContext['t'] = (text) => this.#ax.t(text);
    return { state: now, catalogue: explorer.catalogue, m, lang, t, nameOf: (ref) => t(featureByRef(now, ref)?.properties.name) || undefined };
  }
}

function tick(words: string, isOn: boolean, set: (isOn: boolean) => void) {
  return html`<label>
    <input type="checkbox" .checked=${isOn} @change=${(event: Event) => set(event.target instanceof HTMLInputElement && event.target.checked)} />${words}
  </label>`;
}

declare global {
  interface HTMLElementTagNameMap {
    'ax-compare-panel': ComparePanelElement;
  }
}
