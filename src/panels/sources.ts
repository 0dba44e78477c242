import { css, html, LitElement, nothing } from 'lit';
import { property } from 'lit/decorators.js';
import type { Source } from '../catalogue/types.ts';
import { customElement } from '../elements/custom-element.ts';
import { formatDate } from '../i18n/format.ts';
import { controls } from '../theme/controls.ts';
import { ExplorerController } from '../state/context.ts';
import { externalLink } from './external-link.ts';

/** Sources by their ids in the catalogue: title, publisher, date, and where to read them. */
@customElement('ax-sources')
export class SourcesElement extends LitElement {
  static override styles = [
    controls,
    css`
      :host {
        display: block;
        overflow-wrap: anywhere;
      }
li + li {
        margin-top: calc(2 * var(--ax-space));
      }
      :host([compact]) a {
        color: var(--ax-ink-2);
      }
      :host([compact]) li + li {
        margin-top: 2px;
      }
      li {
        font-size: var(--ax-text-small);
        line-height: 1.45;
      }
    `,
  ];

  /** Ids of the catalogue's sources; unknown ones are passed over. */
  @property({ attribute: false }) ids: readonly string[] = [];
  /** Says the licence and the attribution of each too. */
  @property({ type: Boolean }) licences = false;

  /** Titles alone, for sources that the same panel lists in full. */
  @property({ type: Boolean }) compact = false;

  readonly #ax = new ExplorerController(this);

  override render() {
    if (!this.#ax.ready) return nothing;
    const { sources } = this.#ax.explorer.catalogue;
    const known = this.ids.flatMap((id) => (Object.hasOwn(sources, id) ? (sources[id] ?? []) : []));
    if (!known.length) return nothing;
    return html`<ul>${known.map((source) => html`<li>${this.#source(source)}</li>`)}</ul>`;
  }

  #source(source: Source) {
    const ax = this.#ax;
    const facts = [
      // Where the published title is unknown, the publisher stands in its place.
      source.publisher && source.title.startsWith(source.publisher) ? undefined : source.publisher,
      source.date ? formatDate(source.date, ax.lang) : ax.m.dateUnknown,
      source.consulted ? ax.m.consulted(formatDate(source.consulted, ax.lang)) : undefined,
    ].filter((fact) => fact !== undefined);
    const words = source.about ? `${source.title} [${ax.t(source.about)}]` : source.title;
    const title = source.url ? externalLink(source.url, words) : words;
    if (this.compact) return title;
    return html`${title}
      <span class="quiet">· ${facts.join(' · ')}</span>
      ${source.locator && !source.url ? html`<br /><span class="quiet">${ax.t(source.locator)}</span>` : nothing}
      ${this.licences ? this.#licence(source) : nothing}`;
  }

  #licence({ licence, attribution }: Source) {
    const words = [licence ? this.#licenceName(licence) : null, attribution].filter(Boolean);
    return words.length ? html`<br /><span class="quiet">${words.join(' · ')}</span>` : nothing;
  }

  #licenceName(licence: string): string {
    const { licences } = this.#ax.explorer.catalogue;
    return (Object.hasOwn(licences, licence) ? licences[licence]?.name : undefined) ?? licence;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'ax-sources': SourcesElement;
  }
}
