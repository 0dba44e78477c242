import { html, nothing, type TemplateResult } from 'lit';
import { refOf } from '../catalogue/refs.ts';
import type { ExplorerFeature, FeatureRef, Layer } from '../catalogue/types.ts';
import type { FieldContext } from '../fields/field-type.ts';
import { isApproximate } from '../geo/approximate.ts';
import type { ExplorerController } from '../state/context.ts';
import { isIndicative } from './areas.ts';
import { acronymBeside, symbolOption } from './feature-names.ts';
import { findWords } from './filters/find-words.ts';
import { toFeature } from './go.ts';
import './keep-buttons.ts';
import { featureMarker } from './marker.ts';
import { possiblyTag } from './possibly.ts';
import { cellWords, type Column } from './table-columns.ts';

export interface TableRow {
  readonly ax: ExplorerController;
  readonly context: FieldContext;
  readonly layer: Layer;
  readonly columns: readonly Column[];
  readonly feature: ExplorerFeature;
  /** Among those shown, from 0. */
  readonly index: number;
  readonly isHighlighted: boolean;
  readonly isPossible: boolean;
  readonly open: (ref: FeatureRef) => void;
  readonly mark: (ref: FeatureRef | null) => void;
}

/** One feature: its name leads to it, and so does a press anywhere on the row; pointer or focus shows where it is. */
export function tableRow(row: TableRow): TemplateResult {
  const { context, columns, feature, index, isHighlighted, layer, mark, open } = row;
  const ref = refOf(layer.id, feature);
  return html`<tr
    class=${isHighlighted ? 'highlighted' : ''} data-index=${index} aria-rowindex=${index + 2}
    @click=${(event: MouseEvent) => pressesRow(event) && open(ref)}
    @pointerenter=${() => mark(ref)} @pointerleave=${() => mark(null)} @focusin=${() => mark(ref)} @focusout=${() => mark(null)}
  >
    ${nameCell(row, ref)}
    ${columns.map((column) => cell(column, cellWords(column, feature, context), context))}
  </tr>`;
}

function nameCell({ ax, layer, feature, isPossible }: TableRow, ref: FeatureRef): TemplateResult {
  const way = toFeature(ax, ref);
  const name = ax.t(feature.properties.name);
  const acronym = acronymBeside(feature, name);
  return html`<th scope="row">
    <div class="name">
      ${featureMarker(layer, symbolOption(layer, feature), isApproximate(feature, layer) || isIndicative(feature))}
      <span class="clamp grow"
        ><a href=${way.href} title=${name} @click=${way.follow}>${name}</a>${acronym ? html` <span class="quiet">(${acronym})</span>` : nothing}
        ${isPossible ? possiblyTag(ax, layer, feature) : nothing}</span
      >
      <ax-keep-buttons compact .ref=${ref}></ax-keep-buttons>
    </div>
  </th>`;
}

function cell({ isNumber }: Column, words: string | null, { lang }: FieldContext): TemplateResult {
  if (words === null) {
    return html`<td class="unknown ${isNumber ? 'number' : ''}"><span aria-hidden="true">–</span><span class="visually-hidden">${findWords(lang).notKnown}</span></td>`;
  }
  return html`<td class=${isNumber ? 'number' : ''}><span class="clamp" title=${words}>${words}</span></td>`;
}

/** A press on a link or button of the row is theirs; so is one that ends the marking of text. */
function pressesRow(event: MouseEvent): boolean {
  const isOther = event.composedPath().some((target) => target instanceof Element && target.matches('a, button'));
  return !isOther && !event.defaultPrevented && (getSelection()?.isCollapsed ?? true);
}
