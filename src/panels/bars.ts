import { css, html, LitElement, svg } from 'lit';
import { property } from 'lit/decorators.js';
import { customElement } from '../elements/custom-element.ts';
import { controls } from '../theme/controls.ts';
import { barSpan, type BarSpan } from './bars-scale.ts';

export interface BarItem {
  readonly label: string;
  readonly value: number;
  /** The value as it is shown. */
  readonly text: string;
  /** The one that the others are compared with. */
  readonly emphasised?: boolean;
}

/** Horizontal bars from zero, labelled directly. The chart is a table, so its numbers are read as one. */
@customElement('ax-bars')
export class BarsElement extends LitElement {
  static override styles = [
    controls,
    css`
      :host {
        display: block;
      }
      table {
        width: 100%;
        border-collapse: collapse;
        font-size: var(--ax-text-small);
        line-height: 1.3;
      }
      th,
      td {
        padding: 3px 0;
        vertical-align: middle;
      }
      th {
        width: 42%;
        padding-inline-end: calc(3 * var(--ax-space));
        color: var(--ax-ink-2);
        font-weight: 400;
        text-align: start;
      }
      td:last-child {
        width: 1%;
        padding-inline-start: calc(2 * var(--ax-space));
        text-align: end;
        white-space: nowrap;
      }
      svg {
        display: block;
        width: 100%;
        height: 10px;
      }
      rect {
        fill: var(--ax-line-strong);
      }
      .emphasised rect {
        fill: var(--ax-accent);
      }
      .emphasised th,
      .emphasised td {
        color: var(--ax-ink);
        font-weight: 650;
      }
    `,
  ];

  @property({ attribute: false }) items: readonly BarItem[] = [];
  /** What is compared; read out before the table. */
  @property() caption = '';

  override render() {
    const values = this.items.map(({ value }) => value);
    return html`<table class="figures">
      <caption class="visually-hidden">${this.caption}</caption>
      <tbody>
        ${this.items.map(
          (item) => html`<tr class=${item.emphasised ? 'emphasised' : ''}>
            <th scope="row">${item.label}</th>
            <td aria-hidden="true">${bar(barSpan(item.value, values))}</td>
            <td>${item.text}</td>
          </tr>`,
        )}
      </tbody>
    </table>`;
  }
}

function bar({ start, length }: BarSpan) {
  return html`<svg>${svg`<rect x="${start * 100}%" width="${length * 100}%" height="10" rx="2" />`}</svg>`;
}

declare global {
  interface HTMLElementTagNameMap {
    'ax-bars': BarsElement;
  }
}
