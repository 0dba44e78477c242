import { html, type TemplateResult } from 'lit';
import { keyed } from 'lit/directives/keyed.js';
import type { FeatureRef } from '../catalogue/types.ts';
import '../panels/home-panel.ts';
import '../panels/part-state.ts';
import { shownPanel, type Shown } from '../state/selectors.ts';
import type { ExplorerState } from '../state/state.ts';

/** The code of each panel; the first view's is there from the start. */
const CODE: Readonly<Record<Shown['kind'], () => Promise<unknown>>> = {
  home: async () => undefined,
  area: () => import('../panels/area-panel.ts'),
  feature: () => import('../panels/feature-panel.ts'),
  spot: () => import('../panels/spot-panel.ts'),
  layers: () => import('../panels/layers-panel.ts'),
  list: () => import('../panels/list-panel.ts'),
  table: () => import('../panels/table-panel.ts'),
  compare: () => import('../panels/compare-panel.ts'),
  shortlist: () => import('../panels/shortlist-panel.ts'),
  dossier: () => import('../dossier/dossier-panel.ts'),
  walk: () => import('../panels/walk-panel.ts'),
  pin: () => import('../panels/pin-panel.ts'),
  page: () => import('../panels/page-panel.ts'),
  boundary: () => import('../boundary/boundary-panel.ts'),
  profile: () => import('../profile/profile-panel.ts'),
  difference: () => import('../difference/difference-panel.ts'),
  shade: () => import('../shade/shade-panel.ts'),
  own: () => import('../own/own-panel.ts'),
};

/** Fetches a panel's code; until it is there, its element stands empty. */
export function loadPanel(kind: Shown['kind']): Promise<unknown> {
  return CODE[kind]();
}

/** Fetches the code of all panels, so that none has to be waited for. */
export async function loadAllPanels(): Promise<void> {
  await Promise.all([...Object.values(CODE), () => import('../panels/notices.ts')].map((load) => load()));
}

/** Whether there is enough of the catalogue to show this: the overview alone does with the shortened one. */
export function isShowable(shown: Shown, { catalogue }: Pick<ExplorerState, 'catalogue'>): boolean {
  return shown.kind === 'home' || catalogue === 'whole';
}

/** The element that shows what is open, or says what it still waits for. */
export function panelFor(state: ExplorerState): unknown {
  const shown = shownPanel(state);
  if (!isShowable(shown, state)) return html`<ax-part-state catalogue panel></ax-part-state>`;
  return keyed(panelKey(shown), template(shown, state));
}

function template(shown: Shown, state: ExplorerState): TemplateResult {
  switch (shown.kind) {
    case 'home':
      return html`<ax-home-panel></ax-home-panel>`;
    case 'area':
      return html`<ax-area-panel .area=${shown.area}></ax-area-panel>`;
    case 'feature':
      return html`<ax-feature-panel .ref=${shown.ref}></ax-feature-panel>`;
    case 'spot':
      return html`<ax-spot-panel .refs=${shown.refs}></ax-spot-panel>`;
    case 'layers':
      return html`<ax-layers-panel></ax-layers-panel>`;
    case 'list':
      return html`<ax-list-panel .layer=${shown.layer}></ax-list-panel>`;
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
  }
}

/** Whether a panel needs more room than the column has. */
export function isWide({ kind }: Shown, { difference }: Pick<ExplorerState, 'difference'>): boolean {
  if (kind === 'difference') return difference?.as === 'beside';
  return kind === 'table' || kind === 'compare' || kind === 'dossier';
}

function dossierRefs(of: Extract<Shown, { kind: 'dossier' }>['of'], { shortlist, compare }: ExplorerState): readonly FeatureRef[] {
  if (of === 'shortlist') return shortlist;
  return of === 'compare' ? compare : [of];
}

/** The same for two states that show the same panel. */
export function panelKey(shown: Shown): string {
  return JSON.stringify(shown);
}
