import { html, nothing } from 'lit';
import { state } from 'lit/decorators.js';
import type { Layer, Slug, Walking } from '../../catalogue/types.ts';
import { customElement } from '../../elements/custom-element.ts';
import type { FilterOf } from '../../state/filters/filter.ts';
import { FilterElement } from './filter-element.ts';
import { findWords } from './find-words.ts';
import { onlySurely, waiting } from './only-surely.ts';

/** At most so many minutes on foot from the nearest of a layer. */
@customElement('ax-walk-filter')
export class WalkFilterElement extends FilterElement<'walk'> {
  protected override readonly kind = 'walk';
  /** Chosen before any minutes are. */
  @state() private to: Slug | undefined;

  protected override firstUpdated(): void {
    if (this.ax.ready) void this.ax.explorer.needPlaces();
  }

  override render() {
    const { layer } = this;
    const walking = this.ax.ready ? this.ax.explorer.catalogue.walking : undefined;
    if (!layer || !walking) return nothing;
    const find = findWords(this.ax.lang);
    const filter = this.current(layer);
    return html`<fieldset>
      <legend class="visually-hidden">${find.walk}</legend>
      <div class="pair">${this.#minutes(walking, layer, filter)}${this.#layers(walking, layer, filter)}</div>
      ${waiting(find, this.ax.state.derived === null)}
      ${filter ? onlySurely(find, filter.onlySurely === true, (only) => this.#ask(filter.to, filter.minutes, only)) : nothing}
    </fieldset>`;
  }

  #minutes({ minutes }: Walking, layer: Layer, filter: FilterOf<'walk'> | undefined) {
    const find = findWords(this.ax.lang);
    const offered = filter && !minutes.includes(filter.minutes) ? [...minutes, filter.minutes].sort((a, b) => a - b) : minutes;
    return html`<label
      >${find.walkMinutes}
      <select class="text-field box" @change=${(event: Event) => this.#setMinutes(layer, filter, event)}>
        <option value="" .selected=${!filter}>${find.any}</option>
        ${offered.map((count) => html`<option value=${count} .selected=${filter?.minutes === count}>${find.minutes(count)}</option>`)}
      </select></label
    >`;
  }

  #layers(walking: Walking, layer: Layer, filter: FilterOf<'walk'> | undefined) {
    const chosen = this.#chosen(walking, layer, filter);
    return html`<label
      >${findWords(this.ax.lang).walkTo}
      <select class="text-field box" @change=${(event: Event) => this.#setTo(filter, event)}>
        ${walkedTo(walking, layer).map((id) => html`<option value=${id} .selected=${id === chosen}>${this.ax.t(this.ax.layer(id)?.singular)}</option>`)}
      </select></label
    >`;
  }

  #chosen(walking: Walking, layer: Layer, filter: FilterOf<'walk'> | undefined): Slug {
    return filter?.to ?? this.to ?? walkedTo(walking, layer)[0] ?? '';
  }

  #setMinutes(layer: Layer, filter: FilterOf<'walk'> | undefined, { target }: Event): void {
    const { walking } = this.ax.explorer.catalogue;
    if (!(target instanceof HTMLSelectElement) || !walking) return;
    const minutes = Number(target.value);
    if (minutes) this.#ask(this.#chosen(walking, layer, filter), minutes, filter?.onlySurely === true);
    else this.set(null);
  }

  #setTo(filter: FilterOf<'walk'> | undefined, { target }: Event): void {
    if (!(target instanceof HTMLSelectElement)) return;
    this.to = target.value;
    if (filter) this.#ask(target.value, filter.minutes, filter.onlySurely === true);
  }

  #ask(to: Slug, minutes: number, only: boolean): void {
    this.set({ kind: 'walk', to, minutes, ...(only ? { onlySurely: only } : {}) });
  }
}

/** The layers that are walked to from this one. */
export function walkedTo({ to }: Walking, layer: Layer): readonly Slug[] {
  return to.filter((id) => id !== layer.id);
}

declare global {
  interface HTMLElementTagNameMap {
    'ax-walk-filter': WalkFilterElement;
  }
}
