import { html, type TemplateResult } from 'lit';
import { keyed } from 'lit/directives/keyed.js';
import type { FeatureRef } from '../catalogue/types.ts';
import '../panels/home-panel.ts';
import '../panels/part-state.ts';
import { shownPanel, type Shown } from '../state/selectors.ts';
import type { ExplorerState } from '../state/state.ts';
import { isShowable, panelKey } from './panel-code.ts';

/**
 * The element that shows what is open, or says what it still waits for.
 *
 * @param isReturn whether it was left scrolled down, where it is shown again
 */
export function panelFor(state: ExplorerState, isReturn: boolean): unknown {
  const shown = shownPanel(state);
  if (!isShowable(shown, state)) return html`<ax-part-state catalogue panel></ax-part-state>`;
  return keyed(panelKey(shown), template(shown, state, isReturn));
}

function template(shown: Shown, state: ExplorerState, isReturn: boolean): TemplateResult {
  switch (shown.kind) {
    case 'home':
      return html`<ax-home-panel></ax-home-panel>`;
    case 'area':
      return html`<ax-area-panel .area=${shown.area} .whole=${isReturn}></ax-area-panel>`;
    case 'feature':
      return html`<ax-feature-panel .ref=${shown.ref} .whole=${isReturn}></ax-feature-panel>`;
    case 'spot':
      return html`<ax-spot-panel .refs=${shown.refs}></ax-spot-panel>`;
    case 'layers':
      return html`<ax-layers-panel></ax-layers-panel>`;
    case 'list':
      return html`<ax-list-panel .layer=${shown.layer} .whole=${isReturn}></ax-list-panel>`;
    case 'table':
      return html`<ax-table-panel .layer=${shown.layer}></ax-table-panel>`;
    case 'compare':
      return html`<ax-compare-panel></ax-compare-panel>`;
    case 'shortlist':
      return html`<ax-shortlist-panel></ax-shortlist-panel>`;
    case 'dossier':
      return html`<ax-dossier-panel .refs=${dossierRefs(shown.of, state)}></ax-dossier-panel>`;
    case 'walk':
      return html`<ax-walk-panel></ax-walk-panel>`;
    case 'pin':
      return html`<ax-pin-panel></ax-pin-panel>`;
    case 'page':
      return html`<ax-page-panel .page=${shown.page}></ax-page-panel>`;
    case 'boundary':
      return html`<ax-boundary-panel .ref=${shown.of}></ax-boundary-panel>`;
    case 'profile':
      return html`<ax-profile-panel .ref=${shown.of}></ax-profile-panel>`;
    case 'difference':
      return html`<ax-difference-panel></ax-difference-panel>`;
    case 'shade':
      return html`<ax-shade-panel></ax-shade-panel>`;
    case 'own':
      return html`<ax-own-panel></ax-own-panel>`;
    case 'embed':
      return html`<ax-builder-panel></ax-builder-panel>`;
    case 'check':
      return html`<ax-check-panel></ax-check-panel>`;
  }
}

/** Whether a panel needs more room than the column has. */
export function isWide({ kind }: Shown, { difference }: Pick<ExplorerState, 'difference'>): boolean {
  if (kind === 'difference') return difference?.as === 'beside';
  return kind === 'table' || kind === 'compare' || kind === 'dossier' || kind === 'embed';
}

function dossierRefs(of: Extract<Shown, { kind: 'dossier' }>['of'], { shortlist, compare }: ExplorerState): readonly FeatureRef[] {
  if (of === 'shortlist') return shortlist;
  return of === 'compare' ? compare : [of];
}
