import { parseRef, refOf } from '../../catalogue/refs.ts';
import type { Catalogue } from '../../catalogue/types.ts';
import { AREAS_LAYER } from '../actions.ts';
import type { Panel } from '../state.ts';
import type { Param } from './param.ts';

/**
 * `panel=layers`, `panel=list.vacant-sites`, `panel=list.vacant-sites.bonfim`, or the id of a page (`panel=plan`).
 * Whether the area of a list exists is known only once the areas layer is there.
 */
export const panelParam: Param = {
  name: 'panel',
  read(text, state, catalogue) {
    const panel = parse(text, catalogue);
    return panel ? { ok: true, state: { ...state, panel } } : { ok: false, valid: examples(catalogue) };
  },
  write: ({ panel }) => (panel.kind === 'home' ? [] : [['panel', format(panel)]]),
};

function parse(text: string, catalogue: Catalogue): Panel | null {
  if (text === 'layers') return { kind: 'layers' };
  if (catalogue.pages.some((page) => page.id === text)) return { kind: 'page', page: text };
  const [list, layer, area, ...rest] = text.split('.');
  if (list !== 'list' || rest.length || !catalogue.layers.some(({ id }) => id === layer)) return null;
  if (area !== undefined && !parseRef(refOf(AREAS_LAYER, area))) return null;
  return { kind: 'list', layer: layer ?? '', area: area ?? null };
}

function format(panel: Panel): string {
  switch (panel.kind) {
    case 'list':
      return ['list', panel.layer, ...(panel.area ? [panel.area] : [])].join('.');
    case 'page':
      return panel.page;
    default:
      return panel.kind;
  }
}

function examples(catalogue: Catalogue): readonly string[] {
  return ['layers', ...catalogue.layers.map(({ id }) => `list.${id}`), ...catalogue.pages.map(({ id }) => id)];
}
