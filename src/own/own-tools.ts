import { css, html, LitElement, nothing } from 'lit';
import { property } from 'lit/decorators.js';
import { customElement } from '../elements/custom-element.ts';
import { setDrawing } from '../state/planning/actions.ts';
import { ExplorerController } from '../state/context.ts';
import { featureByRef } from '../state/selectors.ts';
import type { Drawing, DrawingRequest, DrawingTool } from '../state/planning/model.ts';
import { controls } from '../theme/controls.ts';
import { ownAdded } from './add-drawn.ts';
import { areaWords, lengthWords } from './figures.ts';
import { GeometryLoader } from './geometry-loader.ts';
import { addOwn, redoOwn, undoOwn } from './own-actions.ts';
import { ownCss } from './own-css.ts';
import { toolIcon } from './tool-icons.ts';
import { ownWords } from './words.ts';

const DRAWING: readonly DrawingTool[] = ['polygon', 'rectangle', 'line', 'point'];
const MEASURING: readonly DrawingTool[] = ['measure-distance', 'measure-area'];

/**
 * Tools of the map, what the one at work asks for, and what is measured.
 * @fires own-free - snapping was switched; `detail` says whether it is off now
 */
@customElement('ax-own-tools')
export class OwnToolsElement extends LitElement {
  static override styles = [
    controls,
    ownCss,
    css`
      .groups {
        display: grid;
        gap: calc(3 * var(--ax-space));
      }
      .tools {
        display: grid;
        grid-template-columns: repeat(auto-fill, minmax(calc(9 * var(--ax-rem)), 1fr));
        gap: calc(2 * var(--ax-space));
      }
      .tools button {
        justify-content: flex-start;
      }
      .hint {
        padding: calc(3 * var(--ax-space));
        border-radius: var(--ax-radius-small);
        background: var(--ax-accent-soft);
      }
      .hint > * + * {
        margin-top: calc(2 * var(--ax-space));
      }
      .figure {
        font-size: calc(1.0625 * var(--ax-rem));
        font-weight: 650;
      }
      /* Fingers have no keys. */
      @media (pointer: coarse) {
        .keys {
          display: none;
        }
      }
      .problem {
        font-weight: 550;
      }
      .row > .check {
        margin-inline-start: auto;
      }
    `,
  ];

  /** Where there is no map, there is nothing to draw on. */
  @property({ type: Boolean }) hasMap = false;

  /** Nothing is snapped to: a person's choice for all tools. */
  @property({ type: Boolean }) isFree = false;

  readonly #ax = new ExplorerController(this, ({ drawing, own }) => [drawing, own]);
  readonly #geometry = new GeometryLoader(this);
  #hintHeight = 0;

