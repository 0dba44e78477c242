import { css, html, LitElement, nothing } from 'lit';
import { property } from 'lit/decorators.js';
import type { Action, TimelineEntry } from '../catalogue/types.ts';
import { customElement } from '../elements/custom-element.ts';
import { formatDate } from '../i18n/format.ts';
import { controls } from '../theme/controls.ts';
import { ExplorerController } from '../state/context.ts';
import './feature-link.ts';
import './sources.ts';

/** What the plan wants done in an area: each action with its places and what became of it. */
@customElement('ax-area-actions')
export class AreaActionsElement extends LitElement {
  static override styles = [
    controls,
    css`
      :host {
        display: block;
      }
      .actions > li + li {
        border-top: 1px solid var(--ax-line);
      }
      summary {
        padding: calc(2 * var(--ax-space)) 0;
      }
      .body {
        padding: 0 0 calc(4 * var(--ax-space)) calc(4 * var(--ax-space));
      }
      .body > * + * {
        margin-top: calc(3 * var(--ax-space));
      }
      .places li + li {
        margin-top: 2px;
      }
      .timeline {
        margin-inline-start: 4px;
        border-inline-start: 2px solid var(--ax-line);
      }
      .timeline > li {
        position: relative;
        padding: 0 0 calc(4 * var(--ax-space)) calc(4 * var(--ax-space));
      }
      .timeline > li:last-child {
        padding-bottom: 0;
      }
      .timeline > li::before {
        content: '';
        position: absolute;
        inset: 6px auto auto -6px;
        width: 10px;
        height: 10px;
        border: 2px solid var(--ax-paper);
        border-radius: 50%;
        background: var(--ax-accent);
      }
      .timeline time {
        font-weight: 650;
      }
      .timeline ax-sources {
        margin-top: 2px;
      }
    `,
  ];

  @property({ attribute: false }) actions: readonly Action[] = [];

  readonly #ax = new ExplorerController(this);

  override render() {
    if (!this.#ax.ready) return nothing;
    return html`<ul class="actions">
      ${this.actions.map(
        (action) => html`<li>
          <details>
            <summary><h4>${this.#ax.t(action.title)}</h4></summary>
            <div class="body">${this.#body(action)}</div>
          </details>
        </li>`,
      )}
    </ul>`;
  }

  #body({ summary, places, timeline }: Action) {
    const { m } = this.#ax;
    return html`
      <p>${this.#ax.t(summary)}</p>
      ${places.length
        ? html`<div class="places">
            <p class="small quiet">${m.places}</p>
            <ul>${places.map((ref) => html`<li><ax-feature-link .ref=${ref}></ax-feature-link></li>`)}</ul>
          </div>`
        : nothing}
      <p class="small quiet">${m.sinceThen}</p>
      ${timeline.length
        ? html`<ol class="timeline">${timeline.map((entry) => html`<li>${this.#entry(entry)}</li>`)}</ol>`
        : html`<p>${m.nothingFound}</p>`}
    `;
  }

  #entry({ date, text, sources }: TimelineEntry) {
    return html`<time class="figures" datetime=${date}>${formatDate(date, this.#ax.lang)}</time>
      <p>${this.#ax.t(text)}</p>
      <ax-sources compact .ids=${sources}></ax-sources>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'ax-area-actions': AreaActionsElement;
  }
}
