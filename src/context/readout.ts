import { html, LitElement, nothing, svg } from 'lit';
import { property, state } from 'lit/decorators.js';
import { customElement } from '../elements/custom-element.ts';
import { copyText } from '../exports/save.ts';
import { gridProjection, type GridProjection } from '../geo/grid-projection.ts';
import { formatDistance, formatNumber } from '../i18n/format.ts';
import { ExplorerController } from '../state/context.ts';
import { setExtra } from '../state/planning/actions.ts';
import type { Place } from '../state/state.ts';
import { controls } from '../theme/controls.ts';
import { textField } from '../theme/text-field.ts';
import { readCoordinates } from '../search/coordinates.ts';
import { readoutCss } from './readout-css.ts';
import { degreesReading, gridReading, type Reading, type System } from './readings.ts';
import { scaleBar } from './scale.ts';
import { contextWords, type ContextWords } from './words.ts';

/** What the readout follows. */
export type Following = 'pointer' | 'middle' | 'held';

/** `readout-go`: a person typed coordinates that lie on the map. */
export type ReadoutGoEvent = CustomEvent<Place>;

/** Where the cross stands, in CSS pixels of the map. */
export interface Spot {
  readonly x: number;
  readonly y: number;
}

const BAR_PX = 72;
const CROSS = 'M12 1v8M12 15v8M1 12h8M15 12h8';

/**
 * Coordinates under the pointer, of the map's middle or of a place that is held, in both systems, to be copied; and the map's scale.
 * It lies over the map and lets through what is not meant for it.
 *
 * @fires readout-go - `detail` is the place to go to
 * @fires readout-release - the place is not to be held any more
 */
@customElement('ax-readout')
export class ReadoutElement extends LitElement {
  static override styles = [controls, textField, readoutCss];

  @property({ attribute: false, hasChanged: isElsewhere }) at: Place | null = null;
  /** The N of "1 : N". */
  @property({ attribute: false }) denominator = 0;
  @property({ attribute: false }) following: Following = 'middle';
  /** Of the place that is held, or of the middle while the keyboard moves the map. */
  @property({ attribute: false }) cross: Spot | null = null;

  @state() private system: System = 'degrees';
  @state() private isGoing = false;
  @state() private said = '';

  readonly #ax = new ExplorerController(this, (now) => [now.lang]);
  #projection: GridProjection | undefined;

  /** What was said of a place that is left is not true of the next. */
  protected override willUpdate(changed: Map<PropertyKey, unknown>): void {
    if (changed.has('at') && this.following !== 'held') this.said = '';
  }

  override render() {
    if (!this.#ax.ready) return nothing;
    const words = contextWords(this.#ax.lang);
    const { x, y } = this.cross ?? {};
    return html`
      ${this.cross ? html`<svg class="cross" .style=${`translate: ${x}px ${y}px`} viewBox="0 0 24 24" width="24" height="24" aria-hidden="true">
        ${svg`<path class="edge" d=${CROSS} /><path d=${CROSS} />`}
      </svg>` : nothing}
      <section class="card" aria-label=${words.title}>
        <fieldset>
          <legend class="visually-hidden">${words.pressCopies}</legend>
          ${this.#systems().map(([system, name]) => this.#row(system, name))}
        </fieldset>
        ${this.#foot(words)}
        ${this.isGoing ? this.#form(words) : nothing}
        <p class="said small" role="status">${this.said}</p>
      </section>`;
  }

  /** Copies where the readout is, in the system that was chosen, and says so. */
  async copy(system: System = this.system): Promise<void> {
    const reading = this.#reading(system);
    if (!reading) return;
    const words = contextWords(this.#ax.lang);
    const isCopied = await copyText(reading.copied);
    this.said = (isCopied ? words.copied : words.copyFailed)(reading.copied);
  }

  #systems(): readonly (readonly [System, string])[] {
    const { grid } = this.#ax.explorer.catalogue;
    return [['degrees', 'WGS 84'], ...(grid ? [['grid', grid.name] as const] : [])];
  }

  #reading(system: System): Reading | null {
    const { at } = this;
    if (!at) return null;
    if (system === 'degrees') return degreesReading(at);
    const projection = this.#grid();
    return projection ? gridReading(at, projection, this.#ax.lang) : null;
  }

  #grid(): GridProjection | undefined {
    const { grid } = this.#ax.explorer.catalogue;
    if (grid) this.#projection ??= gridProjection(grid.proj4);
    return this.#projection;
  }

  #row(system: System, name: string) {
    const { m } = this.#ax;
    return html`<div class="row">
      <label>
        <input type="radio" name="system" .checked=${this.system === system} @change=${() => (this.system = system)} />
        <span class="name">${name}</span>
        <span class="value figures">${this.#reading(system)?.shown ?? ''}</span>
      </label>
      <button class="plain" aria-label=${m.copyOf(name)} @click=${() => this.copy(system)}>${m.copy}</button>
    </div>`;
  }

