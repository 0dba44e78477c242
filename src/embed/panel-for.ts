import { html, type TemplateResult } from 'lit';
import { keyed } from 'lit/directives/keyed.js';
import type { Slug } from '../catalogue/types.ts';
import '../panels/home-panel.ts';
import type { Shown } from '../state/selectors.ts';

/** The code of each panel; the first view's is there from the start. */
const CODE: Readonly<Record<Shown['kind'], () => Promise<unknown>>> = {
  home: async () => undefined,
  area: () => import('../panels/area-panel.ts'),
  feature: () => import('../panels/feature-panel.ts'),
  spot: () => import('../panels/spot-panel.ts'),
  layers: () => import('../panels/layers-panel.ts'),
  list: () => import('../panels/list-panel.ts'),
  page: () => import('../panels/page-panel.ts'),
};

/** Fetches a panel's code; until it is there, its element stands empty. */
export function loadPanel(kind: Shown['kind']): Promise<unknown> {
  return CODE[kind]();
}

/** Fetches the code of all panels, so that none has to be waited for. */
export async function loadAllPanels(): Promise<void> {
  await Promise.all(Object.values(CODE).map((load) => load()));
}

/** The element that shows what is open. */
export function panelFor(shown: Shown, counts: ReadonlyMap<Slug, number>): unknown {
  return keyed(panelKey(shown), template(shown, counts));
}

function template(shown: Shown, counts: ReadonlyMap<Slug, number>): TemplateResult {
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
      return html`<ax-layers-panel .counts=${counts}></ax-layers-panel>`;
    case 'list':
      return html`<ax-list-panel .layer=${shown.layer} .area=${shown.area}></ax-list-panel>`;
    case 'page':
      return html`<ax-page-panel .page=${shown.page}></ax-page-panel>`;
  }
}

/** The same for two states that show the same panel. */
export function panelKey(shown: Shown): string {
  return JSON.stringify(shown);
}
