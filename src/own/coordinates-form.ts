import type { Geometry } from 'geojson';
import { css, html, LitElement, nothing } from 'lit';
import { property, state } from 'lit/decorators.js';
import type { ExplorerFeature } from '../catalogue/types.ts';
import { customElement } from '../elements/custom-element.ts';
import { ExplorerController } from '../state/context.ts';
import { controls } from '../theme/controls.ts';
import { textField } from '../theme/text-field.ts';
import { kindOf, ownAddedAll } from './add-drawn.ts';
import { GeometryLoader } from './geometry-loader.ts';
import { addOwn, replaceOwn } from './own-actions.ts';
import { ownCss } from './own-css.ts';
import { readTyped, writeTyped, type Typed, type TypedKind, type TypedProblem } from './typed-coordinates.ts';
import { ownWords, type OwnWords } from './words.ts';

const KINDS: readonly TypedKind[] = ['polygon', 'line', 'point'];
const LEAST_ROWS = 5;
const MOST_ROWS = 16;

/**
 * Drawing without a map: coordinates typed or pasted, one place a line, with what is wrong told by line.
 * @fires own-typed - something was added or changed, or an existing feature is left as it is
 */
@customElement('ax-own-coordinates')
export class OwnCoordinatesElement extends LitElement {
  static override styles = [
    controls,
    textField,
    ownCss,
    css`
      form > * + * {
        margin-top: calc(3 * var(--ax-space));
      }
      form > #help {
        margin-top: calc(2 * var(--ax-space));
      }
      .kinds {
        display: flex;
        flex-wrap: wrap;
        gap: 0 calc(5 * var(--ax-space));
      }
      .problems > li {
        margin-top: calc(2 * var(--ax-space));
        padding-inline-start: calc(3 * var(--ax-space));
        border-inline-start: 3px solid var(--ax-warn-ink);
      }
    `,
  ];

  /** What is changed; without one, something new is added. */
  @property({ attribute: false }) feature: ExplorerFeature | undefined;

  @state() private kind: TypedKind = 'polygon';
  @state() private text = '';
  @state() private isPressed = false;

  readonly #ax = new ExplorerController(this);
  readonly #geometry = new GeometryLoader(this);
  #shown: unknown;

  protected override willUpdate(): void {
    const geometry = this.feature?.geometry;
    if (!geometry || geometry === this.#shown) return;
    this.#shown = geometry;
    const kind = kindOf(geometry);
    this.kind = kind === 'mixed' ? 'polygon' : kind;
    this.text = writeTyped(geometry);
    this.isPressed = false;
  }

  override render() {
    if (!this.#ax.ready) return nothing;
    const words = ownWords(this.#ax.lang);
    const { feature } = this;
    const typed = this.#read();
    const rows = Math.min(MOST_ROWS, Math.max(LEAST_ROWS, this.text.split('\n').length + 1));
    return html`<form @submit=${this.#onSubmit} @keydown=${this.#onKey}>
      ${feature ? html`<h4>${words.type.editTitle(this.#ax.t(feature.properties.name))}</h4>` : this.#kinds(words)}
      <p>
        <label class="label" for="typed">${words.type.label}</label>
        <textarea class="text-field" id="typed" rows=${rows} spellcheck="false" autocomplete="off" aria-describedby="help said" aria-invalid=${typed.problems.length ? 'true' : 'false'}
          .value=${this.text} @input=${this.#onInput}></textarea>
      </p>
      <p id="help" class="small quiet">${words.type.help(this.#ax.explorer.catalogue.grid?.name ?? null)}</p>
      <div id="said" role="status" class="small">${this.#said(typed, words)}</div>
      <div class="row">
        <button class="primary">${feature ? words.type.save : words.type.add}</button>
        ${feature ? html`<button type="button" @click=${() => this.dispatchEvent(new Event('own-typed'))}>${words.type.cancel}</button>` : nothing}
      </div>
    </form>`;
  }

  #kinds(words: OwnWords) {
    return html`<fieldset>
      <legend>${words.type.kind}</legend>
      <div class="kinds">${KINDS.map((kind) => html`<label class="check">
        <input type="radio" name="kind" .checked=${this.kind === kind} @change=${() => (this.kind = kind)} />${words.kinds[kind]}
      </label>`)}</div>
    </fieldset>`;
  }

  #said({ problems, count, isWaiting }: Typed, words: OwnWords) {
    if (this.isPressed && !problems.length && !count && !isWaiting) return html`<p>${words.type.nothing}</p>`;
    return html`${count ? html`<p class="quiet">${words.type.understood(count)}</p>` : nothing}
      ${isWaiting ? html`<p>${words.type.waiting}</p>` : nothing}
      ${problems.length
        ? html`<ul class="problems">${problems.map((problem) => html`<li><strong>${words.type.line(problem.line)}.</strong> ${problemWords(problem, words)}</li>`)}</ul>`
        : nothing}`;
  }

  #read(): Typed {
    const { catalogue } = this.#ax.explorer;
    const grid = catalogue.grid ? (this.#geometry.value?.projection ?? null) : undefined;
    const typed = readTyped(this.text, this.kind, catalogue.bounds, grid);
    if (typed.isWaiting) void this.#geometry.want(catalogue);
    return typed;
  }

  readonly #onInput = ({ target }: Event): void => {
    if (!(target instanceof HTMLTextAreaElement)) return;
    this.text = target.value;
    this.isPressed = false;
  };

  readonly #onSubmit = (event: Event): void => {
    event.preventDefault();
    this.isPressed = true;
    const { geometries } = this.#read();
    const [geometry] = geometries;
    if (!geometry) return void this.renderRoot.querySelector('textarea')?.focus();
    if (this.feature) this.#ax.do(replaceOwn, this.feature.id, this.#joined(geometry, geometries));
    else this.#ax.do(addOwn, this.#ax.explorer.catalogue, ownAddedAll(this.#ax.state, geometries));
    if (!this.feature) this.text = '';
    this.isPressed = false;
    this.dispatchEvent(new Event('own-typed'));
  };

  /** Several points of one feature stay one. */
  #joined(first: Geometry, geometries: readonly Geometry[]): Geometry {
    const points = geometries.flatMap((one) => (one.type === 'Point' ? [one.coordinates] : []));
    const isSeveral = points.length > 1 || this.feature?.geometry?.type === 'MultiPoint';
    return isSeveral ? { type: 'MultiPoint', coordinates: points } : first;
  }

  /** Escape leaves the field and does no more. */
  readonly #onKey = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape') return;
    event.preventDefault();
    if (this.feature) this.dispatchEvent(new Event('own-typed'));
  };
}

function problemWords(problem: TypedProblem, { type }: OwnWords): string {
  switch (problem.kind) {
    case 'unreadable': return type.unreadable(problem.text);
    case 'outside': return type.outside(problem.text);
    case 'too-few': return type.tooFew(problem.count, problem.needed);
    case 'crosses': return type.crosses(problem.other);
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'ax-own-coordinates': OwnCoordinatesElement;
  }
}
