import type { Shown } from '../state/selectors.ts';
import type { ExplorerState } from '../state/state.ts';

/** The code of each panel. */
const CODE: Readonly<Record<Shown['kind'], () => Promise<unknown>>> = {
  home: () => import('../panels/home-panel.ts'),
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
  embed: () => import('../builder/builder-panel.ts'),
  check: () => import('../check/check-panel.ts'),
};

/** Fetches a panel's code; until it is there, its element stands empty. */
export function loadPanel(kind: Shown['kind']): Promise<unknown> {
  return CODE[kind]();
}

/** Fetches the code of all panels, so that none has to be waited for; what does not arrive is asked for again when it is wanted. */
export async function loadAllPanels(): Promise<void> {
  await Promise.allSettled([...Object.values(CODE), () => import('../panels/notices.ts')].map((load) => load()));
}

/** Whether there is enough of the catalogue to show this: the overview alone does with the shortened one. */
export function isShowable(shown: Shown, { catalogue }: Pick<ExplorerState, 'catalogue'>): boolean {
  return shown.kind === 'home' || catalogue === 'whole';
}

/** The same for two states that show the same panel. */
export function panelKey(shown: Shown): string {
  return JSON.stringify(shown);
}