  #foot(words: ContextWords) {
    const number = formatNumber(this.denominator, this.#ax.lang, 0);
    return html`<div class="foot small">
      <span class="scale figures" role="img" aria-label=${words.scaleOf(number)} title=${words.scaleOf(number)}>${words.scale(number)}</span>
      ${this.#bar()}
      <span class="hint quiet">${this.#hint(words)}</span>
      <span class="buttons">
        ${this.following === 'held' ? html`<button class="link" @click=${() => this.#release()}>${words.release}</button>` : nothing}
        <button class="link" aria-expanded=${this.isGoing ? 'true' : 'false'} @click=${() => (this.isGoing = !this.isGoing)}>${words.goTo}</button>
        <button class="link" @click=${() => this.#ax.do(setExtra, 'coordinates', false)}>${words.close}</button>
      </span>
    </div>`;
  }

  /** Where the sheet hides the map's own bar. */
  #bar() {
    if (!this.denominator) return nothing;
    const { metres, px } = scaleBar(this.denominator, BAR_PX);
    return html`<span class="bar figures" .style=${`width: ${px}px`}>${formatDistance(metres, this.#ax.lang, this.#ax.m)}</span>`;
  }

  #hint(words: ContextWords): string {
    return { pointer: words.hintPointer, held: words.hintHeld, middle: words.hintMiddle }[this.following];
  }

  #form(words: ContextWords) {
    const [west, south, east, north] = this.#ax.explorer.catalogue.bounds;
    const example = degreesReading({ lat: (south + north) / 2, lon: (west + east) / 2 }).copied;
    const systems = this.#systems().map(([, name]) => name).join(words.or);
    return html`<form @submit=${(event: SubmitEvent) => this.#go(event, words)}>
      <label class="small" for="place">${words.goToLabel(systems)}</label>
      <span class="field">
        <input class="text-field" id="place" name="place" type="text" autocomplete="off" spellcheck="false" placeholder=${example} />
        <button>${words.go}</button>
      </span>
      <p class="small quiet keys">${words.keys}</p>
    </form>`;
  }

  #go(event: SubmitEvent, words: ContextWords): void {
    event.preventDefault();
    const text = this.renderRoot.querySelector<HTMLInputElement>('#place')?.value ?? '';
    const { catalogue } = this.#ax.explorer;
    const read = readCoordinates(text, catalogue.bounds, this.#grid());
    if (read.kind !== 'found') {
      this.said = read.kind === 'outside' ? words.outside : words.notRead;
      return;
    }
    this.dispatchEvent(new CustomEvent<Place>('readout-go', { detail: read.at }));
    this.said = words.gone(degreesReading(read.at).copied);
    this.isGoing = false;
    this.renderRoot.querySelector<HTMLElement>('button[aria-expanded]')?.focus();
  }

  #release(): void {
    this.said = '';
    this.dispatchEvent(new Event('readout-release'));
    this.renderRoot.querySelector<HTMLElement>('input[name=system]:checked')?.focus();
  }

  protected override updated(changed: Map<PropertyKey, unknown>): void {
    if (changed.has('isGoing') && this.isGoing) this.renderRoot.querySelector<HTMLElement>('#place')?.focus();
  }
}

function isElsewhere(now: Place | null, before: Place | null | undefined): boolean {
  return now?.lat !== before?.lat || now?.lon !== before?.lon;
}

declare global {
  interface HTMLElementTagNameMap {
    'ax-readout': ReadoutElement;
  }
  interface HTMLElementEventMap {
    'readout-go': ReadoutGoEvent;
    'readout-release': Event;
  }
}
