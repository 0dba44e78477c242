import { html, nothing } from 'lit';
import { AREAS_LAYER } from '../../catalogue/areas-layer.ts';
import type { ExplorerFeature, Layer, Slug } from '../../catalogue/types.ts';
import { customElement } from '../../elements/custom-element.ts';
import { formatNumber } from '../../i18n/format.ts';
import { subjectOf, testOf } from '../../state/filters/index.ts';
import { isAsked, largeShown } from '../../state/counts.ts';
import { resultsOf } from '../../state/results.ts';
import { dataOf } from '../../state/selectors.ts';
import type { ExplorerState } from '../../state/state.ts';
import { FilterElement } from './filter-element.ts';
import { findWords } from './find-words.ts';
import { onlySurely, waiting } from './only-surely.ts';
import { optionRow } from './option-row.ts';

/** The target areas and their parts, each with how many lie in it, possibly or surely. */
@customElement('ax-areas-filter')
export class AreasFilterElement extends FilterElement<'areas'> {
  protected override readonly kind = 'areas';
  #held: { readonly of: readonly unknown[]; readonly areas: ReadonlyMap<ExplorerFeature, readonly Slug[]> } | undefined;

  protected override firstUpdated(): void {
    if (this.ax.ready) void this.ax.explorer.needPlaces();
  }

  override render() {
    const { layer } = this;
    if (!layer || !this.ax.ready) return nothing;
    const { state, lang } = this.ax;
    const find = findWords(lang);
    const filter = this.current(layer);
    const isThere = dataOf(state, layer.id)?.large ? !isAsked(state, layer.id) : state.isInside !== null;
    const counts = isThere ? this.#counts(layer) : undefined;
    return html`<fieldset>
      <legend class="visually-hidden">${find.areas}</legend>
      ${areaChoices(state, this.ax.explorer.catalogue.areas.map(({ id }) => id)).map((area) =>
        optionRow({
          label: this.ax.t(area.properties.name),
          checked: filter?.areas.includes(area.id) ?? false,
          count: counts && formatNumber(counts.get(area.id) ?? 0, lang),
          isEmpty: isThere && !counts?.get(area.id),
          onChange: (on) => this.#switch(layer, area.id, on),
        }),
      )}
      ${waiting(find, !isThere)}
      ${filter ? onlySurely(find, filter.onlySurely === true, (only) => this.#ask(filter.areas, only)) : nothing}
    </fieldset>`;
  }

  #counts(layer: Layer): ReadonlyMap<Slug, number> {
    const { state, explorer } = this.ax;
    if (dataOf(state, layer.id)?.large) return new Map(Object.entries(largeShown(state, layer.id)?.options[this.name] ?? {}));
    const held = this.#areasOf(layer);
    const counts = new Map<Slug, number>();
    for (const feature of resultsOf(state, explorer.catalogue, layer).but(this.name)) {
      for (const area of held.get(feature) ?? []) counts.set(area, (counts.get(area) ?? 0) + 1);
    }
    return counts;
  }

  /** The areas that hold each feature: worked out once, since filters change nothing of it. */
  #areasOf(layer: Layer): ReadonlyMap<ExplorerFeature, readonly Slug[]> {
    const { state, explorer } = this.ax;
    const { derived, inView, isInside } = state;
    const areas = dataOf(state, AREAS_LAYER);
    const all = dataOf(state, layer.id)?.features ?? [];
    const of = [all, derived, areas, isInside];
    if (this.#held?.of.every((part, index) => part === of[index])) return this.#held.areas;
    const found = new Map<ExplorerFeature, Slug[]>();
    const subject = subjectOf(explorer.catalogue, layer, this.name);
    for (const { id } of areaChoices(state, explorer.catalogue.areas.map((area) => area.id))) {
      const test = subject && testOf({ kind: 'areas', areas: [id] }, subject, { derived, areas, inView, isInside });
      for (const feature of all) {
        const verdict = test?.(feature);
        if (verdict === 'surely' || verdict === 'possibly') found.set(feature, [...(found.get(feature) ?? []), id]);
      }
    }
    this.#held = { of, areas: found };
    return found;
  }

  #switch(layer: Layer, area: Slug, on: boolean): void {
    const filter = this.current(layer);
    const before = filter?.areas ?? [];
    this.#ask(on ? [...before, area] : before.filter((id) => id !== area), filter?.onlySurely === true);
  }

  #ask(areas: readonly Slug[], only: boolean): void {
    this.set(areas.length ? { kind: 'areas', areas, ...(only ? { onlySurely: only } : {}) } : null);
  }
}

/** The areas with a profile, and any other that is a whole or a part; cores are drawn for orientation only. */
export function areaChoices(state: ExplorerState, profiles: readonly Slug[]): readonly ExplorerFeature[] {
  const data = dataOf(state, AREAS_LAYER);
  const rest = data?.features.filter(({ id, properties }) => properties['role'] !== 'core' && !profiles.includes(id)) ?? [];
  return [...profiles.flatMap((id) => data?.byId.get(id) ?? []), ...rest];
}

declare global {
  interface HTMLElementTagNameMap {
    'ax-areas-filter': AreasFilterElement;
  }
}