  override render() {
    if (!this.#ax.ready) return nothing;
    const { drawing, own } = this.#ax.state;
    const words = ownWords(this.#ax.lang);
    const isBegun = Boolean(drawing?.sketch && !drawing.isDone);
    const tool = (one: DrawingTool) => html`<button
      aria-pressed=${drawing?.tool === one ? 'true' : 'false'}
      ?disabled=${!this.hasMap}
      @click=${() => this.#take(drawing?.tool === one ? null : one)}
    >${toolIcon(one)}${words.tools[one]}</button>`;
    return html`<div class="groups">
        <fieldset><legend>${words.draw}</legend><div class="tools">${DRAWING.map(tool)}</div></fieldset>
        <fieldset><legend>${words.measure}</legend><div class="tools">${MEASURING.map(tool)}</div></fieldset>
      </div>
      ${this.hasMap ? nothing : html`<p class="small">${words.noMap}</p>`}
      ${drawing ? this.#hint(drawing) : nothing}
      <div class="row">
        <button ?disabled=${!own.past.length && !isBegun} @click=${() => (isBegun ? this.#ask('undo') : this.#ax.do(undoOwn))}>${toolIcon('undo')}${words.undo}</button>
        <button ?disabled=${!own.future.length && !isBegun} @click=${() => (isBegun ? this.#ask('redo') : this.#ax.do(redoOwn))}>${toolIcon('redo')}${words.redo}</button>
        <label class="check small"><input type="checkbox" .checked=${!this.isFree} @change=${this.#onSnapping} />${words.snapping}</label>
      </div>`;
  }

  protected override updated(): void {
    const hint = this.renderRoot.querySelector('.hint');
    const height = hint?.clientHeight ?? 0;
    // On a phone what comes up would stay below the edge.
    if (height > this.#hintHeight) hint?.scrollIntoView({ block: 'nearest' });
    this.#hintHeight = height;
  }

  #hint(drawing: Drawing) {
    const words = ownWords(this.#ax.lang);
    const feature = drawing.of ? featureByRef(this.#ax.state, drawing.of) : undefined;
    const name = feature ? this.#ax.t(feature.properties.name) : '';
    const isLong = drawing.tool !== 'point' && drawing.tool !== 'edit';
    return html`<div class="hint small">
      <div role="status">
        ${name ? html`<p><strong>${drawing.tool === 'split' ? words.splitting(name) : words.editing(name)}</strong></p>` : nothing}
        ${drawing.isDone ? nothing : html`<p>${words.hints[drawing.tool]}</p>`}
        ${drawing.problem ? html`<p class="problem">${words.problems[drawing.problem]}</p>` : nothing}
        ${drawing.isDone ? this.#figure(drawing) : nothing}
      </div>
      ${drawing.isDone ? this.#done(drawing) : this.#figure(drawing)}
      ${isLong && !drawing.isDone ? html`<p class="quiet keys">${words.keys} ${this.isFree ? nothing : words.free}</p>` : nothing}
      <div class="row">
        ${drawing.sketch && !drawing.isDone
          ? html`<button class="primary" @click=${() => this.#ask('finish')}>${words.finish}</button>
              <button @click=${() => this.#ask('cancel')}>${words.drop}</button>`
          : html`<button @click=${() => this.#take(null)}>${words.stop}</button>`}
      </div>
    </div>`;
  }

  /** How long or large it is so far. */
  #figure({ sketch }: Drawing) {
    if (!sketch) return nothing;
    void this.#geometry.want(this.#ax.explorer.catalogue);
    const measures = this.#geometry.value?.measures(sketch);
    if (!measures) return nothing;
    const { m, lang } = this.#ax;
    const words = ownWords(lang);
    const length = lengthWords(measures.lengthM ?? 0, lang, m);
    return html`<p class="figure figures">${measures.areaM2 === null ? words.distance(length) : words.area(areaWords(measures.areaM2, lang, m), length)}</p>`;
  }

  #done(drawing: Drawing) {
    const words = ownWords(this.#ax.lang);
    return html`<div class="row">
      <button @click=${() => this.#keep(drawing)}>${drawing.tool === 'measure-area' ? words.keepPolygon : words.keepLine}</button>
      <button @click=${() => this.#ax.do(setDrawing, { ...drawing, sketch: null, isDone: false })}>${words.forget}</button>
    </div>`;
  }

  #keep(drawing: Drawing): void {
    const { explorer, state } = this.#ax;
    if (!drawing.sketch) return;
    explorer.do(addOwn, explorer.catalogue, [ownAdded(state, drawing.sketch)]);
    explorer.do(setDrawing, { ...drawing, sketch: null, isDone: false });
  }

  #ask(to: DrawingRequest): void {
    const { drawing } = this.#ax.state;
    if (drawing) this.#ax.do(setDrawing, { ...drawing, asked: { to } });
  }

  #take(tool: DrawingTool | null): void {
    this.#ax.do(setDrawing, tool && { tool, of: null, isFree: this.isFree });
  }

  readonly #onSnapping = ({ target }: Event): void => {
    if (!(target instanceof HTMLInputElement)) return;
    const isFree = !target.checked;
    this.dispatchEvent(new CustomEvent('own-free', { detail: isFree }));
    const { drawing } = this.#ax.state;
    if (drawing) this.#ax.do(setDrawing, { ...drawing, isFree });
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'ax-own-tools': OwnToolsElement;
  }
}
