import { css, html, LitElement, nothing } from 'lit';
import { property } from 'lit/decorators.js';
import type { ExplorerFeature, Field, Layer } from '../catalogue/types.ts';
import { refOf } from '../catalogue/refs.ts';
import { customElement } from '../elements/custom-element.ts';
import { askWords } from '../exports/words.ts';
import { controls } from '../theme/controls.ts';
import { askMail } from '../exports/ask-mail.ts';
import { ExplorerController } from '../state/context.ts';
import { facts } from './facts.ts';
import { repeatsSymbol } from './feature-names.ts';
import type { Rendered } from './fields/field-type.ts';
import { renderField } from './fields/index.ts';
import { layout } from './layout.ts';
import { linkTo } from './links.ts';

/** A feature's own fields in the layer's order; what is not known folds into a question to the city. */
@customElement('ax-feature-fields')
export class FeatureFieldsElement extends LitElement {
  static override styles = [
    controls,
    layout,
    facts,
    css`
      .ask {
        margin-top: calc(2 * var(--ax-space));
        border-top: 1px solid var(--ax-line);
      }
      .ask > summary {
        padding: calc(2 * var(--ax-space)) 0;
        font-weight: 550;
      }
      .unknown {
        margin: 0 0 calc(4 * var(--ax-space)) calc(4 * var(--ax-space));
        color: var(--ax-ink-2);
      }
      .unknown li {
        padding: 2px 0;
      }
    `,
  ];

  @property({ attribute: false }) layer: Layer | undefined;
  @property({ attribute: false }) feature: ExplorerFeature | undefined;

  readonly #ax = new ExplorerController(this, ({ notes }) => [notes]);

  override render() {
    const { layer, feature } = this;
    if (!layer || !feature || !this.#ax.ready) return nothing;
    const rendered = layer.fields
      .filter((field) => field.key !== layer.symbolField && !repeatsSymbol(field, layer, feature, this.#ax.lang))
      .map((field) => ({ field, shown: renderField(field, feature.properties[field.key], this.#ax) }));
    const known = rendered.filter(({ shown }) => shown !== null);
    const unknown = rendered.filter(({ field, shown }) => shown === null && field.askWhenUnknown);
    return html`<dl class="facts">${known.map(({ field, shown }) => this.#fact(field, shown, feature))}</dl>
      ${unknown.length ? this.#ask(layer, feature, unknown.map(({ field }) => this.#ax.t(field.label))) : nothing}`;
  }

  #fact(field: Field, shown: Rendered, { properties: { unverified } }: ExplorerFeature) {
    const isUnverified = Array.isArray(unverified) && unverified.includes(field.key);
    const { m } = this.#ax;
    return html`<div>
      <dt>${this.#ax.t(field.label)}${field.help ? html`<br /><span class="small">${this.#ax.t(field.help)}</span>` : nothing}</dt>
      <dd>
        ${shown}
        ${isUnverified ? html`<span class="tag warn" title=${m.unverifiedLong}>${m.unverified}</span>` : nothing}
      </dd>
    </div>`;
  }

  #ask(layer: Layer, feature: ExplorerFeature, questions: readonly string[]) {
    const { m, lang, explorer, state } = this.#ax;
    const { catalogue } = explorer;
    const ask = askWords(lang);
    const name = this.#ax.t(feature.properties.name);
    const ref = refOf(layer.id, feature);
    const link = linkTo(ref, catalogue, lang);
    const note = state.notes[ref];
    const mail = askMail([{ ref, name, link, questions, ...(note ? { note } : {}) }], link, catalogue.contact, ask);
    return html`<details class="ask">
      <summary>${m.notKnown(questions.length)}</summary>
      <div class="unknown">
        <ul>${questions.map((question) => html`<li>${question}</li>`)}</ul>
      </div>
      <a class="button" href=${mail.href}>${ask.button(catalogue.contact.organisation)}</a>
    </details>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'ax-feature-fields': FeatureFieldsElement;
  }
}
