import { parseRef, refOf } from '../../catalogue/refs.ts';
import type { Catalogue, FeatureRef } from '../../catalogue/types.ts';
import { AREAS_LAYER, setFilter } from '../actions.ts';
import { PLACE_KEYS } from '../filters/index.ts';
import type { ExplorerState, Panel } from '../state.ts';
import type { Param } from './param.ts';

const PLAIN = ['layers', 'compare', 'shortlist', 'difference', 'shade', 'own', 'embed', 'check'] as const;
const OF_FEATURE = ['boundary', 'profile'] as const;

/**
 * `panel=layers`, `compare`, `shortlist`, `difference`, `shade`, `own`, `embed`, `check`, the id of a page (`plan`), `list.sites`, `table.sites`,
 * `dossier.shortlist`, `dossier.compare` or `dossier.sites/old-mill`, `boundary.areas/old-docks`, `profile.areas/old-docks`.
 * `list.sites.old-docks` is the list with the filter for what lies in an area.
 */
export const panelParam: Param = {
  name: 'panel',
  read(text, state, catalogue) {
    const inArea = areaList(text, state, catalogue);
    if (inArea) return { ok: true, state: inArea };
    const panel = parse(text, catalogue);
    return panel ? { ok: true, state: { ...state, panel } } : { ok: false, valid: examples(catalogue) };
  },
  write: ({ panel }) => (panel.kind === 'home' ? [] : [['panel', format(panel)]]),
};

function areaList(text: string, state: ExplorerState, catalogue: Catalogue): ExplorerState | null {
  const [list, layer = '', area, ...rest] = text.split('.');
  if (list !== 'list' || area === undefined || rest.length || !isListed(layer, catalogue)) return null;
  if (!parseRef(refOf(AREAS_LAYER, area))) return null;
  return setFilter({ ...state, panel: { kind: 'list', layer } }, layer, PLACE_KEYS.areas, { kind: 'areas', areas: [area] });
}

function parse(text: string, catalogue: Catalogue): Panel | null {
  const plain = PLAIN.find((kind) => kind === text);
  if (plain) return { kind: plain };
  if (catalogue.pages.some((page) => page.id === text)) return { kind: 'page', page: text };
  const [kind, of = 'shortlist', ...rest] = text.split('.');
  if (rest.length) return null;
  if (kind === 'list' || kind === 'table') return isListed(of, catalogue) ? { kind, layer: of } : null;
  const ofFeature = OF_FEATURE.find((one) => one === kind);
  if (ofFeature) return featureOf(of, ofFeature, catalogue);
  const subject = kind === 'dossier' ? dossierOf(of, catalogue) : null;
  return subject && { kind: 'dossier', of: subject };
}

function dossierOf(text: string, catalogue: Catalogue): 'shortlist' | 'compare' | FeatureRef | null {
  if (text === 'shortlist' || text === 'compare') return text;
  const ref = parseRef(text);
  return ref && isListed(ref.layer, catalogue) ? refOf(ref.layer, ref.id) : null;
}

function featureOf(text: string, kind: (typeof OF_FEATURE)[number], catalogue: Catalogue): Panel | null {
  const ref = parseRef(text);
  return ref && (isListed(ref.layer, catalogue) || hasOutlines(ref.layer, catalogue)) ? { kind, of: refOf(ref.layer, ref.id) } : null;
}

/** Small areas of the census are in no list, but have limits. */
function hasOutlines(layer: string, catalogue: Catalogue): boolean {
  return catalogue.layers.some(({ id, outlinesFile }) => id === layer && outlinesFile !== undefined);
}

function isListed(layer: string, catalogue: Catalogue): boolean {
  return catalogue.layers.some(({ id, map }) => id === layer && map !== 'none');
}

function format(panel: Exclude<Panel, { kind: 'home' }>): string {
  switch (panel.kind) {
    case 'list':
    case 'table':
      return `${panel.kind}.${panel.layer}`;
    case 'page':
      return panel.page;
    case 'dossier':
    case 'boundary':
    case 'profile':
      return `${panel.kind}.${panel.of}`;
    default:
      return panel.kind;
  }
}

function examples(catalogue: Catalogue): readonly string[] {
  const lists = catalogue.layers.filter(({ map }) => map === 'main').map(({ id }) => `list.${id}`);
  return [...PLAIN, ...lists, ...catalogue.pages.map(({ id }) => id)];
}
