import { layers as basemapLayers, namedFlavor, type Flavor } from '@protomaps/basemaps';
import { MAP_FONTS } from '../theme/fonts.ts';
import type { LayerSpecification } from './engine.ts';

export const BASEMAP_SOURCE = 'basemap';

/** Names of towns: their dot needs a sprite, they do not. */
const PLACE_NAMES = 'places_locality';

/** Departures from the ready-made flavors: quieter ground, so that the explorer's own marks stand out. */
const QUIET: Readonly<Record<'light' | 'dark', Partial<Flavor>>> = {
  light: {
    background: '#f5f4f0', earth: '#f5f4f0', water: '#bcd3e4', buildings: '#e4e2dc',
    park_a: '#dcead2', park_b: '#d3e6c6', wood_a: '#d6e6cb', wood_b: '#cfe2c2', scrub_a: '#dde9d3', scrub_b: '#d5e4c9',
    hospital: '#f3e4e4', school: '#efe9f2', industrial: '#ebe9ee', pedestrian: '#eeece6', beach: '#efe8d2', sand: '#efe8d2',
    highway: '#ffffff', highway_casing_early: '#c9c3b4', highway_casing_late: '#c9c3b4',
    major: '#ffffff', major_casing_early: '#d9d5ca', major_casing_late: '#d9d5ca',
    minor_a: '#ffffff', minor_b: '#ffffff', minor_casing: '#e3e0d8', minor_service: '#ffffff', minor_service_casing: '#e8e5de',
    link: '#ffffff', link_casing: '#d9d5ca', other: '#eceae4', railway: '#b3b2b4', boundaries: '#a8a3ad',
    roads_label_minor: '#74716b', roads_label_minor_halo: '#ffffff', roads_label_major: '#605d57', roads_label_major_halo: '#ffffff',
    subplace_label: '#6f6a63', subplace_label_halo: '#f5f4f0', city_label: '#4b4741', city_label_halo: '#f5f4f0',
  },
  dark: {
    background: '#1c2027', earth: '#1c2027', water: '#10202e', buildings: '#262b34',
    park_a: '#1d2a24', park_b: '#1d2a24', wood_a: '#1c2b23', wood_b: '#1c2b23', scrub_a: '#1d2923', scrub_b: '#1d2923',
    hospital: '#2a2228', school: '#25232d', industrial: '#22242c', pedestrian: '#22262e', beach: '#2a2820', sand: '#2a2820',
    highway: '#454c58', highway_casing_early: '#171b21', highway_casing_late: '#171b21',
    major: '#3b424d', major_casing_early: '#171b21', major_casing_late: '#171b21',
    minor_a: '#2f353f', minor_b: '#2f353f', minor_casing: '#1a1e25', minor_service: '#2b313a', minor_service_casing: '#1a1e25',
    link: '#3b424d', link_casing: '#171b21', other: '#2b313a', railway: '#565c66', boundaries: '#5d6470',
    roads_label_minor: '#8b939f', roads_label_minor_halo: '#1c2027', roads_label_major: '#a0a8b3', roads_label_major_halo: '#1c2027',
    subplace_label: '#949ca8', subplace_label_halo: '#1c2027', city_label: '#c2c9d2', city_label_halo: '#1c2027',
  },
};

/**
 * The street map's layers, bottom to top; without what needs a sprite, which the explorer does not ship.
 *
 * @param isNameless leaves out the names of streets
 */
export function basemapStyle(dark: boolean, lang: string, isNameless = false): readonly LayerSpecification[] {
  const name = dark ? 'dark' : 'light';
  const flavor: Flavor = { ...namedFlavor(name), ...QUIET[name], regular: MAP_FONTS.regular, bold: MAP_FONTS.medium, italic: MAP_FONTS.regular };
  const layers = basemapLayers(BASEMAP_SOURCE, flavor, { lang }).flatMap(withoutSprite);
  return isNameless ? layers.filter(({ id }) => !id.startsWith('roads_labels')) : layers;
}

function withoutSprite(layer: LayerSpecification): readonly LayerSpecification[] {
  if (layer.type !== 'symbol' || !layer.layout?.['icon-image']) return [layer];
  if (layer.id !== PLACE_NAMES) return [];
  const text = Object.fromEntries(Object.entries(layer.layout).filter(([key]) => !key.startsWith('icon-')));
  return [{ ...layer, layout: text }];
}
