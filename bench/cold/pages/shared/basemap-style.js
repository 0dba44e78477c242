import { layers as basemapLayers, namedFlavor } from '@protomaps/basemaps';
import { lang } from './work.js';

/** The source's name in the style. */
export const BASEMAP = 'basemap';

/** Without what needs a sprite, which no page here has. */
export function basemapStyle(font) {
  const flavor = { ...namedFlavor('light'), ...(font ? { regular: font, bold: font, italic: font } : {}) };
  return basemapLayers(BASEMAP, flavor, { lang }).flatMap((layer) => {
    if (layer.type !== 'symbol' || !layer.layout?.['icon-image']) return [layer];
    if (layer.id !== 'places_locality') return [];
    const text = Object.entries(layer.layout).filter(([key]) => !key.startsWith('icon-'));
    return [{ ...layer, layout: Object.fromEntries(text) }];
  });
}
